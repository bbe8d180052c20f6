#pragma once
#include "exchange/atomic_file.h"
#include "exchange/sheet.h"
#include <xlsxwriter.h>

namespace wardbook::exchange {

/// A workbook being written through libxlsxwriter, with what the library leaves to its users: atomic
/// appearance, texts that come back as they were, and a look at the finished file, since the library does not
/// notice a disk that fills up while it keeps rows in its temporary files.
class XlsxBook
{
public:
    /// Streaming keeps one row in memory and demands row order; otherwise the whole sheet is kept.
    XlsxBook(const QString& path, bool streaming);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    lxw_workbook* book() { return m_book; }
    lxw_worksheet* addSheet(const QString& name); ///< name made acceptable and unique
    lxw_format* format(bool bold, bool text, const char* numberFormat = nullptr);
    /// Errors: Invalid (too long or too many rows for a spreadsheet).
    void text(lxw_worksheet* sheet, qint64 row, int column, const QString& text, lxw_format* format);
    static void check(lxw_error error);
    /// Writes, verifies that the first sheet has `rows` rows with something in them, and puts the file in
    /// place.
    void finish(qint64 rows);

private:
    AtomicFile m_file;
    QString m_path;
    QByteArray m_folder;
    lxw_workbook* m_book = nullptr;
    QStringList m_names;
};

} // namespace wardbook::exchange
