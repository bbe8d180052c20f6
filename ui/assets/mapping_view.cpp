#include "ui/assets/mapping_view.h"
#include "exchange/sheet.h"
#include "ui/kit/icons.h"
#include "ui/kit/table_header.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>

namespace wardbook::ui {

constexpr Length kStatusWidth{32};

namespace {

class MappingDelegate : public QStyledItemDelegate
{
public:
    MappingDelegate(MappingModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool on = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, on ? t.selected : t.surface);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const exchange::MappedColumn& column = m_model.column(index.row());
        const bool used = column.use != exchange::MappedColumn::Use::Ignore;
        QRect inner = option.rect.adjusted(metric::kGap, 0, -metric::kGap, 0);
        painter->setFont(option.font);
        switch (index.column()) {
        case MappingModel::Heading: {
            if (on)
                painter->fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), t.accent);
            painter->setFont(ui::font(FontRole::MonoCaption));
            painter->setPen(t.text3);
            painter->drawText(inner.adjusted(metric::kGap, 0, 0, 0), Qt::AlignVCenter,
                              exchange::columnName(column.source.column));
            painter->setFont(option.font);
            inner.setLeft(inner.left() + px(26));
            painter->setPen(t.text);
            break;
        }
        case MappingModel::Sample:
            painter->setFont(ui::font(FontRole::Caption));
            painter->setPen(t.text2);
            break;
        case MappingModel::Field:
            painter->setPen(used ? t.text : t.text3);
            paintIcon(*painter, QStringLiteral("chevron-down"),
                      QRect(option.rect.right() - px(20), option.rect.center().y() - metric::kSmallIcon / 2, metric::kSmallIcon,
                            metric::kSmallIcon),
                      t.text3);
            inner.setRight(inner.right() - 16);
            break;
        default:
            paintStatus(*painter, option.rect, column.status);
            return;
        }
        painter->drawText(
            inner, Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    }
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override
    {
        auto* edit = new ChoiceEdit(parent);
        edit->setObjectName(QStringLiteral("fieldChoice"));
        edit->setChoices(m_model.choices());
        edit->setRequired(true);
        auto* self = const_cast<MappingDelegate*>(this);
        connect(edit, &ChoiceEdit::choiceMade, self, [self, edit, row = index.row()](const QString& id) {
            MappingModel* target = &self->m_model;
            Q_EMIT self->closeEditor(edit);
            Q_EMIT target->chosen(row, id);
        });
        QTimer::singleShot(0, edit, &ChoiceEdit::openList);
        return edit;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        auto* edit = static_cast<ChoiceEdit*>(editor);
        if (!edit->isModified())
            edit->setChosen(m_model.choiceOf(index.row()), index.data().toString());
    }
    void setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const override {}

private:
    static void paintStatus(QPainter& painter, const QRect& rect, exchange::MappedColumn::Status status)
    {
        using Status = exchange::MappedColumn::Status;
        const Theme& t = theme();
        QRect box(0, 0, metric::kIcon, metric::kIcon);
        box.moveCenter(rect.center());
        if (status == Status::Ok)
            paintIcon(painter, QStringLiteral("check"), box, t.okText);
        else if (status == Status::Warning)
            paintIcon(painter, QStringLiteral("warning"), box, t.warnText);
        else if (status == Status::Error)
            paintIcon(painter, QStringLiteral("error"), box, t.badText);
    }
    MappingModel& m_model;
};

} // namespace

MappingView::MappingView(MappingModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new TableHeader(this));
    setModel(&model);
    setItemDelegate(new MappingDelegate(model, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metric::kDenseRow);
    verticalHeader()->setDefaultSectionSize(metric::kDenseRow);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == MappingModel::Field)
            edit(index);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT currentColumnChanged(current.row()); });
}

void MappingView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width() - kStatusWidth;
    setColumnWidth(MappingModel::Heading, width * 31 / 100);
    setColumnWidth(MappingModel::Sample, width * 31 / 100);
    setColumnWidth(MappingModel::Field, width - 2 * (width * 31 / 100));
    setColumnWidth(MappingModel::Status, kStatusWidth);
}

void MappingView::keyPressEvent(QKeyEvent* event)
{
    const bool enter =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid() &&
        state() != EditingState) {
        edit(m_model.index(currentIndex().row(), MappingModel::Field));
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace wardbook::ui
