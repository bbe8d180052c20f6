#pragma once
#include "filings/checks.h"
#include <QWidget>

namespace wardbook::ui {

/// Present, to be confirmed, missing, side by side; 6 px.
class CompletenessBar : public QWidget
{
    Q_OBJECT
public:
    explicit CompletenessBar(QWidget* parent = nullptr);
    void set(const filings::Completeness& completeness, const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    filings::Completeness m_shown;
};

} // namespace wardbook::ui
