#include "ui/overview/overview_source.h"
#include "base/clock.h"
#include "fields/accepted_finding.h"
#include "fields/assessment.h"
#include "fields/asset.h"
#include "fields/obligation.h"
#include "fields/remediation.h"

namespace wardbook::ui {

namespace {

constexpr int kCacheKiB = 8 * 1024;

QString name(const char* id)
{
    return QString::fromLatin1(id);
}

} // namespace

OverviewSource::OverviewSource(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_workspace(services.workspace()),
      m_department(overview::departmentOf(m_workspace)), m_seen(partsSeen())
{
}

OverviewSource::~OverviewSource()
{
    m_life.cancel();
    {
        const std::lock_guard lock(m_mutex);
        if (m_reader)
            m_reader->interrupt();
    }
    m_worker.stop();
}

int OverviewSource::partsSeen() const
{
    const ledger::Rights& rights = m_workspace.ledger().rights();
    const QString role = m_workspace.session().role;
    const auto views = [&](const char* registerId) {
        return rights.may(role, name(registerId), name(ledger::verb::kView));
    };
    int parts = WorkPart;
    if (views(fields::remediation::kRegister))
        parts |= RemediationPart;
    if (views(fields::assessment::kRegister))
        parts |= ScorePart;
    if (views(fields::asset::kRegister))
        parts |= InventoryPart;
    // Findings and duties are of the whole unit.
    if (views(fields::obligation::kRegister) && views(fields::accepted_finding::kRegister) &&
        !rights.role(role).ownDepartmentOnly)
        parts |= CompliancePart;
    return parts;
}

ledger::Reader& OverviewSource::reader()
{
    if (!m_reader) {
        auto made = m_workspace.ledger().reader(kCacheKiB);
        const std::lock_guard lock(m_mutex);
        m_reader = std::move(made);
    }
    return *m_reader;
}

void OverviewSource::setFindings(std::shared_ptr<const oversight::CheckRules> rules,
                                 std::shared_ptr<const oversight::Findings> findings)
{
    m_rules = std::move(rules);
    m_findings = std::move(findings);
    if (m_rules && m_findings)
        read(CompliancePart);
}

void OverviewSource::read(int parts)
{
    m_wanted |= parts & m_seen;
    if (m_wanted != 0 && !m_reading)
        next();
}

void OverviewSource::next()
{
    m_reading = true;
    m_since.start();
    const int parts = std::exchange(m_wanted, 0);
    m_facts.moment = {clock::now().date(), m_services.nowMs()};
    const QDate today = m_facts.moment.today;
    m_pending = 1;
    if (parts & WorkPart)
        post(WorkPart, [this](ledger::Reader& own) { return readWork(own); });
    if (parts & RemediationPart)
        post(RemediationPart, [today, department = m_department](ledger::Reader& own) -> Deliver {
            const auto read = overview::readRemediations(own, today, department);
            return [read](OverviewFacts& facts) { facts.remediations = read; };
        });
    if (parts & ScorePart)
        post(ScorePart, [department = m_department](ledger::Reader& own) -> Deliver {
            const auto read = overview::readScores(own, department);
            return [read](OverviewFacts& facts) { facts.scores = read; };
        });
    if (parts & InventoryPart)
        post(InventoryPart, [today, department = m_department](ledger::Reader& own) -> Deliver {
            const auto read = overview::readInventory(own, today, department);
            return [read](OverviewFacts& facts) { facts.inventory = read; };
        });
    if ((parts & CompliancePart) && m_rules && m_findings)
        post(CompliancePart,
             [this, today, rules = m_rules, findings = m_findings, registers = std::exchange(m_changed, {})](
                 ledger::Reader& own) { return readCompliance(own, today, rules, findings, registers); });
    post(0, [](ledger::Reader&) { return Deliver(); });
    --m_pending;
}

/// Runs on the worker; m_facts is only touched on the GUI thread.
void OverviewSource::post(int part, std::function<Deliver(ledger::Reader&)> work)
{
    ++m_pending;
    m_worker.post([this, part, work = std::move(work)] {
        Deliver deliver;
        QString problem;
        try {
            m_life.throwIfCancelled();
            deliver = work(reader());
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Cancelled)
                problem = error.text();
        }
        QMetaObject::invokeMethod(
            this,
            [this, part, deliver, problem] {
                if (!problem.isEmpty())
                    Q_EMIT failed(problem);
                if (deliver) {
                    deliver(m_facts);
                    Q_EMIT changed(part);
                }
                if (--m_pending > 0)
                    return;
                m_reading = false;
                m_lastMs = m_since.elapsed();
                if (m_wanted != 0)
                    next();
                else
                    Q_EMIT idle();
            },
            Qt::QueuedConnection);
    });
}

void OverviewSource::run(std::function<void(ledger::Reader&)> work, std::function<void()> done)
{
    m_worker.post([this, work = std::move(work), done = std::move(done)] {
        QString problem;
        try {
            m_life.throwIfCancelled();
            work(reader());
        } catch (const Error& error) {
            problem = error.text();
        }
        QMetaObject::invokeMethod(
            this,
            [this, problem, done] {
                if (problem.isEmpty())
                    done();
                else
                    Q_EMIT failed(problem);
            },
            Qt::QueuedConnection);
    });
}

OverviewSource::Deliver OverviewSource::readWork(ledger::Reader& own)
{
    const overview::Moment moment{clock::now().date(), m_services.nowMs()};
    own.forgetNames();
    const QList<overview::Work> work = overview::readWork(m_workspace, own, moment);
    const bool bare = work.isEmpty() && overview::isEmpty(own);
    const overview::Drills drills = overview::readDrills(m_workspace, own);
    return [=](OverviewFacts& facts) {
        facts.moment = moment;
        facts.work = work;
        facts.bare = bare;
        facts.drills = drills;
    };
}

OverviewSource::Deliver OverviewSource::readCompliance(
    ledger::Reader& own, QDate today, const std::shared_ptr<const oversight::CheckRules>& rules,
    const std::shared_ptr<const oversight::Findings>& findings, const QSet<QString>& changed)
{
    if (!m_obligations)
        m_obligations = std::make_unique<oversight::ObligationReader>(
            oversight::ObligationPack::builtIn(own.registers()), own.registers());
    for (const QString& registerId : changed)
        m_obligations->forget(registerId);
    const oversight::FindingCounts counts = oversight::countsOf(own, *rules, *findings, today);
    const QList<overview::LawShare> laws =
        overview::lawShares(m_obligations->read(own, today, *rules, *findings, m_life));
    return [=](OverviewFacts& facts) {
        facts.findings = counts;
        facts.laws = laws;
    };
}

} // namespace wardbook::ui
