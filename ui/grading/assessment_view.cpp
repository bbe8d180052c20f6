#include "ui/grading/assessment_view.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/remediation.h"
#include "fields/verdict.h"
#include "ui/grading/assessment_header.h"
#include "ui/grading/cell_inspector.h"
#include "ui/grading/comparison_view.h"
#include "ui/grading/evidence_acts.h"
#include "ui/grading/fill_acts.h"
#include "ui/grading/filled_dialog.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/grid_foot.h"
#include "ui/grading/layer_list.h"
#include "ui/grading/proof_view.h"
#include "ui/grading/round_steps.h"
#include "ui/grading/verdict_grid.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/panes.h"
#include "ui/kit/record_page.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>

namespace wardbook::ui {

AssessmentView::AssessmentView(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_source(std::make_unique<RoundSource>(services.workspace())),
      m_editor(std::make_unique<RoundEditor>(services.workspace(), *m_source))
{
    setProperty("ownUndo", true); // one cell at a time, also before it is written
    build();
    connectGrid();
    connectInspector();
    connectSaver();
    watchLedger();
    takeQuestionnaires();
    connect(m_source.get(), &RoundSource::failed, this, [this](const Error& error) {
        m_loading = false;
        m_services.showError(error);
    });
}

AssessmentView::~AssessmentView()
{
    m_inspector->finish();
    m_editor->disconnect();
    m_editor->saver().disconnect();
    m_editor->saver().flushNow();
    m_source->disconnect();
    // The widgets look at the round: they go first.
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void AssessmentView::build()
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new AssessmentHeader(m_services, *m_editor, this);
    column->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row, 1);
    m_layers = new LayerList(*m_editor, this);
    row->addWidget(m_layers);
    row->addWidget(makeLine("v2", this));
    m_stack = new QStackedWidget(this);
    auto* gridPage = new QWidget(m_stack);
    auto* lines = new QVBoxLayout(gridPage);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_grid = new VerdictGrid(*m_editor, gridPage);
    markPane(&m_grid->cells(), Pane::List);
    lines->addWidget(m_grid, 1);
    m_foot = new GridFoot(gridPage);
    lines->addWidget(m_foot);
    m_stack->addWidget(gridPage);
    m_comparison = new ComparisonView(*m_editor, *m_source, m_stack);
    m_stack->addWidget(m_comparison);
    m_proof = new ProofView(m_services, m_stack);
    m_stack->addWidget(m_proof);
    row->addWidget(m_stack, 1);
    row->addWidget(makeLine("v2", this));
    m_inspector = new CellInspector(*m_editor, *m_source, this);
    row->addWidget(m_inspector);
    m_fills = new FillActs(*m_editor, m_grid->model(), *m_source, m_services.workspace(), this);
    m_evidence = new EvidenceActs(m_services, *m_editor, this);
    setFocusHome(this, m_grid);
}

void AssessmentView::connectGrid()
{
    connect(m_layers, &LayerList::chosen, this, &AssessmentView::openLayer);
    connect(&m_grid->cells(), &CellTable::asked, this, &AssessmentView::act);
    connect(m_grid, &VerdictGrid::currentChanged, this, &AssessmentView::showCurrent);
    connect(&m_grid->cells(), &CellTable::marked, this, &AssessmentView::showCurrent);
    const auto addFiles = [this](const QStringList& files) {
        if (!refuseIfReadOnly())
            m_evidence->addFiles(marked(), files);
    };
    connect(&m_grid->cells(), &CellTable::filesDropped, this, addFiles);
    connect(m_inspector, &CellInspector::filesDropped, this, addFiles);
    connect(m_grid, &VerdictGrid::copyColumnWanted, m_fills, &FillActs::copyColumn);
    connect(m_grid, &VerdictGrid::menuWanted, this, &AssessmentView::showGridMenu);
    connect(m_header, &AssessmentHeader::closeWanted, this, &AssessmentView::leave);
    connect(m_header, &AssessmentHeader::filterWanted, this, [this](VerdictModel::Filter filter) {
        m_grid->model().setFilter(filter);
        m_grid->setFocus();
    });
    connect(m_header, &AssessmentHeader::compareWanted, this, &AssessmentView::setCompare);
    connect(m_header->moreButton(), &QToolButton::clicked, this, &AssessmentView::showMoreMenu);
    connect(m_fills, &FillActs::filled, this, [this](int cells) {
        m_services.status(cells > 0 ? GradingPageTr::tr("%n cell(s) filled", nullptr, cells)
                                    : GradingPageTr::tr("Nothing to fill"));
    });
    connect(m_evidence, &EvidenceActs::added, this, [this](const Cells& cells, int proofs) {
        m_inspector->reread();
        if (proofs > 0)
            m_services.status(GradingPageTr::tr("Evidence for %n cell(s)", nullptr, int(cells.size())));
    });
    RoundSteps& steps = m_header->steps();
    connect(&steps, &RoundSteps::reviewWanted, this, [this] { setCompare(true); });
    connect(&steps, &RoundSteps::stepped, this, &AssessmentView::reload);
    connect(m_comparison, &ComparisonView::closed, this, &AssessmentView::showGrid);
    connect(m_comparison, &ComparisonView::cellWanted, this, &AssessmentView::goTo);
    connect(m_comparison, &ComparisonView::cellPointedAt, this,
            [this](CellAt at) { m_inspector->show(at, {at}); });
    connect(m_comparison, &ComparisonView::passWanted, &steps, &RoundSteps::pass);
    connect(m_comparison, &ComparisonView::returnWanted, &steps, &RoundSteps::sendBack);
    connect(m_proof, &ProofView::closed, this, &AssessmentView::showGrid);
}

void AssessmentView::connectInspector()
{
    connect(m_inspector, &CellInspector::judged, this, [this](grading::Verdict verdict) {
        if (verdict == grading::Verdict::NotApplicable)
            notApplicable();
        else if (!refuseIfReadOnly())
            m_editor->judge(marked(), verdict);
    });
    connect(m_inspector, &CellInspector::riskToggled, this, &AssessmentView::toggleRisk);
    connect(m_inspector, &CellInspector::evidenceWanted, this, [this] { act(GridAct::Evidence); });
    connect(m_inspector, &CellInspector::proofRemoved, m_evidence, &EvidenceActs::remove);
    connect(m_inspector, &CellInspector::proofOpened, this, [this](const grading::CellDetail::Proof& proof) {
        m_stack->setCurrentWidget(m_proof);
        m_proof->open(proof);
    });
    connect(m_inspector, &CellInspector::remediateWanted, this, &AssessmentView::remediate);
    connect(m_inspector, &CellInspector::takeOverWanted, this, [this] { takeOver(marked()); });
    connect(m_inspector, &CellInspector::cellWanted, this, &AssessmentView::goTo);
    connect(m_inspector, &CellInspector::actionWanted, this, [this](const QString& uid) {
        m_services.open(pageOfRegister(QString::fromLatin1(fields::remediation::kRegister)), uid);
    });
    connect(m_inspector, &CellInspector::leaving, this, [this] { m_grid->setFocus(); });
}

void AssessmentView::connectSaver()
{
    StrokeSaver& saver = m_editor->saver();
    connect(&saver, &StrokeSaver::failed, this, [this](const Error& error) {
        m_services.message(Services::Tone::Error, GradingPageTr::tr("The last verdicts are not saved yet"),
                           error.text(),
                           {{GradingPageTr::tr("Try again"), [this] { m_editor->saver().flush(); }}});
    });
    connect(&saver, &StrokeSaver::refused, this, [this](const Cells&, const Error& error) {
        m_services.showError(error);
        reload(); // the grid shows what was refused as if it stood
    });
    connect(&saver, &StrokeSaver::saved, this, [this](const Cells&, const QList<grading::Cell>& cells) {
        for (const grading::Cell& cell : cells)
            m_foreign.remove(cell.record);
        if (!std::exchange(m_foreign, {}).isEmpty())
            reload();
    });
    connect(&saver, &StrokeSaver::conflicted, this,
            [this](const QList<grading::CellConflict>& conflicts, const QList<grading::CellEdit>& mine) {
                QList<CellClash> clashes;
                for (qsizetype i = 0; i < conflicts.size(); ++i) {
                    const grading::CellConflict& conflict = conflicts.at(i);
                    clashes.append({{m_editor->round().rowOf(conflict.item),
                                     m_editor->round().columnOf(conflict.object)},
                                    conflict,
                                    mine.at(i)});
                }
                resolve(clashes);
            });
}

void AssessmentView::watchLedger()
{
    connect(
        &m_services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId, const QList<qint64>& ids) {
            if (!m_editor->loaded())
                return;
            const bool verdicts = registerId == QLatin1String(fields::verdict::kRegister);
            if (verdicts && m_editor->saver().writing()) {
                for (const qint64 id : ids)
                    m_foreign.insert(id); // most likely our own: what was saved tells
            } else if (verdicts || (registerId == QLatin1String(fields::assessment::kRegister) &&
                                    (ids.isEmpty() || ids.contains(m_editor->round().id)))) {
                reload();
            } else if (registerId == QLatin1String(fields::check_object::kRegister)) {
                reload();
            } else if (registerId == QLatin1String(fields::remediation::kRegister)) {
                m_inspector->reread();
            }
        },
        Qt::QueuedConnection);
}

void AssessmentView::show(qint64 assessment)
{
    show();
    const bool another = m_wanted != assessment;
    m_wanted = assessment;
    m_loading = true;
    m_inspector->finish();
    if (another && m_stack->currentIndex() != 0)
        showGrid();
    m_editor->saver().whenSaved([this] { read(m_wanted); });
}

void AssessmentView::reload()
{
    if (m_wanted == 0 || m_stale)
        return;
    m_stale = true; // several registers change in one act
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_stale = false;
            m_inspector->finish();
            m_editor->saver().whenSaved([this] { read(m_wanted); });
        },
        Qt::QueuedConnection);
}

void AssessmentView::read(qint64 assessment)
{
    m_source->load(assessment, [this, assessment](std::shared_ptr<LoadedRound> loaded) {
        if (assessment != m_wanted)
            return;
        if (m_editor->saver().unsaved()) // strokes came while it was read: once more, with them
            return m_editor->saver().whenSaved([this] { read(m_wanted); });
        showRound(std::move(loaded));
    });
}

void AssessmentView::showRound(std::shared_ptr<LoadedRound> loaded)
{
    const bool another = !m_editor->loaded() || m_editor->round().id != loaded->round.id;
    const CellAt at = m_inspector->cell();
    m_inspector->show({}, {});
    m_editor->setRound(std::move(loaded));
    m_foot->setReadOnly(m_editor->readOnlyReason());
    const QList<int> layers = m_layers->layers();
    if (another || !layers.contains(m_layers->layer())) {
        int first = layers.value(0);
        for (const int layer : layers)
            if (m_grid->model().firstBlank(layer).valid()) {
                first = layer;
                break;
            }
        openLayer(first);
    } else if (at.valid()) {
        m_grid->cells().setCurrent(at);
    }
    m_loading = false;
    showCurrent();
    if (comparing())
        m_comparison->open(m_header->steps().reviewing(), m_header->steps().passRefusal());
    if (!m_editor->round().gradeChanged || !another) {
        Q_EMIT shown();
        return;
    }
    m_services.message(Services::Tone::Warning, GradingPageTr::tr("The system was graded anew meanwhile"),
                       GradingPageTr::tr("This round goes on with grade S%1A%2; the system now has S%3A%4.")
                           .arg(m_editor->round().sLevel)
                           .arg(m_editor->round().aLevel)
                           .arg(m_editor->round().systemSLevel)
                           .arg(m_editor->round().systemALevel));
    Q_EMIT shown();
}

QString AssessmentView::holdsBack() const
{
    m_inspector->finish();
    m_editor->saver().flushNow();
    return m_editor->saver().unsaved()
               ? GradingPageTr::tr("The last verdicts could not be saved. Leaving now loses them.")
               : QString();
}

void AssessmentView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_inspector->finish();
    m_editor->saver().flush();
}

void AssessmentView::leave()
{
    m_inspector->finish();
    m_editor->saver().flush();
    m_proof->forget();
    Q_EMIT closed();
}

/// Beside the grid; on a cell a file is evidence.
void AssessmentView::takeQuestionnaires()
{
    FileDrop::Wanted wanted;
    wanted.hint = [](const QStringList&) {
        return GradingPageTr::tr("Let go to read the answers of a questionnaire into this round");
    };
    wanted.refusal = [this](const QStringList& files) -> QString {
        if (!m_editor->loaded())
            return GradingPageTr::tr("No round is open");
        if (const QString closed = m_editor->readOnlyReason(); !closed.isEmpty())
            return closed;
        const QString& file = files.constFirst();
        const bool sheet = file.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive) ||
                           file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
        return files.size() == 1 && sheet
                   ? QString()
                   : GradingPageTr::tr(
                         "Here one questionnaire is read, as xlsx or csv. Evidence is dropped on "
                         "its cell.");
    };
    wanted.take = [this](const QStringList& files) {
        readFilledSheet(m_services, this, m_editor->round().id, files.constFirst());
    };
    wanted.refused = [this](const QString& why) {
        m_services.message(Services::Tone::Warning, GradingPageTr::tr("Not read"), why);
    };
    new FileDrop(this, std::move(wanted));
}

} // namespace wardbook::ui
