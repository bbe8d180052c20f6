#include "ui/kit/codes_editor.h"
#include "base/text_keys.h"
#include "ui/kit/choice_editors.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include "ui/kit/wrap_line.h"
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>

namespace wardbook::ui {

constexpr int kSearchFrom = 10; ///< choices from which a search line helps
constexpr int kRowsShown = 12;

TickList::TickList(const QList<Choice>& choices, const QStringList& ticked, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_choices(choices), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setSurface(this, "raised");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(5, 5, 5, 5);
    if (choices.size() > kSearchFrom) {
        m_search = new QLineEdit(this);
        m_search->setPlaceholderText(KitTr::tr("Text or pinyin initials"));
        layout->addWidget(m_search);
        connect(m_search, &QLineEdit::textChanged, this, &TickList::filter);
        m_search->installEventFilter(this);
    }
    layout->addWidget(m_list);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    for (const Choice& choice : choices) {
        auto* item = new QListWidgetItem(QString(choice.indent * 3, QLatin1Char(' ')) + choice.text, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({60, metric::kDenseRow});
    }
    connect(m_list, &QListWidget::itemActivated, this, [](QListWidgetItem* item) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
}

QStringList TickList::ticked() const
{
    QStringList result;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            result.append(m_choices.at(i).id);
    }
    return result;
}

void TickList::filter(const QString& text)
{
    const QString folded = keys::fold(text);
    for (int i = 0; i < m_list->count(); ++i) {
        const QString& label = m_choices.at(i).text;
        m_list->item(i)->setHidden(!folded.isEmpty() && !keys::fold(label).contains(folded) &&
                                   !keys::initials(label).contains(folded));
    }
}

void TickList::popupAt(QWidget* anchor)
{
    const int rows = std::min<int>(kRowsShown, m_list->count());
    m_list->setFixedHeight(rows * metric::kDenseRow + 4);
    setFixedWidth(std::max(anchor->width(), 220));
    adjustSize();
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    const QRect screen = anchor->screen()->availableGeometry();
    if (at.y() + height() > screen.bottom())
        at.setY(anchor->mapToGlobal(QPoint(0, 0)).y() - height() - 2);
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(at);
    show();
    (m_search ? static_cast<QWidget*>(m_search) : m_list)->setFocus();
}

bool TickList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setFocus();
            if (!m_list->currentItem())
                m_list->setCurrentRow(0);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void TickList::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed(ticked());
}

CodesEditor::CodesEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat,
                         QWidget* parent)
    : FieldEditor(field, parent), m_context(context), m_line(new WrapLine(flat, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    connect(m_line, &WrapLine::opened, this, &CodesEditor::openList);
}

void CodesEditor::setPlaceholder(const QString& text)
{
    m_line->setPlaceholder(text);
}

void CodesEditor::setWrongLook(bool wrong)
{
    m_line->setWrongLook(wrong);
}

QWidget* CodesEditor::input()
{
    return m_line;
}

void CodesEditor::setValue(const QVariant& value, const QString& shown)
{
    m_value = value.toString();
    m_line->setText(shown);
}

void CodesEditor::setEditable(bool editable)
{
    m_line->setEditable(editable);
}

void CodesEditor::openList()
{
    auto* list = new TickList(codeChoices(m_context.registers->codes(m_field.codes)),
                              m_value.split(QLatin1Char(','), Qt::SkipEmptyParts), this);
    connect(list, &TickList::closed, this, [this](const QStringList& ticked) {
        // stored in list order, so that the same set is the same value
        QStringList inOrder;
        for (const ledger::Code& code : m_context.registers->codes(m_field.codes).codes) {
            if (ticked.contains(code.id))
                inOrder.append(code.id);
        }
        const QString value = inOrder.join(QLatin1Char(','));
        if (value == m_value)
            return;
        m_value = value;
        Q_EMIT edited({{m_field.id, value.isEmpty() ? QVariant() : QVariant(value)}});
    });
    list->popupAt(m_line);
}

} // namespace wardbook::ui
