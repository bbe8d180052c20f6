#include "ui/kit/when_text.h"
#include "base/clock.h"
#include "base/language.h"
#include "ui/kit/kit_tr.h"
#include <QLocale>

namespace wardbook::ui {

QString whenText(const QDateTime& time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    const QDate today = clock::now().date();
    const QString hour = local.toString(QStringLiteral("HH:mm"));
    if (local.date() == today)
        return KitTr::tr("today %1").arg(hour);
    if (local.date() == today.addDays(-1))
        return KitTr::tr("yesterday %1").arg(hour);
    return dayText(local.date());
}

QString dayText(const QDate& day)
{
    if (!day.isValid())
        return {};
    const bool thisYear = day.year() == clock::now().date().year();
    if (language() == Language::Chinese)
        return day.toString(thisYear ? QStringLiteral("M 月 d 日") : QStringLiteral("yyyy 年 M 月 d 日"));
    return QLocale(QLocale::English)
        .toString(day, thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString stampText(const QDateTime& time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace wardbook::ui
