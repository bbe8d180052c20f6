#include "gui_test.h"
#include "oversight/remediation_fixture.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/grading/remediation_dialog.h"
#include "ui/grading/remediation_form.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>

using namespace wardbook;
using namespace wardbook::ui;
using namespace wardbook::oversight;
using grading::Verdict;

/// From cells to actions in two keys: whoever calls opens the dialog, Enter creates.
class TestRemediationDialog : public QObject
{
    Q_OBJECT

private:
    struct Scene
    {
        Scene()
        {
            round = unit.start(QStringLiteral("2026 上半年"));
            unit.judge(round, "X-CES-01", unit.app, Verdict::Unmet, QStringLiteral("仅用口令"), true);
            unit.judge(round, "X-SMC-01", unit.app, Verdict::Partial);
            unit.judge(round, "X-CES-02", unit.database, Verdict::Met);
            services = std::make_unique<gui::FakeServices>(*unit.workspace);
            window.resize(1000, 700);
            window.show();
        }
        RemediationForm* open(const QList<std::pair<const char*, qint64>>& cells)
        {
            const grading::Round now = unit.load(round);
            QList<std::pair<int, int>> at;
            for (const auto& [item, object] : cells)
                at.append({now.rowOf(id(item)), now.columnOf(object)});
            openRemediationDialog(*services, now, at, &window,
                                  [this](const QList<qint64>& ids) { created = ids; });
            auto* form = window.findChild<RemediationForm*>();
            if (form && !QTest::qWaitForWindowExposed(form))
                return nullptr;
            return form;
        }
        QWidget* field(RemediationForm* form, const char* name)
        {
            return form->findChild<QWidget*>(QStringLiteral("draft_") + id(name));
        }

        GradedUnit unit;
        qint64 round = 0;
        std::unique_ptr<gui::FakeServices> services;
        QWidget window;
        QList<qint64> created;
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
        clock::setSource([] { return QDateTime(kToday, QTime(9, 0)).toMSecsSinceEpoch(); });
    }
    void cleanupTestCase() { clock::setSource({}); }

    void enterCreatesWhatIsFilledIn()
    {
        Scene scene;
        RemediationForm* form = scene.open({{"X-CES-01", scene.unit.app}});
        QVERIFY(form);
        QVERIFY(form->actButton()->hasFocus());
        auto* due = qobject_cast<QLineEdit*>(scene.field(form, action::due));
        QVERIFY(due);
        QCOMPARE(due->text(), QStringLiteral("2026-07-11"));
        QTest::keyClick(form->actButton(), Qt::Key_Return);
        QTRY_COMPARE(scene.created.size(), 1);
        const qint64 made = scene.created.first();
        QVERIFY(scene.unit.text(made, action::title).contains(QStringLiteral("双因素登录")));
        QCOMPARE(scene.unit.text(made, action::risk), QStringLiteral("high"));
        QCOMPARE(scene.unit.number(made, action::owner), scene.unit.keeper);
        // told, with a way back
        QTRY_COMPARE(scene.services->lastActions.size(), 2);
        scene.services->lastActions.first().run();
        QCOMPARE(RemediationService::openCount(*scene.unit.reader()), 0);
    }

    void changesAreKept()
    {
        Scene scene;
        RemediationForm* form = scene.open({{"X-CES-01", scene.unit.app}});
        QVERIFY(form);
        GUI_TYPE(scene.field(form, action::title), QStringLiteral("Two factors"));
        GUI_TYPE(scene.field(form, action::due), QStringLiteral("2026-06-20"));
        GUI_CLICK(form->actButton());
        QTRY_COMPARE(scene.created.size(), 1);
        QCOMPARE(scene.unit.text(scene.created.first(), action::title), QStringLiteral("Two factors"));
        QCOMPARE(scene.unit.text(scene.created.first(), action::due), QStringLiteral("2026-06-20"));
    }

    void severalItemsMayStayTogether()
    {
        Scene scene;
        RemediationForm* form = scene.open({{"X-CES-01", scene.unit.app}, {"X-SMC-01", scene.unit.app}});
        QVERIFY(form);
        QVERIFY(form->findChild<QLabel*>(QStringLiteral("draftTitles"))
                    ->text()
                    .contains(QStringLiteral("日志留存")));
        GUI_CLICK(form->findChild<QWidget*>(QStringLiteral("splitOne")));
        QVERIFY(scene.field(form, action::title)->isVisible());
        GUI_CLICK(form->findChild<QWidget*>(QStringLiteral("splitPerItem")));
        QVERIFY(!scene.field(form, action::title)->isVisible());
        GUI_CLICK(form->actButton());
        QTRY_COMPARE(scene.created.size(), 2);
        // each keeps the risk and date that its own verdict gave
        QCOMPARE(scene.unit.text(scene.created.at(0), action::due), QStringLiteral("2026-07-11"));
        QCOMPARE(scene.unit.text(scene.created.at(1), action::due), QStringLiteral("2026-09-09"));
    }

    void whatIsMetOpensNothing()
    {
        Scene scene;
        QVERIFY(!scene.open({{"X-CES-02", scene.unit.database}}));
        QCOMPARE(scene.services->errors.size(), 1);
    }

    void saysWhatCameBackAndWhatIsUnderWay()
    {
        Scene scene;
        const FieldValues same{{id(action::item), QStringLiteral("X-CES-01")},
                               {id(action::system), scene.unit.system}};
        const qint64 before = scene.unit.make(same, QStringLiteral("closed"));
        FieldValues open = same;
        open.insert(id(action::objects), QString::number(scene.unit.app));
        const qint64 underWay = scene.unit.make(open);
        RemediationForm* form = scene.open({{"X-CES-01", scene.unit.app}});
        QVERIFY(form);
        GUI_SAYS(form, scene.unit.text(before, action::code));
        GUI_SAYS(form, scene.unit.text(underWay, action::code));
        GUI_PRESS(form, Qt::Key_Escape);
        QTRY_VERIFY(!scene.window.findChild<RemediationForm*>());
        QVERIFY(scene.created.isEmpty());
    }

    /// A refused write keeps the dialog with what was typed.
    void aProblemIsSaidInTheDialog()
    {
        Scene scene;
        RemediationForm* form = scene.open({{"X-CES-01", scene.unit.app}});
        QVERIFY(form);
        GUI_TYPE(scene.field(form, action::title), QString());
        GUI_CLICK(form->actButton());
        auto* problem = form->findChild<QLabel*>(QStringLiteral("promptError"));
        QTRY_VERIFY(problem->isVisible() && form->actButton()->isEnabled() && !problem->text().isEmpty());
        QVERIFY(scene.created.isEmpty());
        QVERIFY(form->isVisible());
    }
};

QTEST_MAIN(TestRemediationDialog)
#include "tst_remediation_dialog.moc"
