#pragma once

class QWidget;

namespace wardbook::ui {

class Services;

/// Asks for the code on the recovery sheet and says whether it would open this vault. Nothing is changed but
/// for the act that says so.
void testRecoverySheet(Services& services, QWidget* window);

} // namespace wardbook::ui
