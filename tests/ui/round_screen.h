#pragma once
#include "grading/round_service.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/grading/assessment_header.h"
#include "ui/grading/assessment_view.h"
#include "ui/grading/cell_inspector.h"
#include "ui/grading/cell_table.h"
#include "ui/grading/grid_foot.h"
#include "ui/grading/layer_list.h"
#include "ui/grading/round_steps.h"
#include "ui/grading/verdict_grid.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/theme.h"
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>

/// A round of self-assessment of a small hospital's HIS, in a window of its own.
namespace wardbook::gui {

using namespace wardbook::ui;
using grading::Verdict;

/// A hospital with a graded system, six objects and a round that has begun.
class RoundHospital : public Hospital
{
public:
    RoundHospital()
    {
        workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            system = writer.create(QStringLiteral("system"), values({{"name", QStringLiteral("HIS")},
                                                                     {"s_level", QStringLiteral("3")},
                                                                     {"a_level", QStringLiteral("3")},
                                                                     {"grade", QStringLiteral("3")}}));
            const std::pair<const char*, const char*> wanted[] = {
                {"中心机房", "machine_room"}, {"数据库主库", "database"},  {"数据库备库", "database"},
                {"应用服务器", "server"},     {"HIS 应用", "application"}, {"安全管理", "management"}};
            for (const auto& [name, kind] : wanted)
                objects.append(
                    writer.create(QStringLiteral("check_object"), values({{"name", QString::fromUtf8(name)},
                                                                          {"kind", QString::fromLatin1(kind)},
                                                                          {"system", system}})));
        });
        grading::NewRound wanted;
        wanted.system = system;
        wanted.name = QStringLiteral("2026 上半年");
        round = grading::RoundService(*workspace).start(wanted);
    }
    grading::Round load(qint64 id = 0)
    {
        const auto reader = workspace->ledger().reader();
        return grading::RoundService(*workspace).load(*reader, id == 0 ? round : id);
    }
    grading::CellDetail detail(const grading::Round& of, CellAt at)
    {
        const auto reader = workspace->ledger().reader();
        return grading::RoundService(*workspace).detail(*reader, of, at.row, at.column);
    }
    /// Judges every blank cell, in one act; `last` stays blank if valid.
    void judgeAll(Verdict verdict, CellAt last = {})
    {
        const grading::Round now = load();
        QList<grading::CellEdit> edits;
        for (int row = 0; row < now.items.size(); ++row)
            for (int column = 0; column < now.objects.size(); ++column) {
                if (!now.applies(row, column) || now.cell(row, column).verdict != Verdict::Blank ||
                    CellAt{row, column} == last)
                    continue;
                grading::CellEdit edit;
                edit.item = now.item(row).id;
                edit.object = now.objects.at(column).id;
                edit.verdict = verdict;
                edits.append(edit);
            }
        grading::RoundService(*workspace).apply(now, edits);
    }
    /// Submits, passes and signs the round as another person, who stays signed in, and begins the next.
    void signAndBeginNext()
    {
        grading::RoundService(*workspace).step(load(), QStringLiteral("submit"), {});
        signInAs(QStringLiteral("何敏"), QStringLiteral("security_administrator"), 0);
        grading::RoundService service(*workspace);
        service.step(load(), QStringLiteral("review"), {});
        service.step(load(), QStringLiteral("sign"), {});
        former = round;
        grading::NewRound next;
        next.system = system;
        next.name = QStringLiteral("2026 下半年");
        round = service.start(next);
    }

    qint64 system = 0, round = 0, former = 0;
    QList<qint64> objects;
};

struct RoundScreen
{
    explicit RoundScreen(RoundHospital& of) : hospital(of), services(*of.workspace)
    {
        window.resize(1272, 800);
        view = std::make_unique<AssessmentView>(services, &window);
        view->resize(window.size());
        window.show();
        view->show(of.round);
    }
    bool ready()
    {
        return QTest::qWaitFor([this] { return view->loaded(); });
    }
    RoundEditor& editor() { return view->editor(); }
    CellTable& cells() { return view->grid().cells(); }
    VerdictModel& model() { return view->grid().model(); }
    Verdict verdict(CellAt at) { return editor().cell(at).verdict; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&cells(), key, modifiers); }
    /// Marks a rectangle of shown lines and columns of the grid.
    void mark(CellAt from, CellAt to)
    {
        cells().setCurrent(from);
        cells().selectionModel()->select(QItemSelection(model().indexOf(from), model().indexOf(to)),
                                         QItemSelectionModel::ClearAndSelect);
    }
    /// The layer whose name contains `word`.
    bool openLayer(const QString& word)
    {
        const auto& layers = editor().round().pack->layers;
        for (int layer = 0; layer < layers.size(); ++layer) {
            if (!layers.at(layer).label.zh.contains(word))
                continue;
            const auto index = view->layers().layers().indexOf(layer);
            if (index < 0)
                return false;
            auto& list = view->layers().view();
            const QModelIndex row = list.model()->index(int(index), 0);
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(row).center());
            return model().layer() == layer;
        }
        return false;
    }
    /// Cells of a column that can be judged, from the top.
    Cells column(const QString& object)
    {
        Cells found;
        const grading::Round& round = editor().round();
        for (int i = 0; i < model().rowCount(); ++i)
            for (int column = 1; column < model().columnCount(); ++column) {
                const CellAt at = model().cellAt(model().index(i, column));
                if (at.valid() && round.objects.at(at.column).name == object)
                    found.append(at);
            }
        return found;
    }
    bool saved()
    {
        return QTest::qWaitFor([this] { return !editor().saver().unsaved(); });
    }
    bool inspected(CellAt at)
    {
        return QTest::qWaitFor(
            [&] { return view->inspector().cell() == at && view->inspector().complete(); });
    }
    template<class Widget>
    Widget* find(const char* name)
    {
        return view->findChild<Widget*>(QString::fromLatin1(name));
    }

    RoundHospital& hospital;
    FakeServices services;
    QWidget window;
    std::unique_ptr<AssessmentView> view; ///< goes first
};

} // namespace wardbook::gui
