#pragma once
#include "outbox/stop_switch.h"
#include <string>
#include <vector>

namespace wardbook::outbox {

/// Addresses of a host, as text; none when there are none in time or it was stopped. The system's own lookup
/// can't be ended, so it goes on alone when nobody waits for it any more.
std::vector<std::string> addressesOf(const std::string& host, const StopSwitch& stop);

} // namespace wardbook::outbox
