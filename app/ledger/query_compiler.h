#pragma once
#include "ledger/query_bits.h"

namespace wardbook::ledger {

/// Turns tests into SQL over the registers' tables. Used up by one question.
class QueryCompiler
{
public:
    enum class Form {
        EachRecord, ///< a condition that is quick to judge for one record after the other
        FewRecords, ///< the same for a handful: nothing is prepared for all of them
    };
    QueryCompiler(const RegisterSet& registers, const RecordTest& test, Form form);
    void add(const RelatedTest& related);
    /// Puts the forms of a question together.
    static RecordQuery made(QueryCompiler&& each, const QueryCompiler& few);

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
    using Part = QueryPart;
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
    QList<Part> condition() const;
    [[noreturn]] void fail(const QString& reason) const;

    const RegisterSet& m_registers;
    const RegisterDef* m_base = nullptr;
    Form m_form;
    QList<FieldTest> m_own;
    QList<Part> m_parts;
    RecordQuery m_query;
    QString m_place; ///< what messages name
};

} // namespace wardbook::ledger
