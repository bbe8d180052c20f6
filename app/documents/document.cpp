#include "documents/document.h"
#include "base/error.h"
#include "documents/documents_tr.h"

namespace wardbook::documents {

Document& Document::heading(int level, const Text& text, bool numbered)
{
    blocks.append(Heading{level, text, numbered});
    return *this;
}

Document& Document::paragraph(const Text& text)
{
    blocks.append(Paragraph{.text = text});
    return *this;
}

Document& Document::bullets(const QList<Text>& items, bool isNumbered)
{
    blocks.append(BulletList{items, isNumbered});
    return *this;
}

Document& Document::note(const Text& text, Tone tone, const QString& badge)
{
    blocks.append(Note{text, tone, badge});
    return *this;
}

Document& Document::keyValues(const QList<KeyValues::Pair>& pairs, int columns)
{
    blocks.append(KeyValues{pairs, columns});
    return *this;
}

Document& Document::table(const Table& table)
{
    blocks.append(table);
    return *this;
}

Document& Document::chart(const Chart& chart, const QString& caption, double height, double width)
{
    blocks.append(ChartBlock{chart, caption, height, width});
    return *this;
}

Document& Document::image(const QImage& image, const QString& caption, double width)
{
    blocks.append(ImageBlock{image, caption, width});
    return *this;
}

Document& Document::pageBreak()
{
    blocks.append(PageBreak{});
    return *this;
}

namespace {

[[noreturn]] void throwTable(const QString& caption, qsizetype row, qsizetype columns)
{
    throw Error(ErrorKind::Invalid,
                Tr::tr("Row %1 of the table “%2” has more cells than the table has columns (%3). Nothing was "
                       "written.")
                    .arg(row + 1)
                    .arg(caption)
                    .arg(columns));
}

/// Cuts spans to what is there, and fills rows that are too short with empty cells.
void checkRows(QList<Row>& rows, qsizetype columns, const QString& caption)
{
    QList<int> covered(columns, 0); // rows still covered from above, per column
    for (qsizetype r = 0; r < rows.size(); ++r) {
        auto& row = rows[r];
        qsizetype column = 0;
        const auto skipCovered = [&] {
            while (column < columns && covered[column] > 0)
                --covered[column++];
        };
        for (auto& cell : row) {
            skipCovered();
            if (column >= columns)
                throwTable(caption, r, columns);
            cell.rows = std::clamp(cell.rows, 1, int(rows.size() - r));
            int width = 1;
            while (width < cell.columns && column + width < columns && covered[column + width] == 0)
                ++width;
            cell.columns = width;
            for (int i = 0; i < width; ++i)
                covered[column++] = cell.rows - 1;
        }
        for (skipCovered(); column < columns; skipCovered()) {
            row.append(Cell());
            ++column;
        }
    }
}

} // namespace

Table checkedTable(const Table& table)
{
    auto checked = table;
    if (checked.columns.isEmpty()) {
        qsizetype most = 1;
        for (const auto& row : table.rows)
            most = std::max(most, row.size());
        checked.columns.resize(most);
    }
    for (auto& column : checked.columns)
        if (!(column.width > 0))
            column.width = 1;
    const bool titled = std::any_of(checked.columns.begin(), checked.columns.end(),
                                    [](const Column& column) { return !column.title.isEmpty(); });
    if (checked.header.isEmpty() && titled) {
        Row titles;
        for (const auto& column : checked.columns)
            titles.append(Cell(column.title));
        checked.header.append(titles);
    }
    if (checked.rows.isEmpty() && !checked.empty.isEmpty()) {
        Cell cell(checked.empty, Tone::Muted);
        cell.columns = int(checked.columns.size());
        cell.align = Align::Center;
        checked.rows.append(Row{cell});
    }
    checkRows(checked.header, checked.columns.size(), table.caption);
    checkRows(checked.rows, checked.columns.size(), table.caption);
    return checked;
}

void checkDocument(const Document& document)
{
    for (const auto& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block))
            checkedTable(*table);
        if (const auto* chart = std::get_if<ChartBlock>(&block))
            for (const auto& series : chart->chart.series)
                if (series.values.size() != chart->chart.categories.size())
                    throw Error(ErrorKind::Invalid,
                                Tr::tr("The series “%1” of a chart has %2 values for %3 categories. Nothing "
                                       "was written.")
                                    .arg(series.name)
                                    .arg(series.values.size())
                                    .arg(chart->chart.categories.size()));
    }
}

QString chineseNumber(int number)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (number < 1 || number > 99)
        return QString::number(number);
    QString text;
    if (number >= 20)
        text += digits[number / 10];
    if (number >= 10)
        text += QStringLiteral("十");
    if (number % 10)
        text += digits[number % 10];
    return text;
}

QString HeadingNumbers::next(const Heading& heading)
{
    const auto level = size_t(std::clamp(heading.level, 1, 3) - 1);
    if (!heading.numbered)
        return {};
    ++m_counts[level];
    for (size_t i = level + 1; i < m_counts.size(); ++i)
        m_counts[i] = 0;
    if (m_numbering == Document::Numbering::Chinese) {
        if (level == 0)
            return chineseNumber(m_counts[0]) + QStringLiteral("、");
        if (level == 1)
            return QStringLiteral("（%1）").arg(chineseNumber(m_counts[1]));
        return QString::number(m_counts[2]) + QLatin1Char('.');
    }
    QStringList parts;
    for (size_t i = 0; i <= level; ++i)
        parts.append(QString::number(m_counts[i]));
    return parts.join(QLatin1Char('.'));
}

QString HeadingNumbers::inFront(const QString& number)
{
    const bool wide =
        number.endsWith(QChar(0x3001)) || number.endsWith(QChar(0xFF09)); // 、 ） bring their own
    return number.isEmpty() || wide ? number : number + QStringLiteral("  ");
}

} // namespace wardbook::documents
