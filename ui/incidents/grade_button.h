#pragma once
#include <QAbstractButton>

namespace wardbook::ui {

/// One of the four grades, in its own colour when it is the decided one.
class GradeButton : public QAbstractButton
{
    Q_OBJECT
public:
    GradeButton(const QString& grade, QWidget* parent);
    void setMarks(bool decided, bool suggested);
    QSize sizeHint() const override { return {120, 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_grade;
    bool m_decided = false, m_suggested = false;
};

} // namespace wardbook::ui
