#include "ui/kit/choice_edit.h"
#include "base/text_keys.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPointer>

namespace wardbook::ui {

constexpr int kVisible = 14;
const QString kCreateId = QStringLiteral("\x01create");

class ChoiceModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void set(const QList<Choice>& choices)
    {
        beginResetModel();
        m_choices = choices;
        endResetModel();
    }
    const QList<Choice>& choices() const { return m_choices; }
    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Choice& choice = m_choices.at(index.row());
        if (role == Qt::DisplayRole || role == Qt::EditRole)
            return choice.text;
        return role == Qt::UserRole       ? QVariant(choice.detail)
               : role == Qt::UserRole + 1 ? choice.indent
                                          : QVariant();
    }

private:
    QList<Choice> m_choices;
};

namespace {

class ChoiceDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const bool on = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, on ? t.selected : t.raised);
        QRect inner = option.rect.adjusted(8 + 12 * index.data(Qt::UserRole + 1).toInt(), 0, -8, 0);
        const QString detail = index.data(Qt::UserRole).toString();
        if (!detail.isEmpty()) {
            painter->setFont(font(FontRole::Caption));
            painter->setPen(t.text3);
            const int width = std::min(inner.width() / 2, painter->fontMetrics().horizontalAdvance(detail));
            painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                              painter->fontMetrics().elidedText(detail, Qt::ElideRight, width));
            inner.adjust(0, 0, -width - 8, 0);
        }
        painter->setFont(font(FontRole::Body));
        painter->setPen(t.text);
        painter->drawText(
            inner, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {80, metric::kDenseRow};
    }
};

} // namespace

ChoiceEdit::ChoiceEdit(QWidget* parent)
    : QLineEdit(parent), m_model(new ChoiceModel(this)), m_completer(new QCompleter(this))
{
    setTextMargins(0, 0, px(20), 0);
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kVisible);
    m_completer->setWidget(this);
    m_completer->popup()->setItemDelegate(new ChoiceDelegate(m_completer));
    connect(this, &QLineEdit::textEdited, this, &ChoiceEdit::filter);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) {
                if (index.row() >= 0 && index.row() < m_model->choices().size())
                    choose(Choice(m_model->choices().at(index.row())));
            });
}

void ChoiceEdit::setChoices(const QList<Choice>& choices)
{
    m_entries.clear();
    for (const Choice& choice : choices) {
        m_entries.append(
            {choice, keys::fold(choice.text), keys::initials(choice.text), keys::fold(choice.detail)});
    }
}

void ChoiceEdit::setProvider(Provider provider)
{
    m_provider = std::move(provider);
}

void ChoiceEdit::setChosen(const QString& id, const QString& text)
{
    m_id = id;
    m_text = text;
    if (!hasFocus() || !isModified())
        setText(text);
    setCursorPosition(0);
    setToolTip(fontMetrics().horizontalAdvance(text) > width() - 40 ? text : QString());
}

void ChoiceEdit::filter(const QString& text)
{
    ++m_asked;
    m_enterWaits = false;
    m_waiting = static_cast<bool>(m_provider);
    if (m_provider) {
        m_provider(text,
                   [self = QPointer<ChoiceEdit>(this), asked = m_asked, text](const QList<Choice>& choices) {
                       if (!self || self->m_asked != asked)
                           return;
                       self->m_waiting = false;
                       self->show(choices, text);
                       if (std::exchange(self->m_enterWaits, false) && !choices.isEmpty())
                           self->choose(choices.first());
                   });
        return;
    }
    const QString folded = keys::fold(text);
    QList<Choice> hits;
    for (const Entry& entry : m_entries) {
        if (folded.isEmpty() || entry.folded.contains(folded) || entry.initials.contains(folded) ||
            entry.foldedDetail.startsWith(folded))
            hits.append(entry.choice);
    }
    show(hits, text);
}

void ChoiceEdit::show(const QList<Choice>& choices, const QString& typed)
{
    if (!hasFocus() || isReadOnly())
        return;
    QList<Choice> list = choices;
    const QString name = typed.trimmed();
    const bool known = std::any_of(list.begin(), list.end(), [&](const Choice& c) { return c.text == name; });
    if (!m_createPattern.isEmpty() && !name.isEmpty() && !known)
        list.append({kCreateId, m_createPattern.arg(name), {}, 0});
    m_model->set(list);
    if (list.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete(rect().adjusted(0, 0, 0, 2));
    const auto current =
        std::find_if(list.begin(), list.end(), [this](const Choice& c) { return c.id == m_id; });
    const int row = current != list.end() && typed.isEmpty() ? static_cast<int>(current - list.begin()) : 0;
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(row, 0));
}

void ChoiceEdit::openList()
{
    setFocus();
    selectAll();
    filter({});
}

void ChoiceEdit::choose(const Choice& choice)
{
    m_completer->popup()->hide();
    ++m_asked;
    m_waiting = false;
    if (choice.id == kCreateId) {
        const QString typed = text().trimmed();
        setModified(false);
        Q_EMIT createRequested(typed);
        return;
    }
    const bool other = choice.id != m_id;
    m_id = choice.id;
    m_text = choice.text;
    setText(choice.text); // also clears the modified flag
    setCursorPosition(0);
    if (other)
        Q_EMIT choiceMade(m_id, m_text);
}

/// The person left: an exact text is a choice, an empty one chooses nothing, anything else goes back.
void ChoiceEdit::settle()
{
    ++m_asked;
    if (!isModified() || isReadOnly())
        return;
    const QString typed = text().trimmed();
    if (typed.isEmpty() && !m_required) {
        choose({{}, {}, {}, 0});
        return;
    }
    const QString folded = keys::fold(typed);
    for (const Choice& choice : m_model->choices()) {
        if (choice.id != kCreateId && keys::fold(choice.text) == folded) {
            choose(Choice(choice));
            return;
        }
    }
    setText(m_text);
    setCursorPosition(0);
}

void ChoiceEdit::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!open && !isReadOnly()) {
            filter(isModified() ? text() : QString());
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (open && m_completer->popup()->currentIndex().isValid()) {
            const int row = m_completer->popup()->currentIndex().row();
            choose(Choice(m_model->choices().at(row)));
            if (event->key() == Qt::Key_Tab)
                QLineEdit::keyPressEvent(event);
            return;
        }
        if (m_waiting && isModified() && event->key() != Qt::Key_Tab) {
            m_enterWaits = true;
            return;
        }
        settle();
        break;
    case Qt::Key_Escape:
        if (isModified() || open) {
            m_completer->popup()->hide();
            setText(m_text);
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void ChoiceEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        settle();
}

void ChoiceEdit::mousePressEvent(QMouseEvent* event)
{
    QLineEdit::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !isReadOnly())
        openList();
}

void ChoiceEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    if (!hasFocus())
        setCursorPosition(0);
}

void ChoiceEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    const bool resting = property("flat").toBool() && !hasFocus() && !underMouse();
    if (isReadOnly() || !isEnabled() || resting)
        return;
    QPainter painter(this);
    paintIcon(painter, QStringLiteral("chevron-down"),
              QRect(width() - px(22), (height() - metric::kSmallIcon) / 2, metric::kSmallIcon, metric::kSmallIcon), theme().text2);
}

/// The list's own keys come first; copy and paste stay on the keyboard.
void ChoiceEdit::contextMenuEvent(QContextMenuEvent* event)
{
    event->ignore();
}

} // namespace wardbook::ui
