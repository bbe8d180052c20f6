#include "exchange/table_writer.h"
#include "fields/asset.h"
#include "fields/person.h"
#include "fields/system.h"
#include "packs_fixture.h"
#include <QGuiApplication>

using namespace wardbook;
using namespace wardbook::filings;

/// What was written is opened once more and held against the facts, value by value.
class TstReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
    }

    void oneValueIsOneDifference_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("cell") << QStringLiteral(">江城市第一人民医院</w:t></w:r></w:p></w:tc>")
                              << QStringLiteral(">江城市第二人民医院</w:t></w:r></w:p></w:tc>")
                              << QStringList{QStringLiteral("一、单位"), QStringLiteral("名称"),
                                             QStringLiteral("江城市第二人民医院"),
                                             QStringLiteral("江城市第一人民医院")};
        QTest::newRow("within words")
            << QStringLiteral("13800000001") << QStringLiteral("13800000009")
            << QStringList{QStringLiteral("电话"), id("13800000009"), id("13800000001")};
        QTest::newRow("box") << QStringLiteral("☑第三级") << QStringLiteral("☐第三级")
                             << QStringList{QStringLiteral("拟定等级"), QStringLiteral("☐第三级"),
                                            QStringLiteral("☑第三级")};
        QTest::newRow("one box") << QStringLiteral(">☑</w:t>") << QStringLiteral(">☐</w:t>")
                                 << QStringList{QStringLiteral("云计算"), QStringLiteral("☐"),
                                                QStringLiteral("☑")};
        QTest::newRow("row of a list")
            << QStringLiteral(">影像检查预约</w:t></w:r></w:p></w:tc>")
            << QStringLiteral("></w:t></w:r></w:p></w:tc>")
            << QStringList{QStringLiteral("“名称”"), QStringLiteral("影像检查预约")};
        QTest::newRow("blank filled in") << QStringLiteral("＿＿＿＿") << QStringLiteral("同意")
                                         << QStringList{QStringLiteral("专家意见"), QStringLiteral("同意")};
        QTest::newRow("the form's own words")
            << QStringLiteral(">拟定等级<") << QStringLiteral(">等级<")
            << QStringList{QStringLiteral("等级"), QStringLiteral("拟定等级")};
    }
    void oneValueIsOneDifference()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QStringList, words);
        FilingDesk desk;
        const QList<MadeFile> files = desk.files("form");
        const QString path = desk.written(files[0]);
        QCOMPARE(files[0].readBack(path), QStringList());
        replaceInDocx(path, before, after);
        if (QTest::currentTestFailed())
            return;
        const QStringList differences = files[0].readBack(path);
        QVERIFY2(differences.size() == 1, qPrintable(differences.join(u'\n')));
        for (const QString& word : words)
            QVERIFY2(differences[0].contains(word), qPrintable(differences[0]));
    }

    /// A file is held against what is recorded now, not against itself.
    void changedFactIsADifference()
    {
        FilingDesk desk;
        const QString path = desk.written(desk.files("form")[0]);
        desk.set(fields::person::kRegister, desk.officer, {{id("name"), QStringLiteral("周宁宁")}});
        desk.values = desk.facts();
        const QStringList differences = desk.files("form")[0].readBack(path);
        QCOMPARE(differences.size(), 3); // the contact, and the owner of two assets
        QVERIFY2(differences[0].contains(QStringLiteral("“姓名”")), qPrintable(differences[0]));
    }

    void missingEntryIsNamed()
    {
        FilingDesk desk;
        const QString path = desk.written(desk.files("form")[0]);
        desk.make(fields::asset::kRegister, {{id("name"), QStringLiteral("脑电图")},
                                             {id("department"), desk.centre},
                                             {id("storage_system"), desk.system}});
        desk.values = desk.facts();
        const QStringList differences = desk.files("form")[0].readBack(path);
        QVERIFY(!differences.isEmpty());
        QVERIFY2(differences.join(u'\n').contains(QStringLiteral("脑电图")),
                 qPrintable(differences.join(u'\n')));
    }

    /// A row that is gone from a list is one difference, not one for each row behind it.
    void missingRowIsNamed()
    {
        FilingDesk desk;
        const FactSet entry = desk.values.lists[id("assets")].first();
        for (int i = 0; i < 20; ++i) {
            FactSet more = entry;
            more.values[id("name")].text = QStringLiteral("数据 %1 号").arg(i);
            more.refs[id("owner")].values[id("name")].text = QStringLiteral("负责人 %1").arg(i);
            desk.values.lists[id("assets")] << more;
        }
        const MadeFile docx = desk.files("form")[0];
        const QString path = desk.written(docx);
        QFile file(path);
        QList<documents::ZipPart> parts = documents::readPackage(path);
        for (documents::ZipPart& part : parts) {
            const auto at = part.bytes.indexOf(QStringLiteral("负责人 7").toUtf8());
            if (part.name != QLatin1String("word/document.xml"))
                continue;
            QVERIFY(at >= 0);
            const auto from = part.bytes.lastIndexOf("<w:tr>", at),
                       to = part.bytes.indexOf("</w:tr>", at) + 7;
            part.bytes.remove(from, to - from);
        }
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(documents::zipped(parts));
        file.close();
        const QStringList differences = docx.readBack(path);
        QVERIFY2(differences.size() == 1, qPrintable(differences.join(u'\n')));
        QVERIFY2(differences[0].contains(QStringLiteral("数据 7 号")), qPrintable(differences[0]));
    }

    void sheets()
    {
        FilingDesk desk;
        desk.set(fields::asset::kRegister, desk.visits, {{id("name"), QStringLiteral("=1+1 _x000D_ 预约")}});
        desk.values = desk.facts();
        for (const MadeFile& file : desk.files("list")) {
            const QString path = desk.written(file);
            QCOMPARE(file.readBack(path), QStringList());
            FilingDesk other;
            other.values = desk.values;
            other.values.lists[id("assets")][0].values[id("volume_records")].raw = id("8640001");
            const QStringList differences =
                (file.name.endsWith(id("json")) ? other.files("list")[1] : other.files("list")[0])
                    .readBack(path);
            QCOMPARE(differences.size(), 1);
            QVERIFY2(differences[0].contains(QStringLiteral("条数")) &&
                         differences[0].contains(id("8640001")),
                     qPrintable(differences[0]));
            other.values.lists[id("assets")].removeLast();
            QVERIFY(!other.files("list")[0].readBack(path).isEmpty());
        }
    }

    void pdfs()
    {
        FilingDesk desk;
        const MadeFile pdf = desk.files("form")[1];
        const QString path = desk.written(pdf);
        QCOMPARE(pdf.readBack(path), QStringList());

        desk.set(fields::person::kRegister, desk.officer, {{id("mobile"), id("13800000009")}});
        desk.values = desk.facts();
        const QStringList differences = desk.files("form")[1].readBack(path);
        QCOMPARE(differences.size(), 1);
        QVERIFY2(differences[0].contains(QStringLiteral("联系人")) &&
                     differences[0].contains(id("13800000009")),
                 qPrintable(differences[0]));
        desk.set(fields::system::kRegister, desk.system, {{id("grade"), id("2")}});
        desk.values = desk.facts();
        QCOMPARE(desk.files("form")[1].readBack(path).size(), 2); // the boxes too

        QFile file(path);
        QVERIFY(file.resize(file.size() / 2));
        QCOMPARE(pdf.readBack(path).size(), 1);
    }

    /// Signs that fonts join or draw alike, characters beyond the first plane, texts over several pages.
    void pdfsOfOddTexts()
    {
        FilingDesk desk;
        QString many;
        for (int i = 0; i < 400; ++i)
            many += QStringLiteral("第 %1 条——“说明”……见附件（ﬁle No. %1），完；\n").arg(i);
        desk.values.values[id("expert.opinion")].text = many;
        desk.values.values[id("unit.name")].text =
            QStringLiteral("江城𠮷田医院①ＡＢＣ １２３ ⼀𰻞 ½ Ω µm 한글");
        for (const MadeFile& file : desk.files("form")) {
            const QStringList differences = file.readBack(desk.written(file));
            QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        }
    }

    /// What is shipped comes back as it was written, in every format.
    void shippedFormsComeBack()
    {
        FilingDesk desk;
        const auto shipped = FilingKinds::builtIn(desk.reader()->registers());
        FilingSubject subject;
        subject.system = desk.system;
        subject.year = 2026;
        const auto reader = desk.reader();
        int written = 0;
        for (const FilingKind& kind : shipped->kinds()) {
            const FactSet facts = readFacts(*reader, kind, subject, desk.today());
            for (const PartDefinition& part : kind.parts) {
                if (part.make != PartDefinition::Make::Form && part.make != PartDefinition::Make::Table)
                    continue;
                for (const MadeFile& file : filesOf({*desk.workspace,
                                                     *reader,
                                                     *shipped,
                                                     kind,
                                                     part,
                                                     facts,
                                                     subject,
                                                     {},
                                                     {},
                                                     desk.now})) {
                    const QStringList differences = file.readBack(desk.written(file));
                    QVERIFY2(differences.isEmpty(), qPrintable(file.name + u'\n' + differences.join(u'\n')));
                    ++written;
                }
            }
        }
        QVERIFY(written > 10);
    }

    /// One wrong cell among two thousand sheets.
    void thousandsOfEntries()
    {
        FilingDesk desk;
        const FactSet entry = desk.values.lists[id("assets")].first();
        QList<FactSet>& entries = desk.values.lists[id("assets")];
        entries.clear();
        for (int i = 0; i < 2000; ++i) {
            entries << entry;
            entries.last().values[id("name")].text = QStringLiteral("数据 %1 号").arg(i);
        }
        const QList<MadeFile> files = desk.files("form");
        const QString path = desk.written(files[0]);
        QCOMPARE(files[0].readBack(path), QStringList());
        const QStringList missing = files[1].readBack(desk.written(files[1]));
        QVERIFY2(missing.isEmpty(), qPrintable(missing.mid(0, 3).join(u'\n')));
        entries[1234].values[id("volume")].text = id("1 TB");
        const QStringList differences = desk.files("form")[0].readBack(path);
        QCOMPARE(differences.size(), 1);
        QVERIFY2(differences[0].contains(QStringLiteral("数据 1234 号")) &&
                     differences[0].contains(QStringLiteral("数据总量")),
                 qPrintable(differences[0]));
    }
};

QTEST_MAIN(TstReadBack)
#include "tst_read_back.moc"
