#include "ledger/field_parsers.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

using namespace field_parsers;

namespace {

/// Ledgers strike a cell through when there is nothing to say.
bool isStrike(const QString& text)
{
    if (text.size() > 3)
        return false;
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return QStringView(u"-—–―－/／\\").contains(c); });
}

} // namespace

ParsedField parseField(const RegisterDef& definition, const FieldDef& field, const RegisterSet& registers,
                       const QString& text, const RefResolver& resolve)
{
    ParsedField out;
    const QString trimmed = text.trimmed();
    const bool isText = field.type == FieldType::Text || field.type == FieldType::LongText;
    if (trimmed.isEmpty() || (!isText && isStrike(trimmed))) {
        out.values.insert(field.id, QVariant());
        return out;
    }
    const Input in{definition, field, registers, trimmed};
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        parseText(in, out);
        break;
    case FieldType::Code:
        parseCode(in, out);
        break;
    case FieldType::Codes:
        parseCodes(in, out);
        break;
    case FieldType::Integer:
        parseInteger(in, out);
        break;
    case FieldType::Count:
        parseCount(in, out);
        break;
    case FieldType::Bytes:
        parseBytes(in, out);
        break;
    case FieldType::Bool:
        parseBool(in, out);
        break;
    case FieldType::Date:
        parseDate(in, out);
        break;
    case FieldType::DateTime:
        parseDateTime(in, out);
        break;
    case FieldType::Instant:
        parseInstant(in, out);
        break;
    case FieldType::Ref:
        parseRef(in, resolve, out);
        break;
    case FieldType::Refs:
        parseRefs(in, resolve, out);
        break;
    }
    return out;
}

namespace field_parsers {

QString quoted(const QString& text)
{
    constexpr qsizetype enough = 40;
    QString line = text.simplified();
    if (line.size() > enough)
        line = line.left(enough) + u'…';
    return line;
}

QStringList splitParts(const QString& text, bool atSlash)
{
    QStringList parts;
    QString part;
    int depth = 0;
    const auto flush = [&] {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty())
            parts << trimmed;
        part.clear();
    };
    for (const QChar c : text) {
        if (QStringView(u"(（[【〔").contains(c))
            ++depth;
        else if (QStringView(u")）]】〕").contains(c))
            depth = std::max(0, depth - 1);
        const bool separator =
            QStringView(u"、，,;；|\n\r\t").contains(c) || (atSlash && (c == u'/' || c == u'／'));
        if (separator && depth == 0)
            flush();
        else
            part += c;
    }
    flush();
    return parts;
}

void parseText(const Input& in, ParsedField& out)
{
    const bool oneLine = in.field.type == FieldType::Text;
    QString value = in.text;
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; };
    const bool plain = std::none_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 0x20; });
    if (!plain) {
        value.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        value.replace(u'\r', u'\n');
        value.removeIf(isControl);
        if (oneLine) {
            value.replace(u'\n', u' ');
            value.replace(u'\t', u' ');
        }
        value = value.trimmed();
    }
    if (value.size() > in.field.maxLength)
        out.problem = Tr::tr("“%1” is too long: %2 characters, at most %3 fit.")
                          .arg(quoted(value))
                          .arg(value.size())
                          .arg(in.field.maxLength);
    out.values.insert(in.field.id, value.isEmpty() ? QVariant() : QVariant(value));
}

void parseRef(const Input& in, const RefResolver& resolve, ParsedField& out)
{
    const qint64 id = resolve ? resolve(in.field.ref, in.text) : 0;
    if (id != 0) {
        out.values.insert(in.field.id, id);
        return;
    }
    out.unresolvedRef = in.text;
    out.problem =
        Tr::tr("“%1” is not in “%2”.").arg(quoted(in.text), in.registers.at(in.field.ref).label.text());
}

void parseRefs(const Input& in, const RefResolver& resolve, ParsedField& out)
{
    QStringList ids;
    const auto take = [&](const QString& name) {
        const qint64 id = resolve ? resolve(in.field.ref, name) : 0;
        const QString text = QString::number(id);
        if (id != 0 && !ids.contains(text))
            ids << text;
        return id != 0;
    };
    if (!take(in.text)) { // a name may hold a separator itself, so the longest reading comes first
        const QStringList parts = splitParts(in.text, false);
        for (const QString& part : parts) {
            if (take(part))
                continue;
            const QStringList pieces = splitParts(part);
            for (const QString& piece : pieces) {
                if ((pieces.size() > 1 && take(piece)) || !out.problem.isEmpty())
                    continue;
                out.unresolvedRef = piece;
                out.problem = Tr::tr("“%1” is not in “%2”.")
                                  .arg(quoted(piece), in.registers.at(in.field.ref).label.text());
            }
        }
    }
    if (out.problem.isEmpty())
        out.values.insert(in.field.id, ids.isEmpty() ? QVariant() : QVariant(ids.join(u',')));
}

} // namespace field_parsers

} // namespace wardbook::ledger
