#pragma once

class QObject;

namespace wardbook::ui {

class Services;

/// After unlocking: says when the system locks no memory for this program, so that keys could reach the swap
/// area. See Program::companions.
QObject* makeMemoryNotice(Services& services, QObject* parent);

} // namespace wardbook::ui
