#include "ui/incidents/timeline_lanes.h"
#include "fields/timeline_entry.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"
#include <QDateTime>
#include <QGraphicsItem>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace wardbook::ui {

namespace field = fields::timeline_entry;

namespace {

constexpr Length kNarrowestLabel{72}, kHead{28}, kRow{20}, kLanePad{6}, kDot{8}, kTextGap{6},
    kLongestText{260}, kLongestAutomatic{180}, kNowHalf{44};
constexpr int kMostRows = 8;
constexpr Length kSmallestTick{76}; ///< px between two marks of the axis
constexpr qreal kWidest = 12000;    ///< px: a long incident is packed closer instead
constexpr qint64 kMinute = 60'000, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr qint64 kSteps[] = {5 * kMinute, 10 * kMinute, 30 * kMinute, kHour,    2 * kHour, 4 * kHour,
                             8 * kHour,   12 * kHour,   kDay,         2 * kDay, 7 * kDay,  30 * kDay};
constexpr int kIdKey = 1;
/// Lanes that are always there, as most reports need them.
const char* const kAlways[] = {"assess", "response", "report", "inform"};

/// A line of text or a dot that knows its entry.
class Mark : public QGraphicsItem
{
public:
    Mark(QString text, QRectF box, bool left) : m_text(std::move(text)), m_box(box), m_left(left) {}
    QColor dot, words;
    bool starred = false;
    QRectF boundingRect() const override { return m_box.adjusted(-2, -2, 2, 2); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(dot);
        const qreal dotX = m_left ? m_box.right() - kDot : m_box.left();
        painter->drawEllipse(QRectF(dotX, m_box.center().y() - kDot / 2.0, kDot, kDot));
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(words);
        const QRectF line =
            m_left ? m_box.adjusted(0, 0, -kDot - kTextGap, 0) : m_box.adjusted(kDot + kTextGap, 0, 0, 0);
        painter->drawText(line, Qt::AlignVCenter | (m_left ? Qt::AlignRight : Qt::AlignLeft), m_text);
    }

private:
    QString m_text;
    QRectF m_box;
    bool m_left;
};

class NowLine : public QGraphicsItem
{
public:
    QString text;
    qreal height = 0;
    QRectF boundingRect() const override { return {-px(60) * 1.0, 0, px(120) * 1.0, height}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        const Theme& t = theme();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(QRectF(-1, kHead - 6, 2, height - kHead + 6), t.accent);
        painter->setFont(ui::font(FontRole::Caption));
        const int wide = painter->fontMetrics().horizontalAdvance(text) + 12;
        const QRectF box(-wide / 2.0, 2, wide, px(20));
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accent);
        painter->drawRoundedRect(box, metric::kChipRadius, metric::kChipRadius);
        painter->setPen(t.onAccent);
        painter->drawText(box, Qt::AlignCenter, text);
    }
};

QString laneOf(const incidents::Clock& clock)
{
    return clock.rule.recipient == QLatin1String("individuals") ||
                   clock.rule.recipient == QLatin1String("public")
               ? QStringLiteral("inform")
               : QStringLiteral("report");
}

} // namespace

TimelineLanes::TimelineLanes(QWidget* parent) : QGraphicsView(parent)
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(IncidentsPageTr::tr("Timeline"));
    setScene(new QGraphicsScene(this));
    setFrameShape(NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setViewportUpdateMode(FullViewportUpdate); // the lane names stay while the rest scrolls
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
}

void TimelineLanes::show(const CasePtr& facts, const QList<incidents::Clock>& clocks, qint64 nowMs)
{
    if (!m_data || m_data->id() != facts->id())
        m_scrolled = false;
    m_data = facts;
    m_now = nowMs;
    m_events.clear();
    for (const ledger::Record& record : facts->file.entries) {
        const ledger::RecordFields entry = facts->of(field::kRegister, record);
        m_events.append(
            {record.id, entry.number(field::at), entry.text(field::lane), entry.text(field::text),
             entry.flag(field::starred), entry.flag(field::automatic),
             entry.has(field::precision) && entry.text(field::precision) != QLatin1String("exact")});
    }
    m_limits.clear();
    for (const incidents::Clock& clock : clocks)
        if (clock.open() && clock.dueMs != 0 && clock.dueMs - nowMs < 2 * kDay)
            m_limits.append(
                {clock.dueMs, laneOf(clock), clock.title(),
                 clock.state == incidents::ClockState::Late || clock.state == incidents::ClockState::Near,
                 clock.rule.statutory});
    const ledger::CodeList& lanes = facts->registers->codes(QStringLiteral("timeline_lane"));
    m_lanes.clear();
    m_label = kNarrowestLabel;
    const QFontMetrics names(ui::font(FontRole::Body));
    for (const ledger::Code& lane : lanes.codes) {
        const bool used = std::any_of(m_events.begin(), m_events.end(),
                                      [&](const Event& event) { return event.lane == lane.id; });
        const bool always = std::any_of(std::begin(kAlways), std::end(kAlways),
                                        [&](const char* id) { return lane.id == QLatin1String(id); });
        if (!used && !always)
            continue;
        m_lanes.append(lane.id);
        m_label = qMax(m_label, metric::kPage + names.horizontalAdvance(lane.label.text()) + 16);
    }
    build();
}

void TimelineLanes::setNow(qint64 nowMs)
{
    m_now = nowMs;
    if (!m_nowItem)
        return;
    if (nowMs > m_to)
        return build();
    m_nowItem->setPos(x(nowMs), 0);
    static_cast<NowLine*>(m_nowItem)->text = IncidentsPageTr::tr("now %1").arg(
        QDateTime::fromMSecsSinceEpoch(nowMs).toString(QStringLiteral("HH:mm")));
    m_nowItem->update();
}

/// From the first event to now and the limits ahead, on full steps of the axis.
void TimelineLanes::span()
{
    qint64 first = m_now, last = m_now;
    for (const Event& event : std::as_const(m_events)) {
        first = qMin(first, event.at);
        last = qMax(last, event.at);
    }
    for (const Limit& limit : std::as_const(m_limits))
        last = qMax(last, limit.at);
    if (!m_data->open() && !m_events.isEmpty()) // what is over ends with its last entry
        last = m_events.last().at;
    first -= 10 * kMinute;
    last += 40 * kMinute;
    const qreal room = qMax(320, viewport()->width() - m_label - 16);
    // one screen for half a day; what lasts longer scrolls, packed so that it stays within reason
    const auto scale = [&](qint64 from) {
        const qint64 length = qMax<qint64>(last - from, kHour);
        return qMin(room / qreal(qMin<qint64>(length, 12 * kHour)), kWidest / qreal(length));
    };
    m_perMs = scale(first);
    m_step = kSteps[std::size(kSteps) - 1];
    for (const qint64 step : kSteps) {
        if (qreal(step) * m_perMs >= kSmallestTick) {
            m_step = step;
            break;
        }
    }
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(first).offsetFromUtc() * 1000LL;
    m_from = (first + offset) / m_step * m_step - offset;
    m_perMs = scale(m_from); // from a full step on, and still all in sight
    m_to = last;
}

qreal TimelineLanes::x(qint64 ms) const
{
    return m_label + qreal(ms - m_from) * m_perMs + 8;
}

QString TimelineLanes::laneLabel(const QString& lane) const
{
    return m_data->registers->codes(QStringLiteral("timeline_lane")).labelOf(lane);
}

/// Rows that the texts of a lane need so that none covers another.
int TimelineLanes::rowsOf(const QString& lane) const
{
    return m_rows.value(lane, 1);
}

void TimelineLanes::build()
{
    scene()->clear();
    m_nowItem = nullptr;
    if (!m_data || viewport()->width() < 2 * m_label)
        return;
    span();
    m_rows.clear();
    qreal top = kHead;
    for (const QString& lane : std::as_const(m_lanes)) {
        const int rows = placeEvents(lane, top);
        const bool limited = std::any_of(m_limits.begin(), m_limits.end(),
                                         [&](const Limit& limit) { return limit.lane == lane; });
        m_rows.insert(lane, qMax(1, rows + (limited ? 1 : 0)));
        const int height = rowsOf(lane) * kRow + 2 * kLanePad;
        placeLimits(lane, top, height);
        top += height;
    }
    if (m_data->open()) {
        auto* now = new NowLine;
        now->height = top;
        m_nowItem = now;
        scene()->addItem(now);
        now->setZValue(2);
        setNow(m_now);
    }
    const qreal flagEnd = m_nowItem ? x(m_now) + kNowHalf : 0;
    scene()->setSceneRect(0, 0, qMax<qreal>(viewport()->width(), qMax(x(m_to), flagEnd)), top);
    const bool wide = scene()->sceneRect().width() > viewport()->width() + 1;
    setFixedHeight(int(top) + 1 + (wide ? horizontalScrollBar()->sizeHint().height() : 0));
    if (!m_scrolled && wide) {
        m_scrolled = true;
        horizontalScrollBar()->setValue(int(x(m_now) - viewport()->width() * 0.6));
    }
}

/// In as many rows as it takes for no text to cover another; returns how many.
int TimelineLanes::placeEvents(const QString& lane, qreal top)
{
    const QFontMetrics metrics(ui::font(FontRole::Caption));
    QList<qreal> ends;
    bool crowd = false;
    for (const Event& event : std::as_const(m_events)) {
        if (event.lane != lane)
            continue;
        const qreal from = x(event.at) - kDot / 2.0;
        int row = 0;
        while (row < ends.size() && ends.at(row) > from)
            ++row;
        // Where too much happened at once the rest is dots in a row of their own; the tooltip has the words.
        const bool crowded = row >= kMostRows;
        crowd = crowd || crowded;
        const QString text = crowded ? QString()
                                     : metrics.elidedText(event.text, Qt::ElideRight,
                                                          event.automatic ? kLongestAutomatic : kLongestText);
        const qreal wide = kDot + kTextGap + metrics.horizontalAdvance(text);
        if (!crowded)
            row < ends.size() ? void(ends[row] = from + wide + 12) : ends.append(from + wide + 12);
        auto* mark = new Mark(text, {from, top + kLanePad + row * qreal(kRow), wide, qreal(kRow)}, false);
        mark->dot = lane == QLatin1String("report") || lane == QLatin1String("inform")    ? theme().okFill
                    : lane == QLatin1String("attack") || lane == QLatin1String("finding") ? theme().badFill
                                                                                          : theme().text2;
        mark->words = event.automatic ? theme().text2 : theme().text;
        const QString at = stampText(QDateTime::fromMSecsSinceEpoch(event.at));
        mark->setToolTip((event.approximate ? IncidentsPageTr::tr("about %1").arg(at) : at) +
                         QLatin1Char('\n') + event.text);
        mark->setData(kIdKey, event.id);
        scene()->addItem(mark);
    }
    return int(ends.size()) + (crowd ? 1 : 0);
}

void TimelineLanes::placeLimits(const QString& lane, qreal top, int height)
{
    for (const Limit& limit : std::as_const(m_limits)) {
        if (limit.lane != lane)
            continue;
        const QColor colour = limit.late ? theme().badText : theme().warnText;
        scene()->addRect(QRectF(x(limit.at) - 1, top, 2, height), Qt::NoPen, colour)->setZValue(1);
        auto* text = scene()->addSimpleText(
            IncidentsPageTr::tr("%1 %2 due").arg(momentText(limit.at, m_now), limit.text),
            ui::font(FontRole::Caption));
        text->setBrush(colour);
        text->setZValue(1);
        // in front of the line when there is no room behind it
        const qreal wide = text->boundingRect().width();
        const bool fits = x(limit.at) + 6 + wide < qMax<qreal>(viewport()->width(), x(m_to));
        text->setPos(fits ? x(limit.at) + 6 : x(limit.at) - 6 - wide, top + height - kRow);
    }
}

void TimelineLanes::drawBackground(QPainter* painter, const QRectF& rect)
{
    const Theme& t = theme();
    painter->fillRect(rect, t.surface);
    if (!m_data || m_step == 0)
        return;
    painter->setFont(ui::font(FontRole::Caption));
    const qreal bottom = scene()->sceneRect().bottom();
    for (qint64 at = m_from; at <= m_to; at += m_step) {
        painter->fillRect(QRectF(x(at), kHead, 1, bottom - kHead), t.line);
        if (x(at) + 24 > scene()->sceneRect().right())
            break; // half a time says nothing
        painter->setPen(t.text2);
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
        const bool day = m_step >= kDay || (time.time().hour() == 0 && time.time().minute() == 0);
        painter->drawText(QRectF(x(at) - px(40), 2, px(80), px(20)), Qt::AlignCenter,
                          day ? dayText(time.date()) : time.toString(QStringLiteral("HH:mm")));
    }
    // lane names stay at the left edge of what is seen
    const qreal left = mapToScene(0, 0).x();
    qreal top = kHead;
    for (const QString& lane : m_lanes) {
        const int height = rowsOf(lane) * kRow + 2 * kLanePad;
        painter->fillRect(QRectF(left, top, viewport()->width(), 1), t.line2);
        painter->fillRect(QRectF(left, top + 1, m_label - 8, height - 1), t.surface);
        painter->setPen(t.text2);
        painter->drawText(QRectF(left + metric::kPage, top, m_label - metric::kPage, height),
                          Qt::AlignVCenter | Qt::AlignLeft, laneLabel(lane));
        top += height;
    }
    painter->fillRect(QRectF(left, top - 1, viewport()->width(), 1), t.line2);
}

void TimelineLanes::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        build();
}

void TimelineLanes::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        build(); // the marks keep their colours
}

void TimelineLanes::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
    const QGraphicsItem* item = itemAt(event->pos());
    if (event->button() == Qt::LeftButton && item && item->data(kIdKey).isValid())
        Q_EMIT entryWanted(item->data(kIdKey).toLongLong());
}

} // namespace wardbook::ui
