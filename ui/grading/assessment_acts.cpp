#include "ui/grading/assessment_header.h"
#include "ui/grading/assessment_view.h"
#include "ui/grading/cell_inspector.h"
#include "ui/grading/comparison_view.h"
#include "ui/grading/evidence_acts.h"
#include "ui/grading/fill_acts.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/grid_foot.h"
#include "ui/grading/layer_list.h"
#include "ui/grading/proof_view.h"
#include "ui/grading/remediation_dialog.h"
#include "ui/grading/round_objects_dialog.h"
#include "ui/grading/round_steps.h"
#include "ui/grading/verdict_grid.h"
#include "ui/kit/buttons.h"
#include "ui/kit/settings_store.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>

// What keys, buttons and menus do to the round.
namespace wardbook::ui {

using grading::Verdict;

static const QString kDirection = QStringLiteral("assessment/direction");

/// As menus show a key without owning it.
static QString withKey(const QString& text, const char* key)
{
    return text + QLatin1Char('\t') + QString::fromLatin1(key);
}

bool AssessmentView::goesDown() const
{
    return settings().text(kDirection) != QLatin1String("right");
}

Cells AssessmentView::marked() const
{
    // What stands at the right is what buttons there act on, also while rounds are compared.
    return comparing() ? m_inspector->marked() : m_grid->cells().selected();
}

bool AssessmentView::refuseIfReadOnly()
{
    const QString reason = m_editor->readOnlyReason();
    if (!reason.isEmpty())
        m_services.status(reason);
    return !reason.isEmpty();
}

void AssessmentView::act(GridAct act)
{
    if (!loaded())
        return;
    if (act == GridAct::NextBlank)
        return nextBlank();
    if (act == GridAct::Note)
        return m_inspector->focusNote();
    if (act == GridAct::Remediate)
        return remediate();
    if (refuseIfReadOnly())
        return;
    switch (act) {
    case GridAct::Met:
        return judge(Verdict::Met);
    case GridAct::Partial:
        return judge(Verdict::Partial);
    case GridAct::Unmet:
        return judge(Verdict::Unmet);
    case GridAct::Clear:
        return judge(Verdict::Blank);
    case GridAct::NotApplicable:
        return notApplicable();
    case GridAct::HighRisk:
        return toggleRisk();
    case GridAct::Evidence:
        return m_evidence->choose(marked(), this);
    case GridAct::FillRight:
        return m_fills->right(marked(), m_grid->cells().current());
    case GridAct::FillDown:
        return m_fills->down(marked(), m_grid->cells().current());
    case GridAct::TakeOver:
        return takeOver(marked());
    case GridAct::Undo:
        return undo();
    case GridAct::PasteEvidence:
        if (!m_evidence->paste(marked(), QGuiApplication::clipboard()->mimeData()))
            m_services.status(GradingPageTr::tr("The clipboard holds neither a picture nor files"));
        return;
    default:
        return;
    }
}

void AssessmentView::judge(Verdict verdict)
{
    afterJudging(m_editor->judge(marked(), verdict));
}

/// One cell: on to the next. Several: they stay marked, for what comes next.
void AssessmentView::afterJudging(int changed)
{
    const Cells cells = marked();
    if (cells.size() == 1)
        m_grid->cells().advance(goesDown());
    else if (changed > 0)
        m_services.status(GradingPageTr::tr("%n cell(s) filled", nullptr, changed));
}

void AssessmentView::notApplicable()
{
    const Cells cells = marked();
    if (cells.isEmpty() || refuseIfReadOnly())
        return;
    const bool already = std::all_of(cells.begin(), cells.end(), [&](CellAt at) {
        return m_editor->cell(at).verdict == Verdict::NotApplicable;
    });
    if (already)
        return m_inspector->naReasonEdit()->setFocus();
    showGrid();
    m_foot->askReason(
        int(cells.size()), m_naReason,
        [this, cells](const QString& reason) {
            m_naReason = reason;
            const int changed = m_editor->judge(cells, Verdict::NotApplicable, reason);
            if (cells == marked())
                afterJudging(changed);
        },
        [this] { m_grid->setFocus(); });
}

void AssessmentView::nextBlank()
{
    const CellAt current = m_grid->cells().current();
    const CellAt here = m_grid->model().nextBlank(current, goesDown());
    if (here.valid() && here != current)
        return m_grid->cells().setCurrent(here);
    const QList<int> layers = m_layers->layers();
    const auto from = layers.indexOf(m_grid->model().layer());
    for (qsizetype i = 1; i <= layers.size(); ++i) {
        const int layer = layers.at((from + i) % layers.size());
        const CellAt blank = m_grid->model().firstBlank(layer);
        if (blank.valid() && blank != current)
            return goTo(blank);
    }
    m_services.status(here.valid() ? GradingPageTr::tr("This is the last cell without a verdict")
                                   : GradingPageTr::tr("Every cell has a verdict"));
}

void AssessmentView::toggleRisk()
{
    if (refuseIfReadOnly())
        return;
    if (m_editor->toggleHighRisk(marked()) < 0)
        m_services.status(
            GradingPageTr::tr("Only what is partly met or not met can be a high risk. Judge it first."));
}

void AssessmentView::undo()
{
    const Cells cells = m_editor->undo();
    if (cells.isEmpty()) {
        m_services.status(GradingPageTr::tr("Nothing to undo"));
        return;
    }
    goTo(cells.constFirst());
    m_inspector->reread();
}

void AssessmentView::redo()
{
    const Cells cells = m_editor->redo();
    if (cells.isEmpty()) {
        m_services.status(GradingPageTr::tr("Nothing to redo"));
        return;
    }
    goTo(cells.constFirst());
    m_inspector->reread();
}

/// The texts in the action come from the vault: strokes and notes of this moment are written first.
void AssessmentView::remediate()
{
    QList<std::pair<int, int>> cells;
    for (const CellAt at : marked())
        cells.append({at.row, at.column});
    if (cells.isEmpty())
        return;
    m_inspector->finish();
    m_editor->saver().whenSaved([this, cells] {
        openRemediationDialog(m_services, m_editor->round(), cells, this,
                              [this](const QList<qint64>&) { m_inspector->reread(); });
    });
}

void AssessmentView::takeOver(const Cells& cells)
{
    if (!m_editor->previous())
        m_services.status(GradingPageTr::tr("There is no earlier round to take over from"));
    else if (!refuseIfReadOnly())
        m_fills->takeOver(cells);
}

void AssessmentView::openLayer(int layer)
{
    m_layers->setLayer(layer);
    m_grid->model().setLayer(layer);
    if (m_stack->currentWidget() != m_grid->parentWidget())
        showGrid();
}

void AssessmentView::goTo(CellAt at)
{
    if (!at.valid())
        return;
    const int layer = m_editor->round().item(at.row).layer;
    if (layer != m_grid->model().layer())
        openLayer(layer);
    if (!m_grid->model().indexOf(at).isValid()) { // folded away or filtered out
        m_header->blankButton()->setChecked(false);
        m_header->unmetButton()->setChecked(false);
        m_grid->model().setFilter(VerdictModel::Filter::All);
        m_grid->model().setAllCollapsed(false);
    }
    showGrid();
    m_grid->cells().setCurrent(at);
}

void AssessmentView::showCurrent()
{
    if (!loaded())
        return;
    m_foot->cancel();
    const CellAt at = m_grid->cells().current();
    const Cells cells = m_grid->cells().selected();
    m_inspector->show(at, cells.isEmpty() && at.valid() ? Cells{at} : cells);
    if (at.valid())
        m_services.status(cells.size() > 1
                              ? GradingPageTr::tr("%n cell(s) marked", nullptr, int(cells.size()))
                              : m_editor->nameOf(at));
}

void AssessmentView::showGrid()
{
    m_stack->setCurrentIndex(0);
    m_header->setComparing(false);
    m_proof->forget();
    m_grid->setFocus();
    showCurrent();
}

bool AssessmentView::comparing() const
{
    return m_stack->currentWidget() == m_comparison;
}

void AssessmentView::setCompare(bool on)
{
    if (!on || !m_editor->loaded())
        return showGrid();
    m_header->setComparing(true);
    m_stack->setCurrentWidget(m_comparison);
    m_comparison->open(m_header->steps().reviewing(), m_header->steps().passRefusal());
}

void AssessmentView::showGridMenu(int line, const QPoint& at)
{
    if (line < 0 || line >= m_grid->model().rowCount() || !loaded())
        return;
    VerdictModel& model = m_grid->model();
    const int group = model.line(line).group;
    const bool editable = m_editor->readOnlyReason().isEmpty(), earlier = m_editor->previous() != nullptr;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, bool enabled, const std::function<void()>& run) {
        menu->addAction(text, this, run)->setEnabled(enabled);
    };
    add(GradingPageTr::tr("Take over the marked cells from the previous round"), editable && earlier,
        [this] { takeOver(marked()); });
    add(GradingPageTr::tr("Take over what is blank in “%1”").arg(model.group(group).title),
        editable && earlier, [this, group] { takeOver(m_fills->blanksOfGroup(group)); });
    menu->addSeparator();
    add(withKey(GradingPageTr::tr("Fill right"), "Ctrl+R"), editable, [this] { act(GridAct::FillRight); });
    add(withKey(GradingPageTr::tr("Fill down"), "Ctrl+D"), editable, [this] { act(GridAct::FillDown); });
    if (const CellAt current = m_grid->cells().current(); current.valid()) {
        const grading::RoundObject& object = m_editor->round().objects.at(current.column);
        add(GradingPageTr::tr("Copy %1 to the blank cells of other objects of its kind").arg(object.name),
            editable, [this, current] { m_fills->copyColumn(current.column); });
    }
    add(withKey(GradingPageTr::tr("Add evidence…"), "E"), editable, [this] { act(GridAct::Evidence); });
    add(withKey(GradingPageTr::tr("Remediate…"), "Z"), m_inspector->remediateButton()->isEnabled(),
        [this] { remediate(); });
    menu->addSeparator();
    add(GradingPageTr::tr("Fold all"), true, [&model] { model.setAllCollapsed(true); });
    add(GradingPageTr::tr("Unfold all"), true, [&model] { model.setAllCollapsed(false); });
    menu->popup(at);
}

void AssessmentView::showMoreMenu()
{
    if (!loaded())
        return;
    const bool editable = m_editor->readOnlyReason().isEmpty();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(GradingPageTr::tr("Objects of this round…"), this, &AssessmentView::editObjects)
        ->setEnabled(editable);
    menu->addAction(GradingPageTr::tr("Take over what is blank in this layer"), this,
                    [this] { takeOver(m_fills->blanksOfLayer()); })
        ->setEnabled(editable && m_editor->previous());
    menu->addSeparator();
    const auto direction = [&](const QString& text, const QString& value) {
        QAction* action = menu->addAction(text, this, [value] { settings().setValue(kDirection, value); });
        action->setCheckable(true);
        action->setChecked(goesDown() == (value == QLatin1String("down")));
    };
    direction(GradingPageTr::tr("After a verdict go down"), QStringLiteral("down"));
    direction(GradingPageTr::tr("After a verdict go right"), QStringLiteral("right"));
    menu->popup(m_header->moreButton()->mapToGlobal(QPoint(0, m_header->moreButton()->height() + 2)));
}

void AssessmentView::editObjects()
{
    m_editor->saver().whenSaved([this] {
        if (findChild<RoundObjectsDialog*>())
            return;
        auto* dialog = new RoundObjectsDialog(m_services, *m_source, *m_editor, this);
        dialog->open();
    });
}

void AssessmentView::resolve(const QList<CellClash>& clashes)
{
    // What they wrote stands in the grid until somebody decides otherwise.
    const QList<ConflictRow> rows = clashRows(*m_editor, clashes);
    if (rows.isEmpty())
        return reload();
    auto* dialog = new ConflictDialog(clashes.constFirst().conflict.theirName, rows, this);
    connect(dialog, &ConflictDialog::decided, this, [this, clashes](const QStringList& mine) {
        m_editor->takeTheirs(clashes);
        m_editor->write(clashWrites(clashes, mine));
    });
    connect(dialog, &QDialog::rejected, this, [this, clashes] { m_editor->takeTheirs(clashes); });
    dialog->open();
}

bool AssessmentView::command(const QString& name)
{
    if (name == QLatin1String("undo"))
        act(GridAct::Undo);
    else if (name == QLatin1String("redo"))
        redo();
    else if (name == QLatin1String("primary"))
        return m_header->steps().runPrimary();
    else if (name == QLatin1String("refresh"))
        reload();
    else if (name == QLatin1String("find"))
        m_header->blankButton()->click();
    else
        return false;
    return true;
}

void AssessmentView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier)
        return leave();
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_stack->currentIndex() != 0)
        return showGrid();
    // Several marked cells, then a filter: one thing at a time.
    if (m_grid->cells().selected().size() > 1)
        return m_grid->cells().setCurrent(m_grid->cells().current());
    for (Button* filter : {m_header->blankButton(), m_header->unmetButton()})
        if (filter->isChecked())
            return filter->click();
}

} // namespace wardbook::ui
