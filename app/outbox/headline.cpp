#include "outbox/headline.h"

namespace wardbook::outbox {

namespace {

constexpr int kInformational = 6, kWarning = 4;
constexpr qint64 kLargestSequence = 2147483647; ///< then it begins at 1 again (RFC 5424 7.3.1)
constexpr int kLongestHostName = 255;
constexpr int kLongestValue = 96; ///< all of them together stay below the 2 KiB that a receiver should take
constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

/// HOSTNAME: visible ASCII only; "-" where nothing is left.
QByteArray hostName(const QString& name)
{
    QByteArray ascii;
    for (const QChar& each : name)
        if (each.unicode() > 32 && each.unicode() < 127)
            ascii += each.toLatin1();
    ascii.truncate(kLongestHostName);
    return ascii.isEmpty() ? QByteArrayLiteral("-") : ascii;
}

QByteArray quoted(const char* key, const QString& value)
{
    QString safe;
    for (const QChar& each : value.left(kLongestValue)) {
        if (each == u'"' || each == u'\\')
            safe += u'\\';
        safe += each.isPrint() ? each : QChar(u' ');
    }
    return QByteArray(" ") + key + "=\"" + safe.toUtf8() + '"';
}

QByteArray timeText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
}

QByteArray header(int severity, qint64 atMs, const Origin& origin, const char* messageId)
{
    return '<' + QByteArray::number(origin.facility * 8 + severity) + ">1 " + timeText(atMs) + ' ' +
           hostName(origin.workstation) + " wardbook - " + messageId + ' ';
}

} // namespace

QByteArray headline(const ledger::ActEntry& act, const Origin& origin)
{
    const qint64 sequence = (act.seq - 1) % kLargestSequence + 1;
    return header(act.clockBehind ? kWarning : kInformational, act.at.toMSecsSinceEpoch(), origin, "ACT") +
           "[meta sequenceId=\"" + QByteArray::number(sequence) + "\"] " + kByteOrderMark +
           "act=" + QByteArray::number(act.seq) + quoted("kind", act.kind) + quoted("actor", act.actor) +
           quoted("role", act.role) + quoted("workstation", act.workstation) +
           quoted("vault", origin.vaultId);
}

QByteArray trialHeadline(qint64 nowMs, const Origin& origin)
{
    return header(kInformational, nowMs, origin, "TRIAL") + "- " + kByteOrderMark + "trial" +
           quoted("vault", origin.vaultId);
}

QByteArray framed(const QByteArray& message)
{
    return QByteArray::number(message.size()) + ' ' + message;
}

} // namespace wardbook::outbox
