#include "ledger/ledger_private.h"

namespace wardbook::ledger {

ActWriter::ActWriter(Private& p) : d(p) {}

qint64 ActWriter::create(const QString& registerId, const FieldValues& values, const QString& state,
                         const QString& uid)
{
    return d.session.create(registerId, values, state, uid);
}

void ActWriter::createMany(const QString& registerId, qint64 count,
                           const std::function<FieldValues(qint64)>& values,
                           const std::function<void(qint64, const ValidationError&)>& refused)
{
    d.session.createMany(registerId, count, values, refused);
}

void ActWriter::update(const QString& registerId, qint64 id, qint64 rev, const FieldValues& changes)
{
    d.session.update(registerId, id, rev, changes);
}

void ActWriter::transition(const QString& registerId, qint64 id, qint64 rev, const QString& transitionId,
                           const FieldValues& carried)
{
    d.session.transition(registerId, id, rev, transitionId, carried);
}

void ActWriter::guardedTransition(const QString& registerId, qint64 id, qint64 rev,
                                  const QString& transitionId, const FieldValues& carried)
{
    d.session.transition(registerId, id, rev, transitionId, carried, true);
}

void ActWriter::voidRecord(const QString& registerId, qint64 id, qint64 rev)
{
    d.session.voidRecord(registerId, id, rev);
}

void ActWriter::note(const QString& kind, const QString& subject)
{
    d.session.note(kind, subject);
}

Reader& ActWriter::reader()
{
    return d.session.reader();
}

const Actor& ActWriter::actor() const
{
    return d.session.actor();
}

void ActWriter::expectMany(qint64 changes, const Progress& progress)
{
    if (d.session.changeCount() == 0 && !d.session.bulk())
        d.relaxDurability();
    d.session.expectMany(changes, progress);
}

} // namespace wardbook::ledger
