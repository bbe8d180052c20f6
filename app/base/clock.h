#pragma once
#include <QDateTime>
#include <functional>

namespace wardbook::clock {

/// Milliseconds since 1970 UTC. Everything that stores or compares time asks here, so that tests can set it.
qint64 nowMs();
/// Local date and time of nowMs().
QDateTime now();
/// Test seam: replaces the source until reset with an empty function.
void setSource(std::function<qint64()> source);

} // namespace wardbook::clock
