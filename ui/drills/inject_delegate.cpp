#include "ui/drills/inject_delegate.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/inject_model.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include <QPainter>

namespace wardbook::ui {

using drills::RunInject;
using Place = drills::DrillRun::Place;
using Kind = InjectLine::Kind;

namespace {

constexpr Length kInject{48}, kNumber{46};
constexpr Length kSection{28};
constexpr int kBar = 3;
constexpr qint64 kSoonMs = 30 * 60 * 1000;

QString sectionText(Place place)
{
    switch (place) {
    case Place::Overdue:
        return DrillsPageTr::tr("Overdue");
    case Place::Now:
        return DrillsPageTr::tr("Now");
    case Place::Next:
        return DrillsPageTr::tr("Next");
    case Place::Done:
        return DrillsPageTr::tr("Done");
    case Place::Reserve:
        break;
    }
    return DrillsPageTr::tr("In reserve");
}

QString sectionIcon(Place place)
{
    switch (place) {
    case Place::Overdue:
        return QStringLiteral("warning");
    case Place::Now:
        return QStringLiteral("play");
    case Place::Next:
        return QStringLiteral("later");
    case Place::Done:
        return QStringLiteral("check");
    case Place::Reserve:
        break;
    }
    return QStringLiteral("package");
}

struct Aside
{
    QString first, second; ///< at the right: what about it, and its time
    QColor colour;
    bool bold = false;
};

Aside asideOf(const drills::DrillRun& run, const RunInject& inject, Place place, qint64 now)
{
    const Theme& t = theme();
    const bool byClock = run.pace != QLatin1String("facilitator");
    switch (place) {
    case Place::Overdue:
        return {DrillsPageTr::tr("late %1").arg(shortLastsText(now - inject.dueMs)), minuteText(inject.dueMs),
                t.badText, true};
    case Place::Now:
        return {DrillsPageTr::tr("released %1").arg(shortLastsText(now - inject.releasedMs)),
                minuteText(inject.releasedMs), t.accent, true};
    case Place::Next:
        if (!byClock)
            return {DrillsPageTr::tr("minute %1").arg(inject.offset), inject.storyText, t.text2, false};
        return {DrillsPageTr::tr("in %1").arg(shortLastsText(inject.dueMs - now)), minuteText(inject.dueMs),
                t.text, false};
    case Place::Done:
        if (inject.state == QLatin1String("skipped"))
            return {DrillsPageTr::tr("skipped"), minuteText(inject.dueMs), t.warnText, false};
        if (inject.state == QLatin1String("answered"))
            return {DrillsPageTr::tr("answered"), minuteText(inject.answeredMs), t.text2, false};
        return {DrillsPageTr::tr("released"), minuteText(inject.releasedMs), t.text2, false};
    case Place::Reserve:
        break;
    }
    return {DrillsPageTr::tr("reserve"), {}, t.text3, false};
}

void drawLine(QPainter& painter, const QRect& rect, const QString& text)
{
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

InjectDelegate::InjectDelegate(const InjectModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

QSize InjectDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    switch (m_model.line(index.row()).kind) {
    case Kind::Section:
        return {0, kSection};
    case Kind::Form:
        return {0, m_formHeight};
    case Kind::Inject:
        break;
    }
    return {0, kInject};
}

void InjectDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    const Kind kind = m_model.line(index.row()).kind;
    if (kind == Kind::Section)
        paintSection(*painter, option.rect, index.row(),
                     (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Selected));
    else if (kind == Kind::Inject)
        paintInject(*painter, option, index.row());
    else {
        painter->fillRect(option.rect, theme().surface);
        painter->fillRect(option.rect.left(), option.rect.top(), kBar, option.rect.height(),
                          m_model.line(index.row()).place == Place::Overdue ? theme().badFill
                                                                            : theme().accent);
    }
    painter->restore();
}

void InjectDelegate::paintSection(QPainter& painter, const QRect& rect, int row, bool current) const
{
    const Theme& t = theme();
    const Place place = m_model.line(row).place;
    painter.fillRect(rect, t.sunken);
    painter.setPen(t.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    const int middle = rect.center().y() - metric::kSmallIcon / 2;
    paintIcon(painter, sectionIcon(place),
              QRect(rect.left() + metric::kPage, middle, metric::kSmallIcon, metric::kSmallIcon),
              place == Place::Overdue ? t.badText : t.text2);
    painter.setFont(font(FontRole::BodyBold));
    painter.setPen(t.text);
    QRect text = rect.adjusted(metric::kPage + metric::kSmallIcon + metric::kGap, 0, -metric::kPage, -1);
    const QString name = sectionText(place);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
    text.setLeft(text.left() + painter.fontMetrics().horizontalAdvance(name) + metric::kGap);
    painter.setFont(font(FontRole::Body));
    painter.setPen(t.text2);
    QString count = QString::number(m_model.countOf(place));
    if (place == Place::Now)
        count.clear();
    if (place == Place::Next && m_model.run() && m_model.run()->pace != QLatin1String("facilitator")) {
        int soon = 0;
        for (const RunInject& inject : m_model.run()->injects)
            soon += m_model.run()->placeOf(inject, m_model.nowMs()) == Place::Next &&
                    inject.dueMs - m_model.nowMs() <= kSoonMs;
        count = DrillsPageTr::tr("%1, %2 of them within 30 minutes").arg(count).arg(soon);
    }
    drawLine(painter, text, count);
    if (place == Place::Done || place == Place::Reserve)
        paintIcon(painter,
                  m_model.isOpen(place) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                  QRect(rect.right() - metric::kPage - metric::kSmallIcon, middle, metric::kSmallIcon,
                        metric::kSmallIcon),
                  t.text2);
    if (current) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

void InjectDelegate::paintInject(QPainter& painter, const QStyleOptionViewItem& option, int row) const
{
    const RunInject* inject = m_model.injectAt(row);
    if (!inject)
        return;
    const Theme& t = theme();
    const Place place = m_model.line(row).place;
    const bool selected = option.state & QStyle::State_Selected;
    const QRect rect = option.rect;
    painter.fillRect(rect, place == Place::Overdue                  ? t.badTint
                           : place == Place::Now || selected        ? t.selected
                           : option.state & QStyle::State_MouseOver ? t.hover
                                                                    : t.surface);
    painter.setPen(t.line);
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (selected || place == Place::Overdue || place == Place::Now)
        painter.fillRect(rect.left(), rect.top(), kBar, rect.height(),
                         place == Place::Overdue ? t.badFill : t.accent);
    const Aside aside = asideOf(*m_model.run(), *inject, place, m_model.nowMs());
    QRect inner = rect.adjusted(kNumber, 4, -metric::kPage, -5);
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect lower(inner.left(), upper.bottom(), inner.width(), inner.height() / 2);
    const bool done = place == Place::Done || place == Place::Reserve;

    painter.setFont(font(aside.bold ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(aside.colour);
    painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, aside.first);
    const int asideWidth = painter.fontMetrics().horizontalAdvance(aside.first) + metric::kGap;
    painter.setFont(font(FontRole::Body));
    painter.setPen(t.text2);
    painter.drawText(
        QRect(rect.left() + metric::kGap, upper.top(), kNumber - metric::kGap - 7, upper.height()),
        Qt::AlignRight | Qt::AlignVCenter, inject->no);
    painter.setFont(
        font(place == Place::Overdue || place == Place::Now ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(done ? t.text2 : t.text);
    const QString title =
        inject->improvised ? DrillsPageTr::tr("%1 (added)").arg(inject->title) : inject->title;
    drawLine(painter, upper.adjusted(0, 0, -asideWidth, 0), title);

    painter.setFont(font(FontRole::Caption));
    painter.setPen(t.text2);
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, aside.second);
    QStringList way;
    for (const QString& part : {inject->to, codeText("delivery", inject->delivery)})
        if (!part.isEmpty())
            way << part;
    const QString where = inject->contingency && !inject->condition.isEmpty()
                              ? inject->condition
                              : way.join(DrillsPageTr::tr(", "));
    drawLine(painter,
             lower.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(aside.second) - metric::kGap, 0),
             where);
}

} // namespace wardbook::ui
