#include "outbox/outbox_state.h"
#include "vault/files.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::outbox {

namespace {

constexpr char kFile[] = "outbox.json";
constexpr qint64 kLargest = 64 * 1024;
constexpr int kFormat = 1;

QJsonObject written(const ChannelState& channel)
{
    return {{QStringLiteral("sent_at"), channel.sentAtMs},
            {QStringLiteral("problem"), nameOf(channel.problem)},
            {QStringLiteral("failed_at"), channel.failedAtMs},
            {QStringLiteral("failures"), channel.failures}};
}

void readInto(ChannelState& channel, const QJsonObject& json)
{
    channel.sentAtMs = json[QStringLiteral("sent_at")].toInteger();
    channel.problem = problemNamed(json[QStringLiteral("problem")].toString());
    channel.failedAtMs = json[QStringLiteral("failed_at")].toInteger();
    channel.failures = json[QStringLiteral("failures")].toInt();
}

} // namespace

OutboxState readState(const QString& vaultDir)
{
    OutboxState state;
    QJsonObject json;
    try {
        json = QJsonDocument::fromJson(vault::files::read(vault::files::path(vaultDir, kFile), kLargest))
                   .object();
    } catch (const Error&) {
        return state; // sent once more rather than not at all
    }
    const QJsonObject acts = json[QStringLiteral("acts")].toObject();
    const QJsonObject mail = json[QStringLiteral("mail")].toObject();
    readInto(state.acts, acts);
    readInto(state.mail, mail);
    state.acts.sentTo = acts[QStringLiteral("act")].toInteger();
    state.acts.hash = QByteArray::fromHex(acts[QStringLiteral("hash")].toString().toLatin1());
    state.acts.from = acts[QStringLiteral("from")].toInteger();
    state.mail.day = QDate::fromString(mail[QStringLiteral("day")].toString(), Qt::ISODate);
    return state;
}

void writeState(const QString& vaultDir, const OutboxState& state)
{
    QJsonObject acts = written(state.acts), mail = written(state.mail);
    acts.insert(QStringLiteral("act"), state.acts.sentTo);
    acts.insert(QStringLiteral("hash"), QString::fromLatin1(state.acts.hash.toHex()));
    acts.insert(QStringLiteral("from"), state.acts.from);
    mail.insert(QStringLiteral("day"), state.mail.day.toString(Qt::ISODate));
    const QJsonObject whole{
        {QStringLiteral("format"), kFormat}, {QStringLiteral("acts"), acts}, {QStringLiteral("mail"), mail}};
    vault::files::writeDurably(vault::files::path(vaultDir, kFile),
                               QJsonDocument(whole).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace wardbook::outbox
