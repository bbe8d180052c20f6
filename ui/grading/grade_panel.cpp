#include "ui/grading/grade_panel.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/matrix_view.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QVBoxLayout>

namespace wardbook::ui {

using chips::Tone;

GradePanel::GradePanel(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("gradePanel"));
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kSection);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(GradingPageTr::tr("Grading"), FontRole::PanelTitle));
    m_unverified = new chips::Chip({}, Tone::Warn, this);
    head->addWidget(m_unverified);
    head->addStretch(1);
    m_change = new Button({}, "link", {}, this);
    m_change->setObjectName(QStringLiteral("changeGrade"));
    head->addWidget(m_change);
    column->addLayout(head);
    m_information = addSide(column, GradingPageTr::tr("Business information S"), "matrixS");
    column->addSpacing(4);
    m_service = addSide(column, GradingPageTr::tr("System service A"), "matrixA");
    column->addSpacing(metric::kGap);

    auto* card = new QFrame(this);
    setSurface(card, "hint");
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(metric::kSection, metric::kGap, metric::kSection, metric::kGap);
    lines->setSpacing(2);
    auto* first = new QHBoxLayout;
    m_result = makeLabel({}, FontRole::BodyBold);
    m_result->setObjectName(QStringLiteral("gradeResult"));
    m_state = new chips::Chip({}, Tone::Neutral, this);
    m_state->setObjectName(QStringLiteral("gradeState"));
    first->addWidget(m_result);
    first->addStretch(1);
    first->addWidget(m_state);
    lines->addLayout(first);
    m_basis = makeLabel({}, FontRole::Caption, "text2");
    m_basis->setWordWrap(true);
    lines->addWidget(m_basis);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(metric::kGap);
    m_refusal = new ElideLabel({}, this);
    m_refusal->setFont(ui::font(FontRole::Caption));
    m_refusal->setObjectName(QStringLiteral("signRefusal"));
    setTone(m_refusal, "text2");
    m_back = new Button(GradingPageTr::tr("Return…"), "plain", {}, this);
    m_sign = new Button(GradingPageTr::tr("Sign"), "plain", QStringLiteral("check-circle"), this);
    m_back->setObjectName(QStringLiteral("returnGrading"));
    m_sign->setObjectName(QStringLiteral("signGrading"));
    for (Button* button : {m_back, m_sign})
        button->setSmall(true);
    acts->addWidget(m_refusal, 1);
    acts->addWidget(m_back);
    acts->addWidget(m_sign);
    lines->addLayout(acts);
    column->addWidget(card);
    column->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, &GradePanel::gradeWanted);
    connect(m_sign, &QPushButton::clicked, this, &GradePanel::signWanted);
    connect(m_back, &QPushButton::clicked, this, &GradePanel::sendBackWanted);
}

GradePanel::Side GradePanel::addSide(QVBoxLayout* column, const QString& title, const char* name)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kSection);
    head->addWidget(makeLabel(title, FontRole::BodyBold));
    auto* reason = new ElideLabel({}, this);
    reason->setFont(ui::font(FontRole::Caption));
    reason->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(reason, "text2");
    head->addWidget(reason, 1);
    column->addLayout(head);
    auto* matrix = new MatrixView(this);
    matrix->setObjectName(QLatin1String(name));
    matrix->setAccessibleName(title);
    column->addWidget(matrix);
    return {reason, matrix};
}

void GradePanel::setRights(bool edit, bool sign, bool sendBack)
{
    m_mayEdit = edit;
    m_maySign = sign;
    m_maySendBack = sendBack;
}

void GradePanel::setDetail(const SystemDetail& detail)
{
    const grading::GradingDraft& draft = detail.shownGrading();
    for (const auto& [side, object, degree, reason] :
         {std::tuple(m_information, draft.sObject, draft.sDegree, draft.sReason),
          std::tuple(m_service, draft.aObject, draft.aDegree, draft.aReason)}) {
        side.matrix->setMatrix(draft.matrix);
        side.matrix->setChosen(object, degree);
        side.reason->setText(reason.simplified());
    }
    const ledger::CodeList& matrices = ledger::RegisterSet::builtIn()->codes(QStringLiteral("grade_matrix"));
    m_unverified->set(draft.id != 0 && !matrices.verified ? GradingPageTr::tr("unchecked") : QString(),
                      Tone::Warn);
    m_unverified->setToolTip(matrices.source);
    m_result->setText(draft.level() == 0 ? GradingPageTr::tr("Not graded yet")
                                         : GradingPageTr::tr("The higher counts: %1 (%2)")
                                               .arg(fullGrade(draft.level()),
                                                    grading::gradeName(draft.sLevel(), draft.aLevel())));
    const bool isSigned = detail.view.gradingState == QLatin1String("signed");
    const grading::GradingDraft& now = detail.view.current;
    if (isSigned && detail.waitsForSignature())
        m_basis->setText(GradingPageTr::tr("Until it is signed %1 (%2) counts.")
                             .arg(fullGrade(now.level()), grading::gradeName(now.sLevel(), now.aLevel())));
    else
        m_basis->setText(
            isSigned
                ? GradingPageTr::tr("By GB/T 22240-2020 and the matrix “%1”. Grading anew makes filing and "
                                    "self-assessment invalid; both are done again.")
                      .arg(matrices.labelOf(draft.matrix))
                : GradingPageTr::tr("The level follows from whom an attack on the system would injure, and "
                                    "how badly (GB/T 22240-2020)."));
    showState(detail);
}

void GradePanel::showState(const SystemDetail& detail)
{
    const bool submitted = detail.waitsForSignature();
    const bool draft = detail.pendingState == QLatin1String("draft");
    const bool isSigned = detail.view.gradingState == QLatin1String("signed");
    if (submitted || !isSigned)
        m_state->set(submitted ? GradingPageTr::tr("to be signed")
                     : draft   ? GradingPageTr::tr("draft")
                               : QString(),
                     submitted ? Tone::Info : Tone::Neutral);
    else
        m_state->set(GradingPageTr::tr("signed by %1").arg(detail.view.signedBy), Tone::Ok,
                     QStringLiteral("check-circle"));
    m_state->setToolTip(!submitted && detail.view.signedAt.isValid() ? stampText(detail.view.signedAt)
                                                                     : QString());
    m_change->setText(draft      ? GradingPageTr::tr("Go on grading…")
                      : isSigned ? GradingPageTr::tr("Grade anew…")
                                 : GradingPageTr::tr("Grade…"));
    m_change->setVisible(m_mayEdit && !submitted);
    m_sign->setVisible(submitted && m_maySign);
    m_back->setVisible(submitted && m_maySendBack);
    m_sign->setRefusal(detail.signRefusal);
    m_refusal->setText(m_maySign ? detail.signRefusal : QString());
    m_refusal->setVisible(submitted && m_maySign && !detail.signRefusal.isEmpty());
}

} // namespace wardbook::ui
