#include "ui/calendar/agenda_delegate.h"
#include "documents/rich_text.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kHeading{28}, kMember{32}, kLine{20};
constexpr int kBar = 3;

/// Left edge of the words.
int textLeft()
{
    return metric::kSection + metric::kIcon + metric::kGap;
}

void drawElided(QPainter& painter, const QRect& box, const QString& text)
{
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace

AgendaDelegate::AgendaDelegate(const AgendaModel& model, std::function<QString(const QString&)> icons,
                               QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_icons(std::move(icons))
{
}

QSize AgendaDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    switch (m_model.line(index.row()).kind) {
    case AgendaLine::Heading:
        return {0, kHeading};
    case AgendaLine::Member:
        return {0, kMember};
    default:
        return {0, metric::kTwoLineRow};
    }
}

void AgendaDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& t = theme();
    const AgendaLine& line = m_model.line(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (line.kind == AgendaLine::Heading) {
        paintHeading(*painter, option.rect, line);
    } else {
        const bool current = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, current                                  ? t.selected
                                       : option.state & QStyle::State_MouseOver ? t.hover
                                                                                : t.surface);
        if (current)
            painter->fillRect(QRect(option.rect.topLeft(), QSize(kBar, option.rect.height())), t.accent);
        painter->setPen(t.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (line.kind == AgendaLine::Group)
            paintGroup(*painter, option.rect, line);
        else
            paintMember(*painter, option.rect, line);
    }
    painter->restore();
}

void AgendaDelegate::paintHeading(QPainter& painter, const QRect& box, const AgendaLine& line) const
{
    const Theme& t = theme();
    painter.fillRect(box, t.sunken);
    const QRect inner = box.adjusted(metric::kSection, 0, -metric::kSection, 0);
    const bool late = !line.day.isValid();
    painter.setFont(font(FontRole::CaptionBold));
    painter.setPen(late ? t.badText : line.day == m_model.today() ? t.warnText : t.text2);
    drawElided(painter, inner, agendaHeading(line, m_model.today()));
    painter.setFont(font(FontRole::Caption));
    painter.setPen(t.text3);
    painter.drawText(inner, int(Qt::AlignRight | Qt::AlignVCenter), QString::number(line.count));
}

/// When it is due, right-aligned; returns its width.
int AgendaDelegate::paintWhen(QPainter& painter, const QRect& box, const calendar::Duty& duty) const
{
    const Theme& t = theme();
    const QString when = agendaWhen(duty, m_model.today());
    painter.setFont(font(FontRole::Caption));
    painter.setPen(duty.overdue ? t.badText : duty.on == m_model.today() ? t.warnText : t.text2);
    painter.drawText(box, int(Qt::AlignRight | Qt::AlignVCenter), when);
    return painter.fontMetrics().horizontalAdvance(when);
}

int AgendaDelegate::paintChips(QPainter& painter, QRect box, bool statutory, bool verified) const
{
    const int right = box.right();
    const auto paintOne = [&](const QString& text, chips::Tone tone) {
        const int wide = chips::width(text);
        chips::paint(painter, QRect(box.right() - wide, box.top(), wide, box.height()), text, tone);
        box.setRight(box.right() - wide - 4);
    };
    if (!verified)
        paintOne(documents::unverifiedBadge(), chips::Tone::Warn);
    if (statutory)
        paintOne(CalendarPageTr::tr("By law"), chips::Tone::Info);
    return right - box.right();
}

void AgendaDelegate::paintGroup(QPainter& painter, const QRect& box, const AgendaLine& line) const
{
    const Theme& t = theme();
    const calendar::DutyGroup& group = line.group;
    const QString icon = group.single() ? m_icons(group.registerId)
                         : line.open    ? QStringLiteral("chevron-down")
                                        : QStringLiteral("chevron-right");
    QRect upper(box.left() + textLeft(), box.top() + 5, box.width() - textLeft() - metric::kSection, kLine);
    QRect lower = upper.translated(0, kLine);
    paintIcon(painter, icon,
              QRect(box.left() + metric::kSection, upper.center().y() - metric::kIcon / 2, metric::kIcon,
                    metric::kIcon),
              group.overdue ? t.badText : t.text2);
    upper.setRight(upper.right() - paintWhen(painter, upper, group.duties.constFirst()) - metric::kGap);
    painter.setFont(font(group.statutory ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(t.text);
    drawElided(painter, upper, group.text);
    lower.setRight(lower.right() - paintChips(painter, lower, group.statutory, group.verified) -
                   metric::kGap);
    painter.setFont(font(FontRole::Caption));
    painter.setPen(t.text3);
    QStringList said{group.single() ? group.kind
                     : line.open    ? CalendarPageTr::tr("Enter closes the list")
                                    : CalendarPageTr::tr("Enter lists them")};
    if (!group.source.isEmpty())
        said << group.source;
    drawElided(painter, lower, said.join(QStringLiteral(" · ")));
}

void AgendaDelegate::paintMember(QPainter& painter, const QRect& box, const AgendaLine& line) const
{
    const Theme& t = theme();
    QRect inner(box.left() + textLeft(), box.top(), box.width() - textLeft() - metric::kSection,
                box.height());
    inner.setRight(inner.right() - paintWhen(painter, inner, *line.duty()) - metric::kGap);
    painter.setFont(font(FontRole::Body));
    painter.setPen(t.text);
    drawElided(painter, inner, line.duty()->text);
}

} // namespace wardbook::ui
