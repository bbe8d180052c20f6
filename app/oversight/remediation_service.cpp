#include "oversight/remediation_service.h"
#include "base/error.h"
#include "grading/round_service.h"
#include "oversight/action_record.h"
#include "oversight/improvements.h"
#include "oversight/oversight_tr.h"
#include "oversight/remediation_rules.h"

namespace wardbook::oversight {

namespace {

void put(ledger::FieldValues& values, const char* id, const QString& text)
{
    if (!text.trimmed().isEmpty())
        values.insert(QString::fromLatin1(id), text.trimmed());
}

void put(ledger::FieldValues& values, const char* id, qint64 number)
{
    if (number != 0)
        values.insert(QString::fromLatin1(id), number);
}

ledger::FieldValues valuesOf(const RemediationDraft& draft)
{
    ledger::FieldValues values;
    put(values, field::title, draft.title);
    put(values, field::description, draft.description);
    put(values, field::plan, draft.plan);
    put(values, field::risk, draft.risk);
    put(values, field::source, draft.source);
    put(values, field::layer, draft.layer);
    put(values, field::item, draft.item);
    put(values, field::check, draft.check);
    put(values, field::system, draft.system);
    put(values, field::assessment, draft.assessment);
    put(values, field::incident, draft.incident);
    put(values, field::drill, draft.drill);
    put(values, field::inspection, draft.inspection);
    put(values, field::department, draft.department);
    put(values, field::owner, draft.owner);
    put(values, field::objects, refsOf(draft.objects));
    put(values, field::verdicts, refsOf(draft.verdicts));
    put(values, field::due, draft.due.toString(Qt::ISODate));
    if (draft.cost)
        values.insert(QString::fromLatin1(field::cost), *draft.cost);
    put(values, field::repeats, draft.repeats);
    put(values, field::repeated, draft.repeats != 0 ? 1 : 0);
    return values;
}

} // namespace

RemediationService::RemediationService(people::Workspace& workspace) : m_workspace(workspace) {}

QDate RemediationService::suggestedDue(const QString& risk, QDate today)
{
    return RemediationRules::builtIn().due(risk, today);
}

QList<qint64> RemediationService::create(const QList<RemediationDraft>& drafts, qint64* act)
{
    QList<qint64> ids;
    if (drafts.isEmpty())
        return ids;
    const QString label = drafts.size() == 1 ? Tr::tr("New action: %1").arg(drafts.first().title)
                                             : Tr::tr("%1 new actions").arg(drafts.size());
    const ledger::ActResult result = m_workspace.perform(label, {}, [&](ledger::ActWriter& writer) {
        for (const RemediationDraft& draft : drafts) {
            ids.append(writer.create(remediationRegister(), valuesOf(draft)));
            if (draft.improvement != 0)
                linkImprovement(writer, draft.improvement, ids.constLast());
        }
    });
    if (act)
        *act = result.seq;
    return ids;
}

ledger::Ledger::Body RemediationService::postponing(qint64 action, qint64 rev, QDate due,
                                                    const QString& reason)
{
    return [=](ledger::ActWriter& writer) {
        if (reason.trimmed().size() < 2)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The date was not moved: say why. The action keeps the date it has."));
        writer.update(remediationRegister(), action, rev,
                      {{QString::fromLatin1(field::due), due.toString(Qt::ISODate)},
                       {QString::fromLatin1(field::postponed), reason.trimmed()}});
    };
}

ledger::Ledger::Body RemediationService::finishing(qint64 action, qint64 rev, const QString& result,
                                                   QDate today)
{
    return [=](ledger::ActWriter& writer) {
        const ledger::Record record = writer.reader().record(remediationRegister(), action);
        const ActionRecord now(writer.reader().registers().at(remediationRegister()), record);
        ledger::FieldValues values;
        if (!result.trimmed().isEmpty())
            put(values, field::result, result);
        if (!now.date(field::done_on).isValid())
            put(values, field::done_on, today.toString(Qt::ISODate));
        qint64 seen = rev;
        if (!values.isEmpty()) {
            writer.update(remediationRegister(), action, rev, values);
            seen = writer.reader().record(remediationRegister(), action).rev;
        }
        writer.transition(remediationRegister(), action, seen, QStringLiteral("finish"));
    };
}

ledger::FieldValues RemediationService::saidBy(const QString& step, const QString& words)
{
    ledger::FieldValues values;
    if (step == QLatin1String("verify") || step == QLatin1String("return"))
        put(values, field::verification, words);
    else if (step == QLatin1String("accept"))
        put(values, field::accepted_risk, words);
    return values;
}

void RemediationService::postpone(qint64 action, qint64 rev, QDate due, const QString& reason)
{
    m_workspace.perform(Tr::tr("Date moved to %1").arg(due.toString(Qt::ISODate)), reason.trimmed(),
                        postponing(action, rev, due, reason));
}

void RemediationService::finish(qint64 action, qint64 rev, const QString& result, QDate today)
{
    m_workspace.perform(Tr::tr("Reported done"), {}, finishing(action, rev, result, today));
}

qint64 RemediationService::addProof(qint64 action, QIODevice& content, const QString& name,
                                    const QString& mediaType, const Progress& progress)
{
    const auto definition = m_workspace.ledger().registers();
    const qint64 proof = grading::RoundService(m_workspace).addProof(content, name, mediaType, progress);
    m_workspace.perform(Tr::tr("Proof: %1").arg(name), {}, [&](ledger::ActWriter& writer) {
        // storing a large file takes a while: the list is extended as it is now, not as somebody saw it
        const ledger::Record record = writer.reader().record(remediationRegister(), action);
        QList<qint64> proofs = ActionRecord(definition->at(remediationRegister()), record).refs(field::proof);
        if (proofs.contains(proof))
            return;
        proofs.append(proof);
        writer.update(remediationRegister(), action, record.rev,
                      {{QString::fromLatin1(field::proof), refsOf(proofs)}});
    });
    return proof;
}

void RemediationService::removeProof(qint64 action, qint64 rev, qint64 proof)
{
    m_workspace.perform(Tr::tr("Proof taken away"), {}, [&](ledger::ActWriter& writer) {
        const ledger::Record record = writer.reader().record(remediationRegister(), action);
        QList<qint64> proofs =
            ActionRecord(writer.reader().registers().at(remediationRegister()), record).refs(field::proof);
        if (proofs.removeAll(proof) > 0)
            writer.update(remediationRegister(), action, rev,
                          {{QString::fromLatin1(field::proof), refsOf(proofs)}});
    });
}

} // namespace wardbook::oversight
