#pragma once
#include "ui/kit/field_editor.h"

namespace wardbook::ui {

/// Data level 1–5 as five squares: the chosen one tinted with a ring, the approved one of a pending change
/// dashed, the suggested one with a small mark. Digits choose, arrows move, Space or Enter takes.
class LevelPicker : public FieldEditor
{
    Q_OBJECT
public:
    LevelPicker(const ledger::FieldDef& field, QWidget* parent);
    void setValue(const QVariant& value, const QString& shown) override;
    void setEditable(bool editable) override;
    void setWrongLook(bool wrong) override;
    QWidget* input() override { return this; }
    void setWas(const QVariant& value) override;
    bool narrow() const override { return true; }
    void setSuggested(int level); ///< 0: none
    int level() const { return m_level; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QRect cell(int level) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void choose(int level);
    int m_level = 0, m_was = 0, m_suggested = 0, m_hover = 0, m_cursor = 0;
    bool m_editable = true, m_wrong = false;
};

} // namespace wardbook::ui
