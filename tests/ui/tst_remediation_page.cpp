#include "gui_test.h"
#include "oversight/remediation_fixture.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/kit/content_viewer.h"
#include "ui/kit/inspector_footer.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/theme.h"
#include "ui/oversight/oversight_page_entry.h"
#include "ui/oversight/proof_panel.h"
#include "ui/oversight/remediation_page.h"
#include "ui/oversight/view_bar.h"
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::oversight;

namespace {

/// The page as the program makes it, in a window of its own.
struct Screen
{
    explicit Screen(GradedUnit& unit) : services(*unit.workspace)
    {
        window.resize(1272, 800);
        host = static_cast<RegisterHost*>(remediationPageEntry(exchangePages()).create(services, &window));
        host->resize(window.size());
        window.show();
        host->activate({});
    }
    ~Screen() { delete host; }
    RemediationPage& page() { return static_cast<RemediationPage&>(host->records()); }
    RecordInspector& inspector() { return page().inspector(); }
    ViewButton* view(RemediationView view) { return page().views().button(view); }
    bool ready(int rows)
    {
        return QTest::qWaitFor([&] {
            return page().model().complete() && page().model().rowCount() == rows &&
                   (rows == 0 || inspector().recordId() == page().table().currentId());
        });
    }
    bool select(qint64 record)
    {
        return page().table().selectId(record) &&
               QTest::qWaitFor([&] { return inspector().recordId() == record; });
    }
    QList<qint64> listed()
    {
        const auto& ids = page().model().ids();
        return {ids.begin(), ids.end()};
    }
    QWidget* footerButton(const char* transition)
    {
        return inspector().footer().findChild<QWidget*>(QStringLiteral("transition_") + id(transition));
    }

    gui::FakeServices services;
    QWidget window;
    RegisterHost* host;
};

QString inDays(int days)
{
    return kToday.addDays(days).toString(Qt::ISODate);
}

/// Scrolls to it, as a person would.
void reach(QWidget* widget)
{
    for (QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up))
            area->ensureWidgetVisible(widget);
    }
}

bool holdsColour(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (qAbs(pixel.red() - colour.red()) < 24 && qAbs(pixel.green() - colour.green()) < 24 &&
                qAbs(pixel.blue() - colour.blue()) < 24)
                return true;
        }
    }
    return false;
}

} // namespace

class TestRemediationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
    }
    void cleanupTestCase() { clock::setSource({}); }

    void viewsCountAndNarrow()
    {
        GradedUnit unit;
        const qint64 late = unit.make({{id(action::due), inDays(-3)}, {id(action::owner), unit.keeper}});
        const qint64 soon = unit.make({{id(action::due), inDays(2)}, {id(action::owner), unit.keeper}});
        const qint64 high = unit.make({{id(action::risk), QStringLiteral("high")}});
        unit.make({{id(action::due), inDays(-30)}}, QStringLiteral("closed"));
        Screen screen(unit);
        QVERIFY(screen.ready(3)); // what is closed is not shown at first
        QTRY_COMPARE(screen.view(RemediationView::Overdue)->count(), 1);
        QCOMPARE(screen.view(RemediationView::DueSoon)->count(), 1);
        QCOMPARE(screen.view(RemediationView::Unassigned)->count(), 1);
        QCOMPARE(screen.view(RemediationView::Open)->count(), 3);
        GUI_CLICK(screen.view(RemediationView::Overdue));
        QTRY_COMPARE(screen.listed(), QList<qint64>{late});
        GUI_CLICK(screen.view(RemediationView::HighRisk));
        QTRY_COMPARE(screen.listed(), QList<qint64>{high});
        GUI_CLICK(screen.view(RemediationView::All));
        QVERIFY(screen.ready(4));
        // a place of another page, and Esc
        screen.host->activate(QStringLiteral("?view=soon"));
        QTRY_COMPARE(screen.listed(), QList<qint64>{soon});
        QVERIFY(screen.view(RemediationView::DueSoon)->isChecked());
        QTest::keyClick(&screen.page().table(), Qt::Key_Escape);
        QVERIFY(screen.ready(4));
        QVERIFY(screen.view(RemediationView::All)->isChecked());
    }

    void onlyWhatIsLateIsRed()
    {
        GradedUnit unit;
        const qint64 late = unit.make({{id(action::due), inDays(-3)}});
        const qint64 later = unit.make({{id(action::due), inDays(3)}});
        Screen screen(unit);
        QVERIFY(screen.ready(2));
        RecordTableView& table = screen.page().table();
        const int column = screen.page().model().columns().indexOf(id(action::due));
        QVERIFY(column >= 0);
        const auto cell = [&](qint64 record) {
            const QModelIndex index =
                screen.page().model().index(screen.page().model().rowOf(record), column);
            table.scrollTo(index);
            return table.viewport()->grab(table.visualRect(index)).toImage();
        };
        QTRY_VERIFY(holdsColour(cell(late), theme().badText));
        QVERIFY(!holdsColour(cell(later), theme().badText));
    }

    void aLinkFindsWhatTheViewHides()
    {
        GradedUnit unit;
        unit.make({});
        const qint64 closed = unit.make({}, QStringLiteral("closed"));
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        screen.host->activate(unit.record(closed).uid);
        QTRY_COMPARE(screen.inspector().recordId(), closed);
        QVERIFY(screen.view(RemediationView::All)->isChecked());
        QVERIFY(screen.inspector().tab() == RecordInspector::Tab::Fields);
        screen.host->activate(QStringLiteral("history:") + unit.record(closed).uid);
        QTRY_VERIFY(screen.inspector().tab() == RecordInspector::Tab::History);
    }

    void postponingAsksWhy()
    {
        GradedUnit unit;
        const qint64 record = unit.make({{id(action::due), inDays(3)}});
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        QVERIFY(screen.select(record));
        const auto typeDue = [&](int days) {
            QWidget* input = screen.inspector().form().editor(id(action::due))->input();
            reach(input);
            return gui::type(input, inDays(days)) && gui::press(input, Qt::Key_Return);
        };
        QVERIFY2(typeDue(20), gui::problem().constData());
        QTRY_VERIFY(gui::dialog());
        GUI_CLICK(gui::dialog()->findChild<QWidget*>(QStringLiteral("promptCancel")));
        QTRY_VERIFY(!gui::dialog());
        QCOMPARE(unit.text(record, action::due), inDays(3));
        // an earlier date needs no reason
        QVERIFY2(typeDue(1), gui::problem().constData());
        QTRY_COMPARE(unit.text(record, action::due), inDays(1));
        QTRY_COMPARE(screen.inspector().detail().form.record.rev, unit.record(record).rev);
        prompts::nextText(QStringLiteral("等设备到货"));
        QVERIFY2(typeDue(20), gui::problem().constData());
        QTRY_COMPARE(unit.text(record, action::due), inDays(20));
        QCOMPARE(unit.text(record, action::postponed), QStringLiteral("等设备到货"));
    }

    void doneByOneVerifiedByAnother()
    {
        GradedUnit unit;
        const qint64 record = unit.make({{id(action::due), inDays(3)}});
        {
            Screen screen(unit);
            QVERIFY(screen.ready(1));
            QVERIFY(screen.select(record));
            QTest::keyClick(&screen.page().table(), Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(gui::dialog());
            auto* what = gui::dialog()->findChild<QLineEdit*>();
            GUI_TYPE(what, QStringLiteral("enabled"));
            GUI_CLICK(gui::dialog()->findChild<QWidget*>(QStringLiteral("promptAct")));
            QTRY_COMPARE(unit.record(record).state, QStringLiteral("done"));
            QCOMPARE(unit.text(record, action::result), QStringLiteral("enabled"));
            QCOMPARE(unit.text(record, action::done_on), inDays(0));
            QTRY_COMPARE(screen.view(RemediationView::ToVerify)->count(), 1);
            // who did it sees why it can't be verified
            QTRY_VERIFY(screen.footerButton("verify") && !screen.footerButton("verify")->isEnabled());
            QVERIFY(!screen.inspector().footer().refusal().isEmpty());
        }
        unit.signIn(kSecond);
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        QVERIFY(screen.select(record));
        QTRY_VERIFY(gui::usable(screen.footerButton("verify")));
        // the opinion belongs to the step: typing it makes nobody an author who may not verify
        GUI_CLICK(screen.footerButton("verify"));
        QTRY_VERIFY(gui::dialog());
        auto* opinion = gui::dialog()->findChild<QPlainTextEdit*>();
        GUI_TYPE(opinion, QStringLiteral("checked on both servers"));
        QTest::keyClick(opinion, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(unit.record(record).state, QStringLiteral("closed"));
        QCOMPARE(unit.text(record, action::verification), QStringLiteral("checked on both servers"));
        QVERIFY(screen.ready(0)); // no longer among what is not closed
    }

    void whyItIsReturnedIsTypedOnce()
    {
        GradedUnit unit;
        const qint64 record = unit.make({});
        unit.step(record, "finish");
        unit.signIn(kSecond);
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        QVERIFY(screen.select(record));
        auto* shown =
            screen.inspector().form().editor(id(action::verification))->findChild<QPlainTextEdit*>();
        QVERIFY(shown->isReadOnly());
        prompts::nextText(QStringLiteral("一台未改"));
        QTRY_VERIFY(gui::usable(screen.footerButton("return")));
        GUI_CLICK(screen.footerButton("return"));
        QTRY_COMPARE(unit.record(record).state, QStringLiteral("open"));
        QCOMPARE(unit.text(record, action::verification), QStringLiteral("一台未改"));
        QCOMPARE(unit.reader()->acts({}).first().reason, QStringLiteral("一台未改"));
    }

    void aProofIsAttachedLookedAtAndTakenAway()
    {
        GradedUnit unit;
        const qint64 record = unit.make({});
        const QString path = unit.dir.filePath(QStringLiteral("配置.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("auth two-factor");
        file.close();
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        QVERIFY(screen.select(record));
        screen.inspector().form().focusField(id(action::proof));
        prompts::nextFileName(path);
        auto* add = screen.page().proofs().findChild<QWidget*>(QStringLiteral("addProof"));
        QTRY_VERIFY(add->isVisible());
        reach(add);
        GUI_CLICK(add);
        QListWidget& list = screen.page().proofs().list();
        QTRY_COMPARE(list.count(), 1);
        QCOMPARE(list.item(0)->text(), QStringLiteral("配置.txt"));
        QVERIFY(!unit.text(record, action::proof).isEmpty());
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Return);
        QTRY_VERIFY(screen.page().findChild<ContentViewer*>());
        auto* viewer = screen.page().findChild<ContentViewer*>();
        QCOMPARE(viewer->findChild<QPlainTextEdit*>(QStringLiteral("text"))->toPlainText(),
                 QStringLiteral("auth two-factor"));
        GUI_CLICK(viewer->findChild<QWidget*>(QStringLiteral("closeViewer")));
        QTRY_VERIFY(!screen.page().findChild<ContentViewer*>());
        QTest::keyClick(&list, Qt::Key_Delete);
        QTRY_COMPARE(list.count(), 0);
        QVERIFY(unit.text(record, action::proof).isEmpty());
    }

    void aCopyInClearIsAnAct()
    {
        GradedUnit unit;
        const qint64 record = unit.make({});
        QBuffer content;
        content.setData("log excerpt");
        content.open(QIODevice::ReadOnly);
        RemediationService(*unit.workspace)
            .addProof(record, content, QStringLiteral("日志.txt"), QStringLiteral("text/plain"));
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        QVERIFY(screen.select(record));
        QListWidget& list = screen.page().proofs().list();
        QTRY_COMPARE(list.count(), 1);
        list.setCurrentRow(0);
        QTest::keyClick(&list, Qt::Key_Return);
        QTRY_VERIFY(screen.page().findChild<ContentViewer*>());
        const qint64 acts = unit.reader()->actCount();
        const QString target = unit.dir.filePath(QStringLiteral("copy.txt"));
        prompts::nextText(kPassword);
        prompts::nextText(QStringLiteral("交给测评机构"));
        prompts::nextFileName(target);
        GUI_CLICK(screen.page().findChild<ContentViewer*>()->findChild<QWidget*>(QStringLiteral("saveCopy")));
        QTRY_VERIFY(QFile::exists(target));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("log excerpt"));
        QTRY_COMPARE(unit.reader()->actCount(), acts + 1); // the file shows just before its act is committed
        QCOMPARE(unit.reader()->acts({}).first().reason, QStringLiteral("交给测评机构"));
    }

    void whatCameBackSaysSo()
    {
        GradedUnit unit;
        const qint64 before = unit.make({}, QStringLiteral("closed"));
        const qint64 again = unit.make({{id(action::repeated), 1}, {id(action::repeats), before}});
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        QVERIFY(screen.select(again));
        auto* card = screen.page().findChild<QWidget*>(QStringLiteral("followUp"));
        QTRY_VERIFY(card->isVisible());
        GUI_SAYS(card, unit.text(before, action::code));
        GUI_CLICK(card->findChild<QWidget*>(QStringLiteral("openEarlier")));
        QTRY_COMPARE(screen.inspector().recordId(), before);
        QTRY_VERIFY(!card->isVisible());
    }

    void aSheetIsImportedInThePagesPlace()
    {
        GradedUnit unit;
        const QString path = unit.dir.filePath(QStringLiteral("整改台账.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("问题描述,责任科室,整改责任人,整改期限,风险等级,整改措施\n"
                   "堡垒机未启用双因素,信息中心,周宁,2026-06-30,高,启用动态口令\n"
                   "备份恢复记录不全,检验科,,2026/7/15,低风险,补记录\n");
        file.close();
        Screen screen(unit);
        QVERIFY(screen.ready(0));
        prompts::nextFileName(path);
        GUI_CLICK(screen.page().findChild<QWidget*>(QStringLiteral("import")));
        QTRY_VERIFY(screen.host->importView());
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                auto* write = screen.host->importView()->findChild<QAbstractButton*>(QStringLiteral("write"));
                return write && write->isVisible() && write->isEnabled();
            }(),
            20000);
        GUI_CLICK(screen.host->importView()->findChild<QWidget*>(QStringLiteral("write")));
        QTRY_COMPARE_WITH_TIMEOUT(RemediationService::openCount(*unit.reader()), 2, 20000);
        const auto first =
            unit.reader()->findByText(id(action::kRegister), QStringLiteral("堡垒机未启用双因素"));
        QVERIFY(first);
        QCOMPARE(unit.number(first->id, action::department), unit.centre);
        QCOMPARE(unit.number(first->id, action::owner), unit.keeper);
        QCOMPARE(unit.text(first->id, action::due), QStringLiteral("2026-06-30"));
        QCOMPARE(unit.text(first->id, action::risk), QStringLiteral("high"));
    }

    void aLiaisonSeesTheOwnDepartment()
    {
        GradedUnit unit;
        const qint64 own = unit.make({{id(action::department), unit.lab}, {id(action::due), inDays(-1)}});
        unit.make({{id(action::department), unit.centre}, {id(action::due), inDays(-1)}});
        unit.signIn(QStringLiteral("罗静"), QStringLiteral("liaison"), unit.lab);
        Screen screen(unit);
        QVERIFY(screen.ready(1));
        QCOMPARE(screen.listed(), QList<qint64>{own});
        QTRY_COMPARE(screen.view(RemediationView::Overdue)->count(), 1);
        QVERIFY(screen.select(own));
        QTRY_VERIFY(screen.footerButton("finish") && screen.footerButton("finish")->isEnabled());
    }
};

QTEST_MAIN(TestRemediationPage)
#include "tst_remediation_page.moc"
