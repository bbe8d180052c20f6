#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class ElideLabel;

/// 48 px at the head of a page: title, what it holds, buttons at the right (the primary one last). The shell
/// puts its message bar right below while the page is shown.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSubtitle(const QString& text);
    QString subtitle() const;
    void addWidget(QWidget* widget);
    void addLeading(QWidget* widget); ///< left of the title: the way back
    /// Right behind the subtitle, which then takes only the room it needs.
    void addBeside(QWidget* widget);
    void addBadge(QWidget* badge); ///< between title and subtitle
    void hostMessages(QWidget* bar);

private:
    QLabel* m_title;
    ElideLabel* m_subtitle;
    QVBoxLayout* m_whole;
    QHBoxLayout* m_row;
};

} // namespace wardbook::ui
