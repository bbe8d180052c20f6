#include "ui/kit/record_editor.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/record_detail.h"

namespace wardbook::ui {

constexpr int kUndoDepth = 100;

struct RecordEditor::Outcome
{
    ledger::ActResult result;
    qint64 id = 0;
    qint64 rev = 0; ///< after the change
    std::optional<Error> error;
    QList<ledger::FieldProblem> problems;
    std::optional<ledger::Conflict> conflict;
    QList<ConflictRow> conflictRows;
};

RecordEditor::RecordEditor(Services& services, const QString& registerId, QObject* parent)
    : QObject(parent), m_services(services), m_registerId(registerId)
{
}

qint64 RecordEditor::currentRev(qint64 id, qint64 rev) const
{
    for (auto it = m_followed.constFind({id, rev}); it != m_followed.constEnd();
         it = m_followed.constFind({id, rev}))
        rev = *it;
    return rev;
}

void RecordEditor::edit(qint64 id, qint64 rev, const ledger::FieldValues& values, const QString& reason)
{
    const ledger::RegisterDef& definition = m_services.workspace().ledger().registers()->at(m_registerId);
    QStringList names;
    for (auto it = values.begin(); it != values.end(); ++it)
        names.append(fieldLabel(definition, it.key()));
    Job job;
    job.id = id;
    job.rev = rev;
    job.label = KitTr::tr("Edit %1").arg(names.mid(0, 3).join(KitTr::tr(", ")));
    job.reason = reason;
    job.body = [registerId = m_registerId, values](ledger::ActWriter& writer, const Job& self) {
        writer.update(registerId, self.id, self.rev, values);
    };
    job.after = [this, id](const ledger::ActResult&) { Q_EMIT saved(id); };
    enqueue(std::move(job));
}

void RecordEditor::create(const ledger::FieldValues& values)
{
    const ledger::RegisterDef& definition = m_services.workspace().ledger().registers()->at(m_registerId);
    auto made = std::make_shared<qint64>(0);
    Job job;
    job.label = KitTr::tr("New: %1").arg(values.value(definition.titleField).toString());
    job.body = [registerId = m_registerId, values, made](ledger::ActWriter& writer, const Job&) {
        *made = writer.create(registerId, values);
    };
    job.after = [this, made](const ledger::ActResult&) { Q_EMIT created(*made); };
    enqueue(std::move(job));
}

void RecordEditor::transition(const QList<std::pair<qint64, qint64>>& idsAndRevs, const QString& transition,
                              const QString& reason, const ledger::FieldValues& carried)
{
    const ledger::RegisterDef& definition = m_services.workspace().ledger().registers()->at(m_registerId);
    const ledger::TransitionDef* found = definition.transition(transition);
    if (!found || idsAndRevs.isEmpty())
        return;
    Job job;
    job.id = idsAndRevs.size() == 1 ? idsAndRevs.first().first : 0;
    job.label = found->label.text();
    job.reason = reason;
    job.step = !carried.isEmpty();
    QList<std::pair<qint64, qint64>> records;
    for (const auto& [id, rev] : idsAndRevs)
        records.append({id, rev == 0 ? 0 : currentRev(id, rev)});
    job.body = [registerId = m_registerId, records, transition, carried](ledger::ActWriter& writer,
                                                                         const Job&) {
        for (const auto& [id, rev] : records) {
            const qint64 seen = rev != 0 ? rev : writer.reader().record(registerId, id).rev;
            writer.transition(registerId, id, seen, transition, carried);
        }
    };
    job.after = [this, records](const ledger::ActResult&) { Q_EMIT saved(records.first().first); };
    enqueue(std::move(job));
}

void RecordEditor::voidRecords(const QList<std::pair<qint64, qint64>>& idsAndRevs, const QString& reason)
{
    if (idsAndRevs.isEmpty())
        return;
    Job job;
    job.label = KitTr::tr("Void");
    job.reason = reason;
    QList<std::pair<qint64, qint64>> records;
    QList<qint64> ids;
    for (const auto& [id, rev] : idsAndRevs) {
        records.append({id, rev == 0 ? 0 : currentRev(id, rev)});
        ids.append(id);
    }
    job.body = [registerId = m_registerId, records](ledger::ActWriter& writer, const Job&) {
        for (const auto& [id, rev] : records)
            writer.voidRecord(registerId, id, rev != 0 ? rev : writer.reader().record(registerId, id).rev);
    };
    job.after = [this, ids](const ledger::ActResult& result) { Q_EMIT voided(ids, result.seq); };
    enqueue(std::move(job));
}

void RecordEditor::perform(qint64 id, qint64 rev, const QString& label, const QString& reason,
                           std::function<void(ledger::ActWriter&, qint64 rev)> body)
{
    Job job;
    job.id = id;
    job.rev = rev;
    job.label = label;
    job.reason = reason;
    job.body = [body = std::move(body)](ledger::ActWriter& writer, const Job& self) {
        body(writer, self.rev);
    };
    job.after = [this, id](const ledger::ActResult&) { Q_EMIT saved(id); };
    enqueue(std::move(job));
}

void RecordEditor::enqueue(Job job)
{
    m_queue.enqueue(std::move(job));
    if (!m_running)
        next();
}

void RecordEditor::next()
{
    if (m_queue.isEmpty()) {
        Q_EMIT idle();
        return;
    }
    m_running = true;
    Job job = m_queue.dequeue();
    job.rev = job.rev != 0 ? currentRev(job.id, job.rev) : 0;
    auto outcome = std::make_shared<Outcome>();
    outcome->id = job.id;
    people::Workspace* workspace = &m_services.workspace();
    const auto work = [job, outcome, workspace, registerId = m_registerId](const Progress&) {
        try {
            outcome->result = workspace->perform(job.label, job.reason, [&](ledger::ActWriter& writer) {
                job.body(writer, job);
                if (job.id != 0) {
                    if (const auto record = writer.reader().find(registerId, job.id))
                        outcome->rev = record->rev;
                }
            });
        } catch (const ledger::ConflictError& error) {
            outcome->error = error;
            outcome->conflict = error.conflict();
            outcome->conflictRows = conflictRows(*workspace->ledger().reader(1024), error.conflict());
        } catch (const ledger::ValidationError& error) {
            outcome->error = error;
            outcome->problems = error.problems();
        } catch (const Error& error) {
            outcome->error = error;
        }
    };
    m_services.run(this, KitTr::tr("Saving"), work, [this, job, outcome] {
        if (!outcome->error && job.rev != 0 && outcome->rev != 0 && outcome->rev != job.rev)
            m_followed.insert({job.id, job.rev}, outcome->rev);
        m_running = false;
        settle(job, *outcome);
        if (!m_running)
            next();
    });
}

void RecordEditor::settle(const Job& job, Outcome& outcome)
{
    if (!outcome.error) {
        if (job.undoable && outcome.result.seq != 0)
            remember(outcome.result.seq, job.label);
        if (job.after)
            job.after(outcome.result);
        return;
    }
    if (outcome.conflict && !job.step) {
        Q_EMIT conflicted(*outcome.conflict, outcome.conflictRows);
    } else if (!outcome.problems.isEmpty()) {
        Q_EMIT invalid(job.id, outcome.problems);
    } else {
        m_services.showError(*outcome.error);
        Q_EMIT failed(job.id);
    }
}

void RecordEditor::remember(qint64 seq, const QString& what)
{
    m_done.append({seq, what});
    if (m_done.size() > kUndoDepth)
        m_done.removeFirst();
}

void RecordEditor::undoLast()
{
    if (m_done.isEmpty()) {
        m_services.status(KitTr::tr("Nothing to undo"));
        return;
    }
    undo(m_done.last().first);
}

void RecordEditor::undo(qint64 seq)
{
    auto outcome = std::make_shared<Outcome>();
    people::Workspace* workspace = &m_services.workspace();
    const auto work = [outcome, workspace, seq](const Progress&) {
        try {
            outcome->result = workspace->ledger().undo(workspace->actor(), seq, {});
        } catch (const Error& error) {
            outcome->error = error;
        }
    };
    m_services.run(this, KitTr::tr("Undoing"), work, [this, outcome, seq] {
        const auto at =
            std::find_if(m_done.begin(), m_done.end(), [seq](const auto& act) { return act.first == seq; });
        const QString what = at != m_done.end() ? at->second : QString();
        if (at != m_done.end())
            m_done.erase(at);
        if (outcome->error) {
            m_services.showError(*outcome->error);
            return;
        }
        m_services.status(what.isEmpty() ? KitTr::tr("Undone") : KitTr::tr("Undone: %1").arg(what));
        Q_EMIT saved(0);
    });
}

} // namespace wardbook::ui
