#include "ui/survey/survey_page.h"
#include "fields/asset.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "fields/survey.h"
#include "ledger/permissions.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/record_page.h"
#include "ui/kit/record_source.h"
#include "ui/kit/search_box.h"
#include "ui/kit/services.h"
#include "ui/kit/widgets.h"
#include "ui/survey/source_list.h"
#include "ui/survey/survey_acts.h"
#include "ui/survey/survey_page_tr.h"
#include "ui/survey/table_detail.h"
#include "ui/survey/table_tree.h"
#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabBar>

namespace wardbook::ui {

namespace {

constexpr Length kSourcesWidth{204}, kDetailWidth{352};
constexpr Length kNarrow{1240}, kNarrowSources{164}, kNarrowDetail{328}; ///< a window of 1280

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

QString viewText(TableView view)
{
    switch (view) {
    case TableView::Open:
        return SurveyPageTr::tr("To decide");
    case TableView::Fresh:
        return SurveyPageTr::tr("New");
    case TableView::Gone:
        return SurveyPageTr::tr("Gone");
    case TableView::Grown:
        return SurveyPageTr::tr("Grown or shrunk");
    case TableView::Columns:
        return SurveyPageTr::tr("Columns changed");
    case TableView::Personal:
        return SurveyPageTr::tr("New personal columns");
    case TableView::Decided:
        return SurveyPageTr::tr("Decided");
    case TableView::All:
        return SurveyPageTr::tr("All");
    }
    return {};
}

constexpr TableView kViews[] = {TableView::Open,    TableView::Fresh,    TableView::Gone,    TableView::Grown,
                                TableView::Columns, TableView::Personal, TableView::Decided, TableView::All};

bool isDrift(TableView view)
{
    return view != TableView::Open && view != TableView::Decided && view != TableView::All;
}

} // namespace

SurveyPage::SurveyPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services),
      m_source(new RecordSource(services.workspace().ledger(), id(fields::data_source::kRegister), this)),
      m_acts(new SurveyActs(services, *m_source, this)), m_picture(std::make_shared<SurveyPicture>()),
      m_header(new PageHeader(SurveyPageTr::tr("Database survey"), this)),
      m_new(new Button(SurveyPageTr::tr("New connection…"), "plain", QStringLiteral("plus"), this)),
      m_change(new Button(SurveyPageTr::tr("Change…"), "plain", QStringLiteral("pencil"), this)),
      m_start(new Button(SurveyPageTr::tr("Start survey…"), "plain", QStringLiteral("play"), this)),
      m_stack(new QStackedWidget(this)), m_none(new EmptyState(QStringLiteral("server"), m_stack))
{
    setProperty("exportRegister", QStringLiteral("data_source")); // whose right printing asks for
    makeHeader();
    m_sources = new SourceList(m_stack);
    auto* shown = new QWidget(m_stack);
    auto* row = new QHBoxLayout(shown);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sources);
    row->addWidget(makeLine("v", shown));
    row->addWidget(makeResult(), 1);
    m_none->setSentence(SurveyPageTr::tr("No business database is registered yet."));
    m_stack->addWidget(shown);
    m_stack->addWidget(m_none);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(m_stack, 1);
    setFocusHome(this, m_sources);

    const ledger::Ledger& ledger = services.workspace().ledger();
    const auto registers = ledger.registers();
    const auto refusal = [&](const char* registerId) {
        return ledger::permissions::verbRefusal(ledger.rights(), services.workspace().actor(),
                                                registers->at(id(registerId)), id(ledger::verb::kEdit));
    };
    TableDetail::Refusals refusals;
    refusals.decide = refusal(fields::data_table::kRegister);
    refusals.adopt = refusals.decide.isEmpty() ? refusal(fields::asset::kRegister) : refusals.decide;
    m_refusal = refusal(fields::data_source::kRegister);
    if (m_refusal.isEmpty())
        m_refusal = refusal(fields::survey::kRegister);
    const QString& role = services.workspace().session().role;
    const auto may = [&](const char* registerId) {
        return ledger.rights().may(role, id(registerId), id(ledger::verb::kEdit));
    };
    m_looksOnly = !may(fields::asset::kRegister) && !may(fields::data_table::kRegister);
    refusals.hidden = m_looksOnly;
    m_detail->setRefusals(refusals);
    if (m_refusal.isEmpty() && !m_looksOnly)
        m_none->addAction(
            SurveyPageTr::tr("New connection…"), [this] { m_acts->connectNew(); }, true);
    for (Button* button : {m_new, m_change, m_start})
        button->setVisible(!m_looksOnly);
    m_new->setRefusal(m_refusal);
    connectParts();
    showHeader();
}

/// What reads for the page goes before the page's own parts.
SurveyPage::~SurveyPage()
{
    delete m_source;
}

void SurveyPage::makeHeader()
{
    m_new->setObjectName(QStringLiteral("surveyNew"));
    m_change->setObjectName(QStringLiteral("surveyChange"));
    m_start->setObjectName(QStringLiteral("surveyStart"));
    m_start->setKeyCap(QStringLiteral("F5"));
    for (Button* button : {m_change, m_new, m_start})
        m_header->addWidget(button);
    markPane(m_header, Pane::Header);
}

QWidget* SurveyPage::makeResult()
{
    m_result = new QStackedWidget(m_stack);
    auto* found = new QWidget(m_result);
    m_views = new QTabBar(found);
    m_views->setObjectName(QStringLiteral("surveyViews"));
    m_views->setAccessibleName(SurveyPageTr::tr("Views"));
    m_views->setExpanding(false);
    m_views->setDrawBase(false);
    m_views->setElideMode(Qt::ElideNone);
    for (const TableView view : kViews)
        m_views->addTab(viewText(view));
    m_search = new SearchBox(SurveyPageTr::tr("Table, comment or initials"), found);
    m_search->setRoom(px(184));
    m_search->setAccessibleName(SurveyPageTr::tr("Search for tables"));
    auto* bar = new QWidget(found);
    setSurface(bar, "surface");
    bar->setFixedHeight(metric::kFilterBar);
    auto* barRow = new QHBoxLayout(bar);
    barRow->setContentsMargins(metric::kSection, 0, metric::kSection, 0);
    barRow->setSpacing(metric::kGap);
    barRow->addWidget(m_views, 1);
    barRow->addWidget(m_search);
    markPane(bar, Pane::Filter);

    m_problemBar = new QWidget(found);
    setSurface(m_problemBar, "warnBlock");
    m_problem = new ElideLabel;
    m_problem->setObjectName(QStringLiteral("surveyProblem"));
    auto* problemRow = new QHBoxLayout(m_problemBar);
    problemRow->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    problemRow->addWidget(makeIconLabel(QStringLiteral("warning"), "warn", metric::kIcon, m_problemBar));
    problemRow->addWidget(m_problem, 1);

    m_model = new TableTreeModel(this);
    m_list = new QStackedWidget(found);
    m_tree = new TableTree(*m_model, m_list);
    m_nothing = new EmptyState(QStringLiteral("search"), m_list);
    m_list->addWidget(m_tree);
    m_list->addWidget(m_nothing);
    markPane(m_tree, Pane::List);
    m_detail = new TableDetail(*m_model, found);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_list, 1);
    row->addWidget(makeLine("v", found));
    row->addWidget(m_detail);
    auto* column = new QVBoxLayout(found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(makeLine("h", found));
    column->addWidget(m_problemBar);
    column->addLayout(row, 1);
    m_unread = new EmptyState(QStringLiteral("database"), m_result);
    m_result->addWidget(found);
    m_result->addWidget(m_unread);
    return m_result;
}

void SurveyPage::connectParts()
{
    connect(m_new, &QPushButton::clicked, m_acts, &SurveyActs::connectNew);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const SourceLine* line = current())
            m_acts->change(line->id);
    });
    connect(m_start, &QPushButton::clicked, this, &SurveyPage::startSurvey);
    connect(m_sources, &SourceList::chosen, this, &SurveyPage::choose);
    connect(m_views, &QTabBar::currentChanged, this, &SurveyPage::showTree);
    connect(m_search, &SearchBox::edited, this, &SurveyPage::showTree);
    connect(m_search, &SearchBox::downPressed, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_tree, &TableTree::chosen, this, &SurveyPage::showDetail);
    connect(m_tree, &TableTree::openWanted, this, [this] {
        if (m_detail->assetButton()->isVisible())
            m_detail->assetButton()->click();
    });
    connect(m_detail, &TableDetail::assetWanted, this, [this](const QString& uid) {
        m_services.open(pageOfRegister(id(fields::asset::kRegister)), uid);
    });
    connect(m_detail->adoptButton(), &QPushButton::clicked, this,
            [this] { m_acts->adopt(m_tree->chosenTables(), chosenName()); });
    connect(m_detail->linkButton(), &QPushButton::clicked, this,
            [this] { m_acts->link(m_tree->chosenTables()); });
    connect(m_detail->outButton(), &QPushButton::clicked, this,
            [this] { m_acts->leaveOut(m_tree->chosenTables()); });
    connect(m_detail->inButton(), &QPushButton::clicked, this,
            [this] { m_acts->takeIn(m_tree->chosenTables()); });
    connect(m_acts, &SurveyActs::made, this, &SurveyPage::choose);
    connect(m_acts, &SurveyActs::surveyed, this, [this] { m_views->setCurrentIndex(0); });
    connect(m_acts, &SurveyActs::runningChanged, this, &SurveyPage::showHeader);
    connect(&m_services.workspace().ledger(), &ledger::Ledger::changed, this,
            [this](const QString& registerId) {
                const bool ours = registerId == id(fields::data_source::kRegister) ||
                                  registerId == id(fields::data_table::kRegister) ||
                                  registerId == id(fields::survey::kRegister);
                if (!ours && registerId != id(fields::asset::kRegister))
                    return;
                m_stale = true;
                if (isVisible() && ours)
                    read();
            });
}

void SurveyPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

void SurveyPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    m_sources->setFixedWidth(narrow ? kNarrowSources : kSourcesWidth);
    m_detail->setFixedWidth(narrow ? kNarrowDetail : kDetailWidth);
}

void SurveyPage::activate(const QString& target)
{
    if (target == QLatin1String("new"))
        m_acts->connectNew();
    else if (!target.isEmpty())
        m_wantedText = target;
    if (m_stale || !m_wantedText.isEmpty())
        read();
}

/// One reading at a time; what changed meanwhile is read once more.
void SurveyPage::read()
{
    m_stale = false;
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    const auto picture = std::make_shared<SurveyPicture>();
    m_source->read(
        this,
        [picture, wanted = m_wanted, text = std::exchange(m_wantedText, {}),
         ledger = &m_services.workspace().ledger(),
         actor = m_services.workspace().actor()](ledger::Reader& reader) {
            const QString sources = id(fields::data_source::kRegister);
            qint64 source = wanted;
            if (!text.isEmpty()) {
                reader.forgetNames(sources);
                const auto record = reader.findByUid(sources, text);
                source = record ? record->id : reader.resolve(sources, text);
            }
            *picture = readPicture(reader, ledger->rights(), actor, source);
        },
        [this, picture, wanted = m_wanted] {
            m_reading = false;
            if (m_wanted == wanted) // nobody chose another one meanwhile
                m_wanted = picture->source;
            take(picture);
            if (std::exchange(m_again, false))
                read();
        });
}

void SurveyPage::take(std::shared_ptr<const SurveyPicture> picture)
{
    const bool same = m_picture->source == picture->source;
    m_picture = std::move(picture);
    m_stack->setCurrentWidget(m_picture->sources.isEmpty() ? static_cast<QWidget*>(m_none)
                                                           : m_stack->widget(0));
    m_sources->setSources(m_picture->sources, m_picture->source);
    if (same)
        m_tree->rememberPlace();
    m_model->setPicture(m_picture, m_source->registers());
    showViews();
    if (same)
        m_tree->restorePlace();
    else if (m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    showHeader();
    showDetail();
    Q_EMIT countChanged(-1);
}

void SurveyPage::choose(qint64 source)
{
    if (source == m_picture->source && m_wanted == source && !m_stale)
        return;
    m_wanted = source;
    read();
}

const SourceLine* SurveyPage::current() const
{
    for (const SourceLine& line : m_picture->sources)
        if (line.id == m_picture->source)
            return &line;
    return nullptr;
}

/// Each view with its number; those of changes only where there are some.
void SurveyPage::showViews()
{
    for (int i = 0; i < int(std::size(kViews)); ++i) {
        const int count = m_model->count(kViews[i]);
        m_views->setTabText(i, count > 0 ? QStringLiteral("%1 %2").arg(viewText(kViews[i])).arg(count)
                                         : viewText(kViews[i]));
        m_views->setTabVisible(i, count > 0 || !isDrift(kViews[i]));
    }
    if (!m_views->isTabVisible(m_views->currentIndex()))
        m_views->setCurrentIndex(0);
    showTree();
}

void SurveyPage::showTree()
{
    const TableView view = kViews[std::max(0, m_views->currentIndex())];
    m_model->setView(view, m_search->text());
    const bool surveyed = m_picture->survey.has_value() || !m_picture->tables.isEmpty();
    m_result->setCurrentIndex(surveyed ? 0 : 1);
    m_search->setCount(m_search->text().isEmpty() ? QString() : QString::number(m_model->shown()));
    const bool empty = m_model->rowCount() == 0;
    m_list->setCurrentWidget(empty ? static_cast<QWidget*>(m_nothing) : m_tree);
    if (empty) {
        m_nothing->clearActions();
        m_nothing->setSentence(!m_search->text().isEmpty() ? SurveyPageTr::tr("No table matches.")
                               : view == TableView::Open   ? SurveyPageTr::tr("Every table is decided.")
                                                           : SurveyPageTr::tr("No table here."));
        if (!m_search->text().isEmpty())
            m_nothing->addAction(SurveyPageTr::tr("Clear the search"), [this] { m_search->clearNow(); });
    } else if (!m_search->text().isEmpty() || isDrift(view)) {
        m_tree->expandAll(); // a few tables are looked for: they are what counts
    }
    if (!m_tree->currentIndex().isValid() && !empty)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    showDetail();
}

void SurveyPage::showDetail()
{
    m_detail->show(m_tree->currentIndex(), m_tree->chosenTables(), m_picture->assets);
}

QString SurveyPage::chosenName() const
{
    const QModelIndex index = m_tree->currentIndex();
    if (const auto* group = m_model->group(index))
        return group->kind == TableTreeModel::Group::Kind::Family ? group->name : QString();
    const survey::KnownTable* table = m_model->table(index);
    return table ? table->assetName : QString();
}

void SurveyPage::showHeader()
{
    const SourceLine* line = current();
    m_change->setVisible(line != nullptr && !m_looksOnly);
    m_start->setVisible(line != nullptr && !m_looksOnly);
    m_problemBar->hide();
    if (!line) {
        m_header->setSubtitle({});
        m_new->setKind("primary");
        return;
    }
    QString refusal = m_refusal.isEmpty() ? line->refusal : m_refusal;
    m_change->setRefusal(refusal);
    if (m_acts->running())
        refusal = SurveyPageTr::tr("A survey is going on");
    m_start->setRefusal(refusal);
    const bool surveyed = m_picture->survey.has_value();
    m_new->setKind("plain");
    m_start->setKind(surveyed ? "plain" : "primary");
    m_start->setText(surveyed ? SurveyPageTr::tr("Survey again…") : SurveyPageTr::tr("Start survey…"));
    QStringList about{line->place};
    if (surveyed) {
        const SurveyLine& survey = *m_picture->survey;
        about << survey.server << SurveyPageTr::tr("%n tables", nullptr, survey.tables)
              << SurveyPageTr::tr("%n with personal information", nullptr, survey.personal)
              << ledger::instantText(survey.finishedMs);
        const bool partly = !survey.complete() || !survey.problems.isEmpty();
        m_problemBar->setVisible(partly);
        m_problem->setText(
            survey.problems.isEmpty()
                ? survey.outcomeText
                : QStringLiteral("%1: %2").arg(survey.outcomeText, survey.problems.section(u'\n', 0, 0)));
        m_problem->setToolTip(survey.problems.left(2000));
    }
    about.removeAll(QString());
    m_header->setSubtitle(about.join(QStringLiteral(" · ")));
    m_unread->clearActions();
    m_unread->setSentence(SurveyPageTr::tr("“%1” has not been surveyed yet.").arg(line->name));
    if (refusal.isEmpty() && !m_looksOnly)
        m_unread->addAction(SurveyPageTr::tr("Start survey…"), [this] { startSurvey(); });
}

void SurveyPage::startSurvey()
{
    if (const SourceLine* line = current(); line && m_start->isEnabled())
        m_acts->start(*line);
}

bool SurveyPage::command(const QString& name)
{
    if (name == QLatin1String("new")) {
        if (m_new->isVisible() && m_new->isEnabled())
            m_acts->connectNew();
        return true;
    }
    if (name == QLatin1String("refresh")) {
        if (!m_looksOnly)
            startSurvey();
        return true;
    }
    if (name == QLatin1String("find")) {
        m_search->setFocus();
        m_search->selectAll();
        return true;
    }
    if (name == QLatin1String("primary")) {
        if (m_detail->adoptButton()->isVisible() && m_detail->adoptButton()->isEnabled())
            m_detail->adoptButton()->click();
        return true;
    }
    return false;
}

} // namespace wardbook::ui
