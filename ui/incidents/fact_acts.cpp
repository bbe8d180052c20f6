// Fields of the incident itself, and what depends on them.
#include "fields/incident.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"

namespace wardbook::ui {

/// What became of one edit, told from the worker to the window.
struct CaseActs::Edited
{
    qint64 act = 0; ///< for Ctrl+Z
    QList<ledger::FieldProblem> problems;
    std::optional<ledger::Conflict> conflict;
    QList<ConflictRow> rows;
};

namespace {

bool clashes(const ledger::Conflict& conflict)
{
    return std::any_of(conflict.fields.begin(), conflict.fields.end(),
                       [](const ledger::Conflict::Field& field) { return field.clash; });
}

} // namespace

void CaseActs::editFact(const ledger::FieldValues& values, qint64 notice)
{
    m_edits.enqueue({m_data->id(), m_data->incident().rev, values, notice});
    nextEdit();
}

/// One after the other: the second of two quick changes follows the first, it does not clash with it.
void CaseActs::nextEdit()
{
    if (m_editing || m_edits.isEmpty())
        return;
    m_editing = true;
    const Edit edit = m_edits.dequeue();
    auto done = std::make_shared<Edited>();
    m_services.run(
        this, IncidentsPageTr::tr("Saving"),
        [edit, done, tools = ActTools::of(m_services)](const Progress&) {
            const auto save = [&](qint64 rev) {
                tools.incidents().edit(edit.incident, rev, edit.values);
                ledger::ActQuery mine;
                mine.members = QStringList{tools.workspace->session().member};
                mine.limit = 1;
                const auto acts = tools.workspace->ledger().reader(1024)->acts(mine);
                done->act = acts.isEmpty() ? 0 : acts.first().seq;
                if (edit.notice != 0)
                    tools.reports().refill(edit.notice);
            };
            try {
                try {
                    save(edit.rev);
                } catch (const ledger::ConflictError& error) {
                    if (clashes(error.conflict()))
                        throw;
                    save(error.conflict().currentRev); // others changed other fields
                }
            } catch (const ledger::ConflictError& error) {
                done->conflict = error.conflict();
                done->rows = conflictRows(*tools.workspace->ledger().reader(1024), error.conflict());
            } catch (const ledger::ValidationError& error) {
                done->problems = error.problems();
            } catch (const Error& error) {
                done->problems = {{edit.values.firstKey(), error.text(), false}};
            }
        },
        [this, edit, done] {
            m_editing = false;
            settle(*done, edit);
            nextEdit();
        });
}

void CaseActs::settle(const Edited& done, const Edit& edit)
{
    if (done.conflict)
        return askConflict(*done.conflict, done.rows);
    if (!done.problems.isEmpty()) {
        QStringList texts;
        for (const ledger::FieldProblem& problem : done.problems)
            texts.append(problem.text);
        m_services.message(Services::Tone::Error, IncidentsPageTr::tr("Not saved"),
                           texts.join(QLatin1Char(' ')));
        Q_EMIT invalid(done.problems);
        return;
    }
    if (done.act != 0)
        m_editor->remember(done.act, m_data->registers->at(fieldId(fields::incident::kRegister))
                                         .fieldAt(edit.values.firstKey())
                                         .label.text());
}

void CaseActs::askConflict(const ledger::Conflict& conflict, const QList<ConflictRow>& rows)
{
    auto* dialog = new ConflictDialog(conflict.theirName, rows, window());
    connect(dialog, &ConflictDialog::decided, this, [this, conflict](const QStringList& mine) {
        ledger::FieldValues values;
        for (const ledger::Conflict::Field& each : conflict.fields)
            if (mine.contains(each.field))
                values.insert(each.field, each.mine);
        if (values.isEmpty())
            return;
        m_edits.enqueue({conflict.id, conflict.currentRev, values, 0});
        nextEdit();
    });
    dialog->open();
}

} // namespace wardbook::ui
