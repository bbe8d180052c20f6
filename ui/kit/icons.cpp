#include "ui/kit/icons.h"
#include "resources/resources.h"
#include "ui/kit/theme.h"
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QtMath>

namespace wardbook::ui {

namespace {

class ThemedIcon : public QIconEngine
{
public:
    ThemedIcon(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_name, rect, colour(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, colour(mode), qMin(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(scale) // `size` is in device pixels already
        return pixmap(size, mode, state);
    }
    QIconEngine* clone() const override { return new ThemedIcon(m_name, m_tone); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? theme().disabled : toneColour(m_tone);
    }
    QString m_name;
    IconTone m_tone;
};

QPixmap render(const QString& name, const QColor& colour, int pixels)
{
    initResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("no icon named %s", qPrintable(name));
        return pixmap;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

} // namespace

QColor toneColour(IconTone tone)
{
    const Theme& t = theme();
    switch (tone) {
    case IconTone::Text:
        return t.text;
    case IconTone::Text2:
        return t.text2;
    case IconTone::Text3:
        return t.text3;
    case IconTone::Accent:
        return t.accent;
    case IconTone::OnAccent:
        return t.onAccent;
    case IconTone::Bad:
        return t.badText;
    case IconTone::Warn:
        return t.warnText;
    case IconTone::Ok:
        return t.okText;
    }
    return t.text2;
}

QIcon icon(const QString& name, IconTone tone)
{
    return QIcon(new ThemedIcon(name, tone));
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio)
{
    const int pixels = qCeil(size * devicePixelRatio);
    const QString key = QStringLiteral("wb/%1/%2/%3").arg(name, colour.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, colour, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter& painter, const QString& name, const QRect& rect, const QColor& colour)
{
    const int size = qMin(rect.width(), rect.height());
    const double ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1.0;
    const QPixmap pixmap = iconPixmap(name, colour, size, ratio);
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap);
}

QIcon appIcon()
{
    return QIcon(QPixmap::fromImage(render(QStringLiteral("wardbook"), theme().accent, 64).toImage()));
}

} // namespace wardbook::ui
