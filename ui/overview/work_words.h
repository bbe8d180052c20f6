#pragma once
#include "overview/work.h"
#include "ui/kit/theme.h"

namespace wardbook::ledger {
class RegisterSet;
}

namespace wardbook::ui {

enum class Urgency { Calm, Warn, Bad };
QColor inkOf(Urgency urgency); ///< text; calm: text2

/// What a line says at its ends, in words.
struct WorkWords
{
    QString icon, kind; ///< "整改"
    QString middle;     ///< a day or an hour: "6 月 8 日", "18:00", "周五", "12:52 截止"
    QString end;        ///< "逾期 3 天", "今天", "1:46:20"
    Urgency urgency = Urgency::Calm;
    double used = 0; ///< of a clock's span, 0 … 1
};
WorkWords wordsOf(const overview::Work& work, const overview::Moment& moment,
                  const ledger::RegisterSet& registers);
QString riskWord(const QString& risk);
QString sectionWord(overview::When when);
QString sectionIcon(overview::When when);
/// All of a line, for the tooltip and who can't see it.
QString tellAll(const overview::Work& work, const WorkWords& words);

} // namespace wardbook::ui
