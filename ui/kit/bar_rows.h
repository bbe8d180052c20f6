#pragma once
#include "ui/kit/chips.h"
#include <QWidget>

class QGridLayout;

namespace wardbook::ui {

/// A share of a whole as a painted bar.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(QWidget* parent = nullptr);
    void set(double share, chips::Tone tone); ///< 0 … 1; negative: unknown, an empty groove
    double share() const { return m_share; }
    QSize sizeHint() const override { return {80, 10}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = -1;
    chips::Tone m_tone = chips::Tone::Neutral;
};

/// A labelled bar.
struct BarRow
{
    QString label;
    double share = -1;
    QString text; ///< at the right
    chips::Tone tone = chips::Tone::Neutral;
    QString key{}; ///< set: the label is a link
    QString tip{};
};

/// Lines of label, bar and figure, one below the other.
class BarRows : public QWidget
{
    Q_OBJECT
public:
    explicit BarRows(QWidget* parent = nullptr);
    void setRows(const QList<BarRow>& rows);
    const QList<BarRow>& rows() const { return m_rows; }

Q_SIGNALS:
    void activated(const QString& key);

private:
    QList<BarRow> m_rows;
    QWidget* m_holder = nullptr;
};

} // namespace wardbook::ui
