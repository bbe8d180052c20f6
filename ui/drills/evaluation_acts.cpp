#include "base/clock.h"
#include "drills/drill_service.h"
#include "drills/scenario_pack.h"
#include "fields/drill.h"
#include "fields/drill_score.h"
#include "fields/hot_wash.h"
#include "fields/improvement.h"
#include "oversight/improvements.h"
#include "ui/drills/drill_export.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/evaluation_view.h"
#include "ui/drills/improvement_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include <QMenu>
#include <QTabBar>

// What evaluators do.
namespace wardbook::ui {

namespace fs = fields::drill_score;

void EvaluationView::score(const QString& evaluator, const QString& item, int score)
{
    writeScore(evaluator, item, QLatin1String(fs::score), QString::number(score));
}

void EvaluationView::advise(const QString& evaluator, const QString& item, const QString& advice)
{
    writeScore(evaluator, item, QLatin1String(fs::comment), advice);
}

/// One record for each item and evaluator: found, or made.
void EvaluationView::writeScore(const QString& evaluator, const QString& item, const QString& field,
                                const QVariant& value)
{
    if (evaluator.isEmpty())
        return;
    m_acts->write(
        DrillsPageTr::tr("Score of a drill"),
        [drill = m_drill, evaluator, item, field, value](people::Workspace& workspace) {
            workspace.perform(DrillsPageTr::tr("Score of a drill"), {}, [&](ledger::ActWriter& writer) {
                const QString id = QLatin1String(fs::kRegister);
                const ledger::RegisterDef& definition = writer.reader().registers().at(id);
                std::optional<ledger::Record> found;
                writer.reader().forEachWith(
                    id, QLatin1String(fs::drill), drill, [&](const ledger::Record& record) {
                        if (record.text(definition.fieldAt(QLatin1String(fs::item))) == item &&
                            record.text(definition.fieldAt(QLatin1String(fs::evaluator))) == evaluator)
                            found = record;
                    });
                if (found)
                    writer.update(id, found->id, found->rev, {{field, value}});
                else
                    writer.create(id, {{QLatin1String(fs::drill), drill},
                                       {QLatin1String(fs::item), item},
                                       {QLatin1String(fs::evaluator), evaluator},
                                       {field, value}});
            });
        },
        {}, DrillActs::Undo::Yes);
}

void EvaluationView::addImprovement(const QString& key, const QString& text, qint64 observation)
{
    if (findChild<ImprovementDialog*>())
        return;
    auto* dialog = new ImprovementDialog(
        m_services, m_source,
        {{QLatin1String(fields::improvement::key), key}, {QLatin1String(fields::improvement::title), text}},
        this);
    connect(dialog, &ImprovementDialog::wanted, this, [this, observation](ledger::FieldValues values) {
        if (observation != 0)
            values.insert(QLatin1String(fields::improvement::observation), observation);
        m_acts->write(
            DrillsPageTr::tr("Improvement"),
            [drill = m_drill, values](people::Workspace& workspace) {
                drills::DrillService(workspace).addImprovement(drill, values);
            },
            {}, DrillActs::Undo::Yes);
    });
    dialog->open();
}

/// Its own words, cause and owner; what was handed over already is changed in the remediation.
void EvaluationView::openImprovement(qint64 improvement)
{
    if (!m_mayEdit || findChild<ImprovementDialog*>())
        return;
    namespace i = fields::improvement;
    const auto values = std::make_shared<ledger::FieldValues>();
    const auto rev = std::make_shared<qint64>(0);
    m_source.read(
        this,
        [values, rev, improvement](ledger::Reader& reader) {
            const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(i::kRegister));
            const ledger::Record record = reader.record(definition.id, improvement);
            *rev = record.rev;
            for (const char* field : {i::title, i::key, i::root_cause, i::action, i::kind, i::owner, i::due})
                values->insert(QLatin1String(field), record.value(definition.fieldAt(QLatin1String(field))));
            values->insert(
                QStringLiteral("_owner"),
                reader.nameOf(QStringLiteral("person"), values->value(QLatin1String(i::owner)).toLongLong()));
        },
        [this, values, rev, improvement] {
            auto* dialog = new ImprovementDialog(m_services, m_source, *values, this);
            connect(dialog, &ImprovementDialog::wanted, this,
                    [this, improvement, seen = *rev](const ledger::FieldValues& changed) {
                        m_acts->write(
                            DrillsPageTr::tr("Improvement"),
                            [improvement, seen, changed](people::Workspace& workspace) {
                                workspace.perform(DrillsPageTr::tr("Improvement"), {},
                                                  [&](ledger::ActWriter& writer) {
                                                      writer.update(QLatin1String(i::kRegister), improvement,
                                                                    seen, changed);
                                                  });
                            },
                            {}, DrillActs::Undo::Yes);
                    });
            dialog->open();
        });
}

void EvaluationView::handOver()
{
    int waiting = 0;
    for (const ImprovementLine& line : m_data->improvements)
        waiting += line.remediationUid.isEmpty();
    prompts::confirm(
        this,
        {DrillsPageTr::tr("Hand over to remediation"),
         DrillsPageTr::tr("%n improvement(s) become actions with an owner and a date; they are followed up "
                          "there. What came back has a high risk.",
                          nullptr, waiting),
         DrillsPageTr::tr("Hand over"), false},
        [this] {
            const QDate today = clock::now().date();
            const auto count = std::make_shared<qsizetype>(0);
            m_acts->write(
                DrillsPageTr::tr("Hand over to remediation"),
                [drill = m_drill, today, count](people::Workspace& workspace) {
                    const auto reader = workspace.ledger().reader(1024);
                    const QList<qint64> open = oversight::improvementsWithoutAction(*reader, 0, drill);
                    *count = oversight::RemediationService(workspace)
                                 .create(oversight::draftsFrom(*reader, open, today))
                                 .size();
                },
                [this, count] {
                    m_services.message(Services::Tone::Ok, DrillsPageTr::tr("%n action(s) are in remediation",
                                                                            nullptr, int(*count)));
                },
                DrillActs::Undo::Yes);
        });
}

/// Those that are not there yet.
void EvaluationView::takeQuestions()
{
    const drills::Scenario* scenario = drills::findScenario(m_data->scenario);
    if (!scenario)
        return m_services.message(
            Services::Tone::Warning,
            DrillsPageTr::tr("The scenario of this drill is not one of the shipped ones"));
    QStringList questions;
    for (const Label& question : scenario->questions)
        questions << question.text();
    m_acts->write(
        DrillsPageTr::tr("Questions of the hot wash"),
        [drill = m_drill, questions](people::Workspace& workspace) {
            workspace.perform(
                DrillsPageTr::tr("Questions of the hot wash"), {}, [&](ledger::ActWriter& writer) {
                    namespace h = fields::hot_wash;
                    const QString id = QLatin1String(h::kRegister);
                    const ledger::RegisterDef& definition = writer.reader().registers().at(id);
                    QStringList there;
                    qint64 no = 0;
                    writer.reader().forEachWith(
                        id, QLatin1String(h::drill), drill, [&](const ledger::Record& record) {
                            there << record.text(definition.fieldAt(QLatin1String(h::question)));
                            no =
                                qMax(no, record.value(definition.fieldAt(QLatin1String(h::no))).toLongLong());
                        });
                    for (const QString& question : questions)
                        if (!there.contains(question))
                            writer.create(id, {{QLatin1String(h::drill), drill},
                                               {QLatin1String(h::no), ++no},
                                               {QLatin1String(h::question), question}});
                });
        },
        {}, DrillActs::Undo::Yes);
}

void EvaluationView::finish()
{
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(this, DrillsPageTr::tr("Saving"),
                   [workspace, step = m_finishStep, drill = m_drill, rev = m_data->record.rev,
                    now = [s = &m_services] { return s->nowMs(); }](const Progress&) {
                       if (step == QLatin1String("evaluate"))
                           return drills::DrillService(*workspace, now).evaluated(drill, rev);
                       const QString id = QLatin1String(fields::drill::kRegister);
                       const QString label =
                           workspace->ledger().registers()->at(id).transition(step)->label.text();
                       workspace->perform(label, {}, [&](ledger::ActWriter& writer) {
                           writer.transition(id, drill, rev, step);
                       });
                   });
}

void EvaluationView::showPapers()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int number = 1; number <= 10; ++number) {
        const QString what = QStringLiteral("A%1").arg(number);
        const qint64 record = number == 1 ? m_data->programme : m_drill;
        QAction* action = menu->addAction(paperName(what), this, [this, what, record] {
            previewDrillPapers(m_services, this, {what, record, m_data->title, {}});
        });
        action->setEnabled(record != 0); // the yearly plan is a programme's, and this drill may be in none
    }
    menu->popup(m_papers->mapToGlobal(QPoint(0, m_papers->height())));
}

bool EvaluationView::command(const QString& name)
{
    const Tab tab = Tab(m_tabs->currentIndex());
    if (name == QLatin1String("undo") && tab == Tab::Objectives)
        m_objectives->editor().undoLast();
    else if (name == QLatin1String("undo") && tab == Tab::HotWash && m_hotWash->editor().canUndo())
        m_hotWash->editor().undoLast();
    else if (name == QLatin1String("undo") && tab == Tab::Summary)
        m_summary->editor().undoLast();
    else if (name == QLatin1String("undo"))
        m_acts->undoLast();
    else if (name == QLatin1String("refresh"))
        read();
    else if (name == QLatin1String("export"))
        showPapers();
    else if (name == QLatin1String("primary") && m_finish->isVisible() && m_finish->isEnabled())
        finish();
    else
        return false;
    return true;
}

} // namespace wardbook::ui
