// Judging the grade, and the facts that it is judged by.
#include "fields/grade_decision.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/grade_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/prompts.h"

namespace wardbook::ui {

void CaseActs::decide(const QString& grade)
{
    auto* dialog = new GradeDialog(m_services, m_source, m_data, grade, window());
    dialog->start();
}

void CaseActs::editFacts()
{
    decide({});
}

void CaseActs::countersign(qint64 decision)
{
    for (const ledger::Record& record : m_data->file.decisions) {
        if (record.id != decision)
            continue;
        const ledger::RecordFields fields = m_data->of(fields::grade_decision::kRegister, record);
        prompts::confirm(
            window(),
            {IncidentsPageTr::tr("Countersign the grade"),
             IncidentsPageTr::tr("%1, judged by %2: %3")
                 .arg(incidents::gradeText(fields.text(fields::grade_decision::decided)),
                      fields.text(fields::grade_decision::decided_by),
                      fields.text(fields::grade_decision::reason)),
             IncidentsPageTr::tr("Countersign"), false},
            [this, decision, rev = record.rev] {
                run([decision, rev](const ActTools& tools) { tools.incidents().countersign(decision, rev); });
            });
    }
}

} // namespace wardbook::ui
