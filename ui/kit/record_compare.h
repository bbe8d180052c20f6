#pragma once
#include "ui/kit/diff_view.h"
#include <QDialog>

namespace wardbook::ui {

/// Two versions of one record side by side, in a window of its own.
class RecordCompare : public QDialog
{
    Q_OBJECT
public:
    RecordCompare(const QString& title, const QList<DiffRow>& rows, const QString& beforeCaption,
                  QWidget* parent);

private:
    DiffView* m_diff;
};

} // namespace wardbook::ui
