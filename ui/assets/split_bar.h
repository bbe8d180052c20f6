#pragma once
#include <QWidget>

namespace wardbook::ui {

/// How an amount is shared out: one bar in parts, and what is left of it.
class SplitBar : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        QString label;
        double amount = 0;
    };
    explicit SplitBar(QWidget* parent = nullptr);
    /// Parts beyond `whole` are painted as too much.
    void set(const QList<Part>& parts, double whole);
    static QColor colour(int part);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override; ///< each part says what it is

private:
    QRectF partRect(int part) const;
    QList<Part> m_parts;
    double m_whole = 0;
};

} // namespace wardbook::ui
