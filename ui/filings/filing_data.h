#pragma once
#include "filings/filing_file.h"
#include <memory>

namespace wardbook::ui {

/// One filing as it was read: immutable, shared by everything that shows it.
using FilingPtr = std::shared_ptr<const filings::FilingFile>;

/// What the signed-in person may do with filings; what isn't allowed is not shown.
struct FilingRights
{
    bool view = false;
    bool edit = false;    ///< prepare: new ones, parts, values, confirmations, templates
    bool submit = false;  ///< freeze, seal, send, receipts
    bool approve = false; ///< void
    bool sign = false;
    bool exports = false; ///< take content out of the vault
    static FilingRights of(people::Workspace& workspace);
};

inline QString fieldId(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace wardbook::ui
