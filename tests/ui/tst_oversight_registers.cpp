#include "base/clock.h"
#include "fields/inspection.h"
#include "fields/remediation.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/kit/buttons.h"
#include "ui/kit/figures_dialog.h"
#include "ui/kit/process_card.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/theme.h"
#include "ui/oversight/inspection_page.h"
#include "ui/oversight/oversight_register_pages.h"
#include "ui/oversight/training_page.h"
#include <QComboBox>

using namespace wardbook;
using namespace wardbook::ui;

/// Inspections lead into remediation; training shows who was trained.
class TestOversightRegisters : public QObject
{
    Q_OBJECT

    /// The page as the program puts it into its list of registers.
    struct Screen
    {
        Screen(gui::Hospital& hospital, const char* registerId) : services(*hospital.workspace)
        {
            QList<PageEntry> entries{{pageOfRegister(QString::fromLatin1(registerId)), {}, {}, {}, {}}};
            takeOversightRegisters(entries, {});
            window.resize(1272, 800);
            page.reset(entries.first().create(services, &window));
            page->resize(window.size());
            window.show();
            page->activate({});
        }
        template<typename PageOf>
        PageOf* records() const
        {
            return page->findChild<PageOf*>();
        }
        gui::FakeServices services;
        QWidget window;
        std::unique_ptr<Page> page;
    };
    static qint64 make(gui::Hospital& hospital, const char* registerId, const ledger::FieldValues& values,
                       const char* state = "")
    {
        qint64 made = 0;
        hospital.workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(QString::fromLatin1(registerId), values, QString::fromLatin1(state));
        });
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }
    void findingsAreRemediatedOnce();
    void coverageByYearAndDuty();
};

void TestOversightRegisters::findingsAreRemediatedOnce()
{
    gui::Hospital hospital;
    const qint64 inspection =
        make(hospital, "inspection",
             {{QStringLiteral("name"), QStringLiteral("公安网络安全检查")},
              {QStringLiteral("findings"), QStringLiteral("1. 弱口令 6 台；2. 日志只存 90 天")}});
    Screen screen(hospital, "inspection");
    auto* page = screen.records<InspectionPage>();
    QVERIFY(QTest::qWaitFor([&] { return page->model().complete() && page->table().selectId(inspection); }));
    QVERIFY(QTest::qWaitFor([&] { return page->card().isVisibleTo(page); }));
    auto* remediate = page->findChild<Button*>(QStringLiteral("remediate"));
    QVERIFY(QTest::qWaitFor([&] { return remediate->isEnabled(); }));
    QTest::mouseClick(remediate, Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return !remediate->isEnabled(); }));
    QStringList titles;
    const auto reader = hospital.workspace->ledger().reader();
    const QString registerId = QString::fromLatin1(fields::remediation::kRegister);
    const ledger::RegisterDef& definition = reader->registers().at(registerId);
    reader->forEach(registerId, [&](const ledger::Record& record) {
        titles << record.text(definition.fieldAt(QString::fromLatin1(fields::remediation::title)));
    });
    titles.sort();
    QCOMPARE(titles, (QStringList{QStringLiteral("弱口令 6 台"), QStringLiteral("日志只存 90 天")}));
    QVERIFY(page->card().note().contains(QStringLiteral("已转整改 2 项")));
}

void TestOversightRegisters::coverageByYearAndDuty()
{
    gui::Hospital hospital;
    const QString year = QString::number(clock::now().date().year());
    const auto person = [&](const char* name) {
        return make(hospital, "person",
                    {{QStringLiteral("name"), QString::fromUtf8(name)},
                     {QStringLiteral("duties"), QStringLiteral("liaison")}});
    };
    const qint64 trained = person("韩梅");
    person("李雷");
    const auto training = [&](const QString& name, const QString& day) {
        make(hospital, "training",
             {{QStringLiteral("name"), name},
              {QStringLiteral("held_on"), day},
              {QStringLiteral("attendees"), QString::number(trained)}},
             "active");
    };
    training(QStringLiteral("今年"), year + QStringLiteral("-01-05"));
    training(QStringLiteral("以前"), QStringLiteral("2024-03-05"));
    Screen screen(hospital, "training");
    auto* page = screen.records<TrainingPage>();
    QVERIFY(QTest::qWaitFor([&] { return page->coverageText().contains(QStringLiteral("2 人中 1 人")); }));
    auto* years = page->findChild<QComboBox*>(QStringLiteral("trainingYear"));
    QCOMPARE(years->findText(QStringLiteral("2024")), 1);
    QTest::mouseClick(page->findChild<Button*>(QStringLiteral("coverageByDuty")), Qt::LeftButton);
    auto* dialog = page->findChild<FiguresDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->close();
}

QTEST_MAIN(TestOversightRegisters)
#include "tst_oversight_registers.moc"
