// What answers a legal clock without a report of ours.
#include "fields/clock_mark.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/prompts.h"

namespace wardbook::ui {

namespace field = fields::clock_mark;

static QString titleOf(const CaseData& data, const QString& rule)
{
    const incidents::ClockRule* found = data.rules->clock(rule);
    return found ? found->title.text() : rule;
}

void CaseActs::markDone(const QString& rule)
{
    auto* dialog = new FormDialog(m_services, m_source, field::kRegister,
                                  {IncidentsPageTr::tr("Register as reported"),
                                   IncidentsPageTr::tr("%1. For what was told by telephone or on a website.")
                                       .arg(titleOf(*m_data, rule)),
                                   IncidentsPageTr::tr("Register"), false},
                                  window());
    dialog->setObjectName(QStringLiteral("markDone"));
    const qint64 now = m_services.nowMs();
    dialog->addField(field::at, {now, ledger::instantText(now), true, IncidentsPageTr::tr("Reported at")});
    dialog->addField(field::receipt_no);
    dialog->setWork(
        [id = m_data->id(), rule](const ActTools& tools, const ledger::FieldValues& values, const QString&) {
            tools.incidents().markDone(id, rule, values.value(fieldId(fields::clock_mark::at)).toLongLong(),
                                       values.value(fieldId(fields::clock_mark::receipt_no)).toString());
        });
    dialog->start();
}

void CaseActs::markNotApplicable(const QString& rule)
{
    const incidents::ClockRule* found = m_data->rules->clock(rule);
    prompts::reason(
        window(),
        {IncidentsPageTr::tr("Does not apply"),
         IncidentsPageTr::tr("%1. The clock goes on until another person approves this.")
                 .arg(titleOf(*m_data, rule)) +
             (found && !found->note.text().isEmpty() ? QLatin1Char('\n') + found->note.text() : QString()),
         IncidentsPageTr::tr("Does not apply"), false},
        [this, id = m_data->id(), rule](const QString& reason) {
            run([id, rule, reason](const ActTools& tools) {
                tools.incidents().markNotApplicable(id, rule, reason);
            });
        });
}

void CaseActs::approveMark(qint64 mark)
{
    for (const ledger::Record& record : m_data->file.marks) {
        if (record.id != mark)
            continue;
        const QString refusal = m_data->refusal(field::kRegister, record, QStringLiteral("approve"));
        if (!refusal.isEmpty())
            return m_services.message(Services::Tone::Warning, refusal);
        const ledger::RecordFields fields = m_data->of(field::kRegister, record);
        prompts::confirm(
            window(),
            {IncidentsPageTr::tr("Approve “does not apply”"),
             IncidentsPageTr::tr("%1. Reason: %2")
                 .arg(titleOf(*m_data, fields.text(field::rule)), fields.text(field::reason)),
             IncidentsPageTr::tr("Approve"), false},
            [this, mark, rev = record.rev] {
                run([mark, rev](const ActTools& tools) { tools.incidents().approveMark(mark, rev); });
            });
    }
}

} // namespace wardbook::ui
