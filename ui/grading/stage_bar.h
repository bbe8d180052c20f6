#pragma once
#include "grading/grading_service.h"
#include <QAbstractButton>

namespace wardbook::ui {

/// One stage of a system's life: sign, name, two lines. A button, so that it is reached by keyboard and says
/// itself aloud.
class StageButton : public QAbstractButton
{
    Q_OBJECT
public:
    StageButton(int number, const QString& title, QWidget* parent);
    void setStage(const grading::StageView& stage);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSign(QPainter& painter, const QRect& circle) const;
    int m_number;
    grading::StageView m_stage;
};

/// 定级 → 备案 → 自查 → 测评 → 整改 in one row; the current one stands on a line.
class StageBar : public QWidget
{
    Q_OBJECT
public:
    explicit StageBar(QWidget* parent = nullptr);
    void setStages(const QList<grading::StageView>& stages);
    StageButton* stage(grading::Stage stage) const { return m_buttons.at(int(stage)); }

Q_SIGNALS:
    void activated(wardbook::grading::Stage stage);

private:
    QList<StageButton*> m_buttons;
};

} // namespace wardbook::ui
