#include "ui/survey/source_list.h"
#include "ui/kit/theme.h"
#include "ui/survey/survey_page_tr.h"
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace wardbook::ui {

namespace {

constexpr int kIdRole = Qt::UserRole + 1, kSecondRole = Qt::UserRole + 2, kPaleRole = Qt::UserRole + 3;
constexpr int kBar = 3;

class SourceDelegate : public QStyledItemDelegate
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
        if (selected)
            painter->fillRect(option.rect.left(), option.rect.top(), kBar, option.rect.height(), t.accent);
        const QRect inner = option.rect.adjusted(metric::kSection, 5, -metric::kGap, -5);
        const int half = inner.height() / 2;
        const auto line = [&](const QRect& box, FontRole role, const QColor& colour, const QString& text) {
            painter->setFont(ui::font(role));
            painter->setPen(colour);
            painter->drawText(box, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
        };
        line({inner.left(), inner.top(), inner.width(), half}, FontRole::Body,
             index.data(kPaleRole).toBool() ? t.text3 : t.text, index.data().toString());
        line({inner.left(), inner.top() + half, inner.width(), half}, FontRole::Caption, t.text2,
             index.data(kSecondRole).toString());
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, metric::kTwoLineRow};
    }
};

QString secondLine(const SourceLine& line)
{
    if (line.retired)
        return QStringLiteral("%1 · %2").arg(line.engine, line.state);
    return line.lastSurveyed.isValid()
               ? QStringLiteral("%1 · %2").arg(line.engine, line.lastSurveyed.toString(Qt::ISODate))
               : SurveyPageTr::tr("%1 · not surveyed yet").arg(line.engine);
}

} // namespace

SourceList::SourceList(QWidget* parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new SourceDelegate(this));
    setObjectName(QStringLiteral("sourceList"));
    setAccessibleName(SurveyPageTr::tr("Databases"));
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void SourceList::setSources(const QList<SourceLine>& sources, qint64 current)
{
    m_filling = true;
    m_model->clear();
    for (const SourceLine& line : sources) {
        auto* item = new QStandardItem(line.name);
        item->setData(line.id, kIdRole);
        item->setData(secondLine(line), kSecondRole);
        item->setData(line.retired, kPaleRole);
        item->setToolTip(QStringList{line.name, line.code, line.engine, line.place}.join(u'\n'));
        item->setData(QStringLiteral("%1, %2").arg(line.name, secondLine(line)), Qt::AccessibleTextRole);
        m_model->appendRow(item);
        if (line.id == current)
            setCurrentIndex(item->index());
    }
    m_filling = false;
}

qint64 SourceList::current() const
{
    return currentIndex().data(kIdRole).toLongLong();
}

void SourceList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_filling && current.isValid())
        Q_EMIT chosen(current.data(kIdRole).toLongLong());
}

void SourceList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const int row = currentIndex().row() + (event->key() == Qt::Key_J ? 1 : -1);
        if (const QModelIndex next = m_model->index(row, 0); next.isValid())
            setCurrentIndex(next);
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace wardbook::ui
