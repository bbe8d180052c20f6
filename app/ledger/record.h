#pragma once
#include "ledger/definitions.h"
#include <QByteArray>
#include <QDateTime>

namespace wardbook::ledger {

/// Field values by field id; qint64, QString or null. What edits and forms exchange.
using FieldValues = QMap<QString, QVariant>;

/// One row as stored: a value, safe to copy between threads.
struct Record
{
    qint64 id = 0;
    QString uid; ///< ULID, the same in every vault and export
    qint64 rev = 0;
    QString state;
    QStringList authors;  ///< members who wrote since the last approval
    FieldValues baseline; ///< approved values of what a pending change changed (原为)
    qint64 actSeq = 0;    ///< the last act that touched it
    QByteArray rowHash;
    QVector<QVariant> values; ///< by FieldDef::position

    QVariant value(const FieldDef& field) const { return values.value(field.position); }
    QString text(const FieldDef& field) const { return value(field).toString(); }
};

/// The canonical JSON of a row, whose SM3 is the row hash (written down in app/vault/FORMAT.md): one object,
/// UTF-8, keys sorted by byte, no white space. "_authors" (list) and "_baseline" (object) only when not
/// empty, then "_id",
/// "_rev", "_state", "_uid" and every field that is not null. Integers as integers, texts with \" \\ and
/// control characters as \u00xx escaped and nothing else.
QByteArray canonicalRow(const RegisterDef& definition, const Record& record);
/// Canonical JSON of what differs between two versions, as it stood in `side`; null, [] and {} where it had
/// nothing. Id and uid never change and are left out.
QByteArray canonicalDifference(const RegisterDef& definition, const Record& side, const Record& other);
/// Reads either of them into `into`: what the JSON names is replaced, everything else stays. False when it
/// isn't such JSON or names an unknown field; `into` may then hold a part of it.
bool parseRow(const RegisterDef& definition, const QByteArray& json, Record& into);

/// What one change did to one field.
struct FieldChange
{
    QString field; ///< field id, or "_state"
    QVariant before, after;
};

/// One act as the history of a record shows it.
struct HistoryEntry
{
    qint64 actSeq = 0;
    QDateTime at;
    QString actor; ///< name
    QString role;
    QString label;
    QString reason;
    QList<FieldChange> changes;
};

} // namespace wardbook::ledger
