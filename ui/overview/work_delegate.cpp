#include "ui/overview/work_delegate.h"
#include "base/language.h"
#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include "ui/overview/overview_page_tr.h"
#include <QLocale>
#include <QPainter>

namespace wardbook::ui {

using overview::Work;

namespace {

constexpr Length kClockBar{4}, kButton{24}, kButtonPad{9};
constexpr int kBar = 3;
constexpr int kLeastOfText = 72;                ///< about five Chinese letters
constexpr int kUpperTop = 7, kUpperHeight = 34; ///< the line of words above a clock's bar
const QString kEnter = QStringLiteral("Enter");

/// The English words are longer.
int kindWidth()
{
    return px(language() == Language::Chinese ? 62 : 84);
}

QString buttonText()
{
    return OverviewPageTr::tr("Write report");
}

int buttonWidth(bool current)
{
    const QFontMetrics metrics(font(FontRole::Body));
    return metrics.horizontalAdvance(buttonText()) + 2 * kButtonPad +
           (current ? keyCapWidth(kEnter) + metric::kGap : 0);
}

/// Draws as much as fits and returns the width it took.
int drawText(QPainter& painter, const QRect& rect, const QString& text)
{
    if (rect.width() <= 0)
        return 0;
    const QString fits = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, fits);
    return painter.fontMetrics().horizontalAdvance(fits);
}

} // namespace

WorkDelegate::WorkDelegate(const WorkModel& model, bool mayReport, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_mayReport(mayReport)
{
}

QSize WorkDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const Work* work = m_model.at(index.row());
    return {0, !work ? kSection : work->kind == Work::Kind::Clock ? kClock : kLine};
}

/// Room for the words at the right end, the same in every row unless they need more.
int WorkDelegate::endWidth(const QRect& row, int at) const
{
    const Work* work = m_model.at(at);
    const bool clock = work && work->kind == Work::Kind::Clock;
    const QFontMetrics metrics(font(clock ? FontRole::BodyBold : FontRole::Body));
    const int usual = language() == Language::Chinese ? 96 : row.width() < 700 ? 96 : 112;
    return qMax(usual, metrics.horizontalAdvance(m_model.words(at).end) + metric::kGap);
}

/// What stands before the end, unless that leaves nothing of what the line is about; the tooltip has it all.
QString WorkDelegate::middle(const QRect& row, int at, bool current) const
{
    const Work* work = m_model.at(at);
    const QString text = m_model.words(at).middle;
    const QFontMetrics metrics(font(FontRole::Body));
    const bool button = m_mayReport && work && work->kind == Work::Kind::Clock;
    const int taken = 2 * metric::kPage + metric::kSmallIcon + 6 + kindWidth() + endWidth(row, at) +
                      metrics.horizontalAdvance(text) + metric::kPage +
                      (button ? buttonWidth(current) + metric::kGap : 0);
    return row.width() - taken < px(kLeastOfText) ? QString() : text;
}

QRect WorkDelegate::buttonRect(const QRect& row, int at, bool current) const
{
    const Work* work = m_model.at(at);
    if (!m_mayReport || !work || work->kind != Work::Kind::Clock)
        return {};
    const QFontMetrics metrics(font(FontRole::Body));
    const QString before = middle(row, at, current);
    const int right = row.right() - metric::kPage - endWidth(row, at) -
                      (before.isEmpty() && !m_model.words(at).middle.isEmpty()
                           ? 0
                           : qMax(80, metrics.horizontalAdvance(before))) -
                      metric::kPage;
    const int wide = buttonWidth(current);
    return {right - wide, row.top() + px(kUpperTop) + (px(kUpperHeight) - kButton) / 2, wide, kButton};
}

void WorkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    if (m_model.isSection(index.row()))
        paintSection(*painter, option.rect, index.row());
    else
        paintLine(*painter, option, index.row());
    painter->restore();
}

void WorkDelegate::paintSection(QPainter& painter, const QRect& rect, int row) const
{
    const Theme& t = theme();
    const overview::When when = m_model.sectionOf(row);
    painter.fillRect(rect, t.sunken);
    painter.setPen(t.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    paintIcon(painter, sectionIcon(when),
              QRect(rect.left() + metric::kPage, rect.center().y() - metric::kSmallIcon / 2,
                    metric::kSmallIcon, metric::kSmallIcon),
              when == overview::When::Overdue ? t.badText : t.text2);
    QRect text = rect.adjusted(metric::kPage + metric::kSmallIcon + 9, 0, -metric::kPage, -1);
    painter.setFont(font(FontRole::BodyBold));
    painter.setPen(t.text);
    text.setLeft(text.left() + drawText(painter, text, sectionWord(when)) + metric::kGap);
    painter.setFont(font(FontRole::Body));
    painter.setPen(t.text2);
    drawText(painter, text, QLocale().toString(m_model.count(when)));
}

void WorkDelegate::paintKind(QPainter& painter, const QRect& upper, const WorkWords& words) const
{
    const Theme& t = theme();
    paintIcon(painter, words.icon,
              QRect(upper.left() + metric::kPage, upper.center().y() - metric::kSmallIcon / 2,
                    metric::kSmallIcon, metric::kSmallIcon),
              t.text2);
    painter.setFont(font(FontRole::Body));
    painter.setPen(t.text2);
    drawText(painter,
             QRect(upper.left() + metric::kPage + metric::kSmallIcon + 6, upper.top(), kindWidth() - 8,
                   upper.height()),
             words.kind);
}

void WorkDelegate::paintText(QPainter& painter, QRect text, const Work& work, bool bold) const
{
    const Theme& t = theme();
    painter.setFont(font(bold ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(t.text);
    const QString risk = riskWord(work.risk);
    const QString badge = work.verified ? QString() : OverviewPageTr::tr("unchecked");
    int chipsWide = 0;
    for (const QString& chip : {risk, badge})
        chipsWide += chip.isEmpty() ? 0 : chips::width(chip) + metric::kGap;
    QRect words = text;
    words.setWidth(text.width() - chipsWide);
    text.setLeft(text.left() + drawText(painter, words, work.text) + metric::kGap + 2);
    if (!risk.isEmpty())
        text.setLeft(text.left() + metric::kGap +
                     chips::paint(painter, text, risk,
                                  work.risk == QLatin1String("high")     ? chips::Tone::Bad
                                  : work.risk == QLatin1String("medium") ? chips::Tone::Warn
                                                                         : chips::Tone::Neutral));
    painter.setFont(font(FontRole::Body));
    painter.setPen(t.text2);
    QRect note = text;
    note.setWidth(text.width() - (badge.isEmpty() ? 0 : chips::width(badge) + metric::kGap));
    text.setLeft(text.left() + drawText(painter, note, work.note) + metric::kGap);
    if (!badge.isEmpty())
        chips::paint(painter, text, badge, chips::Tone::Warn);
}

void WorkDelegate::paintBar(QPainter& painter, const QRect& row, const WorkWords& words) const
{
    const Theme& t = theme();
    QRectF bar(row.left() + metric::kPage + metric::kSmallIcon + 6 + kindWidth(), row.bottom() - px(17), 0,
               kClockBar);
    bar.setRight(row.right() - metric::kPage);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line2);
    painter.drawRoundedRect(bar, 2, 2);
    bar.setWidth(bar.width() * words.used);
    painter.setBrush(words.urgency == Urgency::Bad ? t.badFill : t.warnFill);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void WorkDelegate::paintButton(QPainter& painter, const QRect& rect, bool current) const
{
    const Theme& t = theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(current ? QPen(Qt::NoPen) : QPen(t.line2));
    painter.setBrush(current ? t.accent : t.surface);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metric::kRadius, metric::kRadius);
    painter.setFont(font(current ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(current ? t.onAccent : t.text);
    const QRect inner = rect.adjusted(kButtonPad, 0, -kButtonPad, 0);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, buttonText());
    if (current)
        paintKeyCap(
            painter,
            QRect(inner.right() - keyCapWidth(kEnter) + 4, rect.top(), keyCapWidth(kEnter), rect.height()),
            kEnter, KeyCapOn::Accent);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void WorkDelegate::paintLine(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const Theme& t = theme();
    const Work& work = *m_model.at(row);
    const WorkWords words = m_model.words(row);
    const QRect rect = option.rect;
    const bool clock = work.kind == Work::Kind::Clock;
    const bool current = option.state & QStyle::State_Selected;
    painter.fillRect(rect, current                                  ? t.selected
                           : option.state & QStyle::State_MouseOver ? t.hover
                                                                    : t.surface);
    painter.setPen(t.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (current)
        painter.fillRect(rect.left(), rect.top(), kBar, rect.height() - 1, t.accent);

    const QRect upper = clock ? QRect(rect.left(), rect.top() + px(kUpperTop), rect.width(), px(kUpperHeight))
                              : rect.adjusted(0, 0, 0, -1);
    paintKind(painter, upper, words);
    painter.setFont(font(clock ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(inkOf(words.urgency));
    QRect right = upper.adjusted(0, 0, -metric::kPage, 0);
    painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, words.end);
    right.setRight(right.right() - endWidth(rect, row));
    painter.setFont(font(FontRole::Body));
    painter.setPen(t.text2);
    const QString before = middle(rect, row, current);
    painter.drawText(right, Qt::AlignRight | Qt::AlignVCenter, before);
    right.setRight(right.right() - painter.fontMetrics().horizontalAdvance(before) - metric::kPage);
    if (const QRect button = buttonRect(rect, row, current); !button.isEmpty()) {
        paintButton(painter, button, current);
        right.setRight(button.left() - metric::kGap);
    }
    right.setLeft(rect.left() + metric::kPage + metric::kSmallIcon + 6 + kindWidth());
    paintText(painter, right, work, clock);
    if (clock)
        paintBar(painter, rect, words);
    if (current && (option.state & QStyle::State_HasFocus)) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0, 0, -1, -2));
    }
}

} // namespace wardbook::ui
