#include "ledger/conflict.h"
#include "ledger/history_store.h"
#include "ledger/ledger_tr.h"
#include "ledger/row_io.h"

namespace wardbook::ledger {

Conflict compareVersions(Reader& reader, const RegisterDef& definition, const Record& current, qint64 rev,
                         const FieldValues& mine)
{
    Conflict conflict;
    conflict.registerId = definition.id;
    conflict.id = current.id;
    conflict.currentRev = current.rev;
    if (const auto act = reader.act(current.actSeq))
        conflict.theirName = act->actor;
    const auto base = recordAtRev(reader.connection(), definition, current.id, rev);
    if (!base) // a revision that never was: nothing to compare with, but nothing is overwritten either
        return conflict;
    for (const FieldDef& field : definition.fields) {
        const QVariant was = base->value(field);
        const QVariant theirs = current.value(field);
        const QVariant wanted = mine.contains(field.id) ? storedValue(field, mine.value(field.id)) : was;
        if (was == theirs && was == wanted)
            continue;
        conflict.fields << Conflict::Field{field.id, was, theirs, wanted,
                                           was != theirs && was != wanted && theirs != wanted};
    }
    return conflict;
}

ConflictError::ConflictError(Conflict conflict)
    : Error(ErrorKind::Conflict,
            conflict.theirName.isEmpty() ? Tr::tr("The record was changed meanwhile. Nothing was "
                                                  "overwritten. Compare the versions and save again.")
                                         : Tr::tr("%1 changed the record meanwhile. Nothing was overwritten. "
                                                  "Compare the versions and save again.")
                                               .arg(conflict.theirName),
            conflict.registerId + QLatin1Char(' ') + QString::number(conflict.id)),
      m_conflict(std::move(conflict))
{
}

static QString joined(const QList<FieldProblem>& problems)
{
    QStringList texts;
    for (const FieldProblem& problem : problems)
        texts << problem.text;
    return Tr::tr("Nothing was changed: %1").arg(texts.join(QLatin1Char(' ')));
}

ValidationError::ValidationError(QList<FieldProblem> problems)
    : Error(ErrorKind::Invalid, joined(problems)), m_problems(std::move(problems))
{
}

} // namespace wardbook::ledger
