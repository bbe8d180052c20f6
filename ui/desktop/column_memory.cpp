#include "ui/desktop/column_memory.h"
#include "ui/desktop/desktop_tr.h"
#include "ui/kit/page.h"
#include "ui/kit/record_table_view.h"
#include "ui/kit/settings_store.h"
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QTimer>
#include <QTreeView>

namespace wardbook::ui {

namespace {

QHeaderView* headerOf(const QAbstractItemView& view)
{
    if (const auto* table = qobject_cast<const QTableView*>(&view))
        return table->horizontalHeader();
    if (const auto* tree = qobject_cast<const QTreeView*>(&view))
        return tree->header();
    return nullptr;
}

QString setting(const QString& key)
{
    return QStringLiteral("headers/") + key;
}

/// Columns by their headings would be lost with the language: by number, held against how many there are.
QJsonArray order(const QHeaderView& header)
{
    QJsonArray result;
    for (int i = 0; i < header.count(); ++i)
        result.append(header.logicalIndex(i));
    return result;
}

QString titleOf(const QHeaderView& header, int logical)
{
    const QAbstractItemModel* model = header.model();
    for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
        const QString title = model->headerData(logical, Qt::Horizontal, role).toString().simplified();
        if (!title.isEmpty())
            return title;
    }
    return DesktopTr::tr("Column %1").arg(logical + 1);
}

} // namespace

ColumnMemory::ColumnMemory(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

QString ColumnMemory::keyOf(const QAbstractItemView& view)
{
    const QHeaderView* header = headerOf(view);
    if (!header || header->isHidden() || !header->model() || view.property("ownColumns").toBool() ||
        qobject_cast<const RecordTableView*>(&view))
        return {};
    QString place = QString::fromLatin1(view.window()->metaObject()->className());
    for (const QWidget* up = view.parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const Page*>(up))
            place = QString::fromLatin1(up->metaObject()->className());
    QString name = view.objectName();
    if (name.isEmpty() || name.startsWith(QLatin1String("qt_")))
        name = QString::fromLatin1(view.metaObject()->className());
    // Tables of one place and one kind tell themselves apart by how many columns they have.
    return QStringLiteral("%1/%2/%3")
        .arg(place.section(QStringLiteral("::"), -1), name.section(QStringLiteral("::"), -1)) //
        .arg(header->count());
}

bool ColumnMemory::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (auto* view = qobject_cast<QAbstractItemView*>(watched))
            take(*view);
        return false;
    case QEvent::Resize:
        if (const auto* view = qobject_cast<QAbstractItemView*>(watched); view && headerOf(*view)) {
            // After the page has shared the room out in its own way.
            const QString key = keyOf(*view);
            if (const auto kept = m_kept.constFind(key); kept != m_kept.constEnd() && !kept->widths.isEmpty())
                QTimer::singleShot(0, this, [this, key] { applyWidths(key); });
        }
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::ContextMenu:
        break;
    default:
        return false;
    }
    const QString key = keyOfHeader(watched);
    if (key.isEmpty())
        return false;
    Kept& kept = m_kept[key];
    if (event->type() == QEvent::ContextMenu) {
        showMenu(key, static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::MouseButtonPress) {
        kept.before.clear();
        for (int i = 0; i < kept.header->count(); ++i)
            kept.before.append(kept.header->sectionSize(i));
        return false;
    }
    // A page sets widths as well; those that changed between press and release are the person's.
    QTimer::singleShot(0, this, [this, key] {
        Kept& moved = m_kept[key];
        if (!moved.header)
            return;
        for (int i = 0; i < std::min<int>(moved.header->count(), int(moved.before.size())); ++i)
            if (moved.header->sectionResizeMode(i) == QHeaderView::Interactive &&
                moved.before.at(i) != moved.header->sectionSize(i))
                moved.widths.insert(i, moved.header->sectionSize(i));
        save(key);
    });
    return false;
}

QString ColumnMemory::keyOfHeader(const QObject* viewport) const
{
    const auto* header = viewport ? qobject_cast<const QHeaderView*>(viewport->parent()) : nullptr;
    if (!header || header->viewport() != viewport)
        return {};
    for (auto it = m_kept.begin(); it != m_kept.end(); ++it)
        if (it->header == header)
            return it.key();
    return {};
}

void ColumnMemory::take(QAbstractItemView& view)
{
    const QString key = keyOf(view);
    if (key.isEmpty())
        return;
    QHeaderView* header = headerOf(view);
    if (m_kept.value(key).header == header)
        return;
    Kept kept;
    kept.header = header;
    kept.first = header->saveState();
    m_kept.insert(key, kept);
    header->setSectionsMovable(true);
    restore(key);
    connect(header, &QHeaderView::sectionMoved, this, [this, key] { save(key); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this, key] { save(key); });
}

void ColumnMemory::restore(const QString& key)
{
    Kept& kept = m_kept[key];
    const QJsonObject stored = settings().value(setting(key)).toObject();
    const QJsonArray places = stored.value(QLatin1String("order")).toArray();
    QHeaderView& header = *kept.header;
    if (places.size() != header.count())
        return;
    kept.applying = true;
    for (int to = 0; to < places.size(); ++to) {
        const int from = header.visualIndex(places.at(to).toInt());
        if (from >= 0 && from != to)
            header.moveSection(from, to);
    }
    const QJsonObject widths = stored.value(QLatin1String("widths")).toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it)
        kept.widths.insert(it.key().toInt(), it->toInt());
    for (const QJsonValue& column : stored.value(QLatin1String("hidden")).toArray())
        if (column.toInt() < header.count()) {
            kept.hidden.insert(column.toInt());
            header.hideSection(column.toInt());
        }
    if (header.isSortIndicatorShown() && stored.contains(QLatin1String("sorted")))
        header.setSortIndicator(stored.value(QLatin1String("sorted")).toInt(),
                                stored.value(QLatin1String("descending")).toBool() ? Qt::DescendingOrder
                                                                                   : Qt::AscendingOrder);
    kept.applying = false;
    applyWidths(key);
}

void ColumnMemory::applyWidths(const QString& key)
{
    Kept& kept = m_kept[key];
    if (!kept.header)
        return;
    for (auto it = kept.widths.cbegin(); it != kept.widths.cend(); ++it)
        if (it.key() < kept.header->count() &&
            kept.header->sectionResizeMode(it.key()) == QHeaderView::Interactive &&
            !kept.header->isSectionHidden(it.key()))
            kept.header->resizeSection(it.key(), it.value());
}

void ColumnMemory::save(const QString& key)
{
    const Kept& kept = m_kept[key];
    if (!kept.header || kept.applying || kept.header->count() == 0)
        return;
    QJsonObject widths;
    for (auto it = kept.widths.cbegin(); it != kept.widths.cend(); ++it)
        widths.insert(QString::number(it.key()), it.value());
    QJsonArray hidden;
    for (const int column : kept.hidden)
        hidden.append(column);
    QJsonObject stored{{QStringLiteral("order"), order(*kept.header)},
                       {QStringLiteral("widths"), widths},
                       {QStringLiteral("hidden"), hidden}};
    if (kept.header->isSortIndicatorShown()) {
        stored.insert(QStringLiteral("sorted"), kept.header->sortIndicatorSection());
        stored.insert(QStringLiteral("descending"), kept.header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    settings().setValue(setting(key), stored);
}

void ColumnMemory::reset(const QString& key)
{
    Kept& kept = m_kept[key];
    kept.widths.clear();
    kept.hidden.clear();
    settings().setValue(setting(key), {});
    if (!kept.header)
        return;
    kept.applying = true;
    kept.header->restoreState(kept.first);
    kept.header->setSectionsMovable(true);
    kept.applying = false;
    // The page shares its room out again.
    if (QWidget* view = kept.header->parentWidget()) {
        QResizeEvent again(view->size(), view->size());
        QCoreApplication::sendEvent(view, &again);
    }
}

void ColumnMemory::showMenu(const QString& key, const QPoint& at)
{
    QHeaderView* header = m_kept.value(key).header;
    if (!header)
        return;
    auto* menu = new QMenu(header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("headerMenu"));
    const int shown = header->count() - header->hiddenSectionCount();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        QAction* column = menu->addAction(titleOf(*header, logical));
        column->setCheckable(true);
        column->setChecked(!header->isSectionHidden(logical));
        column->setEnabled(!column->isChecked() || shown > 1); // one stays
        connect(column, &QAction::toggled, this, [this, key, logical](bool on) {
            Kept& kept = m_kept[key];
            if (!kept.header)
                return;
            kept.header->setSectionHidden(logical, !on);
            if (on)
                kept.hidden.remove(logical);
            else
                kept.hidden.insert(logical);
            save(key);
        });
    }
    menu->addSeparator();
    QAction* back = menu->addAction(DesktopTr::tr("Columns as they were at first"));
    back->setObjectName(QStringLiteral("resetColumns"));
    connect(back, &QAction::triggered, this, [this, key] { reset(key); });
    menu->popup(at);
}

} // namespace wardbook::ui
