#include "ui/oversight/findings_page.h"
#include "fields/accepted_finding.h"
#include "fields/department.h"
#include "fields/remediation.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/list_keys.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/record_page.h"
#include "ui/kit/record_source.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/chip_column.h"
#include "ui/oversight/finding_acts.h"
#include "ui/oversight/finding_filters.h"
#include "ui/oversight/finding_words.h"
#include "ui/oversight/findings_model.h"
#include "ui/oversight/oversight_page_tr.h"
#include "ui/oversight/side_list.h"
#include "ui/oversight/two_line_column.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

namespace wardbook::ui {

using oversight::FindingKey;

namespace {

/// What is wrong takes what is left; risks as wide as their words.
constexpr int kWidths[] = {64, 0, 104, 124};
constexpr oversight::Severity kSeverities[] = {oversight::Severity::High, oversight::Severity::Medium,
                                               oversight::Severity::Low};

} // namespace

struct FindingsPage::Read
{
    std::shared_ptr<const oversight::Findings> findings;
    std::shared_ptr<const oversight::CheckRules> rules;
    oversight::FindingList list;
    QList<FilterOption> departments;
};

FindingsPage::FindingsPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_watch(oversight::CheckWatch::of(services.workspace())),
      m_source(std::make_unique<RecordSource>(services.workspace().ledger(),
                                              QLatin1String(fields::accepted_finding::kRegister))),
      m_acts(new FindingActs(services, *m_source, this)), m_rights(FindingRights::of(services.workspace())),
      m_model(new FindingsModel(this)), m_header(new PageHeader(OversightPageTr::tr("Findings"), this)),
      m_export(new Button(OversightPageTr::tr("Export…"), "plain", QStringLiteral("export"), this)),
      m_again(new Button(OversightPageTr::tr("Check again"), "plain", QStringLiteral("refresh"), this)),
      m_filters(new FindingFilters(this)), m_rules(new SideList(OversightPageTr::tr("Rules"), this)),
      m_stack(new QStackedWidget(this)), m_table(new PlainTable(*m_model, m_stack)),
      m_empty(new EmptyState(QStringLiteral("flag"), m_stack)), m_panel(new FindingPanel(this))
{
    setProperty("exportRegister", QStringLiteral("accepted_finding")); // whose right printing asks for
    setSurface(this, "surface");
    build();
    connect(m_watch.get(), &oversight::CheckWatch::changed, this, &FindingsPage::noteWatch);
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, m_source.get(),
            &RecordSource::forgetNames);
    connect(m_source.get(), &RecordSource::failed, this, [this](const QString& text) {
        m_reading = false;
        if (isVisible())
            m_services.message(Services::Tone::Error, OversightPageTr::tr("The findings can’t be read"),
                               text);
    });
    connect(m_model, &FindingsModel::pageWanted, this, &FindingsPage::readPage);
    connect(m_acts, &FindingActs::done, this, [this] { m_table->setFocus(); });
    showState();
    noteWatch();
}

/// Dialogs ask the source: they go before it.
FindingsPage::~FindingsPage()
{
    delete m_acts;
    qDeleteAll(findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly));
}

void FindingsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    markPane(m_header, Pane::Header);
    m_export->setObjectName(QStringLiteral("exportFindings"));
    m_export->setRefusal(m_rights.exportRefusal);
    m_again->setObjectName(QStringLiteral("checkAgain"));
    m_again->setKeyCap(QStringLiteral("F5"));
    m_header->addWidget(m_export);
    m_header->addWidget(m_again);
    column->addWidget(m_filters);
    column->addWidget(makeLine("h", this));
    auto* panes = new QHBoxLayout;
    panes->setSpacing(0);
    m_rules->setObjectName(QStringLiteral("findingRules"));
    panes->addWidget(m_rules);
    panes->addWidget(makeLine("v", this));
    m_table->setObjectName(QStringLiteral("findings"));
    m_table->setMinimumWidth(px(460)); // below it the page scrolls
    m_table->setAccessibleName(OversightPageTr::tr("Findings"));
    setColumns();
    new ListKeys(m_table, [this](int key) { return takeKey(key); });
    markPane(m_table, Pane::List);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    panes->addWidget(m_stack, 1);
    panes->addWidget(makeLine("v", this));
    m_panel->setFixedWidth(metric::kInspector);
    panes->addWidget(m_panel);
    column->addLayout(panes, 1);
    setFocusHome(this, m_table);
    connect(m_again, &QPushButton::clicked, this, [this] { m_watch->runAgain(); });
    connect(m_export, &QPushButton::clicked, this,
            [this] { m_acts->exportList(m_shownRules, m_model->keys()); });
    connect(m_rules, &SideList::chosen, this, &FindingsPage::narrow);
    connect(m_filters, &FindingFilters::changed, this, &FindingsPage::narrow);
    connect(m_filters, &FindingFilters::clearWanted, this, &FindingsPage::clearFilters);
    connect(m_filters, &FindingFilters::listWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &PlainTable::currentRowChanged, this, &FindingsPage::showCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &FindingsPage::openRecord);
    connect(m_panel, &FindingPanel::recordWanted, this, &FindingsPage::openRecord);
    connect(m_panel, &FindingPanel::remediationWanted, this, &FindingsPage::openRemediation);
    connect(m_panel, &FindingPanel::remediateWanted, this, [this] { act(&FindingActs::remediate); });
    connect(m_panel, &FindingPanel::acceptWanted, this, [this] { act(&FindingActs::accept); });
    connect(m_panel, &FindingPanel::decideWanted, this,
            [this](bool accept) { m_acts->decide(m_detail, accept); });
    connect(m_panel, &FindingPanel::endWanted, this, [this] { m_acts->end(m_detail); });
}

void FindingsPage::setColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    for (int i = 0; i < FindingsModel::ColumnCount; ++i) {
        if (kWidths[i] == 0)
            header->setSectionResizeMode(i, QHeaderView::Stretch);
        else
            m_table->setColumnWidth(i, px(kWidths[i]));
    }
    QStringList severities;
    for (const oversight::Severity each : kSeverities)
        severities << oversight::severityText(each);
    (new ChipColumn(*m_table, FindingsModel::SeverityColumn))->fit(severities);
    new TwoLineColumn(*m_table, FindingsModel::TextColumn);
}

/// The list at the left holds "" (all), severities and rules.
oversight::FindingFilter FindingsPage::filter() const
{
    oversight::FindingFilter filter = m_filters->filter();
    const QString chosen = m_rules->current();
    if (chosen.startsWith(QLatin1String("severity:")))
        filter.severities = {chosen.section(QLatin1Char(':'), 1)};
    else if (chosen.startsWith(QLatin1String("rule:")))
        filter.rules = {chosen.section(QLatin1Char(':'), 1)};
    return filter;
}

bool FindingsPage::ready() const
{
    if (!m_read || m_reading || m_stale || m_watch->working())
        return false;
    const int row = m_table->currentIndex().row();
    return m_model->rowCount() == 0 ||
           (m_model->complete(row) && m_detailAsked == m_detailShown && m_shown == m_model->keys().at(row));
}

void FindingsPage::noteWatch()
{
    m_again->setEnabled(!m_watch->working());
    if (isVisible())
        m_services.status(m_watch->working() ? OversightPageTr::tr("Checking the registers") : QString());
    if (!m_watch->failure().isEmpty())
        return showState();
    if (!m_watch->findings() || m_watch->working())
        return;
    if (isVisible())
        read();
    else
        m_stale = true;
}

void FindingsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale || !m_read)
        noteWatch();
}

void FindingsPage::read()
{
    m_stale = false;
    if (std::exchange(m_reading, true)) {
        m_readAgain = true;
        return;
    }
    auto read = std::make_shared<Read>();
    read->findings = m_watch->findings();
    read->rules = m_watch->rules();
    m_source->read(
        this,
        [read, filter = filter(),
         scope = oversight::FindingScope::of(m_services.workspace())](ledger::Reader& reader) {
            read->list = oversight::listFindings(reader, *read->rules, *read->findings, read->findings->day,
                                                 filter, scope);
            if (scope.onlyDepartment == 0)
                reader.forEach(
                    QLatin1String(fields::department::kRegister), [&](const ledger::Record& record) {
                        read->departments << FilterOption{
                            QString::number(record.id),
                            reader.nameOf(QLatin1String(fields::department::kRegister), record.id), -1};
                    });
        },
        [this, read] {
            m_reading = false;
            if (std::exchange(m_readAgain, false))
                return this->read();
            take(*read);
        });
}

void FindingsPage::take(const Read& read)
{
    const int row = m_table->currentIndex().row();
    const bool first = !std::exchange(m_read, true);
    m_shownRules = read.rules;
    showRules(read.list);
    m_filters->setOptions(*m_source->registers(), read.list.registers, read.departments);
    m_model->setKeys(read.rules, read.list.keys);
    m_header->setSubtitle(OversightPageTr::tr("%1 · as of act %2, %3")
                              .arg(countsText(read.list.counts), QString::number(read.findings->actSeq),
                                   dayText(read.findings->day)));
    Q_EMIT countChanged(read.list.counts.high > 0 ? read.list.counts.high : -1);
    showState();
    const int kept = m_shown ? m_model->rowOf(*m_shown) : -1;
    const int wanted = kept >= 0 ? kept : qBound(0, row, m_model->rowCount() - 1);
    // a table that gets the focus has a current row, but none that is chosen
    if (m_model->rowCount() > 0 && !m_table->selectionModel()->isRowSelected(wanted))
        m_table->selectRow(wanted);
    showCurrent();
    if (first && isVisible() && !m_filters->isAncestorOf(focusWidget()))
        m_table->setFocus();
}

void FindingsPage::showRules(const oversight::FindingList& list)
{
    const oversight::FindingCounts& counts = list.counts;
    QList<SideItem> items{{{},
                           OversightPageTr::tr("All findings"),
                           {},
                           counts.high + counts.medium + counts.low,
                           chips::Tone::Neutral,
                           true,
                           {}}};
    for (const oversight::Severity severity : kSeverities) {
        const int count = severity == oversight::Severity::High     ? counts.high
                          : severity == oversight::Severity::Medium ? counts.medium
                                                                    : counts.low;
        items << SideItem{QStringLiteral("severity:") + oversight::severityId(severity),
                          OversightPageTr::tr("Risk: %1").arg(oversight::severityText(severity)),
                          {},
                          count,
                          severityTone(severity),
                          true,
                          {}};
        for (const oversight::CheckRule& rule : m_shownRules->rules) {
            if (rule.severity != severity || !list.open.contains(rule.id))
                continue;
            const QString law =
                rule.article.isEmpty() ? rule.law : rule.law + QLatin1Char(' ') + rule.article;
            items << SideItem{QStringLiteral("rule:") + rule.id,
                              rule.title.text(),
                              rule.title.text() + QLatin1Char('\n') + law,
                              list.open.value(rule.id),
                              chips::Tone::Neutral,
                              false,
                              {}};
        }
    }
    // a rule that finds nothing any more stays while it is chosen
    const QString chosen = m_rules->current();
    const bool there =
        std::any_of(items.begin(), items.end(), [&](const SideItem& item) { return item.id == chosen; });
    if (!there)
        if (const auto* rule = m_shownRules->find(chosen.section(QLatin1Char(':'), 1)))
            items << SideItem{chosen, rule->title.text(), {}, 0, chips::Tone::Neutral, false, {}};
    m_rules->setItems(items);
}

void FindingsPage::showState()
{
    m_export->setRefusal(m_rights.exportRefusal);
    if (m_model->rowCount() == 0 && m_rights.exportRefusal.isEmpty())
        m_export->setEnabled(false);
    const oversight::FindingFilter now = filter();
    m_filters->note(now.any(), m_model->rowCount());
    if (m_read && !m_watch->failure().isEmpty() && isVisible())
        m_services.message(Services::Tone::Error,
                           OversightPageTr::tr("The last check failed; what is shown is older"),
                           m_watch->failure());
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty)
        return;
    m_panel->showSentence(OversightPageTr::tr("Choose a finding to see what is wrong and how to mend it."));
    m_shown.reset();
    m_empty->clearActions();
    if (!m_read && !m_watch->failure().isEmpty()) {
        m_empty->setSentence(m_watch->failure());
        m_empty->addAction(OversightPageTr::tr("Check again"), [this] { m_watch->runAgain(); });
    } else if (!m_read) {
        m_empty->setSentence(OversightPageTr::tr("Checking the registers…"));
    } else if (now.any()) {
        m_empty->setSentence(OversightPageTr::tr("No findings match these conditions"));
        m_empty->addAction(OversightPageTr::tr("Clear filters"), [this] { clearFilters(); });
    } else {
        m_empty->setSentence(OversightPageTr::tr("Nothing was found: every rule holds in every register."));
    }
}

void FindingsPage::readPage(int page)
{
    const qsizetype from = qsizetype{page} * FindingsModel::kPageRows;
    const auto keys =
        std::make_shared<QList<FindingKey>>(m_model->keys().mid(from, FindingsModel::kPageRows));
    const auto words = std::make_shared<QList<oversight::Finding>>();
    if (keys->isEmpty() || !m_watch->findings())
        return;
    m_source->read(
        this,
        [keys, words, rules = m_shownRules, today = m_watch->findings()->day](ledger::Reader& reader) {
            *words = oversight::wordsOf(reader, *rules, today, {keys->constData(), size_t(keys->size())});
        },
        [this, words, page, generation = m_model->generation()] {
            m_model->setWords(generation, page, *words);
            if (m_table->currentIndex().row() / FindingsModel::kPageRows == page)
                showCurrent();
        });
}

/// The finding is read with what was made of it; until then the former one stays.
void FindingsPage::showCurrent()
{
    const int row = m_table->currentIndex().row();
    const oversight::Finding* finding = m_model->at(row);
    if (row < 0 || row >= m_model->rowCount())
        return;
    if (!finding)
        return readPage(row / FindingsModel::kPageRows);
    const FindingKey key = m_model->keys().at(row);
    const quint64 asked = ++m_detailAsked;
    const auto detail = std::make_shared<FindingDetail>();
    m_source->read(
        this,
        [detail, finding = *finding, workspace = &m_services.workspace()](ledger::Reader& reader) {
            *detail = readFinding(reader, *workspace, finding);
        },
        [this, detail, key, asked] {
            m_detailShown = asked;
            if (asked != m_detailAsked || m_model->rowCount() == 0)
                return;
            m_shown = key;
            m_detail = *detail;
            m_panel->show(m_detail, m_rights);
        });
}

void FindingsPage::narrow()
{
    if (m_watch->findings())
        read();
}

void FindingsPage::clearFilters()
{
    m_rules->setCurrent({});
    m_filters->clear();
    narrow();
}

void FindingsPage::activate(const QString& target)
{
    if (!target.isEmpty()) {
        m_filters->clear();
        QString chosen;
        for (const QString& part : target.split(QLatin1Char(';'), Qt::SkipEmptyParts))
            if (!m_filters->take(part))
                chosen = part;
        if (!m_rules->setCurrent(chosen)) {
            // nothing of it was found, or nothing was read yet
            QList<SideItem> items = m_rules->items();
            items << SideItem{chosen, {}, {}, 0, chips::Tone::Neutral, false, {}};
            m_rules->setItems(items);
            m_rules->setCurrent(chosen);
        }
        narrow();
    }
    m_table->setFocus();
}

bool FindingsPage::command(const QString& name)
{
    if (name == QLatin1String("find")) {
        m_filters->focusSearch();
    } else if (name == QLatin1String("refresh")) {
        m_watch->runAgain();
    } else if (name == QLatin1String("primary")) {
        for (const char* act : {"remediate", "approveAcceptance", "showRemediation"})
            if (auto* primary = m_panel->findChild<QPushButton*>(QLatin1String(act))) {
                primary->click();
                break;
            }
    } else if (name == QLatin1String("export")) {
        m_export->click();
    } else {
        return false;
    }
    return true;
}

void FindingsPage::openRecord()
{
    if (const oversight::Finding* finding = m_model->at(m_table->currentIndex().row()))
        m_services.open(pageOfRegister(finding->registerId), finding->uid);
}

void FindingsPage::openRemediation()
{
    m_services.open(pageOfRegister(QLatin1String(fields::remediation::kRegister)), m_detail.remediationUid);
}

void FindingsPage::act(void (FindingActs::*what)(const oversight::Finding&))
{
    (m_acts->*what)(m_detail.finding);
}

bool FindingsPage::takeKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        openRecord();
        return true;
    }
    if (key == Qt::Key_Escape && filter().any()) {
        clearFilters();
        return true;
    }
    return false;
}

} // namespace wardbook::ui
