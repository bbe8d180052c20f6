#include "case_screen.h"
#include "fields/drill.h"
#include "fields/incident.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/record_inspector.h"

using namespace wardbook;
using namespace wardbook::gui;
namespace field = fields::incident;

namespace {

qint64 drillOf(incidents::Hospital& unit)
{
    qint64 drill = 0;
    unit.workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
        drill =
            writer.create(name(fields::drill::kRegister), {{name("title"), QStringLiteral("勒索桌面推演")}});
    });
    return drill;
}

} // namespace

class TestIncidentsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        crypto::useFastPasswordsForTests();
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }

    void viewsKeepDrillsApart()
    {
        incidents::Hospital unit;
        const qint64 open = unit.log("影像归档打不开");
        const qint64 alarm = unit.log("杀毒软件误报");
        unit.incidents().dismiss(alarm, unit.rev(alarm), QStringLiteral("是升级包"));
        const qint64 exercise =
            unit.incidents().log({QStringLiteral("推演：HIS 勒索"), 0, {}, 0, drillOf(unit)});
        CaseScreen screen(unit);
        QVERIFY(screen.listed(1));
        QCOMPARE(screen.page->list().table().currentId(), open);
        GUI_CLICK(screen.child("view_all"));
        QVERIFY(screen.listed(2));
        GUI_CLICK(screen.child("view_drills"));
        QVERIFY(screen.listed(1));
        QCOMPARE(screen.page->list().table().currentId(), exercise);
        // a link of another page
        screen.page->activate(QStringLiteral("?exercise=1"));
        QVERIFY(screen.listed(1));
        QCOMPARE(screen.page->list().view(), IncidentList::View::Drills);
        // the rail counts real open ones
        QCOMPARE(incidentsPageEntry().count(*unit.reader(), 0), 1);
    }

    void enterOpensEscLeadsBack()
    {
        incidents::Hospital unit;
        const qint64 first = unit.log("影像归档打不开"), second = unit.log("门户首页被改");
        CaseScreen screen(unit);
        QVERIFY(screen.listed(2));
        QVERIFY(screen.page->list().table().selectId(first));
        GUI_PRESS(&screen.page->list().table(), Qt::Key_Return);
        QVERIFY(screen.ready());
        QCOMPARE(screen.file().incident(), first);
        GUI_SAYS(&screen.file().header(), QStringLiteral("影像归档打不开"));
        QTest::keyClick(&screen.file(), Qt::Key_Escape);
        QVERIFY(!screen.page->showsFile());
        QCOMPARE(screen.page->list().table().currentId(), first);
        // by its code, as the clock in the top bar links it
        screen.page->activate(unit.own(second, field::code));
        QVERIFY(screen.ready());
        QCOMPARE(screen.file().incident(), second);
        GUI_CLICK(screen.child("caseBack"));
        QVERIFY(!screen.page->showsFile());
    }

    void anEmptyRegisterSaysHowToBegin()
    {
        incidents::Hospital unit;
        CaseScreen screen(unit);
        QVERIFY(screen.listed(0));
        GUI_CLICK(screen.child("view_all"));
        QTRY_VERIFY(screen.child<EmptyState>("") || screen.page->findChild<EmptyState*>());
        auto* empty = screen.page->list().findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible() && empty->sentence().contains(QStringLiteral("还没有安全事件")));
        QAbstractButton* log = nullptr;
        QTRY_VERIFY(log = button(empty, QStringLiteral("登记事件")));
        GUI_CLICK(log);
        QVERIFY(screen.dialog("quickLog"));
    }

    void stepsOfTheListAreTakenInTheFile()
    {
        incidents::Hospital unit;
        const qint64 made = unit.log("影像归档打不开");
        CaseScreen screen(unit);
        QVERIFY(screen.listed(1));
        Q_EMIT screen.page->list().stepWanted(made, QStringLiteral("assess"));
        QDialog* dialog = screen.dialog("makeIncident");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(unit.state(made), QStringLiteral("assessing"));
        QVERIFY(screen.until(
            [](const CaseData& data) { return data.incident().state == QLatin1String("assessing"); }));
    }

    void aTimeOutOfOrderIsRefusedInTheList()
    {
        incidents::Hospital unit;
        const qint64 made = unit.log("影像归档打不开");
        CaseScreen screen(unit);
        QVERIFY(screen.listed(1));
        RecordInspector& inspector = screen.page->list().inspector();
        QTRY_COMPARE(inspector.recordId(), made);
        const qint64 aware = unit.own(made, field::became_aware_at).toLongLong();
        inspector.form().focusField(name(field::became_aware_at));
        QVERIFY2(CaseScreen::fill(&inspector, field::became_aware_at, QStringLiteral("2027-01-01 00:00")),
                 problem().constData());
        QTRY_COMPARE(screen.services.errors.size(), 1);
        QCOMPARE(unit.own(made, field::became_aware_at).toLongLong(), aware);
        inspector.form().focusField(name(field::became_aware_at));
        QVERIFY2(CaseScreen::fill(&inspector, field::became_aware_at, QStringLiteral("2026-06-14 08:40")),
                 problem().constData());
        QTRY_COMPARE(unit.own(made, field::became_aware_at).toLongLong(), aware - 12 * 60'000);
    }

    void anExerciseWearsItsBadge()
    {
        incidents::Hospital unit;
        const qint64 drill = drillOf(unit);
        const qint64 exercise = unit.incidents().log({QStringLiteral("推演：HIS 勒索"), 0, {}, 0, drill});
        const qint64 real = unit.log("影像归档打不开");
        CaseScreen screen(unit);
        QVERIFY(screen.open(exercise));
        auto* badge = screen.child<QWidget>("drillBadge");
        QVERIFY(badge->isVisible() && badge->accessibleName() == QStringLiteral("【演练】"));
        QCOMPARE(badge->grab().toImage().pixelColor(1, 1), theme().drillBack);
        QVERIFY(!screen.page->drillTitle().isEmpty());
        QVERIFY(screen.open(real));
        QVERIFY(!badge->isVisible());
        QVERIFY(screen.page->drillTitle().isEmpty());
    }

    void theNearestClockIsForEveryPage()
    {
        incidents::Hospital unit;
        QVERIFY(!incidentsPageEntry().clock(*unit.reader(), unit.now));
        const qint64 made = unit.graded("larger");
        const auto nearest = incidentsPageEntry().clock(*unit.reader(), unit.now);
        QVERIFY(nearest);
        QVERIFY(nearest->statutory);
        QCOMPARE(nearest->countsToMs, unit.own(made, field::became_aware_at).toLongLong() + 4 * 3'600'000LL);
        QCOMPARE(nearest->target, unit.own(made, field::code));
    }

    void whoSeesOnlyTheIncidentGetsNoParts()
    {
        incidents::Hospital unit;
        unit.signIn(incidents::kLiaison);
        const qint64 made = unit.incidents().log({QStringLiteral("检验科电脑中毒"), 0, {}, unit.lab, 0});
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        QVERIFY(!screen.file().report().isVisible());
        QVERIFY(!screen.child("caseRemedy")->isVisible());
        QVERIFY(screen.data().file.entries.isEmpty());
    }
};

QTEST_MAIN(TestIncidentsPage)
#include "tst_incidents_page.moc"
