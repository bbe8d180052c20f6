// Fields of the incident itself, and what depends on them.
#include "register_fields.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"

namespace wardbook::ui {

void CaseActs::editFact(const ledger::FieldValues& values, qint64 notice)
{
    if (notice != 0)
        m_refill = notice;
    m_editor->edit(m_data->id(), m_data->incident().rev, values);
}

void CaseActs::watchEditor()
{
    connect(m_editor, &RecordEditor::saved, this, [this] {
        const qint64 notice = std::exchange(m_refill, 0);
        if (notice != 0)
            run([notice](const ActTools& tools) { tools.reports().refill(notice); });
    });
    connect(m_editor, &RecordEditor::invalid, this,
            [this](qint64, const QList<ledger::FieldProblem>& problems) {
                QStringList texts;
                for (const ledger::FieldProblem& problem : problems)
                    texts.append(problem.text);
                m_services.message(Services::Tone::Error, IncidentsPageTr::tr("Not saved"),
                                   texts.join(QLatin1Char(' ')));
            });
    connect(m_editor, &RecordEditor::conflicted, this,
            [this](const ledger::Conflict& conflict, const QList<ConflictRow>& rows) {
                auto* dialog = new ConflictDialog(conflict.theirName, rows, window());
                connect(dialog, &ConflictDialog::decided, this, [this, conflict](const QStringList& mine) {
                    ledger::FieldValues values;
                    for (const ledger::Conflict::Field& each : conflict.fields)
                        if (mine.contains(each.field))
                            values.insert(each.field, each.mine);
                    if (!values.isEmpty())
                        m_editor->edit(conflict.id, conflict.currentRev, values);
                });
                dialog->open();
            });
}

} // namespace wardbook::ui
