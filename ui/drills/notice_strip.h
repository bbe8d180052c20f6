#pragma once
#include <QFrame>
#include <functional>

class QHBoxLayout;

namespace wardbook::ui {

class ElideLabel;

/// One line across the console that asks for something: a gap to be judged, a real clock that runs.
class NoticeStrip : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeStrip(const char* name, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const;
    void addAction(const char* name, const QString& text, const std::function<void()>& run);

private:
    ElideLabel* m_text;
    QHBoxLayout* m_row;
};

} // namespace wardbook::ui
