#include "bench_support.h"
#include "crypto/password_key.h"
#include "exchange/export.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <unistd.h>

/// What leaves a vault: exports against python3-openpyxl and LibreOffice, backups against copying the folder.
namespace wardbook::bench {

namespace {

constexpr int kRows = 100'000;

/// Time of a program; 0 when it is not there or fails.
double programMs(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return 0;
    QProcess process;
    bool ok = false;
    const double time = milliseconds([&] {
        process.start(program, arguments);
        ok = process.waitForFinished(-1) && process.exitCode() == 0;
    });
    return ok ? time : 0;
}

QString against(double own, double peer)
{
    return peer > 0 ? QStringLiteral("%1; %2").arg(ms(peer)).arg(own / peer, 0, 'f', 2)
                    : QStringLiteral("not installed");
}

/// The same cells out of memory, in openpyxl's fastest way of writing.
double openpyxlWritesMs(const QString& csv, const QString& xlsx)
{
    return programMs(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import sys, csv, openpyxl\n"
                                     "book = openpyxl.Workbook(write_only=True)\n"
                                     "sheet = book.create_sheet()\n"
                                     "for row in csv.reader(open(sys.argv[1], encoding='utf-8-sig')):\n"
                                     "    sheet.append(row)\n"
                                     "book.save(sys.argv[2])\n"),
                      csv, xlsx});
}

double libreOfficeConvertsMs(const QString& csv)
{
    const QString out = folder() + QStringLiteral("/libreoffice");
    return programMs(
        QStringLiteral("soffice"),
        {QStringLiteral("--headless"), QStringLiteral("-env:UserInstallation=file://%1/profile").arg(out),
         QStringLiteral("--convert-to"), QStringLiteral("xlsx"), QStringLiteral("--outdir"), out, csv});
}

/// Copies the files of a vault and waits until they are on the disk.
double copyMs(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    return milliseconds([&] {
        for (const QFileInfo& file : QDir(from).entryInfoList(QDir::Files)) {
            const QString path = to + QLatin1Char('/') + file.fileName();
            QFile::copy(file.filePath(), path);
            QFile copied(path);
            if (copied.open(QIODevice::ReadWrite))
                ::fsync(copied.handle());
        }
    });
}

void benchExport()
{
    const auto workspace = newVault(QStringLiteral("export"));
    workspace->perform(QStringLiteral("import"), {}, [](ledger::ActWriter& writer) {
        writer.expectMany(kRows, {});
        for (int i = 0; i < kRows; ++i)
            writer.create(QStringLiteral("asset"), assetValues(i));
    });
    exchange::ExportOptions options;
    options.registerId = QStringLiteral("asset");
    options.columns = assetValues(0).keys();
    const QString csv = folder() + QStringLiteral("/export.csv");
    const QString xlsx = folder() + QStringLiteral("/export.xlsx");
    const auto exported = [&](const QString& path) {
        QFile::remove(path);
        return milliseconds([&] {
            exchange::exportWithAct(workspace->ledger(), workspace->actor(), options, path,
                                    QStringLiteral("bench"));
        });
    };
    const double csvMs = exported(csv);
    const double xlsxMs = exported(xlsx);
    const double peer = openpyxlWritesMs(csv, folder() + QStringLiteral("/openpyxl.xlsx"));
    const double office = libreOfficeConvertsMs(csv);
    report({QStringLiteral("export of 100,000 assets × 20 fields to xlsx, with its act"),
            QStringLiteral("%1 (openpyxl writes the same in %2; LibreOffice converts it in %3)")
                .arg(ms(xlsxMs), against(xlsxMs, peer), against(xlsxMs, office)),
            QStringLiteral("≤ 0.5 × openpyxl"), peer == 0 || xlsxMs <= peer / 2});
    report({QStringLiteral("the same to csv"), ms(csvMs), QStringLiteral("< 5 s"), csvMs < 5000});
}

void benchBackup()
{
    const auto workspace = openLarge();
    const QString file = folder() + QStringLiteral("/large.wbbackup");
    QFile::remove(file);
    const double copy = copyMs(workspace->vault().dir(), folder() + QStringLiteral("/copied"));
    QDir(folder() + QStringLiteral("/copied")).removeRecursively();
    const double first = milliseconds([&] { workspace->vault().backup(file); });
    const qint64 mib = QFileInfo(file).size() / 1024 / 1024;
    const auto record = workspace->ledger().reader()->record(QStringLiteral("asset"), 1);
    workspace->perform(QStringLiteral("edit"), {}, [&](ledger::ActWriter& writer) {
        writer.update(QStringLiteral("asset"), record.id, record.rev,
                      {{QStringLiteral("remarks"), QStringLiteral("备份 %1").arg(record.rev)}});
    });
    const double second = milliseconds([&] { workspace->vault().backup(file); });
    QFile::remove(file);
    report({QStringLiteral("backup of %1 assets, %2 MiB").arg(records()).arg(mib),
            QStringLiteral("%1 (copying the folder: %2)").arg(ms(first), against(first, copy)),
            QStringLiteral("< 60 s"), first < 60'000});
    report({QStringLiteral("the next backup into the same file, after one act"), ms(second),
            QStringLiteral("< 60 s"), second < 60'000});
}

/// The key derivation with the parameters that a new member gets at least, then all the rest.
void benchUnlock()
{
    openLarge().reset(); // made before, if it is the first run
    crypto::PasswordParameters parameters;
    parameters.salt = QByteArray(16, 's');
    const double key = milliseconds([&] {
        crypto::derivePasswordKey(crypto::passwordSecret(QStringLiteral("bench password 1")), parameters);
    });
    std::vector<double> times;
    for (int i = 0; i < 5; ++i)
        times.push_back(milliseconds([] { openLarge(); }));
    report(
        {QStringLiteral("unlock: key derivation (256 MiB, 2 passes), then opening %1 assets").arg(records()),
         QStringLiteral("%1, then %2").arg(ms(key), ms(median(times))),
         QStringLiteral("< 1.5 s, then < 300 ms"), key < 1500 && median(times) < 300});
}

} // namespace

void benchFiles()
{
    benchUnlock();
    benchExport();
    benchBackup();
}

} // namespace wardbook::bench
