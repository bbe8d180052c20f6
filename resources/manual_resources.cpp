#include "manual_resources.h"
#include <QDir>
#include <mutex>

static void initTexts()
{
    Q_INIT_RESOURCE(wardbook_manual);
}

namespace wardbook {

void initManual()
{
    static std::once_flag once;
    std::call_once(once, initTexts);
}

} // namespace wardbook
