#pragma once
#include "fields/incident.h"
#include "ledger/ledger.h"
#include "ledger/record_fields.h"
#include <optional>

/// What the services of this room share: short names of registers and fields, the automatic line of the
/// timeline, and the checks of times.
namespace wardbook::incidents {

inline QString id(const char* name)
{
    return QString::fromLatin1(name);
}

inline QString incidentRegister()
{
    return id(fields::incident::kRegister);
}

/// A line of the timeline written by the program in the act it tells of.
void writeLine(ledger::ActWriter& writer, qint64 incident, const char* lane, const QString& text,
               qint64 atMs);
/// As a person enters it.
qint64 writeEntry(ledger::ActWriter& writer, qint64 incident, const QString& lane, const QString& text,
                  qint64 atMs, const ledger::FieldValues& more);

/// "2026-06-14 08:52 北京时间"; another zone is named by its offset: "2026-06-14 08:52（UTC+09:00）".
QString zonedText(qint64 ms);

/// How far ahead of the clock a time may be before it is refused: two workstations never agree to the second.
inline constexpr qint64 kFutureToleranceMs = 120'000;
/// Throws Invalid when `atMs` lies in the future; `what` is what the field is called.
void requirePast(const QString& what, qint64 atMs, qint64 nowMs);
/// Throws Invalid when `laterMs` is before `earlierMs`; both set.
void requireOrder(const QString& earlier, qint64 earlierMs, const QString& later, qint64 laterMs);
/// Throws Invalid unless something was written; `sentence` says what is missing.
void requireText(const QString& text, const QString& sentence);

/// The incident's clock of law starts here: awareness, else discovery; 0: neither.
qint64 startOf(const ledger::RecordFields& incident);
/// False once the incident is closed or was a false alarm: then nothing of it changes any more.
bool isOpen(ledger::Reader& reader, const ledger::Record& incident);
bool isExercise(ledger::Reader& reader, qint64 incident);
/// Records of a part's register in id order, without void ones.
QList<ledger::Record> partsOf(ledger::Reader& reader, const char* registerId, const char* ownerField,
                              qint64 owner);

/// The unit this vault belongs to: its first record that is not void. `record` is empty without one.
struct UnitRecord
{
    std::optional<ledger::Record> record;
    QString name;
};
UnitRecord unitRecord(ledger::Reader& reader);

} // namespace wardbook::incidents
