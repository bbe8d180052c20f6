#pragma once

class QObject;

namespace wardbook::ui {

class Services;

/// Sends headlines of acts and reminders while the vault is open, if it is set so; warns once when acts have
/// waited for more than a day. See Program::companions.
QObject* makeCourier(Services& services, QObject* parent);

} // namespace wardbook::ui
