#include "ui/kit/widgets.h"
#include "ui/kit/icons.h"
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace wardbook::ui {

namespace {

class IconLabel : public QLabel
{
public:
    IconLabel(QString icon, int size, QWidget* parent) : QLabel(parent), m_icon(std::move(icon))
    {
        setFixedSize(size, size);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QByteArray tone = property("tone").toByteArray();
        const Theme& t = theme();
        const QColor colour = !isEnabled()       ? t.disabled
                              : tone == "text3"  ? t.text3
                              : tone == "bad"    ? t.badText
                              : tone == "warn"   ? t.warnText
                              : tone == "ok"     ? t.okText
                              : tone == "accent" ? t.accent
                              : tone == "text"   ? t.text
                                                 : t.text2;
        paintIcon(painter, m_icon, rect(), colour);
    }

private:
    QString m_icon;
};

} // namespace

void setLook(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

void setSurface(QWidget* widget, const char* surface)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    setLook(widget, "surface", QByteArray(surface));
}

void setTone(QWidget* widget, const char* tone)
{
    setLook(widget, "tone", QByteArray(tone));
}

QLabel* makeLabel(const QString& text, FontRole role, const char* tone, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(font(role));
    label->setTextFormat(Qt::PlainText);
    if (*tone)
        setTone(label, tone);
    return label;
}

QFrame* makeLine(const char* kind, QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("line", QByteArray(kind));
    return line;
}

QLabel* makeIconLabel(const QString& icon, const char* tone, int size, QWidget* parent)
{
    auto* label = new IconLabel(icon, size, parent);
    label->setProperty("tone", QByteArray(tone));
    return label;
}

void setWrong(QWidget* input, bool wrong)
{
    setLook(input, "wrong", wrong);
}

ElideLabel::ElideLabel(const QString& text, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
}

void ElideLabel::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    QLabel::setText(text);
    updateGeometry();
}

QSize ElideLabel::minimumSizeHint() const
{
    return QSize(qMin(fontMetrics().horizontalAdvance(m_text), 32), fontMetrics().height())
        .grownBy(contentsMargins());
}

QSize ElideLabel::sizeHint() const
{
    return QSize(fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height())
        .grownBy(contentsMargins());
}

void ElideLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, contentsRect().width());
    setToolTip(shown == m_text ? QString() : m_text);
    QStyleOption option;
    option.initFrom(this);
    painter.setPen(option.palette.color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment() | Qt::TextSingleLine), shown);
}

} // namespace wardbook::ui
