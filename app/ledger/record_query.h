#pragma once
#include "ledger/reader.h"
#include <optional>
#include <span>

/// Questions about records as data: rules over registers, proofs of duties. They run as one SQL statement
/// each, so that a million records are asked in about the time it takes to read them.
namespace wardbook::ledger {

/// What must hold of one field. Of several members all must hold.
struct FieldTest
{
    /// Field id, "_state" or "_id"; one reference may be followed: "storage_system.grade".
    QString field{};
    QStringList
        anyOf{}; ///< stored values; of codes and refs fields one is enough. "@id", "@FIELD": see Related
    QStringList noneOf{};
    bool filled = false, empty = false;
    QString before{}, after{}; ///< "yyyy-MM-dd", "@today", "@today-365", "@today+30", "@FIELD" of the same
                               ///< record; empty fields never hold
    std::optional<qint64> atLeast{}, below{}; ///< numbers; codes that are numbers
};

/// Records of one register, void ones left out.
struct RecordTest
{
    QString registerId{};
    QList<FieldTest> all{};
};

/// Holds for a record when some (or no) record of another register passes, where "@id" stands for the id of
/// the record asked about and "@FIELD" for its value.
struct RelatedTest
{
    RecordTest test{};
    bool none = false;
};

/// A question prepared for one vault. Immutable; any thread, each with its own reader.
class RecordQuery
{
public:
    /// Throws Invalid naming the register or field that doesn't exist, or a test that doesn't fit its type.
    RecordQuery(const RegisterSet& registers, const RecordTest& test, const QList<RelatedTest>& related = {});
    const QString& registerId() const { return m_registerId; }
    /// Registers whose change may change the answer, its own first.
    const QStringList& touches() const { return m_touches; }
    /// Ids in order; of `only` when it isn't empty. `today`: what @today means.
    QList<qint64> ids(Reader& reader, QDate today, std::span<const qint64> only = {}) const;
    qint64 count(Reader& reader, QDate today) const;
    bool any(Reader& reader, QDate today) const;

private:
    QString m_registerId;
    QStringList m_touches;
    QString m_condition; ///< SQL with :today… parameters
    QStringList m_parameters;
};

} // namespace wardbook::ledger
