#include "ui/filings/filing_list.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/focus_home.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/record_source.h"
#include "ui/kit/search_box.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>

namespace wardbook::ui {

namespace {

constexpr int kReloadDelayMs = 150;
constexpr Length kSearchWidth{240};
/// Title takes what is left.
constexpr int kWidths[] = {116, 0, 130, 76, 150, 124, 92, 124, 190};
constexpr int kTitleWidth = 200;

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

} // namespace

FilingList::FilingList(Services& services, RecordSource& source, QWidget* parent)
    : QWidget(parent), m_services(services), m_source(source),
      m_rights(FilingRights::of(services.workspace())), m_model(new FilingListModel(this)),
      m_header(new PageHeader(FilingsPageTr::tr("Filings"), this)),
      m_new(new Button(FilingsPageTr::tr("New filing…"), "primary", QStringLiteral("plus"), this)),
      m_duties(new DutyStrip(this)), m_search(new SearchBox(FilingsPageTr::tr("Search filings"), this)),
      m_kinds(new FilterChip(FilingsPageTr::tr("Kind"), this)),
      m_states(new FilterChip(FilingsPageTr::tr("State"), this)),
      m_clear(new Button(FilingsPageTr::tr("Clear filters"), "link", {}, this)),
      m_stack(new QStackedWidget(this)), m_table(new PlainTable(*m_model, m_stack)),
      m_empty(new EmptyState(QStringLiteral("package"), m_stack))
{
    setSurface(this, "surface");
    build();
    m_reload.setSingleShot(true);
    m_reload.setInterval(kReloadDelayMs);
    connect(&m_reload, &QTimer::timeout, this, &FilingList::read);
    connect(&m_source, &RecordSource::failed, this, [this](const QString& text) {
        const bool own = m_reading || m_readingDuties;
        m_reading = m_readingDuties = false;
        if (own && isVisible())
            m_services.message(Services::Tone::Error, FilingsPageTr::tr("The filings can't be read"), text);
    });
    connect(
        &m_services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this] {
            if (isVisible())
                m_reload.start();
            else
                m_stale = true;
        },
        Qt::QueuedConnection);
}

void FilingList::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    markPane(m_header, Pane::Header);
    auto* verify =
        new Button(FilingsPageTr::tr("Verify a package…"), "plain", QStringLiteral("shield"), this);
    verify->setObjectName(QStringLiteral("verifyPackage"));
    verify->setKeyCap(QStringLiteral("F9"));
    m_header->addWidget(verify);
    m_new->setObjectName(QStringLiteral("newFiling"));
    m_new->setVisible(m_rights.edit);
    m_header->addWidget(m_new);
    column->addWidget(m_duties);
    column->addWidget(makeBar());
    column->addWidget(makeLine("h", this));
    m_table->setObjectName(QStringLiteral("filings"));
    m_table->setAccessibleName(FilingsPageTr::tr("Filings"));
    setColumns();
    m_table->installEventFilter(this);
    markPane(m_table, Pane::List);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    setFocusHome(this, m_table);
    connect(verify, &QPushButton::clicked, this, &FilingList::verifyWanted);
    connect(m_new, &QPushButton::clicked, this, &FilingList::newWanted);
    connect(m_duties, &DutyStrip::openWanted, this, &FilingList::openWanted);
    connect(m_duties, &DutyStrip::againWanted, this, &FilingList::againWanted);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { open(index.row()); });
}

QWidget* FilingList::makeBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_search->setRoom(kSearchWidth);
    m_search->setAccessibleName(FilingsPageTr::tr("Search filings"));
    m_kinds->setObjectName(QStringLiteral("chipKind"));
    m_states->setObjectName(QStringLiteral("chipState"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    row->addWidget(m_search);
    row->addWidget(m_kinds);
    row->addWidget(m_states);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_clear->hide();
    markPane(bar, Pane::Filter);
    connect(m_search, &SearchBox::edited, this, &FilingList::filter);
    connect(m_search, &SearchBox::downPressed, this, [this] { m_table->setFocus(); });
    connect(m_kinds, &FilterChip::selectionChanged, this, &FilingList::filter);
    connect(m_states, &FilterChip::selectionChanged, this, &FilingList::filter);
    connect(m_clear, &QPushButton::clicked, this, &FilingList::showAll);
    return bar;
}

void FilingList::setColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    for (int i = 0; i < FilingListModel::ColumnCount; ++i) {
        if (kWidths[i] != 0)
            m_table->setColumnWidth(i, px(kWidths[i]));
        else if (textSize() == kTextSizes.front())
            header->setSectionResizeMode(i, QHeaderView::Stretch);
        else // large letters leave nothing to stretch into; the table scrolls
            m_table->setColumnWidth(i, px(kTitleWidth));
    }
    header->setSortIndicator(FilingListModel::Code, Qt::DescendingOrder);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        const qint64 kept = current();
        m_model->sort(column, order);
        select(kept);
    });
}

void FilingList::activate()
{
    if (!m_read || m_stale)
        read();
    m_table->setFocus();
}

void FilingList::read()
{
    m_stale = false;
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    auto entries = std::make_shared<QList<filings::FilingEntry>>();
    m_source.read(
        this, [entries](ledger::Reader& reader) { *entries = filings::filingEntries(reader); },
        [this, entries] {
            m_reading = false;
            m_read = true;
            take(*entries);
            readDuties();
            if (std::exchange(m_again, false))
                read();
        });
}

/// Slower: it compares what was filed with what is recorded now.
void FilingList::readDuties()
{
    if (std::exchange(m_readingDuties, true))
        return;
    auto lines = std::make_shared<QList<DutyStrip::Line>>();
    const QDate today = dayOf(m_services.nowMs());
    m_source.read(
        this,
        [lines, today, entries = m_model->entries(),
         workspace = &m_services.workspace()](ledger::Reader& reader) {
            *lines = DutyStrip::linesOf(filings::refilingDuties(reader, workspace, today),
                                        filings::filingDuties(reader, today), entries);
        },
        [this, lines, today] {
            m_readingDuties = false;
            m_duties->show(*lines, today, m_rights.edit);
        });
}

void FilingList::take(const QList<filings::FilingEntry>& entries)
{
    const qint64 kept = m_wanted != 0 ? m_wanted : current();
    m_wanted = 0;
    m_model->setEntries(entries, m_services.nowMs());
    int open = 0;
    for (const filings::FilingEntry& entry : entries)
        open += isOpenState(entry.state);
    m_header->setSubtitle(FilingsPageTr::tr("%1 in all, %2 not delivered yet").arg(entries.size()).arg(open));
    noteOptions();
    noteEmpty();
    select(kept);
    if (current() == 0 && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void FilingList::noteOptions()
{
    QList<FilterOption> kinds, states;
    const auto add = [](QList<FilterOption>& options, const QString& value, const QString& text) {
        for (FilterOption& option : options)
            if (option.value == value) {
                ++option.count;
                return;
            }
        options.append({value, text, 1});
    };
    for (const filings::FilingEntry& entry : m_model->entries()) {
        add(kinds, entry.kindLabel, entry.kindLabel);
        add(states, entry.state, entry.stateLabel);
    }
    m_kinds->setOptions(kinds);
    m_states->setOptions(states);
}

void FilingList::filter()
{
    const qint64 kept = current();
    const FilingListModel::Filter wanted{m_search->text().trimmed(), m_kinds->selected(),
                                         m_states->selected()};
    m_model->setFilter(wanted);
    m_clear->setVisible(wanted.any());
    m_search->setCount(wanted.find.isEmpty() ? QString() : QString::number(m_model->rowCount()));
    noteEmpty();
    select(kept);
}

void FilingList::showAll()
{
    m_kinds->setSelected({});
    m_states->setSelected({});
    m_search->clear();
    filter();
}

void FilingList::noteEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty)
        return;
    m_empty->clearActions();
    if (!m_model->entries().isEmpty()) {
        m_empty->setSentence(FilingsPageTr::tr("No filings match these conditions"));
        m_empty->addAction(FilingsPageTr::tr("Clear filters"), [this] { showAll(); });
        return;
    }
    m_empty->setSentence(FilingsPageTr::tr(
        "No filings yet. A package takes its values from the registers and says what is missing."));
    if (m_rights.edit)
        m_empty->addAction(
            FilingsPageTr::tr("New filing…"), [this] { Q_EMIT newWanted(); }, true);
}

bool FilingList::command(const QString& name)
{
    if (name == QLatin1String("new")) {
        if (m_rights.edit)
            Q_EMIT newWanted();
    } else if (name == QLatin1String("find")) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (name == QLatin1String("refresh")) {
        read();
    } else if (name == QLatin1String("primary")) {
        open(m_table->currentIndex().row());
    } else if (name == QLatin1String("verify")) {
        Q_EMIT verifyWanted();
    } else {
        return false;
    }
    return true;
}

void FilingList::select(qint64 filing)
{
    const int row = m_model->rowOf(filing);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    else if (!m_read || m_reading)
        m_wanted = filing;
}

qint64 FilingList::current() const
{
    const filings::FilingEntry* entry = m_model->at(m_table->currentIndex().row());
    return entry ? entry->id : 0;
}

void FilingList::open(int row)
{
    if (const filings::FilingEntry* entry = m_model->at(row))
        Q_EMIT openWanted(entry->id);
}

bool FilingList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ControlModifier)) {
            open(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilingList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        read();
}

} // namespace wardbook::ui
