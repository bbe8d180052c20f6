#include "ui/oversight/finding_panel.h"
#include "documents/rich_text.h"
#include "fields/accepted_finding.h"
#include "fields/remediation.h"
#include "ledger/record_fields.h"
#include "ui/kit/buttons.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/finding_words.h"
#include "ui/oversight/line_button.h"
#include "ui/oversight/oversight_page_tr.h"

namespace wardbook::ui {

namespace fa = fields::accepted_finding;
namespace fr = fields::remediation;

namespace {

QString stateLabel(ledger::Reader& reader, const char* registerId, const ledger::Record& record)
{
    const ledger::StateDef* state = reader.registers().at(QLatin1String(registerId)).state(record.state);
    return state ? state->label.text() : record.state;
}

/// Why a step can't be taken by this member; empty: it can.
QString refusalOf(const ledger::Ledger::Allowed& allowed, const char* step)
{
    for (const auto& each : allowed.transitions)
        if (each.id == QLatin1String(step))
            return each.allowed ? QString() : each.refusal;
    return OversightPageTr::tr("This step isn’t possible now");
}

} // namespace

FindingDetail readFinding(ledger::Reader& reader, people::Workspace& workspace,
                          const oversight::Finding& finding)
{
    FindingDetail detail;
    detail.finding = finding;
    if (finding.remediation != 0) {
        const ledger::Record record = reader.record(QLatin1String(fr::kRegister), finding.remediation);
        detail.remediationCode = ledger::RecordFields(reader, fr::kRegister, record).text(fr::code);
        detail.remediationState = stateLabel(reader, fr::kRegister, record);
        detail.remediationUid = record.uid;
    }
    if (finding.accepted != 0) {
        const QString registerId = QLatin1String(fa::kRegister);
        const ledger::Record record = reader.record(registerId, finding.accepted);
        const ledger::RecordFields fields(reader, fa::kRegister, record);
        detail.acceptedRev = record.rev;
        detail.reason = fields.text(fa::reason);
        detail.until = fields.date(fa::until);
        const QList<ledger::HistoryEntry> history = reader.history(registerId, record.id);
        if (!history.isEmpty())
            detail.proposer = history.constLast().actor;
        const auto allowed =
            workspace.ledger().allowed(workspace.actor(), reader.registers().at(registerId), record);
        detail.decideRefusal = refusalOf(allowed, "accept");
        detail.endRefusal = refusalOf(allowed, "end");
    }
    return detail;
}

FindingRights FindingRights::of(people::Workspace& workspace)
{
    const people::Session& session = workspace.session();
    const auto may = [&](const char* registerId, const char* verb) {
        return workspace.ledger().rights().may(session.role, QLatin1String(registerId), QLatin1String(verb));
    };
    FindingRights rights;
    rights.reader =
        session.readOnly || workspace.vault().readOnly() || session.role == QLatin1String("auditor");
    if (!may(fa::kRegister, ledger::verb::kEdit))
        rights.proposeRefusal = OversightPageTr::tr("Your role may not propose that a finding be accepted");
    if (!may(fr::kRegister, ledger::verb::kEdit))
        rights.remediateRefusal = OversightPageTr::tr("Your role may not open remediations");
    if (!may(fa::kRegister, ledger::verb::kExport))
        rights.exportRefusal = OversightPageTr::tr("Your role may not export findings");
    return rights;
}

FindingPanel::FindingPanel(QWidget* parent) : SidePanel(OversightPageTr::tr("Finding"), parent)
{
    showSentence(OversightPageTr::tr("Choose a finding to see what is wrong and how to mend it."));
}

void FindingPanel::show(const FindingDetail& detail, const FindingRights& rights)
{
    const oversight::Finding& finding = detail.finding;
    clear();
    QList<QWidget*> badges{
        new chips::Chip(oversight::severityText(finding.severity), severityTone(finding.severity))};
    if (!finding.verified)
        badges << new chips::Chip(documents::unverifiedBadge(), chips::Tone::Warn);
    addRow(badges);
    addTitle(finding.ruleTitle);
    addText(finding.text);
    LineButton* record = addLink(QStringLiteral("file"), chips::Tone::Info, namedRecord(finding), {});
    record->setObjectName(QStringLiteral("findingRecord"));
    connect(record, &QAbstractButton::clicked, this, &FindingPanel::recordWanted);
    addHeading(OversightPageTr::tr("How to mend it"));
    addText(finding.fix);
    addHeading(OversightPageTr::tr("Basis"));
    addText(finding.law, "text2");
    if (!finding.department.isEmpty()) {
        addLine();
        addFact(OversightPageTr::tr("Department"), finding.department);
    }
    addHandling(detail, rights);
    addActs(detail, rights);
    present();
}

void FindingPanel::addHandling(const FindingDetail& detail, const FindingRights& rights)
{
    const oversight::Finding& finding = detail.finding;
    if (finding.remediation != 0) {
        addHeading(OversightPageTr::tr("Remediation"));
        LineButton* action = addLink(QStringLiteral("checklist"), chips::Tone::Info, detail.remediationCode,
                                     detail.remediationState);
        action->setObjectName(QStringLiteral("findingRemediation"));
        connect(action, &QAbstractButton::clicked, this, &FindingPanel::remediationWanted);
    }
    if (finding.accepted == 0)
        return;
    addHeading(finding.proposed ? OversightPageTr::tr("Proposed for acceptance")
                                : OversightPageTr::tr("Risk accepted"));
    addFact(OversightPageTr::tr("Reason"), detail.reason);
    addFact(OversightPageTr::tr("Until"), dayText(detail.until));
    if (!detail.proposer.isEmpty())
        addFact(OversightPageTr::tr("Proposed by"), detail.proposer);
    if (!finding.proposed) {
        addFact(OversightPageTr::tr("Approved by"), finding.acceptedBy);
        if (rights.reader)
            return;
        auto* end = new Button(OversightPageTr::tr("End the acceptance…"), "plain");
        end->setSmall(true);
        end->setObjectName(QStringLiteral("endAcceptance"));
        end->setRefusal(detail.endRefusal);
        connect(end, &QPushButton::clicked, this, &FindingPanel::endWanted);
        addRow({end});
        if (!detail.endRefusal.isEmpty())
            addText(detail.endRefusal, "text3");
    }
}

void FindingPanel::addActs(const FindingDetail& detail, const FindingRights& rights)
{
    const oversight::Finding& finding = detail.finding;
    const auto add = [this](const char* name, const QString& text, const char* kind, const QString& refusal,
                            auto signal) {
        Button* button = addAct(text, kind, refusal);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    add("openRecord", OversightPageTr::tr("Open record"), "plain", {}, &FindingPanel::recordWanted)
        ->setToolTip(QStringLiteral("Enter"));
    addFootSpace();
    if (rights.reader)
        return;
    if (finding.proposed) {
        add("refuseAcceptance", OversightPageTr::tr("Refuse…"), "plain", detail.decideRefusal,
            [this] { Q_EMIT decideWanted(false); });
        add("approveAcceptance", OversightPageTr::tr("Approve…"), "primary", detail.decideRefusal,
            [this] { Q_EMIT decideWanted(true); });
        return;
    }
    if (finding.accepted == 0)
        add("acceptRisk", OversightPageTr::tr("Accept risk…"), "plain", rights.proposeRefusal,
            &FindingPanel::acceptWanted);
    if (finding.remediation != 0)
        add("showRemediation", OversightPageTr::tr("Open the remediation"), "primary", {},
            &FindingPanel::remediationWanted);
    else
        add("remediate", OversightPageTr::tr("Remediate…"), "primary", rights.remediateRefusal,
            &FindingPanel::remediateWanted);
}

} // namespace wardbook::ui
