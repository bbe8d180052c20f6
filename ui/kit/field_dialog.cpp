#include "ui/kit/field_dialog.h"
#include "base/error.h"
#include "ui/kit/buttons.h"
#include "ui/kit/dialog_room.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>

namespace wardbook::ui {

constexpr Length kLabelWidth{144}, kDialogWidth{588};

FieldDialog::FieldDialog(RecordSource& source, const char* registerId, const prompts::Question& question,
                         QWidget* parent)
    : WorkPrompt(question, parent), m_what(KitTr::tr("Saving"))
{
    m_context.registers = source.registers();
    m_context.definition = &m_context.registers->at(QLatin1String(registerId));
    m_context.lookup = makeLookup(source, LookupKey::Id);
    setMinimumWidth(kDialogWidth);
    connect(this, &PromptDialog::acted, this, &FieldDialog::act);
}

FieldDialog::~FieldDialog() = default;

QLabel* FieldDialog::addRow(const QString& label, QWidget* input)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    QLabel* name = makeLabel(label, FontRole::Body, "text2", this);
    name->setFixedWidth(kLabelWidth);
    name->setWordWrap(true);
    name->setMinimumHeight(metric::kControl);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(input, 1);
    body()->addLayout(row);
    return name;
}

FieldEditor* FieldDialog::addField(const char* field, const Line& line)
{
    const ledger::FieldDef& definition = m_context.definition->fieldAt(QLatin1String(field));
    FieldEditor* editor = makeFieldEditor(m_context, definition, false, this);
    addRow(line.label.isEmpty() ? definition.label.text() : line.label, editor)->setBuddy(editor->input());
    editor->setEditable(true);
    if (line.required)
        m_required.append(definition.id);
    m_editors.insert(definition.id, editor);
    if (!line.value.isNull()) {
        m_values.insert(definition.id, line.value);
        editor->setValue(line.value, line.shown.isEmpty() ? line.value.toString() : line.shown);
    }
    if (!m_first)
        m_first = editor->input();
    connect(editor, &FieldEditor::edited, this, [this, id = definition.id](const ledger::FieldValues& typed) {
        m_problems.remove(id);
        m_values.insert(typed);
        setError({});
    });
    connect(editor, &FieldEditor::misread, this,
            [this, id = definition.id, before = line.value](const QString& problem) {
                // understood no more, or put back to what it was
                m_values.remove(id);
                if (!before.isNull())
                    m_values.insert(id, before);
                if (problem.isEmpty())
                    m_problems.remove(id);
                else
                    m_problems.insert(id, problem);
                setError(problem);
            });
    return editor;
}

void FieldDialog::setValue(const char* field, const QVariant& value, const QString& shown)
{
    m_values.insert(QLatin1String(field), value);
    if (FieldEditor* found = editor(field))
        found->setValue(value, shown);
}

FieldEditor* FieldDialog::editor(const char* field) const
{
    return m_editors.value(QLatin1String(field));
}

QLabel* FieldDialog::addLabel(const QString& text, const char* tone)
{
    QLabel* label = makeLabel(text, FontRole::Caption, tone, this);
    label->setWordWrap(true);
    body()->addWidget(label);
    return label;
}

QLabel* FieldDialog::addNote(const QString& text)
{
    QLabel* note = makeLabel(text, FontRole::Caption, "text2", this);
    note->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(kLabelWidth + metric::kGap, 0, 0, 0);
    row->addWidget(note);
    body()->addLayout(row);
    return note;
}

void FieldDialog::fit()
{
    fitHeight(*this);
}

void FieldDialog::askReason(const QString& label)
{
    m_reason = addReason();
    if (!label.isEmpty())
        addLabel(label);
    if (!m_first)
        m_first = m_reason;
}

void FieldDialog::setWork(Work work, std::function<void()> done)
{
    m_work = std::move(work);
    m_done = std::move(done);
}

void FieldDialog::start()
{
    open();
    if (m_first)
        m_first->setFocus();
}

void FieldDialog::act()
{
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->finish();
    if (!m_problems.isEmpty())
        return setError(*m_problems.constBegin());
    for (const QString& id : std::as_const(m_required)) {
        if (!m_values.value(id).toString().trimmed().isEmpty())
            continue;
        setError(KitTr::tr("“%1” is still empty.").arg(m_context.definition->fieldAt(id).label.text()));
        return m_editors.value(id)->input()->setFocus();
    }
    if (!ready())
        return;
    const QString reason = m_reason ? m_reason->toPlainText().trimmed() : QString();
    run(
        m_what,
        [work = m_work, values = m_values, reason](const Progress& progress) {
            work(values, reason, progress);
        },
        [this] {
            const auto done = m_done;
            accept();
            if (done)
                done();
        });
}

/// Enter goes on from every line but those that have lines of their own.
void FieldDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !cancelButton()->hasFocus() && actButton()->isEnabled() &&
        !qobject_cast<QPlainTextEdit*>(focusWidget()))
        return actButton()->click();
    PromptDialog::keyPressEvent(event);
}

} // namespace wardbook::ui
