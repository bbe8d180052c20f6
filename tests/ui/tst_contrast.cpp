#include "ui/kit/theme.h"
#include <QTest>
#include <cmath>

using namespace wardbook;

/// The colours of both themes against WCAG 2.1: 4.5 for text (1.4.3), 3 for what must be seen but not read
/// (1.4.11).
class TstContrast : public QObject
{
    Q_OBJECT

    static double luminance(const QColor& colour)
    {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    }
    static double contrast(const QColor& one, const QColor& other)
    {
        const double a = luminance(one), b = luminance(other);
        return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    }

    struct Pair
    {
        const char* name;
        QColor on, back;
        double least;
    };
    static QList<Pair> pairs(const ui::Theme& t)
    {
        QList<Pair> result;
        const std::pair<const char*, QColor> backs[] = {
            {"window", t.window}, {"rail", t.rail},   {"surface", t.surface},   {"sunken", t.sunken},
            {"raised", t.raised}, {"hover", t.hover}, {"selected", t.selected}, {"chip", t.chip}};
        for (const auto& [name, back] : backs) {
            result << Pair{name, t.text, back, 4.5} << Pair{name, t.text2, back, 4.5}
                   << Pair{name, t.text3, back, 4.5} << Pair{name, t.accent, back, 4.5};
        }
        for (const auto& [name, back] :
             {std::pair{"surface", t.surface}, {"sunken", t.sunken}, {"window", t.window}})
            result << Pair{name, t.badText, back, 4.5} << Pair{name, t.warnText, back, 4.5}
                   << Pair{name, t.okText, back, 4.5} << Pair{name, t.input, back, 3} // borders of fields
                   << Pair{name, t.badFill, back, 3} << Pair{name, t.warnFill, back, 3}
                   << Pair{name, t.okFill, back, 3};
        result << Pair{"accent", t.onAccent, t.accent, 4.5}
               << Pair{"accentHover", t.onAccent, t.accentHover, 4.5}
               << Pair{"bad tint", t.badText, t.badTint, 4.5}
               << Pair{"warn tint", t.warnText, t.warnTint, 4.5} << Pair{"ok tint", t.okText, t.okTint, 4.5}
               << Pair{"drill", t.drillText, t.drillBack, 4.5}
               << Pair{"bad tint, text", t.text, t.badTint, 4.5}
               << Pair{"warn tint, text", t.text, t.warnTint, 4.5}
               << Pair{"ok tint, text", t.text, t.okTint, 4.5};
        for (const ui::Tint& level : t.levels)
            result << Pair{"level", level.text, level.back, 4.5};
        for (const ui::Tint& severity : t.severities)
            result << Pair{"severity", severity.text, severity.back, 4.5};
        return result;
    }

private Q_SLOTS:
    void knownValues()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void everyPairIsReadable_data()
    {
        QTest::addColumn<int>("name");
        QTest::newRow("light") << int(ui::ThemeName::Light);
        QTest::newRow("dark") << int(ui::ThemeName::Dark);
    }
    void everyPairIsReadable()
    {
        QFETCH(const int, name);
        QStringList weak;
        for (const Pair& pair : pairs(ui::themeOf(ui::ThemeName(name))))
            if (const double got = contrast(pair.on, pair.back); got < pair.least)
                weak << QStringLiteral("%1 on %2 (%3): %4 < %5")
                            .arg(pair.on.name(), pair.back.name(), QLatin1String(pair.name))
                            .arg(got, 0, 'f', 2)
                            .arg(pair.least);
        QVERIFY2(weak.isEmpty(), weak.join(QLatin1Char('\n')).toUtf8().constData());
    }
};

QTEST_MAIN(TstContrast)
#include "tst_contrast.moc"
