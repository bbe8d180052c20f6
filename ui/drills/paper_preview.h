#pragma once
#include <QDialog>
#include <QImage>

namespace wardbook::ui {

/// The pages of a paper as the pdf will have them, and the way to a file.
class PaperPreview : public QDialog
{
    Q_OBJECT
public:
    PaperPreview(const QString& title, const QList<QImage>& pages, QWidget* parent);

Q_SIGNALS:
    void exportWanted(const QString& suffix); ///< the dialog closes first
};

} // namespace wardbook::ui
