#include "ui/grading/clause_dialog.h"
#include "people/workspace.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

constexpr Length kWidth{600};

QString clauseNumber(const grading::RequirementItem& item)
{
    return (item.clause + QLatin1Char(' ') + item.letter).trimmed();
}

ClauseDialog::ClauseDialog(people::Workspace& workspace, const QString& itemId, QWidget* parent)
    : PromptDialog({GradingPageTr::tr("Requirement item"), {}, GradingPageTr::tr("Close"), false}, parent)
{
    setObjectName(QStringLiteral("clauseDialog"));
    setFixedWidth(kWidth);
    cancelButton()->hide();
    connect(this, &PromptDialog::acted, this, &QDialog::accept);
    const auto pack = grading::RequirementPack::builtIn();
    const int index = pack->indexOf(itemId);
    if (index < 0)
        return;
    const grading::RequirementItem& item = pack->items.at(index);
    const grading::RequirementCheck& check = pack->checkOf(item);
    const auto registers = workspace.ledger().registers();
    const ledger::CodeList& grades = registers->codes(QStringLiteral("protection_grade"));
    auto* head = new QHBoxLayout;
    QLabel* title =
        makeLabel(clauseNumber(item) + QStringLiteral("  ") + item.topic.text(), FontRole::PanelTitle);
    title->setObjectName(QStringLiteral("clauseTitle"));
    title->setWordWrap(true);
    head->addWidget(title, 1);
    if (!item.verified)
        head->addWidget(new chips::Chip(GradingPageTr::tr("unchecked"), chips::Tone::Warn), 0, Qt::AlignTop);
    body()->addLayout(head);
    QStringList place{pack->sourceText,
                      grades.labelOf(QString::number(item.level)),
                      registers->codes(QStringLiteral("requirement_scope")).labelOf(item.scope),
                      pack->layers.at(item.layer).label.text(),
                      pack->points.at(item.point).label.text(),
                      item.id};
    place.removeAll(QString());
    QLabel* where = makeLabel(place.join(QStringLiteral(" · ")), FontRole::Caption, "text2");
    where->setWordWrap(true);
    body()->addWidget(where);
    addPart({}, check.question.text(), "clauseQuestion");
    addPart(GradingPageTr::tr("Steps"), check.how.text(), "clauseHow");
    addPart(GradingPageTr::tr("Usual evidence"), check.evidence.text(), "clauseEvidence");
    addPart(GradingPageTr::tr("Usual remedy"), check.remedy.text(), "clauseRemedy");
    if (check.highRisk) {
        addPart(GradingPageTr::tr("High risk from %1 on")
                    .arg(grades.labelOf(QString::number(check.highRisk->fromLevel))),
                check.highRisk->trigger.text(), "clauseRisk");
    }
    actButton()->setFocus();
    // wrapped lines know their height only for a width, which the size hint does not ask for
    resize(kWidth, layout()->totalHeightForWidth(kWidth));
}

void ClauseDialog::addPart(const QString& title, const QString& text, const char* name)
{
    if (text.isEmpty())
        return;
    if (!title.isEmpty())
        body()->addWidget(makeLabel(title, FontRole::CaptionBold, "text2"));
    QLabel* label = makeLabel(text);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(label);
}

} // namespace wardbook::ui
