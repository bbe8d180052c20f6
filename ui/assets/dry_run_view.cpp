#include "ui/assets/dry_run_view.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/choice_editors.h"
#include "ui/kit/icons.h"
#include "ui/kit/table_header.h"
#include "ui/kit/theme.h"
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>

namespace wardbook::ui {

constexpr Length kNumberWidth{52};
constexpr Length kResultWidth{72};
constexpr Length kFixWidth{136};

namespace {

class DryRunDelegate : public QStyledItemDelegate
{
public:
    DryRunDelegate(DryRunView& view, DryRunModel& model, const ledger::RegisterDef& definition,
                   const ledger::RegisterSet& registers, ValuesPanel::Lookup lookup)
        : QStyledItemDelegate(&view), m_view(view), m_model(model), m_definition(definition),
          m_registers(registers), m_lookup(std::move(lookup))
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool on = option.state & QStyle::State_Selected;
        const exchange::PlannedRow& row = m_model.rowAt(index.row());
        const bool out =
            row.result == exchange::RowResult::Duplicate || row.result == exchange::RowResult::Excluded;
        painter->fillRect(option.rect, on ? t.selected : t.surface);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect inner = option.rect.adjusted(metric::kGap, 0, -metric::kGap, 0);
        painter->setFont(option.font);
        switch (index.column()) {
        case DryRunModel::Number:
            if (on)
                painter->fillRect(option.rect.left(), option.rect.top(), 3, option.rect.height(), t.accent);
            text(*painter, inner.adjusted(metric::kGap, 0, 0, 0), index.data().toString(), t.text3);
            break;
        case DryRunModel::Result:
            if (row.result == exchange::RowResult::Excluded)
                chips::paint(*painter, inner, index.data().toString(), chips::Tone::Neutral,
                             QStringLiteral("minus"));
            else
                chips::paintResult(*painter, inner, chipOf(row.result));
            break;
        case DryRunModel::Title:
            text(*painter, inner, row.title, out ? t.text3 : t.text);
            break;
        case DryRunModel::Explanation:
            explanation(*painter, inner, row);
            break;
        default:
            fix(*painter, option.rect, index.data().toString());
            break;
        }
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex& index) const override
    {
        const exchange::RowProblem* problem = m_model.problemAt(index.row());
        const ledger::FieldDef* field = problem ? m_definition.field(problem->field) : nullptr;
        if (!field)
            return nullptr;
        using ledger::FieldType;
        auto* edit = new ChoiceEdit(parent);
        edit->setObjectName(QStringLiteral("fix"));
        edit->setRequired(true);
        QList<Choice> choices;
        if (!problem->suggestion.isEmpty())
            choices.append({problem->suggestion, problem->suggestion, AssetsPageTr::tr("suggested"), 0});
        if (field->type == FieldType::Code || field->type == FieldType::Codes) {
            choices += codeChoices(m_registers.codes(field->codes));
        } else if (field->type == FieldType::Bool) {
            choices += {{QStringLiteral("1"), AssetsPageTr::tr("Yes"), {}, 0},
                        {QStringLiteral("0"), AssetsPageTr::tr("No"), {}, 0}};
        } else if (field->type == FieldType::Ref || field->type == FieldType::Refs) {
            edit->setProvider([lookup = m_lookup, ref = field->ref](const QString& typed,
                                                                    const ChoiceEdit::Answer& answer) {
                lookup(ref, typed, answer);
            });
        } else {
            edit->setCreateText(AssetsPageTr::tr("Write “%1”"));
        }
        edit->setChoices(choices);
        auto* self = const_cast<DryRunDelegate*>(this);
        const qint64 number = m_model.numberAt(index.row());
        const auto take = [self, edit, number, id = field->id](const QString& chosen) {
            DryRunView* view = &self->m_view;
            Q_EMIT self->closeEditor(edit);
            view->setFocus();
            Q_EMIT view->fixed(number, id, chosen);
        };
        connect(edit, &ChoiceEdit::choiceMade, self, take);
        connect(edit, &ChoiceEdit::createRequested, self, take);
        QTimer::singleShot(0, edit, [edit] {
            edit->openList();
            edit->setModified(false);
        });
        return edit;
    }
    void setEditorData(QWidget*, const QModelIndex&) const override {}
    void setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const override {}

private:
    static int text(QPainter& painter, const QRect& rect, const QString& shown, const QColor& colour,
                    bool struck = false)
    {
        if (rect.width() <= 0)
            return 0;
        QFont font = painter.font();
        font.setStrikeOut(struck);
        painter.save();
        painter.setFont(font);
        painter.setPen(colour);
        const QString elided = painter.fontMetrics().elidedText(shown, Qt::ElideRight, rect.width());
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, elided);
        painter.restore();
        return painter.fontMetrics().horizontalAdvance(elided);
    }

    /// 数据量 3,640 万份 → 3,920 万份, the former value struck out.
    static void explanation(QPainter& painter, const QRect& rect, const exchange::PlannedRow& row)
    {
        const Theme& t = theme();
        if (row.result != exchange::RowResult::Changed || row.changes.isEmpty()) {
            const bool bad = row.result == exchange::RowResult::Error;
            const bool warned = !bad && !row.problems.isEmpty();
            text(painter, rect, row.reason, bad ? t.badText : warned ? t.warnText : t.text2);
            return;
        }
        QRect rest = rect;
        const auto put = [&](const QString& shown, const QColor& colour, bool struck = false) {
            rest.setLeft(rest.left() + text(painter, rest, shown, colour, struck));
        };
        for (qsizetype i = 0; i < row.changes.size() && rest.width() > 0; ++i) {
            const exchange::RowChange& change = row.changes.at(i);
            const QString empty = AssetsPageTr::tr("empty");
            put((i > 0 ? AssetsPageTr::tr("; ") : QString()) + change.label + QLatin1Char(' '), t.text2);
            put((change.before.isEmpty() ? empty : change.before).simplified(), t.text3, true);
            put(QStringLiteral(" → "), t.text2);
            put((change.after.isEmpty() ? empty : change.after).simplified(), t.text);
        }
    }

    static void fix(QPainter& painter, const QRect& rect, const QString& shown)
    {
        if (shown.isEmpty())
            return;
        const Theme& t = theme();
        const QRect box = rect.adjusted(metric::kGap, 4, -metric::kGap, -4);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.input);
        painter.setBrush(t.surface);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metric::kRadius, metric::kRadius);
        paintIcon(painter, QStringLiteral("chevron-down"),
                  QRect(box.right() - px(18), box.center().y() - metric::kSmallIcon / 2, metric::kSmallIcon, metric::kSmallIcon),
                  t.text2);
        painter.restore();
        text(painter, box.adjusted(metric::kGap, 0, -px(22), 0), shown, t.text);
    }

    DryRunView& m_view;
    DryRunModel& m_model;
    const ledger::RegisterDef& m_definition;
    const ledger::RegisterSet& m_registers;
    ValuesPanel::Lookup m_lookup;
};

} // namespace

DryRunView::DryRunView(DryRunModel& model, const ledger::RegisterDef& definition,
                       const ledger::RegisterSet& registers, ValuesPanel::Lookup lookup, QWidget* parent)
    : QTableView(parent), m_model(model)
{
    setHorizontalHeader(new TableHeader(this));
    setModel(&model);
    setItemDelegate(new DryRunDelegate(*this, model, definition, registers, std::move(lookup)));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(AssetsPageTr::tr("Dry run"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metric::kRow);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == DryRunModel::Fix && (index.flags() & Qt::ItemIsEditable))
            edit(index);
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { Q_EMIT currentRowChanged(current.row()); });
}

qint64 DryRunView::currentNumber() const
{
    return currentIndex().isValid() ? m_model.numberAt(currentIndex().row()) : 0;
}

void DryRunView::goToRow(qint64 number)
{
    const int row = m_model.rowOfNumber(number);
    if (row < 0)
        return;
    setCurrentIndex(m_model.index(row, DryRunModel::Fix));
    scrollTo(m_model.index(row, 0));
}

void DryRunView::goToError()
{
    const int row = m_model.nextError(currentIndex().row());
    if (row < 0)
        return;
    setFocus();
    setCurrentIndex(m_model.index(row, DryRunModel::Fix));
    scrollTo(m_model.index(row, 0));
}

void DryRunView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    const int rest = std::max(200, viewport()->width() - kNumberWidth - kResultWidth - kFixWidth);
    setColumnWidth(DryRunModel::Number, kNumberWidth);
    setColumnWidth(DryRunModel::Result, kResultWidth);
    setColumnWidth(DryRunModel::Title, rest * 32 / 100);
    setColumnWidth(DryRunModel::Explanation, rest - rest * 32 / 100);
    setColumnWidth(DryRunModel::Fix, kFixWidth);
}

void DryRunView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_F8)
        return goToError();
    if (current.isValid() && state() != EditingState && event->modifiers() == Qt::NoModifier) {
        const QModelIndex place = current.siblingAtColumn(DryRunModel::Fix);
        if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2) &&
            (place.flags() & Qt::ItemIsEditable)) {
            edit(place);
            return;
        }
        if (event->key() == Qt::Key_Delete)
            return Q_EMIT leftOut(m_model.numberAt(current.row()));
    }
    QTableView::keyPressEvent(event);
}

} // namespace wardbook::ui
