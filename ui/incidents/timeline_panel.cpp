#include "ui/incidents/timeline_panel.h"
#include "fields/timeline_entry.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/incidents/timeline_lanes.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace wardbook::ui {

namespace field = fields::timeline_entry;

constexpr Length kLaneWidth{96}, kTimeWidth{150};
constexpr int kLongest = 1000;

TimelinePanel::TimelinePanel(CaseActs& acts, QWidget* parent)
    : QWidget(parent), m_acts(acts), m_lanes(new TimelineLanes(this)),
      m_start(new Button(IncidentsPageTr::tr("Write down"), "plain", QStringLiteral("pencil"), this))
{
    setSurface(this, "surface");
    m_context.registers = acts.services().workspace().ledger().registers();
    m_context.definition = &m_context.registers->at(fieldId(field::kRegister));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kGap, 0, 0);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    head->addWidget(makeLabel(IncidentsPageTr::tr("Timeline"), FontRole::PanelTitle, "", this));
    head->addStretch(1);
    m_start->setSmall(true);
    m_start->setKeyCap(QStringLiteral("Ctrl+L"));
    m_start->setObjectName(QStringLiteral("writeDown"));
    head->addWidget(m_start);
    column->addLayout(head);
    m_line = makeEntryLine();
    m_line->hide();
    column->addWidget(m_line);
    column->addWidget(m_lanes);
    connect(m_start, &QPushButton::clicked, this, &TimelinePanel::startEntry);
    connect(m_lanes, &TimelineLanes::entryWanted, this, &TimelinePanel::correct);
}

QWidget* TimelinePanel::makeEntryLine()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 4);
    row->setSpacing(metric::kGap);
    m_text = new QLineEdit(line);
    m_text->setObjectName(QStringLiteral("entryText"));
    m_text->setAccessibleName(IncidentsPageTr::tr("What happened"));
    m_text->setPlaceholderText(IncidentsPageTr::tr("What happened, or what was decided or done"));
    m_text->setMaxLength(kLongest);
    m_text->installEventFilter(this);
    row->addWidget(m_text, 1);
    const auto add = [&](const char* name, int width) {
        FieldEditor* editor =
            makeFieldEditor(m_context, m_context.definition->fieldAt(fieldId(name)), false, line);
        editor->setEditable(true);
        editor->setFixedWidth(width);
        editor->input()->installEventFilter(this);
        row->addWidget(editor);
        connect(editor, &FieldEditor::edited, this, [this](const ledger::FieldValues& values) {
            m_misread.clear();
            m_values.insert(values);
        });
        connect(editor, &FieldEditor::misread, this, [this, id = fieldId(name)](const QString& problem) {
            if (problem.isEmpty())
                m_values.remove(id); // emptied again: now
            m_misread = problem;
        });
        return editor;
    };
    m_lane = add(field::lane, kLaneWidth);
    m_at = add(field::at, kTimeWidth);
    m_at->setPlaceholder(IncidentsPageTr::tr("now"));
    m_starred = new QCheckBox(IncidentsPageTr::tr("in reports"), line);
    row->addWidget(m_starred);
    auto* write = new Button(IncidentsPageTr::tr("Write"), "primary", {}, line);
    write->setSmall(true);
    write->setKeyCap(QStringLiteral("Enter"));
    write->setObjectName(QStringLiteral("entryWrite"));
    row->addWidget(write);
    connect(write, &QPushButton::clicked, this, &TimelinePanel::write);
    return line;
}

void TimelinePanel::show(const CasePtr& facts, const QList<incidents::Clock>& clocks, qint64 nowMs)
{
    m_start->setVisible(facts->writable && facts->viewParts && facts->allowed.edit);
    if (std::exchange(m_shown, facts->id()) != facts->id() || !m_start->isVisibleTo(this))
        endEntry();
    m_lanes->show(facts, clocks, nowMs);
}

void TimelinePanel::startEntry()
{
    if (!m_start->isVisibleTo(this))
        return;
    if (m_line->isHidden()) {
        const QString lane = QStringLiteral("response");
        m_values = {{fieldId(field::lane), lane}};
        m_lane->setValue(lane, m_context.registers->codes(QStringLiteral("timeline_lane")).labelOf(lane));
        m_at->setValue({}, {});
    }
    m_line->show();
    m_text->setFocus();
}

QString TimelinePanel::holdsBack() const
{
    return !m_line->isHidden() && !m_text->text().trimmed().isEmpty()
               ? IncidentsPageTr::tr("A line of the timeline was not written yet.")
               : QString();
}

/// The line stays open for the next one.
void TimelinePanel::write()
{
    m_at->finish();
    const QString text = m_text->text().trimmed();
    if (!m_misread.isEmpty())
        return m_acts.services().message(Services::Tone::Warning, IncidentsPageTr::tr("Not written yet"),
                                         m_misread);
    if (text.isEmpty() || !m_acts.data())
        return m_text->setFocus();
    const QString lane = m_values.value(fieldId(field::lane)).toString();
    const qint64 at = m_values.value(fieldId(field::at)).toLongLong();
    ledger::FieldValues more;
    if (m_starred->isChecked())
        more.insert(fieldId(field::starred), 1);
    m_acts.run([id = m_acts.data()->id(), lane, text, at,
                more](const ActTools& tools) { tools.incidents().addEntry(id, lane, text, at, more); },
               [this, text] {
                   if (m_text->text().trimmed() == text)
                       m_text->clear();
                   m_values.remove(fieldId(field::at));
                   m_at->setValue({}, {});
                   m_starred->setChecked(false);
                   m_text->setFocus();
               });
}

void TimelinePanel::endEntry()
{
    m_text->clear();
    m_line->hide();
}

/// Lines are never changed: a correction leaves the old one in the history and says why.
void TimelinePanel::correct(qint64 entry)
{
    const CasePtr facts = m_acts.data();
    if (!facts->writable || !facts->allowed.edit)
        return;
    for (const ledger::Record& record : facts->file.entries) {
        if (record.id != entry)
            continue;
        const ledger::RecordFields fields = facts->of(field::kRegister, record);
        auto* dialog = new FormDialog(m_acts.services(), m_acts.source(), field::kRegister,
                                      {IncidentsPageTr::tr("Correct this line"),
                                       IncidentsPageTr::tr("The line as it was stays in the history."),
                                       IncidentsPageTr::tr("Correct"), false},
                                      this);
        dialog->setObjectName(QStringLiteral("correctEntry"));
        dialog->addField(field::text, {fields.text(field::text), {}, true, {}});
        const qint64 at = fields.number(field::at);
        dialog->addField(field::at, {at, ledger::instantText(at), true, {}});
        dialog->askReason();
        dialog->setWork([entry, rev = record.rev](const ActTools& tools, const ledger::FieldValues& values,
                                                  const QString& reason) {
            tools.incidents().correctEntry(
                entry, rev, values.value(fieldId(fields::timeline_entry::text)).toString(),
                values.value(fieldId(fields::timeline_entry::at)).toLongLong(), reason);
        });
        dialog->start();
        return;
    }
}

bool TimelinePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_text && enter && key->modifiers() == Qt::NoModifier) {
            write();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            endEntry();
            m_start->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
