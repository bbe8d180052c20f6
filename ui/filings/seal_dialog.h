#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_tools.h"
#include "ui/kit/record_source.h"
#include "ui/kit/work_prompt.h"

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;

namespace wardbook::ui {

class Button;

/// Where the package is written and how it is protected: not at all, by a password, or to the receiver's
/// key, whose fingerprint is shown before anything is written. What is typed as password lives in the
/// fields of this dialog only, and as a wiped secret on the worker.
class SealDialog : public WorkPrompt
{
    Q_OBJECT
public:
    enum class Purpose { Seal, WriteAgain };
    SealDialog(Services& services, RecordSource& source, const FilingViewPtr& view, Purpose purpose,
               const QString& suggestedPath, QWidget* parent);
    ~SealDialog() override;
    void start();

Q_SIGNALS:
    void written(const QString& path, const wardbook::filings::WrittenPackage& package);

protected:
    void settled() override { check(); }

private:
    enum Way { Plain, Password, Receiver };
    void build();
    QWidget* passwordPage();
    QWidget* receiverPage();
    void readRecipient();
    void takeKey(const QByteArray& text, const QString& from);
    void choosePath();
    void chooseKey();
    void showWay(int way);
    void check();
    void act();
    QString problem() const; ///< why it can't be written yet
    Services& m_services;
    RecordSource& m_source;
    FilingViewPtr m_view;
    Purpose m_purpose;
    QLineEdit *m_path, *m_password, *m_again;
    QButtonGroup* m_ways;
    QList<QWidget*> m_pages; ///< by way; what it asks for
    QLabel *m_keyFrom, *m_fingerprint, *m_checked;
    QPlainTextEdit* m_reason = nullptr;
    std::optional<crypto::PublicKey> m_key;
    QString m_keyProblem;
};

} // namespace wardbook::ui
