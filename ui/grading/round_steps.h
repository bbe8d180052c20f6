#pragma once
#include "ui/grading/round_editor.h"
#include "ui/kit/services.h"
#include <QWidget>

class QLabel;

namespace wardbook::ui {

class Button;

/// What comes next with a round: submit, have it reviewed against the previous one, sign, or send it back.
/// A button that may not be pressed says why.
class RoundSteps : public QWidget
{
    Q_OBJECT
public:
    RoundSteps(Services& services, RoundEditor& editor, QWidget* parent = nullptr);
    void refresh();
    /// The step that the primary button stands for, if it may be done now.
    bool runPrimary();
    void pass();     ///< the review, after the differences were shown
    void sendBack(); ///< asks for the reason
    QString passRefusal() const;
    Button* primary() const { return m_primary; }
    Button* back() const { return m_back; }
    bool reviewing() const { return m_transition == QLatin1String("review"); }

Q_SIGNALS:
    void reviewWanted(); ///< show the differences first
    void stepped();      ///< the round is in another state now: read it again

private:
    QString refusal() const;
    void submit();
    void sign();
    void ask(const QString& title, const QString& text, const QString& act);
    void step(const QString& transition, const QString& reason, const QString& done);
    Services& m_services;
    RoundEditor& m_editor;
    QString m_transition; ///< of the primary button; empty: nothing comes next
    Button *m_primary, *m_back;
    QLabel* m_state;
};

} // namespace wardbook::ui
