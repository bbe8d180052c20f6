#pragma once
#include <QFrame>

namespace wardbook::ui {

/// Under the menu bar while the page shows a drill: nobody may take it for the real thing.
class DrillBand : public QFrame
{
    Q_OBJECT
public:
    explicit DrillBand(QWidget* parent = nullptr);
    void setTitle(const QString& title); ///< empty: hides
    QString title() const { return m_title; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
};

} // namespace wardbook::ui
