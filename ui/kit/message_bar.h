#pragma once
#include "ui/kit/services.h"
#include <QFrame>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace wardbook::ui {

class ElideLabel;

/// One message above the content. error > progress > warning > ok: a lesser one does not replace a greater
/// one that is still shown. Ok leaves after 6 s (10 s with an action); the others stay until closed or
/// replaced.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void show(Services::Tone tone, const QString& title, const QString& text,
              const QList<Services::Action>& actions);
    /// A running task: bar with real numbers and 取消. total 0: unknown.
    void showProgress(const QString& title, qint64 done, qint64 total, const std::function<void()>& cancel);
    void endProgress();
    void close();
    bool showing() const { return m_showing; }
    Services::Tone tone() const { return m_tone; }
    QString title() const;
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void clearActions();
    void apply(Services::Tone tone, const QString& title, const QString& text);
    bool m_showing = false;
    Services::Tone m_tone = Services::Tone::Ok;
    QTimer m_leave;
    QLabel* m_title;
    ElideLabel* m_text;
    QLabel* m_count;
    QProgressBar* m_bar;
    QHBoxLayout* m_actions;
    QToolButton* m_close;
    std::function<void()> m_cancel;
};

} // namespace wardbook::ui
