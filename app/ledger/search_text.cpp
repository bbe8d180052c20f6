#include "ledger/search_text.h"
#include "base/text_keys.h"

namespace wardbook::ledger {

namespace {

/// Initials are kept for names and other short texts; those of a remark would find everything.
constexpr int kInitialsMaxLength = 500;

bool hasInitials(const FieldDef& field)
{
    return field.search && field.type == FieldType::Text && field.maxLength <= kInitialsMaxLength;
}

} // namespace

SearchText searchText(const RegisterDef& definition, const Record& record)
{
    SearchText result;
    for (const FieldDef& field : definition.fields) {
        if (!field.search)
            continue;
        const QVariant& value = record.values.at(field.position);
        if (value.isNull())
            continue;
        const QString text = value.toString();
        result.text += text;
        result.text += QLatin1Char('\n');
        if (hasInitials(field)) {
            result.initials += keys::initials(text);
            result.initials += QLatin1Char(' ');
        }
    }
    return result;
}

SearchCheck::SearchCheck(const RegisterDef& definition, const QString& query)
{
    const QString folded = keys::fold(query);
    for (const QString& part : folded.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        Word word{part, true};
        for (const QChar c : part)
            word.latin = word.latin && c.unicode() < 128 && c.isLetterOrNumber();
        // A bigram is one token; three characters are two tokens that need not stand together.
        m_exact =
            m_exact && (word.latin || (part.size() <= 2 && std::all_of(part.begin(), part.end(), [](QChar c) {
                                           return keys::isHan(c.unicode());
                                       })));
        m_words << word;
    }
    for (const FieldDef& field : definition.fields) {
        if (field.search)
            m_texts << &field;
        if (field.identifier)
            m_identifiers << &field;
    }
}

bool SearchCheck::matches(const Word& word, const Record& record) const
{
    for (const FieldDef* field : m_identifiers)
        if (record.text(*field).startsWith(word.folded, Qt::CaseInsensitive))
            return true;
    for (const FieldDef* field : m_texts)
        if (keys::fold(record.text(*field)).contains(word.folded))
            return true;
    if (word.latin)
        for (const FieldDef* field : m_texts)
            if (hasInitials(*field) && keys::initials(record.text(*field)).contains(word.folded))
                return true;
    return false;
}

bool SearchCheck::matches(const Record& record) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const Word& word) { return matches(word, record); });
}

} // namespace wardbook::ledger
