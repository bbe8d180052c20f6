#pragma once
#include <QWidget>

namespace wardbook::ui {

/// One grading matrix: whom an attack would injure × how badly → level. Read-only it shows what was chosen;
/// otherwise a click or the arrow keys with Space choose.
class MatrixView : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixView(QWidget* parent = nullptr);
    void setMatrix(const QString& matrix); ///< code of grade_matrix
    /// Codes of injured_object and damage_degree; empty: open.
    void setChosen(const QString& object, const QString& degree);
    void setEditable(bool editable);
    const QString& object() const { return m_object; }
    const QString& degree() const { return m_degree; }
    QRect cell(const QString& object, const QString& degree) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& object, const QString& degree);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect cellRect(int row, int column) const; ///< row -1: headings; column -1: the objects
    QPoint at(const QPoint& position) const;   ///< column, row; -1 outside
    void choose(int row, int column);
    void paintCell(QPainter& painter, int row, int column) const;
    QString m_matrix, m_object, m_degree;
    bool m_editable = false;
    QPoint m_hover{-1, -1}, m_cursor{0, 0};
};

} // namespace wardbook::ui
