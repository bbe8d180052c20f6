#include "package_fixture.h"
#include "raw_zip.h"

using namespace wardbook;
using namespace wardbook::filings;

/// Packages that somebody or something tampered with: each wrongness is named exactly, nothing is unpacked.
class tst_package_hostile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noZip_data();
    void noZip();
    void cutOff();
    void badNames_data();
    void badNames();
    void links();
    void doubled();
    void bombs();
    void headersThatContradict();
    void hiddenBytes();
    void noManifest();
    void manifestEdited();
    void filesMissingAddedChanged();
    void sizesThatLie();
    void signaturesMissing();
    void signaturesAltered();
    void signaturesOutOfOrder();
    void keysOfTheVault();
    void headOfTheChain();
    void repacked();
    void repackedByTools_data();
    void repackedByTools();

private:
    /// The package as another program might write it: every file stored.
    static QList<RawFile> rawFiles(const Sealed& sealed)
    {
        QList<RawFile> files;
        for (const auto& [name, bytes] : sealed.whole())
            files.append(RawFile::stored(name, bytes));
        return files;
    }
    static PackageReport verified(const Sealed& sealed, const QByteArray& zip,
                                  const VerifyOptions& options = {})
    {
        const QString path = sealed.path(QStringLiteral("p.zip"));
        writeAll(path, zip);
        const PackageReport report = verifyPackage(path, options);
        // What isn't right is never unpacked.
        const PackageReport again = unpackPackage(path, sealed.path(QStringLiteral("out")), options);
        const bool unpacked = QFileInfo::exists(sealed.path(QStringLiteral("out")));
        QDir(sealed.path(QStringLiteral("out"))).removeRecursively();
        if (again.ok != report.ok || unpacked != report.ok || sealed.inFolder().size() != 1)
            return {};
        return report;
    }
    static QStringList problems(const Sealed& sealed, const QByteArray& zip,
                                const VerifyOptions& options = {})
    {
        const PackageReport report = verified(sealed, zip, options);
        QStringList all = problemsOf(report);
        all.removeAll(QStringLiteral("repacked")); // told of every package in here that libzip didn't write
        return all;
    }
    static QStringList problems(const Sealed& sealed) { return problems(sealed, rawZip(rawFiles(sealed))); }
};

void tst_package_hostile::noZip_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("PK but nothing more");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("noise") << noise(100'000, 3);
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n");
}

void tst_package_hostile::noZip()
{
    QFETCH(QByteArray, bytes);
    const Sealed sealed;
    const PackageReport report = verified(sealed, bytes);
    QCOMPARE(problemsOf(report), QStringList{QStringLiteral("not_zip")});
    QVERIFY(!report.isPackage);
    QCOMPARE(report.size, bytes.size());
    QCOMPARE(report.sm3, crypto::sm3(bytes));
    QVERIFY(!looksLikePackage(sealed.path(QStringLiteral("p.zip"))));
}

void tst_package_hostile::cutOff()
{
    const Sealed sealed;
    const QByteArray whole = readAll(sealed.write(QStringLiteral("p.zip")));
    for (qsizetype size = 4; size < whole.size(); size += size < whole.size() - 120 ? 97 : 1)
        QCOMPARE(problemsOf(verified(sealed, whole.left(size))), QStringList{QStringLiteral("truncated")});
    // Cut in the middle and put together again.
    QCOMPARE(problemsOf(verified(sealed, whole.left(2000) + whole.mid(2100))),
             QStringList{QStringLiteral("truncated")});
}

void tst_package_hostile::badNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"../evil.txt", "a/../../evil.txt", "/etc/evil", "C:\\evil.txt", "C:evil.txt",
                             "..\\evil.txt", "a\\b.txt", "a//b.txt", "./evil", "nul", "evil.", "~/a:b"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("no name") << QString();
    QTest::newRow("zero") << QStringLiteral("a.txt") + QChar(0) + QStringLiteral(".exe");
    QTest::newRow("folder outside") << QStringLiteral("../");
}

void tst_package_hostile::badNames()
{
    QFETCH(QString, name);
    const Sealed sealed;
    auto files = rawFiles(sealed);
    files.append(RawFile::stored(name, name.endsWith(QLatin1Char('/')) ? QByteArray() : QByteArray("evil")));
    const PackageReport report = verified(sealed, rawZip(files));
    QStringList all = problemsOf(report);
    all.removeAll(QStringLiteral("repacked"));
    QCOMPARE(all.size(), 1);
    QVERIFY(all.first().startsWith(QStringLiteral("unsafe_name")));
    QVERIFY(!report.ok && report.isPackage);
}

void tst_package_hostile::links()
{
    const Sealed sealed;
    for (const quint32 mode : {0120777U, 0060644U, 0010644U}) {
        auto files = rawFiles(sealed);
        files[2].attributes = mode << 16;
        QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("unsafe_name 附件/制度.txt")});
    }
}

void tst_package_hostile::doubled()
{
    const Sealed sealed;
    auto files = rawFiles(sealed);
    files.append(RawFile::stored(QStringLiteral("附件/制度.txt"), "另一份"));
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("doubled 附件/制度.txt")});
    files.last() = RawFile::stored(QStringLiteral("附件/TABLE.csv"), "1"); // one file on Windows
    QVERIFY(problems(sealed, rawZip(files)).contains(QStringLiteral("doubled 附件/TABLE.csv")));
    files.last() = RawFile::stored(QStringLiteral("MANIFEST.json"), sealed.manifest.bytes());
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("doubled MANIFEST.json")});
    files.last() = RawFile::stored(QStringLiteral("附件"), "a file in place of the folder");
    QVERIFY(problems(sealed, rawZip(files)).first().startsWith(QStringLiteral("added 附件")));
    QVERIFY(problems(sealed, rawZip(files)).last().startsWith(QStringLiteral("doubled 附件/")));
}

void tst_package_hostile::bombs()
{
    const Sealed sealed;
    const QStringList bomb{QStringLiteral("bomb")};
    // Real ones: 1.2 GB of zeros in 1.2 MB.
    auto files = rawFiles(sealed);
    const RawFile zeros = RawFile::deflated(QStringLiteral("0"), QByteArray(20 << 20, '\0'));
    for (int i = 0; i < 60; ++i) {
        files.append(zeros);
        files.last().name = QByteArray::number(i);
    }
    const PackageReport report = verified(sealed, rawZip(files));
    QCOMPARE(problemsOf(report), bomb);
    QVERIFY(!report.isPackage); // nothing was read
    // All files are the same bytes.
    files = rawFiles(sealed);
    for (int i = 0; i < 60; ++i) {
        files.append(files.first());
        files.last().name = QByteArray::number(i);
        files.last().offset = 0;
    }
    QVERIFY(problemsOf(verified(sealed, rawZip(files))).contains(QStringLiteral("bomb")));
    // Sizes that are said only.
    files = rawFiles(sealed);
    files[2].size = 0xFFFFFFF0;
    QCOMPARE(problemsOf(verified(sealed, rawZip(files))), bomb);
    // More files than anybody has.
    files.clear();
    for (int i = 0; i < 51'000; ++i)
        files.append(RawFile::stored(QString::number(i), {}));
    QCOMPARE(problemsOf(verified(sealed, rawZip(files))), bomb);
}

void tst_package_hostile::headersThatContradict()
{
    const Sealed sealed;
    auto files = rawFiles(sealed);
    files[2].localName = QByteArray(files.at(2).name).replace(".txt", ".exe");
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("changed 附件/制度.txt")});
    files = rawFiles(sealed);
    files[5].localName = "MANIFEST.yaml";
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("manifest MANIFEST.json")});
}

void tst_package_hostile::hiddenBytes()
{
    const Sealed sealed;
    const QByteArray zip = rawZip(rawFiles(sealed));
    const QStringList added{QStringLiteral("added")};
    QCOMPARE(problems(sealed, zip + "behind"), added);
    QCOMPARE(problems(sealed, rawZip(rawFiles(sealed), {}, "#!/bin/sh in front\n")), added);
    auto files = rawFiles(sealed);
    files[1].behind = "between";
    QCOMPARE(problems(sealed, rawZip(files)), added);
    // A second zip behind, with other contents: programs differ in which one they show.
    QVERIFY(problems(sealed, zip + rawZip({RawFile::stored(QStringLiteral("a"), "b")}))
                .contains(QStringLiteral("added")) ||
            !verified(sealed, zip + rawZip({RawFile::stored(QStringLiteral("a"), "b")})).ok);
}

void tst_package_hostile::noManifest()
{
    const Sealed sealed;
    auto files = rawFiles(sealed);
    files.removeAt(5);
    const PackageReport report = verified(sealed, rawZip(files));
    QCOMPARE(problemsOf(report), QStringList{QStringLiteral("no_manifest")});
    QVERIFY(!report.isPackage && report.signatures.isEmpty());
}

void tst_package_hostile::manifestEdited()
{
    const Sealed sealed;
    const QStringList manifest{QStringLiteral("manifest MANIFEST.json")};
    // Well made, but not what was signed.
    auto files = rawFiles(sealed);
    Manifest other = sealed.manifest;
    other.recipient = QStringLiteral("某公司");
    files[5] = RawFile::stored(QStringLiteral("MANIFEST.json"), other.bytes());
    const PackageReport report = verified(sealed, rawZip(files));
    QVERIFY(problemsOf(report).contains(manifest.first()));
    QCOMPARE(problems(sealed, rawZip(files)), manifest);
    QVERIFY(report.signatures.isEmpty()); // none holds over this one
    QVERIFY(report.problems.first().text.contains(QStringLiteral("周宁")));
    // Not even well made.
    files[5] = RawFile::stored(QStringLiteral("MANIFEST.json"), sealed.manifest.bytes() + "\n");
    QCOMPARE(problems(sealed, rawZip(files)), manifest);
    files[5] = RawFile::stored(QStringLiteral("MANIFEST.json"), "{}");
    QCOMPARE(problems(sealed, rawZip(files)), manifest);
    files[5] = RawFile::stored(QStringLiteral("MANIFEST.json"), QByteArray(17 << 20, ' '));
    QCOMPARE(problems(sealed, rawZip(files)), manifest);
    files = rawFiles(sealed);
    files[5].crc ^= 1;
    QCOMPARE(problems(sealed, rawZip(files)), manifest);
}

void tst_package_hostile::filesMissingAddedChanged()
{
    const Sealed sealed;
    auto files = rawFiles(sealed);
    const RawFile table = files.takeAt(4);
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("missing 附件/table.csv")});
    files.append(RawFile::stored(QStringLiteral("附件/other.csv"), "1"));
    QCOMPARE(problems(sealed, rawZip(files)),
             (QStringList{QStringLiteral("added 附件/other.csv"), QStringLiteral("missing 附件/table.csv")}));
    files.last() = table;
    files.last().packed[3] = '9';
    files.last().crc = crc32(files.last().packed); // knows how zips work
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("changed 附件/table.csv")});
    files.last() = table;
    files.last().crc ^= 1;
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("changed 附件/table.csv")});
    files.last() = RawFile::deflated(QStringLiteral("附件/table.csv"), sealed.contents.at(4).second);
    files.last().packed[6] = char(files.last().packed.at(6) ^ 0x10);
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("changed 附件/table.csv")});
    files.last() = table;
    files.last().method = 14; // one that hardly anybody reads
    QCOMPARE(problems(sealed, rawZip(files)), QStringList{QStringLiteral("changed 附件/table.csv")});
}

void tst_package_hostile::sizesThatLie()
{
    const Sealed sealed;
    const QStringList size{QStringLiteral("size 附件/table.csv")};
    auto files = rawFiles(sealed);
    files[4] = RawFile::stored(QStringLiteral("附件/table.csv"), sealed.contents.at(4).second + "more");
    QCOMPARE(problems(sealed, rawZip(files)), size);
    // The directory says what the manifest says; the packed bytes are more, or fewer.
    files[4] = RawFile::deflated(QStringLiteral("附件/table.csv"), sealed.contents.at(4).second + "more");
    files[4].size -= 4;
    QCOMPARE(problems(sealed, rawZip(files)), size);
    files[4] = RawFile::deflated(QStringLiteral("附件/table.csv"), QByteArray(50 << 20, '\0'));
    files[4].size = quint32(sealed.contents.at(4).second.size());
    QCOMPARE(problems(sealed, rawZip(files)), size);
    files[4] = RawFile::deflated(QStringLiteral("附件/table.csv"), sealed.contents.at(4).second.chopped(4));
    files[4].size += 4;
    const QStringList found = problems(sealed, rawZip(files));
    QVERIFY(found == size || found == QStringList{QStringLiteral("changed 附件/table.csv")});
}

void tst_package_hostile::signaturesMissing()
{
    Sealed sealed;
    sealed.signatures.removeLast();
    PackageReport report = verified(sealed, rawZip(rawFiles(sealed)));
    QVERIFY(problemsOf(report).contains(QStringLiteral("no_signature")));
    QVERIFY(report.problems.first().text.contains(QStringLiteral("郑院长")));
    QCOMPARE(report.signatures.size(), 1);
    sealed.signatures.clear();
    QCOMPARE(problems(sealed), QStringList{QStringLiteral("no_signature")});
    // The package writer writes it (the service refuses earlier); verifying doesn't let it pass.
    QCOMPARE(problemsOf(verifyPackage(sealed.write(QStringLiteral("p.zip")))),
             QStringList{QStringLiteral("no_signature")});
}

void tst_package_hostile::signaturesAltered()
{
    Sealed sealed;
    const auto original = sealed.signatures;
    sealed.signatures[1].opinion = QStringLiteral("不同意");
    QCOMPARE(problems(sealed), QStringList{QStringLiteral("signature SIGNATURES/2-郑院长.json")});
    // Somebody else's key under the same name holds by itself: only the vault knows better.
    sealed.signatures = original;
    sealed.keys[1] = crypto::SigningKey::generate();
    sealed.signAgain(1);
    QCOMPARE(problems(sealed), QStringList());
    sealed.signatures = original;
    sealed.signatures[1].publicKey = sealed.keys.at(1).publicKey().der();
    QCOMPARE(problems(sealed), QStringList{QStringLiteral("signature SIGNATURES/2-郑院长.json")});
    sealed.signatures = original;
    auto files = rawFiles(sealed);
    files[7] = RawFile::stored(original.at(1).fileName(), "{}");
    QVERIFY(problems(sealed, rawZip(files)).contains(QStringLiteral("signature SIGNATURES/2-郑院长.json")));
    files[7] = RawFile::stored(QStringLiteral("SIGNATURES/2-王五.json"), original.at(1).bytes());
    QVERIFY(problems(sealed, rawZip(files)).contains(QStringLiteral("signature SIGNATURES/2-王五.json")));
}

void tst_package_hostile::signaturesOutOfOrder()
{
    Sealed sealed;
    const auto original = sealed.signatures;
    const QStringList second{QStringLiteral("signature_order SIGNATURES/2-郑院长.json")};
    sealed.signatures[1].previous.clear();
    sealed.signAgain(1);
    QCOMPARE(problems(sealed), second);
    sealed.signatures = original;
    sealed.signatures[0].opinion = QStringLiteral("exchanged afterwards");
    sealed.signAgain(0);
    QCOMPARE(problems(sealed), second);
    sealed.signatures = original;
    sealed.signatures[1].atMs = original.at(0).atMs - 1;
    sealed.signAgain(1);
    QCOMPARE(problems(sealed), second);
    sealed.signatures = original;
    sealed.signatures[1].member = original.at(0).member;
    sealed.signAgain(1);
    QCOMPARE(problems(sealed), second);
    // Not those whom the manifest asks for, or not in that order.
    sealed.signatures = original;
    sealed.manifest.signers = QStringList{QStringLiteral("周宁"), QStringLiteral("吴审")};
    sealed.sign();
    sealed.signatures[1].name = QStringLiteral("郑院长");
    sealed.signAgain(1);
    QCOMPARE(problems(sealed), second);
    sealed.manifest.signers = QStringList{QStringLiteral("周宁")};
    sealed.sign();
    sealed.signatures[1].name = QStringLiteral("郑院长");
    sealed.signAgain(1);
    QCOMPARE(problems(sealed), second);
    // The first is gone.
    sealed.signatures = original;
    sealed.manifest.signers.append(QStringLiteral("郑院长"));
    sealed.sign();
    sealed.signatures.removeFirst();
    QCOMPARE(problems(sealed), (QStringList{QStringLiteral("no_signature"), second.first()}));
}

void tst_package_hostile::keysOfTheVault()
{
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"));
    VerifyOptions options;
    QStringList asked;
    options.member = [&](const PackageSignature& signature) -> KeyVerdict {
        asked.append(signature.name);
        if (signature.position == 1)
            return QStringLiteral("no member");
        return KeyVerdict::disabled(QStringLiteral("disabled in May"));
    };
    const PackageReport report = verifyPackage(zip, options);
    QCOMPARE(asked, (QStringList{QStringLiteral("周宁"), QStringLiteral("郑院长")}));
    QCOMPARE(problemsOf(report), (QStringList{QStringLiteral("key_disabled SIGNATURES/2-郑院长.json"),
                                              QStringLiteral("key_unknown SIGNATURES/1-周宁.json")}));
    QVERIFY(!report.ok);
    QCOMPARE(report.problems.first().text, QStringLiteral("no member"));
    options.member = [](const PackageSignature&) { return QString(); };
    QVERIFY(verifyPackage(zip, options).ok);
}

void tst_package_hostile::headOfTheChain()
{
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"));
    VerifyOptions options;
    qint64 asked = 0;
    options.actHash = [&](qint64 act) {
        asked = act;
        return sealed.manifest.head;
    };
    QVERIFY(verifyPackage(zip, options).ok);
    QCOMPARE(asked, 412);
    options.actHash = [](qint64) { return crypto::sm3("another act 412"); };
    QCOMPARE(problemsOf(verifyPackage(zip, options)), QStringList{QStringLiteral("chain MANIFEST.json")});
    options.actHash = [](qint64) { return QByteArray(); };
    QCOMPARE(problemsOf(verifyPackage(zip, options)), QStringList{QStringLiteral("chain MANIFEST.json")});
}

void tst_package_hostile::repacked()
{
    const Sealed sealed;
    const QStringList repacked{QStringLiteral("repacked")};
    const PackageReport report = verified(sealed, rawZip(rawFiles(sealed)));
    QVERIFY(report.ok && report.isPackage);
    QCOMPARE(problemsOf(report), repacked);
    QVERIFY(!report.problems.first().fatal);
    QCOMPARE(report.signatures.size(), 2);
    auto files = rawFiles(sealed);
    std::reverse(files.begin(), files.end());
    files.prepend(RawFile::stored(QStringLiteral("附件/"), {})); // folders of their own
    files.last().time = 0x6B21;
    QCOMPARE(problemsOf(verified(sealed, rawZip(files))), repacked);
    // As Windows writes Chinese names without saying in which encoding.
    files = rawFiles(sealed);
    for (RawFile& file : files) {
        file.flags = 0;
        if (file.name == QStringLiteral("附件/制度.txt").toUtf8())
            file.name = QByteArray::fromHex("b8bdbcfe2fd6c6b6c82e747874");
    }
    QCOMPARE(problemsOf(verified(sealed, rawZip(files))), repacked);
}

void tst_package_hostile::repackedByTools_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("7z") << QStringLiteral("7z")
                        << QStringList{QStringLiteral("a"), QStringLiteral("-tzip"),
                                       QStringLiteral("../p.zip"), QStringLiteral(".")};
    QTest::newRow("zip") << QStringLiteral("zip")
                         << QStringList{QStringLiteral("-r"), QStringLiteral("../p.zip"),
                                        QStringLiteral(".")};
}

void tst_package_hostile::repackedByTools()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        QSKIP("the program is not installed");
    const Sealed sealed;
    const QString zip = sealed.write(QStringLiteral("p.zip"));
    QVERIFY(unpackPackage(zip, sealed.path(QStringLiteral("out"))).ok);
    QFile::remove(zip);
    QProcess process;
    process.setWorkingDirectory(sealed.path(QStringLiteral("out")));
    process.start(found, arguments);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    const PackageReport report = verifyPackage(zip);
    QCOMPARE(problemsOf(report), QStringList{QStringLiteral("repacked")});
    QVERIFY(report.ok);
}

QTEST_GUILESS_MAIN(tst_package_hostile)
#include "tst_package_hostile.moc"
