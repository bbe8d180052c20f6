#include "base/quantity.h"
#include "base/text_keys.h"
#include "ledger/field_parsers.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger::field_parsers {

namespace {

/// Digits alone: what most cells of a count hold.
std::optional<qint64> plainNumber(const QString& text)
{
    if (text.size() > 18)
        return {};
    qint64 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// 约 3000 条左右 → 3000: what the text would be without the words that make it a guess.
QString certainPart(const QString& text)
{
    static const QStringList before{QStringLiteral("大约"), QStringLiteral("大概"), QStringLiteral("约"),
                                    QStringLiteral("近"),   QStringLiteral("超过"), QStringLiteral("超"),
                                    QStringLiteral("≥"),    QStringLiteral(">"),    QStringLiteral("~"),
                                    QStringLiteral("≈"),    QStringLiteral("-"),    QStringLiteral("about")};
    static const QStringList after{QStringLiteral("左右"), QStringLiteral("以上"), QStringLiteral("上下"),
                                   QStringLiteral("+"),    QStringLiteral("余"),   QStringLiteral("多")};
    QString rest = keys::fold(text);
    for (const QString& word : before)
        if (rest.startsWith(word)) {
            rest = rest.mid(word.size()).trimmed();
            break;
        }
    for (const QString& word : after)
        rest.remove(word);
    return rest;
}

void fail(const Input& in, const QString& sentence, ParsedField& out)
{
    out.problem = sentence.arg(quoted(in.text));
    const QString certain = certainPart(in.text);
    if (parseQuantity(certain))
        out.suggestion = certain;
}

/// Text in → whole number with unit, or the problem of `sentence`.
std::optional<Quantity> read(const Input& in, const QString& sentence, ParsedField& out)
{
    if (const auto number = plainNumber(in.text))
        return Quantity{Quantity::Kind::Count, *number, {}};
    const std::optional<Quantity> quantity = parseQuantity(in.text);
    if (!quantity)
        fail(in, sentence, out);
    return quantity;
}

bool inRange(const Input& in, qint64 value, ParsedField& out)
{
    const FieldDef& f = in.field;
    if ((!f.minimum || value >= *f.minimum) && (!f.maximum || value <= *f.maximum))
        return true;
    if (f.minimum && value < *f.minimum)
        out.problem = Tr::tr("“%1” is too small: at least %2.").arg(quoted(in.text), formatExact(*f.minimum));
    else
        out.problem = Tr::tr("“%1” is too large: at most %2.").arg(quoted(in.text), formatExact(*f.maximum));
    return false;
}

} // namespace

void parseInteger(const Input& in, ParsedField& out)
{
    bool ok = false;
    qint64 value = in.text.toLongLong(&ok); // also negative ones, where the field takes them
    if (!ok) {
        const auto quantity = read(in, Tr::tr("“%1” is not a whole number."), out);
        if (!quantity)
            return;
        if (quantity->kind != Quantity::Kind::Count)
            return fail(in, Tr::tr("“%1” is not a whole number."), out);
        value = quantity->value;
    }
    if (inRange(in, value, out))
        out.values.insert(in.field.id, value);
}

void parseCount(const Input& in, ParsedField& out)
{
    const QString sentence =
        in.field.bytesField.isEmpty()
            ? Tr::tr("“%1” is not a number of things, such as “1.28亿条” or 36400.")
            : Tr::tr("“%1” is neither a number nor a size, such as “1.28亿条” or “412 TB”.");
    const auto quantity = read(in, sentence, out);
    if (!quantity)
        return;
    if (quantity->kind == Quantity::Kind::Bytes) {
        if (in.field.bytesField.isEmpty())
            return fail(in, sentence, out);
        // Known by its size now: a number from before would say something else.
        out.values.insert(in.field.id, QVariant());
        out.values.insert(in.field.bytesField, quantity->value);
        return;
    }
    if (!inRange(in, quantity->value, out))
        return;
    out.values.insert(in.field.id, quantity->value);
    if (!in.field.unitField.isEmpty() && !quantity->unit.isEmpty())
        out.values.insert(in.field.unitField, quantity->unit);
}

void parseBytes(const Input& in, ParsedField& out)
{
    const QString sentence = Tr::tr("“%1” is not a size, such as “412 TB” or “1.5 GB”.");
    const auto quantity = read(in, sentence, out);
    if (!quantity)
        return;
    if (quantity->kind == Quantity::Kind::Count && !quantity->unit.isEmpty())
        return fail(in, sentence, out);
    if (inRange(in, quantity->value, out)) // a bare number is bytes, as exports write it
        out.values.insert(in.field.id, quantity->value);
}

} // namespace wardbook::ledger::field_parsers
