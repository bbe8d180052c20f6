#pragma once
#include "ui/kit/theme.h"
#include <QFrame>
#include <QLabel>
#include <QWidget>

/// Small parts that carry a look by property, so that pages need no style sheets of their own.
namespace wardbook::ui {

/// window, rail, surface, sunken; on frames also card, raised, hint, errorBlock, warnBlock.
void setSurface(QWidget* widget, const char* surface);
/// Label in a font role; tone: "", text2, text3, bad, warn, ok, accent.
QLabel* makeLabel(const QString& text, FontRole role = FontRole::Body, const char* tone = "",
                  QWidget* parent = nullptr);
void setTone(QWidget* widget, const char* tone);
/// A 1 px line: "h", "v" in the colour line; "h2", "v2" in line2.
QFrame* makeLine(const char* kind, QWidget* parent = nullptr);
/// A square label with one of our icons, recoloured with the theme.
QLabel* makeIconLabel(const QString& icon, const char* tone = "text2", int size = metric::kIcon,
                      QWidget* parent = nullptr);
/// Marks an input as wrong (red border) or right again.
void setWrong(QWidget* input, bool wrong);
/// Sets a property that the style sheet looks at, and repolishes only when it changed.
void setLook(QWidget* widget, const char* property, const QVariant& value);

/// One line that elides at the end and then shows the whole text as tooltip.
class ElideLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElideLabel(const QString& text = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString fullText() const { return m_text; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
};

} // namespace wardbook::ui
