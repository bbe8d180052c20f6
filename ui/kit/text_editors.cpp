#include "ui/kit/text_editors.h"
#include "base/quantity.h"
#include "ui/kit/icons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QAction>
#include <QBoxLayout>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QWidgetAction>

namespace wardbook::ui {

using ledger::FieldType;

constexpr int kMostLines = 8;
constexpr int kFrame = 14; ///< padding, border and the document's margin

LineEditor::LineEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent)
    : FieldEditor(field, parent), m_context(context), m_line(new QLineEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    if (flat)
        setLook(m_line, "flat", true);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::finish);
    if (field.type == FieldType::Date)
        addCalendar();
}

void LineEditor::addCalendar()
{
    QAction* open = m_line->addAction(icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    open->setToolTip(KitTr::tr("Choose a day"));
    connect(open, &QAction::triggered, this, [this] {
        if (m_line->isReadOnly())
            return;
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto* calendar = new QCalendarWidget(menu);
        calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        const QDate day = QDate::fromString(m_shown, Qt::ISODate);
        if (day.isValid())
            calendar->setSelectedDate(day);
        auto* action = new QWidgetAction(menu);
        action->setDefaultWidget(calendar);
        menu->addAction(action);
        connect(calendar, &QCalendarWidget::clicked, this, [this, menu](QDate chosen) {
            m_line->setText(chosen.toString(Qt::ISODate));
            menu->close();
            finish();
        });
        menu->popup(mapToGlobal(QPoint(0, height())));
    });
}

bool LineEditor::narrow() const
{
    return m_field.type != FieldType::Text;
}

QWidget* LineEditor::input()
{
    return m_line;
}

void LineEditor::setValue(const QVariant& value, const QString& shown)
{
    m_shown = shown;
    m_sent = shown;
    if (!m_line->hasFocus() || !m_line->isModified())
        m_line->setText(shown);
    m_line->setCursorPosition(0);
    // an integer is always shown in full
    const bool number = m_field.type == FieldType::Count || m_field.type == FieldType::Bytes;
    m_line->setToolTip(number && !value.isNull() ? formatExact(value.toLongLong()) : QString());
}

void LineEditor::setEditable(bool editable)
{
    m_line->setReadOnly(!editable);
    for (QAction* action : m_line->actions())
        action->setVisible(editable);
}

void LineEditor::finish()
{
    const QString text = m_line->text().trimmed();
    if (m_line->isReadOnly() || text == m_sent)
        return;
    m_sent = text;
    if (text == m_shown) {
        Q_EMIT misread({}); // back to what it was: nothing is wrong with it
        return;
    }
    const ledger::ParsedField parsed =
        ledger::parseField(*m_context.definition, m_field, *m_context.registers, text, {});
    if (!parsed.ok()) {
        Q_EMIT misread(parsed.problem);
        return;
    }
    m_line->setModified(false);
    Q_EMIT edited(parsed.values);
}

bool LineEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_line->text() != m_shown) {
        m_line->setText(m_shown);
        m_sent = m_shown;
        Q_EMIT misread({});
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

LongTextEditor::LongTextEditor(const FieldContext&, const ledger::FieldDef& field, bool flat, QWidget* parent)
    : FieldEditor(field, parent), m_text(new QPlainTextEdit(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    if (flat)
        setLook(m_text, "flat", true);
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(2);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LongTextEditor::fitHeight);
    fitHeight();
}

QWidget* LongTextEditor::input()
{
    return m_text;
}

void LongTextEditor::setValue(const QVariant&, const QString& shown)
{
    m_shown = shown;
    m_sent = shown;
    if (m_text->hasFocus() && m_text->document()->isModified())
        return;
    if (m_text->toPlainText() != shown)
        m_text->setPlainText(shown);
    m_text->document()->setModified(false);
}

void LongTextEditor::setEditable(bool editable)
{
    m_text->setReadOnly(!editable);
}

void LongTextEditor::finish()
{
    const QString text = m_text->toPlainText().trimmed();
    if (m_text->isReadOnly() || text == m_sent)
        return;
    m_sent = text;
    if (text == m_shown) {
        Q_EMIT misread({});
        return;
    }
    if (m_field.maxLength > 0 && text.size() > m_field.maxLength) {
        Q_EMIT misread(KitTr::tr("At most %1 characters; now %2.").arg(m_field.maxLength).arg(text.size()));
        return;
    }
    m_text->document()->setModified(false);
    Q_EMIT edited({{m_field.id, text.isEmpty() ? QVariant() : QVariant(text)}});
}

bool LongTextEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        finish();
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        m_text->toPlainText() != m_shown) {
        m_text->setPlainText(m_shown);
        m_sent = m_shown;
        Q_EMIT misread({});
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void LongTextEditor::resizeEvent(QResizeEvent* event)
{
    FieldEditor::resizeEvent(event);
    fitHeight();
}

/// One to eight lines; a plain text document counts its height in lines.
void LongTextEditor::fitHeight()
{
    const int wanted = static_cast<int>(m_text->document()->size().height());
    const int lines = std::clamp(wanted, 1, kMostLines);
    m_text->setVerticalScrollBarPolicy(wanted > kMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_text->setFixedHeight(
        std::max<int>(metric::kControl, lines * m_text->fontMetrics().lineSpacing() + kFrame));
}

} // namespace wardbook::ui
