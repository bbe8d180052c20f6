#include "ui/desktop/print_content.h"
#include "ui/desktop/desktop_tr.h"
#include "ui/kit/page.h"
#include "ui/kit/page_header.h"
#include "ui/kit/record_page.h"
#include "ui/kit/row_text.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QTreeView>
#include <algorithm>

namespace wardbook::ui {

namespace {

/// A list as it stood when printing was asked for.
struct Shown
{
    QString name;
    RowText text;
    QList<int> widths;
};

QString titleOf(const Page& page)
{
    const auto* header = page.findChild<PageHeader*>();
    const auto* title = header ? header->findChild<QLabel*>() : nullptr;
    return title && !title->text().isEmpty() ? title->text() : page.accessibleName();
}

QList<int> widthsOf(const QAbstractItemView& view)
{
    const QHeaderView* header = nullptr;
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        header = table->horizontalHeader();
    else if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        header = tree->header();
    QList<int> widths;
    for (int i = 0; header && i < header->count(); ++i)
        if (!header->isSectionHidden(header->logicalIndex(i)))
            widths.append(header->sectionSize(header->logicalIndex(i)));
    return widths.isEmpty() ? QList<int>{100} : widths;
}

/// Two views on one model are one table with columns that stay (items and verdicts): side by side again.
void joinTo(Shown& left, const Shown& right)
{
    left.text.headings += right.text.headings;
    left.widths += right.widths;
    for (qsizetype i = 0; i < std::min(left.text.rows.size(), right.text.rows.size()); ++i)
        left.text.rows[i] += right.text.rows.at(i);
    if (left.name.isEmpty())
        left.name = right.name;
}

QList<Shown> shownLists(const Page& page)
{
    QList<Shown> lists;
    QHash<const QAbstractItemModel*, qsizetype> byModel;
    auto views = page.findChildren<QAbstractItemView*>();
    views.removeIf([](const QAbstractItemView* view) {
        return !view->isVisible() || !view->model() || view->window()->windowType() == Qt::Popup ||
               qobject_cast<const QHeaderView*>(view) || view->model()->rowCount(view->rootIndex()) == 0;
    });
    std::stable_sort(views.begin(), views.end(), [&page](const QWidget* one, const QWidget* other) {
        return one->mapTo(&page, QPoint()).x() < other->mapTo(&page, QPoint()).x();
    });
    for (const QAbstractItemView* view : std::as_const(views)) {
        Shown shown{view->accessibleName(), rowText(*view, RowsOf::Everything, kMostPrinted),
                    widthsOf(*view)};
        if (const auto known = byModel.constFind(view->model()); known != byModel.constEnd()) {
            joinTo(lists[*known], shown);
            continue;
        }
        byModel.insert(view->model(), lists.size());
        lists.append(shown);
    }
    return lists;
}

QList<documents::Block> tableBlocks(const Shown& list, bool named)
{
    QList<documents::Block> blocks;
    if (named && !list.name.isEmpty())
        blocks.append(documents::Heading{2, list.name, false, {}});
    if (list.text.cut())
        blocks.append(documents::Note{
            DesktopTr::tr("Only the first %1 of %2 rows are printed. Narrow the list down, or export it: a "
                          "file has all of them.")
                .arg(QLocale().toString(qlonglong(list.text.rows.size())),
                     QLocale().toString(qlonglong(list.text.wanted))),
            documents::Tone::Warning,
            {}});
    documents::Table table;
    qsizetype columns = std::max<qsizetype>(1, list.text.headings.size());
    for (const QStringList& row : list.text.rows)
        columns = std::max(columns, row.size());
    table.dense = columns > 6;
    for (qsizetype i = 0; i < columns; ++i)
        table.columns.append({list.text.headings.value(i), double(std::max(40, list.widths.value(i, 100)))});
    for (const QStringList& cells : list.text.rows) {
        documents::Row row;
        for (qsizetype i = 0; i < columns; ++i)
            row.append(cells.value(i));
        table.rows.append(row);
    }
    blocks.append(table);
    return blocks;
}

PrintContent listContent(const Shown& list, const QString& title, const QString& registerId)
{
    PrintContent content;
    const QString name = list.name.isEmpty() ? title : list.name;
    content.choice =
        DesktopTr::tr("%1 (%2 rows)").arg(name, QLocale().toString(qlonglong(list.text.rows.size())));
    content.title = title;
    content.subject = DesktopTr::tr("%1, %2 rows").arg(name, QLocale().toString(list.text.rows.size()));
    content.registerId = registerId;
    content.landscape = list.text.headings.size() > 5;
    content.blocks = [list](ledger::Reader&) { return tableBlocks(list, true); };
    return content;
}

/// A dark page would be a black sheet: light and dark change places, hues stay.
QImage forPaper(QImage image)
{
    if (!theme().dark)
        return image;
    image.convertTo(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int red = qRed(pixels[x]), green = qGreen(pixels[x]), blue = qBlue(pixels[x]);
            const int turn = 255 - std::max({red, green, blue}) - std::min({red, green, blue});
            pixels[x] = qRgb(red + turn, green + turn, blue + turn);
        }
    }
    return image;
}

} // namespace

QList<PrintContent> printContents(Page& page)
{
    RecordPage* records = qobject_cast<RecordPage*>(&page);
    const auto inside = page.findChildren<RecordPage*>();
    for (RecordPage* each : inside)
        if (!records && each->isVisible())
            records = each;
    if (records)
        return printRecords(*records);
    const QString title = titleOf(page);
    QString registerId = page.property("exportRegister").toString();
    if (registerId.isEmpty())
        registerId = QStringLiteral("obligation"); // what pages across all registers are asked by
    QList<PrintContent> contents;
    QList<Shown> lists = shownLists(page);
    std::stable_sort(lists.begin(), lists.end(), [](const Shown& one, const Shown& other) {
        return one.text.rows.size() * one.widths.size() > other.text.rows.size() * other.widths.size();
    });
    for (const Shown& list : std::as_const(lists))
        contents.append(listContent(list, title, registerId));
    if (lists.size() > 1) {
        PrintContent all;
        all.choice = DesktopTr::tr("All lists of this page");
        all.title = title;
        all.subject = DesktopTr::tr("%1, all lists").arg(title);
        all.registerId = registerId;
        all.landscape = contents.constFirst().landscape;
        all.blocks = [lists](ledger::Reader&) {
            QList<documents::Block> blocks;
            for (const Shown& list : lists)
                blocks += tableBlocks(list, true);
            return blocks;
        };
        contents.append(all);
    }
    PrintContent picture;
    picture.choice = DesktopTr::tr("The page as it is on the screen");
    picture.title = title;
    picture.subject = DesktopTr::tr("%1, picture of the page").arg(title);
    picture.registerId = registerId;
    picture.landscape = page.width() > page.height();
    picture.blocks = [image = forPaper(page.grab().toImage())](ledger::Reader&) {
        return QList<documents::Block>{documents::ImageBlock{image, {}, 0}};
    };
    contents.append(picture);
    return contents;
}

} // namespace wardbook::ui
