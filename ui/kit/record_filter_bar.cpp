#include "ui/kit/record_filter_bar.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/record_columns.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

constexpr int kAlwaysShown = 4;
constexpr Length kSearchWidth{248}, kLeastSearch{120};
const QString kState = QStringLiteral("_state");
const QString kId = QStringLiteral("_id");

/// The state comes last of those always shown, as it is the last column.
static QStringList facetOrder(const QStringList& facets)
{
    QStringList order = facets;
    if (order.removeAll(kState) > 0)
        order.insert(std::min<qsizetype>(kAlwaysShown - 1, order.size()), kState);
    return order;
}

RecordFilterBar::RecordFilterBar(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                                 QWidget* parent)
    : QWidget(parent), m_definition(definition), m_registers(registers)
{
    setSurface(this, "surface");
    setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_search = new SearchBox(KitTr::tr("Name, code or pinyin initials, as in jyjg"), this);
    m_search->setRoom(kSearchWidth);
    m_search->setMinimumWidth(kLeastSearch); // before the whole page has to scroll
    m_search->setAccessibleName(KitTr::tr("Search"));
    row->addWidget(m_search);
    m_chipRow = new QHBoxLayout;
    m_chipRow->setSpacing(metric::kGap);
    row->addLayout(m_chipRow);
    m_more = makeIconButton(QStringLiteral("filter"), KitTr::tr("More filters"), {}, this);
    m_more->setObjectName(QStringLiteral("moreFilters"));
    row->addWidget(m_more);
    m_clear = new Button(KitTr::tr("Clear filters"), "link", {}, this);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    row->addWidget(m_clear);
    row->addStretch(1);
    m_columns = makeIconButton(QStringLiteral("columns"), KitTr::tr("Columns"), {}, this);
    m_columns->setObjectName(QStringLiteral("columns"));
    row->addWidget(m_columns);

    const QStringList order = facetOrder(definition.facets);
    for (const QString& field : order.mid(0, kAlwaysShown))
        addChip(field);
    connect(m_search, &SearchBox::edited, this, [this] {
        updateButtons();
        Q_EMIT changed();
    });
    connect(m_clear, &QPushButton::clicked, this, &RecordFilterBar::clearAll);
    connect(m_columns, &QToolButton::clicked, this, &RecordFilterBar::columnsRequested);
    connect(m_more, &QToolButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const QString& field : facetOrder(m_definition.facets)) {
            if (m_chips.contains(field))
                continue;
            connect(menu->addAction(labelOf(field)), &QAction::triggered, this, [this, field] {
                FilterChip* chip = addChip(field);
                chip->setOptions(options(field, m_counts.value(field)));
                updateButtons();
                chip->click();
            });
        }
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    });
    updateButtons();
}

QString RecordFilterBar::labelOf(const QString& field) const
{
    if (field == kState)
        return KitTr::tr("State");
    const ledger::FieldDef* found = m_definition.field(field);
    if (!found)
        return field;
    return field == m_definition.departmentField ? KitTr::tr("Department") : found->label.text();
}

FilterChip* RecordFilterBar::addChip(const QString& field)
{
    auto* chip = new FilterChip(labelOf(field), this);
    chip->setObjectName(QStringLiteral("filter_") + field);
    m_chips.insert(field, chip);
    m_chipRow->addWidget(chip);
    connect(chip, &FilterChip::selectionChanged, this, [this] {
        updateButtons();
        Q_EMIT changed();
    });
    return chip;
}

QList<ledger::Filter> RecordFilterBar::filters() const
{
    QList<ledger::Filter> result;
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it) {
        if ((*it)->isSet())
            result.append({it.key(), (*it)->selected()});
    }
    return result;
}

void RecordFilterBar::set(const QString& find, const QList<ledger::Filter>& filters)
{
    const QSignalBlocker blocker(m_search);
    m_search->setText(find);
    for (FilterChip* chip : std::as_const(m_chips))
        chip->setSelected({});
    for (const ledger::Filter& filter : filters) {
        if (!m_definition.facets.contains(filter.field) && filter.field != kId)
            continue;
        FilterChip* chip = m_chips.value(filter.field);
        if (!chip)
            chip = addChip(filter.field);
        // Records that another page counted: nothing to tick, only to take away again.
        if (filter.field == kId)
            chip->setText(KitTr::tr("Counted records: %1").arg(filter.anyOf.size()));
        chip->setOptions(options(filter.field, m_counts.value(filter.field)));
        chip->setSelected(filter.anyOf);
    }
    updateButtons();
}

bool RecordFilterBar::anySet() const
{
    return !m_search->text().trimmed().isEmpty() ||
           std::any_of(m_chips.begin(), m_chips.end(), [](const FilterChip* chip) { return chip->isSet(); });
}

void RecordFilterBar::clearAll()
{
    set({}, {});
    Q_EMIT changed();
}

void RecordFilterBar::updateButtons()
{
    m_clear->setVisible(anySet());
    if (const FilterChip* counted = m_chips.value(kId)) {
        // It takes the room of what isn't set.
        for (FilterChip* chip : std::as_const(m_chips))
            chip->setVisible(chip->isSet() || (chip != counted && !counted->isSet()));
    }
    const auto hidden = std::count_if(m_definition.facets.begin(), m_definition.facets.end(),
                                      [this](const QString& field) { return !m_chips.contains(field); });
    m_more->setVisible(hidden > 0);
}

QList<FilterOption> RecordFilterBar::options(const QString& field, const QHash<QString, qint64>& counts) const
{
    QList<FilterOption> result;
    const QStringList selected = m_chips.contains(field) ? m_chips.value(field)->selected() : QStringList();
    const auto add = [&](const QString& value, const QString& text, bool always) {
        if (always || counts.value(value) > 0 || selected.contains(value))
            result.append({value, text, counts.value(value, 0)});
    };
    const ledger::FieldDef* found = m_definition.field(field);
    if (field == kState) {
        for (const ledger::StateDef& state : m_definition.states)
            add(state.id, state.label.text(), true);
        return result;
    }
    if (!found)
        return result;
    if (found->type == ledger::FieldType::Bool) {
        add(QStringLiteral("1"), KitTr::tr("Yes"), true);
        add(QStringLiteral("0"), KitTr::tr("No"), true);
    } else if (found->type == ledger::FieldType::Code) {
        const bool level = isLevelField(*found);
        const auto& codes = m_registers.codes(found->codes).codes;
        for (const ledger::Code& code : codes)
            add(code.id, level ? code.id : code.label.text(), codes.size() <= 8);
    } else {
        const QHash<QString, QString> names = m_names.value(field);
        for (auto it = names.begin(); it != names.end(); ++it) {
            if (!it.key().isEmpty())
                add(it.key(), *it, false);
        }
        std::sort(result.begin(), result.end(), [](const FilterOption& a, const FilterOption& b) {
            return a.count != b.count ? a.count > b.count : a.text < b.text;
        });
    }
    add(QString(), KitTr::tr("(empty)"), false);
    return result;
}

void RecordFilterBar::setCounts(const ledger::ListHits& hits)
{
    m_counts = hits.facetCounts;
    for (auto it = m_chips.begin(); it != m_chips.end(); ++it)
        (*it)->setOptions(options(it.key(), m_counts.value(it.key())));
}

QHash<QString, QStringList> RecordFilterBar::unnamed(const ledger::ListHits& hits) const
{
    QHash<QString, QStringList> result;
    for (auto it = hits.facetCounts.begin(); it != hits.facetCounts.end(); ++it) {
        const ledger::FieldDef* field = m_definition.field(it.key());
        if (!field || field->type != ledger::FieldType::Ref)
            continue;
        for (auto value = it->begin(); value != it->end(); ++value) {
            if (!value.key().isEmpty() && !m_names.value(it.key()).contains(value.key()))
                result[it.key()].append(value.key());
        }
    }
    return result;
}

void RecordFilterBar::setNames(const QString& field, const QHash<QString, QString>& names)
{
    m_names[field].insert(names);
    if (FilterChip* chip = m_chips.value(field))
        chip->setOptions(options(field, m_counts.value(field)));
}

} // namespace wardbook::ui
