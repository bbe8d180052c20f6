#include "fields/filing.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/filing_fixture.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "ui/filings/checklist_model.h"
#include "ui/filings/desk_header.h"
#include "ui/filings/duty_strip.h"
#include "ui/filings/filing_checklist.h"
#include "ui/filings/filing_desk_view.h"
#include "ui/filings/filing_list.h"
#include "ui/filings/filing_preview.h"
#include "ui/filings/filings_page.h"
#include "ui/filings/filings_page_entry.h"
#include "ui/filings/package_files.h"
#include "ui/filings/package_panel.h"
#include "ui/filings/reminder_sheet.h"
#include "ui/kit/buttons.h"
#include "ui/kit/content_view.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/search_box.h"
#include "ui/kit/theme.h"
#include <QCheckBox>
#include <QClipboard>
#include <QListWidget>
#include <QMenu>
#include <QPainter>

using namespace wardbook;
using namespace wardbook::gui;
using namespace wardbook::ui;
using filings::FilingDesk;
using filings::name;
namespace field = fields::filing;

namespace {

/// The page as the program makes it.
struct Screen
{
    explicit Screen(FilingDesk& desk) : unit(desk), services(*desk.workspace)
    {
        window.resize(1272, 800);
        page.reset(static_cast<FilingsPage*>(filingsPageEntry().create(services, &window)));
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    bool listed()
    {
        return QTest::qWaitFor([this] { return page->list().dutiesReady(); });
    }
    bool ready()
    {
        return QTest::qWaitFor(
            [this] { return page->showsDesk() && desk().ready() && desk().preview().settled(); });
    }
    bool open(qint64 filing)
    {
        page->activate(unit.record(field::kRegister, filing).uid);
        return QTest::qWaitFor([&] { return desk().filing() == filing; }) && ready();
    }
    template<typename Condition>
    bool until(Condition condition)
    {
        return QTest::qWaitFor([&] { return desk().ready() && condition(desk().data()->file); });
    }
    bool opened(const QString& place)
    {
        return QTest::qWaitFor([&] { return services.opened == place; });
    }
    QPoint middleOf(const char* lineId)
    {
        QListView& view = desk().checklist().view();
        const QModelIndex index =
            desk().checklist().model().index(desk().checklist().model().rowOf(name(lineId)));
        view.scrollTo(index);
        return view.visualRect(index).center();
    }
    void clickLine(const char* lineId)
    {
        QTest::mouseClick(desk().checklist().view().viewport(), Qt::LeftButton, {}, middleOf(lineId));
    }
    QString selectedLine()
    {
        const auto* line = desk().checklist().model().lineAt(desk().checklist().view().currentIndex().row());
        return line ? line->id : QString();
    }
    /// The page that shows a value is painted; where the value stands.
    QRect boxOf(const QString& source)
    {
        PageView& pages = desk().preview().pages();
        const bool painted = QTest::qWaitFor([&] { return pages.isPainted(pages.page()); });
        return painted ? pages.boxOf(source) : QRect();
    }
    template<typename Dialog = QDialog>
    Dialog* dialog(const char* objectName)
    {
        Dialog* found = nullptr;
        const bool shown = QTest::qWaitFor([&] {
            found = window.findChild<Dialog*>(QLatin1String(objectName));
            return found && found->isVisible();
        });
        return shown ? found : nullptr;
    }
    QWidget* child(const char* objectName) { return page->findChild<QWidget*>(QLatin1String(objectName)); }
    FilingDeskView& desk() { return page->desk(); }

    FilingDesk& unit;
    FakeServices services;
    QWidget window;
    std::unique_ptr<FilingsPage> page;
};

QString sourceOf(const char* registerId, qint64 record, const char* of)
{
    return filings::FactSource{name(registerId), record, name(of)}.token();
}

QByteArray drawing()
{
    QImage image(120, 80, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    image.save(&out, "PNG");
    return bytes;
}

} // namespace

class TestFilingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStringLiteral("fusion"));
        setTheme(ThemeName::Light);
    }

    void anEmptyListSaysHowToBegin()
    {
        FilingDesk unit;
        Screen screen(unit);
        QVERIFY(screen.listed());
        QVERIFY(screen.page->list().empty().isVisible());
        QVERIFY(!screen.page->list().duties().isVisible());
        auto* act = screen.page->list().empty().findChild<QPushButton*>();
        QVERIFY(act);
        GUI_CLICK(act);
        QVERIFY(QTest::qWaitFor([] { return gui::dialog() != nullptr; }));
    }

    void theListIsSearchedAndNarrowed()
    {
        FilingDesk unit;
        const qint64 first = unit.draft(), second = unit.frozen();
        Screen screen(unit);
        QVERIFY(screen.listed());
        FilingList& list = screen.page->list();
        QCOMPARE(list.model().rowCount(), 2);
        QCOMPARE(list.model().at(0)->id, second); // the newest first
        GUI_TYPE(&list.search(), unit.text(first, field::code));
        QTRY_COMPARE(list.model().rowCount(), 1);
        QCOMPARE(list.model().at(0)->id, first);
        GUI_TYPE(&list.search(), QStringLiteral("yyxxxt")); // initials of 医院信息系统
        QTRY_COMPARE(list.model().rowCount(), 2);
        GUI_TYPE(&list.search(), QStringLiteral("zzz"));
        QTRY_COMPARE(list.model().rowCount(), 0);
        auto* clear = list.empty().findChildren<QPushButton*>().constLast();
        QVERIFY(QTest::qWaitFor([&] { return clear->isVisible(); }));
        GUI_CLICK(clear);
        QCOMPARE(list.model().rowCount(), 2);
        list.stateChip().setSelected({QStringLiteral("signing")});
        Q_EMIT list.stateChip().selectionChanged(list.stateChip().selected());
        QCOMPARE(list.model().rowCount(), 1);
        QCOMPARE(list.model().at(0)->id, second);
        GUI_CLICK(screen.child("clearFilters"));
        QCOMPARE(list.model().rowCount(), 2);
        list.select(first);
        GUI_PRESS(&list.table(), Qt::Key_Return);
        QVERIFY(screen.ready());
        QCOMPARE(screen.desk().filing(), first);
        GUI_PRESS(screen.page.get(), Qt::Key_Escape);
        QVERIFY(!screen.page->showsDesk());
        QCOMPARE(list.current(), first);
    }

    void checklistDocumentAndPackageAreOneSelection()
    {
        FilingDesk unit;
        Screen screen(unit);
        QVERIFY(screen.open(unit.draft()));
        FilingPreview& preview = screen.desk().preview();
        QCOMPARE(screen.selectedLine(), QStringLiteral("part/topology")); // what is missing comes first
        QVERIFY(preview.sentence().isVisible());
        screen.clickLine("form/form/table3");
        QVERIFY(QTest::qWaitFor([&] { return preview.settled() && preview.pages().isVisible(); }));
        QVERIFY2(preview.title().contains(QStringLiteral("表三")), qPrintable(preview.title()));
        const LaidPartPtr laid = preview.pages().part();
        QVERIFY(laid);
        QCOMPARE(preview.pages().page(), laid->section(QStringLiteral("table3"))->page);
        const int row = screen.desk().package().files().rowOfPart(QStringLiteral("form"));
        QCOMPARE(screen.desk().package().files().currentIndex().row(), row);
        screen.clickLine("form/form/table1");
        QCOMPARE(preview.pages().page(), laid->section(QStringLiteral("table1"))->page);
        // from the package back to the checklist
        PackageFiles& files = screen.desk().package().files();
        files.setCurrentIndex(files.model()->index(files.rowOfPart(QStringLiteral("sheet")), 0));
        QVERIFY(
            QTest::qWaitFor([&] { return preview.settled() && preview.part() == QLatin1String("sheet"); }));
        QVERIFY(preview.sentence().isVisible());
    }

    void aValueLeadsToItsRecord()
    {
        FilingDesk unit;
        Screen screen(unit);
        QVERIFY(screen.open(unit.draft()));
        screen.clickLine("form/form/table3");
        QVERIFY(screen.ready());
        const QString system = unit.record(fields::system::kRegister, unit.system).uid;
        const QString source = sourceOf(fields::system::kRegister, unit.system, fields::system::name);
        const QRect box = screen.boxOf(source);
        QVERIFY(!box.isEmpty());
        PageView& pages = screen.desk().preview().pages();
        QTest::mouseMove(pages.viewport(), box.center());
        QTRY_COMPARE(pages.viewport()->cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(pages.viewport(), Qt::LeftButton, {}, box.center());
        QVERIFY(screen.opened(QStringLiteral("register_system %1#name").arg(system)));
        QCOMPARE(screen.desk().selection().place().section, QStringLiteral("table3"));
        // with the keyboard: the next value, then its record
        screen.services.opened.clear();
        pages.setFocus();
        QTest::keyClick(&pages, Qt::Key_Right);
        QVERIFY(pages.selected() != source);
        QTest::keyClick(&pages, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return screen.services.opened.contains(QLatin1Char('#')); }));
        // another value can be typed in instead
        QContextMenuEvent menu(QContextMenuEvent::Mouse, box.center(),
                               pages.viewport()->mapToGlobal(box.center()));
        QApplication::sendEvent(pages.viewport(), &menu);
        QVERIFY(screen.page->findChild<QAction*>(QStringLiteral("typeAnother")));
        screen.page->findChild<QMenu*>(QStringLiteral("valueMenu"))->close();
    }

    void pagesAreTurnedAndEnlarged()
    {
        FilingDesk unit;
        Screen screen(unit);
        QVERIFY(screen.open(unit.draft()));
        screen.clickLine("form/form/table1");
        QVERIFY(screen.ready());
        PageView& pages = screen.desk().preview().pages();
        const QString before = screen.desk().preview().pageText();
        GUI_CLICK(screen.child("nextPage"));
        QVERIFY(screen.desk().preview().pageText() != before);
        QCOMPARE(pages.page(), 1);
        GUI_CLICK(screen.child("previousPage"));
        QCOMPARE(screen.desk().preview().pageText(), before);
        const double zoom = pages.zoom();
        GUI_CLICK(screen.child("zoomIn"));
        QVERIFY(pages.zoom() > zoom);
        pages.setFocus();
        QTest::keyClick(&pages, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(pages.zoom(), zoom);
        // without the underlines it is painted anew
        QVERIFY(QTest::qWaitFor([&] { return pages.isPainted(0); }));
        GUI_CLICK(screen.child("markFilled"));
        QVERIFY(!screen.page->findChild<QCheckBox*>(QStringLiteral("markFilled"))->isChecked());
    }

    void whatIsWrongIsMendedWhereItStands()
    {
        FilingDesk unit;
        unit.set(fields::system::kRegister, unit.system, {{name("online_on"), QStringLiteral("2026-01-01")}});
        unit.set(fields::unit::kRegister, 1, {{name("duty_phone"), QString()}});
        Screen screen(unit);
        const qint64 filing = unit.draft();
        QVERIFY(screen.open(filing));
        const QString unitUid = unit.record(fields::unit::kRegister, 1).uid;
        screen.clickLine("form/form/table1");
        GUI_PRESS(&screen.desk().checklist().view(), Qt::Key_Return);
        QVERIFY(screen.opened(QStringLiteral("register_unit %1#duty_phone").arg(unitUid)));
        // mended there, the desk follows by itself
        unit.set(fields::unit::kRegister, 1, {{name("duty_phone"), QStringLiteral("027-6000 0119")}});
        QVERIFY(screen.until([&](const filings::FilingFile& file) {
            return std::none_of(file.lines.begin(), file.lines.end(), [](const filings::CheckLine& line) {
                return line.id == QLatin1String("form/form/table1") &&
                       line.state == filings::CheckState::Missing;
            });
        }));
        // a doubt is framed on the page
        screen.clickLine("form/form/table3");
        QVERIFY(screen.ready());
        QCOMPARE(screen.desk().preview().pages().selected(), screen.desk().selection().place().source);
        // F8 goes to what is wrong next
        screen.clickLine("form/form/table1");
        screen.desk().checklist().goToNextProblem();
        QCOMPARE(screen.selectedLine(), QStringLiteral("form/form/table3"));
    }

    void theMainButtonAsksForTheMissingFile()
    {
        FilingDesk unit;
        Screen screen(unit);
        const qint64 filing = unit.draft();
        QVERIFY(screen.open(filing));
        QCOMPARE(screen.desk().nextStep().kind, FilingDeskView::NextStep::Kind::Attach);
        QVERIFY(screen.desk().header().dueText().size() > 0);
        const QString file = unit.dir.filePath(QStringLiteral("拓扑.png"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(drawing());
        out.close();
        prompts::nextFileName(file);
        QVERIFY(screen.page->command(QStringLiteral("primary"))); // Ctrl+Enter
        QVERIFY(QTest::qWaitFor([] { return gui::dialog() != nullptr; }));
        gui::dialog()->close();
        // attached otherwise: the picture is shown, the button goes on to the signatures
        unit.attach(filing, "topology", QStringLiteral("拓扑.png"), drawing());
        QVERIFY(screen.until([](const filings::FilingFile& read) { return read.completeness.missing == 0; }));
        QVERIFY(
            QTest::qWaitFor([&] { return screen.desk().preview().content().pictureView()->isVisible(); }));
        QVERIFY(screen.desk().nextStep().kind != FilingDeskView::NextStep::Kind::Attach);
    }

    void theReminderListsWhatIsMissing()
    {
        FilingDesk unit;
        Screen screen(unit);
        const qint64 filing = unit.draft();
        QVERIFY(screen.open(filing));
        const qint64 acts = unit.reader()->actCount();
        GUI_CLICK(screen.child("filingReminder"));
        auto* sheet = screen.dialog<ReminderSheet>("reminderSheet");
        QVERIFY(sheet);
        sheet->findChild<QLineEdit*>(QStringLiteral("reminderTo"))->setText(QStringLiteral("信息中心"));
        const Reminder reminder = sheet->reminder();
        QCOMPARE(reminder.items.size(), 1);
        QCOMPARE(reminder.items.at(0).title, QStringLiteral("拓扑结构及说明"));
        const documents::Document letter = reminderDocument(*screen.desk().data(), reminder);
        QVERIFY(!letter.blocks.isEmpty());
        GUI_CLICK(sheet->findChild<QWidget*>(QStringLiteral("reminderCopy")));
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.contains(QStringLiteral("信息中心")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("拓扑结构及说明")), qPrintable(text));
        QCOMPARE(unit.reader()->actCount(), acts + 1);
    }

    void aCertificateThatRunsOutAsksForAnother()
    {
        FilingDesk unit;
        const qint64 filing = unit.sealed();
        unit.service().registerSent(filing, unit.rev(filing), {unit.now, QStringLiteral("window"), {}, {}});
        filings::Receipt receipt;
        receipt.certificate = QStringLiteral("42010043012-20001");
        receipt.certificateOn = unit.today();
        receipt.validUntil = unit.today().addDays(40);
        unit.service().registerReceipt(filing, unit.rev(filing), receipt);
        Screen screen(unit);
        QVERIFY(screen.listed());
        QVERIFY(QTest::qWaitFor([&] { return screen.page->list().duties().lineCount() == 1; }));
        QWidget* act = screen.child(qPrintable(QStringLiteral("duty_%1").arg(filing)));
        QVERIFY(QTest::qWaitFor([&] { return act && act->isVisible(); }));
        GUI_CLICK(act);
        QVERIFY(screen.ready());
        QVERIFY(screen.dialog("fileAgain"));
    }

    void theAuditorOnlyLooks()
    {
        FilingDesk unit;
        const qint64 filing = unit.draft();
        unit.signIn(filings::kAuditor);
        Screen screen(unit);
        QVERIFY(screen.listed());
        QVERIFY(!screen.child("newFiling")->isVisible());
        QVERIFY(screen.open(filing));
        const auto next = screen.desk().nextStep();
        QVERIFY(next.kind == FilingDeskView::NextStep::Kind::None || !next.refusal.isEmpty());
    }
};

QTEST_MAIN(TestFilingsPage)
#include "tst_filings_page.moc"
