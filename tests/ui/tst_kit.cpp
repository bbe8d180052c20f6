#include "base/clock.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "ui/gui_test.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/icons.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/prompts.h"
#include "ui/kit/search_box.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QDir>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace wardbook;

class TstKit : public QObject
{
    Q_OBJECT

    static QAbstractButton* act()
    {
        return gui::dialog()->findChild<QAbstractButton*>(QStringLiteral("promptAct"));
    }
    static ui::prompts::Question question()
    {
        return {QStringLiteral("核定"), QStringLiteral("核定之后改动要复核"), QStringLiteral("核定"), false};
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        ui::setTheme(ui::ThemeName::Light);
    }
    void cleanup()
    {
        ui::waitForTasks();
        clock::setSource({});
    }

    void everyIconIsDrawnOneWay()
    {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 40);
        for (const QString& name : files) {
            QFile file(QStringLiteral(":/icons/") + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray svg = file.readAll();
            QVERIFY2(svg.contains("viewBox=\"0 0 24 24\"") && svg.contains("currentColor"), qPrintable(name));
            if (name != QLatin1String("wardbook.svg"))
                QVERIFY2(svg.contains("stroke-width=\"2\"") && svg.contains("stroke-linecap=\"round\""),
                         qPrintable(name));
            const QPixmap pixmap = ui::iconPixmap(name.chopped(4), Qt::red, 24, 1.0);
            QImage image = pixmap.toImage();
            bool painted = false;
            for (int y = 0; y < image.height() && !painted; ++y)
                for (int x = 0; x < image.width() && !painted; ++x)
                    painted = image.pixelColor(x, y).alpha() > 0;
            QVERIFY2(painted, qPrintable(name));
        }
    }

    void iconsFollowTheTheme()
    {
        const QIcon icon = ui::icon(QStringLiteral("lock"), ui::IconTone::Text);
        const QImage light = icon.pixmap(16, 16).toImage();
        ui::setTheme(ui::ThemeName::Dark);
        const QImage dark = icon.pixmap(16, 16).toImage();
        ui::setTheme(ui::ThemeName::Light);
        QVERIFY(light != dark);
    }

    void textStandsOutOnEverySurface_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textStandsOutOnEverySurface()
    {
        QFETCH(bool, dark);
        ui::setTheme(dark ? ui::ThemeName::Dark : ui::ThemeName::Light);
        const ui::Theme& t = ui::theme();
        const auto luminance = [](const QColor& c) {
            const auto part = [](double v) {
                return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
        };
        const auto contrast = [&](const QColor& a, const QColor& b) {
            const double x = luminance(a), y = luminance(b);
            return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
        };
        for (const QColor& back : {t.window, t.rail, t.surface, t.sunken, t.raised, t.selected, t.hover})
            for (const QColor& text : {t.text, t.text2, t.text3})
                QVERIFY2(contrast(back, text) >= 4.5, qPrintable(back.name() + text.name()));
        for (const ui::Tint& level : t.levels)
            QVERIFY(contrast(level.back, level.text) >= 6.5);
        for (const ui::Tint& severity : t.severities)
            QVERIFY(contrast(severity.back, severity.text) >= 5.5);
        QVERIFY(contrast(t.input, t.surface) >= 3);
        ui::setTheme(ui::ThemeName::Light);
    }

    void filterChipTicksAndClears()
    {
        ui::FilterChip chip(QStringLiteral("级别"));
        chip.setOptions({{QStringLiteral("3"), QStringLiteral("3"), 12},
                         {QStringLiteral("4"), QStringLiteral("4"), 240},
                         {QStringLiteral("5"), QStringLiteral("5"), 2}});
        QSignalSpy changed(&chip, &ui::FilterChip::selectionChanged);
        chip.show();
        gui::mouseComes(chip);
        GUI_CLICK(&chip);
        QMenu* menu = chip.optionMenu();
        QTRY_VERIFY(menu->isVisible());
        for (const int i : {0, 2}) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(i)).center());
            QVERIFY(menu->isVisible()); // it stays open while ticking
        }
        QCOMPARE(chip.selected(), QStringList({QStringLiteral("3"), QStringLiteral("5")}));
        QCOMPARE(changed.size(), 2);
        menu->close();
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, chip.height() / 2));
        QVERIFY(!chip.isSet());
        QCOMPARE(changed.size(), 3);
        QVERIFY(!menu->isVisible());
    }

    void exclusiveFilterKeepsOne()
    {
        ui::FilterChip chip(QStringLiteral("时间"));
        chip.setExclusive(true);
        chip.setOptions({{QStringLiteral("7"), QStringLiteral("近 7 天")},
                         {QStringLiteral("30"), QStringLiteral("近 30 天")}});
        chip.optionMenu()->actions().at(0)->trigger();
        chip.optionMenu()->actions().at(1)->trigger();
        QCOMPARE(chip.selected(), QStringList(QStringLiteral("30")));
    }

    void searchBoxWaitsForMoreThanOneLetter()
    {
        ui::SearchBox box(QStringLiteral("找"));
        box.show();
        QSignalSpy edited(&box, &ui::SearchBox::edited);
        QTest::keyClicks(&box, QStringLiteral("j"));
        QCOMPARE(edited.size(), 0);
        QTest::keyClicks(&box, QStringLiteral("y"));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(edited.constLast().constFirst().toString(), QStringLiteral("jy"));
        QTest::keyClick(&box, Qt::Key_Escape);
        QVERIFY(box.text().isEmpty());
        QCOMPARE(edited.constLast().constFirst().toString(), QString());
    }

    void reasonIsRequired()
    {
        QWidget parent;
        parent.show();
        QString given;
        ui::prompts::reason(&parent, question(), [&](const QString& reason) { given = reason; });
        QTRY_VERIFY(gui::dialog());
        QVERIFY(!act()->isEnabled());
        auto* edit = gui::dialog()->findChild<QPlainTextEdit*>(QStringLiteral("promptReason"));
        edit->setPlainText(QStringLiteral("   "));
        QVERIFY(!act()->isEnabled());
        edit->setPlainText(QStringLiteral("  年度复核 "));
        GUI_CLICK(act());
        QCOMPARE(given, QStringLiteral("年度复核"));
    }

    void confirmStartsOnCancel()
    {
        QWidget parent;
        parent.show();
        bool yes = false;
        ui::prompts::confirm(&parent, question(), [&] { yes = true; });
        QTRY_VERIFY(gui::dialog());
        QApplication::setActiveWindow(gui::dialog());
        auto* cancel = gui::dialog()->findChild<QAbstractButton*>(QStringLiteral("promptCancel"));
        QTRY_VERIFY(cancel->hasFocus());
        QTest::keyClick(cancel, Qt::Key_Return);
        QTRY_VERIFY(!gui::dialog());
        QVERIFY(!yes);
        ui::prompts::confirm(&parent, question(), [&] { yes = true; });
        QTRY_VERIFY(gui::dialog());
        GUI_CLICK(act());
        QVERIFY(yes);
    }

    void passwordIsCheckedOffTheWindowsThread()
    {
        QWidget parent;
        parent.show();
        bool through = false;
        std::atomic<Qt::HANDLE> where = nullptr;
        ui::prompts::password(
            &parent, question(), false,
            [&](const QString& typed) {
                where = QThread::currentThreadId();
                return typed == QLatin1String("right");
            },
            [&](const QString&) { through = true; });
        QTRY_VERIFY(gui::dialog());
        auto* field = gui::dialog()->findChild<QLineEdit*>(QStringLiteral("promptPassword"));
        GUI_TYPE(field, QStringLiteral("wrong"));
        GUI_CLICK(act());
        auto* error = gui::dialog()->findChild<QLabel*>(QStringLiteral("promptError"));
        QTRY_VERIFY(field->isEnabled() && error->isVisible());
        QVERIFY(!through);
        QVERIFY(where != QThread::currentThreadId());
        GUI_TYPE(field, QStringLiteral("right"));
        GUI_CLICK(act());
        QTRY_VERIFY(through);
    }

    void answersForTestsComeInOrder()
    {
        QWidget parent;
        QStringList seen;
        ui::prompts::nextFileName(QStringLiteral("/a"));
        ui::prompts::nextFileName(QString());
        const auto note = [&](const QString& name) { seen.append(name); };
        ui::prompts::openFile(&parent, {}, {}, note);
        ui::prompts::saveFile(&parent, {}, {}, {}, note);
        QCOMPARE(seen, QStringList(QStringLiteral("/a")));
        QVERIFY(!gui::dialog());
    }

    void disabledButtonsSayWhy()
    {
        ui::Button button(QStringLiteral("封装"), "primary");
        button.show();
        button.setRefusal(QStringLiteral("还缺 3 份材料"));
        QVERIFY(!gui::click(&button));
        QCOMPARE(button.toolTip(), QStringLiteral("还缺 3 份材料"));
        button.setRefusal({});
        GUI_CLICK(&button);
    }

    void elidedTextKeepsTheWhole()
    {
        ui::ElideLabel label(QStringLiteral("一个非常非常长的资产名称，写不下的时候要省略"));
        label.resize(60, 20);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        label.grab();
        QCOMPARE(label.toolTip(), label.fullText());
        label.resize(800, 20);
        label.grab();
        QVERIFY(label.toolTip().isEmpty());
    }

    void saysTimesAsPeopleDo()
    {
        const QDateTime now(QDate(2026, 6, 11), QTime(11, 6));
        clock::setSource([now] { return now.toMSecsSinceEpoch(); });
        QCOMPARE(ui::whenText(QDateTime(QDate(2026, 6, 11), QTime(8, 14))), QStringLiteral("今天 08:14"));
        QCOMPARE(ui::whenText(QDateTime(QDate(2026, 6, 10), QTime(17, 20))), QStringLiteral("昨天 17:20"));
        QCOMPARE(ui::whenText(QDateTime(QDate(2026, 6, 9), QTime(1, 0))), QStringLiteral("6 月 9 日"));
        QCOMPARE(ui::whenText(QDateTime(QDate(2025, 12, 31), QTime(1, 0))),
                 QStringLiteral("2025 年 12 月 31 日"));
        QCOMPARE(ui::stampText(QDateTime(QDate(2026, 6, 11), QTime(16, 42, 8))),
                 QStringLiteral("2026-06-11 16:42:08"));
    }

    void taskReportsRealNumbers()
    {
        QObject context;
        bool done = false;
        ui::Task* task = ui::Task::start(
            &context, QStringLiteral("count"),
            [](const Progress& progress) {
                for (qint64 i = 1; i <= 5; ++i)
                    progress.step(i, 5);
            },
            [&] { done = true; }, {});
        QSignalSpy progressed(task, &ui::Task::progressed);
        QTRY_VERIFY(done);
        QVERIFY(!progressed.isEmpty());
        QCOMPARE(progressed.constLast().at(0).toLongLong(), 5);
    }

    void anUnknownFailureBecomesASentence()
    {
        QObject context;
        QString said;
        ui::Task::start(
            &context, {}, [](const Progress&) { throw std::runtime_error("internal"); }, {},
            [&](const Error& error) { said = error.text(); });
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY(!said.contains(QLatin1String("internal")));
    }
};

QTEST_MAIN(TstKit)
#include "tst_kit.moc"
