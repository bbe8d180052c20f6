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
    /// It stands in the middle of what there is. With a height for its width the whole page would get one, and
    /// a page that has one is given the height it would like, and a scroll bar, instead of the room there is.
    bool hasHeightForWidth() const override { return false; }

private:
    QLabel* m_sentence;
    QHBoxLayout* m_actions;
};

} // namespace wardbook::ui
