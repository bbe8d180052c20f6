#include "ui/incidents/quick_log_dialog.h"
#include "base/error.h"
#include "fields/incident.h"
#include "ledger/record_fields.h"
#include "ui/incidents/act_tools.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/record_page.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace wardbook::ui {

namespace field = fields::incident;

constexpr Length kLabelWidth{72}, kDialogWidth{560};
constexpr int kLongest = 200;

QuickLogDialog::QuickLogDialog(Services& services, const QString& text, QWidget* parent)
    : PromptDialog({IncidentsPageTr::tr("Log an incident"),
                    IncidentsPageTr::tr("One line is enough. It may turn out to be a false alarm."),
                    IncidentsPageTr::tr("Log"), false},
                   parent),
      m_services(services), m_text(new QLineEdit(text, this))
{
    setObjectName(QStringLiteral("quickLog"));
    setMinimumWidth(kDialogWidth);
    m_context.registers = services.workspace().ledger().registers();
    m_context.definition = &m_context.registers->at(fieldId(field::kRegister));
    m_text->setObjectName(QStringLiteral("quickText"));
    m_text->setAccessibleName(IncidentsPageTr::tr("What happened"));
    m_text->setPlaceholderText(IncidentsPageTr::tr("What happened, where, who says so"));
    m_text->setMaxLength(kLongest);
    body()->addWidget(m_text);
    m_aware = addLine(field::became_aware_at, IncidentsPageTr::tr("Known since"));
    m_aware->setPlaceholder(IncidentsPageTr::tr("now"));
    m_source = addLine(field::discovery_source, IncidentsPageTr::tr("How found"));
    actButton()->setKeyCap(QStringLiteral("Enter"));
    const auto ready = [this] { actButton()->setEnabled(!m_text->text().trimmed().isEmpty()); };
    connect(m_text, &QLineEdit::textChanged, this, ready);
    connect(this, &PromptDialog::acted, this, &QuickLogDialog::log);
    ready();
}

FieldEditor* QuickLogDialog::addLine(const char* name, const QString& label)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    QLabel* caption = makeLabel(label, FontRole::Body, "text2", this);
    caption->setFixedWidth(kLabelWidth);
    row->addWidget(caption);
    FieldEditor* editor =
        makeFieldEditor(m_context, m_context.definition->fieldAt(fieldId(name)), false, this);
    editor->setEditable(true);
    caption->setBuddy(editor->input());
    row->addWidget(editor, 1);
    body()->addLayout(row);
    connect(editor, &FieldEditor::edited, this, [this](const ledger::FieldValues& values) {
        m_values.insert(values);
        m_misread.clear();
        setError({});
    });
    connect(editor, &FieldEditor::misread, this, [this, id = fieldId(name)](const QString& problem) {
        m_values.remove(id); // not understood, or emptied again: now
        m_misread = problem;
        setError(problem);
    });
    return editor;
}

void QuickLogDialog::openFor(Services& services, QWidget* window, const QString& text)
{
    if (auto* shown = window->findChild<QuickLogDialog*>()) {
        shown->raise();
        shown->activateWindow();
        return;
    }
    auto* dialog = new QuickLogDialog(services, text, window);
    dialog->open();
    dialog->m_text->setFocus();
}

void QuickLogDialog::log()
{
    m_aware->finish();
    if (!m_misread.isEmpty() || m_text->text().trimmed().isEmpty())
        return;
    incidents::QuickLog entry;
    entry.text = m_text->text().trimmed();
    entry.awareMs = m_values.value(fieldId(field::became_aware_at)).toLongLong();
    entry.source = m_values.value(fieldId(field::discovery_source)).toString();
    entry.department = m_services.workspace().session().department;
    struct Outcome
    {
        QString code, uid, problem;
    };
    auto outcome = std::make_shared<Outcome>();
    Services* services = &m_services;
    setBusy(true, IncidentsPageTr::tr("Saving"));
    m_services.run(
        this, IncidentsPageTr::tr("Saving"),
        [outcome, tools = ActTools::of(m_services), entry](const Progress&) {
            try {
                const qint64 made = tools.incidents().log(entry);
                const auto reader = tools.workspace->ledger().reader(1024);
                const ledger::Record record = reader->record(fieldId(field::kRegister), made);
                outcome->uid = record.uid;
                outcome->code = ledger::RecordFields(*reader, field::kRegister, record).text(field::code);
            } catch (const Error& error) {
                outcome->problem = error.text();
            }
        },
        [this, outcome, services] {
            if (!outcome->problem.isEmpty())
                return setBusy(false, outcome->problem);
            accept();
            services->message(Services::Tone::Ok, IncidentsPageTr::tr("%1 is logged").arg(outcome->code), {},
                              {{IncidentsPageTr::tr("Open"), [services, uid = outcome->uid] {
                                    services->open(pageOfRegister(fieldId(field::kRegister)), uid);
                                }}});
        });
}

/// Enter logs from every line.
void QuickLogDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !cancelButton()->hasFocus()) {
        if (actButton()->isEnabled())
            actButton()->click();
        return;
    }
    PromptDialog::keyPressEvent(event);
}

} // namespace wardbook::ui
