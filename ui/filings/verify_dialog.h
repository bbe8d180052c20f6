#pragma once
#include "filings/package_verify.h"
#include "ui/kit/services.h"
#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QVBoxLayout;

namespace wardbook::ui {

class Button;
class Task;

/// What a package file says when it is checked: whole or what was changed, signed by whom, made from which
/// act. Needs nothing of the vault; packages of this vault are also held against its members and its trail.
class VerifyDialog : public QDialog
{
    Q_OBJECT
public:
    /// `services`: null while no vault is open.
    VerifyDialog(Services* services, const QString& path, QWidget* parent);
    ~VerifyDialog() override;
    void start();
    void reject() override;
    bool settled() const { return m_settled; }
    const filings::PackageReport& report() const { return *m_report; }
    QString verdict() const;
    QStringList lines() const; ///< every sentence that is shown

private:
    void build();
    void verify(const filings::VerifyOptions& options);
    void unpack();
    void openLocked();
    void chooseKey();
    void show(const QString& problem);
    void showReport();
    void showManifest();
    void showProblems();
    void addLine(const QString& icon, const char* tone, const QString& text, const QString& second = {});
    void addFact(const QString& label, const QString& value, bool mono = false);
    void clear();
    void say(bool good, const QString& title, const QString& text = {});
    Services* m_services;
    QString m_path;
    std::shared_ptr<filings::PackageReport> m_report;
    filings::VerifyOptions m_options;
    Task* m_task = nullptr;
    bool m_settled = false;
    QLabel *m_icon, *m_verdict;
    QVBoxLayout* m_lines;
    QWidget *m_locked, *m_content;
    QLineEdit* m_password;
    QProgressBar* m_bar;
    Button *m_unpack, *m_close;
};

} // namespace wardbook::ui
