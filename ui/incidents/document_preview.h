#pragma once
#include "documents/document.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// Lays a document out on a worker and shows its pages; from there it can be printed, which is an act with
/// `subject`. `make` runs on the worker with a reader of its own; nothing leaves the vault before printing.
void previewDocument(Services& services, QWidget* parent, const QString& title, const QString& subject,
                     std::function<documents::Document(ledger::Reader&)> make);

} // namespace wardbook::ui
