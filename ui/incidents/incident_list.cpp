#include "ui/incidents/incident_list.h"
#include "fields/incident.h"
#include "ui/incidents/act_tools.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/record_filter_bar.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_table_footer.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QUrlQuery>

namespace wardbook::ui {

namespace field = fields::incident;

IncidentList::IncidentList(Services& services, bool exchange, QWidget* parent)
    : RecordPage(services, fieldId(field::kRegister), parent)
{
    if (exchange)
        offerExchange();
    setSort(fieldId(field::code), true);
    build();
    header().setTitle(IncidentsPageTr::tr("Incidents"));
    if (FilterChip* chip = filterBar().chip(fieldId(field::exercise)))
        chip->hide(); // the views above say it
    takeNew();
    table().setLooks([this](const RecordRow& row, const RecordColumn& column) { return look(row, column); });
    // opens the file instead of the panel
    disconnect(&table(), &RecordTableView::activatedId, this, nullptr);
    connect(&table(), &RecordTableView::activatedId, this, &IncidentList::fileWanted);
    auto* file =
        new Button(IncidentsPageTr::tr("Open the file"), "plain", QStringLiteral("folder-open"), this);
    file->setObjectName(QStringLiteral("openFile"));
    file->setKeyCap(QStringLiteral("Enter"));
    file->setEnabled(false);
    header().addBeside(file);
    connect(&table(), &RecordTableView::currentIdChanged, file,
            [file](qint64 id) { file->setEnabled(id != 0); });
    connect(file, &QPushButton::clicked, this, [this] {
        if (table().currentId() != 0)
            Q_EMIT fileWanted(table().currentId());
    });
}

/// New incidents are logged with one line; the long form comes later, in the file.
void IncidentList::takeNew()
{
    auto* button = findChild<Button*>(QStringLiteral("new"));
    if (!button)
        return;
    button->setText(IncidentsPageTr::tr("Log an incident"));
    button->disconnect(this);
    connect(button, &QPushButton::clicked, this, &IncidentList::logWanted);
}

QWidget* IncidentList::makeBar(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    setSurface(bar, "surface");
    bar->setFixedHeight(metric::kFilterBar - metric::kGap);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_views = new QButtonGroup(this);
    const std::tuple<View, QString, const char*> views[] = {
        {View::Open, IncidentsPageTr::tr("Not closed"), "view_open"},
        {View::All, IncidentsPageTr::tr("All"), "view_all"},
        {View::Drills, IncidentsPageTr::tr("【Drill】 records"), "view_drills"}};
    for (const auto& [view, text, name] : views) {
        auto* button = new Button(text, "plain", {}, bar);
        button->setSmall(true);
        button->setCheckable(true);
        button->setObjectName(QLatin1String(name));
        m_views->addButton(button, int(view));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_views->button(int(View::Open))->setChecked(true);
    connect(m_views, &QButtonGroup::idClicked, this, [this] {
        runQuery();
        table().setFocus();
    });
    return bar;
}

IncidentList::View IncidentList::view() const
{
    return View(m_views->checkedId());
}

void IncidentList::setView(View view)
{
    m_views->button(int(view))->setChecked(true);
}

QList<ledger::Filter> IncidentList::pageFilters() const
{
    const ledger::Filter real{fieldId(field::exercise), {QString(), QStringLiteral("0")}};
    switch (view()) {
    case View::Open: {
        QStringList open;
        for (const ledger::StateDef& state : definition().states)
            if (state.editable)
                open.append(state.id);
        return {real, {QStringLiteral("_state"), open}};
    }
    case View::All:
        return {real};
    case View::Drills:
        break;
    }
    return {{fieldId(field::exercise), {QStringLiteral("1")}}};
}

void IncidentList::clearPageFilters()
{
    if (view() == View::Open)
        setView(View::All);
}

QStringList IncidentList::firstColumns() const
{
    return {fieldId(field::code),     fieldId(field::title),           fieldId(field::grade),
            fieldId(field::category), fieldId(field::became_aware_at), fieldId(field::department),
            fieldId(field::owner),    QStringLiteral("_state")};
}

std::optional<CellLook> IncidentList::look(const RecordRow& row, const RecordColumn& column) const
{
    const auto text = [&](const char* name) { return row.record.text(definition().fieldAt(fieldId(name))); };
    if (column.id == QLatin1String(field::grade) && severityOf(text(field::grade)) != 0) {
        CellLook look{incidents::gradeText(text(field::grade)), chips::Tone::Neutral, true};
        look.severity = severityOf(text(field::grade));
        return look;
    }
    if (column.id == QLatin1String(field::became_aware_at))
        return CellLook{momentText(text(field::became_aware_at).toLongLong(), services().nowMs()),
                        chips::Tone::Neutral, false};
    return {};
}

/// Drills kept apart are no condition that somebody chose: an empty register says how to begin.
void IncidentList::listAnswered()
{
    // what is counted is what this view holds: drills never mix with what is real
    const qint64 listed = qint64(model().hits()->ids.size());
    header().setSubtitle(IncidentsPageTr::tr("%1 listed").arg(listed));
    tableFooter().show(*model().hits(), filterBar().anySet(), filterBar().anySet() ? -1 : listed);
    auto* empty = findChild<EmptyState*>();
    if (!empty || !model().complete() || model().rowCount() != 0 || filterBar().anySet())
        return;
    empty->clearActions();
    const bool edit = writable() && may(ledger::verb::kEdit);
    switch (view()) {
    case View::Open:
        empty->setSentence(IncidentsPageTr::tr("No open incidents."));
        empty->addAction(IncidentsPageTr::tr("Show all"), [this] {
            setView(View::All);
            runQuery();
        });
        break;
    case View::All:
        empty->setSentence(IncidentsPageTr::tr("No incidents yet. One line is enough to log the first one."));
        break;
    case View::Drills:
        empty->setSentence(IncidentsPageTr::tr("No incidents of drills yet."));
        return;
    }
    if (edit)
        empty->addAction(
            IncidentsPageTr::tr("Log an incident"), [this] { Q_EMIT logWanted(); }, true);
}

/// Times are held against each other, and told in the timeline: the service of incidents does both.
bool IncidentList::takesEdit(const ledger::Record& record, const ledger::FieldValues& values)
{
    const bool times = std::any_of(values.keyBegin(), values.keyEnd(), [this](const QString& id) {
        const ledger::FieldDef* found = definition().field(id);
        return found && found->type == ledger::FieldType::Instant;
    });
    if (!times)
        return false;
    reloadDetail(); // until it is accepted the old time stands
    services().run(this, IncidentsPageTr::tr("Saving"),
                   [tools = ActTools::of(services()), id = record.id, rev = record.rev,
                    values](const Progress&) { tools.incidents().edit(id, rev, values); });
    return true;
}

/// Steps write lines of the timeline and may ask something: the file takes them, one incident at a time.
bool IncidentList::takesTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records)
{
    if (records.size() != 1)
        return false;
    Q_EMIT stepWanted(records.first().first, transition);
    return true;
}

void IncidentList::activate(const QString& target)
{
    if (target == QLatin1String("new")) {
        Q_EMIT logWanted();
        return;
    }
    if (target.startsWith(QLatin1Char('?'))) {
        const QUrlQuery query(target.mid(1));
        setView(query.queryItemValue(fieldId(field::exercise)) == QLatin1String("1") ? View::Drills
                                                                                     : View::All);
    }
    RecordPage::activate(target);
}

bool IncidentList::command(const QString& name)
{
    if (name != QLatin1String("new"))
        return RecordPage::command(name);
    if (writable() && may(ledger::verb::kEdit))
        Q_EMIT logWanted();
    return true;
}

} // namespace wardbook::ui
