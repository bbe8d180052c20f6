#include "resources/resources.h"
#include "ui/help/help_desk.h"
#include "ui/help/help_view.h"
#include "ui/help/hit_list.h"
#include "ui/help/manual_labels.h"
#include "ui/help/manual_search.h"
#include "ui/kit/buttons.h"
#include "ui/kit/palette_source.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/services.h"
#include "ui/shell_fixture.h"
#include <QAbstractTextDocumentLayout>
#include <QMenuBar>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>

using namespace wardbook;
using namespace wardbook::shelltest;

/// The manual's window: F1 opens the right topic everywhere, locked or not; search, history, zoom, languages.
class TstHelp : public QObject
{
    Q_OBJECT

    std::unique_ptr<Scratch> m_scratch;
    std::unique_ptr<ui::HelpDesk> m_help;
    std::unique_ptr<ui::MainWindow> m_window;

    ui::HelpWindow* help() const { return m_help->window(); }
    static void press(QWidget* widget, int key) { QTest::keyClick(widget, Qt::Key(key)); }
    ui::Program helpProgram()
    {
        ui::Program result = program();
        result.pages = [](const ledger::RegisterSet&) {
            const auto page = [](const QString& id) {
                return ui::PageEntry{
                    id,
                    {},
                    QStringLiteral("database"),
                    id,
                    [id](ui::Services&, QWidget* parent) -> ui::Page* { return new NotePage(id, parent); }};
            };
            return QList<ui::PageEntry>{page(QStringLiteral("assets")), page(QStringLiteral("audit")),
                                        page(QStringLiteral("register_policy"))};
        };
        result.companions = {[this](ui::Services& services, QObject* parent) {
            return m_help->makeCommands(services, parent);
        }};
        return result;
    }
    void start()
    {
        m_scratch = std::make_unique<Scratch>();
        m_help = std::make_unique<ui::HelpDesk>();
        m_window = std::make_unique<ui::MainWindow>(helpProgram());
        m_help->serve(m_window.get());
    }
    void startUnlocked()
    {
        start();
        m_scratch->create();
        m_window->start(m_scratch->vaultDir());
        m_window->show();
        QVERIFY2(unlock(*m_window), gui::problem());
    }

private Q_SLOTS:
    void cleanup()
    {
        m_help.reset();
        m_window.reset();
        ui::waitForTasks();
        m_scratch.reset();
        installTranslations(Language::Chinese);
    }

    void beforeAnythingIsOpen()
    {
        start();
        m_window->start();
        m_window->show();
        press(m_window.get(), Qt::Key_F1);
        QVERIFY(help() && help()->isVisible());
        QCOMPARE(help()->currentTopic(), QStringLiteral("start"));
        help()->close();
        GUI_CLICK(m_window->findChild<QAbstractButton*>(QStringLiteral("startHelp")));
        QTRY_VERIFY(help()->isVisible());
    }

    void theUnlockPageHasItsTopicAndTheWindowStaysWhenLocked()
    {
        startUnlocked();
        m_window->desk()->openPage(QStringLiteral("audit"));
        press(notePage(*m_window)->findChild<QLineEdit*>(), Qt::Key_F1);
        QCOMPARE(help()->currentTopic(), QStringLiteral("trail"));
        m_window->lock();
        QVERIFY(help()->isVisible());
        press(m_window->findChild<QLineEdit*>(QStringLiteral("unlockPassword")), Qt::Key_F1);
        QCOMPARE(help()->currentTopic(), QStringLiteral("passwords"));
    }

    void everyPlaceOfTheWindowFindsItsTopic()
    {
        startUnlocked();
        m_window->desk()->openPage(QStringLiteral("assets"));
        NotePage* page = notePage(*m_window);
        QCOMPARE(m_help->topicOf(page->findChild<QListView*>()), QStringLiteral("inventory"));
        m_window->desk()->openPage(QStringLiteral("register_policy"));
        QCOMPARE(m_help->topicOf(notePage(*m_window)), QStringLiteral("registers"));
        // The rail is of no page: what is shown counts.
        m_window->desk()->openPage(QStringLiteral("audit"));
        QCOMPARE(m_help->topicOf(m_window->findChild<QMenuBar*>()), QStringLiteral("trail"));
        QWidget own(notePage(*m_window));
        own.setProperty("helpTopic", QStringLiteral("evidence"));
        QWidget inside(&own);
        QCOMPARE(m_help->topicOf(&inside), QStringLiteral("evidence"));
    }

    void dialogsHaveHelpToo()
    {
        startUnlocked();
        m_window->desk()->openPage(QStringLiteral("audit"));
        auto* dialog =
            new ui::PromptDialog({QStringLiteral("T"), {}, QStringLiteral("A"), false}, notePage(*m_window));
        dialog->setObjectName(QStringLiteral("custodyDialog"));
        dialog->open();
        press(dialog->cancelButton(), Qt::Key_F1);
        QCOMPARE(help()->currentTopic(), QStringLiteral("evidence"));
    }

    void theMenusOpenContentsKeysAndLicences()
    {
        startUnlocked();
        const auto trigger = [this](const char* id) {
            auto* action = m_window->findChild<QAction*>(QLatin1String(id));
            QVERIFY(action);
            action->trigger();
        };
        trigger("help.contents");
        QCOMPARE(help()->currentTopic(), QStringLiteral("start"));
        trigger("help.keys");
        QCOMPARE(help()->currentTopic(), QStringLiteral("keys"));
        const auto* text = help()->findChild<ui::HelpView*>();
        QVERIFY(text->toPlainText().contains(QStringLiteral("Ctrl+K")));
        QVERIFY(text->toPlainText().contains(QStringLiteral("搜索或运行命令")));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("{{")));
        trigger("help.libraries");
        QVERIFY(text->toPlainText().contains(QStringLiteral("SQLCipher")));
        QVERIFY(text->toPlainText().contains(QString::fromLatin1(qVersion())));
        QVERIFY(!text->toPlainText().contains(QStringLiteral("{{")));
    }

    void searchingWhileTyping()
    {
        start();
        m_window->start();
        m_help->open(QStringLiteral("start"));
        auto* box = help()->findChild<QLineEdit*>(QStringLiteral("helpSearch"));
        auto* hits = help()->findChild<ui::HitList*>();
        for (const auto& [typed, topic] :
             {std::pair(QStringLiteral("忘记口令"), QStringLiteral("passwords")),
              std::pair(QStringLiteral("备份"), QStringLiteral("backup")),
              std::pair(QStringLiteral("backup"), QStringLiteral("backup")),
              std::pair(QStringLiteral("保管"), QStringLiteral("evidence")),
              std::pair(QStringLiteral("导入 退回"), QStringLiteral("import"))}) {
            box->setText(typed);
            QVERIFY2(hits->isVisible() && hits->count() > 0, qPrintable(typed));
            QCOMPARE(help()->currentTopic(), topic);
        }
        QVERIFY(!help()->findChild<ui::HelpView*>()->extraSelections().isEmpty());
        box->setText(QStringLiteral("qqqq 不存在的词"));
        QVERIFY(help()->findChild<QWidget*>(QStringLiteral("helpNone"))->isVisible());
        box->clear();
        QVERIFY(help()->findChild<QTreeWidget*>()->isVisible());
    }

    void backForwardZoomAndEsc()
    {
        start();
        m_help->open(QStringLiteral("start"));
        m_help->open(QStringLiteral("backup"));
        auto* back = help()->findChild<QToolButton*>(QStringLiteral("helpBack"));
        auto* forward = help()->findChild<QToolButton*>(QStringLiteral("helpForward"));
        QVERIFY(back->isEnabled() && !forward->isEnabled());
        back->click();
        QCOMPARE(help()->currentTopic(), QStringLiteral("start"));
        QVERIFY(!back->isEnabled() && forward->isEnabled());
        forward->click();
        QCOMPARE(help()->currentTopic(), QStringLiteral("backup"));
        auto* view = help()->findChild<ui::HelpView*>();
        Q_EMIT view->anchorClicked(QUrl(QStringLiteral("command-line")));
        QCOMPARE(help()->currentTopic(), QStringLiteral("command-line"));
        Q_EMIT view->anchorClicked(QUrl(QStringLiteral("https://example.org/backup")));
        QCOMPARE(help()->currentTopic(), QStringLiteral("command-line"));
        const double before = view->document()->defaultFont().pointSizeF();
        view->setZoomPercent(150);
        QVERIFY(view->document()->defaultFont().pointSizeF() > before * 1.4);
        view->setZoomPercent(9999);
        QCOMPARE(view->zoomPercent(), 250);
        press(help(), Qt::Key_Escape);
        QVERIFY(!help()->isVisible());
        m_help.reset();
        ui::settings().setValue(QStringLiteral("help/zoom"), {});
    }

    void theOtherLanguageGetsItsTexts()
    {
        start();
        m_help->open(QStringLiteral("backup"));
        QCOMPARE(help()->manual().topic(QStringLiteral("backup"))->title, QStringLiteral("备份与恢复"));
        installTranslations(Language::English);
        QTRY_VERIFY(help() && help()->manual().language() == Language::English);
        QCOMPARE(help()->currentTopic(), QStringLiteral("backup"));
        QVERIFY(help()->isVisible());
    }

    void theDarkThemeKeepsTheTextReadable()
    {
        start();
        m_help->open(QStringLiteral("backup"));
        const auto* view = help()->findChild<ui::HelpView*>();
        const auto heading = [view] {
            QTextCursor cursor(view->document());
            cursor.movePosition(QTextCursor::NextCharacter);
            return cursor.charFormat().foreground().color();
        };
        QCOMPARE(heading(), ui::theme().text);
        ui::setTheme(ui::ThemeName::Dark);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(heading(), ui::theme().text);
        ui::setTheme(ui::ThemeName::Light);
    }

    void aTopicBeginsAtItsBeginning()
    {
        start();
        m_help->open(QStringLiteral("overview")); // the window's first: it gets its looks and its size now
        auto* bar = help()->findChild<ui::HelpView*>()->verticalScrollBar();
        QTRY_VERIFY(help()->isVisible() && bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
        bar->setValue(bar->maximum() / 2);
        ui::setTheme(ui::ThemeName::Dark);
        QCoreApplication::sendPostedEvents();
        QVERIFY(std::abs(bar->value() - bar->maximum() / 2) < bar->pageStep() / 4);
        ui::setTheme(ui::ThemeName::Light);
    }

    void picturesAreNeverWiderThanTheText()
    {
        start();
        m_help->open(QStringLiteral("window"));
        help()->resize(700, 600);
        const auto* view = help()->findChild<ui::HelpView*>();
        int pictures = 0;
        for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next())
            for (auto it = block.begin(); !it.atEnd(); ++it)
                if (const auto format = it.fragment().charFormat().toImageFormat(); format.isValid()) {
                    ++pictures;
                    QVERIFY(format.width() > 100 && format.width() <= view->viewport()->width());
                    const auto room = view->document()->documentLayout()->blockBoundingRect(block);
                    QVERIFY(room.height() < format.height() + 40); // no gap below it
                }
        QVERIFY(pictures > 0);
    }

    void thePaletteFindsTopics()
    {
        startUnlocked();
        m_window->desk()->openPalette();
        auto* palette = m_window->findChild<QWidget*>(QStringLiteral("palette"));
        palette->findChild<QLineEdit*>(QStringLiteral("paletteText"))->setText(QStringLiteral("?备份"));
        QTest::keyClick(palette->findChild<QLineEdit*>(QStringLiteral("paletteText")), Qt::Key_Return);
        QVERIFY(help() && help()->isVisible());
        QCOMPARE(help()->currentTopic(), QStringLiteral("backup"));
    }
};

QTEST_MAIN(TstHelp)
#include "tst_help.moc"
