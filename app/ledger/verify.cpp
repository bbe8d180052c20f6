#include "ledger/verify.h"
#include "base/error.h"
#include "ledger/custom_definitions.h"
#include "ledger/ledger_tr.h"
#include "ledger/schema.h"
#include "ledger/verify_chain.h"
#include "ledger/verify_pages.h"
#include "ledger/verify_rows.h"
#include "vault/evidence_store.h"
#include <QElapsedTimer>
#include <future>

namespace wardbook::ledger {

using storage::OpenMode;
using storage::Transaction;

namespace {

constexpr int kCacheKiB = 16 * 1024;
constexpr qsizetype kMaxProblems = 1000;

/// Two connections that see the same moment of the ledger, whoever else is writing.
struct Snapshots
{
    storage::Connection& first;
    storage::Connection& second;
    std::optional<Transaction> firstView, secondView;

    void take()
    {
        const auto last = [](storage::Connection& connection) {
            return connection.scalar(QStringLiteral("SELECT MAX(seq) FROM act"));
        };
        do {
            secondView.reset();
            firstView.reset();
            firstView.emplace(first, Transaction::Kind::Read);
            secondView.emplace(second, Transaction::Kind::Read);
        } while (last(first) != last(second));
    }
};

/// Rows are read on a second connection and thread while the chain is walked on the first.
void verifyRegister(const vault::Vault& vault, const Progress& progress, VerifyReport& report)
{
    const auto chainConnection = vault.connect(OpenMode::ReadOnly, kCacheKiB);
    const auto rowConnection = vault.connect(OpenMode::ReadOnly, kCacheKiB);
    schema::refuseNewer(*chainConnection);
    if (schema::isEmpty(*chainConnection)) {
        if (vault.header().head.seq > 0)
            report.problems << VerifyProblem{
                QStringLiteral("head"),
                1,
                {},
                {},
                Tr::tr("register.db is empty; vault.json knows %1 acts.").arg(vault.header().head.seq),
                true};
        return;
    }
    const vault::Header header = vault.header(); // first: the ledger may be ahead of it, never behind
    Snapshots snapshots{*chainConnection, *rowConnection, {}, {}};
    snapshots.take();
    const auto registers = ownDefinitions(*chainConnection, RegisterSet::builtIn()).registers;
    std::atomic<qint64> rowCount{0};
    const Progress rowProgress; // cancelled when the chain's half throws
    auto rows = std::async(std::launch::async,
                           [&] { return readRows(*rowConnection, *registers, rowCount, rowProgress); });
    ChainCheck chain(*chainConnection, *registers, header, report);
    try {
        chain.run(progress);
    } catch (...) {
        rowProgress.cancel();
        rows.wait();
        throw;
    }
    const auto found = rows.get();
    report.records = rowCount;
    report.problems << chain.problems();
    report.problems << compareRows(*chainConnection, *registers, found, chain.lastChanges());
}

void verifyEvidence(const vault::Vault& vault, const Progress& progress, VerifyReport& report)
{
    const auto store = vault.evidenceReader();
    report.evidence = store->list().size();
    const bool damagedPages =
        std::any_of(report.problems.begin(), report.problems.end(),
                    [](const VerifyProblem& problem) { return problem.kind == u"page"; });
    if (damagedPages) {
        report.problems << verifyAttachmentsOneByOne(vault, progress);
        return;
    }
    for (const vault::EvidenceProblem& found : store->verify(progress))
        report.problems << VerifyProblem{
            QStringLiteral("evidence"), 0, {}, QString::fromLatin1(found.sm3.toHex()), found.text, true};
}

/// In the order of the chain; what belongs to no act comes last.
void sortProblems(QList<VerifyProblem>& problems)
{
    const auto place = [](const VerifyProblem& problem) {
        return problem.act > 0 ? problem.act : std::numeric_limits<qint64>::max();
    };
    std::stable_sort(problems.begin(), problems.end(),
                     [&](const VerifyProblem& a, const VerifyProblem& b) { return place(a) < place(b); });
    problems.resize(std::min(problems.size(), kMaxProblems));
}

/// A file whose contents can't be read at all is what verify is there to report, not a failure of verify.
template<typename Part>
void guarded(VerifyReport& report, const char* kind, const Part& part)
{
    try {
        part();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Damaged && error.kind() != ErrorKind::Io)
            throw;
        report.problems << VerifyProblem{QLatin1String(kind), 0, {}, {}, error.text(), true};
    }
}

} // namespace

VerifyReport verify(const vault::Vault& vault, const Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    VerifyReport report;
    report.problems << verifyPages(vault);
    guarded(report, "schema", [&] { verifyRegister(vault, progress, report); });
    guarded(report, "evidence", [&] { verifyEvidence(vault, progress, report); });
    sortProblems(report.problems);
    report.ok = std::none_of(report.problems.begin(), report.problems.end(),
                             [](const VerifyProblem& problem) { return problem.fatal; });
    report.elapsedMs = timer.elapsed();
    return report;
}

} // namespace wardbook::ledger
