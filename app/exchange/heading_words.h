#pragma once
#include "exchange/import_source.h"
#include <QHash>

namespace wardbook::exchange {

/// The words under which others write a register's fields: labels in both languages, ids, synonyms.
class HeadingWords
{
public:
    explicit HeadingWords(const ledger::RegisterDef& definition);

    /// The heading is certainly a field's (any of its levels).
    bool knows(const QString& heading) const;

    struct Match
    {
        QString field;
        int score = 0;          ///< 0–100
        bool catalogue = false; ///< known as a word of open-data listings only
    };
    /// Every field that the column may be, best first.
    QList<Match> matches(const SourceColumn& column) const;

private:
    int scoreOf(const QString& key, const QString& word) const;
    QHash<QString, QString> m_fieldOf; ///< key → field id
    const ledger::RegisterDef& m_definition;
};

} // namespace wardbook::exchange
