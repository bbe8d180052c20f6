#include "ui/kit/prompt_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/dialog_room.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace wardbook::ui {

PromptDialog::PromptDialog(const prompts::Question& question, QWidget* parent)
    : QDialog(parent), m_body(new QVBoxLayout), m_error(makeLabel({}, FontRole::Caption, "bad")),
      m_act(new Button(question.act, question.danger ? "danger" : "primary")),
      m_cancel(new Button(KitTr::tr("Cancel")))
{
    setObjectName(QStringLiteral("prompt"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    setMinimumWidth(px(440));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(metric::kSection);
    QLabel* title = makeLabel(question.title, FontRole::PanelTitle);
    title->setWordWrap(true);
    title->setObjectName(QStringLiteral("promptTitle"));
    column->addWidget(title);
    if (!question.text.isEmpty()) {
        QLabel* text = makeLabel(question.text, FontRole::Body, "text2");
        text->setWordWrap(true);
        column->addWidget(text);
    }
    m_body->setSpacing(metric::kGap);
    column->addLayout(m_body);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("promptError"));
    m_error->hide();
    column->addWidget(m_error);
    column->addSpacing(4);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_act);
    column->addLayout(foot);
    m_act->setObjectName(QStringLiteral("promptAct"));
    m_cancel->setObjectName(QStringLiteral("promptCancel"));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &PromptDialog::acted);
}

QPlainTextEdit* PromptDialog::addReason()
{
    auto* edit = new QPlainTextEdit;
    edit->setObjectName(QStringLiteral("promptReason"));
    edit->setAccessibleName(KitTr::tr("Reason"));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(px(68));
    m_body->addWidget(makeLabel(KitTr::tr("Reason (kept in the trail)"), FontRole::Body, "text2"));
    m_body->addWidget(edit);
    m_act->setEnabled(false);
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, edit] { m_act->setEnabled(prompts::isReason(edit->toPlainText())); });
    return edit;
}

void PromptDialog::setError(const QString& text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    if (!isVisible() || text.isEmpty())
        return;
    growHeight(*this);
    for (QWidget* around = m_error->parentWidget(); around && around != this; around = around->parentWidget())
        if (auto* room = qobject_cast<QScrollArea*>(around))
            room->ensureWidgetVisible(m_error);
}

void PromptDialog::setBusy(bool busy, const QString& note)
{
    m_act->setEnabled(!busy);
    setTone(m_error, busy ? "text2" : "bad");
    setError(note);
}

void PromptDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier)) {
        if (m_act->isEnabled())
            m_act->click();
        return;
    }
    if (enter && m_cancel->hasFocus())
        return reject();
    if (enter && m_act->hasFocus())
        return m_act->click();
    QDialog::keyPressEvent(event);
}

} // namespace wardbook::ui
