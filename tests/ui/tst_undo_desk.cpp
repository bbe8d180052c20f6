#include "ui/desktop/undo_desk.h"
#include "ui/desktop_window.h"
#include "ui/kit/record_filter_bar.h"
#include <QLineEdit>

using namespace wardbook;
using namespace wardbook::desktoptest;

/// Ctrl+Z and Ctrl+Shift+Z on real pages.
class TstUndoDesk : public QObject
{
    Q_OBJECT

    static void rename(const Window& screen, qint64 id, const QString& name, const QString& label)
    {
        screen.workspace().perform(label, {}, [&](ledger::ActWriter& writer) {
            const qint64 rev = writer.reader().record(QStringLiteral("asset"), id).rev;
            writer.update(QStringLiteral("asset"), id, rev, {{QStringLiteral("name"), name}});
        });
    }

private Q_SLOTS:
    void undoesAndRedoesTheLatestActOfThePage()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        QSignalSpy noted(screen.desk().findChild<ui::UndoDesk*>(), &ui::UndoDesk::noted);
        const qint64 id = screen.assets.at(0);
        rename(screen, id, QStringLiteral("甲"), QStringLiteral("改名一"));
        rename(screen, id, QStringLiteral("乙"), QStringLiteral("改名二"));
        QTRY_COMPARE(noted.count(), 2);
        screen.press(Qt::Key_Z);
        QTRY_COMPARE(noted.count(), 3);
        QCOMPARE(screen.name(id), QStringLiteral("甲"));
        QVERIFY(screen.says(QStringLiteral("改名二")));
        screen.press(Qt::Key_Z);
        QTRY_COMPARE(noted.count(), 4);
        QCOMPARE(screen.name(id), QStringLiteral("患者主索引"));
        QVERIFY(screen.says(QStringLiteral("改名一")));
        screen.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(noted.count(), 5);
        QCOMPARE(screen.name(id), QStringLiteral("甲"));
        screen.press(Qt::Key_Y);
        QTRY_COMPARE(noted.count(), 6);
        QCOMPARE(screen.name(id), QStringLiteral("乙"));
        screen.press(Qt::Key_Z);
        QTRY_COMPARE(noted.count(), 7);
        // a new act ends the way forward
        rename(screen, id, QStringLiteral("丙"), QStringLiteral("改名三"));
        QTRY_COMPARE(noted.count(), 8);
        screen.press(Qt::Key_Y);
        QCOMPARE(screen.name(id), QStringLiteral("丙"));
        screen.press(Qt::Key_Z);
        QTRY_COMPARE(noted.count(), 9);
        QCOMPARE(screen.name(id), QStringLiteral("甲"));
    }

    void actsOfAnotherPageAreNamedNotUndone()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        QSignalSpy noted(screen.desk().findChild<ui::UndoDesk*>(), &ui::UndoDesk::noted);
        const qint64 id = screen.assets.at(0);
        rename(screen, id, QStringLiteral("甲"), QStringLiteral("改名一"));
        QTRY_COMPARE(noted.count(), 1);
        screen.desk().openPage(QStringLiteral("calendar"));
        screen.press(Qt::Key_Z);
        QVERIFY(screen.says(QStringLiteral("改名一")));
        QCOMPARE(screen.name(id), QStringLiteral("甲"));
    }

    void aTextFieldKeepsItsOwnUndo()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        const qint64 id = screen.assets.at(0);
        rename(screen, id, QStringLiteral("甲"), QStringLiteral("改名一"));
        QLineEdit* field = &screen.records().filterBar().search();
        GUI_TYPE(field, QStringLiteral("abc"));
        GUI_PRESS(field, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(field->text() != QStringLiteral("abc"));
        QCOMPARE(screen.name(id), QStringLiteral("甲"));
    }

    void whatWentOutStays()
    {
        Window screen;
        QVERIFY(screen.opened);
        QSignalSpy noted(screen.desk().findChild<ui::UndoDesk*>(), &ui::UndoDesk::noted);
        const auto id = std::make_shared<qint64>(0);
        screen.workspace().perform(QStringLiteral("登记"), {}, [&](ledger::ActWriter& writer) {
            *id = writer.create(QStringLiteral("incident"),
                                {{QStringLiteral("title"), QStringLiteral("勒索")}});
            const auto step = [&](const char* name) {
                writer.transition(QStringLiteral("incident"), *id,
                                  writer.reader().record(QStringLiteral("incident"), *id).rev,
                                  QLatin1String(name));
            };
            step("assess");
            step("handle");
        });
        const ledger::ActResult ended =
            screen.workspace().perform(QStringLiteral("结束"), {}, [&](ledger::ActWriter& writer) {
                writer.guardedTransition(QStringLiteral("incident"), *id,
                                         writer.reader().record(QStringLiteral("incident"), *id).rev,
                                         QStringLiteral("end_handling"));
            });
        ledger::Ledger& ledger = screen.workspace().ledger();
        const QString why = ledger.undoBlocker(screen.workspace().actor(), ended.seq);
        QVERIFY2(why.contains(QStringLiteral("结束处置")), qPrintable(why));
        QTRY_VERIFY(!noted.isEmpty() && noted.constLast().constFirst().toLongLong() == ended.seq);
        screen.press(Qt::Key_Z);
        QVERIFY(screen.says(QStringLiteral("结束处置")));
    }
};

QTEST_MAIN(TstUndoDesk)
#include "tst_undo_desk.moc"
