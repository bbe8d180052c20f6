#pragma once
#include "ui/kit/chips.h"
#include <QAbstractButton>

namespace wardbook::ui {

/// A line that leads somewhere: a mark, words over as many lines as they need, something at the right.
class LineButton : public QAbstractButton
{
    Q_OBJECT
public:
    LineButton(const QString& icon, chips::Tone tone, const QString& text, const QString& right,
               QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect textRect(int width) const;
    QString m_icon, m_right;
    chips::Tone m_tone;
};

} // namespace wardbook::ui
