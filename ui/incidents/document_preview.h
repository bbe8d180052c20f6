#pragma once
#include "documents/document.h"
#include "ui/kit/paper_copy.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// Lays a document out on a worker and shows its pages; from there it can be printed, see printInClear.
/// `make` runs on the worker with a reader of its own; nothing leaves the vault before printing.
void previewDocument(Services& services, QWidget* parent, const PaperCopy& paper,
                     std::function<documents::Document(ledger::Reader&)> make);

} // namespace wardbook::ui
