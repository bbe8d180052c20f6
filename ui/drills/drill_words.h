#pragma once
#include "ui/kit/chips.h"
#include <QString>

/// Times and codes of a drill as its screens say them.
namespace wardbook::ui {

QString lastsText(qint64 ms);      ///< "0:37:08", for what runs long
QString shortLastsText(qint64 ms); ///< "4:08"; hours only when there are any
QString timeText(qint64 ms);       ///< local "14:37:08"; empty for 0
QString minuteText(qint64 ms);     ///< local "14:37"; empty for 0
QString codeText(const char* list, const QString& code);
QString scenarioName(const QString& id); ///< title of a shipped one, else as it is
/// An observation kind's colour and picture; the same in the buttons and in the log.
chips::Tone observationTone(const QString& kind);
QString observationIcon(const QString& kind);

} // namespace wardbook::ui
