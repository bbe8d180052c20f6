#pragma once
#include "filings/filing_service.h"
#include "ui/filings/filing_data.h"
#include "ui/kit/record_source.h"

namespace wardbook::ui {

/// What people do with one filing: each asks what it needs, then is one act on a worker. What is refused says
/// why and leaves everything as it was. Whoever shows the filing reads it again when the ledger says that it
/// changed. GUI thread.
class FilingActs : public QObject
{
    Q_OBJECT
public:
    /// `parent`: owner of the dialogs.
    FilingActs(Services& services, QWidget* parent);
    ~FilingActs() override;
    void setFiling(const FilingViewPtr& view); ///< null: none is open; may go on with the seal
    const FilingViewPtr& view() const { return m_view; }
    Services& services() const { return m_services; }
    RecordSource& source() const { return *m_source; } ///< answers lookups of every register

    void begin(const QString& kind = {}, const QString& subjectUid = {});
    void again(); ///< a new draft from this one

    /// Files for a part of the package; asks for the part when it is empty or takes none, and for a file when
    /// there is none.
    void attach(const QString& part, const QStringList& files = {});
    void attachKept(const QString& part); ///< evidence that is in the vault already
    void replace(const QString& part, qint64 filingPart);
    void remove(qint64 filingPart);
    void exempt(const QString& part, bool applies = false); ///< `applies`: takes it back
    void useTemplate(const QString& part);
    void openFile(const filings::PackageFile& file);
    void exportFile(const filings::PackageFile& file);

    /// Doubtful lines stand with a reason; what was confirmed can be taken back.
    void confirm(const filings::CheckLine& line);
    void takeBack(const QString& rule);
    void typeValue(const QString& key);
    void showChanges();

    /// What the panel's main button does now, in the order of the steps; empty text: nothing is left to do.
    struct Next
    {
        QString text, refusal;
        QString note; ///< beside the button
        enum class Step { None, Sign, Seal, Send, Receive } step = Step::None;
    };
    Next next() const;
    void goOn(); ///< does it
    void sign(bool thenSeal = false);
    void reopen();
    void seal();
    void writeAgain();
    void deliver();
    void receive();
    void sendBack(); ///< returned by the recipient
    void voidFiling();

    /// Checks a package file from disk, with or without a filing: asks for the file when `path` is empty.
    static void verifyPackage(Services& services, QWidget* window, const QString& path = {});

    /// Runs on a worker with a service; an Error is shown in the message bar. `done` on the GUI thread.
    using Work = std::function<void(filings::FilingService& service, const Progress& progress)>;
    void run(const QString& what, Work work, std::function<void()> done = {});

Q_SIGNALS:
    void made(qint64 filing);                                       ///< a new draft: show it
    void sourceWanted(const wardbook::filings::FactSource& source); ///< the record is to be mended

private:
    QString titleOf() const;
    QString suggestedPackage() const;
    const filings::PartDefinition* part(const QString& id) const;
    bool mayEdit() const { return m_view && m_view->edit && m_view->isDraft(); }
    void writeFile(const filings::PackageFile& file, const QString& path, const QString& reason);
    Services& m_services;
    QWidget* m_parent;
    FilingViewPtr m_view;
    RecordSource* m_source;
    qint64 m_sealNext = 0; ///< filing to be sealed as soon as it is read with its last signature
};

} // namespace wardbook::ui
