#include "ledger/formula.h"
#include "base/quantity.h"
#include "ledger/field_values.h"
#include "ledger/formula_node.h"
#include "ledger/ledger_tr.h"
#include <QLocale>
#include <cmath>

namespace wardbook::ledger {

using Kind = Formula::Node::Kind;

namespace {

FormulaNumber presentValue(const QString& flows, const FormulaNumber& rate)
{
    const auto numbers = writtenNumbers(flows);
    if (!rate || *rate <= -1 || !numbers || numbers->empty())
        return {};
    long double value = 0, growth = 1;
    for (const long double flow : *numbers) {
        growth *= 1 + *rate;
        value += flow / growth;
    }
    return value;
}

FormulaNumber combined(Kind kind, long double a, long double b)
{
    switch (kind) {
    case Kind::Add:
        return a + b;
    case Kind::Subtract:
        return a - b;
    case Kind::Multiply:
        return a * b;
    case Kind::Divide:
        return b == 0 ? FormulaNumber() : FormulaNumber(a / b);
    default:
        return {};
    }
}

FormulaNumber fieldValue(const Formula::Node& node, const Record& record)
{
    const QVariant& value = record.values.at(node.position);
    if (value.isNull())
        return {};
    return node.written ? writtenNumber(value.toString())
                        : FormulaNumber(static_cast<long double>(value.toLongLong()));
}

FormulaNumber sumOf(const Formula::Node& node, const Record& record)
{
    long double total = 0;
    int filled = 0;
    for (const auto& operand : node.operands) {
        const FormulaNumber value = operand->value(record);
        // a text that is no number is not "nothing filled in"
        if (!value && operand->kind == Kind::Field && !record.values.at(operand->position).isNull())
            return {};
        if (value) {
            total += *value;
            ++filled;
        }
    }
    if (node.kind == Kind::Sum)
        return total;
    return filled == 0 ? FormulaNumber() : FormulaNumber(total / filled);
}

/// a, or b where a is empty; not where it holds something that is no number.
FormulaNumber orOf(const Formula::Node& node, const Record& record)
{
    const Formula::Node& first = *node.operands.front();
    if (const FormulaNumber value = first.value(record))
        return value;
    const bool wrong = first.kind == Kind::Field && !record.values.at(first.position).isNull();
    return wrong ? FormulaNumber() : node.operands.back()->value(record);
}

QString shown(const FormulaNumber& number)
{
    if (!number)
        return {};
    const auto whole = roundedNumber(*number);
    const bool isWhole = whole && std::fabs(static_cast<long double>(*whole) - *number) < 1e-9L;
    return isWhole ? formatExact(*whole) : QLocale().toString(static_cast<double>(*number), 'f', 4);
}

/// Collects the steps of one formula.
class Story
{
public:
    Story(const RegisterDef& definition, const Record& record) : m_definition(definition), m_record(record) {}

    void tell(const Formula::Node& node)
    {
        switch (node.kind) {
        case Kind::Number:
            return;
        case Kind::Field:
            return taken(node.position, shownField(node));
        case Kind::Choose:
            taken(node.position, codeLabel(node.position));
            if (const Formula::Node* branch = node.chosen(m_record))
                tell(*branch);
            return;
        case Kind::PresentValue:
            taken(node.position, m_record.values.at(node.position).toString().simplified());
            tell(*node.operands.front());
            return cameOut(Tr::tr("Present value"), node);
        case Kind::Or:
            return orElse(node);
        default:
            for (const auto& operand : node.operands)
                tell(*operand);
            if (node.kind == Kind::Sum)
                cameOut(Tr::tr("Sum"), node);
            else if (node.kind == Kind::Mean)
                cameOut(Tr::tr("Mean of those filled in"), node);
        }
    }
    QList<Formula::Step> steps;

private:
    void taken(int position, const QString& value)
    {
        steps << Formula::Step{m_definition.fields.at(position).label.text(), value, false};
    }
    void cameOut(const QString& label, const Formula::Node& node)
    {
        steps << Formula::Step{label, shown(node.value(m_record)), true};
    }
    QString shownField(const Formula::Node& node) const
    {
        const QVariant& value = m_record.values.at(node.position);
        return value.isNull() || node.written ? value.toString() : formatExact(value.toLongLong());
    }
    QString codeLabel(int position) const
    {
        const FieldDef& field = m_definition.fields.at(position);
        const QString code = m_record.values.at(position).toString();
        return field.codeList ? field.codeList->labelOf(code) : code;
    }
    void orElse(const Formula::Node& node)
    {
        const Formula::Node& first = *node.operands.front();
        const Formula::Node& second = *node.operands.back();
        const bool empty = first.kind == Kind::Field && m_record.values.at(first.position).isNull();
        if (empty && second.kind == Kind::Number)
            steps << Formula::Step{m_definition.fields.at(first.position).label.text(),
                                   Tr::tr("%1 (not filled in)").arg(second.text), false};
        else
            tell(empty ? second : first);
    }
    const RegisterDef& m_definition;
    const Record& m_record;
};

bool anyFilledOf(const Formula::Node& node, const Record& record)
{
    if (node.kind == Kind::Field || node.kind == Kind::PresentValue) {
        if (!record.values.at(node.position).isNull())
            return true;
    }
    if (node.kind == Kind::Choose) {
        const Formula::Node* branch = node.chosen(record);
        return branch && anyFilledOf(*branch, record);
    }
    return std::any_of(node.operands.begin(), node.operands.end(),
                       [&](const auto& operand) { return anyFilledOf(*operand, record); });
}

} // namespace

const Formula::Node* Formula::Node::chosen(const Record& record) const
{
    const qsizetype at = codes.indexOf(record.values.at(position).toString());
    return at < 0 ? nullptr : operands.at(static_cast<size_t>(at)).get();
}

FormulaNumber Formula::Node::value(const Record& record) const
{
    switch (kind) {
    case Kind::Number:
        return number;
    case Kind::Field:
        return fieldValue(*this, record);
    case Kind::Sum:
    case Kind::Mean:
        return sumOf(*this, record);
    case Kind::Or:
        return orOf(*this, record);
    case Kind::Choose: {
        const Node* branch = chosen(record);
        return branch ? branch->value(record) : FormulaNumber();
    }
    case Kind::PresentValue:
        return presentValue(record.values.at(position).toString(), operands.front()->value(record));
    case Kind::Negate:
    case Kind::Round: {
        const FormulaNumber inner = operands.front()->value(record);
        if (!inner || kind == Kind::Negate)
            return inner ? FormulaNumber(-*inner) : inner;
        const auto whole = roundedNumber(*inner);
        return whole ? FormulaNumber(static_cast<long double>(*whole)) : FormulaNumber();
    }
    default: {
        const FormulaNumber a = operands.front()->value(record), b = operands.back()->value(record);
        return a && b ? combined(kind, *a, *b) : FormulaNumber();
    }
    }
}

Formula::Formula(const RegisterDef& definition, const QString& text) : m_root(parseFormula(definition, text))
{
}

QVariant Formula::value(const Record& record) const
{
    const FormulaNumber number = m_root->value(record);
    const auto whole = number ? roundedNumber(*number) : std::nullopt;
    return whole ? QVariant(*whole) : QVariant();
}

QList<Formula::Step> Formula::steps(const RegisterDef& definition, const Record& record) const
{
    Story story(definition, record);
    story.tell(*m_root);
    const QVariant result = value(record);
    story.steps << Step{Tr::tr("Result"), result.isNull() ? QString() : formatExact(result.toLongLong()),
                        true};
    return story.steps;
}

bool Formula::anyFilled(const Record& record) const
{
    return anyFilledOf(*m_root, record);
}

Formulas::Formulas(const RegisterDef& definition)
{
    for (const FieldDef& field : definition.fields)
        if (!field.formula.isEmpty())
            m_all.emplace_back(field.position, Formula(definition, field.formula));
}

bool Formulas::has(const FieldDef& field) const
{
    return std::any_of(m_all.begin(), m_all.end(),
                       [&](const auto& each) { return each.first == field.position; });
}

void Formulas::workOut(Record& record) const
{
    for (const auto& [position, formula] : m_all)
        record.values[position] = formula.value(record);
}

void Formulas::collectChanged(const RegisterDef& definition, const Record& before, const Record& after,
                              QList<const FieldDef*>& changed) const
{
    for (const auto& [position, formula] : m_all)
        if (before.values.at(position) != after.values.at(position))
            changed << &definition.fields.at(position);
}

} // namespace wardbook::ledger
