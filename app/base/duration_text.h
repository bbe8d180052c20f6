#pragma once
#include <QString>

namespace wardbook {

/// A span of time without its sign: "1:46:20"; from 48 hours on "12 天 3:05".
QString durationText(qint64 ms);

} // namespace wardbook
