#pragma once
#include "base/language.h"

namespace wardbook {

/// Installs the translators of a language (ours and Qt's own) in the application and sets language(). GUI
/// thread; pages retranslate by being built anew.
void installTranslations(Language language);
/// Chinese unless the locale of the system says otherwise, or WARDBOOK_LANG=en|zh is set.
Language systemLanguage();

} // namespace wardbook
