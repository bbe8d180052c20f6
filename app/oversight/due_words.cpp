#include "oversight/due_words.h"
#include "grading/system_stages.h"
#include "oversight/oversight_tr.h"

namespace wardbook::oversight {

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
    return {grading::dayText(due, today), DueTone::Later};
}

} // namespace wardbook::oversight
