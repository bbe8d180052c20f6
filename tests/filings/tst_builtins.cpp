#include "documents/read_back.h"
#include "exchange/proofs.h"
#include "fields/notice.h"
#include "filings/part_maker.h"
#include "incidents/report_service.h"
#include "tests/drills/drill_fixture.h"
#include "tests/grading/exchange_fixture.h"
#include "tests/incidents/incident_fixture.h"

using namespace wardbook;
using namespace wardbook::filings;

namespace {

/// One part of a shipped kind, made into memory.
struct Made
{
    std::map<QString, QByteArray> files;
    QStringList differences;
    std::optional<documents::Document> preview;
    QStringList names() const
    {
        QStringList all;
        for (const auto& [name, bytes] : files)
            all << name;
        return all;
    }
};

Made made(people::Workspace& workspace, const char* kindId, const char* partId, const FilingSubject& subject,
          const QDate& today)
{
    const auto reader = workspace.ledger().reader();
    const auto kinds = FilingKinds::current(*reader);
    const FilingKind& kind = kinds->at(QLatin1String(kindId));
    const FactSet facts = readFacts(*reader, kind, subject, today);
    const PartRequest request{.workspace = workspace,
                              .reader = *reader,
                              .kinds = *kinds,
                              .kind = kind,
                              .part = *kind.part(QLatin1String(partId)),
                              .facts = facts,
                              .subject = subject,
                              .nowMs = clock::nowMs()};
    Made all;
    all.preview = previewOf(request);
    QTemporaryDir folder;
    for (const MadeFile& file : filesOf(request)) {
        QFile target(folder.filePath(QStringLiteral("%1.bin").arg(all.files.size())));
        if (!target.open(QIODevice::ReadWrite))
            return {};
        file.write(target, {});
        target.seek(0);
        all.files[file.name] = target.readAll();
        target.close();
        if (file.readBack)
            all.differences += file.readBack(target.fileName());
    }
    return all;
}

QString docxWords(const QByteArray& bytes)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.docx")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(bytes);
    file.close();
    return documents::readDocx(file.fileName()).plainText();
}

} // namespace

/// Parts that other rooms write.
class TestBuiltins : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIncidentsReportIsWhatWasSigned();
    void aDrillsReportAndItsForms();
    void aSelfAssessmentAndItsWorkbook();
    void aHandOverHoldsEverything();
};

void TestBuiltins::anIncidentsReportIsWhatWasSigned()
{
    incidents::Hospital hospital;
    const qint64 incident = hospital.graded();
    FilingSubject subject;
    subject.incident = incident;
    const auto make = [&] {
        return made(*hospital.workspace, "incident-report", "report", subject, QDate(2026, 6, 14));
    };
    QString why;
    QCOMPARE(incidents::refused(make, &why), QStringLiteral("not_found"));
    QVERIFY2(why.contains(QStringLiteral("这起事件")) || why.contains(QStringLiteral("incident")),
             qPrintable(why));

    incidents::ReportPlan plan;
    plan.kind = QStringLiteral("first");
    plan.recipient = QStringLiteral("cac");
    const qint64 notice = hospital.reports().create(incident, plan);
    hospital.reports().setItem(notice, QStringLiteral("2"), QStringLiteral("停机，已断网"), false);
    Made draft = make();
    QCOMPARE(draft.names(),
             QStringList({QStringLiteral("网络安全事件报告.docx"), QStringLiteral("网络安全事件报告.pdf")}));
    QCOMPARE(draft.differences, QStringList());
    QVERIFY(draft.preview);
    QVERIFY(docxWords(draft.files.at(QStringLiteral("网络安全事件报告.docx")))
                .contains(QStringLiteral("停机，已断网")));

    namespace fn = fields::notice;
    hospital.reports().submit(notice, hospital.rev(fn::kRegister, notice));
    hospital.signIn(incidents::kPrincipal);
    hospital.reports().sign(notice, hospital.rev(fn::kRegister, notice), QStringLiteral("同意"));
    const Made sealed = make();
    QCOMPARE(sealed.names(), draft.names());
    const qint64 document = hospital.value(fn::kRegister, notice, fn::document).toLongLong();
    QBuffer kept;
    QVERIFY(kept.open(QIODevice::WriteOnly));
    exchange::readProof(*hospital.workspace, *hospital.reader(), document, kept);
    QCOMPARE(sealed.files.at(QStringLiteral("网络安全事件报告.pdf")), kept.data());
    // what is recorded later doesn't change what was signed
    hospital.signIn(incidents::kAdministrator);
    hospital.set(incident, {{QStringLiteral("title"), QStringLiteral("改了名称")}});
    QCOMPARE(make().files, sealed.files);
}

void TestBuiltins::aDrillsReportAndItsForms()
{
    drills::DrillFixture drill;
    const qint64 id = drill.plan();
    FilingSubject subject;
    subject.drill = id;
    const Made report = made(*drill.workspace, "drill-report", "report", subject, QDate(2026, 6, 12));
    QCOMPARE(report.names(),
             QStringList({QStringLiteral("应急演练总结报告.docx"), QStringLiteral("应急演练总结报告.pdf")}));
    QCOMPARE(report.differences, QStringList());
    QVERIFY(report.preview);
    QVERIFY(docxWords(report.files.at(QStringLiteral("应急演练总结报告.docx")))
                .contains(QStringLiteral("小演练")));

    const Made planned = made(*drill.workspace, "drill-report", "forms", subject, QDate(2026, 6, 12));
    QCOMPARE(planned.differences, QStringList());
    QVERIFY(planned.files.contains(QStringLiteral("演练表单/A2 演练工作方案.docx")));
    QVERIFY(planned.files.contains(QStringLiteral("演练表单/A6 演练脚本.docx")));
    QVERIFY(!planned.files.contains(QStringLiteral("演练表单/A8 演练记录单.docx"))); // it never ran
    QVERIFY(!planned.files.contains(QStringLiteral("演练表单/A9 演练评估单.docx")));
    QVERIFY(!planned.preview);
}

void TestBuiltins::aSelfAssessmentAndItsWorkbook()
{
    grading::ExchangeFixture round;
    setLanguage(Language::Chinese);
    FilingSubject subject;
    subject.assessment = round.id;
    const Made report = made(*round.workspace, "self-assessment", "report", subject, QDate(2026, 6, 11));
    QCOMPARE(report.names(),
             QStringList({QStringLiteral("等级保护自查报告.docx"), QStringLiteral("等级保护自查报告.pdf")}));
    QCOMPARE(report.differences, QStringList());
    QVERIFY(report.preview);
    const Made workbook = made(*round.workspace, "self-assessment", "workbook", subject, QDate(2026, 6, 11));
    QCOMPARE(workbook.names(), QStringList{QStringLiteral("等级保护自查工作簿.xlsx")});
    QVERIFY(workbook.files.begin()->second.startsWith("PK"));
    QVERIFY(!workbook.preview);
}

void TestBuiltins::aHandOverHoldsEverything()
{
    drills::DrillFixture drill;
    drill.plan();
    FilingSubject subject;
    const auto make = [&](const char* part) {
        return made(*drill.workspace, "handover", part, subject, QDate(2026, 6, 12));
    };
    QVERIFY(drills::refusal([&] { make("registers"); }) != QString()); // a coordinator may not
    drill.as(drills::DrillFixture::chief());
    const Made registers = make("registers");
    const auto reader = drill.reader();
    for (const QString& id : reader->registers().ids()) {
        ledger::ListQuery every;
        every.registerId = id;
        every.withVoid = true;
        const bool used = !reader->firstIds(every, 1).isEmpty();
        const QString name =
            QStringLiteral("台账/%1 %2.json").arg(reader->registers().at(id).label.text(), id);
        QVERIFY2(registers.files.contains(name) == used, qPrintable(name));
    }
    const Made trail = make("trail");
    QCOMPARE(trail.files.size(), size_t(1));
    QCOMPARE(trail.files.begin()->second.count('\n'), drill.acts());
    const Made verification = make("verification");
    QVERIFY(verification.files.begin()->second.startsWith("%PDF"));
}

QTEST_MAIN(TestBuiltins)
#include "tst_builtins.moc"
