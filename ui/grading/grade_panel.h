#pragma once
#include "ui/grading/graded_data.h"
#include <QWidget>

class QLabel;

namespace wardbook::ui {

class Button;
class ElideLabel;
class MatrixView;

namespace chips {
class Chip;
}

/// How a system was graded: both matrices with what was chosen, the reasons, the higher of both, who signed.
class GradePanel : public QWidget
{
    Q_OBJECT
public:
    explicit GradePanel(QWidget* parent = nullptr);
    /// Buttons that the role or the session can't use are hidden.
    void setRights(bool edit, bool sign, bool sendBack);
    void setDetail(const SystemDetail& detail);

Q_SIGNALS:
    void gradeWanted(); ///< 定级…, 改定级… or 继续定级…
    void signWanted();
    void sendBackWanted();

private:
    struct Side
    {
        ElideLabel* reason;
        MatrixView* matrix;
    };
    Side addSide(class QVBoxLayout* column, const QString& title, const char* name);
    void showState(const SystemDetail& detail);
    Button* m_change;
    Side m_service, m_information;
    QLabel *m_result, *m_basis;
    ElideLabel* m_refusal;
    chips::Chip *m_state, *m_unverified;
    Button *m_sign, *m_back;
    bool m_mayEdit = false, m_maySign = false, m_maySendBack = false;
};

} // namespace wardbook::ui
