#pragma once
#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace wardbook::ui {

/// One sentence plus what to do about it, in the middle of where the content would be.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);
    void setSentence(const QString& sentence);
    QString sentence() const;
    void clearActions();
    void addAction(const QString& text, const std::function<void()>& run, bool primary = false);

private:
    QLabel* m_sentence;
    QHBoxLayout* m_actions;
};

} // namespace wardbook::ui
