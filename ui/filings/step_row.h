#pragma once
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// One step of a package: its number (filled: now, ring: later, a tick: done), what it is, what there is to
/// say about it, and its button.
class StepRow : public QWidget
{
    Q_OBJECT
public:
    enum class Stage { Later, Now, Done };
    StepRow(int number, const QString& title, QWidget* parent);
    void setStage(Stage stage);
    Stage stage() const { return m_stage; }
    struct Line
    {
        QString text;
        const char* tone = "text2";
    };
    void setLines(const QList<Line>& lines);
    QStringList lines() const; ///< as shown
    /// Empty text: no button. `refusal`: disabled, and why.
    void setAct(const QString& text, const QString& refusal = {});
    Button& button() { return *m_act; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_number;
    Stage m_stage = Stage::Later;
    QLabel* m_title;
    QVBoxLayout* m_lines;
    QList<QLabel*> m_shown;
    Button* m_act;
};

} // namespace wardbook::ui
