#pragma once
#include "ledger/record.h"

namespace wardbook::ledger {

/// What the search index keeps of a record.
struct SearchText
{
    QString text;     ///< searched fields, one a line
    QString initials; ///< pinyin initials of the short ones (names, aliases), a word each
    bool operator==(const SearchText&) const = default;
};

SearchText searchText(const RegisterDef& definition, const Record& record);

/// A query, split and folded once and held against many records. Hits of the index are candidates only.
class SearchCheck
{
public:
    SearchCheck(const RegisterDef& definition, const QString& query);
    /// Every word stands in a searched field, begins an identifier, or is part of the initials of a short
    /// field.
    bool matches(const Record& record) const;
    /// True when the index alone decides: no word is longer than what the index keeps whole.
    bool indexIsExact() const { return m_exact; }

private:
    struct Word
    {
        QString folded;
        bool latin = false; ///< letters and digits only: may be pinyin initials
    };
    bool matches(const Word& word, const Record& record) const;
    QList<Word> m_words;
    QList<const FieldDef*> m_texts, m_identifiers;
    bool m_exact = true;
};

} // namespace wardbook::ledger
