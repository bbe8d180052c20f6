#include "base/clock.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/assets/census_dialog.h"
#include "ui/assets/census_page.h"
#include "ui/assets/quality_page.h"
#include "ui/assets/register_page.h"
#include "ui/assets/revenue_page.h"
#include "ui/assets/right_page.h"
#include "ui/assets/trend_strip.h"
#include "ui/assets/valuation_page.h"
#include "ui/kit/bar_rows.h"
#include "ui/kit/buttons.h"
#include "ui/kit/figures_dialog.h"
#include "ui/kit/inspector_footer.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/process_card.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/report_preview.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabWidget>

using namespace wardbook;
using namespace wardbook::ui;

namespace {

const QDate kToday(2026, 6, 11);

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// Scrolls to it, as a person would.
QWidget* reached(QWidget* widget)
{
    for (QWidget* up = widget ? widget->parentWidget() : nullptr; up; up = up->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(up))
            area->ensureWidgetVisible(widget);
    }
    return widget;
}

/// The page of a register as the program makes it.
template<typename PageOf>
struct Screen
{
    Screen(gui::Hospital& hospital, const char* registerId) : services(*hospital.workspace)
    {
        window.resize(1272, 800);
        host = new RegisterPage(services, QString::fromLatin1(registerId), &window);
        host->resize(window.size());
        window.show();
        host->activate({});
    }
    ~Screen() { delete host; }
    PageOf& page() { return static_cast<PageOf&>(host->records()); }
    RecordInspector& inspector() { return page().inspector(); }
    bool select(qint64 record)
    {
        return QTest::qWaitFor(
                   [&] { return page().model().complete() && page().table().selectId(record); }) &&
               QTest::qWaitFor(
                   [&] { return inspector().recordId() == record && inspector().footer().isVisible(); });
    }
    bool sees(qint64 record, const std::function<bool(const ledger::Record&)>& test, const char* registerId)
    {
        return QTest::qWaitFor([&] {
            return test(
                services.workspace().ledger().reader()->record(QString::fromLatin1(registerId), record));
        });
    }
    Button* button(const char* name) { return host->template findChild<Button*>(QString::fromLatin1(name)); }
    QWidget* step(const char* transition)
    {
        return inspector().footer().template findChild<QWidget*>(QStringLiteral("transition_") +
                                                                 QString::fromLatin1(transition));
    }

    gui::FakeServices services;
    QWidget window;
    RegisterPage* host;
};

qint64 make(gui::Hospital& hospital, const char* registerId, const ledger::FieldValues& values,
            const char* state = "")
{
    qint64 made = 0;
    hospital.workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
        made = writer.create(QString::fromLatin1(registerId), values, QString::fromLatin1(state));
    });
    return made;
}

QVariant valueOf(gui::Hospital& hospital, const char* registerId, qint64 record, const char* field)
{
    const auto reader = hospital.workspace->ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(QString::fromLatin1(registerId));
    return reader->record(definition.id, record).value(definition.fieldAt(QString::fromLatin1(field)));
}

} // namespace

class TestProcessPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
    }
    void cleanupTestCase() { clock::setSource({}); }

    void censusFromStartToFinish()
    {
        gui::Hospital hospital(6);
        const qint64 census =
            make(hospital, "census", gui::values({{"name", text("年中清查")}, {"due", text("2026-06-20")}}));
        Screen<CensusPage> screen(hospital, "census");
        QVERIFY(screen.select(census));
        QVERIFY(screen.page().card().isHidden()); // nothing to show before it has started
        QTRY_VERIFY(screen.step("start") && screen.step("start")->isVisible());
        GUI_CLICK(reached(screen.step("start")));
        QVERIFY(screen.sees(
            census, [](const auto& record) { return record.state == QLatin1String("running"); }, "census"));
        QTRY_VERIFY(!screen.page().card().isHidden());
        QTRY_COMPARE(screen.page().bars().rows().size(), 3);
        QCOMPARE(screen.page().bars().rows().constFirst().text, text("0/2"));

        // one department's list, everything in it confirmed
        const QString key = screen.page().bars().rows().constFirst().key;
        Q_EMIT screen.page().bars().activated(key);
        auto* dialog = screen.host->findChild<CensusDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->table().model()->rowCount(), 2);
        QVERIFY(dialog->confirmButton().isEnabled());
        GUI_CLICK(reached(&dialog->confirmButton()));
        QTRY_COMPARE(dialog->table().model()->rowCount(), 0);
        QVERIFY(!dialog->confirmButton().isEnabled());
        QVERIFY(!dialog->confirmButton().toolTip().isEmpty());
        dialog->close();
        QTRY_COMPARE(screen.page().bars().rows().constLast().text, text("2/2"));
        QCOMPARE(screen.page().bars().rows().constLast().key, key);
        QCOMPARE(screen.services.messages.size(), 1);
        QVERIFY(screen.page().editor().canUndo());

        prompts::nextText(text("清查完毕，四项待补。"));
        QTRY_VERIFY(screen.step("finish") && screen.step("finish")->isVisible());
        GUI_CLICK(reached(screen.step("finish")));
        QVERIFY(screen.sees(
            census, [](const auto& record) { return record.state == QLatin1String("done"); }, "census"));
        QCOMPARE(valueOf(hospital, "census", census, "summary"), QVariant(text("清查完毕，四项待补。")));
        QVERIFY2(screen.services.errors.isEmpty(), qPrintable(screen.services.errors.join(u' ')));
    }

    void liaisonSeesTheOwnDepartmentOnly()
    {
        gui::Hospital hospital(6);
        const qint64 census = make(hospital, "census", gui::values({{"name", text("年中清查")}}));
        assets::CensusService(*hospital.workspace).start(census, 1, kToday);
        const qint64 task = assets::CensusService::progress(*hospital.workspace->ledger().reader(), census,
                                                            hospital.departments.at(1))
                                .departments.constFirst()
                                .task;
        hospital.signInAs(text("罗静"), text("liaison"), hospital.departments.at(1));
        Screen<CensusPage> screen(hospital, "census_task");
        QVERIFY(screen.select(task));
        QTRY_COMPARE(screen.page().bars().rows().size(), 1);
        GUI_CLICK(reached(screen.button("unconfirmed")));
        auto* dialog = screen.host->findChild<CensusDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->table().model()->rowCount(), 2);
        dialog->table().selectRow(1);
        GUI_CLICK(reached(&dialog->confirmButton()));
        QTRY_COMPARE(dialog->table().model()->rowCount(), 1);
        dialog->close();
        GUI_CLICK(reached(screen.step("submit")));
        QVERIFY(screen.sees(
            task, [](const auto& record) { return record.state == QLatin1String("submitted"); },
            "census_task"));
        QCOMPARE(valueOf(hospital, "census_task", task, "assets_confirmed"), QVariant(qint64(1)));
    }

    void auditorConfirmsNothing()
    {
        gui::Hospital hospital(3);
        const qint64 census = make(hospital, "census", gui::values({{"name", text("年中清查")}}));
        assets::CensusService(*hospital.workspace).start(census, 1, kToday);
        hospital.signInAs(text("许嘉"), text("auditor"), 0);
        Screen<CensusPage> screen(hospital, "census");
        QVERIFY(screen.select(census));
        QTRY_VERIFY(!screen.page().card().isHidden());
        GUI_CLICK(reached(screen.button("unconfirmed")));
        auto* dialog = screen.host->findChild<CensusDialog*>();
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->table().model()->rowCount(), 3);
        QVERIFY(!dialog->confirmButton().isEnabled());
        QVERIFY(!dialog->confirmButton().toolTip().isEmpty());
    }

    void qualityShowsScoresTrendAndCompleteness()
    {
        gui::Hospital hospital(3);
        make(hospital, "quality_check",
             gui::values({{"name", text("一季度")},
                          {"asset", hospital.ids.at(0)},
                          {"checked_on", text("2026-03-01")},
                          {"accuracy", 70}}));
        const qint64 check = make(hospital, "quality_check",
                                  gui::values({{"name", text("二季度")},
                                               {"asset", hospital.ids.at(0)},
                                               {"checked_on", text("2026-06-01")},
                                               {"accuracy", 50},
                                               {"timeliness", 95}}));
        Screen<QualityPage> screen(hospital, "quality_check");
        QVERIFY(screen.select(check));
        QTRY_COMPARE(screen.page().bars().rows().size(), 6);
        QCOMPARE(screen.page().bars().rows().at(2).text, text("50"));
        QCOMPARE(screen.page().bars().rows().at(2).tone, chips::Tone::Bad);
        QCOMPARE(screen.page().bars().rows().at(4).tone, chips::Tone::Ok);
        QCOMPARE(screen.page().trend().points().size(), 2);
        QCOMPARE(screen.page().trend().points().constLast().score, 73);
        QVERIFY(screen.page().trend().points().constLast().current);
        QTRY_VERIFY2(screen.page().completenessText().contains(u'%'),
                     qPrintable(screen.page().completenessText()));
        // the form shows the score, and nobody types there; it follows what is typed
        FieldEditor* score = screen.inspector().form().editor(text("score"));
        QVERIFY(score);
        QVERIFY(!score->input()->isEnabled() || score->input()->property("readOnly").toBool());
        screen.page().editor().edit(check, screen.inspector().detail().form.record.rev,
                                    {{text("accuracy"), 85}});
        QTRY_COMPARE(screen.page().trend().points().constLast().score, 90);
        QTRY_COMPARE(screen.inspector().detail().form.shown.value(text("score")), text("90"));
        GUI_CLICK(reached(screen.button("completenessByDepartment")));
        auto* dialog = screen.host->findChild<FiguresDialog*>();
        QVERIFY(dialog);
        auto* table = dialog->findChild<PlainTable*>();
        QCOMPARE(table->model()->rowCount(), 4); // three departments and the total
    }

    void valuationShowsItsFactors()
    {
        gui::Hospital hospital(1);
        const qint64 made = make(hospital, "valuation",
                                 gui::values({{"name", text("主索引估算")},
                                              {"asset", hospital.ids.at(0)},
                                              {"method", text("cost")},
                                              {"cost_direct", 200000},
                                              {"cost_factor", text("1.2")},
                                              {"valued_on", text("2026-06-01")}}));
        Screen<ValuationPage> screen(hospital, "valuation");
        QVERIFY(screen.select(made));
        QTRY_VERIFY(!screen.page().card().isHidden());
        QCOMPARE(screen.page().card().note(), assets::noAppraisal());
        QStringList said;
        for (ElideLabel* label :
             screen.page().card().findChild<QWidget*>(text("steps"))->findChildren<ElideLabel*>())
            said << label->fullText();
        QVERIFY2(said.contains(text("240,000")) && said.contains(text("1.2")), qPrintable(said.join(u' ')));
        GUI_CLICK(reached(screen.button("compareMethods")));
        auto* dialog = screen.host->findChild<FiguresDialog*>();
        QVERIFY(dialog);
        auto* tables = dialog->findChild<QTabWidget*>();
        QCOMPARE(tables->count(), 2);
        QCOMPARE(static_cast<PlainTable*>(tables->widget(0))->model()->rowCount(), 3);
        dialog->close();
        GUI_CLICK(reached(screen.button("sheet")));
        QTRY_VERIFY(screen.host->findChild<ReportPreview*>());
        QVERIFY2(screen.services.errors.isEmpty(), qPrintable(screen.services.errors.join(u' ')));
    }

    void rightsShowWhatContradicts()
    {
        gui::Hospital hospital(1);
        const auto right = [&](const char* holder, int exclusive) {
            return make(hospital, "right",
                        gui::values({{"name", text(holder)},
                                     {"asset", hospital.ids.at(0)},
                                     {"kind", text("operate")},
                                     {"holder", text(holder)},
                                     {"exclusive", exclusive}}),
                        "active");
        };
        const qint64 first = right("甲公司", 1);
        Screen<RightPage> screen(hospital, "right");
        QVERIFY(screen.select(first));
        QVERIFY(screen.page().card().isHidden());
        const qint64 second = right("乙公司", 1);
        make(hospital, "right",
             gui::values({{"name", text("别的权利")},
                          {"asset", hospital.ids.at(0)},
                          {"kind", text("use")},
                          {"holder", text("丙公司")}}),
             "active");
        QTRY_VERIFY(!screen.page().card().isHidden()); // without being asked
        QTRY_COMPARE(screen.page().model().rowCount(), 3);
        QTRY_VERIFY(screen.page().conflictsOnly().text().contains(u'2'));
        GUI_CLICK(reached(&screen.page().conflictsOnly()));
        QTRY_COMPARE(screen.page().model().rowCount(), 2);
        // mended: the list empties itself
        hospital.workspace->perform(text("停用"), text("合同终止"), [&](ledger::ActWriter& writer) {
            writer.transition(text("right"), second, writer.reader().record(text("right"), second).rev,
                              text("retire"));
        });
        QTRY_COMPARE(screen.page().model().rowCount(), 0);
        screen.host->activate(text("?view=all"));
        QTRY_COMPARE(screen.page().model().rowCount(), 3);
    }

    void columnsOfATableAreShownInWords()
    {
        gui::Hospital hospital(1);
        const qint64 source =
            make(hospital, "data_source", gui::values({{"name", text("HIS")}, {"engine", text("ddl")}}));
        const QString json = text("[{\"key\":true,\"name\":\"pat_id\",\"type\":\"VARCHAR(32)\"},"
                                  "{\"comment\":\"联系电话\",\"name\":\"phone\",\"type\":\"TEXT\",\"hits\":"
                                  "[{\"looked\":200,\"matched\":196,\"pattern\":\"mobile\"}]}]");
        const qint64 survey =
            make(hospital, "survey", gui::values({{"name", text("六月")}, {"source", source}}));
        const qint64 entered =
            make(hospital, "data_table", gui::values({{"name", text("dept_list")}, {"source", source}}));
        const qint64 table = make(
            hospital, "data_table",
            gui::values(
                {{"name", text("pat_master")}, {"source", source}, {"columns", json}, {"survey", survey}}));
        Screen<RecordPage> screen(hospital, "data_table");
        QVERIFY(screen.select(table));
        FieldEditor* columns = screen.inspector().form().editor(text("columns"));
        QVERIFY(columns);
        const auto takesWords = [&](const char* field) { // of what was measured none
            QWidget* input = screen.inspector().form().editor(text(field))->input();
            return input->isEnabled() && !input->property("readOnly").toBool();
        };
        QVERIFY(!takesWords("row_total") && !takesWords("family") && takesWords("asset_name"));
        QVERIFY(screen.select(entered)); // by somebody, who may correct it
        QVERIFY(takesWords("row_total") && takesWords("asset_name"));
        QVERIFY(screen.select(table));
        auto* shown = qobject_cast<QPlainTextEdit*>(columns->input());
        QVERIFY(shown);
        QVERIFY2(!shown->toPlainText().contains(u'{'), qPrintable(shown->toPlainText()));
        QVERIFY2(shown->toPlainText().contains(text("phone 联系电话 · TEXT")) &&
                     shown->toPlainText().contains(text("196/200")),
                 qPrintable(shown->toPlainText()));
        QVERIFY(shown->isReadOnly()); // words would take the place of what the survey wrote
        const auto& changes = screen.inspector().detail().history.constFirst().changes;
        QVERIFY(std::ranges::none_of(changes, [](const DiffRow& row) { return row.after.contains(u'{'); }));
        QCOMPARE(valueOf(hospital, "data_table", table, "columns"), QVariant(json));
    }

    void revenueShowsItsShares()
    {
        gui::Hospital hospital(1);
        const qint64 income = make(hospital, "revenue",
                                   gui::values({{"name", text("数据服务")},
                                                {"amount", 100000},
                                                {"unit_share", 60000},
                                                {"public_share", 10000},
                                                {"period", text("2026 上半年")},
                                                {"asset", hospital.ids.at(0)}}));
        Screen<RevenuePage> screen(hospital, "revenue");
        QVERIFY(screen.select(income));
        QTRY_VERIFY(!screen.page().card().isHidden());
        QCOMPARE(screen.page().bars().rows().size(), 4);
        QCOMPARE(screen.page().bars().rows().constFirst().share, 0.6);
        GUI_CLICK(reached(screen.button("sums")));
        QTRY_VERIFY(screen.host->findChild<FiguresDialog*>());
        auto* tables = screen.host->findChild<FiguresDialog*>()->findChild<QTabWidget*>();
        QCOMPARE(tables->count(), 2);
        QCOMPARE(static_cast<PlainTable*>(tables->widget(1))->model()->index(0, 0).data().toString(),
                 text("2026 上半年"));
        QCOMPARE(static_cast<PlainTable*>(tables->widget(1))->model()->index(0, 7).data().toString(),
                 text("30,000"));
    }
};

QTEST_MAIN(TestProcessPages)
#include "tst_process_pages.moc"
