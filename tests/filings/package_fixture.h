#pragma once
#include "base/error.h"
#include "crypto/digest.h"
#include "filings/package_verify.h"
#include "filings/package_writer.h"
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// A sealed filing of a hospital, in memory: its files, manifest and the two who signed it.
namespace wardbook::filings {

inline QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

inline void writeAll(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test's file can't be written");
}

/// The kind of what `body` throws ("" when nothing) and, through `text`, its sentence.
template<class Body>
QString refused(Body&& body, QString* text = nullptr)
{
    try {
        body();
    } catch (const Error& error) {
        if (text)
            *text = error.text();
        return Error::kindName(error.kind());
    }
    return {};
}

/// "changed 附件/a.txt" for every problem, sorted.
inline QStringList problemsOf(const PackageReport& report)
{
    QStringList all;
    for (const PackageProblem& one : report.problems)
        all.append((one.kind + QLatin1Char(' ') + one.file).trimmed());
    all.sort();
    return all;
}

inline QByteArray noise(int size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

class Sealed
{
public:
    QTemporaryDir dir;
    QList<std::pair<QString, QByteArray>> contents{
        {QStringLiteral("江城市第一人民医院-互联网医院-备案表.docx"), noise(3000, 1)},
        {QStringLiteral("江城市第一人民医院-互联网医院-备案表.pdf"), noise(2000, 2)},
        {QStringLiteral("附件/制度.txt"), QByteArray("第一条 数据安全管理\n").repeated(400)},
        {QStringLiteral("附件/空白.txt"), QByteArray()},
        {QStringLiteral("附件/table.csv"), QByteArray("a,b,c\r\n1,2,3\r\n").repeated(100)}};
    Manifest manifest;
    QList<PackageSignature> signatures;
    QList<crypto::SigningKey> keys{crypto::SigningKey::generate(), crypto::SigningKey::generate()};
    int pieceSize = 700;

    Sealed()
    {
        manifest.unit = QStringLiteral("江城市第一人民医院");
        manifest.unitCode = QStringLiteral("12420100MB0000000X");
        manifest.filing = QStringLiteral("BA-2026-0001");
        manifest.title = QStringLiteral("互联网医院 等级保护备案");
        manifest.kind = QStringLiteral("mlps-filing");
        manifest.kindLabel = QStringLiteral("等级保护备案");
        manifest.kindVersion = QStringLiteral("2025.1");
        manifest.variant = QStringLiteral("new");
        manifest.recipient = QStringLiteral("江城市公安局网络安全保卫支队");
        manifest.madeBy = QStringLiteral("周宁");
        manifest.madeAtMs = 1'781'512'345'678;
        manifest.program = QStringLiteral("Wardbook 0.5");
        manifest.vault = QStringLiteral("01JZZZZZZZZZZZZZZZZZZZZZZZ");
        manifest.act = 412;
        manifest.head = crypto::sm3("act 412");
        manifest.packs.insert(QStringLiteral("mlps-form-2025"), QStringLiteral("2025.1"));
        manifest.signers = QStringList{QStringLiteral("周宁"), QStringLiteral("郑院长")};
        listFiles();
        sign();
    }
    void listFiles()
    {
        manifest.files.clear();
        for (const auto& [name, bytes] : contents)
            manifest.files.append(
                {name, QStringLiteral("part"), bytes.size(), crypto::sm3(bytes), crypto::sha256(bytes)});
    }
    /// By both, one after the other.
    void sign()
    {
        signatures.clear();
        for (int i = 0; i < 2; ++i) {
            PackageSignature one;
            one.position = i + 1;
            one.name = manifest.signers.value(i, QStringLiteral("周宁"));
            one.role = i == 0 ? QStringLiteral("security_administrator") : QStringLiteral("principal");
            one.member = QStringLiteral("01J000000000000000000000M%1").arg(i);
            one.atMs = manifest.madeAtMs + 60'000 * (i + 1);
            one.opinion = i == 0 ? QString() : QStringLiteral("同意报送\n“尽快”");
            one.previous = i == 0 ? QByteArray() : crypto::sm3(signatures.last().bytes());
            signatures.append(one);
            signAgain(i);
        }
    }
    /// After a change of signature i.
    void signAgain(int i)
    {
        PackageSignature& one = signatures[i];
        one.manifestSm3 = crypto::sm3(manifest.bytes());
        one.publicKey = keys.at(i).publicKey().der();
        one.fingerprint = keys.at(i).publicKey().fingerprint();
        one.signature = keys.at(i).sign(one.message());
    }
    std::function<PieceSource(const ManifestFile&)> source() const
    {
        return [this](const ManifestFile& file) -> PieceSource {
            for (const auto& [name, bytes] : contents)
                if (name == file.name)
                    return [rest = bytes, step = pieceSize]() mutable {
                        const QByteArray piece = rest.left(step);
                        rest.remove(0, step);
                        return piece;
                    };
            return [] { return QByteArray(); };
        };
    }
    QString path(const QString& name) const { return dir.filePath(name); }
    QString write(const QString& name, const PackageProtection& protection = {}) const
    {
        writePackage(path(name), manifest, signatures, source(), protection);
        return path(name);
    }
    QStringList inFolder() const
    {
        return QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    /// Every file that the package has to hold, with the names of the whole.
    QList<std::pair<QString, QByteArray>> whole() const
    {
        auto all = contents;
        all.append({QString::fromLatin1(kManifestName), manifest.bytes()});
        for (const PackageSignature& one : signatures)
            all.append({one.fileName(), one.bytes()});
        return all;
    }
};

} // namespace wardbook::filings
