#include "ui/incidents/notes_panel.h"
#include "ui/incidents/case_acts.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

constexpr Length kWidestForm{760}; ///< longer lines are hard to read

NotesPanel::NotesPanel(CaseActs& acts, QWidget* parent)
    : QScrollArea(parent), m_acts(acts), m_context(makeFieldContext(acts.source()))
{
    setObjectName(QStringLiteral("notes"));
    auto* inside = new QWidget(this);
    setSurface(inside, "surface");
    auto* column = new QHBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, metric::kPage);
    m_form = new RecordForm(m_context, inside);
    m_form->setMaximumWidth(kWidestForm);
    column->addWidget(m_form, 1, Qt::AlignTop);
    column->addStretch(0);
    setWidget(inside);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    connect(m_form, &RecordForm::edited, this,
            [this](const QString&, const ledger::FieldValues& values) { m_acts.editFact(values); });
    connect(&acts, &CaseActs::invalid, m_form, &RecordForm::showProblems);
}

void NotesPanel::show(const CasePtr& facts)
{
    m_form->show(facts->detail.form, facts->writable && facts->allowed.edit);
    if (!facts->detail.warnings.isEmpty())
        m_form->showProblems(facts->detail.warnings);
}

} // namespace wardbook::ui
