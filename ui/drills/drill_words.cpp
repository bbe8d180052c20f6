#include "ui/drills/drill_words.h"
#include "drills/scenario_pack.h"
#include "ledger/definitions.h"
#include <QDateTime>

namespace wardbook::ui {

namespace {

constexpr int kSecondsOfMinute = 60, kSecondsOfHour = 3600;

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString lastsText(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1000;
    return QStringLiteral("%1:%2:%3")
        .arg(QString::number(seconds / kSecondsOfHour),
             twoDigits(seconds % kSecondsOfHour / kSecondsOfMinute), twoDigits(seconds % kSecondsOfMinute));
}

QString shortLastsText(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1000;
    if (seconds >= kSecondsOfHour)
        return lastsText(ms);
    return QStringLiteral("%1:%2").arg(QString::number(seconds / kSecondsOfMinute),
                                       twoDigits(seconds % kSecondsOfMinute));
}

QString timeText(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss"));
}

QString minuteText(qint64 ms)
{
    return ms == 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm"));
}

QString codeText(const char* list, const QString& code)
{
    return code.isEmpty() ? QString()
                          : ledger::RegisterSet::builtIn()->codes(QLatin1String(list)).labelOf(code);
}

QString scenarioName(const QString& id)
{
    const drills::Scenario* scenario = drills::findScenario(id);
    return scenario ? scenario->title.text() : id;
}

chips::Tone observationTone(const QString& kind)
{
    if (kind == QLatin1String("as_planned") || kind == QLatin1String("good"))
        return chips::Tone::Ok;
    if (kind == QLatin1String("late") || kind == QLatin1String("communication"))
        return chips::Tone::Warn;
    return kind == QLatin1String("deviated") ? chips::Tone::Bad : chips::Tone::Neutral;
}

QString observationIcon(const QString& kind)
{
    if (kind == QLatin1String("as_planned"))
        return QStringLiteral("check-circle");
    if (kind == QLatin1String("late"))
        return QStringLiteral("clock-late");
    if (kind == QLatin1String("deviated"))
        return QStringLiteral("branch");
    if (kind == QLatin1String("communication"))
        return QStringLiteral("message-alert");
    return kind == QLatin1String("good") ? QStringLiteral("thumb-up") : QStringLiteral("wrench");
}

} // namespace wardbook::ui
