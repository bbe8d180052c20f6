#include "commands/cli_fixture.h"
#include <QFileInfo>

using namespace wardbook::clitest;

/// Filings as a script handles them, on the sample unit: check, complete, sign in order, seal, verify without
/// the vault, deliver; and a whole filing in one command.
class TstFilingCommands : public QObject
{
    Q_OBJECT

    Cli m_cli;
    const QString m_open = QStringLiteral("HIS 备案变更材料");

    Answer filing(const char* member, const QStringList& words) const
    {
        return m_cli.as(member, QStringList{QStringLiteral("filing")} + words);
    }
    Answer step(const char* member, const char* name, const QStringList& more = {}) const
    {
        return filing(member, QStringList{QStringLiteral("step"), m_open, QLatin1String(name)} + more);
    }
    static int size(const Answer& answer, const char* list)
    {
        return int(answer.json()[QLatin1String(list)].toArray().size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cli.makeSample())
            QSKIP("WARDBOOK_PROGRAM is not set");
    }

    void saysWhatIsLacking()
    {
        const Answer shown = filing("周宁", {QStringLiteral("show"), m_open});
        QCOMPARE(shown.code, 4);
        QCOMPARE(size(shown, "missing"), 2);
        QVERIFY(size(shown, "doubtful") >= 2);
        QVERIFY(shown.json()[QLatin1String("package")].isNull());
        QCOMPARE(step("周宁", "freeze").code, 4);
        const Answer changes = filing("周宁", {QStringLiteral("changes"), m_open});
        QVERIFY2(changes.out.contains("10.10.28.0/25"), changes.said());
    }

    void duties()
    {
        const Answer duties = filing("周宁", {QStringLiteral("duties")});
        QCOMPARE(duties.code, 0);
        QCOMPARE(size(duties, "file_again"), 1);
        const QJsonObject again = duties.json()[QLatin1String("file_again")][0].toObject();
        QVERIFY(!again[QLatin1String("due")].toString().isEmpty());
        QVERIFY(!again[QLatin1String("changes")].toArray().isEmpty());
    }

    void refusesWhatAPartDoesNotTake()
    {
        const QString script = m_cli.write("工具.exe", "MZ");
        const Answer refused =
            filing("周宁", {QStringLiteral("attach"), m_open, QStringLiteral("products"), script});
        QCOMPARE(refused.code, 4);
        QVERIFY2(refused.errorText().contains(QStringLiteral("工具.exe")), refused.said());
        QCOMPARE(filing("周宁", {QStringLiteral("attach"), m_open, QStringLiteral("products"),
                                 m_cli.path("没有.pdf")})
                     .code,
                 1);
        QCOMPARE(filing("郑航", {QStringLiteral("attach"), m_open, QStringLiteral("products"), script}).code,
                 3);
    }

    void isSealedWhenCompleteAndSigned()
    {
        const QString pdf = m_cli.write("产品清单.pdf", "%PDF-1.4 list of products");
        QCOMPARE(size(filing("周宁", {QStringLiteral("attach"), m_open, QStringLiteral("products"), pdf}),
                      "missing"),
                 1);
        filing("周宁", {QStringLiteral("exempt"), m_open, QStringLiteral("superior-approval"),
                        QStringLiteral("主管部门以会议纪要代替")});
        for (const QJsonValue& doubt :
             filing("周宁", {QStringLiteral("show"), m_open}).json()[QLatin1String("doubtful")].toArray())
            QVERIFY(filing("周宁", {QStringLiteral("confirm"), m_open,
                                    doubt[QLatin1String("rule")].toString(), QStringLiteral("已核对")})
                        .code != 3);
        const Answer frozen = step("周宁", "freeze");
        QVERIFY2(frozen.code == 0, frozen.said());
        QCOMPARE(step("陈立群", "sign").code, 3); // not yet their turn
        QCOMPARE(step("周宁", "sign").code, 0);
        const QStringList out{QStringLiteral("--out"), m_cli.path("包.zip")};
        QCOMPARE(step("周宁", "seal", out).code, 4); // the second is missing
        QVERIFY(!QFileInfo::exists(m_cli.path("包.zip")));
        QCOMPARE(step("陈立群", "sign").code, 0);
        const Answer sealed = step("周宁", "seal", out);
        QVERIFY2(sealed.code == 0, sealed.said());
        QCOMPARE(sealed.text("package"), m_cli.path("包.zip"));
        QCOMPARE(sealed.text("state"), QStringLiteral("sealed"));
        QCOMPARE(step("周宁", "freeze").code, 3);
    }

    void isVerifiedByAnybody()
    {
        const Answer whole =
            m_cli.run({QStringLiteral("verify"), m_cli.path("包.zip"), QStringLiteral("--json")});
        QVERIFY2(whole.code == 0, whole.said());
        QCOMPARE(size(whole, "signatures"), 2);
        QVERIFY(whole.number("act") > 0);
        QCOMPARE(m_cli.as("郑航", {QStringLiteral("verify"), m_cli.path("包.zip")}).code, 0);
        const Answer unpacked =
            m_cli.run({QStringLiteral("unpack"), m_cli.path("包.zip"), m_cli.path("展开")});
        QVERIFY2(unpacked.code == 0, unpacked.said());
        QVERIFY(QFileInfo::exists(m_cli.path("展开/备案表.docx")));

        QFile file(m_cli.path("包.zip"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 3] = char(bytes[bytes.size() / 3] ^ 1);
        const Answer bad =
            m_cli.run({QStringLiteral("verify"), m_cli.write("改过.zip", bytes), QStringLiteral("--json")});
        QCOMPARE(bad.code, 5);
        QVERIFY(size(bad, "problems") > 0);
        QCOMPARE(m_cli.run({QStringLiteral("unpack"), m_cli.path("改过.zip"), m_cli.path("不展开")}).code, 5);
        QVERIFY(!QFileInfo::exists(m_cli.path("不展开")));
    }

    void deliveredReceiptedAndFiledAgain()
    {
        QCOMPARE(step("周宁", "receive", {QStringLiteral("--receipt"), QStringLiteral("受 1")}).code, 3);
        QCOMPARE(step("周宁", "send", {QStringLiteral("--channel"), QStringLiteral("window")}).code, 0);
        const Answer received = step("周宁", "receive",
                                     {QStringLiteral("--receipt"), QStringLiteral("受 1"),
                                      QStringLiteral("--certificate"), QStringLiteral("42010043012-20001"),
                                      QStringLiteral("--certificate-on"), QStringLiteral("2026-11-20")});
        QVERIFY2(received.code == 0, received.said());
        QCOMPARE(size(filing("周宁", {QStringLiteral("duties")}), "file_again"), 0);
        QVERIFY2(
            step("陈立群", "again", {QStringLiteral("--variant"), QStringLiteral("change")}).text("state") ==
                QStringLiteral("draft"),
            "again");
        QCOMPARE(m_cli.as("郑航", "verify").code, 0);
    }

    void aSurveyInOneCommand()
    {
        const QString out = m_cli.path("摸底.zip"), password = m_cli.write("zip 口令", "Mima-2026-zip\n");
        const QStringList words{QStringLiteral("file"),
                                QStringLiteral("data-survey"),
                                QStringLiteral("--out"),
                                out,
                                QStringLiteral("--recipient"),
                                QStringLiteral("江城市数据局"),
                                QStringLiteral("--zip-password-file"),
                                password};
        const Answer first = m_cli.as("周宁", words);
        QStringList confirmed = words;
        for (const QJsonValue& doubt : first.json()[QLatin1String("doubtful")].toArray())
            confirmed << QStringLiteral("--confirm")
                      << doubt[QLatin1String("rule")].toString() + QStringLiteral("=已核对");
        QVERIFY2(size(first, "missing") == 0, first.said());
        const Answer filed = first.code == 0 ? first : m_cli.as("周宁", confirmed);
        QVERIFY2(filed.code == 0 && filed.text("package") == out, filed.said());
        QCOMPARE(m_cli.run({QStringLiteral("verify"), out}).code, 3); // locked
        const Answer opened =
            m_cli.run({QStringLiteral("verify"), out, QStringLiteral("--zip-password-file"), password});
        QVERIFY2(opened.code == 0, opened.said());
    }

    void kindsOfTheUnit()
    {
        const Answer kinds =
            m_cli.run({QStringLiteral("filing"), QStringLiteral("kinds"), QStringLiteral("--json")});
        QVERIFY(size(kinds, "kinds") >= 9);
        const QString broken = m_cli.write("种类.json", R"({"kind":"filing_kind","id":"x"})");
        const Answer refused = m_cli.as("周宁", {QStringLiteral("packs"), QStringLiteral("load"), broken});
        QCOMPARE(refused.code, 4);
    }
};

QTEST_GUILESS_MAIN(TstFilingCommands)
#include "tst_filing_commands.moc"
