#include "ledger/undo.h"
#include "ledger/change_json.h"
#include "ledger/history_store.h"
#include "ledger/ledger_tr.h"
#include "ledger/permissions.h"
#include "ledger/schema.h"

namespace wardbook::ledger::undo {

using storage::Connection;
using storage::Statement;

namespace {

constexpr qint64 kMany = 1000; ///< acts beyond this write like an import

QString nameOf(const ActRow& act)
{
    return Tr::tr("act %1 (“%2”, %3, %4)")
        .arg(act.seq)
        .arg(act.label, act.actorName,
             QDateTime::fromMSecsSinceEpoch(act.atMs).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString laterActRefusal(Connection& connection, qint64 later)
{
    const auto act = actAt(connection, later);
    return Tr::tr("A later act depends on it: %1. Undo that one first.")
        .arg(act ? nameOf(*act) : QString::number(later));
}

QString rightRefusal(const Context& context, const Actor& actor, const ActRow& act,
                     const QHash<QString, QList<qint64>>& touched)
{
    bool mayApprove = true;
    for (auto it = touched.begin(); it != touched.end(); ++it) {
        const RegisterDef* definition = context.registers.find(it.key());
        if (!definition)
            return Tr::tr("Acts on members, keys and own fields can't be undone. Change them back instead.");
        // Parts of a record (verdicts) can: they are fixed as soon as what they belong to is.
        if (definition->internal && definition->ownerField.isEmpty())
            return Tr::tr("Acts on “%1” can't be undone. Change them back instead.")
                .arg(definition->label.text());
        if (const QString refusal =
                permissions::verbRefusal(context.rights, actor, *definition, QLatin1String(verb::kEdit));
            !refusal.isEmpty())
            return refusal;
        mayApprove =
            mayApprove && context.rights.may(actor.role, definition->id, QLatin1String(verb::kApprove));
    }
    if (act.actor != actor.member && !mayApprove)
        return Tr::tr("Somebody else's act can only be undone by a role that may approve.");
    return {};
}

/// Acts after `seq` that left nothing behind: undone ones, each with the act that undid it.
QSet<qint64> cancelledAfter(Connection& connection, qint64 seq)
{
    QSet<qint64> cancelled;
    // The newest first: an undo that was undone itself cancels nothing.
    Statement acts(connection,
                   QStringLiteral("SELECT seq, undoes FROM act WHERE undoes > $1 ORDER BY seq DESC"));
    acts.bindInt(1, seq);
    while (acts.step())
        if (!cancelled.contains(acts.integer(0)))
            cancelled << acts.integer(0) << acts.integer(1);
    return cancelled;
}

/// The first act after `seq` that wrote one of the act's records and still counts; 0 if none.
qint64 laterWriter(Connection& connection, const ActRow& act)
{
    const QSet<qint64> cancelled = cancelledAfter(connection, act.seq);
    Statement select(
        connection,
        QStringLiteral("SELECT DISTINCT later.act_seq FROM change AS mine JOIN change AS later ON "
                       "later.register = mine.register AND later.record_id = mine.record_id AND "
                       "later.id >= $3 WHERE mine.id >= $1 AND mine.id < $2 ORDER BY 1"));
    const qint64 end = act.firstChange + act.changeCount;
    select.bindInt(1, act.firstChange).bindInt(2, end).bindInt(3, end);
    while (select.step())
        if (!cancelled.contains(select.integer(0)))
            return select.integer(0);
    return 0;
}

/// An act that made a living record refer to one of `created`, which the act `seq` did not touch itself; 0 if
/// none.
qint64 referrer(const Context& context, qint64 seq, const QString& registerId, const QSet<qint64>& created)
{
    for (const QString& id : context.registers.ids()) {
        const RegisterDef& definition = context.registers.at(id);
        for (const FieldDef& field : definition.fields) {
            if ((field.type != FieldType::Ref && field.type != FieldType::Refs) || field.ref != registerId)
                continue;
            Statement rows(
                context.connection,
                QStringLiteral("SELECT %1, act_seq FROM %2 WHERE %1 IS NOT NULL AND state <> 'void' AND "
                               "act_seq <> $1")
                    .arg(field.column(), definition.table()));
            rows.bindInt(1, seq);
            while (rows.step()) {
                if (field.type == FieldType::Ref) {
                    if (created.contains(rows.integer(0)))
                        return rows.integer(1);
                    continue;
                }
                for (const QString& part : rows.text(0).split(QLatin1Char(',')))
                    if (created.contains(part.toLongLong()))
                        return rows.integer(1);
            }
        }
    }
    return 0;
}

QString departmentRefusal(const Context& context, const Actor& actor,
                          const QHash<QString, QList<qint64>>& touched)
{
    if (!context.rights.role(actor.role).ownDepartmentOnly)
        return {};
    for (auto it = touched.begin(); it != touched.end(); ++it) {
        const RegisterDef& definition = context.registers.at(it.key());
        RegisterTable table(context.connection, definition, false);
        for (const qint64 id : it.value())
            if (const auto record = table.load(id))
                if (const QString refusal =
                        permissions::departmentRefusal(context.rights, actor, definition, *record);
                    !refusal.isEmpty())
                    return refusal;
    }
    return {};
}

/// Steps with conditions beyond the register's file (a package was sealed, a report sent), and those by which
/// a second person signed for good.
bool isFinal(const RegisterDef& definition, const TransitionDef& step)
{
    if (step.guarded)
        return true;
    const StateDef* state = definition.state(step.to);
    const bool left = std::any_of(definition.transitions.begin(), definition.transitions.end(),
                                  [&](const TransitionDef& next) { return next.from.contains(step.to); });
    return step.notByAuthors && state && !state->editable && !left;
}

/// Written once and then only countersigned: marks on legal clocks, decided grades, hands that evidence went
/// through.
bool isSworn(const RegisterDef& definition)
{
    const auto initial = std::find_if(definition.states.begin(), definition.states.end(),
                                      [](const StateDef& state) { return state.initial; });
    return definition.internal && initial != definition.states.end() && !initial->editable &&
           std::any_of(definition.transitions.begin(), definition.transitions.end(),
                       [&](const TransitionDef& step) { return isFinal(definition, step); });
}

QString finalRefusal(const RegisterDef& definition, const ChangeRow& change)
{
    if (change.created)
        return isSworn(definition)
                   ? Tr::tr("Entries in “%1” stand as they were made and can't be undone: what followed from "
                            "them is counted and countersigned. Enter a correction with its reason instead.")
                         .arg(definition.label.text())
                   : QString();
    for (const FieldChange& field : fieldChanges(definition, change)) {
        if (field.field != QLatin1String("_state"))
            continue;
        for (const TransitionDef& step : definition.transitions)
            if (step.from.contains(field.before.toString()) && step.to == field.after.toString() &&
                isFinal(definition, step))
                return Tr::tr("The step “%1” in “%2” can't be undone: it was signed, sealed or made known, "
                              "and others rely on it. Go on with the steps that the record offers.")
                    .arg(step.label.text(), definition.label.text());
    }
    return {};
}

QString finalRefusal(const Context& context, const ActRow& act, const QHash<QString, QList<qint64>>& touched)
{
    for (auto it = touched.begin(); it != touched.end(); ++it) {
        const RegisterDef& definition = context.registers.at(it.key());
        // Most registers have no such step: an import of many rows isn't read again.
        const bool some = std::any_of(definition.transitions.begin(), definition.transitions.end(),
                                      [&](const TransitionDef& step) {
                                          return !step.from.contains(step.to) && isFinal(definition, step);
                                      });
        if (!some)
            continue;
        Statement select(context.connection,
                         changeSelectSql() + QStringLiteral(" WHERE id >= $1 AND id < $2 AND register = $3"));
        select.bindInt(1, act.firstChange).bindInt(2, act.firstChange + act.changeCount);
        select.bindText(3, it.key());
        while (select.step())
            if (const QString text = finalRefusal(definition, readChange(select)); !text.isEmpty())
                return text;
    }
    return {};
}

struct Refusal
{
    ErrorKind kind = ErrorKind::Invalid;
    QString text;
};

Refusal refusal(const Context& context, const Actor& actor, qint64 seq)
{
    const auto act = actAt(context.connection, seq);
    if (!act)
        return {ErrorKind::NotFound, Tr::tr("There is no act %1.").arg(seq)};
    if (act->changeCount == 0)
        return {ErrorKind::Invalid, Tr::tr("This act changed no record: there is nothing to undo.")};
    QHash<QString, QList<qint64>> touched;
    QHash<QString, QSet<qint64>> created;
    {
        Statement rows(
            context.connection,
            QStringLiteral(
                "SELECT register, record_id, before IS NULL FROM change WHERE id >= $1 AND id < $2"));
        rows.bindInt(1, act->firstChange).bindInt(2, act->firstChange + act->changeCount);
        while (rows.step()) {
            const QString registerId = rows.text(0);
            touched[registerId] << rows.integer(1);
            if (rows.integer(2) != 0)
                created[registerId].insert(rows.integer(1));
        }
    }
    if (const QString text = rightRefusal(context, actor, *act, touched); !text.isEmpty())
        return {ErrorKind::Denied, text};
    if (const QString text = departmentRefusal(context, actor, touched); !text.isEmpty())
        return {ErrorKind::Denied, text};
    if (const QString text = finalRefusal(context, *act, touched); !text.isEmpty())
        return {ErrorKind::Invalid, text};
    if (const qint64 later = laterWriter(context.connection, *act))
        return {ErrorKind::Invalid, laterActRefusal(context.connection, later)};
    for (auto it = created.begin(); it != created.end(); ++it)
        if (const qint64 later = referrer(context, seq, it.key(), it.value()))
            return {ErrorKind::Invalid, laterActRefusal(context.connection, later)};
    return {};
}

} // namespace

QString blocker(const Context& context, const Actor& actor, qint64 seq)
{
    return refusal(context, actor, seq).text;
}

void run(const Context& context, ActSession& session, qint64 seq,
         const std::function<void()>& relaxDurability)
{
    if (const Refusal reason = refusal(context, session.actor(), seq); !reason.text.isEmpty())
        throw Error(reason.kind, permissions::unharmed(reason.text));
    const ActRow act = *actAt(context.connection, seq);
    if (act.changeCount > kMany) {
        relaxDurability();
        session.expectMany(act.changeCount, {});
    }
    session.setUndoes(seq);
    // Backwards, because a record may have been written more than once. One change at a time: an import has
    // many.
    for (qint64 id = act.firstChange + act.changeCount - 1; id >= act.firstChange; --id) {
        Statement select(context.connection, changeSelectSql() + QStringLiteral(" WHERE id = $1"));
        select.bindInt(1, id);
        if (!select.step())
            throw Error(ErrorKind::Damaged,
                        Tr::tr("A change of this act is missing. Nothing was changed. Run a full "
                               "verification."));
        const ChangeRow change = readChange(select);
        select.reset();
        session.revert(change);
    }
}

} // namespace wardbook::ledger::undo
