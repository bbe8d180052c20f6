#include "case_screen.h"
#include "fields/custody_event.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "ui/incidents/exhibit_panel.h"
#include "ui/incidents/report_acts.h"
#include "ui/incidents/report_item_editor.h"
#include "ui/incidents/report_list.h"
#include "ui/kit/paper_copy.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/report_preview.h"
#include <QFile>
#include <QMenu>
#include <QPrinter>
#include <QToolButton>

using namespace wardbook;
using namespace wardbook::gui;
namespace field = fields::incident;

class TestIncidentReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        crypto::useFastPasswordsForTests();
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }

    void aFirstReportGoesOutTheWholeWay()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.set(made, {{name(field::ransom), 1}, {name(field::category), QStringLiteral("MP")}});
        {
            CaseScreen screen(unit);
            QVERIFY(screen.open(made));
            // the button of the clock begins it
            Button& write = screen.file().clocks().tile(QStringLiteral("cac_first"))->button();
            QTRY_VERIFY(write.isVisible());
            GUI_CLICK(&write);
            ReportPanel& panel = screen.file().report();
            QTRY_VERIFY(panel.report());
            QVERIFY(panel.items().select(QStringLiteral("2")));
            QVERIFY(!panel.primary().isEnabled()); // the ransom is not told yet
            for (const auto& [id, text] :
                 {std::pair(field::ransom_amount, "30 枚比特币"), std::pair(field::ransom_method, "比特币"),
                  std::pair(field::ransom_on, "2026-06-14 08:00")}) {
                QTRY_VERIFY(panel.editor().field(name(id)));
                QVERIFY2(CaseScreen::fill(&panel, id, QString::fromUtf8(text)), problem().constData());
                QTRY_VERIFY(!panel.editor().field(name(id)));
            }
            QCOMPARE(unit.own(made, field::ransom_amount), QStringLiteral("30 枚比特币"));
            QTRY_VERIFY(panel.primary().isEnabled());
            QVERIFY(screen.page->command(QStringLiteral("primary")));
            QTRY_COMPARE(panel.report()->notice.state, QStringLiteral("pending"));
            QVERIFY(!panel.primary().isEnabled()); // nobody signs their own
        }
        unit.signIn(incidents::kPrincipal);
        {
            CaseScreen screen(unit);
            QVERIFY(screen.open(made));
            QTRY_VERIFY(screen.file().report().primary().isEnabled());
            GUI_CLICK(&screen.file().report().primary());
            QDialog* dialog = screen.dialog("signReport");
            QVERIFY(dialog);
            QVERIFY2(CaseScreen::act(dialog), problem().constData());
            QTRY_COMPARE(screen.file().report().report()->notice.state, QStringLiteral("approved"));
        }
        unit.signIn(incidents::kAdministrator);
        unit.pass(20);
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        GUI_CLICK(&screen.file().report().primary());
        QDialog* dialog = screen.dialog("sendReport");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::fill(dialog, fields::notice::receipt_no, QStringLiteral("HZ-0614")),
                 problem().constData());
        // by which way is asked for
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QVERIFY(dialog->isVisible());
        auto* channel = dialog->findChild<FieldEditor*>(QStringLiteral("field_channel"));
        Q_EMIT channel->edited({{name(fields::notice::channel), QStringLiteral("hotline")}});
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(screen.file().clocks().tile(QStringLiteral("cac_first"))->clock().state,
                     incidents::ClockState::DoneInTime);
    }

    void theTextOfAnItemIsSavedWhenItIsLeft()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.reports().create(made, {QStringLiteral("first"), {}, {}, {}, {}, {}, {}, {}});
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        ReportPanel& panel = screen.file().report();
        QVERIFY(panel.items().select(QStringLiteral("3")));
        panel.editor().text().setPlainText(QStringLiteral("可能蔓延到检验系统"));
        QVERIFY(!screen.page->holdsBack().isEmpty());
        QVERIFY(panel.items().select(QStringLiteral("4")));
        QTRY_COMPARE(panel.report()->lines.at(2).text, QStringLiteral("可能蔓延到检验系统"));
        QVERIFY(screen.page->holdsBack().isEmpty());
    }

    void theLimitGoesBeforeTheSignature()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.reports().create(made, {QStringLiteral("first"), {}, {}, {}, {}, {}, {}, {}});
        unit.pass(5);
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        ReportPanel& panel = screen.file().report();
        panel.acts().registerSent(*panel.report(), false);
        QDialog* dialog = screen.dialog("sendReport");
        QVERIFY(dialog);
        auto* channel = dialog->findChild<FieldEditor*>(QStringLiteral("field_channel"));
        Q_EMIT channel->edited({{name(fields::notice::channel), QStringLiteral("phone")}});
        QVERIFY2(CaseScreen::why(dialog, QStringLiteral("签发人在手术")), problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(panel.report()->notice.state, QStringLiteral("sent_unsigned"));
        QVERIFY(!panel.primary().isEnabled()); // 补签 is another person's
    }

    void aPreviewShowsPages()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.reports().create(made, {QStringLiteral("first"), {}, {}, {}, {}, {}, {}, {}});
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        GUI_CLICK(screen.child("reportPreviewButton"));
        QDialog* preview = screen.dialog("reportPreview");
        QVERIFY2(preview, qPrintable(screen.services.errors.join(QLatin1Char(' '))));
        QVERIFY(!preview->findChildren<QLabel*>().isEmpty());
        preview->close();
    }

    void paperAsksAndLeavesAnAct()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        unit.reports().create(made, {QStringLiteral("first"), {}, {}, {}, {}, {}, {}, {}});
        const QString file = unit.dir.filePath(QStringLiteral("paper.pdf"));
        const auto open = [&](CaseScreen& screen) {
            QVERIFY(screen.open(made));
            GUI_CLICK(screen.child("reportPreviewButton"));
            QVERIFY(screen.dialog("reportPreview"));
            nextPaperTo(file);
            prompts::nextText(incidents::kPassword);
            prompts::nextText(QStringLiteral("报网信办盖章"));
            GUI_CLICK(screen.dialog("reportPreview")->findChild<QAbstractButton*>("previewAct"));
        };
        {
            CaseScreen screen(unit);
            const qint64 before = unit.reader()->actCount();
            open(screen);
            QTRY_COMPARE(screen.services.messages.size(), 1);
            QCOMPARE(screen.services.messages.first().tone, Services::Tone::Ok);
            QVERIFY(QFileInfo(file).size() > 0);
            const auto act = unit.reader()->act(before + 1);
            QCOMPARE(act->kind, QStringLiteral("print"));
            QCOMPARE(act->reason, QStringLiteral("报网信办盖章"));
        }
        // Without the right to export nothing comes on paper, whichever way it is asked for.
        unit.signIn(incidents::kLiaison);
        FakeServices services(*unit.workspace);
        QWidget window;
        const PaperCopy paper{name(fields::notice::kRegister), QStringLiteral("首报"), {}};
        const qint64 before = unit.reader()->actCount();
        bool painted = false;
        printInClear(services, &window, paper, std::make_shared<QPrinter>(),
                     [&](QPrinter&) { painted = true; });
        QCOMPARE(services.messages.size(), 1);
        QCOMPARE(services.messages.first().tone, Services::Tone::Warning);
        printWithAct(services, &window, paper, QStringLiteral("留底"), [&] { painted = true; });
        QTRY_COMPARE(services.errors.size(), 1);
        QVERIFY(!painted);
        QCOMPARE(unit.reader()->actCount(), before);
    }

    void evidenceIsSecuredAndVerified()
    {
        incidents::Hospital unit;
        const qint64 made = unit.graded("larger");
        const QString path = unit.dir.filePath(QStringLiteral("nas2.log"));
        unit.put(path, "08:52 encrypted");
        CaseScreen screen(unit);
        QVERIFY(screen.open(made));
        screen.file().setTab(IncidentFileView::Tab::Exhibits);
        ExhibitPanel& exhibits = screen.file().exhibits();
        exhibits.addFiles({path});
        QDialog* dialog = screen.dialog("addExhibitDialog");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(exhibits.table().model()->rowCount(), 1);
        QTRY_COMPARE(exhibits.chain().model()->rowCount(), 1); // collected
        QVERIFY(screen.gone("addExhibitDialog"));
        const auto step = [&](const char* action) {
            for (QAction* each : screen.child<QToolButton>("custodyStep")->menu()->actions())
                if (each->objectName() == QLatin1String("custody_") + QLatin1String(action))
                    each->trigger();
        };
        step("verify");
        QTRY_COMPARE(exhibits.chain().model()->rowCount(), 2);
        QTRY_COMPARE(screen.services.messages.size(), 1);
        QCOMPARE(screen.services.messages.first().tone, Services::Tone::Ok);
        step("hand_over");
        dialog = screen.dialog("custodyDialog");
        QVERIFY(dialog);
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QVERIFY(dialog->isVisible()); // to whom, and for what
        QVERIFY2(CaseScreen::fill(dialog, fields::custody_event::to_name, QStringLiteral("市局网安支队")),
                 problem().constData());
        QVERIFY2(CaseScreen::fill(dialog, fields::custody_event::purpose, QStringLiteral("立案")),
                 problem().constData());
        QVERIFY2(CaseScreen::act(dialog), problem().constData());
        QTRY_COMPARE(exhibits.chain().model()->rowCount(), 3);
        GUI_CLICK(screen.child("custodySheet"));
        QVERIFY(screen.dialog("reportPreview"));
    }
};

QTEST_MAIN(TestIncidentReports)
#include "tst_incident_reports.moc"
