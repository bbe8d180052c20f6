#include "ui/help/manual_search.h"
#include "base/text_keys.h"
#include <algorithm>

namespace wardbook::ui {

namespace {

constexpr int kTitle = 1000, kKnownAs = 600, kHeading = 300, kText = 10, kMostTimes = 12;
constexpr int kBefore = 24, kSnippet = 110;

bool isWordSign(QChar c)
{
    return c.isLetterOrNumber() && !keys::isHan(c.unicode());
}

/// Where `word` begins in the folded `text`; a Latin word only at the beginning of one, so that "port"
/// doesn't find "import".
qsizetype find(const QString& text, const QString& word, qsizetype from)
{
    qsizetype at = text.indexOf(word, from, Qt::CaseInsensitive);
    while (at > 0 && isWordSign(word.front()) && isWordSign(text.at(at - 1)))
        at = text.indexOf(word, at + 1, Qt::CaseInsensitive);
    return at;
}

bool contains(const QString& text, const QString& word)
{
    return find(text, word, 0) >= 0;
}

bool anyContains(const QStringList& texts, const QString& word)
{
    return std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return contains(text, word); });
}

int times(const QString& text, const QString& word)
{
    int count = 0;
    for (qsizetype at = find(text, word, 0); at >= 0 && count < kMostTimes;
         at = find(text, word, at + word.size()))
        ++count;
    return count;
}

/// 0: the topic doesn't have it.
int rankOf(const Topic& topic, const QString& word)
{
    int rank = kText * times(topic.plain, word);
    if (contains(topic.title, word))
        rank += kTitle;
    if (anyContains(topic.words, word) || contains(topic.otherTitle, word))
        rank += kKnownAs;
    if (word.size() > 1 && keys::isHan(topic.title.front().unicode()) &&
        keys::initials(topic.title).contains(word))
        rank += kKnownAs;
    if (anyContains(topic.headings, word))
        rank += kHeading;
    return rank;
}

/// Pairs of characters, for a query whose words nobody wrote in that order.
QStringList pairsOf(const QString& query)
{
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < query.size(); ++i)
        if (keys::isHan(query.at(i).unicode()) && keys::isHan(query.at(i + 1).unicode()))
            pairs << query.mid(i, 2);
    pairs.removeDuplicates();
    return pairs;
}

ManualHit hitOf(const Topic& topic, const QStringList& words, int rank)
{
    ManualHit hit;
    hit.topic = topic.id;
    hit.title = topic.title;
    hit.rank = rank;
    hit.titleSpans = wordSpans(topic.title, words);
    qsizetype first = -1;
    for (const QString& word : words) {
        const qsizetype at = find(topic.plain, word, 0);
        if (at >= 0 && (first < 0 || at < first))
            first = at;
    }
    qsizetype from = qMax<qsizetype>(0, first - kBefore);
    while (from > 0 && isWordSign(topic.plain.at(from)) && isWordSign(topic.plain.at(from - 1)))
        --from;
    hit.snippet = topic.plain.mid(from, kSnippet);
    if (from > 0)
        hit.snippet.prepend(QChar(0x2026));
    hit.snippetSpans = wordSpans(hit.snippet, words);
    return hit;
}

} // namespace

QStringList queryWords(const QString& query)
{
    return keys::fold(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QList<std::pair<int, int>> wordSpans(const QString& text, const QStringList& words)
{
    QList<std::pair<int, int>> spans;
    for (const QString& word : words)
        for (qsizetype at = find(text, word, 0); at >= 0; at = find(text, word, at + word.size()))
            spans << std::pair(int(at), int(word.size()));
    std::sort(spans.begin(), spans.end());
    QList<std::pair<int, int>> apart; // overlapping ones would be painted twice
    for (const auto& [start, length] : std::as_const(spans)) {
        if (!apart.isEmpty() && start < apart.constLast().first + apart.constLast().second)
            apart.last().second = qMax(apart.constLast().second, start + length - apart.constLast().first);
        else
            apart << std::pair(start, length);
    }
    return apart;
}

QList<ManualHit> searchManual(const Manual& manual, const QString& query)
{
    const QStringList words = queryWords(query);
    if (words.isEmpty())
        return {};
    QList<ManualHit> hits;
    for (const Topic& topic : manual.topics()) {
        int rank = 0;
        for (const QString& word : words) {
            const int one = rankOf(topic, word);
            rank = one == 0 ? -1 : rank + one;
            if (rank < 0)
                break;
        }
        if (rank > 0)
            hits << hitOf(topic, words, rank);
    }
    if (hits.isEmpty()) {
        const QStringList pairs = pairsOf(keys::fold(query));
        for (const Topic& topic : manual.topics()) {
            int rank = 0, found = 0;
            for (const QString& pair : pairs) {
                const int one = rankOf(topic, pair);
                rank += one;
                found += one > 0;
            }
            if (found * 2 > pairs.size())
                hits << hitOf(topic, pairs, rank + found * kTitle);
        }
    }
    std::stable_sort(hits.begin(), hits.end(),
                     [](const ManualHit& a, const ManualHit& b) { return a.rank > b.rank; });
    return hits;
}

} // namespace wardbook::ui
