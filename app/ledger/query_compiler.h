#pragma once
#include "ledger/record_query.h"

namespace wardbook::ledger {

/// Stands for the next of the days in a condition. Everything else is written into the SQL itself: what a
/// rule names is checked against the definitions, and texts are quoted.
inline constexpr QChar kDayMark{u'\x01'};

/// Turns tests into SQL over the registers' tables. Used up by one question.
class QueryCompiler
{
public:
    enum class Form {
        EachRecord, ///< a condition that is quick to judge for one record after the other
        FewRecords, ///< the same for a handful: nothing is prepared for all of them
        ByIndex,    ///< the same as what an index of its own can be walked by
    };
    QueryCompiler(const RegisterSet& registers, const RecordTest& test, Form form);
    void add(const RelatedTest& related);
    /// Puts the forms of a question together.
    static RecordQuery made(QueryCompiler&& each, const QueryCompiler& few, const QueryCompiler& byIndex);

private:
    /// Something that a test looks at: a column of a table under its alias.
    struct Operand
    {
        enum class Kind { Field, State, Id } kind = Kind::Field;
        const RegisterDef* definition = nullptr;
        const FieldDef* field = nullptr; ///< null for state and id
        QString sql;
        bool isList() const;
        bool isRef() const;
        QString refersTo() const; ///< register; empty if none
    };
    /// SQL and the days in it, in order.
    struct Part
    {
        QString sql;
        QList<DayParameter> days;
        int rank = 0;        ///< cheap and telling ones go first
        bool lasting = true; ///< about the record alone, and the same on every day
    };
    struct Side
    {
        const RegisterDef* definition;
        QString alias;
        bool related;
    };

    QList<Part> partsOf(const Side& side, const QList<FieldTest>& tests);
    Part allOf(const Side& side, const QList<FieldTest>& tests);
    void addTest(QList<Part>& parts, const Side& side, const FieldTest& test);
    Part followed(const Operand& reference, const RegisterDef& other, const QString& alias, const Part& test,
                  bool negated) const;
    Part positive(const Operand& operand, const FieldTest& test, const char* op);
    Part comparison(const Operand& operand, const FieldTest& test, const char* op);
    Part dayComparison(const Operand& operand, const QString& word, const QString& sign);
    QString membership(const Operand& operand, const QStringList& values);
    QString stored(const Operand& operand, const QString& value);
    QString linked(const Operand& operand, const QString& name);
    Operand operand(const RegisterDef& definition, const QString& alias, const QString& name);
    const RegisterDef& definition(const QString& registerId);
    void touch(const QString& registerId);
    void noteLinks(const RelatedTest& related, const RegisterDef& definition);
    std::optional<FieldTest> inverseLink(const RelatedTest& related, const RegisterDef& definition) const;
    Part inverted(const RelatedTest& related, const RegisterDef& definition, const FieldTest& link);
    RecordQuery::Condition condition() const;
    void describeIndex(RecordQuery& query) const;
    [[noreturn]] void fail(const QString& reason) const;

    const RegisterSet& m_registers;
    const RegisterDef* m_base = nullptr;
    Form m_form;
    QList<FieldTest> m_own;
    QList<Part> m_parts;
    QStringList m_lasting; ///< SQL without an alias
    RecordQuery m_query;
    QString m_place; ///< what messages name
    int m_aliases = 0;
};

} // namespace wardbook::ledger
