#pragma once
#include <QDialog>
#include <QImage>
#include <functional>

namespace wardbook::ui {

/// The pages of a report as the pdf will have them, to read before anything leaves the vault.
class ReportPreview : public QDialog
{
    Q_OBJECT
public:
    ReportPreview(const QString& title, const QList<QImage>& pages, QWidget* parent);
    /// A button at the foot: print, save.
    void offer(const QString& text, const QString& icon, const std::function<void()>& run);

private:
    class QHBoxLayout* m_foot;
};

} // namespace wardbook::ui
