#include "ui/desktop_window.h"
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTreeView>

using namespace wardbook;
using namespace wardbook::desktoptest;

/// Copying out of lists, and columns that stay as they were left.
class TstListHabits : public QObject
{
    Q_OBJECT

    static QString copied() { return QApplication::clipboard()->text(); }
    static void openMenu(QWidget* viewport)
    {
        viewport->window()->activateWindow(); // a window that becomes active later closes menus
        QVERIFY(QTest::qWaitForWindowActive(viewport->window()));
        const QPoint at(20, 10);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
        QApplication::sendEvent(viewport, &event);
    }

private Q_SLOTS:
    void rowsAreTakenWholeAndInTheOrderOfTheScreen()
    {
        QStandardItemModel model(2, 3);
        model.setHorizontalHeaderLabels({QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙")});
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < 3; ++column)
                model.setItem(row, column, new QStandardItem(QStringLiteral("%1%2").arg(row).arg(column)));
        ui::PlainTable table(model);
        table.setSelectionMode(QAbstractItemView::ExtendedSelection);
        table.horizontalHeader()->moveSection(2, 0);
        table.hideColumn(1);
        table.selectAll();
        const ui::RowText text = ui::rowText(table, ui::RowsOf::Selection);
        QCOMPARE(text.headings, QStringList({QStringLiteral("丙"), QStringLiteral("甲")}));
        QCOMPARE(text.rows.value(1), QStringList({QStringLiteral("12"), QStringLiteral("10")}));
        const ui::RowText first = ui::rowText(table, ui::RowsOf::Everything, 1);
        QVERIFY(first.cut());
        QCOMPARE(first.wanted, 2);
        const std::unique_ptr<QMimeData> mime(ui::rowMime(text, true));
        QCOMPARE(mime->text(), QStringLiteral("丙\t甲\n02\t00\n12\t10\n"));
        QVERIFY(mime->html().contains(QStringLiteral("<th>丙</th>")));
    }

    void branchesOfATreeCountAsFarAsTheyAreOpen()
    {
        QStandardItemModel model;
        auto* branch = new QStandardItem(QStringLiteral("库"));
        branch->appendRow(new QStandardItem(QStringLiteral("表")));
        model.appendRow(branch);
        QTreeView tree;
        tree.setModel(&model);
        QCOMPARE(ui::rowText(tree, ui::RowsOf::Everything).rows.size(), 1);
        tree.expandAll();
        QCOMPARE(ui::rowText(tree, ui::RowsOf::Everything).rows.size(), 2);
    }

    void copyingAssetsStartsNoFormula()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        ui::RecordTableView& table = screen.records().table();
        QVERIFY(table.selectId(screen.assets.at(1)));
        GUI_PRESS(&table, Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(copied().contains(QStringLiteral("'=HYPERLINK(1)")));
        QVERIFY(!copied().contains(QLatin1Char('\n')));
        table.selectAll();
        GUI_PRESS(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(copied().count(QLatin1Char('\n')), 4);
        QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("电子病历文书")));
        // locking leaves nothing behind for the next person at this computer
        screen.desk().services().lock();
        QTRY_VERIFY(!screen.window->desk());
        QVERIFY(!copied().contains(QStringLiteral("HYPERLINK")));
    }

    void rescuedTextStaysForOneLockAndItselfAlone()
    {
        ui::copyTextForAfterLock(QStringLiteral("half a sentence"));
        ui::clearCopied();
        QCOMPARE(copied(), QStringLiteral("half a sentence"));
        ui::clearCopied();
        QVERIFY(copied().isEmpty());
        ui::copyImage(QImage(8, 8, QImage::Format_RGB32));
        ui::clearCopied();
        QVERIFY(QApplication::clipboard()->image().isNull());
        // Whatever was copied since isn't rescued with it.
        ui::copyTextForAfterLock(QStringLiteral("half a sentence"));
        ui::copyText(QStringLiteral("患者主索引"));
        ui::clearCopied();
        QVERIFY(copied().isEmpty());
    }

    void everyListOffersToCopy()
    {
        Window screen;
        QVERIFY(screen.opened);
        screen.desk().openPage(QStringLiteral("audit"));
        auto* table = screen.desk().currentPage()->findChild<ui::PlainTable*>();
        QVERIFY(table);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        table->setCurrentIndex(table->model()->index(0, 0));
        GUI_PRESS(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(copied().contains(kFounder));
        QPointer<QMenu> menu;
        const auto opened = [&] {
            menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            return menu != nullptr;
        };
        // The desktop may make the window active late, which closes a menu that is open already.
        for (int tries = 0; tries < 5 && !menu; ++tries) {
            openMenu(table->viewport());
            (void)QTest::qWaitFor(opened, 1000);
        }
        QVERIFY(menu);
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("copyCell")));
        menu->findChild<QAction*>(QStringLiteral("copyWithHeadings"))->trigger();
        menu->close();
        QVERIFY(copied().contains(QLatin1Char('\n')));
    }

    void aMenuOfTheViewItselfGetsTheCell()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        ui::RecordTableView& table = screen.records().table();
        QVERIFY(table.selectId(screen.assets.at(0)));
        QTRY_VERIFY(screen.records().model().rowAt(0));
        openMenu(table.viewport());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->findChild<QAction*>(QStringLiteral("copyWithHeadings")));
        auto* cell = menu->findChild<QAction*>(QStringLiteral("copyCell"));
        QVERIFY(cell && cell->isEnabled());
        cell->trigger();
        menu->close();
        QCOMPARE(copied(), ui::cellText(table.currentIndex()));
    }

    void columnsStayAsTheyWereLeft()
    {
        {
            Window screen;
            QVERIFY(screen.opened);
            screen.desk().openPage(QStringLiteral("audit"));
            auto* table = screen.desk().currentPage()->findChild<ui::PlainTable*>();
            QTRY_VERIFY(table->isVisible());
            QHeaderView& header = *table->horizontalHeader();
            QVERIFY(header.sectionsMovable());
            header.moveSection(0, 2);
            openMenu(header.viewport());
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QAction* last = menu->actions().at(header.count() - 1);
            QVERIFY(last->isChecked());
            last->trigger();
            menu->close();
            QCOMPARE(header.hiddenSectionCount(), 1);
        }
        Window screen;
        QVERIFY(screen.opened);
        screen.desk().openPage(QStringLiteral("audit"));
        auto* table = screen.desk().currentPage()->findChild<ui::PlainTable*>();
        QHeaderView& header = *table->horizontalHeader();
        QTRY_COMPARE(header.hiddenSectionCount(), 1);
        QCOMPARE(header.visualIndex(0), 2);
        openMenu(header.viewport());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        menu->findChild<QAction*>(QStringLiteral("resetColumns"))->trigger();
        menu->close();
        QCOMPARE(header.hiddenSectionCount(), 0);
        QCOMPARE(header.visualIndex(0), 0);
    }
};

QTEST_MAIN(TstListHabits)
#include "tst_list_habits.moc"
