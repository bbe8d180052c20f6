#pragma once
#include "ui/kit/theme.h"
#include <QPlainTextEdit>

namespace wardbook::ui {

/// Read-only words of a drill: they begin with 【演练】, and so does whatever is copied out of them.
class MarkedText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit MarkedText(QWidget* parent = nullptr);
    void setContent(const QString& text);
    void setMostHeight(int height);

protected:
    QMimeData* createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    int m_most = px(104);
};

/// The words in a box with a bar in the drill's colour.
class DrillQuote : public QWidget
{
    Q_OBJECT
public:
    explicit DrillQuote(QWidget* parent = nullptr);
    MarkedText& text() { return *m_text; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MarkedText* m_text;
};

/// Puts words of a drill on the clipboard, 【演练】 in front of every line.
void copyMarked(const QStringList& lines);

} // namespace wardbook::ui
