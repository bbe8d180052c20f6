#pragma once
#include <QDate>
#include <QString>

namespace wardbook::oversight {

enum class DueTone { Later, Soon, Late };

/// When something is due, in words.
struct DueWords
{
    QString text; ///< "逾期 3 天", "今天", "明天", "6 月 18 日"; with the year when it is another one
    DueTone tone = DueTone::Later;
};

/// A date as people read it in a list of what is open. Soon: today. Empty for no date.
DueWords dueWords(QDate due, QDate today);

} // namespace wardbook::oversight
