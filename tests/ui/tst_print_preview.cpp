#include "ui/desktop/desktop_tr.h"
#include "ui/desktop/print_preview.h"
#include "ui/desktop_window.h"
#include <QComboBox>

using namespace wardbook;
using namespace wardbook::desktoptest;

/// Ctrl+P: what comes on paper, and that paper leaves a trace.
class TstPrintPreview : public QObject
{
    Q_OBJECT

    static ui::PrintPreview* preview(const Window& screen)
    {
        screen.press(Qt::Key_P);
        auto* opened = screen.window->findChild<ui::PrintPreview*>();
        return opened && QTest::qWaitFor([opened] { return opened->pageCount() > 0; }, 30000) ? opened
                                                                                              : nullptr;
    }
    static ui::PrintPreview* previewOfAssets(const Window& screen)
    {
        return screen.opened && screen.lists(3) ? preview(screen) : nullptr;
    }
    static QString words(const ui::PrintPreview& preview)
    {
        QString all;
        for (int page = 0; page < preview.pageCount(); ++page)
            all += preview.layout()->pageLines(page).join(QLatin1Char('\n')) + QLatin1Char('\n');
        return all;
    }
    template<typename Widget>
    static Widget* child(const QWidget* root, const char* name)
    {
        return root->findChild<Widget*>(QLatin1String(name));
    }
    static void choose(ui::PrintPreview& preview, int index)
    {
        auto* choice = child<QComboBox>(&preview, "printChoice");
        choice->setCurrentIndex(index);
        QSignalSpy laid(&preview, &ui::PrintPreview::laidOut);
        Q_EMIT choice->activated(index);
        QVERIFY(laid.wait(30000));
    }

private Q_SLOTS:
    void theListIsPrintedAsItIsFiltered()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        screen.desk().openPage(QStringLiteral("assets"), QStringLiteral("?find=患者"));
        QVERIFY(screen.lists(1));
        ui::PrintPreview* opened = preview(screen);
        QVERIFY(opened);
        const QString said = words(*opened);
        QVERIFY2(said.contains(QStringLiteral("患者主索引")), qPrintable(said));
        QVERIFY(!said.contains(QStringLiteral("电子病历文书")));
        QVERIFY(said.contains(kUnit));
        QVERIFY(said.contains(kFounder));
        QVERIFY(said.contains(ui::DesktopTr::tr("search: %1").arg(QStringLiteral("患者"))));
        // the window stays usable beside it
        QVERIFY(!opened->isModal());
        opened->close();
        QTRY_VERIFY(!screen.window->findChild<ui::PrintPreview*>());
    }

    void aRecordIsPrintedWithItsHistory()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        QVERIFY(screen.records().table().selectId(screen.assets.at(2)));
        QTRY_COMPARE(screen.records().inspector().recordId(), screen.assets.at(2));
        ui::PrintPreview* opened = preview(screen);
        QVERIFY(opened);
        auto* choice = child<QComboBox>(opened, "printChoice");
        choose(*opened, choice->count() - 1);
        const QString said = words(*opened);
        QVERIFY(said.contains(QStringLiteral("电子病历文书")));
        QVERIFY2(said.contains(QStringLiteral("准备")), qPrintable(said)); // the act that made it
        QVERIFY(!said.contains(QStringLiteral("患者主索引")));
    }

    void printingAsksAndLeavesAnAct()
    {
        Window screen;
        ui::PrintPreview* opened = previewOfAssets(screen);
        QVERIFY(opened);
        const qint64 before = screen.workspace().ledger().reader()->actCount();
        const QString file = screen.scratch.path(QStringLiteral("paper.pdf"));
        opened->printTo(file);
        ui::prompts::nextText(kPassword);
        ui::prompts::nextText(QStringLiteral("检查组要看"));
        QSignalSpy printed(opened, &ui::PrintPreview::printed);
        GUI_CLICK(child<QAbstractButton>(opened, "printNow"));
        QVERIFY(printed.wait(30000));
        QVERIFY(QFileInfo(file).size() > 0);
        const auto reader = screen.workspace().ledger().reader();
        QCOMPARE(reader->actCount(), before + 1);
        const auto act = reader->act(before + 1);
        QCOMPARE(act->kind, QStringLiteral("print"));
        QCOMPARE(act->reason, QStringLiteral("检查组要看"));
    }

    void aPdfIsAnExport()
    {
        Window screen;
        ui::PrintPreview* opened = previewOfAssets(screen);
        QVERIFY(opened);
        const qint64 before = screen.workspace().ledger().reader()->actCount();
        const QString file = screen.scratch.path(QStringLiteral("list.pdf"));
        ui::prompts::nextFileName(file);
        ui::prompts::nextText(kPassword);
        ui::prompts::nextText(QStringLiteral("存档"));
        QSignalSpy printed(opened, &ui::PrintPreview::printed);
        GUI_CLICK(child<QAbstractButton>(opened, "printPdf"));
        QVERIFY(printed.wait(30000));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QCOMPARE(pdf.read(5), QByteArray("%PDF-"));
        const auto act = screen.workspace().ledger().reader()->act(before + 1);
        QVERIFY(act);
        QCOMPARE(act->kind, QStringLiteral("export"));
    }

    void everyPageHasSomethingToPrint()
    {
        Window screen;
        QVERIFY(screen.opened);
        screen.workspace().perform(QStringLiteral("登记"), {}, [](ledger::ActWriter& writer) {
            writer.create(QStringLiteral("incident"), {{QStringLiteral("title"), QStringLiteral("勒索")}});
        });
        for (const char* page : {"overview", "calendar", "grading", "register_incident", "findings",
                                 "obligations", "filings", "audit"}) {
            screen.desk().openPage(QLatin1String(page));
            QCOMPARE(screen.desk().currentPageId(), QLatin1String(page));
            ui::PrintPreview* opened = preview(screen);
            QVERIFY2(opened, page);
            QVERIFY(child<QComboBox>(opened, "printChoice")->count() > 0);
            delete opened;
        }
    }

    void lockingTakesThePreviewAway()
    {
        Window screen;
        const QPointer<ui::PrintPreview> opened(previewOfAssets(screen));
        QVERIFY(opened);
        screen.desk().services().lock();
        QTRY_VERIFY(!opened);
    }
};

QTEST_MAIN(TstPrintPreview)
#include "tst_print_preview.moc"
