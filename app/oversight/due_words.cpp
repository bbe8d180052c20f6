#include "oversight/due_words.h"
#include "base/language.h"
#include "oversight/oversight_tr.h"
#include <QLocale>

namespace wardbook::oversight {

QString dayWords(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const bool thisYear = day.year() == today.year();
    if (language() == Language::Chinese)
        return day.toString(thisYear ? QStringLiteral("M 月 d 日") : QStringLiteral("yyyy 年 M 月 d 日"));
    return QLocale(QLocale::English)
        .toString(day, thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

DueWords dueWords(QDate due, QDate today)
{
    if (!due.isValid())
        return {};
    const qint64 days = today.daysTo(due);
    if (days == -1)
        return {Tr::tr("1 day late"), DueTone::Late};
    if (days < 0)
        return {Tr::tr("%1 days late").arg(QLocale().toString(-days)), DueTone::Late};
    if (days == 0)
        return {Tr::tr("today"), DueTone::Soon};
    if (days == 1)
        return {Tr::tr("tomorrow"), DueTone::Later};
    return {dayWords(due, today), DueTone::Later};
}

} // namespace wardbook::oversight
