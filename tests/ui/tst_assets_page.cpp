// The asset page as a person uses it: find, read, edit in place, create, review, undo, compare, export.
#include "assets_screen.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/assets/register_page.h"
#include "ui/kit/chips.h"
#include "ui/kit/codes_editor.h"
#include "ui/kit/conflict_dialog.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/inspector_footer.h"
#include "ui/kit/level_picker.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_filter_bar.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_table_footer.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/theme.h"
#include <QClipboard>
#include <QFile>
#include <QListWidget>
#include <QMenu>

using namespace wardbook;
using namespace wardbook::ui;

using wardbook::gui::Screen;

class AssetsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }
    void init() { hospital = std::make_unique<gui::Hospital>(30); }
    void cleanup()
    {
        waitForTasks();
        hospital.reset();
    }

    void inspectorFollowsTheSelection()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        QCOMPARE(screen.records().model().rowCount(), 30);
        QVERIFY(screen.select(hospital->ids.at(1)));
        GUI_SAYS(&screen.inspector(), QStringLiteral("ZC-0002"));
        QTest::keyClick(&screen.records().table(), Qt::Key_Down);
        QTRY_COMPARE(screen.inspector().recordId(), hospital->ids.at(2));
    }

    void searchAsYouType()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        GUI_TYPE(&screen.records().filterBar().search(), QStringLiteral("jyjg"));
        QTRY_COMPARE(screen.records().model().rowCount(), 6);
        QTRY_VERIFY(screen.records().tableFooter().text().contains(QStringLiteral("6")));
        GUI_TYPE(&screen.records().filterBar().search(), QStringLiteral("xyz"));
        QTRY_COMPARE(screen.records().model().rowCount(), 0);
        GUI_SAYS(screen.page, QStringLiteral("没有符合条件"));
        GUI_CLICK(screen.records().filterBar().findChild<QWidget*>(QStringLiteral("clearFilters")));
        QTRY_COMPARE(screen.records().model().rowCount(), 30);
    }

    void filterChipsCountAndFilter()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        FilterChip* level = screen.records().filterBar().chip(QStringLiteral("level"));
        QVERIFY(level);
        const QList<FilterOption> options = level->options();
        QCOMPARE(options.first().count, 6);
        FilterChip* department = screen.records().filterBar().chip(QStringLiteral("department"));
        QTRY_COMPARE(department->options().size(), 3);
        QVERIFY(!department->options().first().text.isEmpty());
        GUI_CLICK(level);
        for (QAction* action : level->optionMenu()->actions()) {
            if (action->data().toString() == QLatin1String("4"))
                action->trigger();
        }
        level->optionMenu()->close();
        QTRY_COMPARE(screen.records().model().rowCount(), 6);
    }

    /// A change in the panel is saved by itself, as one act, and Ctrl+Z takes it back.
    void editIsOneAct()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(3)));
        const qint64 acts = hospital->workspace->ledger().reader()->actCount();
        GUI_TYPE(screen.input("storage_place"), QStringLiteral("NAS-2"));
        GUI_PRESS(screen.input("storage_place"), Qt::Key_Return);
        const auto stored = [&] {
            const ledger::Record record = hospital->record(hospital->ids.at(3));
            return record.text(
                screen.records().model().definition().fieldAt(QStringLiteral("storage_place")));
        };
        QTRY_COMPARE(stored(), QStringLiteral("NAS-2"));
        QCOMPARE(hospital->workspace->ledger().reader()->actCount(), acts + 1);
        QTRY_COMPARE(screen.inspector().detail().history.size(), 2);
        QVERIFY(screen.page->command(QStringLiteral("undo")));
        QTRY_COMPARE(stored(), QStringLiteral("HIS 生产库"));
        QVERIFY(screen.services.errors.isEmpty());
    }

    void quantitiesAreRead()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        auto* line = qobject_cast<QLineEdit*>(screen.input("volume_records"));
        GUI_PRESS(line, Qt::Key_End);
        line->setText(QStringLiteral("1.28亿条"));
        GUI_PRESS(line, Qt::Key_Return);
        QTRY_COMPARE(
            hospital->record(hospital->ids.at(0))
                .value(screen.records().model().definition().fieldAt(QStringLiteral("volume_records")))
                .toLongLong(),
            128000000);
        line->setText(QStringLiteral("很多"));
        GUI_PRESS(line, Qt::Key_Return);
        QVERIFY(!screen.inspector().form().problemOf(QStringLiteral("volume_records")).isEmpty());
        GUI_PRESS(line, Qt::Key_Escape);
        QVERIFY(screen.inspector().form().problemOf(QStringLiteral("volume_records")).isEmpty());
    }

    /// Two fields changed in quick succession follow each other instead of clashing.
    void quickEditsDoNotClash()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        const ledger::Record seen = screen.inspector().detail().form.record;
        RecordEditor& editor = screen.records().editor();
        QSignalSpy conflicted(&editor, &RecordEditor::conflicted);
        editor.edit(seen.id, seen.rev, gui::values({{"storage_place", QStringLiteral("A")}}));
        editor.edit(seen.id, seen.rev, gui::values({{"storage_database", QStringLiteral("B")}}));
        QTRY_VERIFY(!editor.busy());
        QCOMPARE(conflicted.count(), 0);
        const ledger::RegisterDef& definition = screen.records().model().definition();
        QCOMPARE(hospital->record(seen.id).text(definition.fieldAt(QStringLiteral("storage_place"))),
                 QStringLiteral("A"));
        QCOMPARE(hospital->record(seen.id).text(definition.fieldAt(QStringLiteral("storage_database"))),
                 QStringLiteral("B"));
    }

    void levelByDigit()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        auto* picker = qobject_cast<LevelPicker*>(screen.inspector().form().editor(QStringLiteral("level")));
        QVERIFY(picker);
        QCOMPARE(picker->level(), 1);
        picker->setFocus();
        GUI_PRESS(picker, Qt::Key_4);
        QTRY_COMPARE(hospital->record(hospital->ids.at(0))
                         .text(screen.records().model().definition().fieldAt(QStringLiteral("level"))),
                     QStringLiteral("4"));
    }

    void errorsStandUnderTheField()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        auto* name = qobject_cast<QLineEdit*>(screen.input("name"));
        screen.inspector().form().focusField(QStringLiteral("name")); // the head shows it; its editor unfolds
        QTRY_VERIFY(!name->visibleRegion().isEmpty());
        name->clear();
        GUI_PRESS(name, Qt::Key_Return);
        QTRY_VERIFY(!screen.inspector().form().problemOf(QStringLiteral("name")).isEmpty());
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(hospital->record(hospital->ids.at(0))
                     .text(screen.records().model().definition().fieldAt(QStringLiteral("name"))),
                 QStringLiteral("患者主索引（EMPI）"));
    }

    void newRecord()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        GUI_CLICK(screen.records().findChild<QWidget*>(QStringLiteral("new")));
        QTRY_VERIFY(screen.inspector().creating());
        auto* name = qobject_cast<QLineEdit*>(screen.input("name"));
        name->setText(QStringLiteral("新生儿筛查结果"));
        GUI_PRESS(name, Qt::Key_Return);
        QVERIFY(!screen.page->holdsBack().isEmpty());
        QVERIFY(screen.page->command(QStringLiteral("primary")));
        QTRY_VERIFY(!screen.inspector().form().problemOf(QStringLiteral("department")).isEmpty());
        GUI_TYPE(screen.input("department"), QStringLiteral("jyk"));
        auto* choice = qobject_cast<ChoiceEdit*>(screen.input("department"));
        QVERIFY(choice);
        QTRY_VERIFY([&] {
            QTest::keyClick(choice, Qt::Key_Return);
            return choice->chosen() == QString::number(hospital->departments.at(1));
        }());
        QVERIFY(screen.page->command(QStringLiteral("primary")));
        QTRY_COMPARE(screen.records().model().rowCount(), 31);
        QTRY_COMPARE(screen.inspector().detail().title, QStringLiteral("新生儿筛查结果"));
        QCOMPARE(screen.inspector().detail().code, QStringLiteral("ZC-0031"));
    }

    /// Nobody reviews their own change: the button is there and says why.
    void reviewNeedsSomebodyElse()
    {
        {
            Screen screen(*hospital);
            QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
            QTRY_VERIFY(screen.footerButton(QStringLiteral("submit")));
            GUI_CLICK(screen.footerButton(QStringLiteral("submit")));
            QTRY_COMPARE(hospital->record(hospital->ids.at(0)).state, QStringLiteral("submitted"));
            QTRY_VERIFY(screen.footerButton(QStringLiteral("review")));
            QVERIFY(!screen.footerButton(QStringLiteral("review"))->isEnabled());
            QVERIFY(!screen.inspector().footer().refusal().isEmpty());
            QVERIFY(screen.inspector().primaryTransition().isEmpty());
        }
        hospital->signInAs(QStringLiteral("许嘉"), QStringLiteral("security_administrator"), 0);
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        QTRY_COMPARE(screen.inspector().primaryTransition(), QStringLiteral("review"));
        QVERIFY(screen.page->command(QStringLiteral("primary")));
        QTRY_COMPARE(screen.inspector().primaryTransition(), QStringLiteral("approve"));
        QVERIFY(screen.page->command(QStringLiteral("primary")));
        QTRY_COMPARE(hospital->record(hospital->ids.at(0)).state, QStringLiteral("approved"));
        // an edit of what is approved becomes a pending change that shows what it was
        QTRY_COMPARE(screen.inspector().detail().form.record.state, QStringLiteral("approved"));
        auto* picker = qobject_cast<LevelPicker*>(screen.inspector().form().editor(QStringLiteral("level")));
        picker->setFocus();
        GUI_PRESS(picker, Qt::Key_3);
        QTRY_COMPARE(hospital->record(hospital->ids.at(0)).state, QStringLiteral("changing"));
        QTRY_COMPARE(screen.inspector().detail().form.was.size(), 1);
        GUI_SAYS(&screen.inspector(), QStringLiteral("原为"));
    }

    void returnAsksForAReason()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        QTRY_VERIFY(screen.footerButton(QStringLiteral("submit")));
        GUI_CLICK(screen.footerButton(QStringLiteral("submit")));
        QTRY_COMPARE(screen.inspector().detail().form.record.state, QStringLiteral("submitted"));
        prompts::nextText(QStringLiteral("资料不全"));
        Q_EMIT screen.inspector().footer().transitionRequested(QStringLiteral("return"));
        QTRY_COMPARE(hospital->record(hospital->ids.at(0)).state, QStringLiteral("draft"));
        QTRY_COMPARE(screen.inspector().detail().history.first().reason, QStringLiteral("资料不全"));
    }

    void conflictIsDecidedFieldByField()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        const ledger::Record seen = screen.inspector().detail().form.record;
        hospital->workspace->perform(QStringLiteral("别处修改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(QStringLiteral("asset"), seen.id, seen.rev,
                          gui::values({{"storage_place", QStringLiteral("他们的")}}));
        });
        screen.records().editor().edit(seen.id, seen.rev,
                                       gui::values({{"storage_place", QStringLiteral("我的")}}));
        QTRY_VERIFY(screen.page->findChild<ConflictDialog*>());
        auto* dialog = screen.page->findChild<ConflictDialog*>();
        auto* save = dialog->findChild<QAbstractButton*>(QStringLiteral("saveChoice"));
        QVERIFY(!save->isEnabled()); // nothing is decided for the person
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("mine_storage_place")));
        GUI_CLICK(save);
        const ledger::FieldDef& field =
            screen.records().model().definition().fieldAt(QStringLiteral("storage_place"));
        QTRY_COMPARE(hospital->record(seen.id).text(field), QStringLiteral("我的"));
        QTRY_COMPARE(screen.inspector().detail().history.size(), 3); // theirs is kept in the history
    }

    void voidMovesOnAndCanBeUndone()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(4)));
        prompts::nextText(QStringLiteral("登记重复"));
        screen.records().table().setFocus();
        QTest::keyClick(&screen.records().table(), Qt::Key_Delete);
        QTRY_COMPARE(screen.records().model().rowCount(), 29);
        QTRY_COMPARE(screen.records().table().currentId(), hospital->ids.at(5));
        QVERIFY(!screen.services.lastActions.isEmpty());
        screen.services.lastActions.first().run();
        QTRY_COMPARE(screen.records().model().rowCount(), 30);
    }

    void editInTheCell()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(2)));
        RecordTableView& table = screen.records().table();
        const int column = screen.records().model().columns().indexOf(QStringLiteral("storage_place"));
        QTRY_VERIFY(screen.records().model().rowAt(table.currentIndex().row()));
        table.setFocus();
        table.setCurrentIndex(table.currentIndex().siblingAtColumn(column));
        QTest::keyClick(&table, Qt::Key_F2);
        auto* editor = table.findChild<QLineEdit*>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        editor->setText(QStringLiteral("PACS 报告库"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(
            hospital->record(hospital->ids.at(2))
                .text(screen.records().model().definition().fieldAt(QStringLiteral("storage_place"))),
            QStringLiteral("PACS 报告库"));
    }

    void copyAsTable()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        screen.records().table().selectAll();
        QTest::keyClick(&screen.records().table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 30);
        QTest::keyClick(&screen.records().table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 31);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("编号\t名称\t")));
    }

    void auditorSeesAndExports()
    {
        hospital->signInAs(QStringLiteral("郑航"), QStringLiteral("auditor"), 0);
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        QVERIFY(!screen.records().findChild<QWidget*>(QStringLiteral("new")));
        QVERIFY(!screen.records().findChild<QWidget*>(QStringLiteral("import")));
        QVERIFY(screen.records().findChild<QWidget*>(QStringLiteral("export")));
        QVERIFY(qobject_cast<QLineEdit*>(screen.input("name"))->isReadOnly());
        QVERIFY(screen.inspector().primaryTransition().isEmpty());
    }

    void severalCodesAreTicked()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        screen.inspector().form().focusField(QStringLiteral("lifecycle"));
        QWidget* line = screen.input("lifecycle");
        QTRY_VERIFY(!line->visibleRegion().isEmpty());
        GUI_PRESS(line, Qt::Key_Space);
        auto* list = screen.inspector().findChild<TickList*>();
        QVERIFY(list);
        auto* items = list->findChild<QListWidget*>();
        items->item(2)->setCheckState(Qt::Checked);
        items->item(0)->setCheckState(Qt::Checked);
        list->close();
        const auto& codes =
            screen.records().model().registers().codes(QStringLiteral("lifecycle_stage")).codes;
        QTRY_COMPARE(hospital->record(hospital->ids.at(0))
                         .text(screen.records().model().definition().fieldAt(QStringLiteral("lifecycle"))),
                     codes.at(0).id + QLatin1Char(',') + codes.at(2).id);
    }

    /// A suggestion is never applied by itself; turned down with a reason it is known again.
    void hintIsAdoptedOrRefused()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        QVERIFY(screen.inspector().detail().hint);
        QVERIFY(!screen.inspector().detail().hint->agrees);
        prompts::nextText(QStringLiteral("已去标识化"));
        GUI_CLICK(screen.inspector().findChild<QWidget*>(QStringLiteral("refuseHint")));
        QTRY_VERIFY(screen.inspector().detail().hint->refusedBecause.contains(QStringLiteral("已去标识化")));
        GUI_CLICK(screen.inspector().findChild<QWidget*>(QStringLiteral("adoptHint")));
        QTRY_VERIFY(screen.inspector().detail().hint->agrees);
        QCOMPARE(screen.inspector().detail().history.size(), 3);
    }

    void compareShowsBothSides()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        screen.records().editor().edit(hospital->ids.at(0), screen.inspector().detail().form.record.rev,
                                       gui::values({{"storage_place", QStringLiteral("NAS-9")}}));
        QTRY_COMPARE(screen.inspector().detail().history.size(), 2);
        Q_EMIT screen.inspector().footer().compareRequested();
        QTRY_VERIFY(screen.page->findChild<DiffView*>() && gui::dialog());
        auto* diff = gui::dialog()->findChild<DiffView*>();
        QVERIFY(diff);
        diff->setOnlyChanges(true);
        QCOMPARE(diff->shownRows(), 1);
        QCOMPARE(diff->model()->index(0, 3).data().toString(), QStringLiteral("NAS-9"));
    }

    void connectionsOpenElsewhere()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready() && screen.select(hospital->ids.at(0)));
        QCOMPARE(screen.inspector().detail().relations.size(), 2); // department and person
        screen.inspector().setTab(RecordInspector::Tab::Relations);
        Q_EMIT screen.inspector().openRequested(QStringLiteral("person"), QStringLiteral("X"));
        QCOMPARE(screen.services.opened, QStringLiteral("register_person X"));
    }

    /// A liaison sees the own department only, and not how much the others have.
    void liaisonSeesOwnDepartment()
    {
        hospital->signInAs(QStringLiteral("何敏"), QStringLiteral("liaison"), hospital->departments.at(1));
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        QCOMPARE(screen.records().model().rowCount(), 10);
        QVERIFY(!screen.records().tableFooter().text().contains(QStringLiteral("30")));
        screen.page->activate(hospital->record(hospital->ids.at(0)).uid); // another department's
        QTRY_VERIFY(!screen.services.messages.isEmpty());
        GUI_CLICK(screen.records().findChild<QWidget*>(QStringLiteral("new")));
        QTRY_COMPARE(screen.inspector().form().newValues().value(QStringLiteral("department")).toLongLong(),
                     hospital->departments.at(1));
    }

    void columnsAreRemembered()
    {
        const QStringList shown{QStringLiteral("name"), QStringLiteral("level"), QStringLiteral("_state")};
        {
            Screen screen(*hospital);
            QVERIFY(screen.ready());
            GUI_CLICK(screen.records().filterBar().columnsButton());
            auto* list = screen.records().findChild<QListWidget*>(QStringLiteral("columnList"));
            QVERIFY(list);
            for (int i = 0; i < list->count(); ++i) {
                if (list->item(i)->flags() & Qt::ItemIsUserCheckable)
                    list->item(i)->setCheckState(shown.contains(list->item(i)->data(Qt::UserRole).toString())
                                                     ? Qt::Checked
                                                     : Qt::Unchecked);
            }
            QCOMPARE(screen.records().model().columns().ids(), shown);
        }
        Screen again(*hospital);
        QVERIFY(again.ready());
        QCOMPARE(again.records().model().columns().ids(), shown);
        settings().setValue(QStringLiteral("columns/asset"), {});
    }

    /// An export asks for the password and a reason; the act is in the trail.
    void exportIsAnAct()
    {
        Screen screen(*hospital);
        QVERIFY(screen.ready());
        const QString file = hospital->dir.filePath(QStringLiteral("out.csv"));
        GUI_CLICK(screen.records().findChild<QWidget*>(QStringLiteral("export")));
        QWidget* dialog = nullptr;
        QTRY_VERIFY((dialog = gui::dialog()));
        GUI_CLICK(gui::button(dialog, QStringLiteral("CSV")));
        prompts::nextText(gui::kPassword);
        prompts::nextText(QStringLiteral("交审计"));
        prompts::nextFileName(file);
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("doExport")));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 20000);
        QTRY_VERIFY(!screen.services.messages.isEmpty());
        ledger::ActQuery query;
        query.limit = 1;
        QCOMPARE(hospital->workspace->ledger().reader()->acts(query).first().reason,
                 QStringLiteral("交审计"));
    }

    /// Any other register has the same page.
    void otherRegisters()
    {
        const QList<PageEntry> entries = registerPageEntries(*hospital->workspace->ledger().registers());
        QVERIFY(entries.size() >= 5);
        for (const PageEntry& entry : entries) {
            QVERIFY(!entry.title.isEmpty() && !entry.icon.isEmpty());
            gui::FakeServices services(*hospital->workspace);
            QWidget window;
            std::unique_ptr<Page> page(entry.create(services, &window));
            page->activate({});
            auto* records = page->findChild<RecordPage*>();
            QVERIFY(records);
            QTRY_VERIFY(records->model().complete());
            page.reset();
        }
    }

    /// The lock may come at any moment.
    void destroyedWhileBusy()
    {
        for (int i = 0; i < 6; ++i) {
            Screen screen(*hospital);
            if (i % 2)
                QVERIFY(screen.ready());
            screen.records().editor().edit(hospital->ids.at(0), hospital->record(hospital->ids.at(0)).rev,
                                           gui::values({{"storage_place", QString::number(i)}}));
            screen.page->command(QStringLiteral("refresh"));
        }
    }

private:
    std::unique_ptr<gui::Hospital> hospital;
};

QTEST_MAIN(AssetsPageTest)
#include "tst_assets_page.moc"
