#include "ui/grading/system_list.h"
#include "ui/grading/grade_pill.h"
#include "ui/grading/graded_data.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

constexpr Length kWidth{240};
constexpr Length kRow{52};
constexpr int kBar = 3;

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {kWidth, kRow}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const QRect box = option.rect;
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(box, selected                                 ? t.selected
                               : option.state & QStyle::State_MouseOver ? t.hover
                                                                        : t.sunken);
        painter->setPen(t.line);
        painter->drawLine(box.bottomLeft(), box.bottomRight());
        if (selected)
            painter->fillRect(box.left(), box.top(), kBar, box.height(), t.accent);
        const QRect inner = box.adjusted(metric::kPage, 6, -metric::kSection, -7);
        const QRect above(inner.left(), inner.top(), inner.width(), inner.height() / 2);
        const QRect below(inner.left(), above.bottom() + 1, inner.width(), inner.height() - above.height());
        const int level = index.data(SystemModel::GradeRole).toInt();
        const QString grade = shortGrade(level);
        const int pill = level > 0 ? GradePill::widthOf(grade) + metric::kGap : 0;
        if (level > 0)
            GradePill::paint(*painter, above, level, grade);
        const auto draw = [painter](const QRect& part, const QString& text, FontRole role,
                                    const QColor& colour, Qt::Alignment side) {
            painter->setFont(ui::font(role));
            painter->setPen(colour);
            painter->drawText(part, int(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, part.width()));
        };
        draw(above.adjusted(0, 0, -pill, 0), index.data().toString(),
             selected ? FontRole::BodyBold : FontRole::Body, t.text, Qt::AlignLeft);
        const QString name = index.data(SystemModel::NameRole).toString();
        const int wide = QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(name) + metric::kGap;
        draw(below, name, FontRole::Caption, t.text2, Qt::AlignRight);
        const QByteArray tone = index.data(SystemModel::ToneRole).toByteArray();
        draw(below.adjusted(0, 0, -wide, 0), index.data(SystemModel::SummaryRole).toString(),
             FontRole::Caption,
             tone == "bad"    ? t.badText
             : tone == "warn" ? t.warnText
                              : t.text2,
             Qt::AlignLeft);
    }
};

} // namespace

void SystemModel::setSystems(const QList<grading::SystemView>& systems)
{
    const bool same = systems.size() == m_systems.size() &&
                      std::equal(systems.begin(), systems.end(), m_systems.begin(),
                                 [](const auto& a, const auto& b) { return a.id == b.id; });
    if (same) {
        m_systems = systems;
        if (!systems.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_systems = systems;
    endResetModel();
}

int SystemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_systems.size());
}

int SystemModel::rowOf(qint64 id) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (m_systems.at(row).id == id)
            return row;
    return -1;
}

QVariant SystemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const grading::SystemView& system = m_systems.at(index.row());
    const QString sides =
        system.level > 0 ? QStringLiteral("S%1A%2").arg(system.sLevel).arg(system.aLevel) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return system.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{system.code + QLatin1Char(' ') + system.name};
        for (const QString& part : {sides, system.summary})
            if (!part.isEmpty())
                parts << part;
        return parts.join(GradingPageTr::tr(", "));
    }
    case IdRole:
        return system.id;
    case GradeRole:
        return system.level;
    case NameRole:
        return sides;
    case SummaryRole:
        return system.summary;
    case ToneRole:
        return system.summaryTone.toLatin1();
    default:
        return {};
    }
}

SystemList::SystemList(QWidget* parent)
    : QWidget(parent), m_count(makeLabel({}, FontRole::Caption, "text2")), m_view(new QListView(this)),
      m_model(new SystemModel(this))
{
    setSurface(this, "sunken");
    setFixedWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* strip = new QWidget(this);
    strip->setFixedHeight(metric::kPageHeader - 1);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(metric::kPage, 0, metric::kGap, 0);
    row->addWidget(makeLabel(GradingPageTr::tr("Systems"), FontRole::BodyBold));
    row->addSpacing(4);
    row->addWidget(m_count);
    row->addStretch(1);
    m_add =
        makeIconButton(QStringLiteral("plus"), GradingPageTr::tr("Add a system"), QKeySequence::New, strip);
    m_add->setObjectName(QStringLiteral("addSystem"));
    row->addWidget(m_add);
    column->addWidget(strip);
    column->addWidget(makeLine("h", this));
    m_view->setObjectName(QStringLiteral("systems"));
    m_view->setAccessibleName(GradingPageTr::tr("Systems"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new Delegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QListView::NoEditTriggers);
    m_view->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    setSurface(m_view, "sunken");
    column->addWidget(m_view, 1);
    markPane(m_view, Pane::List);
    connect(static_cast<QToolButton*>(m_add), &QToolButton::clicked, this, &SystemList::addWanted);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const qint64 id = current.data(SystemModel::IdRole).toLongLong();
                if (id == 0 || id == m_chosen)
                    return;
                m_chosen = id;
                Q_EMIT chosen(id);
            });
}

void SystemList::setMayAdd(bool may)
{
    m_add->setVisible(may);
}

void SystemList::setSystems(const QList<grading::SystemView>& systems)
{
    const qint64 id = m_chosen;
    m_model->setSystems(systems);
    m_count->setText(GradingPageTr::tr("%1 in all").arg(systems.size()));
    if (id != 0 && select(id))
        return;
    m_chosen = 0;
    if (!systems.isEmpty())
        m_view->setCurrentIndex(m_model->index(0));
}

qint64 SystemList::currentId() const
{
    return m_view->currentIndex().data(SystemModel::IdRole).toLongLong();
}

bool SystemList::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    m_view->setCurrentIndex(m_model->index(row));
    return true;
}

} // namespace wardbook::ui
