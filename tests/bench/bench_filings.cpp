#include "bench_support.h"
#include "filings/filing_service.h"
#include "filings/package_verify.h"
#include "register_fields.h"
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
        for (int i = 0; i < kDataRows; ++i) {
            ledger::FieldValues values = assetValues(i);
            values.insert(QLatin1String(fa::storage_system), system);
            values.insert(QLatin1String(fa::owner), person);
            writer.create(QString::fromLatin1(fa::kRegister), values);
        }
    });
    return system;
}

/// Whatever the bench's records lack is typed in, confirmed or said not to apply, as a person would.
void settle(people::Workspace& workspace, filings::FilingService& service, qint64 filing)
{
    const auto reader = workspace.ledger().reader();
    const filings::FilingFile file = filings::readFiling(workspace, *reader, filing, QDate::currentDate());
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
}

qint64 revOf(people::Workspace& workspace, qint64 filing)
{
    return workspace.ledger().reader()->record(QString::fromLatin1(fields::filing::kRegister), filing).rev;
}

} // namespace

void benchFilings()
{
    QDir(folder() + QStringLiteral("/filing.wardbook")).removeRecursively();
    const auto workspace = newVault(QStringLiteral("filing"));
    addDepartments(*workspace);
    filings::FilingService service(*workspace);
    filings::NewFiling plan;
    plan.kind = QStringLiteral("mlps-filing");
    plan.variant = QStringLiteral("first");
    plan.subject.system = graded(*workspace);
    const qint64 filing = service.create(plan);
    const double attached = milliseconds([&] {
        for (int i = 0; i < kAttachments; ++i) {
            Noise noise(quint32(i + 1));
            service.attach(filing, QStringLiteral("topology"), noise,
                           QStringLiteral("附件 %1.pdf").arg(i + 1));
        }
    });
    settle(*workspace, service, filing);
    const qint64 before = peakResidentKiB();
    const QString path = folder() + QStringLiteral("/filing.zip");
    const double frozen = milliseconds([&] { service.freeze(filing, revOf(*workspace, filing)); });
    const double sealed = milliseconds([&] {
        service.sign(filing, revOf(*workspace, filing), {});
        service.seal(filing, revOf(*workspace, filing), path, {});
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
