#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_tools.h"
#include "ui/kit/field_dialog.h"

class QComboBox;

namespace wardbook::ui {

/// Files for one part of a package: from disk, or evidence that the vault has already. Asks once for all of
/// them when they were issued and until when they hold.
class AttachDialog : public FieldDialog
{
    Q_OBJECT
public:
    struct What
    {
        QString part;        ///< empty: to be chosen
        QStringList files;   ///< paths; empty: evidence of the vault
        qint64 replaces = 0; ///< filing_part that goes out
    };
    AttachDialog(Services& services, RecordSource& source, const FilingViewPtr& view, const What& what,
                 QWidget* parent);

protected:
    bool ready() override;

private:
    void showPart();
    FilingViewPtr m_view;
    What m_what;
    std::shared_ptr<QString> m_part; ///< as chosen, for the worker
    QComboBox* m_parts;
    QLabel* m_hint;
};

} // namespace wardbook::ui
