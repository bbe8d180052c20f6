#include "bench_support.h"
#include "fields/asset.h"
#include "fields/filing.h"
#include "fields/grading.h"
#include "fields/person.h"
#include "fields/system.h"
#include "filings/filing_service.h"
#include "filings/package_verify.h"
#include "people/team.h"
#include <QBuffer>
#include <QDir>
#include <QRandomGenerator>

namespace wardbook::bench {

namespace {

namespace fs = fields::system;
namespace fa = fields::asset;

constexpr int kDataRows = 2'000;
constexpr qint64 kAttachmentBytes = 25 * 1024 * 1024;

/// Bytes that can't be made smaller, without holding them.
class Noise : public QIODevice
{
public:
    explicit Noise(quint32 seed) : m_random(seed) { open(QIODevice::ReadOnly); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 size = std::min(most, kAttachmentBytes - m_done) & ~qint64(3);
        m_random.fillRange(reinterpret_cast<quint32*>(data), size / 4);
        m_done += size;
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QRandomGenerator m_random;
    qint64 m_done = 0;
};

qint64 graded(people::Workspace& workspace)
{
    qint64 system = 0;
    workspace.perform(QStringLiteral("bench"), {}, [&](ledger::ActWriter& writer) {
        const qint64 person =
            writer.create(QString::fromLatin1(fields::person::kRegister),
                          {{QLatin1String(fields::person::name), QStringLiteral("周宁")},
                           {QLatin1String(fields::person::phone), QStringLiteral("027-85550001")}});
        system = writer.create(QString::fromLatin1(fs::kRegister),
                               {{QLatin1String(fs::name), QStringLiteral("医院信息系统（HIS）")},
                                {QLatin1String(fs::grade), QStringLiteral("3")},
                                {QLatin1String(fs::owner), person}});
        writer.create(QString::fromLatin1(fields::grading::kRegister),
                      {{QLatin1String(fields::grading::system), system},
                       {QLatin1String(fields::grading::graded_on), QStringLiteral("2026-01-10")},
                       {QLatin1String(fields::grading::matrix), QStringLiteral("filing2025")},
                       {QLatin1String(fields::grading::s_object), QStringLiteral("society")},
                       {QLatin1String(fields::grading::s_degree), QStringLiteral("serious")},
                       {QLatin1String(fields::grading::a_object), QStringLiteral("society")},
                       {QLatin1String(fields::grading::a_degree), QStringLiteral("serious")},
                       {QLatin1String(fields::grading::s_level), QStringLiteral("3")},
                       {QLatin1String(fields::grading::a_level), QStringLiteral("3")},
                       {QLatin1String(fields::grading::level), QStringLiteral("3")}},
                      QStringLiteral("signed"));
        for (int i = 0; i < kDataRows; ++i) {
            ledger::FieldValues values = assetValues(i);
            values.insert(QLatin1String(fa::storage_system), system);
            values.insert(QLatin1String(fa::owner), person);
            for (const auto& [field, code] : {std::pair(fa::national_class, "general"),
                                              {fa::region, "domestic"},
                                              {fa::pi_flags, "none"},
                                              {fa::source_ways, "generated"},
                                              {fa::cloud_type, "none"},
                                              {fa::room_type, "own"},
                                              {fa::interactions, "none"},
                                              {fa::category, "medical"}})
                values.insert(QLatin1String(field), QLatin1String(code));
            values.insert(QLatin1String(fa::volume_bytes), qint64(i + 1) << 20);
            writer.create(QString::fromLatin1(fa::kRegister), values);
        }
    });
    return system;
}

/// Whatever the bench's records lack is typed in, confirmed or said not to apply, as a person would; what was
/// typed may ask for more. True when nothing is left.
bool settle(people::Workspace& workspace, filings::FilingService& service, qint64 filing)
{
    const auto reader = workspace.ledger().reader();
    const filings::FilingFile file = filings::readFiling(workspace, *reader, filing, QDate::currentDate());
    if (file.completeness.complete())
        return true;
    const QString why = QStringLiteral("bench");
    for (const filings::CheckLine& line : file.lines)
        for (const filings::CheckLine::Problem& problem : line.problems) {
            if (problem.state == filings::CheckState::Doubtful)
                service.confirm(filing, problem.rule, why);
            else if (!problem.key.isEmpty())
                service.setValue(filing, problem.key, QStringLiteral("无"), why);
            else if (!line.part.isEmpty())
                service.exempt(filing, line.part, why);
        }
    return false;
}

qint64 revOf(people::Workspace& workspace, qint64 filing)
{
    return workspace.ledger().reader()->record(QString::fromLatin1(fields::filing::kRegister), filing).rev;
}

} // namespace

void benchFilings()
{
    QDir(folder() + QStringLiteral("/filing.wardbook")).removeRecursively();
    auto workspace = newVault(QStringLiteral("filing"));
    const QString dir = workspace->vault().dir(), second = QStringLiteral("陈立群"),
                  password = QStringLiteral("bench-2026-second");
    workspace->team().add(second, QStringLiteral("chief_security_officer"), 0, password, {});
    filings::FilingService service(*workspace);
    filings::NewFiling plan;
    plan.kind = QStringLiteral("mlps-filing");
    plan.variant = QStringLiteral("first");
    plan.subject.system = graded(*workspace);
    plan.signers = {1, 2};
    const qint64 filing = service.create(plan);
    const double attached = milliseconds([&] {
        for (const char* part : {"topology", "organisation", "design-plan", "products", "licensed-report",
                                 "expert-signed", "superior-approval", "services"}) {
            Noise noise(quint32(qstrlen(part)));
            service.attach(filing, QLatin1String(part), noise, QLatin1String(part) + QStringLiteral(".pdf"));
        }
    });
    for (int tries = 0; tries < 5 && !settle(*workspace, service, filing); ++tries) {
    }
    forgetPeak();
    const qint64 before = peakResidentKiB();
    const QString path = folder() + QStringLiteral("/filing.zip");
    const double frozen = milliseconds([&] { service.freeze(filing, revOf(*workspace, filing)); });
    service.sign(filing, revOf(*workspace, filing), {});
    workspace.reset();
    workspace = people::Workspace::open(dir, second, password, {});
    const double sealed = milliseconds([&] {
        filings::FilingService other(*workspace);
        other.sign(filing, revOf(*workspace, filing), {});
        other.seal(filing, revOf(*workspace, filing), path, {});
    });
    const double all = frozen + sealed;
    report(
        {QStringLiteral("filing of %1 data rows and 200 MB: made, read back, signed, sealed").arg(kDataRows),
         QStringLiteral("%1 s (documents %2 s, package %3 s; attached before in %4 s)")
             .arg(all / 1000, 0, 'f', 1)
             .arg(frozen / 1000, 0, 'f', 1)
             .arg(sealed / 1000, 0, 'f', 1)
             .arg(attached / 1000, 0, 'f', 1),
         QStringLiteral("< 20 s"), all < 20'000});
    const qint64 peak = peakResidentKiB() / 1024;
    report({QStringLiteral("memory of it"),
            QStringLiteral("peak %1 MiB (before: %2)").arg(peak).arg(before / 1024),
            QStringLiteral("< 300 MiB"), peak < 300});
    filings::PackageReport verified;
    const double checked = milliseconds([&] { verified = filings::verifyPackage(path); });
    report({QStringLiteral("package of %1 MB verified without the vault").arg(verified.size / 1'000'000),
            QStringLiteral("%1 s").arg(checked / 1000, 0, 'f', 1), QStringLiteral("holds"), verified.ok});
}

} // namespace wardbook::bench
