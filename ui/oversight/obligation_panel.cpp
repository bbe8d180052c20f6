#include "ui/oversight/obligation_panel.h"
#include "documents/rich_text.h"
#include "fields/obligation.h"
#include "ui/kit/buttons.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/line_button.h"
#include "ui/oversight/obligations_model.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QLocale>

namespace wardbook::ui {

using oversight::Compliance;
using oversight::Obligation;

constexpr int kNamed = 12; ///< of several chosen ones

ObligationRights ObligationRights::of(people::Workspace& workspace)
{
    const people::Session& session = workspace.session();
    const auto may = [&](const char* verb) {
        return workspace.ledger().rights().may(session.role, QLatin1String(fields::obligation::kRegister),
                                               QLatin1String(verb));
    };
    ObligationRights rights;
    rights.view = may(ledger::verb::kView);
    rights.reader =
        session.readOnly || workspace.vault().readOnly() || session.role == QLatin1String("auditor");
    if (!may(ledger::verb::kEdit))
        rights.editRefusal = OversightPageTr::tr("Your role may not change obligations");
    if (!may(ledger::verb::kExport))
        rights.exportRefusal = OversightPageTr::tr("Your role may not export the self-check report");
    return rights;
}

ObligationPanel::ObligationPanel(QWidget* parent) : SidePanel(OversightPageTr::tr("Obligation"), parent) {}

void ObligationPanel::show(const Obligation& obligation, const oversight::Obligations& all,
                           const QHash<QString, QString>& titles, const ObligationRights& rights)
{
    clear();
    QList<QWidget*> badges{
        new chips::Chip(oversight::complianceText(obligation.state), complianceTone(obligation.state))};
    if (obligation.own)
        badges << new chips::Chip(OversightPageTr::tr("judged by a person"), chips::Tone::Neutral);
    if (!obligation.verified)
        badges << new chips::Chip(documents::unverifiedBadge(), chips::Tone::Warn);
    addRow(badges);
    const oversight::ObligationPack::Group* group = all.pack->group(obligation.group);
    QString law = group ? group->label.text() : QString();
    if (!obligation.article.isEmpty())
        law += QLatin1Char(' ') + obligation.article;
    addTitle(obligation.title, law);
    addText(obligation.duty);
    addFact(OversightPageTr::tr("Who is bound"), obligation.bound);
    if (obligation.counts())
        addStanding(obligation, all, titles, rights);
    present();
}

void ObligationPanel::addStanding(const Obligation& obligation, const oversight::Obligations& all,
                                  const QHash<QString, QString>& titles, const ObligationRights& rights)
{
    if (const auto* duty = all.pack->find(obligation.id))
        addProof(obligation, *duty);
    addFindings(obligation, titles);
    addJudgement(obligation, rights);
    addCharge(obligation, all.day);
    if (rights.reader)
        return;
    Button* judge = addAct(OversightPageTr::tr("Judge…"), "plain", rights.editRefusal);
    judge->setObjectName(QStringLiteral("judgeObligation"));
    connect(judge, &QPushButton::clicked, this, &ObligationPanel::judgeWanted);
    addFootSpace();
    addEdit(OversightPageTr::tr("Person and date…"), rights);
}

void ObligationPanel::addProof(const Obligation& obligation, const oversight::ObligationPack::Duty& duty)
{
    if (obligation.proof.isEmpty()) {
        addHeading(OversightPageTr::tr("Proof"));
        addText(OversightPageTr::tr("No register proves it; a person judges."), "text2");
        return;
    }
    addHeading(OversightPageTr::tr("Proof %1/%2").arg(obligation.proofHeld()).arg(obligation.proof.size()));
    for (qsizetype i = 0; i < obligation.proof.size(); ++i) {
        const oversight::ProofFound& proof = obligation.proof.at(i);
        const QString found = proof.least > 1
                                  ? OversightPageTr::tr("%1 of %2 needed")
                                        .arg(QLocale().toString(proof.found), QLocale().toString(proof.least))
                                  : QLocale().toString(proof.found);
        LineButton* line = addLink(proof.holds() ? QStringLiteral("check-circle") : QStringLiteral("circle"),
                                   proof.holds() ? chips::Tone::Ok : chips::Tone::Bad, proof.label, found);
        line->setObjectName(QStringLiteral("proof_%1").arg(i));
        line->setToolTip(OversightPageTr::tr("Opens the list"));
        connect(line, &QAbstractButton::clicked, this,
                [this, test = duty.proof.value(i).test] { Q_EMIT proofWanted(test); });
    }
}

void ObligationPanel::addFindings(const Obligation& obligation, const QHash<QString, QString>& titles)
{
    if (obligation.checks.isEmpty())
        return;
    addHeading(OversightPageTr::tr("Open findings %1").arg(QLocale().toString(obligation.openFindings)));
    for (const QString& rule : obligation.checks) {
        LineButton* line = addLink(QStringLiteral("flag"), chips::Tone::Warn, titles.value(rule, rule), {});
        line->setObjectName(QStringLiteral("rule_") + rule);
        connect(line, &QAbstractButton::clicked, this, [this, rule] { Q_EMIT ruleWanted(rule); });
    }
}

void ObligationPanel::addJudgement(const Obligation& obligation, const ObligationRights& rights)
{
    addHeading(OversightPageTr::tr("Judgement"));
    if (!obligation.proof.isEmpty() || obligation.computed == Compliance::NotApplicable)
        addFact(OversightPageTr::tr("By registers"), oversight::complianceText(obligation.computed));
    if (!obligation.own) {
        if (obligation.computed == Compliance::ToJudge)
            addText(OversightPageTr::tr("Nobody has judged it yet."), "text2");
        return;
    }
    addFact(OversightPageTr::tr("By a person"), oversight::complianceText(obligation.state));
    addFact(OversightPageTr::tr("Reason"), obligation.reason);
    if (rights.reader || !rights.editRefusal.isEmpty())
        return;
    auto* back = new Button(OversightPageTr::tr("Let the registers decide"), "plain");
    back->setSmall(true);
    back->setObjectName(QStringLiteral("computedAgain"));
    connect(back, &QPushButton::clicked, this, &ObligationPanel::computedWanted);
    addRow({back});
}

void ObligationPanel::addCharge(const Obligation& obligation, QDate day)
{
    addHeading(OversightPageTr::tr("Person and date"));
    const QString none = OversightPageTr::tr("not set");
    const auto add = [&](const QString& label, const QString& text, const char* tone = "") {
        addFact(label, text.isEmpty() ? none : text, text.isEmpty() ? "text3" : tone);
    };
    add(OversightPageTr::tr("Person"), obligation.ownerName);
    add(OversightPageTr::tr("Department"), obligation.departmentName);
    const bool late = obligation.overdue(day);
    add(OversightPageTr::tr("Next check"),
        late ? OversightPageTr::tr("%1, overdue").arg(dayText(obligation.nextOn))
             : dayText(obligation.nextOn),
        late ? "bad" : "");
    if (obligation.cycleMonths)
        add(OversightPageTr::tr("Cycle"),
            obligation.cycleOfArticle
                ? OversightPageTr::tr("every %1 months, by the article").arg(*obligation.cycleMonths)
                : OversightPageTr::tr("every %1 months, by the unit").arg(*obligation.cycleMonths));
    if (obligation.checkedOn.isValid())
        add(OversightPageTr::tr("Last check"), dayText(obligation.checkedOn));
    if (!obligation.note.isEmpty())
        add(OversightPageTr::tr("What was found"), obligation.note);
}

void ObligationPanel::addEdit(const QString& text, const ObligationRights& rights)
{
    Button* edit = addAct(text, "primary", rights.editRefusal);
    edit->setObjectName(QStringLiteral("editObligations"));
    edit->setKeyCap(QStringLiteral("F2"));
    connect(edit, &QPushButton::clicked, this, &ObligationPanel::editWanted);
}

void ObligationPanel::showSeveral(const QList<const Obligation*>& chosen, const ObligationRights& rights)
{
    clear();
    addTitle(OversightPageTr::tr("%1 obligations chosen").arg(chosen.size()));
    for (const Obligation* each : chosen.mid(0, kNamed))
        addText(each->title, "text2");
    if (chosen.size() > kNamed)
        addText(OversightPageTr::tr("and %1 more").arg(chosen.size() - kNamed), "text3");
    if (!rights.reader)
        addEdit(OversightPageTr::tr("Person and date for all…"), rights);
    present();
}

} // namespace wardbook::ui
