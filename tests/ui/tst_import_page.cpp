// Importing a ledger in the window: match columns, dry run, put right in place, write, undo.
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/assets/dry_run_panel.h"
#include "ui/assets/dry_run_view.h"
#include "ui/assets/import_page.h"
#include "ui/assets/mapping_panel.h"
#include "ui/assets/mapping_view.h"
#include "ui/assets/register_page.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include <QCheckBox>
#include <QFile>
#include <QMimeData>

using namespace wardbook;
using namespace wardbook::ui;

namespace {

struct Screen
{
    explicit Screen(gui::Hospital& hospital)
        : services(*hospital.workspace), file(hospital.dir.filePath(QStringLiteral("清点表.csv")))
    {
        window.resize(1272, 800);
        page = new RegisterPage(services, QStringLiteral("asset"), &window);
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    ~Screen() { delete page; }
    bool open(const QByteArray& csv)
    {
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size())
            return false;
        out.close();
        page->importFile(file);
        return planned();
    }
    /// The dry run has ended and shows what it found.
    bool planned()
    {
        return QTest::qWaitFor([this] {
            return page->importPage() && page->importPage()->step() == ImportPage::Match &&
                   !page->importPage()->runner().busy() && !page->importPage()->runner().plan().isNull();
        });
    }
    ImportPage& import() { return *page->importPage(); }
    exchange::PlanCounts counts() { return import().runner().plan().counts(); }
    DryRunView& rows() { return import().dryRunPanel().view(); }
    DryRunModel& model() { return import().dryRunPanel().model(); }

    gui::FakeServices services;
    QString file;
    QWidget window;
    RegisterPage* page;
};

const QByteArray kLedger = "资产名称,科室,等级,数据量\n"
                           "患者主索引（EMPI）,信息中心,1,1000条\n" // as it is
                           "检验结果（LIS）,检验科,5,1.28亿条\n"    // changed
                           "新生儿筛查结果,检验科,四级,2.1万份\n"   // new
                           "新生儿筛查结果,检验科,四级,2.1万份\n"   // again
                           "门诊电子发票,检验中心,3,10\n"           // no such department
                           "科室排班表,病案室,三+,10\n";            // no such level

} // namespace

class ImportPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }
    void init() { hospital = std::make_unique<gui::Hospital>(5); }
    void cleanup()
    {
        waitForTasks();
        hospital.reset();
    }

    void dryRunWritesNothing()
    {
        Screen screen(*hospital);
        const qint64 acts = hospital->workspace->ledger().reader()->actCount();
        QVERIFY(screen.open(kLedger));
        QCOMPARE(screen.counts().rows, 6);
        QCOMPARE(screen.counts().created, 1);
        QCOMPARE(screen.counts().changed, 1);
        QCOMPARE(screen.counts().duplicate, 2);
        QCOMPARE(screen.counts().error, 2);
        QCOMPARE(screen.model().rowCount(), 6);
        QCOMPARE(screen.import().mappingPanel().model().mappedCount(), 4);
        QCOMPARE(hospital->workspace->ledger().reader()->actCount(), acts);
    }

    void resultsCanBeFiltered()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        GUI_CLICK(screen.import().dryRunPanel().findChild<QWidget*>(
            QStringLiteral("result_%1").arg(int(exchange::RowResult::Error))));
        QCOMPARE(screen.model().rowCount(), 2);
        GUI_CLICK(screen.import().dryRunPanel().findChild<QWidget*>(
            QStringLiteral("result_%1").arg(int(exchange::RowResult::Changed))));
        QCOMPARE(screen.model().rowCount(), 1);
        QCOMPARE(screen.model().rowAt(0).title, QStringLiteral("检验结果（LIS）"));
    }

    /// F8 finds the next error, Enter offers what may be meant, and the row is in order again.
    void putRightInPlace()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        screen.rows().setCurrentIndex({});
        screen.rows().setFocus();
        QTest::keyClick(&screen.rows(), Qt::Key_F8);
        QCOMPARE(screen.rows().currentNumber(), 6);
        QTest::keyClick(&screen.rows(), Qt::Key_F8);
        QCOMPARE(screen.rows().currentNumber(), 7);
        QTest::keyClick(&screen.rows(), Qt::Key_Return);
        auto* fix = screen.rows().findChild<ChoiceEdit*>(QStringLiteral("fix"));
        QVERIFY(fix);
        fix->setFocus();
        QTest::keyClicks(fix, QStringLiteral("3"));
        QTest::keyClick(fix, Qt::Key_Return);
        QVERIFY(screen.planned());
        QTRY_COMPARE(screen.counts().error, 1);
        QCOMPARE(screen.counts().created, 2);
        QVERIFY(!screen.import().holdsBack().isEmpty());
    }

    /// A value without a meaning is given one for all its rows.
    void valuesGetAMeaning()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        MappingView& columns = screen.import().mappingPanel().view();
        columns.setCurrentIndex(columns.model()->index(1, MappingModel::Field));
        QCOMPARE(screen.import().mappingPanel().values().shown(), 1);
        auto* meaning =
            screen.import().mappingPanel().findChild<ChoiceEdit*>(QStringLiteral("meaning_检验中心"));
        QVERIFY(meaning);
        GUI_TYPE(meaning, QStringLiteral("jyk"));
        GUI_PRESS(meaning, Qt::Key_Return);
        QTRY_COMPARE(screen.counts().error, 1);
    }

    void missingOnesCanBeCreated()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        GUI_PRESS(screen.import().findChild<QCheckBox*>(QStringLiteral("createMissing")), Qt::Key_Space);
        QTRY_COMPARE(screen.counts().error, 1);
        QCOMPARE(screen.import().runner().plan().missing().size(), 1);
    }

    void rowsCanBeLeftOut()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        screen.rows().setFocus();
        screen.rows().goToRow(4);
        QTest::keyClick(&screen.rows(), Qt::Key_Delete);
        QTRY_COMPARE(screen.counts().excluded, 1);
        QTest::keyClick(&screen.rows(), Qt::Key_Delete);
        QTRY_COMPARE(screen.counts().excluded, 0);
    }

    void columnsCanBeMapped()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        MappingView& columns = screen.import().mappingPanel().view();
        columns.setFocus();
        columns.setCurrentIndex(columns.model()->index(2, MappingModel::Field));
        QTest::keyClick(&columns, Qt::Key_Return);
        auto* choice = columns.findChild<ChoiceEdit*>(QStringLiteral("fieldChoice"));
        QVERIFY(choice);
        Q_EMIT screen.import().mappingPanel().model().chosen(2, MappingModel::kIgnore);
        QTRY_COMPARE(screen.counts().error, 1); // the level is not looked at any more
        QCOMPARE(screen.import().mappingPanel().model().mappedCount(), 3);
    }

    /// Written as one act, error rows handed back, undone as one.
    void writeAndUndo()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        const qint64 before = hospital->workspace->ledger().reader()->count(QStringLiteral("asset"));
        const QString returned = hospital->dir.filePath(QStringLiteral("退回.xlsx"));
        QVERIFY(screen.import().findChild<QCheckBox*>(QStringLiteral("handBack"))->isChecked());
        prompts::nextFileName(returned);
        GUI_CLICK(screen.import().findChild<QAbstractButton*>(QStringLiteral("write")));
        QTRY_COMPARE(screen.import().step(), ImportPage::Result);
        QVERIFY2(screen.services.errors.isEmpty(), qPrintable(screen.services.errors.join(QLatin1Char(' '))));
        QCOMPARE(hospital->workspace->ledger().reader()->count(QStringLiteral("asset")), before + 1);
        QVERIFY(QFile::exists(returned));
        GUI_SAYS(&screen.import(), QStringLiteral("已写入 2 行"));
        GUI_CLICK(screen.import().findChild<QAbstractButton*>(QStringLiteral("undoImport")));
        QTRY_COMPARE(hospital->workspace->ledger().reader()->count(QStringLiteral("asset")), before);
        GUI_CLICK(screen.import().findChild<QAbstractButton*>(QStringLiteral("importDone")));
        QTRY_VERIFY(!screen.page->importPage());
        QTRY_COMPARE(screen.page->records().model().rowCount(), 5);
    }

    /// What the person decided is known when the next file of that form comes.
    void choicesAreRemembered()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        MappingView& columns = screen.import().mappingPanel().view();
        columns.setCurrentIndex(columns.model()->index(1, MappingModel::Field));
        screen.import().runner().mapping().setValue(QStringLiteral("department"), QStringLiteral("检验中心"),
                                                    QStringLiteral("检验科"));
        QVERIFY(screen.import().command(QStringLiteral("refresh")));
        QTRY_COMPARE(screen.counts().error, 1);
        screen.import().findChild<QCheckBox*>(QStringLiteral("handBack"))->setChecked(false);
        QVERIFY(screen.import().command(QStringLiteral("primary")));
        QTRY_COMPARE(screen.import().step(), ImportPage::Result);
        QVERIFY(screen.open("资产名称,科室,等级,数据量\n门诊电子处方,检验中心,3,10\n"));
        QCOMPARE(screen.counts().error, 0);
        QCOMPARE(screen.counts().created, 1);
    }

    void cancelLeavesNothingHalf()
    {
        Screen screen(*hospital);
        QVERIFY(screen.open(kLedger));
        const qint64 acts = hospital->workspace->ledger().reader()->actCount();
        const qint64 before = hospital->workspace->ledger().reader()->count(QStringLiteral("asset"));
        screen.import().runner().setRemember(false);
        screen.import().runner().write({});
        screen.import().runner().cancel();
        QTRY_VERIFY(!screen.import().runner().busy());
        const qint64 now = hospital->workspace->ledger().reader()->actCount();
        QCOMPARE(hospital->workspace->ledger().reader()->count(QStringLiteral("asset")) - before, now - acts);
    }

    void otherFilesAreRefusedWithASentence()
    {
        Screen screen(*hospital);
        QFile out(hospital->dir.filePath(QStringLiteral("x.xlsx")));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("PK\x03\x04 this is no workbook");
        out.close();
        screen.page->importFile(out.fileName());
        QTRY_COMPARE(screen.services.errors.size(), 1);
        QTRY_VERIFY(!screen.page->importPage());
    }

    void fileCanBeDropped()
    {
        Screen screen(*hospital);
        QFile out(screen.file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(kLedger);
        out.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(screen.file)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(screen.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(screen.page, &drop);
        QVERIFY(screen.planned());
    }

    void destroyedWhileRunning()
    {
        for (int i = 0; i < 4; ++i) {
            Screen screen(*hospital);
            QFile out(screen.file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(kLedger);
            out.close();
            screen.page->importFile(screen.file);
            if (i % 2) {
                QVERIFY(screen.planned());
                screen.import().runner().write({});
            }
        }
    }

private:
    std::unique_ptr<gui::Hospital> hospital;
};

QTEST_MAIN(ImportPageTest)
#include "tst_import_page.moc"
