#include "base/text_keys.h"
#include "ledger/definition_part.h"
#include "ledger/definitions.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger {

namespace {

/// Folded, without blanks, and without a hyphen or underscore after a letter: "Real-Time" is "realtime",
/// while
/// "-4" and "4-5" stay what they are and match nothing.
QString squeeze(const QString& text)
{
    const QString folded = keys::fold(text);
    QString key;
    key.reserve(folded.size());
    for (const QChar c : folded) {
        const bool joiner = c == u'-' || c == u'_';
        if (c.isSpace() || (joiner && !key.isEmpty() && key.back().isLetter()))
            continue;
        key += c;
    }
    return key;
}

/// 个人属性类数据 → 个人属性.
QString shorten(QString key)
{
    static const QStringList endings{QStringLiteral("数据"), QStringLiteral("資料"), QStringLiteral("类"),
                                     QStringLiteral("類"),   QStringLiteral("级"),   QStringLiteral("級")};
    for (bool again = true; again;) {
        again = false;
        for (const QString& ending : endings)
            if (key.size() > ending.size() && key.endsWith(ending)) {
                key.chop(ending.size());
                again = true;
            }
    }
    return key;
}

/// "4.0" as a spreadsheet may print the number 4.
QString withoutZeroFraction(const QString& key)
{
    const qsizetype dot = key.indexOf(u'.');
    if (dot <= 0 || dot + 1 == key.size())
        return key;
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const bool whole = std::all_of(key.begin(), key.begin() + dot, isDigit) &&
                       std::all_of(key.begin() + dot + 1, key.end(), [](QChar c) { return c == u'0'; });
    return whole ? key.left(dot) : key;
}

} // namespace

const Code* CodeList::find(const QString& code) const
{
    const auto it = m_byId.constFind(code);
    return it == m_byId.cend() ? nullptr : &codes.at(*it);
}

QString CodeList::labelOf(const QString& code) const
{
    const Code* c = find(code);
    return c ? c->label.text() : code;
}

const Code* CodeList::matchAsWritten(const QString& text) const
{
    const int at = m_words.value(text, -1);
    return at < 0 ? nullptr : &codes.at(at);
}

const Code* CodeList::match(const QString& text) const
{
    if (const Code* code = matchAsWritten(text))
        return code;
    const QString key = squeeze(text);
    for (const QString& candidate : {key, withoutZeroFraction(key), shorten(key)})
        if (const Code* code = matchAsWritten(candidate))
            return code;
    return nullptr;
}

void CodeList::index()
{
    const auto each = [this](auto&& take) {
        for (int i = 0; i < codes.size(); ++i) {
            const Code& c = codes.at(i);
            for (const QString& written : QStringList{c.id, c.label.zh, c.label.en} + c.synonyms)
                take(i, written);
        }
    };
    for (int i = 0; i < codes.size(); ++i)
        m_byId.insert(codes.at(i).id, i);
    each([this](int i, const QString& written) {
        const QString key = squeeze(written);
        const int owner = m_words.value(key, i);
        if (owner != i || key.isEmpty())
            DefinitionPart::fail(QStringLiteral("codes/") + id + QStringLiteral(".json"),
                                 QStringLiteral("code ") + codes.at(i).id,
                                 Tr::tr("“%1” already means “%2”").arg(written, codes.at(owner).id));
        m_words.insert(key, i);
    });
    // Shortened forms only where they are nobody's own word, and only if a single code could be meant.
    QHash<QString, int> shortened;
    each([&](int i, const QString& written) {
        const QString key = shorten(squeeze(written));
        if (!m_words.contains(key))
            shortened.insert(key, shortened.value(key, i) == i ? i : -1);
    });
    m_words.insert(shortened);
    each([this](int i, const QString& written) { m_words.insert(written, i); });
}

} // namespace wardbook::ledger
