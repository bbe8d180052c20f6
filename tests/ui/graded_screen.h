#pragma once
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/grading/grade_panel.h"
#include "ui/grading/graded_page.h"
#include "ui/grading/grading_wizard.h"
#include "ui/grading/matrix_view.h"
#include "ui/grading/system_list.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include <QPlainTextEdit>

/// The page of graded protection in a window of its own, over a small hospital.
namespace wardbook::gui {

using namespace wardbook::ui;

/// A hospital with two systems: HIS carries level-4 data, OA nothing. Nothing is graded yet.
class GradedHospital : public Hospital
{
public:
    explicit GradedHospital(bool systems = true)
    {
        if (!systems)
            return;
        workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            his =
                writer.create(QStringLiteral("system"), values({{"name", QStringLiteral("医院信息系统 HIS")},
                                                                {"owner", persons.at(0)},
                                                                {"department", departments.at(0)}}));
            oa = writer.create(QStringLiteral("system"), values({{"name", QStringLiteral("办公自动化 OA")}}));
            writer.create(QStringLiteral("asset"), values({{"name", QStringLiteral("电子病历文书")},
                                                           {"category", QStringLiteral("health")},
                                                           {"level", QStringLiteral("4")},
                                                           {"department", departments.at(0)},
                                                           {"storage_system", his}}));
        });
    }
    void addObjects()
    {
        workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            const std::pair<const char*, const char*> wanted[] = {
                {"中心机房", "machine_room"}, {"数据库主库", "database"}, {"HIS 应用", "application"}};
            for (const auto& [name, kind] : wanted)
                writer.create(QStringLiteral("check_object"), values({{"name", QString::fromUtf8(name)},
                                                                      {"kind", QString::fromLatin1(kind)},
                                                                      {"system", his}}));
        });
    }
    /// A grading that waits for somebody else's signature.
    void submitGrading(const QString& object = QStringLiteral("society"),
                       const QString& degree = QStringLiteral("serious"))
    {
        grading::GradingService service(*workspace);
        grading::GradingDraft draft;
        draft.system = his;
        draft.sObject = draft.aObject = object;
        draft.sDegree = draft.aDegree = degree;
        draft.sReason = draft.aReason = QStringLiteral("影响全院诊疗");
        draft.mismatchReason = QStringLiteral("已评估");
        draft.regradeReason = QStringLiteral("系统升级");
        draft.gradedOn = QDate(2026, 4, 12);
        const qint64 id = service.save(draft);
        service.submit(id, record(id, "grading").rev);
    }
    /// Graded by one person and signed by another, who stays signed in.
    void grade()
    {
        submitGrading();
        signInAs(QStringLiteral("何敏"), QStringLiteral("security_administrator"), 0);
        const auto reader = workspace->ledger().reader();
        grading::GradingService service(*workspace);
        const qint64 id = service.gradings(*reader, his).constFirst();
        service.sign(id, record(id, "grading").rev);
    }

    qint64 his = 0, oa = 0;
};

struct GradedScreen
{
    explicit GradedScreen(GradedHospital& hospital) : services(*hospital.workspace)
    {
        window.resize(1272, 800);
        page = std::make_unique<GradedPage>(services, &window);
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    bool ready()
    {
        return QTest::qWaitFor([this] { return page->ready(); });
    }
    /// Clicks the row of a system and waits until it is shown.
    bool choose(qint64 id)
    {
        QListView& list = page->systems().view();
        const QModelIndex row = list.model()->index(page->systems().model().rowOf(id), 0);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row).center());
        return QTest::qWaitFor([&] { return page->pane().detail().view.id == id; });
    }
    /// Until the page shows what was just written.
    template<typename Condition>
    bool until(Condition condition)
    {
        return QTest::qWaitFor([&] { return condition(page->pane().detail()); });
    }
    template<typename Widget = QAbstractButton>
    Widget* child(const char* name) const
    {
        return page->findChild<Widget*>(QLatin1String(name));
    }
    bool shows(const char* name) const
    {
        const auto* widget = child<QWidget>(name);
        return widget && widget->isVisible();
    }
    template<typename Dialog>
    Dialog* dialog()
    {
        Dialog* found = nullptr;
        const bool opened = QTest::qWaitFor([&] {
            found = page->findChild<Dialog*>();
            return found && found->isVisible();
        });
        return opened ? found : nullptr;
    }

    FakeServices services;
    QWidget window;
    std::unique_ptr<GradedPage> page;
};

/// A click into one cell of a matrix.
inline bool clickCell(MatrixView* matrix, const char* object, const char* degree)
{
    if (!usable(matrix))
        return false;
    const QRect cell = matrix->cell(QString::fromLatin1(object), QString::fromLatin1(degree));
    if (!matrix->visibleRegion().contains(cell.center()))
        return refuse(QStringLiteral("the cell is scrolled out of sight"));
    QTest::mouseClick(matrix, Qt::LeftButton, {}, cell.center());
    return true;
}

/// Types into a text of several lines, as an input method would.
inline void write(QWidget* root, const char* name, const QString& text)
{
    auto* edit = root->findChild<QPlainTextEdit*>(QLatin1String(name));
    QVERIFY2(usable(edit), problem().constData());
    edit->setPlainText(text);
}

} // namespace wardbook::gui
