#pragma once
#include "oversight/remediation_service.h"
#include <QToolButton>

class QButtonGroup;

namespace wardbook::ui {

/// One view as a button: word and count; red while something in it is late.
class ViewButton : public QToolButton
{
    Q_OBJECT
public:
    ViewButton(const QString& text, bool alarming, QWidget* parent);
    void setCount(int count); ///< -1: unknown
    int count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    bool m_alarming;
    int m_count = -1;
};

/// The lists that people work from, side by side; one is chosen.
class ViewBar : public QWidget
{
    Q_OBJECT
public:
    explicit ViewBar(QWidget* parent = nullptr);
    oversight::RemediationView current() const;
    void setCurrent(oversight::RemediationView view); ///< does not emit
    void setOverview(const oversight::RemediationOverview& overview);
    ViewButton* button(oversight::RemediationView view) const;

Q_SIGNALS:
    void chosen(wardbook::oversight::RemediationView view);

private:
    QButtonGroup* m_group;
};

} // namespace wardbook::ui
