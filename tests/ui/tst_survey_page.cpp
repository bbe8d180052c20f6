#include "fields/asset.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "survey/survey_service.h"
#include "translations/translations.h"
#include "ui/kit/buttons.h"
#include "ui/kit/field_editor.h"
#include "ui/kit/prompts.h"
#include "ui/kit/search_box.h"
#include "ui/kit/theme.h"
#include "ui/survey/connection_dialog.h"
#include "ui/survey/source_list.h"
#include "ui/survey/survey_page.h"
#include "ui/survey/table_detail.h"
#include "ui/survey/table_tree.h"
#include <QCheckBox>
#include <QFile>
#include <QTabBar>

using namespace wardbook;
using namespace wardbook::ui;

/// The page of surveys as somebody works with it, over a file with the statements that make a database.
class TstSurveyPage : public QObject
{
    Q_OBJECT

    struct Screen
    {
        explicit Screen(gui::Hospital& hospital) : services(*hospital.workspace)
        {
            window.resize(1272, 800);
            page = new SurveyPage(services, &window);
            page->resize(window.size());
            window.show();
            page->activate({});
        }
        ~Screen()
        {
            waitForTasks();
            delete page;
        }
        template<typename T>
        T* find(const char* name)
        {
            return window.findChild<T*>(QLatin1String(name));
        }
        Button* button(const char* name) { return find<Button>(name); }
        bool showsTables(int count)
        {
            return QTest::qWaitFor([&] { return page->picture().tables.size() == count; }, 20000);
        }
        gui::FakeServices services;
        QWidget window;
        SurveyPage* page;
    };

    std::unique_ptr<gui::Hospital> m_hospital;

    QString write(const QByteArray& text)
    {
        QFile file(m_hospital->dir.filePath(QStringLiteral("lis.sql")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(text);
        return file.fileName();
    }
    QString hospitalFile()
    {
        return write("CREATE TABLE lis_report (id int primary key, patient_id int, sfzh varchar(18)) "
                     "COMMENT='检验结果主表';\n"
                     "CREATE TABLE lis_report_item (id int) COMMENT='检验结果明细表';\n"
                     "CREATE TABLE fee_main (id int, amount int);\n"
                     "CREATE TABLE qrtz_triggers (id int);\n");
    }
    void survey()
    {
        survey::Source source;
        source.engine = survey::Source::Engine::Ddl;
        source.path = hospitalFile();
        survey::SurveyService(*m_hospital->workspace)
            .survey(source, QStringLiteral("检验科 LIS 库"), {}, QDate(2026, 3, 1));
    }
    static bool chooseFamily(SurveyPage& page, const QString& family)
    {
        const QModelIndex index = page.model().indexOfFamily(family);
        page.tree().setCurrentIndex(index);
        return index.isValid();
    }
    const survey::KnownTable* known(const SurveyPage& page, const char* name) const
    {
        for (const survey::KnownTable& table : page.picture().tables)
            if (table.table.name == QLatin1String(name))
                return &table;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }
    void init() { m_hospital = std::make_unique<gui::Hospital>(2); }
    void cleanup() { m_hospital.reset(); }

    void registersADatabaseAndSurveysIt()
    {
        Screen screen(*m_hospital);
        QTRY_VERIFY(screen.button("surveyNew")->isVisible());
        GUI_CLICK(screen.button("surveyNew"));
        auto* dialog = screen.find<ConnectionDialog>("connectionDialog");
        QVERIFY(dialog);
        QVERIFY(dialog->passwordField()->isVisible());
        const auto set = [&](const char* field, const QString& value) {
            dialog->setValue(field, value, value);
            Q_EMIT dialog->editor(field)->edited({{QString::fromLatin1(field), value}});
        };
        set(fields::data_source::name, QStringLiteral("LIS"));
        GUI_CLICK(dialog->actButton()); // a server needs a host
        QVERIFY(!gui::dialog() || dialog->isVisible());
        set(fields::data_source::host, QStringLiteral("127.0.0.1"));
        set(fields::data_source::database, QStringLiteral("lis"));
        set(fields::data_source::options, QStringLiteral("password=geheim"));
        GUI_CLICK(dialog->actButton()); // a password is not written down
        QVERIFY(dialog->isVisible());
        QVERIFY(screen.page->picture().sources.isEmpty());
        set(fields::data_source::options, {});
        set(fields::data_source::engine, QStringLiteral("ddl"));
        QVERIFY(!dialog->passwordField()->isVisible());
        QVERIFY(!dialog->editor(fields::data_source::host)->isVisible());
        prompts::nextFileName(hospitalFile());
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("connectionFile")));
        GUI_CLICK(dialog->tryButton());
        QTRY_VERIFY_WITH_TIMEOUT(dialog->tryButton()->isEnabled(), 10000);
        auto* result = dialog->findChild<QLabel*>(QStringLiteral("connectionResult"));
        QCOMPARE(result->property("tone").toString(), QStringLiteral("ok"));
        GUI_CLICK(dialog->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(screen.page->picture().sources.size(), 1, 10000);
        QTRY_VERIFY(!gui::dialog());

        GUI_CLICK(screen.button("surveyStart"));
        auto* start = screen.find<PromptDialog>("startDialog");
        QVERIFY(start);
        QVERIFY(!start->findChild<QWidget*>(QStringLiteral("startPassword"))->isVisible());
        GUI_CLICK(start->actButton());
        QVERIFY(screen.showsTables(4));
        QTRY_VERIFY(screen.button("surveyStart")->isEnabled());
        QVERIFY(screen.services.errors.isEmpty());
        QCOMPARE(screen.page->model().rowCount(), 3); // two families and what is set aside
        QCOMPARE(screen.page->model().group(screen.page->model().index(2, 0))->kind,
                 TableTreeModel::Group::Kind::SetAside);
        QCOMPARE(screen.services.messages.constLast().tone, Services::Tone::Ok);
    }

    void showsTheConnectionThatWasJustMade()
    {
        survey();
        Screen screen(*m_hospital);
        QVERIFY(screen.showsTables(4));
        const qint64 first = screen.page->picture().source;
        GUI_CLICK(screen.button("surveyNew"));
        auto* dialog = screen.find<ConnectionDialog>("connectionDialog");
        QVERIFY(dialog);
        for (const auto& [field, value] :
             {std::pair(fields::data_source::name, "PACS"), std::pair(fields::data_source::host, "127.0.0.1"),
              std::pair(fields::data_source::database, "pacs")}) {
            dialog->setValue(field, QLatin1String(value), QLatin1String(value));
            Q_EMIT dialog->editor(field)->edited({{QLatin1String(field), QLatin1String(value)}});
        }
        GUI_CLICK(dialog->actButton());
        QTRY_COMPARE(screen.page->picture().sources.size(), 2);
        QTRY_VERIFY(screen.page->picture().source != first);
    }

    void showsWhyAndWhichColumns()
    {
        survey();
        Screen screen(*m_hospital);
        QVERIFY(screen.showsTables(4));
        QVERIFY(chooseFamily(*screen.page, QStringLiteral("lis")));
        GUI_SAYS(screen.page, QStringLiteral("检验结果"));
        const QString reason = screen.find<QLabel>("surveyReason")->text();
        QVERIFY2(reason.contains(QStringLiteral("lis_report_item")), qPrintable(reason));
        const auto* report = known(*screen.page, "lis_report");
        screen.page->tree().setCurrentIndex(screen.page->model().indexOf(report->id));
        auto* columns = screen.find<QTableView>("surveyColumns");
        QVERIFY(columns->isVisible());
        QCOMPARE(columns->model()->rowCount(), 3);
        QCOMPARE(screen.find<QLabel>("surveyDetailTitle")->text(), QStringLiteral("lis_report"));
        QVERIFY(screen.page->command(QStringLiteral("find")));
        auto* search = screen.page->findChild<SearchBox*>();
        search->setText(QStringLiteral("jyjg")); // initials of 检验结果
        Q_EMIT search->edited(search->text());
        QCOMPARE(screen.page->model().shown(), 2);
        search->setText(QStringLiteral("nothing like it"));
        Q_EMIT search->edited(search->text());
        QCOMPARE(screen.page->model().rowCount(), 0);
    }

    void makesAnAssetOfAFamily()
    {
        survey();
        Screen screen(*m_hospital);
        QVERIFY(screen.showsTables(4));
        QVERIFY(chooseFamily(*screen.page, QStringLiteral("lis")));
        QVERIFY(screen.page->command(QStringLiteral("primary")));
        auto* dialog = screen.find<FieldDialog>("adoptDialog");
        QVERIFY(dialog);
        QCOMPARE(dialog->values().value(QStringLiteral("name")).toString(), QStringLiteral("检验结果"));
        GUI_CLICK(dialog->actButton());
        GUI_SAYS(dialog, QStringLiteral("责任部门")); // still empty
        dialog->setValue(fields::asset::department, m_hospital->departments.at(1), QStringLiteral("检验科"));
        GUI_CLICK(dialog->actButton());
        QTRY_VERIFY_WITH_TIMEOUT(known(*screen.page, "lis_report")->asset != 0, 10000);
        const qint64 asset = known(*screen.page, "lis_report")->asset;
        QCOMPARE(known(*screen.page, "lis_report_item")->asset, asset);
        QCOMPARE(m_hospital->record(asset).state, QStringLiteral("draft"));
        QTRY_VERIFY(!gui::dialog());
        screen.page->views().setCurrentIndex(screen.page->views().count() - 1); // all of them
        screen.page->tree().setCurrentIndex(
            screen.page->model().indexOf(known(*screen.page, "lis_report")->id));
        QVERIFY(!screen.button("surveyAdopt")->isEnabled());
        GUI_CLICK(screen.button("surveyAsset"));
        QVERIFY(screen.services.opened.contains(m_hospital->record(asset).uid));
    }

    void severalAtOnceAreAssignedOrLeftOut()
    {
        survey();
        Screen screen(*m_hospital);
        QVERIFY(screen.showsTables(4));
        screen.page->tree().selectAll();
        QVERIFY(chooseFamily(*screen.page, QStringLiteral("fee")));
        GUI_CLICK(screen.button("surveyLink"));
        auto* dialog = screen.find<FieldDialog>("linkDialog");
        QVERIFY(dialog);
        dialog->setValue(fields::data_table::asset, m_hospital->ids.first(),
                         QStringLiteral("患者主索引（EMPI）"));
        GUI_CLICK(dialog->actButton());
        QTRY_COMPARE_WITH_TIMEOUT(known(*screen.page, "fee_main")->decision, QStringLiteral("linked"), 10000);
        QTRY_VERIFY(!gui::dialog());

        QVERIFY(chooseFamily(*screen.page, QStringLiteral("lis")));
        prompts::nextText(QStringLiteral("测试环境"));
        GUI_CLICK(screen.button("surveyOut"));
        QTRY_COMPARE_WITH_TIMEOUT(known(*screen.page, "lis_report")->decision, QStringLiteral("aside"),
                                  10000);
        QCOMPARE(known(*screen.page, "lis_report_item")->setAside, QStringLiteral("person"));
        screen.page->views().setCurrentIndex(screen.page->views().count() - 1);
        screen.page->tree().setCurrentIndex(
            screen.page->model().indexOf(known(*screen.page, "lis_report")->id));
        GUI_CLICK(screen.button("surveyIn"));
        QTRY_COMPARE_WITH_TIMEOUT(known(*screen.page, "lis_report")->decision, QStringLiteral("open"), 10000);
    }

    void changesAreViewsOfTheirOwn()
    {
        survey();
        const QString file = write("CREATE TABLE lis_report (id int primary key, patient_id int, "
                                   "sfzh varchar(18), xm varchar(20));\n"
                                   "CREATE TABLE emr_note (id int);\n");
        survey::Source source;
        source.engine = survey::Source::Engine::Ddl;
        source.path = file;
        survey::SurveyService(*m_hospital->workspace).survey(source, {}, {}, QDate(2026, 6, 1));
        Screen screen(*m_hospital);
        QVERIFY(screen.showsTables(5));
        QTabBar& views = screen.page->views();
        const auto shows = [&](int view, int tables) {
            views.setCurrentIndex(view);
            return views.isTabVisible(view) && screen.page->model().shown() == tables;
        };
        QVERIFY(shows(int(TableView::Fresh), 1));
        QVERIFY(shows(int(TableView::Gone), 3));
        QVERIFY(shows(int(TableView::Personal), 1));
        QVERIFY(!views.isTabVisible(int(TableView::Grown)));
        QVERIFY(shows(int(TableView::All), 5));
    }

    void anAuditorOnlyLooks()
    {
        survey();
        m_hospital->signInAs(QStringLiteral("沈青"), QStringLiteral("auditor"), 0);
        Screen screen(*m_hospital);
        QVERIFY(screen.showsTables(4));
        for (const char* name : {"surveyNew", "surveyStart", "surveyChange", "surveyAdopt", "surveyOut"})
            QVERIFY2(!screen.button(name)->isVisible(), name);
        QVERIFY(screen.page->command(QStringLiteral("refresh")));
        QVERIFY(!gui::dialog());
    }
};

QTEST_MAIN(TstSurveyPage)
#include "tst_survey_page.moc"
