// Draws the program's mark as a desktop wants it: icons FROM.svg COLOUR INTO writes INTO/<size>.png for every size of
// the hicolor theme and INTO/wardbook.svg. Icons inside the program take the colour of the theme; a desktop has none.
#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    QFile from(arguments.at(1));
    if (!from.open(QIODevice::ReadOnly))
        return 1;
    const QByteArray svg = from.readAll().replace("currentColor", arguments.at(2).toLatin1());
    const QString into = arguments.at(3) + QLatin1Char('/');
    QFile scalable(into + QStringLiteral("wardbook.svg"));
    if (!scalable.open(QIODevice::WriteOnly) || scalable.write(svg) != svg.size())
        return 1;
    QSvgRenderer renderer(svg);
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
        QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        if (!image.save(into + QStringLiteral("%1.png").arg(size)))
            return 1;
    }
    return 0;
}
