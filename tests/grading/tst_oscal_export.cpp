#include "base/error.h"
#include "exchange_fixture.h"
#include "fields/remediation.h"
#include "grading/oscal_export.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace wardbook;
using namespace wardbook::grading;

/// Held against what OSCAL 1.1.2 demands of the two documents, member by member.
class TstOscalExport : public QObject
{
    Q_OBJECT

    std::unique_ptr<ExchangeFixture> m_fixture;

    ReportFacts facts()
    {
        return reportFacts(*m_fixture->workspace, *m_fixture->reader(), m_fixture->id, QDate(2026, 6, 11));
    }
    static void requireMembers(const QJsonObject& object, const QStringList& names, const char* what)
    {
        for (const QString& name : names)
            QVERIFY2(object.contains(name),
                     qPrintable(QStringLiteral("%1 without %2").arg(QString::fromUtf8(what), name)));
    }
    /// Rules that hold everywhere: no empty lists, identifiers and times well formed, each identifier once.
    static void walk(const QJsonValue& value, const QString& key, QStringList& uuids)
    {
        static const QRegularExpression uuid(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        static const QRegularExpression time(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$"));
        static const QStringList times{QStringLiteral("last-modified"), QStringLiteral("collected"),
                                       QStringLiteral("start"),         QStringLiteral("end"),
                                       QStringLiteral("deadline"),      QStringLiteral("date")};
        if (value.isArray()) {
            QVERIFY2(!value.toArray().isEmpty(), qPrintable(key));
            for (const QJsonValue& each : value.toArray())
                walk(each, key, uuids);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                walk(it.value(), it.key(), uuids);
        } else if (key == QLatin1String("uuid")) {
            QVERIFY2(uuid.match(value.toString()).hasMatch(), qPrintable(value.toString()));
            QVERIFY2(!uuids.contains(value.toString()), qPrintable(value.toString()));
            uuids << value.toString();
        } else if (times.contains(key)) {
            QVERIFY2(time.match(value.toString()).hasMatch(), qPrintable(value.toString()));
        } else if (value.isString()) {
            QVERIFY2(!value.toString().isEmpty(), qPrintable(key));
        }
    }
    static void holdReferences(const QJsonValue& value, const QString& key, const QStringList& uuids)
    {
        if (value.isArray())
            for (const QJsonValue& each : value.toArray())
                holdReferences(each, key, uuids);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            holdReferences(it.value(), it.key(), uuids);
        if (value.isString() &&
            (key.endsWith(QLatin1String("-uuid")) || key.endsWith(QLatin1String("-uuids"))))
            QVERIFY2(uuids.contains(value.toString()), qPrintable(key));
        if (key == QLatin1String("href"))
            QVERIFY2(uuids.contains(value.toString().mid(1)), qPrintable(value.toString()));
    }
    static void hold(const QJsonObject& document)
    {
        QStringList uuids;
        walk(document, {}, uuids);
        holdReferences(document, {}, uuids);
    }

private Q_SLOTS:
    void initTestCase()
    {
        setLanguage(Language::Chinese);
        m_fixture = std::make_unique<ExchangeFixture>();
        m_fixture->judge("7.1.4.1 a", "检验数据库", Verdict::Met);
        m_fixture->judge("7.1.4.1 b", "检验数据库", Verdict::NotApplicable, QStringLiteral("无登录"));
        m_fixture->judge("7.1.4.1 a", "服务器 1", Verdict::Unmet, QStringLiteral("空口令\n两台"));
        m_fixture->judge("7.1.4.1 b", "服务器 1", Verdict::NotApplicable, QStringLiteral("无登录"));
        CellEdit risky =
            m_fixture->edit("7.1.4.2 b", "检验数据库", Verdict::Unmet, QStringLiteral("默认口令"));
        risky.highRisk = true;
        risky.compensation = QStringLiteral("只在本机开放");
        m_fixture->service->apply(m_fixture->round(), {risky});
    }

    void assessmentResults()
    {
        const QJsonObject document = oscalAssessmentResults(facts());
        hold(document);
        const QJsonObject root = document[QLatin1String("assessment-results")].toObject();
        requireMembers(root,
                       {QStringLiteral("uuid"), QStringLiteral("metadata"), QStringLiteral("import-ap"),
                        QStringLiteral("results")},
                       "assessment-results");
        requireMembers(root[QLatin1String("metadata")].toObject(),
                       {QStringLiteral("title"), QStringLiteral("last-modified"), QStringLiteral("version"),
                        QStringLiteral("oscal-version")},
                       "metadata");
        const QJsonObject result = root[QLatin1String("results")][0].toObject();
        requireMembers(result,
                       {QStringLiteral("uuid"), QStringLiteral("title"), QStringLiteral("description"),
                        QStringLiteral("start"), QStringLiteral("reviewed-controls")},
                       "result");
        const QJsonArray observations = result[QLatin1String("observations")].toArray();
        QCOMPARE(observations.size(), 5);
        for (const QJsonValue& observation : observations)
            requireMembers(observation.toObject(),
                           {QStringLiteral("uuid"), QStringLiteral("description"), QStringLiteral("methods"),
                            QStringLiteral("collected")},
                           "observation");
        const QJsonObject selection =
            result[QLatin1String("reviewed-controls")][QLatin1String("control-selections")][0].toObject();
        QCOMPARE(selection[QLatin1String("include-controls")].toArray().size(), 2);
        QCOMPARE(selection[QLatin1String("exclude-controls")].toArray().size(), 1); // applies to nothing
        const QJsonArray findings = result[QLatin1String("findings")].toArray();
        QCOMPARE(findings.size(), 2);
        for (const QJsonValue& finding : findings) {
            requireMembers(finding.toObject(),
                           {QStringLiteral("uuid"), QStringLiteral("title"), QStringLiteral("description"),
                            QStringLiteral("target")},
                           "finding");
            QCOMPARE(
                finding[QLatin1String("target")][QLatin1String("status")][QLatin1String("state")].toString(),
                QStringLiteral("not-satisfied"));
        }
        const QJsonArray risks = result[QLatin1String("risks")].toArray();
        QCOMPARE(risks.size(), 1);
        requireMembers(risks.first().toObject(),
                       {QStringLiteral("uuid"), QStringLiteral("title"), QStringLiteral("description"),
                        QStringLiteral("statement"), QStringLiteral("status")},
                       "risk");
        QCOMPARE(risks.first()[QLatin1String("mitigating-factors")].toArray().size(), 1);
    }

    void theSameRoundGivesTheSameBytes()
    {
        QCOMPARE(oscalBytes(oscalAssessmentResults(facts())), oscalBytes(oscalAssessmentResults(facts())));
        clock::setSource([] { return qint64{1'900'000'000'000}; }); // whenever it is exported
        const QByteArray later = oscalBytes(oscalAssessmentResults(facts()));
        clock::setSource({});
        QCOMPARE(later, oscalBytes(oscalAssessmentResults(facts())));
    }

    void planOfAction()
    {
        QVERIFY_THROWS_EXCEPTION(Error, oscalActionPlan(facts())); // nothing to do is no plan
        const Round round = m_fixture->round();
        const int row = ExchangeFixture::row(round, "7.1.4.2 b"),
                  column = ExchangeFixture::column(round, "检验数据库");
        m_fixture->create(fields::remediation::kRegister,
                          {{"title", QStringLiteral("数据库默认口令")},
                           {"risk", QStringLiteral("high")},
                           {"source", QStringLiteral("assessment")},
                           {"system", m_fixture->system},
                           {"item", round.item(row).id},
                           {"verdicts", QString::number(round.cell(row, column).record)},
                           {"plan", QStringLiteral("改口令")},
                           {"due", QStringLiteral("2026-06-30")}});
        const QJsonObject document = oscalActionPlan(facts());
        hold(document);
        const QJsonObject root = document[QLatin1String("plan-of-action-and-milestones")].toObject();
        requireMembers(root,
                       {QStringLiteral("uuid"), QStringLiteral("metadata"), QStringLiteral("system-id"),
                        QStringLiteral("poam-items")},
                       "plan");
        QCOMPARE(root[QLatin1String("poam-items")].toArray().size(), 1);
        QCOMPARE(root[QLatin1String("observations")].toArray().size(), 1);
        const QJsonValue risk = root[QLatin1String("risks")][0];
        QVERIFY(risk[QLatin1String("deadline")].toString().startsWith(QLatin1String("2026-06-30T23:59:59")));
        QCOMPARE(risk[QLatin1String("status")].toString(), QStringLiteral("remediating"));
        QCOMPARE(risk[QLatin1String("remediations")][0][QLatin1String("lifecycle")].toString(),
                 QStringLiteral("planned"));
        const QJsonArray risks =
            oscalAssessmentResults(facts())[QLatin1String("assessment-results")][QLatin1String("results")][0]
                                           [QLatin1String("risks")]
                                               .toArray();
        QCOMPARE(risks.first()[QLatin1String("status")].toString(), QStringLiteral("remediating"));
    }

    /// Our members are those that the examples of others have at the same places.
    void likeTheExamples()
    {
        const QString path = QStringLiteral("/work/shared/data/oscal/ifa_assessment-results-example.json");
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("The OSCAL examples are not here.");
        const QJsonValue example =
            QJsonDocument::fromJson(file.readAll()).object()[QLatin1String("assessment-results")];
        const QJsonObject document = oscalAssessmentResults(facts());
        const QJsonValue ours = document[QLatin1String("assessment-results")];
        QCOMPARE(ours[QLatin1String("metadata")][QLatin1String("oscal-version")],
                 example[QLatin1String("metadata")][QLatin1String("oscal-version")]);
        const auto finding = [](const QJsonValue& root) {
            return root[QLatin1String("results")][0][QLatin1String("findings")][0].toObject();
        };
        const QStringList known = finding(example).keys();
        for (const QString& key : finding(ours).keys())
            QVERIFY2(known.contains(key), qPrintable(key));
    }
};

QTEST_GUILESS_MAIN(TstOscalExport)
#include "tst_oscal_export.moc"
