#include "ui/oversight/inspection_page.h"
#include "base/clock.h"
#include "fields/inspection.h"
#include "fields/remediation.h"
#include "ui/kit/buttons.h"
#include "ui/kit/process_card.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/register_host.h"
#include "ui/oversight/oversight_page_tr.h"

namespace wardbook::ui {

namespace fi = fields::inspection;

namespace {

QString remediationRegister()
{
    return QString::fromLatin1(fields::remediation::kRegister);
}

} // namespace

InspectionPage::InspectionPage(Services& services, QWidget* parent)
    : RecordPage(services, QString::fromLatin1(fi::kRegister), parent)
{
    offerExchange();
    build();
    m_card = new ProcessCard(OversightPageTr::tr("What became of the findings"), this);
    m_card->setObjectName(QStringLiteral("inspectionCard"));
    m_remediate =
        m_card->addButton(OversightPageTr::tr("Remediate all"), "remediate", QStringLiteral("checklist"));
    m_open = m_card->addButton(OversightPageTr::tr("Open remediation"), "openRemediation");
    inspector().form().addUnder(QString::fromLatin1(fi::findings), m_card);
    m_card->hide();
    connect(m_remediate, &QPushButton::clicked, this, &InspectionPage::remediate);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_more)
            this->services().open(pageOfRegister(remediationRegister()),
                                  m_more->actions.ids.size() == 1 ? m_more->firstUid
                                                                  : QStringLiteral("?source=inspection"));
    });
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this, [this](const QString& changed) {
        if (changed == remediationRegister() && isVisible() && !inspector().creating())
            reloadDetail();
    });
}

std::function<void(ledger::Reader&, RecordDetail&)> InspectionPage::moreDetail() const
{
    auto more = std::make_shared<More>();
    m_more = more;
    return [more](ledger::Reader& reader, RecordDetail& detail) {
        const qint64 id = detail.form.record.id;
        if (id == 0)
            return;
        more->left = oversight::draftsFromInspection(reader, id, clock::now().date());
        more->actions = oversight::actionsOf(reader, id);
        if (!more->actions.ids.isEmpty())
            more->firstUid = reader.record(remediationRegister(), more->actions.ids.first()).uid;
    };
}

void InspectionPage::showMore(const RecordDetail& detail)
{
    const qsizetype left = m_more ? m_more->left.size() : 0;
    const int open = m_more ? m_more->actions.open : 0, closed = m_more ? m_more->actions.closed : 0;
    m_card->setVisible(detail.form.record.id != 0 && left + open + closed > 0);
    m_card->setChip(left > 0   ? OversightPageTr::tr("%1 not yet in remediation").arg(left)
                    : open > 0 ? OversightPageTr::tr("%1 open").arg(open)
                               : OversightPageTr::tr("all closed"),
                    left > 0   ? (detail.form.record.state == QLatin1String("closed") ? chips::Tone::Neutral
                                                                                      : chips::Tone::Bad)
                    : open > 0 ? chips::Tone::Warn
                               : chips::Tone::Ok);
    m_card->setNote(
        OversightPageTr::tr("Lines and semicolons part the findings: %1 in remediation, %2 of them closed.")
            .arg(open + closed)
            .arg(closed));
    const auto& ledger = services().workspace().ledger();
    const bool mayEdit = writable() && ledger.rights().may(services().workspace().session().role,
                                                           remediationRegister(), ledger::verb::kEdit);
    m_remediate->setEnabled(mayEdit && left > 0);
    m_remediate->setToolTip(
        mayEdit || left == 0 ? QString() : OversightPageTr::tr("Your role may not enter remediation"));
    m_open->setVisible(open + closed > 0);
}

void InspectionPage::remediate()
{
    if (!m_more || m_more->left.isEmpty())
        return;
    const QList<oversight::RemediationDraft> drafts = m_more->left;
    QList<qint64> made;
    const bool done = services().attempt(
        [&] { made = oversight::RemediationService(services().workspace()).create(drafts); });
    if (done)
        services().message(Services::Tone::Ok, OversightPageTr::tr("%n finding(s) are in remediation",
                                                                   nullptr, static_cast<int>(made.size())));
}

} // namespace wardbook::ui
