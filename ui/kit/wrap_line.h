#pragma once
#include <QWidget>

namespace wardbook::ui {

/// A read text in the frame of an input, wrapped over as many lines as it needs, with the chevron of a combo
/// box. Clicked or Space/Enter/Down pressed: `opened`.
class WrapLine : public QWidget
{
    Q_OBJECT
public:
    WrapLine(bool flat, QWidget* parent);
    void setText(const QString& text);
    const QString& text() const { return m_text; }
    void setPlaceholder(const QString& text) { m_placeholder = text; }
    void setEditable(bool editable);
    void setWrongLook(bool wrong);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_text, m_placeholder;
    bool m_flat, m_editable = true, m_wrong = false, m_hover = false;
};

} // namespace wardbook::ui
