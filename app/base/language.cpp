#include "base/language.h"
#include <atomic>

namespace wardbook {

namespace {
std::atomic<Language> current{Language::Chinese};
}

Language language()
{
    return current.load();
}

void setLanguage(Language value)
{
    current.store(value);
}

} // namespace wardbook
