#include "oversight/check_watch.h"
#include "base/clock.h"
#include "base/error.h"
#include "fields/requirement_pack.h"
#include "oversight/check_worker.h"
#include <QTimer>

namespace wardbook::oversight {

namespace {

/// How often the date is looked at: what is late changes overnight without any act.
constexpr int kDayCheckMs = 60'000;

} // namespace

struct CheckWatch::Private
{
    CheckWorker::Result last;
    bool working = false;
    QTimer day;
    std::unique_ptr<CheckWorker> worker;
};

std::shared_ptr<CheckWatch> CheckWatch::of(people::Workspace& workspace)
{
    static QHash<people::Workspace*, std::weak_ptr<CheckWatch>> watches;
    watches.removeIf([](const auto& each) { return each.value().expired(); });
    auto watch = watches.value(&workspace).lock();
    if (!watch) {
        watch = std::make_shared<CheckWatch>(Key(), workspace);
        watches.insert(&workspace, watch);
    }
    return watch;
}

CheckWatch::CheckWatch(Key, people::Workspace& workspace) : d(std::make_unique<Private>())
{
    const auto take = [this](const CheckWorker::Result& result) {
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                if (result.findings) {
                    d->last.findings = result.findings;
                    d->last.rules = result.rules;
                    d->last.counts = result.counts;
                }
                d->last.failure = result.failure;
                d->working = d->worker->busy();
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    };
    d->worker = std::make_unique<CheckWorker>(workspace.ledger(), FindingScope::of(workspace), take);
    connect(&workspace.ledger(), &ledger::Ledger::changed, this,
            [this](const QString& registerId, const QList<qint64>& ids) {
                if (registerId == QLatin1String(fields::requirement_pack::kRegister))
                    return runAgain(); // the unit may have loaded rules
                d->worker->noteChanged(registerId, ids);
                if (!std::exchange(d->working, true))
                    Q_EMIT changed();
            });
    d->day.setInterval(kDayCheckMs);
    connect(&d->day, &QTimer::timeout, this, [this] {
        if (d->last.findings && d->last.findings->day != clock::now().date())
            runAgain();
    });
    d->day.start();
    runAgain();
}

CheckWatch::~CheckWatch() = default;

std::shared_ptr<const Findings> CheckWatch::findings() const
{
    return d->last.findings;
}

std::shared_ptr<const CheckRules> CheckWatch::rules() const
{
    return d->last.rules;
}

FindingCounts CheckWatch::counts() const
{
    return d->last.counts;
}

bool CheckWatch::working() const
{
    return d->working;
}

QString CheckWatch::failure() const
{
    return d->last.failure;
}

void CheckWatch::runAgain()
{
    d->worker->runAgain();
    if (!std::exchange(d->working, true))
        Q_EMIT changed();
}

} // namespace wardbook::oversight
