#include "ui/grading/wizard_result.h"
#include "fields/grading.h"
#include "ui/grading/graded_data.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/field_editor.h"
#include "ui/kit/widgets.h"
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::GradingDraft;

ResultStep::ResultStep(const WizardStart& start, GradingDraft& draft, QWidget* parent)
    : WizardStep(draft, parent), m_facts(start.facts), m_level(makeLabel({}, FontRole::PageTitle)),
      m_sides(makeLabel({}, FontRole::Body, "text2")), m_invalidates(makeLabel({}, FontRole::Body)),
      m_concerns(new ConcernList), m_mismatch(nullptr)
{
    auto* card = new QFrame(this);
    setSurface(card, "hint");
    auto* lines = new QVBoxLayout(card);
    lines->addWidget(m_level);
    lines->addWidget(m_sides);
    m_level->setObjectName(QStringLiteral("wizardLevel"));
    column()->addWidget(card);
    column()->addWidget(m_concerns);
    m_invalidates->setObjectName(QStringLiteral("wizardInvalidates"));
    m_invalidates->setWordWrap(true);
    setTone(m_invalidates, "warn");
    column()->addWidget(m_invalidates);
    // Label and field share one widget, so that both go when nothing mismatches.
    auto* mismatch = new WizardStep(draft, this);
    m_mismatch = mismatch;
    auto* inner = static_cast<QVBoxLayout*>(mismatch->layout());
    inner->addWidget(
        makeLabel(GradingPageTr::tr("Why it is graded so nevertheless"), FontRole::Body, "text2"));
    auto* edit = new QPlainTextEdit(draft.mismatchReason, mismatch);
    edit->setObjectName(QStringLiteral("wizardMismatch"));
    edit->setAccessibleName(GradingPageTr::tr("Why it is graded so nevertheless"));
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(px(74));
    inner->addWidget(edit);
    column()->addWidget(m_mismatch);
    column()->addStretch(1);
    connect(edit, &QPlainTextEdit::textChanged, this, [this, edit] {
        this->draft().mismatchReason = edit->toPlainText().trimmed();
        Q_EMIT changed();
    });
}

void ResultStep::enter()
{
    m_level->setText(
        GradingPageTr::tr("The higher counts: %1 (%2)")
            .arg(fullGrade(draft().level()), grading::gradeName(draft().sLevel(), draft().aLevel())));
    m_sides->setText(GradingPageTr::tr("Business information %1, system service %2")
                         .arg(fullGrade(draft().sLevel()), fullGrade(draft().aLevel())));
    m_facts.level = draft().level();
    m_concerns->setConcerns(grading::concerns(m_facts));
    m_mismatch->setVisible(!m_concerns->texts().isEmpty());
    setInvalidates({});
}

void ResultStep::setInvalidates(const QStringList& sentences)
{
    m_invalidates->setText(sentences.join(QLatin1Char('\n')));
    m_invalidates->setVisible(!sentences.isEmpty());
}

QString ResultStep::refusal() const
{
    return !m_concerns->texts().isEmpty() && draft().mismatchReason.size() < 2
               ? GradingPageTr::tr("Something doesn't fit: write why it is graded so nevertheless.")
               : QString();
}

ReviewStep::ReviewStep(std::shared_ptr<const ledger::RegisterSet> registers, GradingDraft& draft,
                       QWidget* parent)
    : WizardStep(draft, parent), m_registers(std::move(registers)),
      m_context(std::make_unique<FieldContext>())
{
    m_context->registers = m_registers;
    m_context->definition = &m_registers->at(QString::fromLatin1(fields::grading::kRegister));
    addNote(GradingPageTr::tr("From grade 2 on experts review the grade and the superior department approves "
                              "it; then it is filed with "
                              "the police. The filing number and date are entered in the register of systems "
                              "when the certificate is "
                              "there."));
    auto* days = new QGridLayout;
    days->setHorizontalSpacing(metric::kPage);
    addDay(days, 0, 0, fields::grading::graded_on, &GradingDraft::gradedOn);
    addDay(days, 0, 1, fields::grading::reviewed_on, &GradingDraft::reviewedOn);
    addDay(days, 0, 2, fields::grading::approved_on, &GradingDraft::approvedOn);
    column()->addLayout(days);
    addLine(GradingPageTr::tr("Experts"), "wizardExperts", &GradingDraft::experts);
    addText(GradingPageTr::tr("Opinion of the experts"), "wizardExpertOpinion", &GradingDraft::expertOpinion,
            3);
    addLine(GradingPageTr::tr("Superior department"), "wizardApprovedBy", &GradingDraft::approvedBy);
    addText(GradingPageTr::tr("Opinion of the superior department"), "wizardApproval",
            &GradingDraft::approvalOpinion, 3);
    column()->addStretch(1);
}

ReviewStep::~ReviewStep() = default;

/// The editor of the register's own field reads dates in all the usual spellings.
void ReviewStep::addDay(QGridLayout* grid, int row, int column, const char* field, QDate GradingDraft::*part)
{
    const ledger::FieldDef& definition = m_context->definition->fieldAt(QString::fromLatin1(field));
    FieldEditor* editor = makeFieldEditor(*m_context, definition, false, this);
    editor->setObjectName(QStringLiteral("wizard_") + definition.id);
    editor->input()->setAccessibleName(definition.label.text());
    const QString day = (draft().*part).toString(Qt::ISODate);
    editor->setValue(day, day);
    grid->addWidget(makeLabel(definition.label.text(), FontRole::Body, "text2"), row, column);
    grid->addWidget(editor, row + 1, column);
    connect(editor, &FieldEditor::edited, this,
            [this, editor, part, id = definition.id](const ledger::FieldValues& values) {
                draft().*part = QDate::fromString(values.value(id).toString(), Qt::ISODate);
                const QString shown = (draft().*part).toString(Qt::ISODate);
                editor->setValue(shown, shown);
                editor->setWrongLook(false);
                m_misread.clear();
                Q_EMIT changed();
            });
    connect(editor, &FieldEditor::misread, this, [this, editor](const QString& problem) {
        editor->setWrongLook(true);
        m_misread = problem;
        Q_EMIT changed();
    });
}

} // namespace wardbook::ui
