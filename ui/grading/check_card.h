#pragma once
#include "grading/requirement_pack.h"
#include <QWidget>

class QLabel;
class QToolButton;

namespace wardbook::ui {

/// How an item is checked, what usually proves it and what usually helps; folded until wanted, and then
/// open for every cell.
class CheckCard : public QWidget
{
    Q_OBJECT
public:
    explicit CheckCard(QWidget* parent = nullptr);
    void setCheck(const grading::RequirementItem& item, const grading::RequirementCheck& check);
    QToolButton* toggle() const { return m_toggle; }

private:
    void fold();
    QToolButton* m_toggle;
    QLabel* m_text;
    bool m_open = false;
};

} // namespace wardbook::ui
