#include "resources.h"
#include <QDir>
#include <mutex>

static void initData()
{
    Q_INIT_RESOURCE(wardbook_data);
}

namespace wardbook {

void initResources()
{
    static std::once_flag once;
    std::call_once(once, initData);
}

} // namespace wardbook
