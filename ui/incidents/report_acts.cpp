#include "ui/incidents/report_acts.h"
#include "fields/notice.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/document_preview.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_compare.h"
#include <QDir>
#include <QStandardPaths>

namespace wardbook::ui {

namespace field = fields::notice;
using incidents::Report;
using incidents::ReportPlan;

ReportActs::ReportActs(CaseActs& acts, QWidget* parent) : QObject(parent), m_acts(acts), m_parent(parent) {}

QString ReportActs::titleOf(const Report& report) const
{
    return QStringLiteral("%1 %2").arg(data().of(field::kRegister, report.notice).label(field::kind),
                                       report.number);
}

void ReportActs::create(const ReportPlan& plan)
{
    auto made = std::make_shared<qint64>(0);
    m_acts.run(
        [made, id = data().id(), plan](const ActTools& tools) { *made = tools.reports().create(id, plan); },
        [this, made] { Q_EMIT reportMade(*made); });
}

void ReportActs::write(const QString& rule)
{
    for (const Report& report : data().reports) {
        if (data().of(field::kRegister, report.notice).text(field::rule) == rule) {
            Q_EMIT reportMade(report.notice.id);
            return;
        }
    }
    const incidents::ClockRule* found = data().rules->clock(rule);
    if (!found || found->noticeKinds.isEmpty())
        return;
    const QString kind = found->noticeKinds.first();
    if (kind == QLatin1String("individual"))
        return begin(kind); // whom, how many, by which way
    ReportPlan plan;
    plan.kind = kind;
    plan.rule = rule;
    plan.recipient = found->recipient;
    create(plan);
}

void ReportActs::begin(const QString& kind)
{
    const bool individual = kind == QLatin1String("individual");
    auto* dialog = new FormDialog(
        services(), m_acts.source(), field::kRegister,
        {individual ? IncidentsPageTr::tr("Notice to individuals")
                    : IncidentsPageTr::tr("New report or notice"),
         individual ? IncidentsPageTr::tr(
                          "One notice for each group of people. If they are not told, say why; another "
                          "person approves that.")
                    : IncidentsPageTr::tr("It is filled from the record; what is missing can be added then."),
         IncidentsPageTr::tr("Begin"), false},
        m_parent);
    dialog->setObjectName(QStringLiteral("newReport"));
    const ledger::CodeList& kinds = data().registers->codes(QStringLiteral("notice_kind"));
    if (!individual)
        dialog->addField(field::kind, {kind.isEmpty() ? QVariant() : QVariant(kind),
                                       kind.isEmpty() ? QString() : kinds.labelOf(kind),
                                       true,
                                       {}});
    if (!individual) {
        dialog->addField(field::recipient);
        dialog->addField(field::recipient_name);
    }
    dialog->addField(field::channel);
    dialog->addField(field::cohort, {{}, {}, false, {}});
    const incidents::PersonsCount& persons = data().file.gradeFacts.persons;
    dialog->addField(field::cohort_count,
                     individual && persons.counted > 0
                         ? FormDialog::Line{persons.counted, QString::number(persons.counted), false, {}}
                         : FormDialog::Line{});
    if (individual)
        dialog->addField(field::not_notified_reason);
    auto made = std::make_shared<qint64>(0);
    dialog->setWork(
        [made, id = data().id(), individual](const ActTools& tools, const ledger::FieldValues& values,
                                             const QString&) {
            const auto text = [&](const char* name) { return values.value(fieldId(name)).toString(); };
            ReportPlan plan;
            plan.kind = individual ? QStringLiteral("individual") : text(fields::notice::kind);
            plan.recipient = individual ? QStringLiteral("individuals") : text(fields::notice::recipient);
            plan.recipientName = text(fields::notice::recipient_name);
            plan.channel = text(fields::notice::channel);
            plan.cohort = text(fields::notice::cohort);
            const QVariant count = values.value(fieldId(fields::notice::cohort_count));
            if (!count.isNull())
                plan.cohortCount = count.toLongLong();
            plan.notNotifiedReason = text(fields::notice::not_notified_reason);
            *made = tools.reports().create(id, plan);
        },
        [this, made] { Q_EMIT reportMade(*made); });
    dialog->start();
}

void ReportActs::change(const Report& report)
{
    const ledger::RecordFields own = data().of(field::kRegister, report.notice);
    auto* dialog = new FormDialog(
        services(), m_acts.source(), field::kRegister,
        {IncidentsPageTr::tr("Recipient and way"), titleOf(report), IncidentsPageTr::tr("Save"), false},
        m_parent);
    dialog->setObjectName(QStringLiteral("changeReport"));
    const char* const names[] = {field::recipient_name, field::channel, field::cohort, field::cohort_count,
                                 field::not_notified_reason};
    const ledger::RegisterDef& definition = data().registers->at(fieldId(field::kRegister));
    for (const char* name : names)
        dialog->addField(name, {own.value(name),
                                ledger::displayValue(definition.fieldAt(fieldId(name)), *data().registers,
                                                     own.value(name), {}),
                                false,
                                {}});
    dialog->setWork([notice = report.notice.id, rev = report.notice.rev](
                        const ActTools& tools, const ledger::FieldValues& values, const QString&) {
        const auto text = [&](const char* name) { return values.value(fieldId(name)).toString(); };
        ReportPlan plan;
        plan.recipientName = text(fields::notice::recipient_name);
        plan.channel = text(fields::notice::channel);
        plan.cohort = text(fields::notice::cohort);
        const QVariant count = values.value(fieldId(fields::notice::cohort_count));
        if (!count.isNull())
            plan.cohortCount = count.toLongLong();
        plan.notNotifiedReason = text(fields::notice::not_notified_reason);
        tools.reports().change(notice, rev, plan);
    });
    dialog->start();
}

void ReportActs::refill(const Report& report)
{
    m_acts.run([notice = report.notice.id](const ActTools& tools) { tools.reports().refill(notice); });
}

void ReportActs::preview(const Report& report)
{
    previewDocument(services(), m_parent, {fieldId(field::kRegister), titleOf(report), report.number},
                    [notice = report.notice.id](ledger::Reader& reader) {
                        return incidents::ReportService::document(reader, notice);
                    });
}

/// Item by item against the report before this one.
void ReportActs::compare(const Report& report)
{
    QList<DiffRow> rows;
    for (const incidents::ReportLine& line : report.lines)
        rows.append({itemTitle(line.item), line.before, line.text, line.changed});
    auto* dialog =
        new RecordCompare(titleOf(report), rows, IncidentsPageTr::tr("the report before"), m_parent);
    dialog->open();
}

void ReportActs::exportDocument(const Report& report)
{
    vault::Vault* vault = &services().workspace().vault();
    const QString name = incidents::markedTitle(
        QStringLiteral("%1-%2").arg(report.number,
                                    data().of(field::kRegister, report.notice).label(field::kind)),
        report.exercise);
    prompts::password(
        m_parent,
        {IncidentsPageTr::tr("Export in clear"),
         IncidentsPageTr::tr(
             "The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail."),
         IncidentsPageTr::tr("Export"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [this, notice = report.notice.id, name](const QString& reason) {
            const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
            prompts::saveFile(m_parent, IncidentsPageTr::tr("Save as"),
                              IncidentsPageTr::tr("Word document (*.docx);;PDF (*.pdf)"),
                              folder.filePath(name + QStringLiteral(".docx")),
                              [this, notice, reason](const QString& path) {
                                  if (!path.isEmpty())
                                      writeFile(notice, path, reason);
                              });
        });
}

void ReportActs::writeFile(qint64 notice, const QString& path, const QString& reason)
{
    Services* shell = &services();
    shell->run(
        this, IncidentsPageTr::tr("Writing the file"),
        [tools = ActTools::of(*shell), notice, path, reason](const Progress& progress) {
            tools.reports().exportDocument(notice, path, reason, progress);
        },
        [shell, path] {
            shell->message(Services::Tone::Ok, IncidentsPageTr::tr("The file is written"),
                           QDir::toNativeSeparators(path));
        });
}

} // namespace wardbook::ui
