#include "filings/part_maker_comparison.h"
#include "filings/filings_tr.h"
#include <QRegularExpression>

namespace wardbook::filings {

namespace {

using documents::Run;
using documents::Text;

/// More than a person reads; the package is stopped by the first.
constexpr qsizetype kMostDifferences = 100;
/// How far ahead it is looked for what a file says too early.
constexpr size_t kLookAhead = 40;

bool isValue(const Run& run)
{
    return run.look == Run::Look::Filled || run.look == Run::Look::Doubtful ||
           run.look == Run::Look::Placeholder;
}

bool hasValue(const Text& text)
{
    return std::any_of(text.runs().begin(), text.runs().end(), isValue);
}

/// The literal words around the values, with a group for each value.
QRegularExpression patternOf(const Text& text)
{
    QString pattern;
    for (const Run& run : text.runs())
        pattern += isValue(run) ? QStringLiteral("(.*)")
                                : QRegularExpression::escape(documents::cleanText(run.text));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption |
                                  QRegularExpression::InvertedGreedinessOption);
}

/// What stands in front of a value and names it: "姓名" of "姓名：".
QString labelIn(const QString& literal)
{
    constexpr qsizetype kLongest = 20;
    QString label = literal.section(u'\n', -1).trimmed();
    while (!label.isEmpty() && (label.back().isPunct() || label.back().isSpace()))
        label.chop(1);
    return label.right(kLongest);
}

QString shown(const QString& text)
{
    constexpr qsizetype kLongest = 120;
    const QString words = text.simplified();
    if (words.isEmpty())
        return Tr::tr("(empty)");
    return words.size() > kLongest ? words.left(kLongest) + u'…' : words;
}

/// The form's own words that name a cell: the nearest label to the left, else the column's title, else
/// whatever stands to the left.
QString labelOf(const ExpectedRow& row, qsizetype cell)
{
    for (qsizetype i = cell - 1; i >= 0; --i)
        if (row.cells[i].label && !row.cells[i].text.isEmpty())
            return row.cells[i].text.plain().simplified();
    if (const QString title = row.titles.value(row.cells[cell].column); !title.isEmpty())
        return title;
    for (qsizetype i = cell - 1; i >= 0; --i)
        if (const Text& left = row.cells[i].text; !left.isEmpty() && !hasValue(left))
            return left.plain().simplified();
    return {};
}

/// Whether a row that says something else is this one with other values, or another row: many sheets of a
/// form have rows that say the same.
bool looksLike(const ExpectedRow& expected, const QStringList& said)
{
    if (expected.cells.size() != said.size())
        return false;
    qsizetype words = 0, same = 0;
    for (qsizetype i = 0; i < said.size(); ++i) {
        const Text& text = expected.cells[i].text;
        const bool equal = text.plain().simplified() == said[i].simplified();
        same += equal ? 1 : 0;
        if (!text.isEmpty() && !hasValue(text)) {
            ++words;
            if (!equal)
                return false;
        }
    }
    return words > 0 || same * 2 >= said.size();
}

} // namespace

void DocxComparison::expectBody(const QString& section, const documents::Text& text)
{
    if (!text.plain().trimmed().isEmpty())
        m_bodies.push_back({section, text});
}

void DocxComparison::expectTable(const QString& section, const documents::Table& given)
{
    const documents::Table table = documents::checkedTable(given);
    QStringList titles;
    for (const documents::Column& column : table.columns)
        titles << column.title;
    const auto expectRows = [&](const QList<documents::Row>& rows) {
        QList<std::pair<int, int>> covered(table.columns.size()); // rows still to come, columns
        for (const documents::Row& cells : rows) {
            ExpectedRow row{section, titles, {}};
            qsizetype next = 0;
            for (qsizetype column = 0; column < covered.size();) {
                auto& above = covered[column];
                if (above.first > 0) {
                    --above.first;
                    row.cells << ExpectedRow::Cell{{}, int(column), false};
                    column += above.second;
                    continue;
                }
                const documents::Cell& cell = cells[next++];
                above = {cell.rows - 1, cell.columns};
                row.cells << ExpectedRow::Cell{cell.text, int(column), cell.label};
                column += cell.columns;
            }
            m_rows.push_back(row);
        }
    };
    expectRows(table.header);
    expectRows(table.rows);
}

void DocxComparison::paragraph(const documents::ReadBack::Paragraph& paragraph)
{
    if (!paragraph.inTable)
        body(paragraph.text);
}

void DocxComparison::header(const QString& text)
{
    if (!m_loose) // page headers of our own documents repeat the title
        return;
    for (const QString& line : text.split(u'\n'))
        body(line);
}

void DocxComparison::table(const documents::ReadBack::Table& table)
{
    for (const QStringList& cells : table.rows)
        row(cells);
}

QString DocxComparison::words(const QString& text) const
{
    return m_loose ? text.simplified() : text;
}

bool DocxComparison::same(const Text& expected, const QString& said) const
{
    return words(documents::cleanText(expected.plain())) == words(said);
}

bool DocxComparison::same(const ExpectedRow& expected, const QStringList& said) const
{
    if (expected.cells.size() != said.size())
        return false;
    for (qsizetype i = 0; i < said.size(); ++i)
        if (!same(expected.cells[i].text, said[i]))
            return false;
    return true;
}

void DocxComparison::add(const QString& difference)
{
    if (m_differences.size() < kMostDifferences)
        m_differences << difference;
    else if (m_differences.size() == kMostDifferences)
        m_differences << Tr::tr("There are further differences.");
}

void DocxComparison::differs(const QString& section, const QString& label, const Text& expected,
                             const QString& said)
{
    const auto sentence = [&](const QString& name, const QString& file, const QString& vault) {
        add(Tr::tr("%1, “%2”: the file says “%3”, the vault says “%4”.")
                .arg(section, name, shown(file), shown(vault)));
    };
    const auto match = patternOf(expected).match(said);
    int group = 0;
    QString literal;
    bool found = false;
    for (const Run& run : expected.runs()) {
        if (!isValue(run)) {
            literal = run.text;
            continue;
        }
        ++group;
        if (!match.hasMatch() || words(match.captured(group)) == words(documents::cleanText(run.text)))
            continue;
        const QString inside = labelIn(literal);
        sentence(inside.isEmpty() ? label : inside, match.captured(group), run.text);
        found = true;
    }
    if (!found)
        sentence(label.isEmpty() ? labelIn(expected.plain().left(20)) : label, said, expected.plain());
}

void DocxComparison::body(const QString& said)
{
    if (said.trimmed().isEmpty())
        return;
    while (m_bodies.size() < kLookAhead && fetch())
        ;
    if (m_bodies.empty()) {
        add(Tr::tr("The file says “%1”, which the form doesn't.").arg(shown(said)));
        return;
    }
    if (!same(m_bodies.front().text, said)) {
        const auto later = std::find_if(m_bodies.begin(), m_bodies.end(), [&](const ExpectedText& expected) {
            return same(expected.text, said);
        });
        if (later == m_bodies.end())
            differs(m_bodies.front().section, {}, m_bodies.front().text, said);
        for (auto it = m_bodies.begin(); later != m_bodies.end() && it != later; ++it)
            add(Tr::tr("%1: “%2” is missing in the file.").arg(it->section, shown(it->text.plain())));
        if (later != m_bodies.end())
            m_bodies.erase(m_bodies.begin(), later);
    }
    m_bodies.pop_front();
}

void DocxComparison::cell(const ExpectedRow& row, qsizetype cell, const QString& said)
{
    if (!same(row.cells[cell].text, said))
        differs(row.section, labelOf(row, cell), row.cells[cell].text, said);
}

void DocxComparison::row(const QStringList& said)
{
    while (m_rows.size() < kLookAhead && fetch())
        ;
    if (m_rows.empty()) {
        add(Tr::tr("The file has a row “%1”, which the form doesn't have.")
                .arg(shown(said.join(QStringLiteral(" | ")))));
        return;
    }
    if (!same(m_rows.front(), said)) {
        const auto later = looksLike(m_rows.front(), said)
                               ? m_rows.end()
                               : std::find_if(m_rows.begin(), m_rows.end(), [&](const ExpectedRow& expected) {
                                     return same(expected, said);
                                 });
        if (later != m_rows.end()) {
            for (auto it = m_rows.begin(); it != later; ++it) {
                QStringList texts;
                for (const auto& each : it->cells)
                    texts << each.text.plain();
                add(Tr::tr("%1: the row “%2” is missing in the file.")
                        .arg(it->section, shown(texts.join(QStringLiteral(" | ")))));
            }
            m_rows.erase(m_rows.begin(), later);
        } else {
            const ExpectedRow& expected = m_rows.front();
            if (expected.cells.size() != said.size())
                add(Tr::tr("%1: a row has %2 cells instead of %3.")
                        .arg(expected.section)
                        .arg(said.size())
                        .arg(expected.cells.size()));
            else
                for (qsizetype i = 0; i < said.size(); ++i)
                    cell(expected, i, said[i]);
        }
    }
    m_rows.pop_front();
}

QStringList DocxComparison::finished()
{
    while (fetch())
        ;
    for (const ExpectedText& expected : m_bodies)
        add(Tr::tr("%1: “%2” is missing in the file.").arg(expected.section, shown(expected.text.plain())));
    for (const ExpectedRow& expected : m_rows) {
        QStringList texts;
        for (const auto& each : expected.cells)
            texts << each.text.plain();
        add(Tr::tr("%1: the row “%2” is missing in the file.")
                .arg(expected.section, shown(texts.join(QStringLiteral(" | ")))));
    }
    return m_differences;
}

} // namespace wardbook::filings
