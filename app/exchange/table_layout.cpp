#include "exchange/table_layout.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/header_rows.h"
#include <QRegularExpression>

namespace wardbook::exchange {

namespace {

constexpr int kRowsLookedAt = 80;
constexpr int kRowsForChoice = 300;
constexpr int kMostHeaderRows = 10;

/// Sheets that explain or list codes lose against one that has the data.
bool isSideSheet(const QString& name)
{
    static const QRegularExpression side(
        QStringLiteral("说明|须知|封面|字典|代码|选项|下拉|目录|示例|样例|模板说明|說明|readme|notes?$|"
                       "instruction|cover|lookup|"
                       "codes?$|dictionary"),
        QRegularExpression::CaseInsensitiveOption);
    return side.match(name).hasMatch();
}

double tableLikeness(TableSource& source, int sheet, const LayoutOptions& options, const Progress& progress)
{
    HeadRows head;
    int rows = 0;
    source.read(
        sheet,
        [&](qint64 number, Row& cells) {
            if (++rows <= kRowsLookedAt)
                head.add(number, cells);
            return rows < kRowsForChoice;
        },
        progress);
    if (rows == 0)
        return 0;
    const auto header = head.findHeader(options.known);
    const double known = header.known >= 2 ? 1 + header.known : 1;
    return rows * std::min(head.width(), 40) * known * (header.first > 0 ? 2 : 1) *
               (isSideSheet(source.sheets()[sheet].name) ? 0.05 : 1) +
           0.001;
}

int chooseSheet(TableSource& source, const LayoutOptions& options, const Progress& progress)
{
    const auto& sheets = source.sheets();
    QList<int> candidates;
    for (int i = 0; i < sheets.size(); ++i) {
        if (!sheets[i].hidden)
            candidates.append(i);
    }
    if (candidates.isEmpty()) {
        for (int i = 0; i < sheets.size(); ++i)
            candidates.append(i);
    }
    if (candidates.size() == 1)
        return candidates.first();
    int best = candidates.first();
    double most = 0;
    for (const int sheet : std::as_const(candidates)) {
        const double score = tableLikeness(source, sheet, options, progress);
        if (score > most) {
            most = score;
            best = sheet;
        }
    }
    return best;
}

void describeAbove(TableLayout& layout, const HeadRows& head)
{
    static const QRegularExpression note(
        QStringLiteral("^(填表|填报|填写|说明|注|备注|要求|单位[：:]|note|instruction)|[：:]"),
        QRegularExpression::CaseInsensitiveOption);
    for (const auto& row : head.rows()) {
        if (row.number >= layout.headerFirst)
            break;
        QStringList texts;
        for (const auto& cell : row.cells) {
            if (const auto text = cell.text.simplified(); !text.isEmpty() && !texts.contains(text))
                texts.append(text);
        }
        const auto line = texts.join(QLatin1Char(' '));
        if (!line.isEmpty())
            (note.match(line).hasMatch() ? layout.notes : layout.titles).append(line);
    }
}

bool isSequenceHeading(const QString& heading)
{
    static const QRegularExpression sequence(
        QStringLiteral(
            "^(序号|序號|项次|項次|顺序号|行号|行號|次序|no\\.?|#|s/n|seq\\.?|serial( no\\.?)?|row)$"),
        QRegularExpression::CaseInsensitiveOption);
    return sequence.match(heading).hasMatch();
}

/// Numbers only: a heading "No." may also stand over codes such as A-001.
bool hasOnlyNumbers(const HeadRows& head, const TableLayout& layout, int column)
{
    int numbers = 0, others = 0;
    for (const auto& row : head.rows()) {
        // Totals and signatures, which fill few cells, are no counterproof.
        if (row.number < layout.firstData || size_t(column) >= row.cells.size() ||
            HeadRows::countFilled(row.cells) * 2 < head.width())
            continue;
        const auto& cell = row.cells[size_t(column)];
        bool ok = false;
        cell.text.trimmed().toLongLong(&ok);
        if (!cell.isEmpty())
            ++(ok ? numbers : others);
    }
    return others * 10 <= numbers;
}

void describeColumns(TableLayout& layout, const HeadRows& head, const HeadRows::Header& header)
{
    int columns = 0;
    for (const auto& row : head.rows())
        columns = std::max(columns, row.number >= header.first ? int(row.cells.size()) : 0);
    std::vector<bool> hasData(size_t(columns), false);
    for (const auto& row : head.rows()) {
        if (row.number < layout.firstData)
            continue;
        for (size_t i = 0; i < row.cells.size(); ++i)
            hasData[i] = hasData[i] || !row.cells[i].text.trimmed().isEmpty();
    }
    const auto headings = head.headings(header, columns);
    for (int column = 0; column < columns; ++column) {
        const auto& parts = headings[column];
        if (parts.isEmpty() && !hasData[size_t(column)])
            continue;
        layout.columns.append({column, parts.join(QLatin1Char(' ')), parts});
        if (layout.sequenceColumn < 0 && isSequenceHeading(layout.columns.last().heading) &&
            hasOnlyNumbers(head, layout, column))
            layout.sequenceColumn = column;
    }
}

} // namespace

TableLayout findLayout(TableSource& source, const LayoutOptions& options, const Progress& progress)
{
    TableLayout layout;
    layout.sheet = options.sheet >= 0 ? options.sheet : chooseSheet(source, options, progress);
    HeadRows head;
    source.read(
        layout.sheet,
        [&](qint64 number, Row& cells) {
            head.add(number, cells);
            return head.rows().size() < size_t(kRowsLookedAt) || number <= options.headerLast;
        },
        progress);
    if (head.rows().empty())
        throw Error(ErrorKind::Invalid, Tr::tr("The sheet “%1” is empty; there is nothing to import.")
                                            .arg(source.sheets().value(layout.sheet).name));
    layout.merges = source.merges(layout.sheet);
    head.setMerges(*layout.merges);

    HeadRows::Header header;
    if (options.headerFirst > 0)
        header = {
            options.headerFirst,
            std::clamp(options.headerLast, options.headerFirst, options.headerFirst + kMostHeaderRows - 1),
            0};
    else if (source.format() == TableSource::Format::Json)
        header = {1, 1, 0};
    else
        header = head.extend(head.findHeader(options.known));
    layout.headerFirst = header.first;
    layout.headerLast = header.last;
    layout.firstData = header.first > 0 ? header.last + 1 : head.rows().front().number;
    describeAbove(layout, head);
    describeColumns(layout, head, header);
    return layout;
}

} // namespace wardbook::exchange
