#pragma once
#include "ledger/definitions.h"
#include <QByteArray>
#include <QDateTime>

namespace wardbook::ledger {

/// Field values by field id; qint64, QString or null. What edits and forms exchange.
using FieldValues = QMap<QString, QVariant>;

/// One row as stored: a value, safe to copy between threads.
struct Record {
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

/// The canonical JSON of a row (UTF-8, keys sorted by byte, no white space, nulls left out), whose SM3 is the row
/// hash. Written down in app/vault/FORMAT.md. `only`: restrict to these field ids (for before and after of a change).
QByteArray canonicalRow(const RegisterDef& definition, const Record& record);
/// Canonical JSON of what differs between two versions, as it stood in `side`.
QByteArray canonicalDifference(const RegisterDef& definition, const Record& side, const Record& other);

/// What one change did to one field.
struct FieldChange {
    QString field; ///< field id, or "_state"
    QVariant before, after;
};

struct HistoryEntry {
    qint64 actSeq = 0;
    QDateTime at;
    QString actor; ///< name
    QString role;
    QString label;
    QString reason;
    QList<FieldChange> changes;
};

} // namespace wardbook::ledger
