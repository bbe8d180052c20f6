#pragma once
#include "ui/kit/chips.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace wardbook::ui {

class Button;
class LineButton;

/// What is shown beside a list: parts from top to bottom that scroll, and at the foot what may be done. Built
/// anew for each thing that is shown: clear(), parts and acts, present().
class SidePanel : public QWidget
{
    Q_OBJECT
public:
    explicit SidePanel(const QString& name, QWidget* parent = nullptr);
    void clear();
    void present(); ///< in place of what was shown
    void addTitle(const QString& text, const QString& above = {});
    void addHeading(const QString& text);
    QLabel* addText(const QString& text, const char* tone = "");
    /// "责任人  周宁": a label and what it says.
    QLabel* addFact(const QString& label, const QString& text, const char* tone = "");
    /// Side by side, from the left.
    void addRow(const QList<QWidget*>& widgets);
    void addWidget(QWidget* widget);
    void addLine();
    /// A line that leads somewhere.
    LineButton* addLink(const QString& icon, chips::Tone tone, const QString& text, const QString& right);
    void showSentence(const QString& sentence); ///< instead of anything else
    /// At the foot, the primary one last. Disabled with the reason when it isn't empty.
    Button* addAct(const QString& text, const char* kind, const QString& refusal = {});
    void addFootSpace();
    /// Why something at the foot can't be done, above it.
    void sayRefusal(const QString& reason);

private:
    QScrollArea* m_scroll;
    QVBoxLayout* m_whole;
    QWidget* m_next = nullptr; ///< what is being built
    QVBoxLayout* m_body = nullptr;
    QWidget* m_foot = nullptr;
    QHBoxLayout* m_acts = nullptr;
    QLabel* m_refusal;
};

} // namespace wardbook::ui
