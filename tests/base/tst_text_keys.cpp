#include "base/text_keys.h"
#include "base/tokens.h"
#include <QtTest>
#include <thread>

using namespace wardbook;

class tst_TextKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initials_data();
    void initials();
    void everyCommonCharacterHasAnInitial();
    void initialsFromManyThreads();
    void folds_data();
    void folds();
    void documentTokens_data();
    void documentTokens();
    void queryTokens_data();
    void queryTokens();
    void queryTokensAreAmongDocumentTokens();
    void brokenUtf8DoesNotHurt();
    void stopsWhenAsked();
};

void tst_TextKeys::initials_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("患者基本信息（EMPI）", "hzjbxxempi");
    row("重症监护", "zzjh");
    row("重新登记", "cxdj");
    row("重复检查", "cfjc");
    row("重庆市", "cqs");
    row("行政处罚", "xzcf");
    row("银行账户", "yhzh");
    row("行业主管", "hyzg");
    row("单位负责人", "dwfzr");
    row("血型", "xx");
    row("院长", "yz");
    row("科长", "kz");
    row("长期医嘱", "cqyz");
    row("调查", "dc");
    row("调整", "tz");
    row("会计", "kj");
    row("会议", "hy");
    row("膀胱镜", "pgj");
    row("校验", "jy");
    row("学校", "xx");
    row("角色", "js");
    row("曾医生", "zys");
    row("曾用名", "cym");
    row("厦门大学", "xmdx");
    row("ＨＩＳ 数据库 2026", "hissjk2026");
    row("數據庫", "sjk");
    row("〇", "l");
    row("。，！ -_", "");
    row("", "");
    row("㛃", "j"); // rare, as in names
    row("Ünïcode αβ", "ünïcodeαβ");
}

void tst_TextKeys::initials()
{
    QFETCH(QString, text);
    QTEST(keys::initials(text), "expected");
}

void tst_TextKeys::everyCommonCharacterHasAnInitial()
{
    int without = 0;
    for (char16_t c = 0x4E00; c <= 0x9FA5; ++c) {
        const QString initial = keys::initials(QString(QChar(c)));
        if (initial.isEmpty())
            ++without;
        else
            QVERIFY(initial.size() == 1 && initial[0] >= u'a' && initial[0] <= u'z');
    }
    QCOMPARE(without, 0);
}

void tst_TextKeys::initialsFromManyThreads()
{
    QStringList results(4);
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&results, i] {
            QString all;
            for (char16_t c = 0x3400; c < 0x4DB0; ++c)
                all += keys::initials(QString(QChar(c)));
            results[i] = all;
        });
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY(!results[0].isEmpty());
    for (const QString& result : results)
        QCOMPARE(result, results[0]);
}

void tst_TextKeys::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("space") << QStringLiteral("  a \t b\u3000c ") << QStringLiteral("a b c");
    QTest::newRow("full width") << QStringLiteral("ＨＩＳ（１）") << QStringLiteral("his(1)");
    QTest::newRow("case") << QStringLiteral("Oracle") << QStringLiteral("oracle");
    QTest::newRow("han") << QStringLiteral("患者") << QStringLiteral("患者");
    QTest::newRow("compatibility") << QStringLiteral("⾦㎇") << QStringLiteral("金gb");
}

void tst_TextKeys::folds()
{
    QFETCH(QString, text);
    QTEST(keys::fold(text), "expected");
    QCOMPARE(keys::fold(keys::fold(text)), keys::fold(text));
}

void tst_TextKeys::documentTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromUtf8(text)
                            << QString::fromUtf8(expected).split(u' ', Qt::SkipEmptyParts);
    };
    row("数据库", "数据 据库 库");
    row("HIS数据库 B12", "his 数据 据库 库 b12");
    row("患者（EMPI）", "患者 者 empi");
    row("ＨＩＳ，库", "his 库");
    row("COVID-19", "covid 19");
    row("⾦额", "金额 额"); // a radical that looks like the character
    row("𠮷田", "𠮷田 田");
    row("Čeština café", "čeština café");
    row("", "");
    row("…—“”", "");
}

void tst_TextKeys::documentTokens()
{
    QFETCH(QString, text);
    QTEST(keys::documentTokens(text), "expected");
}

void tst_TextKeys::queryTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("two") << QStringLiteral("数据") << QStringList{QStringLiteral("数据")};
    QTest::newRow("three") << QStringLiteral("数据库")
                           << QStringList{QStringLiteral("数据"), QStringLiteral("据库")};
    QTest::newRow("one") << QStringLiteral("库") << QStringList{QStringLiteral("库")};
    QTest::newRow("mixed") << QStringLiteral("库 HIS数据")
                           << QStringList{QStringLiteral("库"), QStringLiteral("his"),
                                          QStringLiteral("数据")};
}

void tst_TextKeys::queryTokens()
{
    QFETCH(QString, text);
    QTEST(keys::queryTokens(text), "expected");
}

void tst_TextKeys::queryTokensAreAmongDocumentTokens()
{
    const QString text = QStringLiteral("全院电子病历归档库（ＥＭＲ）v2.0，含影像");
    const QStringList document = keys::documentTokens(text);
    for (qsizetype from = 0; from < text.size(); ++from) {
        for (qsizetype size = 2; from + size <= text.size(); ++size) {
            for (const QString& token : keys::queryTokens(text.mid(from, size))) {
                if (token[0].unicode() < 0x80)
                    continue; // half a word is found as a beginning or not at all
                const bool found =
                    std::any_of(document.begin(), document.end(),
                                [&](const QString& candidate) { return candidate.startsWith(token); });
                QVERIFY2(found, qPrintable(token));
            }
        }
    }
}

void tst_TextKeys::brokenUtf8DoesNotHurt()
{
    const QByteArray good("患者a数据");
    for (int cut = 0; cut <= good.size(); ++cut) {
        for (const QByteArray& bytes :
             {good.left(cut), good.mid(cut), good.left(cut) + "\xff\xc0" + good.mid(cut)}) {
            size_t total = 0;
            keys::forEachToken(std::string_view(bytes.constData(), size_t(bytes.size())),
                               keys::TokenPurpose::Document, [&](std::string_view token) {
                                   total += token.size();
                                   return true;
                               });
            QVERIFY(total <= size_t(bytes.size()) * 4);
        }
    }
}

void tst_TextKeys::stopsWhenAsked()
{
    int calls = 0;
    QVERIFY(!keys::forEachToken("a b c", keys::TokenPurpose::Document,
                                [&](std::string_view) { return ++calls < 2; }));
    QCOMPARE(calls, 2);
}

QTEST_GUILESS_MAIN(tst_TextKeys)
#include "tst_text_keys.moc"
