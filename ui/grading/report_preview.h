#pragma once
#include <QDialog>
#include <QImage>

namespace wardbook::ui {

/// The pages of a report as the pdf will have them, to read before anything leaves the vault.
class ReportPreview : public QDialog
{
    Q_OBJECT
public:
    ReportPreview(const QString& title, const QList<QImage>& pages, QWidget* parent);
};

} // namespace wardbook::ui
