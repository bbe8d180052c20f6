#pragma once
#include "filings/filing_file.h"
#include "ui/kit/services.h"
#include <memory>

namespace wardbook::ui {

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

/// One filing as it was read, and what this member may do with it: immutable, shared by everything that shows
/// it.
struct FilingView : FilingRights
{
    filings::FilingFile file;
    QString unit;        ///< name, for letters and headers
    qint64 readAtMs = 0; ///< Services::nowMs()

    qint64 id() const { return file.filing.id; }
    qint64 rev() const { return file.filing.rev; }
    bool isDraft() const { return file.state == QLatin1String("draft"); }
};
using FilingPtr = std::shared_ptr<const filings::FilingFile>;
using FilingViewPtr = std::shared_ptr<const FilingView>;
/// The filing alone, living as long as the view.
inline FilingPtr filingOf(const FilingViewPtr& view)
{
    return view ? FilingPtr(view, &view->file) : FilingPtr();
}

inline QString fieldId(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace wardbook::ui
