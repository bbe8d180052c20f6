#include "exchange/json_values.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace wardbook::exchange {

namespace {

constexpr int kDeepest = 5;

/// dct:title → title: catalogues choose their prefixes.
QString plainKey(const QString& key)
{
    static const QStringList prefixes{
        QStringLiteral("dct"),   QStringLiteral("dcterms"), QStringLiteral("dcat"), QStringLiteral("foaf"),
        QStringLiteral("vcard"), QStringLiteral("schema"),  QStringLiteral("skos"), QStringLiteral("adms"),
        QStringLiteral("rdfs"),  QStringLiteral("pod"),     QStringLiteral("prov")};
    const auto colon = key.indexOf(QLatin1Char(':'));
    return colon > 0 && prefixes.contains(key.left(colon)) ? key.mid(colon + 1) : key;
}

Cell scalar(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String: {
        const auto text = value.toString();
        return {text, text.isEmpty() ? Cell::Kind::Empty : Cell::Kind::Text};
    }
    case QJsonValue::Bool:
        return {value.toBool() ? QStringLiteral("1") : QStringLiteral("0"), Cell::Kind::Bool};
    case QJsonValue::Double: {
        const auto variant = value.toVariant();
        if (variant.typeId() == QMetaType::LongLong)
            return {QString::number(variant.toLongLong()), Cell::Kind::Number};
        return {QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest), Cell::Kind::Number};
    }
    default:
        return {};
    }
}

void flatten(const QString& column, const QJsonValue& value, int depth, const FlatHandler& handler)
{
    const auto compact = [&](const QJsonDocument& document) {
        handler(column, {QString::fromUtf8(document.toJson(QJsonDocument::Compact)), Cell::Kind::Text});
    };
    if (value.isArray()) {
        const auto array = value.toArray();
        if (depth >= kDeepest)
            return compact(QJsonDocument(array));
        for (const auto& item : array)
            flatten(column, item, depth + 1, handler);
        return;
    }
    if (!value.isObject()) {
        handler(column, scalar(value));
        return;
    }
    const auto object = value.toObject();
    if (depth >= kDeepest)
        return compact(QJsonDocument(object));
    // JSON-LD writes a text in a language, and a reference, as objects.
    if (const auto text = object.constFind(QLatin1String("@value")); text != object.constEnd()) {
        const auto language = object.value(QLatin1String("@language")).toString();
        handler(language.isEmpty() ? column : column + QLatin1Char('.') + language, scalar(*text));
        return;
    }
    if (object.size() == 1 && object.contains(QLatin1String("@id"))) {
        handler(column, scalar(object.value(QLatin1String("@id"))));
        return;
    }
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() == QLatin1String("@type"))
            continue;
        const auto key = plainKey(it.key());
        flatten(column.isEmpty() ? key : column + QLatin1Char('.') + key, it.value(), depth + 1, handler);
    }
}

} // namespace

void flattenObject(const QJsonObject& object, const FlatHandler& handler)
{
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() != QLatin1String("@type"))
            flatten(plainKey(it.key()), it.value(), 1, handler);
    }
}

QStringList memberOrder(const QByteArray& json)
{
    QStringList keys;
    int depth = 0;
    bool expectsKey = true;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json[i]) {
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            --depth;
            break;
        case ',':
            expectsKey = expectsKey || depth == 1;
            break;
        case '"': {
            const auto begin = i;
            for (++i; i < json.size() && json[i] != '"'; ++i)
                i += json[i] == '\\';
            if (depth == 1 && std::exchange(expectsKey, false)) {
                const auto quoted = json.mid(begin, i + 1 - begin);
                keys.append(plainKey(QJsonDocument::fromJson('[' + quoted + ']').array().first().toString()));
            }
            break;
        }
        default:
            break;
        }
    }
    return keys;
}

bool isDataset(const QJsonObject& object)
{
    const auto is = [](const QJsonValue& type) {
        const auto text = type.toString();
        return text == QLatin1String("Dataset") || text.endsWith(QLatin1String(":Dataset")) ||
               text.endsWith(QLatin1String("#Dataset")) || text.endsWith(QLatin1String("/Dataset"));
    };
    const auto type = object.value(QLatin1String("@type"));
    if (!type.isArray())
        return is(type);
    const auto types = type.toArray();
    return std::any_of(types.begin(), types.end(), is);
}

} // namespace wardbook::exchange
