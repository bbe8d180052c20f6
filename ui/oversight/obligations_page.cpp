#include "ui/oversight/obligations_page.h"
#include "fields/obligation.h"
#include "ledger/record_fields.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/list_keys.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/record_page.h"
#include "ui/kit/record_source.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/chip_column.h"
#include "ui/oversight/obligation_acts.h"
#include "ui/oversight/obligation_filters.h"
#include "ui/oversight/oversight_page_tr.h"
#include "ui/oversight/side_list.h"
#include "ui/oversight/two_line_column.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QUrlQuery>

namespace wardbook::ui {

using oversight::Compliance;
using oversight::Obligation;

namespace {

constexpr int kReloadDelayMs = 120;
/// The title takes what is left.
constexpr int kWidths[] = {0, 104, 88, 56, 76, 100};
constexpr Compliance kStates[] = {Compliance::Met,     Compliance::Partly,        Compliance::Open,
                                  Compliance::ToJudge, Compliance::NotApplicable, Compliance::Informative};

} // namespace

struct ObligationsPage::Worker
{
    std::unique_ptr<oversight::ObligationReader> obligations;
};

ObligationsPage::ObligationsPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_watch(oversight::CheckWatch::of(services.workspace())),
      m_source(std::make_unique<RecordSource>(services.workspace().ledger(),
                                              QLatin1String(fields::obligation::kRegister))),
      m_worker(std::make_shared<Worker>()), m_acts(new ObligationActs(services, *m_source, this)),
      m_rights(ObligationRights::of(services.workspace())), m_model(new ObligationsModel(this)),
      m_header(new PageHeader(OversightPageTr::tr("Obligations"), this)),
      m_report(new Button(OversightPageTr::tr("Report"), "plain", QStringLiteral("file"), this)),
      m_check(
          new Button(OversightPageTr::tr("Self-check…"), "primary", QStringLiteral("check-circle"), this)),
      m_filters(new ObligationFilters(this)), m_laws(new SideList(OversightPageTr::tr("Laws"), this)),
      m_stack(new QStackedWidget(this)), m_table(new PlainTable(*m_model, m_stack)),
      m_empty(new EmptyState(QStringLiteral("scale"), m_stack)), m_panel(new ObligationPanel(this))
{
    setSurface(this, "surface");
    build();
    connectTable();
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReloadDelayMs);
    connect(&m_reload, &QTimer::timeout, this, &ObligationsPage::read);
    const auto reload = [this] {
        if (isVisible())
            m_reload.start();
        else
            m_stale = true;
        showState();
    };
    connect(m_watch.get(), &oversight::CheckWatch::changed, this, [this, reload] {
        if (m_watch->findings() && !m_watch->working())
            reload();
        else
            showState();
    });
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this, &ObligationsPage::noteChanged);
    connect(m_source.get(), &RecordSource::failed, this, [this](const QString& text) {
        m_reading = false;
        if (isVisible())
            m_services.message(Services::Tone::Error, OversightPageTr::tr("The obligations can’t be read"),
                               text);
    });
    connect(m_acts, &ObligationActs::done, this, [this] { m_table->setFocus(); });
    showState();
    m_stale = true;
}

/// Dialogs ask the source: they go before it.
ObligationsPage::~ObligationsPage()
{
    delete m_acts;
    qDeleteAll(findChildren<QDialog*>(QString(), Qt::FindDirectChildrenOnly));
}

void ObligationsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    markPane(m_header, Pane::Header);
    m_report->setObjectName(QStringLiteral("previewReport"));
    m_check->setObjectName(QStringLiteral("selfCheck"));
    m_check->setVisible(!m_rights.reader);
    m_header->addWidget(m_report);
    m_header->addWidget(m_check);
    column->addWidget(m_filters);
    column->addWidget(makeLine("h", this));
    auto* panes = new QHBoxLayout;
    panes->setSpacing(0);
    m_laws->setObjectName(QStringLiteral("laws"));
    panes->addWidget(m_laws);
    panes->addWidget(makeLine("v", this));
    m_table->setObjectName(QStringLiteral("obligations"));
    m_table->setMinimumWidth(px(540)); // below it the page scrolls
    m_table->setAccessibleName(OversightPageTr::tr("Obligations"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
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
}

void ObligationsPage::setColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    for (int i = 0; i < ObligationsModel::ColumnCount; ++i) {
        if (kWidths[i] == 0)
            header->setSectionResizeMode(i, QHeaderView::Stretch);
        else
            m_table->setColumnWidth(i, px(kWidths[i]));
    }
    QStringList states;
    for (const Compliance each : kStates)
        states << oversight::complianceText(each);
    (new ChipColumn(*m_table, ObligationsModel::StateColumn))->fit(states);
    new TwoLineColumn(*m_table, ObligationsModel::TitleColumn, Qt::ElideMiddle); // the article is at the end
}

void ObligationsPage::connectTable()
{
    connect(m_filters, &ObligationFilters::changed, this, &ObligationsPage::narrow);
    connect(m_filters, &ObligationFilters::clearWanted, this, &ObligationsPage::clearFilters);
    connect(m_filters, &ObligationFilters::listWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_laws, &SideList::chosen, this, &ObligationsPage::narrow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ObligationsPage::showChosen);
    connect(m_table, &QTableView::doubleClicked, this, &ObligationsPage::edit);
    connect(m_report, &QPushButton::clicked, m_acts, &ObligationActs::previewReport);
    connect(m_check, &QPushButton::clicked, this, [this] { m_acts->selfCheck(m_model->obligations()); });
    connect(m_panel, &ObligationPanel::proofWanted, this, &ObligationsPage::openProof);
    connect(m_panel, &ObligationPanel::ruleWanted, this, [this](const QString& rule) {
        m_services.open(QStringLiteral("findings"), QStringLiteral("rule:") + rule);
    });
    const auto single = [this](auto act) {
        return [this, act] {
            if (const auto all = chosen(); all.size() == 1)
                act(*all.constFirst());
        };
    };
    connect(m_panel, &ObligationPanel::judgeWanted, this,
            single([this](const Obligation& each) { m_acts->judge(each); }));
    connect(m_panel, &ObligationPanel::computedWanted, this,
            single([this](const Obligation& each) { m_acts->judgeByRegisters(each.id); }));
    connect(m_panel, &ObligationPanel::editWanted, this, &ObligationsPage::edit);
}

ObligationFilter ObligationsPage::filter() const
{
    ObligationFilter filter = m_filters->filter();
    filter.group = m_laws->current();
    return filter;
}

/// What registers prove is asked again only of those that changed.
void ObligationsPage::noteChanged(const QString& registerId)
{
    m_changed.insert(registerId);
    m_source->forgetNames();
}

bool ObligationsPage::ready() const
{
    return m_read && !m_reading && !m_stale && !m_reload.isActive() && !m_watch->working();
}

void ObligationsPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale)
        read();
}

void ObligationsPage::read()
{
    if (!m_rights.view || !m_watch->findings())
        return;
    m_stale = false;
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    const auto found = std::make_shared<oversight::Obligations>();
    m_source->read(
        this,
        [found, worker = m_worker, changed = std::exchange(m_changed, {}), findings = m_watch->findings(),
         rules = m_watch->rules(),
         today = QDateTime::fromMSecsSinceEpoch(m_services.nowMs()).date()](ledger::Reader& reader) {
            if (!worker->obligations)
                worker->obligations = std::make_unique<oversight::ObligationReader>(
                    oversight::ObligationPack::builtIn(reader.registers()), reader.registers());
            for (const QString& registerId : changed)
                worker->obligations->forget(registerId);
            *found = worker->obligations->read(reader, today, *rules, *findings);
        },
        [this, found] {
            m_reading = false;
            if (std::exchange(m_again, false))
                return read();
            take(*found);
        });
}

void ObligationsPage::take(const oversight::Obligations& found)
{
    const auto all = chosen();
    const QString kept = !m_wanted.isEmpty() ? std::exchange(m_wanted, {})
                         : all.isEmpty()     ? QString()
                                             : all.constFirst()->id;
    const qsizetype many = all.size();
    m_read = true;
    m_model->set(found);
    showLaws();
    m_model->setFilter(filter());
    int late = 0;
    for (const Obligation& each : found.all)
        late += each.overdue(found.day) ? 1 : 0;
    Q_EMIT countChanged(late > 0 ? late : -1);
    m_header->setSubtitle(OversightPageTr::tr("Met %1, partly %2, not met %3, to be judged %4; overdue %5")
                              .arg(found.count(Compliance::Met))
                              .arg(found.count(Compliance::Partly))
                              .arg(found.count(Compliance::Open))
                              .arg(found.count(Compliance::ToJudge))
                              .arg(late));
    showState();
    if (many < 2 || chosen().isEmpty())
        select(kept);
    showChosen();
}

void ObligationsPage::showLaws()
{
    const oversight::Obligations& found = m_model->obligations();
    const auto item = [&](const QString& id, const QString& text, const QString& source) {
        const auto count = [&](Compliance state) { return found.count(state, id); };
        SideItem line{id, text, source, count(Compliance::Open), chips::Tone::Bad, id.isEmpty(), {}};
        QStringList tip{text};
        if (!source.isEmpty())
            tip << source;
        for (const Compliance state : kStates)
            if (count(state) > 0)
                tip << OversightPageTr::tr("%1: %2").arg(oversight::complianceText(state),
                                                         QString::number(count(state)));
        line.tip = tip.join(QLatin1Char('\n'));
        for (const Compliance state :
             {Compliance::Met, Compliance::Partly, Compliance::Open, Compliance::ToJudge})
            line.bar << SideItem::Part{complianceTone(state), count(state)};
        return line;
    };
    QList<SideItem> items{item({}, OversightPageTr::tr("All laws"), {})};
    for (const oversight::ObligationPack::Group& group : found.pack->groups)
        items << item(group.id, group.label.text(), group.source);
    const QString before = m_laws->current();
    m_laws->setItems(items);
    m_laws->setCurrent(before);
}

void ObligationsPage::showState()
{
    const ObligationFilter now = filter();
    m_filters->note(now.any(), m_model->rowCount());
    m_report->setRefusal(m_rights.view ? QString()
                                       : OversightPageTr::tr("Your role may not see obligations"));
    m_check->setRefusal(m_rights.editRefusal);
    if (!m_read && m_rights.editRefusal.isEmpty())
        m_check->setEnabled(false);
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty)
        return;
    m_panel->showSentence(OversightPageTr::tr("Choose an obligation to see what proves it."));
    m_empty->clearActions();
    if (!m_rights.view) {
        m_empty->setSentence(OversightPageTr::tr("Your role may not see obligations"));
    } else if (!m_read && !m_watch->failure().isEmpty()) {
        m_empty->setSentence(m_watch->failure());
        m_empty->addAction(OversightPageTr::tr("Check again"), [this] { m_watch->runAgain(); });
    } else if (!m_read) {
        m_empty->setSentence(OversightPageTr::tr("Checking the registers…"));
    } else {
        m_empty->setSentence(OversightPageTr::tr("No obligations match these conditions"));
        m_empty->addAction(OversightPageTr::tr("Clear filters"), [this] { clearFilters(); });
    }
}

QList<const Obligation*> ObligationsPage::chosen() const
{
    QList<const Obligation*> all;
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    for (const int row : rows)
        if (const Obligation* each = m_model->at(row))
            all << each;
    return all;
}

void ObligationsPage::select(const QString& id)
{
    const int row = m_model->rowOf(id);
    if (m_model->rowCount() > 0)
        m_table->selectRow(row < 0 ? 0 : row);
}

void ObligationsPage::showChosen()
{
    const auto all = chosen();
    if (all.isEmpty())
        return;
    if (all.size() > 1)
        return m_panel->showSeveral(all, m_rights);
    QHash<QString, QString> titles;
    for (const QString& rule : all.constFirst()->checks)
        if (const auto* known = m_watch->rules() ? m_watch->rules()->find(rule) : nullptr)
            titles.insert(rule, known->title.text());
    m_panel->show(*all.constFirst(), m_model->obligations(), titles, m_rights);
}

void ObligationsPage::narrow()
{
    const auto all = chosen();
    const QString kept = all.isEmpty() ? QString() : all.constFirst()->id;
    if (!m_read)
        return;
    m_model->setFilter(filter());
    showState();
    select(kept);
}

void ObligationsPage::clearFilters()
{
    m_laws->setCurrent({});
    m_filters->clear();
    narrow();
}

void ObligationsPage::chooseLaw(const QString& group)
{
    if (m_laws->setCurrent(group))
        return;
    m_laws->setItems({{group, {}, {}, -1, chips::Tone::Neutral, false, {}}}); // its name comes with reading
    m_laws->setCurrent(group);
}

void ObligationsPage::activate(const QString& target)
{
    if (!target.isEmpty()) {
        m_laws->setCurrent({});
        m_filters->clear();
        for (const QString& part : target.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
            if (part.startsWith(QLatin1String("group:")))
                chooseLaw(part.section(QLatin1Char(':'), 1));
            else if (!m_filters->take(part))
                m_wanted = part;
        }
        narrow();
        findWanted();
    }
    m_table->setFocus();
}

/// A duty's id, or the uid of what people said about one.
void ObligationsPage::findWanted()
{
    if (m_wanted.isEmpty())
        return;
    if (m_read && m_model->obligations().find(m_wanted))
        return select(std::exchange(m_wanted, {}));
    const auto duty = std::make_shared<QString>(m_wanted);
    m_source->read(
        this,
        [duty](ledger::Reader& reader) {
            const QString registerId = QLatin1String(fields::obligation::kRegister);
            if (const auto record = reader.findByUid(registerId, *duty))
                *duty = ledger::RecordFields(reader, fields::obligation::kRegister, *record)
                            .text(fields::obligation::obligation);
        },
        [this, duty] {
            if (m_read)
                select(*duty);
            else
                m_wanted = *duty;
        });
    if (m_read)
        m_wanted.clear();
}

bool ObligationsPage::command(const QString& name)
{
    if (name == QLatin1String("find")) {
        m_filters->focusSearch();
    } else if (name == QLatin1String("refresh")) {
        m_changed = QSet<QString>{QString()}; // everything
        m_watch->runAgain();
    } else if (name == QLatin1String("primary")) {
        edit();
    } else {
        return false;
    }
    return true;
}

void ObligationsPage::edit()
{
    if (m_rights.reader || !m_rights.editRefusal.isEmpty())
        return;
    QList<Obligation> all;
    for (const Obligation* each : chosen())
        if (each->counts())
            all << *each;
    m_acts->edit(all);
}

/// The list of what counts, as far as its filters can say it.
void ObligationsPage::openProof(const ledger::RecordTest& test)
{
    QUrlQuery query;
    for (const ledger::FieldTest& each : test.all)
        if (!each.anyOf.isEmpty() && !each.field.contains(QLatin1Char('.')))
            query.addQueryItem(each.field, each.anyOf.join(QLatin1Char(',')));
    m_services.open(pageOfRegister(test.registerId), QLatin1Char('?') + query.toString());
}

bool ObligationsPage::takeKey(int key)
{
    if (key == Qt::Key_F2 || key == Qt::Key_Return || key == Qt::Key_Enter) {
        edit();
        return true;
    }
    if (key == Qt::Key_Escape && filter().any()) {
        clearFilters();
        return true;
    }
    return false;
}

} // namespace wardbook::ui
