#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace wardbook::ui {

class ElideLabel;

/// 48 px at the head of a page: title, what it holds, buttons at the right (the primary one last).
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSubtitle(const QString& text);
    QString subtitle() const;
    void addWidget(QWidget* widget);

private:
    QLabel* m_title;
    ElideLabel* m_subtitle;
    QHBoxLayout* m_row;
};

} // namespace wardbook::ui
