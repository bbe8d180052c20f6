#pragma once
#include <QList>
#include <QStringList>

class QAbstractItemView;
class QImage;
class QMimeData;
class QModelIndex;

namespace wardbook::ui {

/// More rows than this leave the vault by export only, which is an act; see RecordPage.
inline constexpr int kMostCopied = 500;

/// Rows of a list as words: whole, however narrow the columns are.
struct RowText
{
    QStringList headings; ///< empty: a list without columns
    QList<QStringList> rows;
    qsizetype wanted = 0; ///< rows there were; more than `rows` when the limit was reached
    bool unread = false;  ///< some rows had not been read from the vault yet and are left out
    bool cut() const { return wanted > rows.size(); }
};

enum class RowsOf { Selection, Everything };

/// The columns that are shown, in the order they are shown in. Of a view that selects cells: the selected
/// block. GUI thread.
RowText rowText(const QAbstractItemView& view, RowsOf which, int limit = kMostCopied);
/// What a cell says: its text, or else what a screen reader is told.
QString cellText(const QModelIndex& index);

/// Tab-separated text and an HTML table. What a spreadsheet would take for a formula gets an apostrophe in
/// front, as in exports.
QMimeData* rowMime(const RowText& text, bool withHeadings);
/// Contents onto the clipboard, marked as ours: whatever comes out of a vault is copied with one of these.
void copyText(const QString& text);
void copyImage(const QImage& image);
/// Text whose page has to go: the next lock leaves it on the clipboard.
void copyTextForAfterLock(const QString& text);
/// Takes what this program put on the clipboard away again, for locking; text of copyTextForAfterLock stays
/// once.
void clearCopied();
/// Onto the clipboard; returns the sentence that says what was copied.
QString copyRowText(const RowText& text, bool withHeadings);

} // namespace wardbook::ui
