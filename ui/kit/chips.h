#pragma once
#include "ui/kit/theme.h"
#include <QPainter>
#include <QWidget>

/// Paint functions for delegates, in logical pixels; nothing here is a widget except the thin Chip at the
/// end. Normal states stay grey: colour marks exceptions, always with a word or glyph.
namespace wardbook::ui::chips {

enum class Tone { Neutral, Info, Warn, Ok, Bad };
/// The tone of a register's state ("neutral", "info", "warn", "ok", "bad").
Tone toneFromText(const QString& text);
Tint tint(Tone tone);

inline constexpr Length kHeight{20};

/// Data level 1–5: a 20 px square with the digit, aligned in `rect`; nothing for other values.
void paintLevel(QPainter& painter, const QRect& rect, int level, Qt::Alignment alignment = Qt::AlignCenter);
/// Protection grade 1–5 as 一–五 in an outlined pill: the shape separates it from data level.
void paintGrade(QPainter& painter, const QRect& rect, int grade, Qt::Alignment alignment = Qt::AlignCenter);
/// A chip with a word, left-aligned in `rect`; returns its width.
int width(const QString& text, const QString& icon = {});
int paint(QPainter& painter, const QRect& rect, const QString& text, Tone tone, const QString& icon = {});

enum class Dot { None, Filled, Ring };
/// A state as word with a dot only when it is an exception: approved and retired stay plain.
/// `tone` as in the register's state; drafts get a ring.
void paintStatus(QPainter& painter, const QRect& rect, const QString& word, Tone tone, Dot dot);

enum class Result { New, Changed, Duplicate, Error };
QString resultText(Result result);
int paintResult(QPainter& painter, const QRect& rect, Result result);
int resultWidth(Result result);

/// Severity 1–4 (特别重大 … 一般).
int paintSeverity(QPainter& painter, const QRect& rect, int severity, const QString& word);

/// A chip as a widget, for headers.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const QString& text = {}, Tone tone = Tone::Neutral, QWidget* parent = nullptr);
    void set(const QString& text, Tone tone, const QString& icon = {});
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text, m_icon;
    Tone m_tone;
};

} // namespace wardbook::ui::chips
