#include "ui/oversight/finding_acts.h"
#include "fields/accepted_finding.h"
#include "fields/remediation.h"
#include "oversight/remediation_service.h"
#include "ui/kit/field_dialog.h"
#include "ui/kit/record_page.h"
#include "ui/kit/when_text.h"
#include "ui/oversight/finding_panel.h"
#include "ui/oversight/finding_words.h"
#include "ui/oversight/oversight_page_tr.h"

namespace wardbook::ui {

namespace fa = fields::accepted_finding;
namespace fr = fields::remediation;
using oversight::Finding;
using oversight::FindingService;

FindingActs::FindingActs(Services& services, RecordSource& source, QWidget* page)
    : QObject(page), m_services(services), m_source(source), m_page(page)
{
}

QDate FindingActs::today() const
{
    return QDateTime::fromMSecsSinceEpoch(m_services.nowMs()).date();
}

void FindingActs::remediate(const Finding& finding)
{
    auto* dialog =
        new FieldDialog(m_source, fr::kRegister,
                        {OversightPageTr::tr("Remediate"),
                         OversightPageTr::tr("%1: %2").arg(finding.ruleTitle, namedRecord(finding)),
                         OversightPageTr::tr("Open remediation"), false},
                        m_page);
    const QDate due =
        oversight::RemediationService::suggestedDue(oversight::severityId(finding.severity), today());
    dialog->addField(fr::due, {due.toString(Qt::ISODate), {}, true, {}});
    dialog->addNote(
        OversightPageTr::tr("Suggested by the risk. Person in charge and department come from the "
                            "record; the way to mend it becomes the plan."));
    const auto opened = std::make_shared<QString>();
    dialog->setWork(
        [workspace = &m_services.workspace(), finding, today = today(),
         opened](const ledger::FieldValues& values, const QString&, const Progress&) {
            const QDate day = QDate::fromString(values.value(QLatin1String(fr::due)).toString(), Qt::ISODate);
            const qint64 action = FindingService(*workspace).openRemediation(finding, day, today);
            *opened = workspace->ledger().reader(2048)->record(QLatin1String(fr::kRegister), action).uid;
        },
        [this, opened] {
            m_services.message(Services::Tone::Ok, OversightPageTr::tr("The remediation is open"), {},
                               {{OversightPageTr::tr("Show it"), [services = &m_services, uid = *opened] {
                                     services->open(pageOfRegister(QLatin1String(fr::kRegister)), uid);
                                 }}});
            Q_EMIT done();
        });
    dialog->start();
}

void FindingActs::accept(const Finding& finding)
{
    auto* dialog =
        new FieldDialog(m_source, fa::kRegister,
                        {OversightPageTr::tr("Accept the risk"),
                         OversightPageTr::tr("%1: %2").arg(finding.ruleTitle, namedRecord(finding)),
                         OversightPageTr::tr("Propose"), false},
                        m_page);
    dialog->addField(fa::until, {{}, {}, true, {}});
    dialog->addField(fa::reason, {{}, {}, true, {}});
    dialog->addNote(OversightPageTr::tr(
        "Another person approves. Until then, and after the day, the finding counts as open."));
    dialog->setWork(
        [workspace = &m_services.workspace(), finding, today = today()](const ledger::FieldValues& values,
                                                                        const QString&, const Progress&) {
            const QDate until =
                QDate::fromString(values.value(QLatin1String(fa::until)).toString(), Qt::ISODate);
            FindingService(*workspace)
                .propose(finding, values.value(QLatin1String(fa::reason)).toString(), until, today);
        },
        [this] {
            m_services.message(Services::Tone::Ok, OversightPageTr::tr("Proposed; another person approves"));
            Q_EMIT done();
        });
    dialog->start();
}

void FindingActs::decide(const FindingDetail& detail, bool accept)
{
    const qint64 accepted = detail.finding.accepted, rev = detail.acceptedRev;
    const prompts::Question question{
        accept ? OversightPageTr::tr("Approve the acceptance") : OversightPageTr::tr("Refuse the acceptance"),
        OversightPageTr::tr("%1: %2. %3 proposes to accept it until %4: %5")
            .arg(detail.finding.ruleTitle, namedRecord(detail.finding), detail.proposer,
                 dayText(detail.until), detail.reason),
        accept ? OversightPageTr::tr("Approve") : OversightPageTr::tr("Refuse"), !accept};
    if (!accept)
        return prompts::reason(m_page, question, [this, accepted, rev](const QString& reason) {
            run(OversightPageTr::tr("Refusing"), OversightPageTr::tr("Refused; the finding stays open"),
                [=](people::Workspace& workspace) {
                    FindingService(workspace).decide(accepted, rev, false, reason);
                });
        });
    auto* dialog = new FieldDialog(m_source, fa::kRegister, question, m_page);
    dialog->addField(fa::opinion);
    dialog->setWork(
        [workspace = &m_services.workspace(), accepted, rev](const ledger::FieldValues& values,
                                                             const QString&, const Progress&) {
            FindingService(*workspace)
                .decide(accepted, rev, true, values.value(QLatin1String(fa::opinion)).toString());
        },
        [this] {
            m_services.message(Services::Tone::Ok, OversightPageTr::tr("The risk is accepted"));
            Q_EMIT done();
        });
    dialog->start();
}

void FindingActs::end(const FindingDetail& detail)
{
    const qint64 accepted = detail.finding.accepted, rev = detail.acceptedRev;
    prompts::reason(
        m_page,
        {OversightPageTr::tr("End the acceptance"),
         OversightPageTr::tr("%1: %2. It was accepted until %3; from now on it counts as open.")
             .arg(detail.finding.ruleTitle, namedRecord(detail.finding), dayText(detail.until)),
         OversightPageTr::tr("End"), false},
        [this, accepted, rev](const QString& reason) {
            run(OversightPageTr::tr("Ending the acceptance"),
                OversightPageTr::tr("The acceptance has ended; the finding is open"),
                [=](people::Workspace& workspace) { FindingService(workspace).end(accepted, rev, reason); });
        });
}

void FindingActs::run(const QString& what, const QString& doneText,
                      std::function<void(people::Workspace&)> act)
{
    m_services.run(
        this, what,
        [workspace = &m_services.workspace(), act = std::move(act)](const Progress&) { act(*workspace); },
        [this, doneText] {
            m_services.message(Services::Tone::Ok, doneText);
            Q_EMIT done();
        });
}

} // namespace wardbook::ui
