#include "exchange/xlsx_book.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/xlsx_reader.h"
#include <QFileInfo>
#include <QRegularExpression>

namespace wardbook::exchange {

namespace {

constexpr qsizetype kLongestText = 32767;
constexpr qsizetype kLongestName = 31;

/// Characters that XML cannot carry become U+FFFD; a text that reads like an escape (`_x000D_`) is escaped
/// itself.
QString carried(const QString& text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    auto out = text;
    out.remove(QChar(0));
    for (qsizetype i = 0; i < out.size(); ++i) {
        const auto c = out[i];
        const bool paired = (c.isHighSurrogate() && i + 1 < out.size() && out[i + 1].isLowSurrogate()) ||
                            (c.isLowSurrogate() && i > 0 && out[i - 1].isHighSurrogate());
        if ((c.isSurrogate() && !paired) || c.unicode() >= 0xFFFE)
            out[i] = QChar(QChar::ReplacementCharacter);
    }
    if (out.contains(QLatin1String("_x")))
        out.replace(escape, QStringLiteral("_x005F_"));
    return out;
}

} // namespace

XlsxBook::XlsxBook(const QString& path, bool streaming)
    : m_file(path), m_path(path),
      m_folder(QFile::encodeName(QFileInfo(m_file.temporaryPath()).absolutePath()))
{
    // Its temporary files hold the rows in clear: they go where the person lets the result go, not to /tmp.
    lxw_workbook_options options{};
    options.constant_memory = streaming ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = m_folder.data();
    options.use_zip64 = LXW_FALSE;
    m_book = workbook_new_opt(QFile::encodeName(m_file.temporaryPath()).constData(), &options);
    if (!m_book)
        AtomicFile::throwNotWritten(m_path, QStringLiteral("workbook_new_opt"));
}

XlsxBook::~XlsxBook()
{
    // Frees without writing; the half file disappears with m_file.
    if (m_book)
        lxw_workbook_free(m_book);
}

lxw_worksheet* XlsxBook::addSheet(const QString& name)
{
    static const QRegularExpression refused(QStringLiteral("[\\[\\]:*?/\\\\\\x00-\\x1f]"));
    auto base = QString(name).replace(refused, QStringLiteral("_")).trimmed().left(kLongestName);
    while (base.startsWith(QLatin1Char('\'')))
        base.remove(0, 1);
    while (base.endsWith(QLatin1Char('\'')))
        base.chop(1);
    if (base.isEmpty() || base.compare(QLatin1String("history"), Qt::CaseInsensitive) == 0)
        base = QStringLiteral("Sheet1");
    auto unique = base;
    for (int i = 2; m_names.contains(unique, Qt::CaseInsensitive); ++i)
        unique = base.left(kLongestName - 4) + QLatin1Char(' ') + QString::number(i);
    m_names.append(unique);
    auto* sheet = workbook_add_worksheet(m_book, unique.toUtf8().constData());
    if (!sheet)
        AtomicFile::throwNotWritten(m_path, QStringLiteral("workbook_add_worksheet"));
    return sheet;
}

lxw_format* XlsxBook::format(bool bold, bool text, const char* numberFormat)
{
    auto* format = workbook_add_format(m_book);
    if (bold) {
        format_set_bold(format);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(format, 0xE8EEF4);
        format_set_border(format, LXW_BORDER_THIN);
    }
    if (text)
        format_set_num_format(format, "@");
    if (numberFormat)
        format_set_num_format(format, numberFormat);
    return format;
}

void XlsxBook::check(lxw_error error)
{
    if (error == LXW_NO_ERROR)
        return;
    const QString detail = QString::fromUtf8(lxw_strerror(error));
    if (error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("A spreadsheet holds at most 1,048,576 rows. Export as csv or JSON, or filter the "
                           "list first."),
                    detail);
    if (error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("A spreadsheet cell holds at most 32,767 characters. Export as csv or JSON instead."),
            detail);
    throw Error(ErrorKind::Io, Tr::tr("The spreadsheet could not be written. Nothing was left behind."),
                detail);
}

void XlsxBook::text(lxw_worksheet* sheet, qint64 row, int column, const QString& text, lxw_format* format)
{
    if (text.size() > kLongestText)
        check(LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED);
    check(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), carried(text).toUtf8().constData(),
                                 format));
}

void XlsxBook::finish(qint64 rows)
{
    const auto error = workbook_close(std::exchange(m_book, nullptr));
    if (error != LXW_NO_ERROR)
        AtomicFile::throwNotWritten(m_path, QString::fromUtf8(lxw_strerror(error)));
    qint64 found = 0;
    try {
        XlsxReader(m_file.temporaryPath()).read(0, [&found](qint64, Row&) { return ++found > 0; }, {});
    } catch (const Error& broken) {
        AtomicFile::throwNotWritten(m_path, broken.detail());
    }
    if (found != rows)
        AtomicFile::throwNotWritten(m_path, QStringLiteral("%1 of %2 rows arrived").arg(found).arg(rows));
    m_file.commit();
}

} // namespace wardbook::exchange
