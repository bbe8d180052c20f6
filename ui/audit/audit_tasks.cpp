#include "base/clock.h"
#include "exchange/table_writer.h"
#include "ui/audit/act_words.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_tr.h"
#include "ui/audit/trail_filters.h"
#include "ui/audit/trail_model.h"
#include "ui/audit/verify_report.h"
#include "ui/kit/prompts.h"
#include <QLocale>
#include <QSaveFile>

// What the trail page does that takes time or leaves the vault: verify, report, export, undo.
namespace wardbook::ui {

void AuditPage::verifyAll()
{
    auto report = std::make_shared<ledger::VerifyReport>();
    vault::Vault& vault = m_services.workspace().vault();
    m_services.run(
        this, AuditTr::tr("Verifying"),
        [report, &vault](const Progress& progress) { *report = ledger::verify(vault, progress); },
        [this, report] {
            m_report = report;
            m_model->setWholeChecked(report->ok);
            showReport();
        });
}

void AuditPage::showReport()
{
    const ledger::VerifyReport& report = *m_report;
    const QLocale numbers(QLocale::English);
    const QString counted =
        AuditTr::tr("%1 acts chained without gap, %2 changes, %3 records, %4 attachments; took %5 s.")
            .arg(numbers.toString(report.acts), numbers.toString(report.changes),
                 numbers.toString(report.records), numbers.toString(report.evidence),
                 numbers.toString(static_cast<double>(report.elapsedMs) / 1000, 'f', 1));
    QList<Services::Action> actions;
    if (!report.problems.isEmpty() && report.problems.first().act > 0)
        actions << Services::Action{AuditTr::tr("Show this act"),
                                    [this] { activate(QString::number(m_report->problems.first().act)); }};
    actions << Services::Action{AuditTr::tr("Save report…"), [this] { saveReport(); }};
    const auto fatal = std::count_if(report.problems.begin(), report.problems.end(),
                                     [](const ledger::VerifyProblem& p) { return p.fatal; });
    if (report.problems.isEmpty())
        m_services.message(Services::Tone::Ok, AuditTr::tr("Verified, everything holds"), counted, actions);
    else
        m_services.message(fatal > 0 ? Services::Tone::Error : Services::Tone::Warning,
                           AuditTr::tr("Verified, %1 to look at").arg(report.problems.size()),
                           report.problems.first().text, actions);
}

void AuditPage::saveReport()
{
    const QString name =
        AuditTr::tr("verification %1.txt").arg(clock::now().toString(QStringLiteral("yyyyMMdd-HHmm")));
    prompts::saveFile(
        this, AuditTr::tr("Save report"), AuditTr::tr("Text (*.txt)"), name, [this](const QString& file) {
            m_services.attempt([&] {
                QSaveFile out(file);
                const QString unit = m_services.workspace().vault().header().displayName;
                if (!out.open(QIODevice::WriteOnly) ||
                    out.write(verifyReportText(*m_report, unit, clock::now()).toUtf8()) < 0 || !out.commit())
                    throw Error(ErrorKind::Io,
                                AuditTr::tr("The report was not saved: %1. The vault is unharmed.")
                                    .arg(out.errorString()));
                m_services.message(Services::Tone::Ok, AuditTr::tr("Report saved"), file);
            });
        });
}

void AuditPage::exportTrail()
{
    const QString name = AuditTr::tr("trail %1.xlsx").arg(clock::now().toString(QStringLiteral("yyyyMMdd")));
    prompts::saveFile(
        this, AuditTr::tr("Export the trail"), AuditTr::tr("Spreadsheet (*.xlsx);;CSV (*.csv)"), name,
        [this](const QString& file) {
            vault::Vault& vault = m_services.workspace().vault();
            prompts::password(
                this,
                {AuditTr::tr("Export the trail in clear"),
                 AuditTr::tr("Outside the vault the file is not protected. The export is an act of its own."),
                 AuditTr::tr("Export"), false},
                true, [&vault](const QString& password) { return vault.checkPassword(password); },
                [this, file](const QString& reason) { writeTrail(file, reason); });
        });
}

void AuditPage::writeTrail(const QString& file, const QString& reason)
{
    people::Workspace& workspace = m_services.workspace();
    const ledger::ActQuery filter = m_filters->query();
    const ledger::Actor actor = workspace.actor();
    m_services.run(
        this, AuditTr::tr("Exporting"),
        [&workspace, file, filter, actor, reason](const Progress& progress) {
            exchange::OutTable table;
            table.name = AuditTr::tr("Trail");
            for (const QString& heading :
                 {AuditTr::tr("No."), AuditTr::tr("Time"), AuditTr::tr("Person"), AuditTr::tr("Role"),
                  AuditTr::tr("Act"), AuditTr::tr("Object"), AuditTr::tr("Content"), AuditTr::tr("Reason"),
                  AuditTr::tr("Workstation"), AuditTr::tr("Check value")})
                table.columns << exchange::OutColumn{heading, heading, exchange::OutColumn::Type::Text,
                                                     18,      {},      {}};
            const auto writer = exchange::TableWriter::create(file, table);
            const auto reader = workspace.ledger().reader();
            ledger::ActQuery query = filter;
            query.limit = 1000;
            qint64 count = 0;
            for (auto acts = reader->acts(query); !acts.isEmpty(); acts = reader->acts(query)) {
                for (const ledger::ActEntry& act : acts) {
                    exchange::Row row;
                    for (const QString& text :
                         {QString::number(act.seq),
                          act.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")), act.actor,
                          act.role, actKindWord(act.kind, act.label), act.subject, act.label, act.reason,
                          act.workstation, QString::fromLatin1(act.hash.toHex())})
                        row.push_back({text, exchange::Cell::Kind::Text});
                    writer->row(row);
                }
                count += acts.size();
                progress.step(count, 0);
                query.beforeSeq = acts.last().seq;
            }
            // The act comes before the file appears: no export without a trace.
            workspace.ledger().perform(
                actor, AuditTr::tr("Export of the trail"), reason, [&](ledger::ActWriter& act) {
                    act.note(QStringLiteral("export"), AuditTr::tr("Trail, %1 acts").arg(count));
                });
            writer->finish();
        },
        [this, file] { m_services.message(Services::Tone::Ok, AuditTr::tr("Exported"), file); });
}

void AuditPage::undoChosen()
{
    const qint64 seq = m_detail.entry.seq;
    prompts::reason(this,
                    {AuditTr::tr("Undo act %1").arg(seq),
                     AuditTr::tr("A new act puts back what it changed; both stay in the trail."),
                     AuditTr::tr("Undo"), false},
                    [this, seq](const QString& reason) {
                        people::Workspace& workspace = m_services.workspace();
                        const ledger::Actor actor = workspace.actor();
                        m_services.run(
                            this, AuditTr::tr("Undoing"),
                            [&workspace, actor, seq, reason](const Progress&) {
                                workspace.ledger().undo(actor, seq, reason);
                            },
                            [this, seq] {
                                m_services.message(Services::Tone::Ok,
                                                   AuditTr::tr("Act %1 was undone").arg(seq));
                            });
                    });
}

} // namespace wardbook::ui
