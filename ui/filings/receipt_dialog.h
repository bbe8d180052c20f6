#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_tools.h"
#include "ui/kit/field_dialog.h"

class QLineEdit;

namespace wardbook::ui {

/// What the recipient gave back: a receipt, and for a system its certificate with number and validity, each
/// with the scanned file if there is one.
class ReceiptDialog : public FieldDialog
{
    Q_OBJECT
public:
    ReceiptDialog(Services& services, RecordSource& source, const FilingViewPtr& view, QWidget* parent);

protected:
    bool ready() override;

private:
    struct Files
    {
        QString receipt, certificate;
    };
    QLineEdit* addFile(const QString& label, const char* name);
    std::shared_ptr<Files> m_files; ///< as chosen, for the worker
    QLineEdit *m_receipt, *m_certificate = nullptr;
};

} // namespace wardbook::ui
