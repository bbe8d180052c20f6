#include "base/error.h"
#include "ledger/formula_node.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

namespace {

using Node = Formula::Node;
using NodePtr = std::shared_ptr<const Node>;
using Kind = Node::Kind;

constexpr int kDeepest = 40; ///< parentheses within parentheses

class Parser
{
public:
    Parser(const RegisterDef& definition, const QString& text) : m_definition(definition), m_text(text) {}

    NodePtr whole()
    {
        NodePtr node = sum(0);
        skipSpace();
        if (m_at < m_text.size())
            fail(Tr::tr("“%1” is not expected here").arg(m_text.mid(m_at, 1)));
        return node;
    }

private:
    [[noreturn]] void fail(const QString& reason) const
    {
        throw Error(ErrorKind::Invalid, Tr::tr("The formula “%1” can't be read at character %2: %3.")
                                            .arg(m_text)
                                            .arg(m_at + 1)
                                            .arg(reason));
    }
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    bool take(char c)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text.at(m_at) != QLatin1Char(c))
            return false;
        ++m_at;
        return true;
    }
    void expect(char c)
    {
        if (!take(c))
            fail(Tr::tr("“%1” is missing").arg(QLatin1Char(c)));
    }
    template<typename Test>
    QString takeWhile(const Test& test)
    {
        skipSpace();
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && test(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }
    QString word()
    {
        return takeWhile([](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_'); });
    }

    NodePtr sum(int depth)
    {
        if (depth > kDeepest)
            fail(Tr::tr("too many parentheses"));
        NodePtr left = product(depth);
        for (;;) {
            if (take('+'))
                left = make(Kind::Add, {left, product(depth)});
            else if (take('-'))
                left = make(Kind::Subtract, {left, product(depth)});
            else
                return left;
        }
    }
    NodePtr product(int depth)
    {
        NodePtr left = factor(depth);
        for (;;) {
            if (take('*'))
                left = make(Kind::Multiply, {left, factor(depth)});
            else if (take('/'))
                left = make(Kind::Divide, {left, factor(depth)});
            else
                return left;
        }
    }
    NodePtr factor(int depth)
    {
        if (depth > kDeepest)
            fail(Tr::tr("too many parentheses"));
        if (take('-'))
            return make(Kind::Negate, {factor(depth + 1)});
        if (take('(')) {
            NodePtr inner = sum(depth + 1);
            expect(')');
            return inner;
        }
        skipSpace();
        if (m_at < m_text.size() && m_text.at(m_at).isDigit())
            return number();
        const QString name = word();
        if (name.isEmpty())
            fail(Tr::tr("a number or a field is missing"));
        return take('(') ? call(name, depth + 1) : field(name);
    }
    NodePtr number()
    {
        const QString digits = takeWhile([](QChar c) { return c.isDigit() || c == u'.'; });
        const FormulaNumber value = writtenNumber(digits);
        if (!value)
            fail(Tr::tr("“%1” is not a number").arg(digits));
        auto node = std::make_shared<Node>();
        node->number = *value;
        node->text = digits;
        return node;
    }
    const FieldDef& known(const QString& name, int& position) const
    {
        for (position = 0; position < m_definition.fields.size(); ++position)
            if (m_definition.fields.at(position).id == name)
                return m_definition.fields.at(position);
        fail(Tr::tr("there is no field “%1”").arg(name));
    }
    NodePtr field(const QString& name) const
    {
        auto node = std::make_shared<Node>();
        node->kind = Kind::Field;
        const FieldDef& def = known(name, node->position);
        node->written = def.type == FieldType::Text;
        if (!def.formula.isEmpty())
            fail(Tr::tr("the field “%1” is worked out itself").arg(name));
        if (!node->written && def.type != FieldType::Integer && def.type != FieldType::Count &&
            def.type != FieldType::Bytes)
            fail(Tr::tr("the field “%1” has a type that doesn't fit here").arg(name));
        return node;
    }
    NodePtr call(const QString& name, int depth)
    {
        if (name == QLatin1String("choose"))
            return choose(depth);
        if (name == QLatin1String("present_value"))
            return presentValue(depth);
        std::vector<NodePtr> operands;
        do
            operands.push_back(sum(depth));
        while (take(','));
        expect(')');
        const auto counted = [&](Kind kind, size_t least, size_t most) {
            if (operands.size() < least || operands.size() > most)
                fail(Tr::tr("“%1” has the wrong number of operands").arg(name));
            return make(kind, std::move(operands));
        };
        if (name == QLatin1String("sum"))
            return counted(Kind::Sum, 1, 100);
        if (name == QLatin1String("mean"))
            return counted(Kind::Mean, 1, 100);
        if (name == QLatin1String("or"))
            return counted(Kind::Or, 2, 2);
        if (name == QLatin1String("round"))
            return counted(Kind::Round, 1, 1);
        fail(Tr::tr("there is no operation “%1”").arg(name));
    }
    NodePtr presentValue(int depth)
    {
        auto node = std::make_shared<Node>();
        node->kind = Kind::PresentValue;
        const QString name = word();
        const FieldType type = known(name, node->position).type;
        if (type != FieldType::LongText && type != FieldType::Text)
            fail(Tr::tr("the field “%1” has a type that doesn't fit here").arg(name));
        expect(',');
        node->operands.push_back(sum(depth));
        expect(')');
        return node;
    }
    NodePtr choose(int depth)
    {
        auto node = std::make_shared<Node>();
        node->kind = Kind::Choose;
        const QString name = word();
        const FieldDef& def = known(name, node->position);
        if (def.type != FieldType::Code)
            fail(Tr::tr("the field “%1” has a type that doesn't fit here").arg(name));
        while (take(',')) {
            expect('\'');
            const QString code = takeWhile([](QChar c) { return c != u'\''; });
            expect('\'');
            if (def.codeList && !def.codeList->find(code))
                fail(Tr::tr("“%1” is no value of the field “%2”").arg(code, name));
            node->codes << code;
            expect(',');
            node->operands.push_back(sum(depth));
        }
        expect(')');
        if (node->codes.isEmpty())
            fail(Tr::tr("“%1” has the wrong number of operands").arg(QStringLiteral("choose")));
        return node;
    }
    static NodePtr make(Kind kind, std::vector<NodePtr> operands)
    {
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->operands = std::move(operands);
        return node;
    }

    const RegisterDef& m_definition;
    const QString& m_text;
    qsizetype m_at = 0;
};

} // namespace

std::shared_ptr<const Formula::Node> parseFormula(const RegisterDef& definition, const QString& text)
{
    return Parser(definition, text).whole();
}

} // namespace wardbook::ledger
