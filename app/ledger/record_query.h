#pragma once
#include "ledger/reader.h"
#include <optional>
#include <span>

/// Questions about records as data: rules over registers, proofs of duties. They run inside the database, so
/// that a million records are asked in about the time it takes to read them.
namespace wardbook::ledger {

class DefinitionPart;
class LinkMemory;

/// What must hold of one field. Of several members all must hold. An empty field passes `empty` and `noneOf`
/// only.
struct FieldTest
{
    /// Field id, "_state" or "_id"; one reference may be followed: "storage_system.grade".
    QString field{};
    /// Stored values; of codes and refs fields one is enough. "@id" and "@FIELD": the id of the record asked
    /// about and what is in its field; of refs one in common is enough, an empty field matches nothing.
    QStringList anyOf{};
    QStringList noneOf{};
    bool filled = false, empty = false;
    /// "yyyy-MM-dd", "@today", "@today-365", "@today+30" (of instants: the beginning of that day), "@FIELD",
    /// "@FIELD+30" of the record asked about.
    QString before{}, after{};
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

/// Reads {"register", "where": [{"field", "any_of" …}]} (format: resources/packs/README.md) of a part of
/// a pack, which may hold more; throws Invalid naming the place.
RecordTest readRecordTest(DefinitionPart& part);
/// Reads "none" and "some" of a part: one test or a list of them each.
QList<RelatedTest> readRelatedTests(DefinitionPart& part);

/// A day in SQL: counted from today when the question is asked.
struct DayParameter
{
    enum class Form { Date, DateTime, Instant } form = Form::Date;
    QDate day{};    ///< fixed; else
    int offset = 0; ///< days from today
    QVariant value(QDate today) const;
};

/// SQL over a register's table as `t`; kDayMark stands for each of the days, in order.
struct QueryPart
{
    QString sql{};
    QList<DayParameter> days{};
    int rank = 0;        ///< cheap and telling ones go first; from kLooksElsewhere on another table is read
    bool lasting = true; ///< about the record alone, and the same on every day
    static constexpr int kLooksElsewhere = 3;
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
    /// Ids of several questions about one register, in the order of the questions: all of them in one
    /// reading. `beside`: another reader of the same vault, which reads one half on a thread of its own.
    /// Throws Cancelled.
    static std::vector<QList<qint64>> together(Reader& reader, std::span<const RecordQuery* const> queries,
                                               QDate today, const Progress& progress = {},
                                               Reader* beside = nullptr);
    /// How many records pass each of several questions about one register, read once for all of them.
    static std::vector<qint64> countTogether(Reader& reader, std::span<const RecordQuery* const> queries,
                                             QDate today);
    /// Records that the answer may have changed for after `changed` records of `registerId` did, in whatever
    /// way: those that they refer to, are referred to by or share a value with, now or at any time before.
    /// Nothing when that can't be said or may be everything.
    /// `memory`: what it knows isn't read.
    std::optional<QList<qint64>> affected(Reader& reader, const QString& registerId,
                                          std::span<const qint64> changed,
                                          const LinkMemory* memory = nullptr) const;
    /// Fields of its own register that affected() has to read all records for.
    QStringList slowLinks(const RegisterSet& registers) const;

private:
    RecordQuery() = default;
    static std::vector<QList<qint64>> together(Reader& reader, std::span<const RecordQuery* const> queries,
                                               QDate today, qint64 first, qint64 last,
                                               const Progress& progress);
    /// How a record of another register leads to records asked about.
    struct Link
    {
        QString registerId;
        QString from; ///< its field, or "_id"
        QString to;   ///< field of the record asked about, or "_id"
    };
    /// Every value that the link's field has or had.
    static QSet<QString> valuesEver(Reader& reader, const Link& link, std::span<const qint64> records);

    QString m_registerId, m_table;
    QStringList m_touches;
    QList<QueryPart> m_each;             ///< for asking about one record after the other
    QList<QueryPart> m_few;              ///< the same for a handful of records
    QHash<QString, QList<Link>> m_links; ///< by register: one for each way in which it is asked
    QStringList m_unlinked;              ///< registers that are asked without a link

    friend class QueryCompiler;
};

} // namespace wardbook::ledger
