#include "ui/incidents/clock_tile.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include <QKeyEvent>
#include <QToolButton>

namespace wardbook::ui {

using incidents::ClockState;

namespace {

constexpr Length kHeight{112}, kNarrowest{176}, kHeadHeight{24}, kBigTop{40}, kBigHeight{32}, kBarTop{76},
    kFootTop{84};
constexpr int kBar = 4;

} // namespace

ClockTile::ClockTile(QWidget* parent)
    : QWidget(parent), m_button(new Button({}, "plain", {}, this)),
      m_more(makeIconButton(QStringLiteral("more"), IncidentsPageTr::tr("More"), {}, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_button->setSmall(true);
    m_button->setObjectName(QStringLiteral("clockAct"));
    m_button->hide();
    m_more->setObjectName(QStringLiteral("clockMore"));
    m_more->setFixedSize(metric::kSmallControl, metric::kSmallControl);
    connect(m_button, &QPushButton::clicked, this, &ClockTile::actWanted);
    connect(m_more, &QToolButton::clicked, this,
            [this] { Q_EMIT menuWanted(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
}

QSize ClockTile::sizeHint() const
{
    return {m_clock.open() ? 260 : 200, kHeight};
}

QSize ClockTile::minimumSizeHint() const
{
    return {kNarrowest, kHeight};
}

void ClockTile::show(const incidents::Clock& clock, qint64 nowMs)
{
    m_clock = clock;
    m_now = nowMs;
    setObjectName(QStringLiteral("clock_") + clock.rule.id);
    setAccessibleName(
        QStringLiteral("%1 %2 %3 %4")
            .arg(clock.rule.title.text(), incidents::stateText(clock.state), leadText(), bigText()));
    QStringList tip{clock.rule.title.text(), ruleTip(clock.rule.source), clock.rule.note.text(), clock.reason,
                    clock.roleNote};
    tip.removeAll(QString());
    setToolTip(tip.join(QLatin1Char('\n')));
    update();
}

void ClockTile::setAct(const QString& text, bool primary)
{
    m_button->setText(text);
    m_button->setKind(primary ? "primary" : "plain");
    m_button->setVisible(!text.isEmpty());
    place();
}

/// Statutory: warn until half used, then bad. Internal: warn, bad for the last quarter.
ClockTile::Mood ClockTile::mood() const
{
    switch (m_clock.state) {
    case ClockState::Running:
        return Mood::Warn;
    case ClockState::Near:
    case ClockState::Late:
        return Mood::Bad;
    default:
        return Mood::Calm;
    }
}

QColor ClockTile::moodText() const
{
    const Theme& t = theme();
    switch (mood()) {
    case Mood::Warn:
        return t.warnText;
    case Mood::Bad:
        return t.badText;
    case Mood::Calm:
        break;
    }
    return t.text;
}

QString ClockTile::iconName() const
{
    switch (m_clock.state) {
    case ClockState::NotStarted:
        return QStringLiteral("circle");
    case ClockState::DoneInTime:
    case ClockState::DoneLate:
        return QStringLiteral("check-circle");
    case ClockState::NotApplicable:
        return QStringLiteral("minus");
    default:
        return QStringLiteral("clock");
    }
}

/// "Immediately" has no figure of its own: what has passed is shown, never what would be left of one.
QString ClockTile::bigText() const
{
    switch (m_clock.state) {
    case ClockState::NotStarted:
        return m_clock.provisional ? IncidentsPageTr::tr("waits for the grade")
                                   : IncidentsPageTr::tr("not started");
    case ClockState::NotApplicable:
        return IncidentsPageTr::tr("does not apply");
    case ClockState::DoneInTime:
    case ClockState::DoneLate:
        return IncidentsPageTr::tr("%1 reported, took %2")
            .arg(momentText(m_clock.doneMs, m_now), incidents::durationText(m_clock.usedMs(m_now)));
    default:
        break;
    }
    if (m_clock.dueMs == 0)
        return incidents::durationText(m_clock.usedMs(m_now));
    return incidents::durationText(qAbs(m_clock.leftMs(m_now)));
}

QString ClockTile::leadText() const
{
    if (!m_clock.open())
        return {};
    if (m_clock.dueMs == 0)
        return IncidentsPageTr::tr("passed");
    return m_clock.leftMs(m_now) < 0 ? IncidentsPageTr::tr("late by") : IncidentsPageTr::tr("left");
}

QString ClockTile::sideText() const
{
    if (!m_clock.open())
        return {};
    if (m_clock.dueMs != 0)
        return IncidentsPageTr::tr("used %1").arg(incidents::durationText(m_clock.usedMs(m_now)));
    return m_clock.rule.limitText.text();
}

QString ClockTile::noteText() const
{
    switch (m_clock.state) {
    case ClockState::NotStarted:
        // counted from awareness as soon as the grade asks for it
        return m_clock.provisional && m_clock.dueMs != 0
                   ? IncidentsPageTr::tr("if graded so: due %1").arg(momentText(m_clock.dueMs, m_now))
                   : m_clock.rule.limitText.text();
    case ClockState::NotApplicable:
        return m_clock.by.isEmpty() ? m_clock.reason : IncidentsPageTr::tr("approved by %1").arg(m_clock.by);
    case ClockState::DoneLate:
        return m_clock.dueMs != 0 ? IncidentsPageTr::tr("late by %1")
                                        .arg(incidents::durationText(m_clock.doneMs - m_clock.dueMs))
                                  : m_clock.receipt;
    case ClockState::DoneInTime:
        return m_clock.receipt.isEmpty() ? m_clock.rule.limitText.text()
                                         : IncidentsPageTr::tr("receipt %1").arg(m_clock.receipt);
    default:
        break;
    }
    if (m_clock.waiverAsked)
        return IncidentsPageTr::tr("“does not apply” waits for approval");
    if (m_clock.dueMs != 0)
        return IncidentsPageTr::tr("due %1 (%2)")
            .arg(momentText(m_clock.dueMs, m_now), m_clock.rule.limitText.text());
    return m_clock.targetMs == 0
               ? m_clock.rule.limitText.text()
               : IncidentsPageTr::tr("internal target %1").arg(momentText(m_clock.targetMs, m_now));
}

void ClockTile::place()
{
    int right = width() - 6;
    m_more->move(right - m_more->width(), metric::kGap);
    right -= m_more->width() + 2;
    if (!m_button->isHidden()) {
        m_button->resize(m_button->sizeHint());
        m_button->move(right - m_button->width(), metric::kGap);
    }
}

void ClockTile::resizeEvent(QResizeEvent*)
{
    place();
}

void ClockTile::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), mood() == Mood::Bad ? t.badTint : t.surface);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), t.line);
    const QRect inner = rect().adjusted(metric::kPage, 0, -metric::kSection, 0);
    const QColor colour = m_clock.open() ? moodText() : t.text2;
    paintIcon(painter, iconName(), QRect(inner.left(), metric::kGap + 4, metric::kIcon, metric::kIcon),
              m_clock.state == ClockState::DoneLate ? t.warnText : colour);
    QRect title(inner.left() + metric::kIcon + 6, metric::kGap, 0, kHeadHeight);
    title.setRight((m_button->isHidden() ? m_more->x() : m_button->x()) - 4);
    painter.setFont(ui::font(m_clock.open() ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(colour);
    painter.drawText(
        title, Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_clock.rule.title.text(), Qt::ElideRight, title.width()));
    m_clock.open() ? paintRunning(painter, inner) : paintResting(painter, inner);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -2, -1));
    }
}

void ClockTile::paintRunning(QPainter& painter, const QRect& inner)
{
    const Theme& t = theme();
    const QRect line(inner.left(), kBigTop, inner.width(), kBigHeight);
    painter.setFont(ui::font(FontRole::Body));
    painter.setPen(moodText());
    const QString lead = leadText();
    const int leadWidth = painter.fontMetrics().horizontalAdvance(lead) + 6;
    painter.drawText(line.adjusted(0, 6, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, lead);
    painter.setFont(ui::font(FontRole::Clock));
    const int bigWidth = painter.fontMetrics().horizontalAdvance(bigText());
    painter.drawText(line.adjusted(leadWidth, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, bigText());
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(t.text2);
    const QRect side = line.adjusted(leadWidth + bigWidth + metric::kGap, 6, 0, 0);
    painter.drawText(side, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(sideText(), Qt::ElideRight, side.width()));
    const QRectF bar(inner.left(), kBarTop, inner.width(), kBar);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line2);
    painter.drawRoundedRect(bar, 2, 2);
    const double share = qBound(0.0, m_clock.usedShare(m_now), 1.0);
    painter.setBrush(mood() == Mood::Bad ? t.badFill : t.warnFill);
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, kBar)), 2, 2);
    paintFoot(painter, inner, kFootTop);
}

void ClockTile::paintResting(QPainter& painter, const QRect& inner)
{
    const Theme& t = theme();
    const QRect line(inner.left(), kBigTop, inner.width(), kBigHeight);
    painter.setFont(ui::font(FontRole::Body));
    painter.setPen(m_clock.state == ClockState::DoneLate ? t.warnText : t.text2);
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(bigText(), Qt::ElideRight, line.width()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_clock.state == ClockState::NotStarted ? t.line : t.line2);
    painter.drawRoundedRect(QRectF(inner.left(), kBarTop, inner.width(), kBar), 2, 2);
    paintFoot(painter, inner, kFootTop);
}

void ClockTile::paintFoot(QPainter& painter, const QRect& inner, int top)
{
    const Theme& t = theme();
    QRect line(inner.left(), top, inner.width(), chips::kHeight);
    if (!m_clock.rule.source.verified) {
        const int wide = chips::width(uncheckedText());
        chips::paint(painter, QRect(line.right() - wide + 1, top, wide, chips::kHeight), uncheckedText(),
                     chips::Tone::Warn);
        line.setRight(line.right() - wide - 4);
    }
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(t.text2);
    const QFontMetrics metrics = painter.fontMetrics();
    const QString note = metrics.elidedText(noteText(), Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine, note);
    const QRect law = line.adjusted(metrics.horizontalAdvance(note) + metric::kGap, 0, 0, 0);
    const QString article = m_clock.rule.source.article;
    const QString whole = ruleText(m_clock.rule.source);
    if (m_clock.open() && law.width() > metrics.horizontalAdvance(article))
        painter.drawText(law, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.horizontalAdvance(whole) <= law.width() ? whole : article);
}

void ClockTile::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        setFocus(Qt::MouseFocusReason);
}

void ClockTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter && event->key() != Qt::Key_Space)
        return QWidget::keyPressEvent(event);
    if (event->modifiers() != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    Q_EMIT menuWanted(mapToGlobal(QPoint(metric::kPage, kBigTop)));
}

void ClockTile::contextMenuEvent(QContextMenuEvent* event)
{
    Q_EMIT menuWanted(event->globalPos());
}

} // namespace wardbook::ui
