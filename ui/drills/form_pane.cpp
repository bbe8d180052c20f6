#include "ui/drills/form_pane.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/record_detail.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

namespace {

constexpr Length kWidest{960}; ///< longer lines are hard to read

ledger::RegisterDef narrowed(ledger::RegisterDef definition, const QStringList& sections,
                             const QStringList& hidden)
{
    if (!sections.isEmpty())
        definition.sections.removeIf([&](const ledger::SectionDef& s) { return !sections.contains(s.id); });
    for (ledger::FieldDef& field : definition.fields) {
        field.inList = true; // there is room for all of them: nothing is folded away
        if (hidden.contains(field.id))
            field.section.clear(); // a field of no section is not shown
    }
    return definition;
}

} // namespace

FormPane::FormPane(Services& services, const char* registerId, const QStringList& sections,
                   const QStringList& hidden, QWidget* parent)
    : QScrollArea(parent), m_services(services),
      m_definition(narrowed(services.workspace().ledger().registers()->at(QLatin1String(registerId)),
                            sections, hidden)),
      m_registerId(QLatin1String(registerId)), m_editor(new RecordEditor(services, m_registerId, this)),
      m_source(std::make_unique<RecordSource>(services.workspace().ledger(), m_registerId))
{
    setObjectName(QStringLiteral("form_") + m_registerId);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    FieldContext context = makeFieldContext(*m_source);
    context.definition = &m_definition;
    m_form = new RecordForm(context);
    setSurface(m_form, "surface");
    m_form->setAttribute(Qt::WA_StyledBackground);
    m_form->setMaximumWidth(kWidest);
    setWidget(m_form);
    m_form->setEnabled(false);
    connect(m_form, &RecordForm::edited, this, [this](const QString&, const ledger::FieldValues& values) {
        m_form->clearProblems();
        m_editor->edit(m_id, m_shown.rev, values);
    });
    connect(m_editor, &RecordEditor::invalid, this,
            [this](qint64, const QList<ledger::FieldProblem>& problems) { m_form->showProblems(problems); });
    connect(m_editor, &RecordEditor::failed, this, &FormPane::reload);
    connect(m_editor, &RecordEditor::conflicted, this, [this] {
        m_services.message(
            Services::Tone::Warning, DrillsPageTr::tr("Somebody else changed this meanwhile"),
            DrillsPageTr::tr("It is shown as it is now; enter the change again if it still holds."));
        reload();
    });
    connect(
        &services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& changed, const QList<qint64>& ids) {
            if (changed == m_registerId && (ids.isEmpty() || ids.contains(m_id)))
                reload();
        },
        Qt::QueuedConnection);
}

FormPane::~FormPane() = default;

void FormPane::showRecord(qint64 id, bool editable)
{
    if (id != m_id) {
        m_form->finish(); // what was typed belongs to the one before
        m_shown = {};
        m_form->setEnabled(false);
    }
    m_id = id;
    m_editable = editable;
    reload();
}

void FormPane::reload()
{
    if (m_id == 0)
        return;
    const auto detail = std::make_shared<RecordDetail>();
    m_source->read(
        this,
        [detail, registerId = m_registerId, id = m_id](ledger::Reader& reader) {
            reader.forgetNames();
            *detail = readDetail(reader, registerId, id);
        },
        [this, detail] {
            if (detail->form.record.id != m_id)
                return;
            m_shown = detail->form.record;
            people::Workspace& workspace = m_services.workspace();
            const bool may = m_editable && !workspace.session().readOnly &&
                             workspace.ledger().allowed(workspace.actor(), m_definition, m_shown).edit;
            m_form->setEnabled(true);
            m_form->show(detail->form, may);
            Q_EMIT shownChanged();
        });
}

} // namespace wardbook::ui
