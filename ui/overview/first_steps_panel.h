#pragma once
#include "ui/overview/first_steps.h"
#include <QAbstractButton>
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// One step: ticked or not, what it is, how it stands. Click, Enter or Space opens its place.
class FirstStepRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FirstStepRow(QWidget* parent = nullptr);
    void setLine(const FirstStepLine& line);
    const FirstStepLine& line() const { return m_line; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void moved(int step); ///< Up, Down, K, J

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    FirstStepLine m_line{};
};

/// The list of first steps: as the page of an empty vault, or folded to what is next above the work of one
/// that isn't empty any more. A spreadsheet dropped on it is imported.
class FirstStepsPanel : public QFrame
{
    Q_OBJECT
public:
    explicit FirstStepsPanel(bool foldable, QWidget* parent = nullptr);
    void setLines(const QList<FirstStepLine>& lines);
    const QList<FirstStepRow*>& rows() const { return m_rows; }

Q_SIGNALS:
    void chosen(const wardbook::ui::FirstStepLine& line);
    void fileDropped(const QString& file);
    void putAway();

private:
    void takeDrops();
    void showRows();
    void focusRow(const FirstStepRow* from, int step);
    QLabel *m_title, *m_count;
    Button *m_fold = nullptr, *m_away;
    QVBoxLayout* m_list;
    QList<FirstStepRow*> m_rows;
    bool m_folded;
};

} // namespace wardbook::ui
