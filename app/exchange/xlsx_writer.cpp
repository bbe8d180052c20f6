#include "exchange/xlsx_writer.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/out_values.h"
#include <QDateTime>

namespace wardbook::exchange {

namespace {

constexpr int kLastRow = 1'048'575;
constexpr qsizetype kLongestNote = 255;
constexpr qsizetype kLongestTitle = 32;

lxw_datetime lxwDate(const QDateTime& time)
{
    lxw_datetime out{};
    out.year = time.date().year();
    out.month = time.date().month();
    out.day = time.date().day();
    out.hour = time.time().hour();
    out.min = time.time().minute();
    out.sec = time.time().second();
    return out;
}

} // namespace

XlsxWriter::XlsxWriter(const QString& path, const OutTable& table)
    : m_book(path, true), m_columns(table.columns)
{
    m_sheet = m_book.addSheet(table.name);
    m_text = m_book.format(false, true);
    m_date = m_book.format(false, false, "yyyy-mm-dd");
    m_dateTime = m_book.format(false, false, "yyyy-mm-dd hh:mm:ss");
    writeHeader();
    writeLists();
}

void XlsxWriter::writeHeader()
{
    auto* bold = m_book.format(true, true);
    bool any = false;
    for (int i = 0; i < m_columns.size(); ++i) {
        const auto& column = m_columns[i];
        auto* format = column.type == OutColumn::Type::Date       ? m_date
                       : column.type == OutColumn::Type::DateTime ? m_dateTime
                       : column.type == OutColumn::Type::Text     ? m_text
                                                                  : nullptr;
        XlsxBook::check(worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i),
                                             std::clamp(column.width, 4, 100), format));
        if (!column.heading.isEmpty())
            m_book.text(m_sheet, 0, i, column.heading, bold);
        any = any || !column.heading.isEmpty();
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    // on paper: A4 across, as wide as the page, the headings on every one
    constexpr uint8_t kA4 = 9;
    worksheet_set_paper(m_sheet, kA4);
    worksheet_set_landscape(m_sheet);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    XlsxBook::check(worksheet_repeat_rows(m_sheet, 0, 0));
    m_row = 1;
    m_filled = any ? 1 : 0;
}

void XlsxWriter::writeLists()
{
    // Lists typed into the rule itself end at 255 characters and at the first comma: a sheet of its own has
    // no such limits. It is written row by row, as streaming demands.
    QList<int> listed;
    qsizetype longest = 0;
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].choices.isEmpty())
            continue;
        listed.append(i);
        longest = std::max(longest, m_columns[i].choices.size());
    }
    if (listed.isEmpty())
        return;
    auto* lists = m_book.addSheet(Tr::tr("Lists"));
    worksheet_hide(lists);
    for (qsizetype row = 0; row < longest; ++row) {
        for (int i = 0; i < listed.size(); ++i) {
            const auto& choices = m_columns[listed[i]].choices;
            if (row < choices.size())
                m_book.text(lists, row, i, choices[row], m_text);
        }
    }
    for (int i = 0; i < listed.size(); ++i) {
        const auto& column = m_columns[listed[i]];
        const auto formula = QStringLiteral("='%1'!$%2$1:$%2$%3")
                                 .arg(QString::fromUtf8(lists->name), columnName(i))
                                 .arg(column.choices.size())
                                 .toUtf8();
        const auto title = column.heading.left(kLongestTitle).toUtf8();
        const auto note = column.note.left(kLongestNote).toUtf8();
        const auto warning = Tr::tr("This value is not in the list.").toUtf8();
        lxw_data_validation rule{};
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = const_cast<char*>(formula.constData());
        rule.ignore_blank = LXW_VALIDATION_ON;
        rule.show_input = LXW_VALIDATION_ON;
        rule.show_error = LXW_VALIDATION_ON;
        rule.dropdown = LXW_VALIDATION_ON;
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        rule.error_message = const_cast<char*>(warning.constData());
        if (!note.isEmpty()) {
            rule.input_title = const_cast<char*>(title.constData());
            rule.input_message = const_cast<char*>(note.constData());
        }
        const auto at = lxw_col_t(listed[i]);
        XlsxBook::check(worksheet_data_validation_range(m_sheet, 1, at, kLastRow, at, &rule));
    }
}

void XlsxWriter::cell(int column, const Cell& cell)
{
    const auto type = m_columns[column].type;
    const auto row = lxw_row_t(m_row);
    const auto at = lxw_col_t(column);
    if (type == OutColumn::Type::Number && isExactNumber(cell.text)) {
        XlsxBook::check(worksheet_write_number(m_sheet, row, at, cell.text.toDouble(), nullptr));
        return;
    }
    if (type == OutColumn::Type::Date || type == OutColumn::Type::DateTime) {
        const auto time = QDateTime::fromString(cell.text, Qt::ISODate);
        // Days before March 1900 have no agreed number.
        if (time.isValid() && time.date() >= QDate(1900, 3, 1) && time.date().year() <= 9999) {
            auto value = lxwDate(time);
            XlsxBook::check(worksheet_write_datetime(m_sheet, row, at, &value,
                                                     type == OutColumn::Type::Date ? m_date : m_dateTime));
            return;
        }
    }
    m_book.text(m_sheet, m_row, column, cell.text, m_text);
}

void XlsxWriter::row(const Row& cells)
{
    if (m_row > kLastRow)
        XlsxBook::check(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    bool any = false;
    for (size_t i = 0; i < cells.size() && i < size_t(m_columns.size()); ++i) {
        if (cells[i].isEmpty() || cells[i].text.isEmpty())
            continue;
        cell(int(i), cells[i]);
        any = true;
    }
    ++m_row;
    m_filled += any;
}

void XlsxWriter::finish()
{
    if (!m_columns.isEmpty())
        worksheet_autofilter(m_sheet, 0, 0, lxw_row_t(std::max<qint64>(m_row - 1, 1)),
                             lxw_col_t(m_columns.size() - 1));
    m_book.finish(m_filled);
}

} // namespace wardbook::exchange
