#include "ui/drills/scenario_view.h"
#include "fields/drill.h"
#include "ui/drills/drill_views.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QListWidget>
#include <QScrollArea>

namespace wardbook::ui {

namespace {

constexpr Length kList{340}, kRow{34}, kInjectRow{30};

} // namespace

ScenarioView::ScenarioView(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_list(new QListWidget(this)), m_injects(new QListWidget(this)),
      m_title(makeLabel({}, FontRole::PageTitle, "", this)),
      m_facts(makeLabel({}, FontRole::Body, "text2", this)),
      m_summary(makeLabel({}, FontRole::Body, "", this)),
      m_objectives(makeLabel({}, FontRole::Body, "", this)),
      m_injectsTitle(makeLabel({}, FontRole::BodyBold, "", this)),
      m_unverified(new chips::Chip(DrillsPageTr::tr("unchecked"), chips::Tone::Warn, this)),
      m_use(new Button(DrillsPageTr::tr("Make a drill of it…"), "primary", QStringLiteral("plus"), this))
{
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = new PageHeader(DrillsPageTr::tr("Scenarios"), this);
    header->setSubtitle(DrillsPageTr::tr("%n scenario(s) come with the program", nullptr,
                                         int(drills::builtInScenarios().size())));
    m_use->setObjectName(QStringLiteral("useScenario"));
    const people::Workspace& workspace = services.workspace();
    m_use->setVisible(!workspace.session().readOnly &&
                      services.workspace().ledger().rights().may(workspace.session().role,
                                                                 QLatin1String(fields::drill::kRegister),
                                                                 QLatin1String(ledger::verb::kEdit)));
    header->addWidget(m_use);
    markPane(header, Pane::Header);
    column->addWidget(header);
    auto* bar = new DrillViewBar(DrillsView::Scenarios, this);
    connect(bar, &DrillViewBar::chosen, this, &ScenarioView::viewWanted);
    column->addWidget(bar);
    column->addWidget(makeLine("h", this));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_list->setObjectName(QStringLiteral("scenarios"));
    m_list->setAccessibleName(DrillsPageTr::tr("Scenarios"));
    m_list->setFixedWidth(kList);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const drills::Scenario& scenario : drills::builtInScenarios()) {
        auto* item = new QListWidgetItem(QStringLiteral("  ") + scenario.title.text(), m_list);
        item->setData(Qt::UserRole, scenario.id);
        item->setToolTip(scenario.title.text());
        item->setSizeHint({0, kRow});
    }
    markPane(m_list, Pane::List);
    row->addWidget(m_list);
    row->addWidget(makeLine("v2", this));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* sheet = new QWidget;
    setSurface(sheet, "surface");
    auto* text = new QVBoxLayout(sheet);
    text->setContentsMargins(24, metric::kPage, 24, metric::kPage);
    text->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->setSpacing(metric::kGap);
    head->addWidget(m_title);
    head->addWidget(m_unverified);
    head->addStretch(1);
    text->addLayout(head);
    text->addWidget(m_facts);
    m_summary->setObjectName(QStringLiteral("scenarioSummary"));
    text->addWidget(m_summary);
    text->addSpacing(metric::kGap);
    text->addWidget(makeLabel(DrillsPageTr::tr("Objectives"), FontRole::BodyBold, "", sheet));
    text->addWidget(m_objectives);
    text->addSpacing(metric::kGap);
    text->addWidget(m_injectsTitle);
    for (QLabel* label : {m_facts, m_summary, m_objectives, m_title})
        label->setWordWrap(true);
    m_injects->setObjectName(QStringLiteral("scenarioInjects"));
    m_injects->setAccessibleName(DrillsPageTr::tr("Injects"));
    m_injects->setFrameShape(QFrame::NoFrame);
    m_injects->setFocusPolicy(Qt::NoFocus);
    m_injects->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_injects->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    text->addWidget(m_injects);
    text->addStretch(1);
    scroll->setWidget(sheet);
    markPane(scroll, Pane::Inspector);
    row->addWidget(scroll, 1);
    column->addLayout(row, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ScenarioView::show);
    connect(m_list, &QListWidget::itemActivated, m_use, &QPushButton::click);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT drillWanted(current()); });
    m_list->setCurrentRow(0);
    m_use->setEnabled(m_list->count() > 0);
}

QString ScenarioView::current() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
}

void ScenarioView::show(int row)
{
    const QList<drills::Scenario>& all = drills::builtInScenarios();
    if (row < 0 || row >= all.size())
        return;
    const drills::Scenario& scenario = all.at(row);
    m_title->setText(scenario.title.text());
    m_unverified->setVisible(!scenario.verified);
    m_facts->setText(DrillsPageTr::tr("%1, %2 minutes, 1 minute = %3 of the story, begins at %4")
                         .arg(codeText("drill_form", scenario.form))
                         .arg(scenario.duration)
                         .arg(scenario.ratio)
                         .arg(scenario.storyStart));
    m_summary->setText(scenario.summary.text());
    QStringList objectives;
    for (int i = 0; i < scenario.objectives.size(); ++i)
        objectives << QStringLiteral("%1. %2").arg(i + 1).arg(scenario.objectives.at(i).text.text());
    m_objectives->setText(objectives.join(QLatin1Char('\n')));
    fillInjects(scenario);
}

void ScenarioView::fillInjects(const drills::Scenario& scenario)
{
    int reserve = 0;
    m_injects->clear();
    for (const drills::ScenarioInject& inject : scenario.injects) {
        reserve += inject.contingency;
        const QString when = inject.contingency ? DrillsPageTr::tr("reserve")
                                                : DrillsPageTr::tr("minute %1").arg(inject.offset);
        auto* item = new QListWidgetItem(
            DrillsPageTr::tr("%1   %2   %3").arg(inject.no, when, inject.title.text()), m_injects);
        item->setToolTip(inject.content.text());
        item->setSizeHint({0, kInjectRow});
        item->setFlags(Qt::ItemIsEnabled);
    }
    m_injects->setFixedHeight(m_injects->count() * kInjectRow + 4);
    m_injectsTitle->setText(
        DrillsPageTr::tr("Injects: %1, %2 of them in reserve").arg(scenario.injects.size()).arg(reserve));
}

} // namespace wardbook::ui
