#include "ui/kit/record_delegate.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/choice_editors.h"
#include "ui/kit/record_table_model.h"
#include <QAbstractItemView>

namespace wardbook::ui {

constexpr int kCurrentBar = 3;

int cellPadding(bool first)
{
    return first ? metric::kPage : metric::kGap;
}

RecordDelegate::RecordDelegate(const RecordTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_rowHeight(metric::kRow)
{
}

static void paintText(QPainter& painter, const QRect& rect, const QString& text, const QColor& colour,
                      Qt::Alignment side)
{
    if (text.isEmpty())
        return;
    painter.setPen(colour);
    const QFontMetrics metrics = painter.fontMetrics();
    // No character is wider than a Han one: most texts need no measuring, which costs as much as drawing.
    const bool fits = text.size() * metrics.horizontalAdvance(QChar(u'汉')) <= rect.width() ||
                      metrics.horizontalAdvance(text) <= rect.width();
    painter.drawText(rect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine,
                     fits ? text : metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

static void paintTwoTone(QPainter& painter, QRect rect, const QString& first, const QString& second)
{
    paintText(painter, rect, first, theme().text, Qt::AlignLeft);
    const int used = painter.fontMetrics().horizontalAdvance(first);
    rect.setLeft(rect.left() + used + (used > 0 ? 6 : 0));
    if (rect.width() > 12)
        paintText(painter, rect, second, theme().text3, Qt::AlignLeft);
}

/// Approved and retired stay plain; a draft has a ring; what waits for somebody a dot.
static void paintState(QPainter& painter, const QRect& rect, const ledger::RegisterDef& definition,
                       const QString& state, const QString& word)
{
    const ledger::StateDef* found = definition.state(state);
    const chips::Tone tone = chips::toneFromText(found ? found->tone : QString());
    const chips::Dot dot = found && found->initial                                   ? chips::Dot::Ring
                           : tone == chips::Tone::Neutral || tone == chips::Tone::Ok ? chips::Dot::None
                                                                                     : chips::Dot::Filled;
    chips::paintStatus(painter, rect, word, tone, dot);
}

static void paintLook(QPainter& painter, const QRect& rect, const CellLook& look)
{
    if (look.text.isEmpty())
        return;
    if (look.severity != 0) {
        chips::paintSeverity(painter, rect, look.severity, look.text);
        return;
    }
    if (look.chip) {
        chips::paint(painter, rect, look.text, look.tone);
        return;
    }
    const Theme& t = theme();
    paintText(painter, rect, look.text,
              look.tone == chips::Tone::Bad    ? t.badText
              : look.tone == chips::Tone::Warn ? t.warnText
                                               : t.text2,
              Qt::AlignLeft);
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& t = theme();
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool current = view && view->currentIndex().row() == index.row();
    const QRect cell = option.rect;
    painter->fillRect(cell, selected ? t.selected : index.row() == m_hover ? t.hover : t.surface);
    painter->setPen(t.line);
    painter->drawLine(cell.bottomLeft(), cell.bottomRight());
    const bool first = index.column() == m_first;
    if (first && current)
        painter->fillRect(cell.left(), cell.top(), kCurrentBar, cell.height(), t.accent);

    const RecordRow* row = m_model.rowAt(index.row());
    if (!row || row->gone)
        return;
    const RecordColumn& column = m_model.columns().at(index.column());
    const QString& text = row->texts.at(index.column());
    const QRect inner = cell.adjusted(cellPadding(first), 0, -metric::kGap, -1);
    painter->setFont(option.font);
    if (m_looks) {
        if (const auto look = m_looks(*row, column))
            return paintLook(*painter, inner, *look);
    }
    switch (column.kind) {
    case CellKind::Code:
        paintText(*painter, inner, text, t.text3, Qt::AlignLeft);
        break;
    case CellKind::Number:
        paintText(*painter, inner, text, t.text, Qt::AlignRight);
        break;
    case CellKind::TwoTone:
        paintTwoTone(*painter, inner, text, row->seconds.value(index.column()));
        break;
    case CellKind::State:
        paintState(*painter, inner, m_model.definition(), row->record.state, text);
        break;
    case CellKind::Level:
    case CellKind::Grade: {
        const int step = row->record.text(*m_model.definition().field(column.id)).toInt();
        if (column.kind == CellKind::Level)
            chips::paintLevel(*painter, inner, step, Qt::AlignVCenter | Qt::AlignLeft);
        else
            chips::paintGrade(*painter, inner, step, Qt::AlignVCenter | Qt::AlignLeft);
        break;
    }
    case CellKind::Text:
        paintText(*painter, inner, text, column.id == m_model.definition().titleField ? t.text : t.text2,
                  Qt::AlignLeft);
        break;
    }
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {m_model.columns().at(index.column()).width, m_rowHeight};
}

QWidget* RecordDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const
{
    const ledger::FieldDef* field = m_model.definition().field(m_model.columns().at(index.column()).id);
    if (!field)
        return nullptr;
    if (field->type == ledger::FieldType::Code) {
        auto* choice = new ChoiceEdit(parent);
        choice->setChoices(codeChoices(m_model.registers().codes(field->codes)));
        choice->setRequired(field->required);
        auto* self = const_cast<RecordDelegate*>(this);
        connect(choice, &ChoiceEdit::choiceMade, self, [self, choice] {
            Q_EMIT self->commitData(choice);
            Q_EMIT self->closeEditor(choice);
        });
        return choice;
    }
    auto* line = new QLineEdit(parent);
    line->setObjectName(QStringLiteral("cellEditor"));
    return line;
}

void RecordDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString shown = index.data(Qt::EditRole).toString();
    if (auto* choice = qobject_cast<ChoiceEdit*>(editor)) {
        const RecordRow* row = m_model.rowAt(index.row());
        const ledger::FieldDef* field = m_model.definition().field(m_model.columns().at(index.column()).id);
        choice->setChosen(row && field ? row->record.text(*field) : QString(), shown);
        return;
    }
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (line && !line->isModified())
        line->setText(shown);
}

void RecordDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text(), Qt::EditRole);
}

} // namespace wardbook::ui
