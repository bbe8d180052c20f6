#include "documents/page_layout.h"
#include "facts_fixture.h"
#include "fields/drill.h"
#include "fields/grading.h"
#include "fields/system.h"
#include "filings/checks.h"
#include "filings/form_document.h"

using namespace wardbook;
using namespace wardbook::filings;

/// What the shipped kinds ask for and print, of a hospital's system.
class TestShippedKinds : public QObject
{
    Q_OBJECT

    std::unique_ptr<FiledHospital> m_hospital;
    std::shared_ptr<const FilingKinds> m_kinds;

    void use(const char* kind)
    {
        m_kinds = FilingKinds::current(*m_hospital->reader());
        m_hospital->kind = m_kinds->at(id(kind));
    }
    QList<CheckLine> lines()
    {
        return checkFiling(m_hospital->kind, *m_kinds, m_hospital->facts(), {}, {}, m_hospital->today());
    }
    QStringList missingAttachments()
    {
        QStringList parts;
        for (const CheckLine& line : lines())
            if (line.id.startsWith(QLatin1String("part/")) && line.state == CheckState::Missing &&
                m_hospital->kind.part(line.part)->make == PartDefinition::Make::Attachment)
                parts << line.part;
        return parts;
    }
    CheckLine::Problem problem(const char* rule)
    {
        for (const CheckLine& line : lines())
            for (const CheckLine::Problem& one : line.problems)
                if (one.rule == id(rule))
                    return one;
        CheckLine::Problem none;
        none.state = CheckState::Present;
        return none;
    }
    qint64 grade(const FieldValues& more = {})
    {
        FieldValues values{{id("system"), m_hospital->system},
                           {id("business"), QStringLiteral("影像归档")},
                           {id("data"), QStringLiteral("影像")},
                           {id("matrix"), id("filing2025")},
                           {id("s_object"), id("society")},
                           {id("s_degree"), id("serious")},
                           {id("a_object"), id("citizens")},
                           {id("a_degree"), id("grave")},
                           {id("s_level"), id("3")},
                           {id("a_level"), id("2")},
                           {id("level"), id("3")},
                           {id("graded_on"), id("2026-05-20")}};
        values.insert(more);
        return m_hospital->make(fields::grading::kRegister, values);
    }
    static QString words(const documents::Document& document)
    {
        QString all;
        for (const documents::Block& block : document.blocks) {
            if (const auto* heading = std::get_if<documents::Heading>(&block))
                all += heading->text.plain() + u'\n';
            if (const auto* paragraph = std::get_if<documents::Paragraph>(&block))
                all += paragraph->text.plain() + u'\n';
            if (const auto* table = std::get_if<documents::Table>(&block))
                for (const documents::Row& row : table->rows) {
                    for (const documents::Cell& cell : row)
                        all += cell.text.plain() + u'|';
                    all += u'\n';
                }
        }
        return all;
    }
    QString printed(const char* form)
    {
        return words(formDocument(*m_kinds->form(id(form)), m_hospital->facts()));
    }

private Q_SLOTS:
    void init()
    {
        m_hospital = std::make_unique<FiledHospital>();
        use("mlps-filing");
    }
    void cleanup() { m_hospital.reset(); }

    void whatNobodyComparedIsMarked()
    {
        for (const FilingKind& kind : m_kinds->kinds())
            QVERIFY2(!kind.verified, qPrintable(kind.id)); // no official template was at hand
        const FilingKind& kind = m_kinds->at(id("mlps-filing"));
        QCOMPARE(kind.dueDays, 30);
        QVERIFY(kind.dueVerified);
        QVERIFY(kind.part(id("topology"))->verified);
        QVERIFY(!kind.part(id("commitment"))->verified);
        QVERIFY(!kind.refileVerified);
        QCOMPARE(kind.validMonths, 36);
        QCOMPARE(kind.renewMonthsBefore, 3);
    }

    void theGradeSaysWhatMustBeAttached()
    {
        QCOMPARE(missingAttachments(),
                 QStringList({id("topology"), id("organisation"), id("design-plan"), id("products"),
                              id("licensed-report"), id("expert-signed"), id("superior-approval")}));
        m_hospital->set(fields::system::kRegister, m_hospital->system,
                        {{id("grade"), id("2")}, {id("s_level"), id("2")}});
        QCOMPARE(missingAttachments(), QStringList());
        // whoever rents a cloud names its certificate, whatever the grade
        m_hospital->set(fields::system::kRegister, m_hospital->system, {{id("cloud_role"), id("customer")}});
        QCOMPARE(missingAttachments(), QStringList{id("platform-certificate")});
    }

    void datesInTheWrongOrderAreDoubtful()
    {
        const qint64 grading = grade({{id("reviewed_on"), id("2026-05-10")}});
        const CheckLine::Problem found = problem("table3-reviewed-order");
        QCOMPARE(found.state, CheckState::Doubtful);
        QCOMPARE(found.source.record, grading);
        QVERIFY2(found.text.contains(QStringLiteral("2026 年 5 月 10 日")), qPrintable(found.text));
        m_hospital->set(fields::grading::kRegister, grading, {{id("reviewed_on"), id("2026-05-25")}});
        QCOMPARE(problem("table3-reviewed-order").state, CheckState::Present);
        QCOMPARE(problem("table3-future-reviewed-on").state, CheckState::Present);
        m_hospital->set(fields::grading::kRegister, grading, {{id("reviewed_on"), id("2026-06-12")}});
        QCOMPARE(problem("table3-future-reviewed-on").state, CheckState::Doubtful);
    }

    void theGradeMustBeTheHigherOfTheTwo()
    {
        grade();
        QCOMPARE(problem("higher-grade").state, CheckState::Present);
        QCOMPARE(problem("same-grade").state, CheckState::Present);
        m_hospital->set(fields::system::kRegister, m_hospital->system, {{id("grade"), id("2")}});
        QCOMPARE(problem("higher-grade").state, CheckState::Doubtful);
        QCOMPARE(problem("same-grade").state, CheckState::Missing); // it can't be argued away
    }

    void newTechnologyAsksForItsFields()
    {
        m_hospital->set(fields::system::kRegister, m_hospital->system,
                        {{id("technologies"), id("big_data")}});
        QCOMPARE(problem("table4-cloud").state, CheckState::Present);
        QCOMPARE(problem("table4-big-data").state, CheckState::Missing);
        m_hospital->set(fields::system::kRegister, m_hospital->system,
                        {{id("technologies"), id("cloud")},
                         {id("cloud_role"), id("customer")},
                         {id("cloud_grade"), id("2")}});
        QCOMPARE(problem("table4-big-data").state, CheckState::Present);
        QCOMPARE(problem("table4-cloud").state, CheckState::Missing);
        QCOMPARE(problem("table4-cloud-customer").state, CheckState::Missing);
        QCOMPARE(problem("table4-cloud-provider").state, CheckState::Present);
        QCOMPARE(problem("table4-cloud-grade-3").state, CheckState::Doubtful);
    }

    void everyOptionOfTheFormHasItsBox_data()
    {
        QTest::addColumn<QString>("list");
        for (const char* list : {"affiliation",      "unit_kind",     "industry",        "object_type",
                                 "technology",       "business_kind", "service_scope",   "service_audience",
                                 "deployment_scope", "network_kind",  "interconnection", "protection_grade",
                                 "cloud_role",       "cloud_service", "cloud_type",      "mobile_channel",
                                 "mobile_terminal",  "iot_sensing",   "iot_transport",   "ics_layer",
                                 "ics_part",         "big_data_part", "pi_flag",         "source_way",
                                 "interaction",      "room_type",     "region"})
            QTest::newRow(list) << id(list);
    }
    void everyOptionOfTheFormHasItsBox()
    {
        QFETCH(QString, list);
        const QString text = printed("mlps-form-2025");
        const auto reader = m_hospital->reader();
        for (const ledger::Code& code : reader->registers().codes(list).codes)
            QVERIFY2(text.contains(u'☐' + code.label.zh) || text.contains(u'☑' + code.label.zh),
                     qPrintable(code.label.zh));
    }

    void chosenBoxesAreTicked()
    {
        grade();
        const QString text = printed("mlps-form-2025");
        QVERIFY(text.contains(QStringLiteral("☑事业单位")));
        QVERIFY(text.contains(QStringLiteral("☐企业")));
        QVERIFY(text.contains(QStringLiteral("☑云计算　☐移动互联　☑物联网")));
        // one case of each matrix: 社会秩序 × 严重, 公民 × 特别严重
        QVERIFY(text.contains(QStringLiteral("社会秩序、公共利益|☐第二级|☑第三级|☐第四级|")));
        QVERIFY(text.contains(QStringLiteral("公民、法人和其他组织的合法权益|☐第一级|☐第二级|☑第二级|")));
        QCOMPARE(text.count(QStringLiteral("|☑第")), 2); // and no other case
    }

    void oneDataTableForEveryAsset()
    {
        const QString text = printed("mlps-form-2025");
        QCOMPARE(text.count(QStringLiteral("数据名称|")), 2);
        QVERIFY(text.contains(QStringLiteral("数据名称|医学影像原始文件|序号|1|")));
        QVERIFY(text.contains(QStringLiteral("☐一般数据　☑重要及以上数据")));
        QVERIFY(text.contains(QStringLiteral("412 TB")));
        QVERIFY(!text.contains(QStringLiteral("门诊排班"))); // lies elsewhere
    }

    void theReportShowsTheMatrixItWasGradedBy()
    {
        const qint64 grading = grade();
        QString text = printed("grading-report-2025");
        QVERIFY(text.contains(QStringLiteral("国家安全或地区安全、国计民生|☐第四级|☐第五级|☐第五级|")));
        QVERIFY(text.contains(QStringLiteral("该定级对象没有另行划分子系统")));
        m_hospital->set(fields::grading::kRegister, grading, {{id("matrix"), id("standard2020")}});
        m_hospital->make(fields::system::kRegister,
                         {{id("name"), QStringLiteral("影像调阅")}, {id("parent"), m_hospital->system}});
        text = printed("grading-report-2025");
        QVERIFY(text.contains(QStringLiteral("国家安全|☐第三级|☐第四级|☐第五级|")));
        QVERIFY(!text.contains(QStringLiteral("国家安全或地区安全、国计民生|☐第四级")));
        QVERIFY(text.contains(QStringLiteral("1|影像调阅|")));
        QCOMPARE(problem("table3-matrix").state, CheckState::Doubtful);
    }

    void onlyImportantDataIsInTheCatalogue()
    {
        use("important-data");
        const QString text = printed("important-data");
        QVERIFY(text.contains(QStringLiteral("重要数据 1 项、核心数据 0 项")));
        QVERIFY(text.contains(QStringLiteral("医学影像原始文件")));
        QVERIFY(!text.contains(QStringLiteral("影像检查预约")));
    }

    void theSummaryCountsItsYearOnly()
    {
        use("annual-summary");
        m_hospital->make(fields::drill::kRegister,
                         {{id("title"), QStringLiteral("去年的演练")}, {id("planned_on"), id("2025-09-01")}});
        m_hospital->make(fields::drill::kRegister,
                         {{id("title"), QStringLiteral("今年的演练")}, {id("planned_on"), id("2026-03-01")}});
        FilingSubject subject;
        subject.year = 2026;
        const FactSet facts =
            readFacts(*m_hospital->reader(), m_hospital->kind, subject, m_hospital->today());
        const QString text = words(formDocument(*m_kinds->form(id("annual-summary")), facts));
        QVERIFY(text.contains(QStringLiteral("今年的演练")));
        QVERIFY(!text.contains(QStringLiteral("去年的演练")));
        QVERIFY(text.contains(QStringLiteral("年末在用数据资产 3 项")));
        QCOMPARE(facts.raw(id("counts.systems_3")), id("1"));
    }
};

QTEST_MAIN(TestShippedKinds)
#include "tst_shipped_kinds.moc"
