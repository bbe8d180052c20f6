#include "ui/incidents/grade_dialog.h"
#include "fields/incident.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/grade_button.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

namespace field = fields::incident;

namespace {

/// Facts of the incident's own record that people type here; persons and outages come from its assets.
const char* const kFacts[] = {field::persons_confirmed, field::direct_loss, field::people_affected,
                              field::portal_hours, field::qualitative};

std::optional<qint64> numberOf(const QVariant& value)
{
    return value.isNull() || value.toString().isEmpty() ? std::nullopt
                                                        : std::optional<qint64>(value.toLongLong());
}

} // namespace

GradeDialog::GradeDialog(Services& services, RecordSource& source, const CasePtr& facts, const QString& grade,
                         QWidget* parent)
    : FormDialog(services, source, field::kRegister,
                 {facts->file.decisions.isEmpty() ? IncidentsPageTr::tr("Judge the grade")
                                                  : IncidentsPageTr::tr("Judge the grade again"),
                  {},
                  IncidentsPageTr::tr("Decide"),
                  false},
                 parent),
      m_data(facts), m_grade(std::make_shared<QString>()), m_clause(std::make_shared<QString>())
{
    setObjectName(QStringLiteral("gradeDialog"));
    setMinimumWidth(px(620));
    addFacts();
    addGrades();
    askReason();
    actButton()->setText(IncidentsPageTr::tr("Decide"));
    suggest();
    if (!grade.isEmpty())
        choose(grade, true);
    setWork([id = facts->id(), rev = facts->incident().rev,
             saved = std::make_shared<ledger::FieldValues>(values()), chosen = m_grade, clause = m_clause](
                const ActTools& tools, const ledger::FieldValues& values, const QString& reason) {
        ledger::FieldValues changes;
        for (auto it = values.begin(); it != values.end(); ++it)
            if (saved->value(it.key()) != it.value())
                changes.insert(it.key(), it.value());
        if (!changes.isEmpty())
            tools.incidents().edit(id, rev, changes);
        *saved = values; // when the decision is refused they are not written twice
        tools.incidents().decide(id, {*chosen, reason, *clause, 0});
    });
}

void GradeDialog::addFacts()
{
    const ledger::RecordFields own = m_data->own();
    const incidents::PersonsCount& persons = m_data->file.gradeFacts.persons;
    addLabel(
        persons.assets == 0
            ? IncidentsPageTr::tr("No affected assets are linked yet; persons are counted from them.")
            : IncidentsPageTr::tr("From %1 linked assets: %2 without double counting, between %3 and %4.")
                  .arg(persons.assets)
                  .arg(personsText(persons.counted), personsText(persons.atLeast),
                       personsText(persons.atMost)));
    for (const char* name : kFacts) {
        FieldEditor* editor =
            addField(name, {own.value(name), m_data->detail.form.shown.value(fieldId(name)), false, {}});
        connect(editor, &FieldEditor::edited, this, [this] { suggest(); });
        connect(editor, &FieldEditor::misread, this, [this] { suggest(); });
    }
}

void GradeDialog::addGrades()
{
    m_suggestion = makeLabel({}, FontRole::Body, "text2", this);
    m_suggestion->setObjectName(QStringLiteral("gradeSuggestion"));
    m_suggestion->setWordWrap(true);
    body()->addWidget(m_suggestion);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    for (auto grade = incidents::kGrades.crbegin(); grade != incidents::kGrades.crend(); ++grade) {
        auto* button = new GradeButton(*grade, this);
        m_grades.insert(*grade, button);
        row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = *grade] { choose(id, true); });
    }
    body()->addLayout(row);
}

/// The same arithmetic as the record's, with what stands in the fields now.
void GradeDialog::suggest()
{
    incidents::GradeFacts facts = m_data->file.gradeFacts;
    const ledger::FieldValues& typed = values();
    const auto take = [&](const char* name, std::optional<qint64>& into) {
        if (typed.contains(fieldId(name)))
            into = numberOf(typed.value(fieldId(name)));
    };
    take(field::direct_loss, facts.loss);
    take(field::people_affected, facts.people);
    take(field::portal_hours, facts.portal);
    if (typed.contains(fieldId(field::qualitative)))
        facts.clauses =
            typed.value(fieldId(field::qualitative)).toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (const auto confirmed = numberOf(typed.value(fieldId(field::persons_confirmed)))) {
        facts.persons.counted = facts.persons.atLeast = facts.persons.atMost = *confirmed;
        facts.persons.exposed = facts.persons.exposedAtMost = *confirmed;
        facts.persons.confirmed = true;
    }
    const incidents::GradeSuggestion suggestion = incidents::suggestGrade(facts, *m_data->rules);
    *m_clause = suggestion.clause;
    QString text = IncidentsPageTr::tr("The rules suggest %1.").arg(incidents::gradeText(suggestion.grade));
    if (!suggestion.clause.isEmpty())
        text += QLatin1Char(' ') + suggestion.clause;
    if (!suggestion.verified)
        text += IncidentsPageTr::tr(" (%1)").arg(uncheckedText());
    m_suggestion->setText(text);
    for (auto it = m_grades.begin(); it != m_grades.end(); ++it)
        it.value()->setMarks(it.key() == *m_grade, it.key() == suggestion.grade);
    if (!m_chosen)
        choose(suggestion.grade, false);
}

void GradeDialog::choose(const QString& grade, bool byPerson)
{
    m_chosen = m_chosen || byPerson;
    if (*m_grade == grade)
        return;
    *m_grade = grade;
    suggest();
}

} // namespace wardbook::ui
