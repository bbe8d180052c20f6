#include "ui/desktop_window.h"
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
    static bool undoneTo(const Window& screen, qint64 id, const QString& name)
    {
        return QTest::qWaitFor([&] { return screen.name(id) == name; }, 20000);
    }

private Q_SLOTS:
    void undoesAndRedoesTheLatestActOfThePage()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        const qint64 id = screen.assets.at(0);
        rename(screen, id, QStringLiteral("甲"), QStringLiteral("改名一"));
        rename(screen, id, QStringLiteral("乙"), QStringLiteral("改名二"));
        const auto undo = [&](const QString& wanted) {
            return QTest::qWaitFor(
                [&] {
                    if (screen.name(id) == wanted)
                        return true;
                    screen.press(Qt::Key_Z);
                    return QTest::qWaitFor([&] { return screen.name(id) == wanted; }, 2000);
                },
                20000);
        };
        QVERIFY(undo(QStringLiteral("甲")));
        QVERIFY(screen.says(QStringLiteral("改名二")));
        QVERIFY(undo(QStringLiteral("患者主索引")));
        QVERIFY(screen.says(QStringLiteral("改名一")));
        screen.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(undoneTo(screen, id, QStringLiteral("甲")));
        QVERIFY(screen.says(QStringLiteral("改名一")));
        screen.press(Qt::Key_Y);
        QVERIFY(undoneTo(screen, id, QStringLiteral("乙")));
        // a new act ends the way forward
        QVERIFY(undo(QStringLiteral("甲")));
        rename(screen, id, QStringLiteral("丙"), QStringLiteral("改名三"));
        QVERIFY(undo(QStringLiteral("甲")));
    }

    void actsOfAnotherPageAreNamedNotUndone()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        const qint64 id = screen.assets.at(0);
        rename(screen, id, QStringLiteral("甲"), QStringLiteral("改名一"));
        QTRY_COMPARE(screen.records().model().rowCount(), 3);
        screen.desk().openPage(QStringLiteral("calendar"));
        QVERIFY(QTest::qWaitFor(
            [&] {
                screen.press(Qt::Key_Z);
                return gui::says(screen.window.get(), QStringLiteral("改名一"));
            },
            20000));
        QCOMPARE(screen.name(id), QStringLiteral("甲"));
    }

    void aTextFieldKeepsItsOwnUndo()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        const qint64 id = screen.assets.at(0);
        rename(screen, id, QStringLiteral("甲"), QStringLiteral("改名一"));
        auto* field = screen.desk().currentPage()->findChild<QLineEdit*>();
        GUI_TYPE(field, QStringLiteral("abc"));
        GUI_PRESS(field, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(field->text() != QStringLiteral("abc"));
        QCOMPARE(screen.name(id), QStringLiteral("甲"));
    }

    void whatWentOutStays()
    {
        Window screen;
        QVERIFY(screen.opened);
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
        QVERIFY(QTest::qWaitFor(
            [&] {
                screen.press(Qt::Key_Z);
                return gui::says(screen.window.get(), QStringLiteral("结束处置"));
            },
            20000));
    }
};

QTEST_MAIN(TstUndoDesk)
#include "tst_undo_desk.moc"
