#pragma once
#include <QDateTime>

namespace wardbook::ui {

/// A time as a screen says it: 今天 08:14, 昨天 17:20, 6 月 9 日, 2025 年 6 月 9 日; empty for an invalid
/// time.
QString whenText(const QDateTime& time);
/// 6 月 9 日; with the year when it is another one than now.
QString dayText(const QDate& day);
/// As records say it: 2026-06-11 16:42:08.
QString stampText(const QDateTime& time);

} // namespace wardbook::ui
