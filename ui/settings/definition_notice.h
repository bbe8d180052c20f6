#pragma once

class QObject;

namespace wardbook::ui {

class Services;

/// After unlocking: says when something that the unit defined itself had to be adapted to this version, or
/// set aside, to whoever can do something about it. Each time, until it is settled. See Program::companions.
QObject* makeDefinitionNotice(Services& services, QObject* parent);

} // namespace wardbook::ui
