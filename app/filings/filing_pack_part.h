#pragma once
#include "ledger/definition_part.h"
#include <QList>

/// What packs of filings ask of their parts beyond ledger::DefinitionPart.
namespace wardbook::filings {

using Pack = ledger::DefinitionPart;

/// A word of a pack and what it stands for.
template<typename T>
struct Word
{
    const char* word;
    T value;
};

QString packId(Pack& part, const char* key = "id"); ///< required: letters, digits, dot, hyphen and _
/// "file", "parts", 3 → "parts 3"; with the id in brackets once it is known.
QString placeOf(const QString& what, qsizetype number, const QString& id = {});
int numberIn(Pack& part, const char* key, int least, int most, int absent);
void requireNew(const Pack& part, const QString& id, QStringList& known);
[[noreturn]] void failWord(const Pack& part, const char* key, const QString& word, const QStringList& known);

/// One of these words; `absent` null: required.
template<typename T, size_t n>
T wordOf(Pack& part, const char* key, const Word<T> (&words)[n], const char* absent = nullptr)
{
    const QString word = absent ? part.text(key, QLatin1String(absent)) : part.text(key);
    QStringList known;
    for (const Word<T>& each : words) {
        if (word == QLatin1String(each.word))
            return each.value;
        known << QLatin1String(each.word);
    }
    failWord(part, key, word, known);
}

} // namespace wardbook::filings
