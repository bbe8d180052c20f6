#include "bench_support.h"
#include "grading/round_service.h"
#include "ui/grading/assessment_view.h"
#include "ui/grading/verdict_grid.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include <QApplication>
#include <QDir>
#include <QTest>
#include <algorithm>

namespace wardbook::bench {

namespace {

constexpr int kObjects = 50, kStrokes = 300;

/// Nothing around the grid: what the shell adds is the same for every page.
class BareServices : public ui::Services
{
public:
    explicit BareServices(people::Workspace& workspace) : m_workspace(workspace) {}
    ~BareServices() override { ui::waitForTasks(); }
    people::Workspace& workspace() override { return m_workspace; }
    void run(QObject* context, const QString& what, std::function<void(const Progress&)> work,
             std::function<void()> done) override
    {
        ui::Task::start(context, what, std::move(work), std::move(done), [](const Error&) {});
    }
    void runAlone(const QString&, std::function<void(const Progress&)>, const QString&) override {}
    bool attempt(const std::function<void()>& command) override
    {
        command();
        return true;
    }
    void message(Tone, const QString&, const QString&, const QList<Action>&) override {}
    void showError(const Error& error) override { throw Error(error); }
    void status(const QString&) override {}
    void open(const QString&, const QString&) override {}
    void lock() override {}
    void addCommand(QObject*, const Command&) override {}

private:
    people::Workspace& m_workspace;
};

/// A level-3 system whose 50 objects carry every item as often as its kind allows; all but a tenth judged.
qint64 makeRound(people::Workspace& workspace)
{
    qint64 system = 0;
    workspace.perform(QStringLiteral("bench"), {}, [&](ledger::ActWriter& writer) {
        system = writer.create(QStringLiteral("system"), {{QStringLiteral("name"), QStringLiteral("HIS")},
                                                          {QStringLiteral("s_level"), QStringLiteral("3")},
                                                          {QStringLiteral("a_level"), QStringLiteral("3")},
                                                          {QStringLiteral("grade"), QStringLiteral("3")}});
        const char* kinds[] = {"server",          "database",  "application",       "network_device",
                               "boundary_device", "terminal",  "management_center", "middleware",
                               "machine_room",    "management"};
        for (int i = 0; i < kObjects; ++i)
            writer.create(QStringLiteral("check_object"),
                          {{QStringLiteral("name"), QStringLiteral("对象 %1").arg(i + 1)},
                           {QStringLiteral("kind"), QString::fromLatin1(kinds[i % std::size(kinds)])},
                           {QStringLiteral("system"), system}});
    });
    grading::RoundService service(workspace);
    grading::NewRound wanted;
    wanted.system = system;
    wanted.name = QStringLiteral("bench");
    const qint64 id = service.start(wanted);
    const auto reader = workspace.ledger().reader();
    const grading::Round round = service.load(*reader, id);
    QList<grading::CellEdit> edits;
    for (int row = 0; row < round.items.size(); ++row)
        for (int column = 0; column < round.objects.size(); ++column) {
            if (!round.applies(row, column) || (row + column) % 10 == 0)
                continue;
            grading::CellEdit edit;
            edit.item = round.item(row).id;
            edit.object = round.objects.at(column).id;
            edit.verdict = (row * 7 + column) % 9 == 0 ? grading::Verdict::Partial : grading::Verdict::Met;
            edits.append(edit);
        }
    service.apply(round, edits);
    return id;
}

} // namespace

void benchGrid()
{
    QDir(folder() + QStringLiteral("/grid.wardbook")).removeRecursively();
    auto workspace = newVault(QStringLiteral("grid"));
    const qint64 id = makeRound(*workspace);
    BareServices services(*workspace);
    QWidget window;
    window.resize(1440, 800);
    window.show();
    auto view = std::make_unique<ui::AssessmentView>(services, &window);
    view->resize(window.size());
    const double opened = milliseconds([&] {
        view->show(id);
        while (!view->loaded())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5); // the bench is no product code
        view->grid().cells().viewport()->repaint();
        view->grid().items().viewport()->repaint();
    });
    const grading::Round& round = view->editor().round();
    report({QStringLiteral("grid of %1 items × %2 objects, asked for to painted")
                .arg(round.items.size())
                .arg(round.objects.size()),
            ms(opened), QStringLiteral("< 300 ms"), opened < 300});

    // The layer with the most columns; a key, and all painting that it causes.
    ui::CellTable& cells = view->grid().cells();
    int widest = 0, most = 0;
    for (int layer = 0; layer < round.pack->layers.size(); ++layer) {
        view->grid().model().setLayer(layer);
        const int size = view->grid().model().rowCount() * view->grid().model().columnCount();
        if (size > most) {
            most = size;
            widest = layer;
        }
    }
    view->grid().model().setLayer(widest);
    cells.setFocus();
    QCoreApplication::processEvents();
    std::vector<double> strokes;
    for (int i = 0; i < kStrokes; ++i) {
        const Qt::Key key = i % 12 == 11 ? Qt::Key_N : i % 5 == 4 ? Qt::Key_2 : Qt::Key_1;
        strokes.push_back(milliseconds([&] {
            QTest::keyClick(&cells, key);
            QCoreApplication::processEvents();
        }));
    }
    std::sort(strokes.begin(), strokes.end());
    const double usual = median(strokes), slow = strokes.at(strokes.size() * 99 / 100);
    report({QStringLiteral("verdict key to painted, median of %1").arg(kStrokes), ms(usual),
            QStringLiteral("< 16 ms"), usual < 16});
    report({QStringLiteral("verdict key to painted, 99 of 100"), ms(slow), QStringLiteral("< 16 ms"),
            slow < 16});
    const int left = view->editor().counts().blank;
    view.reset();
    const auto reader = workspace->ledger().reader();
    const int blank = grading::RoundService(*workspace).load(*reader, id).counts().blank;
    report({QStringLiteral("strokes in the vault after closing"),
            QStringLiteral("%1 blank, %2 shown").arg(blank).arg(left), QStringLiteral("the same"),
            blank == left});
}

} // namespace wardbook::bench
