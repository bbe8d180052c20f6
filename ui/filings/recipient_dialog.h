#pragma once
#include "ui/kit/field_dialog.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

/// A recipient that is in no register yet, added while a filing is made. The rest of it is kept on its own
/// page.
class RecipientDialog : public FieldDialog
{
    Q_OBJECT
public:
    RecipientDialog(Services& services, RecordSource& source, const QString& name, const QString& kind,
                    QWidget* parent);

Q_SIGNALS:
    void created(qint64 recipient, const QString& name);
};

} // namespace wardbook::ui
