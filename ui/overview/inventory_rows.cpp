#include "ui/overview/inventory_rows.h"
#include "base/language.h"
#include "fields/asset.h"
#include "ui/kit/theme.h"
#include "ui/overview/overview_page_tr.h"
#include <QLocale>

namespace wardbook::ui {

using overview::Inventory;

namespace {

constexpr Length kTotalWidth{62};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString levelText(int level)
{
    return level == 0 ? OverviewPageTr::tr("No level") : OverviewPageTr::tr("Level %1").arg(level);
}

QString codeOf(int level)
{
    return level == 0 ? QString() : QString::number(level);
}

/// "level" or "category", both, or none: the whole list.
Place placeOf(const QStringList* categories, const QString* level)
{
    namespace f = fields::asset;
    QList<std::pair<QString, QStringList>> filters;
    if (categories)
        filters.append({QLatin1String(f::category), *categories});
    if (level)
        filters.append({QLatin1String(f::level), {*level}});
    return filtered(QLatin1String(f::kRegister), filters);
}

FactCell total(qint64 count, const Place& place, bool bold)
{
    FactCell cell{bold ? FactCell::Look::Bold : FactCell::Look::Text, number(count)};
    cell.alignment = Qt::AlignRight;
    cell.tone = bold ? "" : "text2";
    if (count > 0)
        cell.place = place;
    return cell;
}

FactCell words(const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    FactCell cell{FactCell::Look::Text, text};
    cell.tone = "text2";
    cell.alignment = alignment;
    return cell;
}

QList<FactCell> rowOf(const Inventory::Row& row, const QList<int>& levels)
{
    const QString word = row.category.isEmpty() ? OverviewPageTr::tr("No category") : row.word;
    QList<FactCell> cells{words(word)};
    for (const int level : levels) {
        const qint64 count = row.byLevel[size_t(level)];
        FactCell cell{FactCell::Look::Level};
        cell.level = level;
        cell.tip = QStringLiteral("%1 · %2 · %3").arg(word, levelText(level), number(count));
        if (count > 0) {
            const QString code = codeOf(level);
            cell.text = number(count);
            cell.place = placeOf(&row.codes, &code);
        }
        cells << cell;
    }
    cells << total(row.total(), placeOf(&row.codes, nullptr), false);
    return cells;
}

} // namespace

InventoryRows inventoryRows(const Inventory& inventory)
{
    InventoryRows matrix;
    QList<int> levels;
    for (int level = 1; level <= Inventory::kLevels; ++level)
        levels << level;
    if (inventory.ofLevel(0) > 0)
        levels << 0;
    matrix.widths << (language() == Language::Chinese ? 84 : 124);
    QList<FactCell> head{words({})}, foot{words(OverviewPageTr::tr("Total"))};
    for (const int level : levels) {
        matrix.widths << 0;
        head << words(levelText(level), Qt::AlignHCenter);
        const QString code = codeOf(level);
        FactCell cell = total(inventory.ofLevel(level), placeOf(nullptr, &code), false);
        cell.alignment = Qt::AlignHCenter;
        cell.tip = QStringLiteral("%1 · %2").arg(levelText(level), cell.text);
        foot << cell;
    }
    matrix.widths << kTotalWidth;
    head << words(OverviewPageTr::tr("Total"), Qt::AlignRight);
    foot << total(inventory.total, filtered(QLatin1String(fields::asset::kRegister), {}), true);
    matrix.rows << head;
    for (const Inventory::Row& row : inventory.rows)
        if (!row.category.isEmpty() || row.total() > 0)
            matrix.rows << rowOf(row, levels);
    matrix.rows << foot;
    return matrix;
}

} // namespace wardbook::ui
