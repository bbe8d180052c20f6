#include "grading/record_match.h"
#include "exchange/words.h"
#include "grading/grading_tr.h"
#include "grading/round_texts.h"
#include <QRegularExpression>

namespace wardbook::grading {

namespace {

constexpr double kAlike = 0.5;   ///< share of the topic's pairs that the text must have
constexpr double kMargin = 0.12; ///< by how much the best must win
constexpr double kObjectAlike = 0.6;

QString folded(const QString& text)
{
    return exchange::words::headingKey(text);
}

QSet<QString> pairsOf(const QString& text)
{
    const QString key = folded(text);
    QSet<QString> pairs;
    for (qsizetype i = 0; i + 1 < key.size(); ++i)
        pairs.insert(key.mid(i, 2));
    return pairs;
}

/// "8.1.4.1 d", "8.1.4.1.d)", "8.1.4.1-d" → "8.1.4.1d".
QString clauseKey(const QString& text)
{
    QString key = folded(text);
    static const QRegularExpression digits(QStringLiteral("^([0-9]+(?:[.][0-9]+)+)[^0-9a-z]*([a-z]?)"));
    const auto match = digits.match(text.trimmed().toLower());
    return match.hasMatch() ? match.captured(1) + match.captured(2) : key;
}

} // namespace

QString takeLetter(QString& text)
{
    static const QRegularExpression lettered(
        QStringLiteral("^[\\s(（\\[]*([a-zA-Z])[\\s]*(?:[)）\\].、．:：]|$)[\\s)）.、:：]*"));
    const auto match = lettered.match(text);
    if (!match.hasMatch())
        return {};
    text = text.mid(match.capturedEnd());
    return match.captured(1).toLower();
}

ItemMatcher::ItemMatcher(const Round& round) : m_round(round)
{
    for (int row = 0; row < round.items.size(); ++row) {
        const RequirementItem& item = round.item(row);
        m_pairs << pairsOf(item.topic.zh) + pairsOf(item.topic.en);
        const ControlPoint& point = round.pack->points.at(item.point);
        QSet<QString> names{folded(point.label.zh), folded(point.label.en)};
        for (const QString& name : std::as_const(names))
            m_byPoint[name] << row;
        m_byClause[item.clause + item.letter] << row;
        if (!item.letter.isEmpty())
            m_byClause[item.clause] << row;
    }
}

bool ItemMatcher::isPoint(const QString& text) const
{
    return m_byPoint.contains(folded(text));
}

ItemMatch ItemMatcher::find(const ItemWords& words)
{
    const QString key =
        QStringList{words.id, words.layer, words.point, words.clause, words.letter, words.text}.join(
            QChar(0x1f));
    auto found = m_found.find(key);
    if (found == m_found.end())
        found = m_found.insert(key, search(words));
    return *found;
}

QList<int> ItemMatcher::rowsOf(const ItemWords& words) const
{
    QList<int> rows = m_byPoint.value(folded(words.point));
    if (rows.isEmpty() || words.layer.isEmpty())
        return rows;
    QList<int> inLayer;
    for (const int row : std::as_const(rows)) {
        const Label& layer = m_round.pack->layers.at(m_round.item(row).layer).label;
        if (folded(layer.zh).contains(folded(words.layer)) ||
            folded(words.layer).contains(folded(layer.zh)) || folded(layer.en) == folded(words.layer))
            inLayer << row;
    }
    return inLayer.isEmpty() ? rows : inLayer;
}

double ItemMatcher::likeness(const QSet<QString>& pairs, int row) const
{
    const QSet<QString>& topic = m_pairs.at(row);
    if (topic.isEmpty() || pairs.isEmpty())
        return 0;
    QSet<QString> both = topic;
    both.intersect(pairs);
    return double(both.size()) / double(std::min(topic.size(), pairs.size()));
}

ItemMatch ItemMatcher::byWords(const QList<int>& rows, const QString& text) const
{
    const QSet<QString> pairs = pairsOf(text);
    int best = -1;
    double most = 0, second = 0;
    for (const int row : rows) {
        const double score = likeness(pairs, row);
        if (score > most) {
            second = most;
            most = score;
            best = row;
        } else {
            second = std::max(second, score);
        }
    }
    if (best < 0 || most < kAlike || most - second < kMargin)
        return {};
    ItemMatch match;
    match.row = best;
    match.confidence = std::clamp(int(most * 100), 50, 90);
    match.guess = Tr::tr("Taken for %1 “%2” because the words are alike.")
                      .arg(citation(m_round.item(best)), m_round.item(best).topic.text());
    return match;
}

ItemMatch ItemMatcher::search(const ItemWords& words) const
{
    if (const int row = m_round.rowOf(words.id); row >= 0)
        return {row, 100, {}, {}};
    QString text = words.text;
    const QString ownLetter = takeLetter(text);
    const QString letter = words.letter.isEmpty() ? ownLetter : words.letter;
    const auto certain = [&](const QList<int>& rows) -> ItemMatch {
        if (rows.size() != 1)
            return {};
        return {rows.first(), 100, {}, {}};
    };
    if (const QString clause = clauseKey(words.clause); !clause.isEmpty()) {
        const bool whole = clause.back().isLetter() || letter.isEmpty();
        if (const ItemMatch match = certain(m_byClause.value(whole ? clause : clause + letter));
            match.row >= 0)
            return match;
    }
    QList<int> rows = rowsOf(words);
    if (!letter.isEmpty()) {
        QList<int> lettered;
        for (const int row : std::as_const(rows))
            if (m_round.item(row).letter == letter)
                lettered << row;
        if (ItemMatch match = certain(lettered); match.row >= 0) {
            // Other editions letter their items otherwise: then the words point elsewhere.
            const ItemMatch alike = byWords(rows, text);
            if (alike.row < 0 || alike.row == match.row ||
                alike.confidence < int(likeness(pairsOf(text), match.row) * 100) + 25)
                return match;
            match.confidence = 60;
            match.guess = Tr::tr("Taken for %1 by control point and letter, but the words are more like %2.")
                              .arg(citation(m_round.item(match.row)), citation(m_round.item(alike.row)));
            return match;
        }
    } else if (rows.size() == 1 && !words.point.isEmpty()) {
        return {rows.first(),
                95,
                Tr::tr("Taken for %1, the only item of “%2”.")
                    .arg(citation(m_round.item(rows.first())), words.point),
                {}};
    }
    if (rows.isEmpty())
        for (int row = 0; row < m_round.items.size(); ++row)
            rows << row;
    ItemMatch match = byWords(rows, text);
    if (match.row < 0)
        match.refusal = Tr::tr("No item of this round was found for “%1”.")
                            .arg(text.isEmpty() ? words.point : text.left(40));
    return match;
}

ObjectMatch matchObject(const Round& round, const QString& text)
{
    const QString wanted = folded(text);
    if (wanted.isEmpty())
        return {};
    int best = -1;
    double most = 0, second = 0;
    for (int column = 0; column < round.objects.size(); ++column) {
        const RoundObject& object = round.objects.at(column);
        if (folded(object.code) == wanted || folded(object.name) == wanted)
            return {column, 100, {}};
        const double score = exchange::words::likeness(text, object.name);
        if (score > most) {
            second = most;
            most = score;
            best = column;
        } else {
            second = std::max(second, score);
        }
    }
    if (best < 0 || most < kObjectAlike || most - second < kMargin)
        return {};
    return {best, std::clamp(int(most * 100), 60, 90),
            Tr::tr("“%1” taken for “%2”.").arg(text, round.objects.at(best).name)};
}

} // namespace wardbook::grading
