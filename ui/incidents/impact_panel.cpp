#include "ui/incidents/impact_panel.h"
#include "base/quantity.h"
#include "fields/impact.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace wardbook::ui {

namespace field = fields::impact;

namespace {

enum Column { Code, Name, Level, Effect, Persons, Amount, Columns };
constexpr int kWidths[Columns] = {96, 220, 64, 160, 104, 110};
constexpr int kIdRole = Qt::UserRole + 10, kUidRole = Qt::UserRole + 11;

/// Effects in which the data are hurt.
bool isHarm(const QString& effect)
{
    return effect != QLatin1String("none") && effect != QLatin1String("isolated") &&
           effect != QLatin1String("readonly");
}

class LevelDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, selected                                 ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.surface);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        chips::paintLevel(*painter, option.rect, index.data().toInt());
    }
};

} // namespace

ImpactPanel::ImpactPanel(QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)), m_table(new PlainTable(*m_model, this)),
      m_count(makeLabel({}, FontRole::BodyBold, "", this)), m_range(new ElideLabel({}, this)),
      m_add(new Button(IncidentsPageTr::tr("Add an asset…"), "link", {}, this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_model->setHorizontalHeaderLabels({IncidentsPageTr::tr("Code"), IncidentsPageTr::tr("Affected asset"),
                                        IncidentsPageTr::tr("Level"), IncidentsPageTr::tr("Effect"),
                                        IncidentsPageTr::tr("Persons"), IncidentsPageTr::tr("Amount")});
    m_table->setObjectName(QStringLiteral("impacts"));
    m_table->setAccessibleName(IncidentsPageTr::tr("Affected assets"));
    m_table->setItemDelegateForColumn(Level, new LevelDelegate(m_table));
    m_table->verticalHeader()->setDefaultSectionSize(metric::kDenseRow);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int i = 0; i < Columns; ++i)
        m_table->setColumnWidth(i, px(kWidths[i]));
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    column->addWidget(m_table);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    foot->setSpacing(metric::kSection);
    m_count->setMinimumHeight(metric::kTableFooter);
    m_count->setObjectName(QStringLiteral("personsCounted"));
    setTone(m_range, "text2");
    m_add->setObjectName(QStringLiteral("addImpactButton"));
    foot->addWidget(m_count);
    foot->addWidget(m_range, 1);
    foot->addWidget(m_add);
    column->addLayout(foot);
    connect(m_add, &QPushButton::clicked, this, &ImpactPanel::addWanted);
    connect(m_table, &QTableView::doubleClicked, this, [this] { Q_EMIT editWanted(currentImpact()); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ImpactPanel::showMenu);
}

void ImpactPanel::show(const CasePtr& facts)
{
    const qint64 kept = currentImpact();
    m_data = facts;
    m_model->removeRows(0, m_model->rowCount());
    for (const ledger::Record& impact : facts->file.impacts)
        addRow(*facts, impact);
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->item(row)->data(kIdRole).toLongLong() == kept)
            m_table->setCurrentIndex(m_model->index(row, 0));
    // as high as its rows: the whole page scrolls, not a page within it
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            qMax(1, m_model->rowCount()) * metric::kDenseRow + 2);
    m_table->setVisible(m_model->rowCount() > 0);
    showFoot(*facts);
    m_add->setVisible(facts->writable && facts->viewParts && facts->allowed.edit);
}

void ImpactPanel::addRow(const CaseData& facts, const ledger::Record& impact)
{
    const ledger::RecordFields fields = facts.of(field::kRegister, impact);
    const AssetWords asset = facts.assets.value(fields.number(field::asset));
    const QString name = asset.name.isEmpty() ? fields.text(field::title) : asset.name;
    const QString amount =
        fields.has(field::bytes) ? formatBytes(fields.number(field::bytes))
        : fields.has(field::records)
            ? IncidentsPageTr::tr("%1 records").arg(formatCount(fields.number(field::records)))
            : QString();
    QList<QStandardItem*> row;
    for (const QString& text :
         {asset.code, name, fields.text(field::data_level), fields.label(field::effect),
          fields.has(field::persons) ? formatCount(fields.number(field::persons)) : QString(), amount})
        row.append(new QStandardItem(text));
    row.at(Code)->setForeground(theme().text3);
    row.at(Code)->setData(impact.id, kIdRole);
    row.at(Code)->setData(asset.uid, kUidRole);
    row.at(Name)->setToolTip(fields.text(field::note));
    row.at(Effect)->setForeground(isHarm(fields.text(field::effect)) ? theme().badText : theme().text2);
    if (fields.has(field::persons))
        row.at(Persons)->setToolTip(formatExact(fields.number(field::persons)) + QLatin1Char('\n') +
                                    fields.text(field::population));
    for (QStandardItem* item : row)
        item->setEditable(false);
    m_model->appendRow(row);
}

QString ImpactPanel::footText() const
{
    return m_count->text() + QLatin1Char(' ') + m_range->fullText();
}

void ImpactPanel::showFoot(const CaseData& facts)
{
    const incidents::PersonsCount& persons = facts.file.gradeFacts.persons;
    if (persons.assets == 0 && !persons.confirmed) {
        m_count->setText({});
        m_range->setText(
            IncidentsPageTr::tr("No affected assets yet. Persons and data levels come from them."));
        return;
    }
    m_count->setText(persons.confirmed
                         ? IncidentsPageTr::tr("Confirmed: %1").arg(personsText(persons.counted))
                         : IncidentsPageTr::tr("Without duplicates: %1").arg(personsText(persons.counted)));
    m_count->setToolTip(formatExact(persons.counted));
    QStringList words;
    if (persons.minors > 0)
        words << IncidentsPageTr::tr("minors among them: %1").arg(formatCount(persons.minors));
    if (!persons.confirmed && persons.atLeast != persons.atMost)
        words << IncidentsPageTr::tr("between %1 and %2")
                     .arg(formatCount(persons.atLeast), personsText(persons.atMost));
    if (!persons.confidence.isEmpty())
        words << facts.registers->codes(QStringLiteral("count_confidence")).labelOf(persons.confidence);
    if (persons.withoutNumber > 0)
        words << IncidentsPageTr::tr("%1 assets without a number").arg(persons.withoutNumber);
    words << (persons.sensitive ? IncidentsPageTr::tr("sensitive personal information: yes")
                                : IncidentsPageTr::tr("sensitive personal information: no"));
    m_range->setText(words.join(IncidentsPageTr::tr(", ")));
}

qint64 ImpactPanel::currentImpact() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || !m_model->item(row) ? 0 : m_model->item(row)->data(kIdRole).toLongLong();
}

void ImpactPanel::showMenu(const QPoint& at)
{
    const qint64 impact = currentImpact();
    if (impact == 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString uid = m_model->item(m_table->currentIndex().row())->data(kUidRole).toString();
    if (!uid.isEmpty())
        menu->addAction(IncidentsPageTr::tr("Show the asset"), this,
                        [this, uid] { Q_EMIT assetWanted(uid); });
    if (m_data->writable && m_data->allowed.edit) {
        menu->addAction(IncidentsPageTr::tr("Edit…"), this, [this, impact] { Q_EMIT editWanted(impact); });
        menu->addAction(IncidentsPageTr::tr("Take out…"), this,
                        [this, impact] { Q_EMIT removeWanted(impact); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

bool ImpactPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && currentImpact() != 0) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool may = m_data->writable && m_data->allowed.edit;
        if (may && key->modifiers() == Qt::NoModifier &&
            (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F2)) {
            Q_EMIT editWanted(currentImpact());
            return true;
        }
        if (may && key->key() == Qt::Key_Delete) {
            Q_EMIT removeWanted(currentImpact());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
