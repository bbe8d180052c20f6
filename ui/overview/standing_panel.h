#pragma once
#include "ui/overview/fact_table.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;

/// One panel of the column at the right: a bold title, links or a remark beside it, and content.
class StandingPanel : public QWidget
{
    Q_OBJECT
public:
    explicit StandingPanel(const char* objectName, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    QString title() const;
    /// Beside the title, from left to right; replaces what was there.
    struct Remark
    {
        QString text;
        Place place{}; ///< with one it is a link
        QString tip{};
        const char* tone = "text2";
    };
    void setRemarks(const QList<Remark>& remarks);
    void setContent(QWidget* content);
    /// A sentence instead of the content; empty: the content.
    void setSentence(const QString& sentence, const char* tone = "text2");
    QString sentence() const;

Q_SIGNALS:
    void opened(const wardbook::ui::Place& place);

private:
    QLabel* m_title;
    QHBoxLayout* m_remarks;
    QVBoxLayout* m_column;
    QLabel* m_sentence;
    QWidget* m_content = nullptr;
};

} // namespace wardbook::ui
