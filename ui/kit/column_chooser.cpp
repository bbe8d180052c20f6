#include "ui/kit/column_chooser.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QJsonArray>
#include <QListWidget>
#include <QScreen>

namespace wardbook::ui {

constexpr int kRowsShown = 16;

ColumnChooser::ColumnChooser(const ledger::RegisterDef& definition, const QStringList& shown, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_definition(definition), m_shown(shown), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSurface(this, "raised");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5, 8, 5, 5);
    QLabel* title = makeLabel(KitTr::tr("Columns"), FontRole::BodyBold, "", this);
    title->setContentsMargins(metric::kGap, 0, 0, 0);
    column->addWidget(title);
    column->addWidget(m_list);
    m_list->setObjectName(QStringLiteral("columnList"));
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const RecordColumns every = RecordColumns::all(definition);
    for (const RecordColumn& each : every.list()) {
        auto* item = new QListWidgetItem(each.title, m_list);
        item->setData(Qt::UserRole, each.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(shown.contains(each.id) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({60, metric::kDenseRow});
        if (each.id == definition.titleField)
            item->setFlags(Qt::ItemIsSelectable); // a table without names helps nobody
    }
    auto* reset = new Button(KitTr::tr("Default columns"), "quiet", {}, this);
    reset->setSmall(true);
    column->addWidget(reset);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::apply);
    connect(reset, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(RecordColumns::defaults(m_definition).ids());
        close();
    });
}

/// Newly ticked columns come where the register has them; the others keep the person's order.
void ColumnChooser::apply()
{
    QStringList ids = m_shown;
    for (int i = 0; i < m_list->count(); ++i) {
        const QString id = m_list->item(i)->data(Qt::UserRole).toString();
        const bool on = m_list->item(i)->checkState() == Qt::Checked;
        if (!on) {
            ids.removeAll(id);
        } else if (!ids.contains(id)) {
            const qsizetype state = ids.indexOf(QStringLiteral("_state"));
            ids.insert(state < 0 ? ids.size() : state, id);
        }
    }
    if (ids.isEmpty())
        ids = {m_definition.titleField};
    m_shown = ids;
    Q_EMIT chosen(ids);
}

void ColumnChooser::popupAt(QWidget* anchor)
{
    const QRect screen = anchor->screen()->availableGeometry();
    const int rows = std::clamp((screen.height() - px(100)) / metric::kDenseRow, 4, kRowsShown);
    m_list->setFixedHeight(std::min<int>(rows, m_list->count()) * metric::kDenseRow + 4);
    setFixedWidth(px(240));
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(anchor->width() - width(), anchor->height() + 2));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    at.setY(std::min(at.y(), std::max(screen.top(), screen.bottom() - height())));
    move(at);
    show();
    m_list->setFocus();
}

TableLayoutMemory rememberedLayout(const QString& registerId)
{
    const QJsonObject stored = settings().value(QStringLiteral("columns/") + registerId).toObject();
    TableLayoutMemory memory;
    for (const QJsonValue& id : stored.value(QLatin1String("shown")).toArray())
        memory.columns.append(id.toString());
    const QJsonObject widths = stored.value(QLatin1String("widths")).toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it)
        memory.widths.insert(it.key(), it.value().toInt());
    memory.dense = stored.value(QLatin1String("dense")).toBool();
    memory.sort = stored.value(QLatin1String("sort")).toString();
    memory.descending = stored.value(QLatin1String("descending")).toBool();
    return memory;
}

void rememberLayout(const QString& registerId, const TableLayoutMemory& memory)
{
    QJsonObject widths;
    for (auto it = memory.widths.begin(); it != memory.widths.end(); ++it)
        widths.insert(it.key(), it.value());
    settings().setValue(QStringLiteral("columns/") + registerId,
                        QJsonObject{{QStringLiteral("shown"), QJsonArray::fromStringList(memory.columns)},
                                    {QStringLiteral("widths"), widths},
                                    {QStringLiteral("dense"), memory.dense},
                                    {QStringLiteral("sort"), memory.sort},
                                    {QStringLiteral("descending"), memory.descending}});
}

} // namespace wardbook::ui
