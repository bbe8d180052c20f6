#include "grading/record_columns.h"
#include "grading/grading_tr.h"
#include <QRegularExpression>

namespace wardbook::grading {

namespace {

constexpr int kRowsLookedAt = 200;
constexpr double kMost = 0.6; ///< share of filled cells that gives a column its meaning
constexpr int kSentence = 8;  ///< characters: longer texts are no verdicts

bool isTick(const QString& text)
{
    static const QStringList ticks{QStringLiteral("√"),  QStringLiteral("✓"), QStringLiteral("✔"),
                                   QStringLiteral("v"),  QStringLiteral("●"), QStringLiteral("x"),
                                   QStringLiteral("是"), QStringLiteral("1"), QStringLiteral("■")};
    return ticks.contains(text.trimmed().toLower());
}

RecordColumn* withMeaning(QList<RecordColumn>& columns, const char* meaning)
{
    for (RecordColumn& column : columns)
        if (column.meaning == QLatin1String(meaning))
            return &column;
    return nullptr;
}

} // namespace

QString tickColumn(Verdict verdict)
{
    return QStringLiteral("tick:") + verdictCode(verdict);
}

SheetColumns RecordColumnFinder::meanings(const QList<RecordColumn>& columns)
{
    SheetColumns result;
    for (const RecordColumn& column : columns)
        if (!column.meaning.isEmpty())
            result.insert(column.meaning, column.index);
    return result;
}

void RecordColumnFinder::look(exchange::TableSource& source, const exchange::TableLayout& layout)
{
    static const QRegularExpression letter(QStringLiteral("^[(（]?[a-zA-Z][)）.、]?$"));
    static const QRegularExpression clause(QStringLiteral("^[0-9]+([.][0-9]+){2,}"));
    int rows = 0;
    exchange::readTable(source, layout, [&](qint64, exchange::RowKind kind, exchange::Row& cells) {
        if (kind != exchange::RowKind::Data)
            return true;
        for (size_t i = 0; i < cells.size(); ++i) {
            QString text = cells[i].text.trimmed();
            if (text.isEmpty())
                continue;
            Look& look = m_looks[int(i)];
            ++look.filled;
            look.length += int(text.size());
            look.verdicts += verdictFromText(m_registers, text) != Verdict::Blank;
            look.ticks += isTick(text);
            look.letters += letter.match(text).hasMatch();
            look.clauses += clause.match(text).hasMatch();
            look.points += m_items.isPoint(text);
            look.objects += matchObject(m_round, text).confidence == 100;
            look.lettered += text.size() > kSentence && !takeLetter(text).isEmpty();
        }
        return ++rows < kRowsLookedAt;
    });
}

void RecordColumnFinder::byHeading(QList<RecordColumn>& columns) const
{
    for (RecordColumn& column : columns) {
        // A verdict as heading: a column to tick, unless it is what others call the verdict's column.
        const Verdict verdict = verdictFromText(m_registers, column.heading);
        const Look& look = m_looks.value(column.index);
        if (verdict != Verdict::Blank && look.share(look.ticks) >= kMost) {
            column.meaning = tickColumn(verdict);
            continue;
        }
        const QString meaning = columnOf(m_registers, column.heading);
        if (meaning.isEmpty() || withMeaning(columns, meaning.toUtf8().constData()))
            continue;
        column.meaning = meaning;
    }
}

/// 测评结果 stands over verdicts in one sheet and over what was found in another.
void RecordColumnFinder::checkVerdicts(QList<RecordColumn>& columns) const
{
    RecordColumn* verdict = withMeaning(columns, "verdict");
    if (!verdict)
        return;
    const Look& look = m_looks.value(verdict->index);
    if (look.filled == 0 || look.share(look.verdicts) >= kMost || look.average() <= kSentence)
        return;
    verdict->meaning.clear();
    if (!withMeaning(columns, "note"))
        give(*verdict, "note",
             Tr::tr("“%1” holds sentences, so it is read as the record.").arg(verdict->heading));
}

void RecordColumnFinder::give(RecordColumn& column, const char* meaning, const QString& why) const
{
    column.meaning = QString::fromLatin1(meaning);
    column.guessed = true;
    column.why = why;
}

void RecordColumnFinder::byContent(QList<RecordColumn>& columns) const
{
    const ledger::CodeList& words = m_registers.codes(QStringLiteral("sheet_column"));
    const auto best = [&](const char* meaning, const auto& score) {
        if (withMeaning(columns, meaning))
            return;
        RecordColumn* found = nullptr;
        double most = kMost;
        for (RecordColumn& column : columns) {
            if (!column.meaning.isEmpty())
                continue;
            if (const double value = score(m_looks.value(column.index)); value >= most) {
                most = value;
                found = &column;
            }
        }
        if (found)
            give(*found, meaning,
                 Tr::tr("Column %1 (%2) is read as “%3” because of what stands in it.")
                     .arg(exchange::columnName(found->index),
                          found->heading.isEmpty() ? Tr::tr("no heading") : found->heading,
                          words.labelOf(QString::fromLatin1(meaning))));
    };
    const bool ticked = std::any_of(columns.begin(), columns.end(), [](const RecordColumn& column) {
        return column.meaning.startsWith(QLatin1String("tick:"));
    });
    if (!ticked)
        best("verdict", [](const Look& look) { return look.share(look.verdicts); });
    best("letter", [](const Look& look) { return look.share(look.letters); });
    best("clause", [](const Look& look) { return look.share(look.clauses); });
    best("point", [](const Look& look) { return look.share(look.points); });
    best("object", [](const Look& look) { return look.share(look.objects); });
    best("topic", [](const Look& look) {
        return look.average() > kSentence ? std::max(look.share(look.lettered), 0.0) : 0.0;
    });
    // The longest sentences that are left are what was found.
    const auto sentences = [](const Look& look) {
        return look.average() > kSentence ? kMost + look.average() / 10000.0 : 0.0;
    };
    best("topic", sentences);
    best("note", sentences);
}

QList<RecordColumn> RecordColumnFinder::find(exchange::TableSource& source,
                                             const exchange::TableLayout& layout,
                                             const QMap<QString, int>& given)
{
    m_looks.clear();
    look(source, layout);
    QList<RecordColumn> columns;
    for (const exchange::TableColumn& column : layout.columns) {
        // The lowest level names the column; the ones above name groups.
        RecordColumn record;
        record.index = column.index;
        record.heading = column.heading;
        if (columnOf(m_registers, record.heading).isEmpty() && !column.parts.isEmpty() &&
            verdictFromText(m_registers, record.heading) == Verdict::Blank)
            record.heading = column.parts.last();
        columns << record;
    }
    if (layout.sequenceColumn >= 0)
        for (RecordColumn& column : columns)
            if (column.index == layout.sequenceColumn)
                column.meaning = QStringLiteral("sequence");
    if (!given.isEmpty()) { // a person decided: nothing is guessed
        for (RecordColumn& column : columns)
            column.meaning = given.key(column.index);
        return columns;
    }
    byHeading(columns);
    checkVerdicts(columns);
    byContent(columns);
    return columns;
}

} // namespace wardbook::grading
