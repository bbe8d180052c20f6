// The first steps of a new vault: when they are shown, and what each of them opens.
#include "fields/asset.h"
#include "ui/kit/panes.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_page.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include "ui/overview/first_steps_panel.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_page_tr.h"
#include "ui/overview/overview_source.h"
#include "ui/overview/recovery_test.h"
#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace wardbook::ui {

namespace {
constexpr Length kWidest{720};
constexpr int kStepsPage = 2;
} // namespace

void OverviewPage::makeFirstSteps()
{
    auto* page = new QWidget;
    setSurface(page, "surface");
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    auto* column = new QVBoxLayout;
    column->setSpacing(metric::kSection);
    QLabel* welcome =
        makeLabel(OverviewPageTr::tr(
                      "Nothing was entered yet. These steps make the vault ready for work; each ticks itself "
                      "off, in whatever order they are taken."),
                  FontRole::Body, "text2");
    welcome->setWordWrap(true);
    column->addWidget(welcome);
    m_steps = new FirstStepsPanel(false);
    column->addWidget(m_steps);
    column->addStretch(1);
    auto* middle = new QWidget;
    middle->setMaximumWidth(kWidest);
    middle->setLayout(column);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    markPane(m_steps, Pane::List);
    markPane(m_stepsAbove, Pane::Filter);
    for (FirstStepsPanel* panel : {m_steps, m_stepsAbove}) {
        connect(panel, &FirstStepsPanel::chosen, this, &OverviewPage::takeStep);
        connect(panel, &FirstStepsPanel::fileDropped, this, &OverviewPage::importFile);
        connect(panel, &FirstStepsPanel::putAway, this, [this] {
            setFirstStepsShown(m_services.workspace().vault().header().vaultId, false);
            m_services.message(Services::Tone::Ok, OverviewPageTr::tr("The first steps are put away"),
                               OverviewPageTr::tr("Help, First steps brings them back."));
        });
    }
    connect(&settings(), &SettingsStore::changed, this, [this](const QString& key) {
        if (key.startsWith(QLatin1String("firstSteps/")) || key.startsWith(QLatin1String("backup/")) ||
            key.startsWith(QLatin1String("recoveryTest/"))) {
            showSteps();
            readSteps();
        }
    });
}

/// Nothing is read for those who don't see the list.
void OverviewPage::readSteps()
{
    people::Workspace& workspace = m_services.workspace();
    const QString vaultId = workspace.vault().header().vaultId;
    if (m_source->facts().bare && firstStepsShown(vaultId) == FirstStepsShown::Undecided &&
        !firstStepLines({}, workspace, false).isEmpty())
        return setFirstStepsShown(vaultId, true); // which comes back here
    if (firstStepsShown(vaultId) != FirstStepsShown::Shown)
        return;
    auto facts = std::make_shared<FirstStepFacts>();
    m_source->run([facts, &workspace](ledger::Reader& reader) { *facts = readFirstSteps(workspace, reader); },
                  [this, facts] {
                      m_stepFacts = *facts;
                      m_stepsKnown = true;
                      showSteps();
                  });
}

void OverviewPage::showSteps()
{
    people::Workspace& workspace = m_services.workspace();
    const QString vaultId = workspace.vault().header().vaultId;
    const bool bare = m_source->facts().bare;
    QList<FirstStepLine> lines;
    if (m_stepsKnown && firstStepsShown(vaultId) == FirstStepsShown::Shown)
        lines = firstStepLines(m_stepFacts, workspace, settings().lastBackup(vaultId) > 0);
    const bool shown = !lines.isEmpty();
    if (bare && !m_stepsKnown && firstStepsShown(vaultId) != FirstStepsShown::Away &&
        !firstStepLines({}, workspace, false).isEmpty())
        return; // they come in a moment; nothing else flashes up before
    m_steps->setLines(lines);
    m_stepsAbove->setLines(lines);
    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(focusWidget());
    m_stack->setCurrentIndex(!bare ? 0 : shown ? kStepsPage : 1);
    m_stepsAbove->setVisible(shown && !bare);
    if (shown && (m_stepsWanted || (hadFocus && bare)))
        focusSteps();
}

void OverviewPage::focusSteps()
{
    FirstStepsPanel* panel = m_source->facts().bare ? m_steps : m_stepsAbove;
    m_stepsWanted = !panel->isVisible(); // they are read a moment later
    for (FirstStepRow* row : panel->rows())
        if (row->isVisible() && !row->line().done)
            return row->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::takeStep(const FirstStepLine& line)
{
    if (line.step == FirstStep::RecoveryTest)
        return testRecoverySheet(m_services, this);
    if (line.step == FirstStep::Import)
        return prompts::openFile(
            this, OverviewPageTr::tr("Choose the old spreadsheet"),
            OverviewPageTr::tr("Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)"),
            [this](const QString& file) { importFile(file); });
    open(line.place);
}

void OverviewPage::importFile(const QString& file)
{
    m_services.open(pageOfRegister(QLatin1String(fields::asset::kRegister)),
                    QStringLiteral("import:") + file);
}

} // namespace wardbook::ui
