#include "documents/docx_writer.h"
#include "exchange_fixture.h"
#include "fields/remediation.h"
#include "grading/assessment_report.h"
#include "grading/workbook.h"

using namespace wardbook;
using namespace wardbook::grading;
using documents::Document;

/// What the self-assessment report and the workbook say about a round.
class TstReport : public QObject
{
    Q_OBJECT

    std::unique_ptr<ExchangeFixture> m_fixture;

    ReportFacts facts(const QString& rule = {})
    {
        return reportFacts(*m_fixture->workspace, *m_fixture->reader(), m_fixture->id, QDate(2026, 6, 11),
                           rule);
    }
    static QString words(const documents::Row& row)
    {
        QString all;
        for (const documents::Cell& cell : row)
            all += cell.text.plain() + QLatin1Char('|');
        return all;
    }
    /// Everything that is written anywhere in the document, one line for each piece.
    static QString words(const Document& document)
    {
        QStringList all{document.title, document.subtitle, document.coverNote, document.headerRight};
        for (const documents::KeyValues::Pair& field : document.coverFields)
            all << field.key + QLatin1Char('|') + field.value.plain();
        for (const documents::Block& block : document.blocks)
            std::visit(
                [&all](const auto& each) {
                    using T = std::decay_t<decltype(each)>;
                    if constexpr (std::is_same_v<T, documents::Heading> ||
                                  std::is_same_v<T, documents::Paragraph> ||
                                  std::is_same_v<T, documents::Note>) {
                        all << each.text.plain();
                    } else if constexpr (std::is_same_v<T, documents::BulletList>) {
                        for (const documents::Text& item : each.items)
                            all << item.plain();
                    } else if constexpr (std::is_same_v<T, documents::KeyValues>) {
                        for (const documents::KeyValues::Pair& pair : each.pairs)
                            all << pair.key + QLatin1Char('|') + pair.value.plain();
                    } else if constexpr (std::is_same_v<T, documents::Table>) {
                        for (const documents::Row& row : each.rows)
                            all << words(row);
                    } else if constexpr (std::is_same_v<T, documents::ChartBlock>) {
                        all << each.caption;
                    }
                },
                block);
        return all.join(QLatin1Char('\n'));
    }
    template<typename Block>
    static int count(const Document& document)
    {
        return int(
            std::count_if(document.blocks.begin(), document.blocks.end(), [](const documents::Block& block) {
                return std::holds_alternative<Block>(block);
            }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        setLanguage(Language::Chinese);
        m_fixture = std::make_unique<ExchangeFixture>();
        m_fixture->judge("7.1.4.1 a", "检验数据库", Verdict::Partial, QStringLiteral("两个账户共用口令"));
        m_fixture->judge("7.1.4.2 c", "服务器 1", Verdict::NotApplicable, QStringLiteral("只有一个账户"));
        CellEdit risky =
            m_fixture->edit("7.1.4.2 b", "检验数据库", Verdict::Unmet, QStringLiteral("默认口令未改"));
        risky.highRisk = true;
        risky.compensation = QStringLiteral("只在本机开放");
        m_fixture->service->apply(m_fixture->round(), {risky});
        m_fixture->judgeRest(Verdict::Met);
        m_fixture->create(fields::remediation::kRegister,
                          {{"title", QStringLiteral("数据库默认口令")},
                           {"risk", QStringLiteral("high")},
                           {"system", m_fixture->system},
                           {"item", m_fixture->edit("7.1.4.2 b", "检验数据库", Verdict::Met).item},
                           {"due", QStringLiteral("2026-06-01")}});
    }

    void saysWhatWasFound()
    {
        const ReportFacts found = facts();
        QCOMPARE(found.findings.size(), 2);
        QVERIFY(found.result.withoutObject > 0); // the round has no network devices
        QCOMPARE(found.result.items + found.result.withoutObject, found.round.items.size());
        const Document document = assessmentReport(found);
        documents::checkDocument(document);
        const QString all = words(document);
        for (const char* part :
             {"江城市第一人民医院", "检验系统", "S2A2G2", "2026 上半年", "两个账户共用口令", "默认口令未改",
              "只在本机开放", "只有一个账户", "数据库默认口令", "7.1.4.2 b", "检验科"})
            QVERIFY2(all.contains(QString::fromUtf8(part)), part);
        for (const ScoreStep& step : found.result.steps)
            QVERIFY2(all.contains(step.text), qPrintable(step.text));
        QVERIFY(all.contains(found.stateWord));
    }

    /// Only a licensed body issues a 测评报告.
    void neverCallsItselfAnAssessmentReport()
    {
        const Document document = assessmentReport(facts());
        QStringList names{document.title, document.subtitle, document.headerLeft, document.headerRight,
                          document.footerLeft};
        for (const documents::Block& block : document.blocks) // the sources of rules may name the template
            if (const auto* heading = std::get_if<documents::Heading>(&block))
                names << heading->text.plain();
        for (const QString& name : std::as_const(names))
            QVERIFY2(!name.contains(QStringLiteral("测评")), qPrintable(name));
        QVERIFY(!document.coverNote.isEmpty());
    }

    void lateActionsAreCounted()
    {
        const ReportFacts found = facts();
        QCOMPARE(found.actions.size(), 1);
        QVERIFY(found.actions.first().open());
        QVERIFY(found.actions.first().late(QDate(2026, 6, 11)));
        QVERIFY(!found.actions.first().late(QDate(2026, 6, 1))); // due today is not late
    }

    void everyLayerHasItsChapter()
    {
        const ReportFacts found = facts();
        const Document document = assessmentReport(found);
        const QString all = words(document);
        for (const Share& layer : found.result.layers)
            QVERIFY(all.contains(found.round.pack->layers.at(layer.layer).label.zh));
        QVERIFY(count<documents::ChartBlock>(document) >= 2);
    }

    void withoutChartsAndDetails()
    {
        ReportOptions options;
        options.charts = false;
        options.details = false;
        const Document document = assessmentReport(facts(), options);
        QCOMPARE(count<documents::ChartBlock>(document), 0);
        QVERIFY(!document.contents);
        QVERIFY(!words(document).contains(QStringLiteral("只有一个账户")));
        QVERIFY(!documents::docxBytes(document).isEmpty()); // needs no display
    }

    void anUnfinishedRoundHasNoConclusion()
    {
        ExchangeFixture other;
        const ReportFacts found =
            reportFacts(*other.workspace, *other.reader(), other.id, QDate(2026, 6, 11));
        QVERIFY(found.conclusionWord.isEmpty());
        QVERIFY(found.findings.isEmpty());
        documents::checkDocument(assessmentReport(found));
    }

    void otherRules()
    {
        const ReportFacts found = facts(QStringLiteral("score-2021"));
        QCOMPARE(found.result.rule, QStringLiteral("score-2021"));
        QVERIFY(found.result.score >= 0);
        documents::checkDocument(assessmentReport(found));
    }

    void workbookHasEveryCell()
    {
        const ReportFacts found = facts();
        const QString path = m_fixture->path("round.xlsx");
        writeWorkbook(found, path);
        const QList<SheetTexts> sheets = readSheets(path);
        QCOMPARE(sheets.size(), 6);
        const SheetTexts& grid = sheets.at(3);
        QCOMPARE(grid.rows.size(), found.round.items.size() + 1);
        int verdicts = 0;
        for (const QStringList& row : grid.rows.mid(1))
            for (const QString& cell : row.mid(4))
                verdicts += !cell.isEmpty();
        QCOMPARE(verdicts, found.round.counts().total());
        QCOMPARE(sheets.at(4).rows.size(), 3); // header and two open points
        QVERIFY(sheets.at(4).rows.at(1).contains(QStringLiteral("两个账户共用口令")));
        QCOMPARE(sheets.at(5).rows.size(), 2);
        int met = 0;
        const int column = sheets.at(2).column("符合");
        for (const QStringList& row : sheets.at(2).rows.mid(1))
            met += row.value(column).toInt();
        QCOMPARE(met, found.round.counts().met); // the objects' figures add up
    }

    void comparedWithTheRoundBefore()
    {
        // Sign this round as somebody else would, then begin the next.
        m_fixture->workspace->team().add(QStringLiteral("陈立群"), QStringLiteral("chief_security_officer"),
                                         0, QStringLiteral("correct horse 12"), {});
        m_fixture->service->step(m_fixture->round(), QStringLiteral("submit"), {});
        m_fixture->service.reset();
        m_fixture->workspace.reset();
        const auto open = [&](const char* name, const char* password) {
            m_fixture->service.reset();
            m_fixture->workspace.reset();
            m_fixture->workspace = people::Workspace::open(
                m_fixture->path("v.wardbook"), QString::fromUtf8(name), QString::fromUtf8(password), {});
            m_fixture->service = std::make_unique<RoundService>(*m_fixture->workspace);
        };
        open("陈立群", "correct horse 12");
        m_fixture->service->step(m_fixture->round(), QStringLiteral("review"), {});
        m_fixture->service->step(m_fixture->round(), QStringLiteral("sign"), {});
        const ReportFacts signedOff = facts();
        QVERIFY(!signedOff.isDraft());
        QCOMPARE(signedOff.steps.size(), 4); // draft, submitted, reviewed, signed
        QCOMPARE(signedOff.steps.last().actor, QStringLiteral("陈立群"));
        QVERIFY(!signedOff.conclusionWord.isEmpty());

        open("周宁", "correct horse 11");
        NewRound next;
        next.system = m_fixture->system;
        next.name = QStringLiteral("2026 下半年");
        m_fixture->id = m_fixture->service->start(next);
        m_fixture->judge("7.1.4.1 b", "检验数据库", Verdict::Unmet);
        m_fixture->judge("7.1.4.1 a", "检验数据库", Verdict::Met);
        const ReportFacts found = facts();
        QVERIFY(found.before && found.comparison);
        QCOMPARE(found.comparison->better, 1);
        QCOMPARE(found.comparison->worse, 1);
        QCOMPARE(found.trend.size(), 2);
        const QString all = words(assessmentReport(found));
        QVERIFY(all.contains(QStringLiteral("2026 上半年")));
        documents::checkDocument(assessmentReport(found));
    }
};

QTEST_GUILESS_MAIN(TstReport)
#include "tst_report.moc"
