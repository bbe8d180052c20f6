#pragma once
#include "documents/document.h"
#include "ledger/reader.h"
#include <QList>
#include <QString>
#include <functional>

class QWidget;

namespace wardbook::ui {

class Page;
class RecordPage;

/// More rows than this are a book: they are narrowed down first, or exported.
inline constexpr int kMostPrinted = 5000;

/// Something of a page that can go on paper. Values only: the page may be gone when it is laid out.
struct PrintContent
{
    QString choice;     ///< how the preview offers it
    QString title;      ///< at the head of the paper
    QString subject;    ///< what the act names
    QString registerId; ///< whose right to export is asked; empty: none
    bool landscape = false;
    /// Rows, fields, pictures; on a worker, with a reader of its own.
    std::function<QList<documents::Block>(ledger::Reader& reader)> blocks;
};

/// What this page has to print, the likeliest first; empty when nothing is shown.
QList<PrintContent> printContents(Page& page);
/// The same of one register's page: the list as filtered and sorted, the marked rows, the record that is
/// shown.
QList<PrintContent> printRecords(RecordPage& page);

} // namespace wardbook::ui
