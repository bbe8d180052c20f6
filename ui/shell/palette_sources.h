#pragma once
#include "ui/kit/palette_source.h"
#include <memory>

namespace wardbook::ui {

class CommandRegistry;
class Services;

/// All commands of the menus, by words and pinyin initials. Prefix >.
std::shared_ptr<PaletteSource> makeCommandSource(CommandRegistry& commands);
/// Records of one register, by everything the register's search knows; opens them on that page. Prefix #:
/// codes.
std::shared_ptr<PaletteSource> makeRecordSource(Services& services, const QString& registerId,
                                                const QString& pageId);
/// Members of the vault; opens the people page. Prefix @.
std::shared_ptr<PaletteSource> makePeopleSource(Services& services);

} // namespace wardbook::ui
