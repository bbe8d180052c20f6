#include "ui/incidents/clock_row.h"
#include "fields/clock_mark.h"
#include "fields/notice.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/clock_tile.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/second_tick.h"
#include "ui/kit/services.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QMenu>

namespace wardbook::ui {

using incidents::Clock;
using incidents::ClockState;

constexpr Length kHeight{113};

ClockRow::ClockRow(Services& services, QWidget* parent) : QScrollArea(parent), m_services(services)
{
    auto* inside = new QWidget(this);
    setSurface(inside, "surface");
    m_row = new QHBoxLayout(inside);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setWidget(inside);
    setWidgetResizable(true);
    setFixedHeight(kHeight);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("clocks"));
    connect(&SecondTick::instance(), &SecondTick::tick, this, [this] {
        if (isVisible())
            count();
    });
}

void ClockRow::show(const CasePtr& facts)
{
    m_data = facts;
    count();
}

ClockTile* ClockRow::tile(const QString& rule) const
{
    for (ClockTile* tile : m_tiles)
        if (tile->clock().rule.id == rule)
            return tile;
    return nullptr;
}

void ClockRow::focusFirst()
{
    for (ClockTile* tile : std::as_const(m_tiles)) {
        if (!tile->clock().open())
            continue;
        tile->setFocus();
        return ensureWidgetVisible(tile);
    }
}

const Clock* ClockRow::clock(const QString& rule) const
{
    for (const Clock& clock : m_clocks)
        if (clock.rule.id == rule)
            return &clock;
    return nullptr;
}

void ClockRow::count()
{
    if (!m_data)
        return;
    const qint64 now = m_services.nowMs();
    m_clocks = incidents::clocksOf(m_data->file.clockFacts, *m_data->rules, now);
    while (m_tiles.size() > m_clocks.size())
        delete m_tiles.takeLast();
    while (m_tiles.size() < m_clocks.size()) {
        auto* tile = new ClockTile(widget());
        m_tiles.append(tile);
        m_row->addWidget(tile);
        connect(tile, &ClockTile::actWanted, this, [this, tile] {
            const Clock& shown = tile->clock();
            shown.waiverAsked && !hasReport(shown) ? Q_EMIT approvalWanted(shown.mark)
                                                   : Q_EMIT reportWanted(shown.rule.id);
        });
        connect(tile, &ClockTile::menuWanted, this,
                [this, tile](const QPoint& at) { menu(tile->clock().rule.id, at); });
    }
    for (int i = 0; i < m_tiles.size(); ++i) {
        m_tiles.at(i)->show(m_clocks.at(i), now);
        m_row->setStretch(i, m_clocks.at(i).open() ? 4 : 3);
    }
    setActs();
}

bool ClockRow::hasReport(const Clock& clock) const
{
    return std::any_of(m_data->reports.begin(), m_data->reports.end(), [&](const incidents::Report& report) {
        return m_data->of(fields::notice::kRegister, report.notice).text(fields::notice::rule) ==
               clock.rule.id;
    });
}

/// Each open clock says how it is answered; the button of the one that ends first is the loud one.
void ClockRow::setActs()
{
    const Clock* first = nullptr;
    for (const Clock& clock : std::as_const(m_clocks))
        if (clock.open() &&
            (!first || (clock.dueMs != 0 && (first->dueMs == 0 || clock.dueMs < first->dueMs))))
            first = &clock;
    const bool may = m_data->writable && m_data->viewParts;
    for (ClockTile* tile : std::as_const(m_tiles)) {
        const Clock& shown = tile->clock();
        const bool report = hasReport(shown);
        tile->setAct(!may || !shown.open()              ? QString()
                     : report                           ? IncidentsPageTr::tr("Open report")
                     : shown.waiverAsked                ? IncidentsPageTr::tr("Approve…")
                     : shown.rule.noticeKinds.isEmpty() ? QString()
                                                        : IncidentsPageTr::tr("Write report"),
                     first && first->rule.id == shown.rule.id);
    }
}

void ClockRow::menu(const QString& rule, const QPoint& at)
{
    const Clock* shown = clock(rule);
    if (!shown)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("clockMenu"));
    menu->setToolTipsVisible(true);
    const bool may = m_data->writable && m_data->viewParts;
    if (may && !shown->rule.noticeKinds.isEmpty())
        menu->addAction(hasReport(*shown) ? IncidentsPageTr::tr("Open report")
                                          : IncidentsPageTr::tr("Write report"),
                        this, [this, rule] { Q_EMIT reportWanted(rule); });
    if (may && shown->open()) {
        menu->addAction(IncidentsPageTr::tr("Register as reported…"), this,
                        [this, rule] { Q_EMIT doneWanted(rule); });
        if (shown->waiverAsked) {
            QAction* approve = menu->addAction(IncidentsPageTr::tr("Approve “does not apply”…"), this,
                                               [this, mark = shown->mark] { Q_EMIT approvalWanted(mark); });
            for (const ledger::Record& mark : m_data->file.marks) {
                if (mark.id != shown->mark)
                    continue;
                const QString refusal =
                    m_data->refusal(fields::clock_mark::kRegister, mark, QStringLiteral("approve"));
                approve->setEnabled(refusal.isEmpty());
                approve->setToolTip(refusal);
            }
        } else {
            menu->addAction(IncidentsPageTr::tr("Does not apply…"), this,
                            [this, rule] { Q_EMIT notApplicableWanted(rule); });
        }
    }
    QStringList words{ruleTip(shown->rule.source), shown->rule.note.text(), shown->roleNote};
    words.removeAll(QString());
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const QString& line : words.join(QLatin1Char('\n')).split(QLatin1Char('\n')))
        menu->addAction(line)->setEnabled(false);
    menu->popup(at);
}

} // namespace wardbook::ui
