#include "base/error.h"
#include "crypto/digest.h"
#include "vault/header.h"
#include "vault/openings.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::vault {

namespace {

constexpr char kType[] = "wardbook-vault";
constexpr int kMaxText = 1000;
constexpr int kMaxBlob = 64 * 1024;
constexpr int kMaxMembers = 5000;
constexpr int kMaxShares = 16; ///< what splitSecret() makes

QString encoded(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QString encoded(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QJsonObject slotJson(const KeySlot& slot)
{
    return {{QStringLiteral("publicKey"), encoded(slot.publicKey)},
            {QStringLiteral("sealedVaultKey"), encoded(slot.sealedVaultKey)},
            {QStringLiteral("wrappedPrivateKey"), encoded(slot.wrappedPrivateKey)},
            {QStringLiteral("changed"), encoded(slot.passwordChanged)}};
}

QJsonObject memberJson(const KeySlot& slot)
{
    QJsonObject json = slotJson(slot);
    QJsonArray former;
    for (const auto& key : slot.formerPublicKeys)
        former.append(encoded(key));
    json.insert(QStringLiteral("formerPublicKeys"), former);
    json.insert(QStringLiteral("member"), slot.member);
    json.insert(QStringLiteral("name"), slot.name);
    json.insert(QStringLiteral("role"), slot.role);
    json.insert(QStringLiteral("department"), slot.department);
    json.insert(QStringLiteral("disabled"), slot.disabled);
    json.insert(QStringLiteral("lastOpened"), encoded(slot.lastOpened));
    json.insert(QStringLiteral("lastWorkstation"), slot.lastWorkstation);
    json.insert(QStringLiteral("kdf"), QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("argon2id")},
                                                   {QStringLiteral("memoryKiB"), qint64(slot.kdf.memoryKiB)},
                                                   {QStringLiteral("passes"), qint64(slot.kdf.passes)},
                                                   {QStringLiteral("lanes"), qint64(slot.kdf.lanes)},
                                                   {QStringLiteral("salt"), encoded(slot.kdf.salt)}});
    return json;
}

/// Without "mac" and "digest".
QJsonObject bodyJson(const Header& header)
{
    QJsonObject json{
        {QStringLiteral("type"), QLatin1String(kType)},
        {QStringLiteral("format"), header.format},
        {QStringLiteral("vaultId"), header.vaultId},
        {QStringLiteral("displayName"), header.displayName},
        {QStringLiteral("created"), encoded(header.created)},
        {QStringLiteral("generation"), header.generation},
        {QStringLiteral("hideNames"), header.hideNames},
        {QStringLiteral("sample"), header.sample},
        {QStringLiteral("head"), QJsonObject{{QStringLiteral("seq"), header.head.seq},
                                             {QStringLiteral("hash"), encoded(header.head.hash)}}},
        {QStringLiteral("lastOpened"), QJsonObject{{QStringLiteral("by"), header.lastOpenedBy},
                                                   {QStringLiteral("workstation"), header.lastWorkstation},
                                                   {QStringLiteral("at"), encoded(header.lastOpened)}}}};
    QJsonArray members;
    for (const auto& slot : header.slots_)
        members.append(memberJson(slot));
    json.insert(QStringLiteral("members"), members);
    if (header.recoveryCode)
        json.insert(QStringLiteral("recoveryCode"), slotJson(*header.recoveryCode));
    if (header.recoveryShares)
        json.insert(QStringLiteral("recoveryShares"),
                    QJsonObject{{QStringLiteral("threshold"), header.recoveryShares->threshold},
                                {QStringLiteral("count"), header.recoveryShares->count},
                                {QStringLiteral("holders"),
                                 QJsonArray::fromStringList(header.recoveryShares->holders)},
                                {QStringLiteral("slot"), slotJson(header.recoveryShares->slot)}});
    if (!header.rotation.isEmpty()) {
        QJsonObject rotation;
        for (auto it = header.rotation.begin(); it != header.rotation.end(); ++it)
            rotation.insert(it.key(), encoded(it.value()));
        json.insert(QStringLiteral("rotation"), rotation);
    }
    return json;
}

QByteArray canonical(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// Typed and bounded access to one object; says which field does not hold.
class Fields
{
public:
    Fields(QJsonObject json, QString where) : m_json(std::move(json)), m_where(std::move(where)) {}

    [[noreturn]] void fail(const char* field) const
    {
        throw openings::damaged(QStringLiteral("vault.json"), m_where + QLatin1String(field));
    }
    QString text(const char* field) const
    {
        const auto value = m_json.value(QLatin1String(field));
        if (!value.isString() || value.toString().size() > kMaxText)
            fail(field);
        return value.toString();
    }
    qint64 number(const char* field, qint64 min, qint64 max) const
    {
        const auto value = m_json.value(QLatin1String(field));
        const qint64 number = value.toInteger(-1);
        if (!value.isDouble() || number < min || number > max)
            fail(field);
        return number;
    }
    bool flag(const char* field) const
    {
        const auto value = m_json.value(QLatin1String(field));
        if (!value.isBool())
            fail(field);
        return value.toBool();
    }
    QDateTime time(const char* field) const
    {
        const QString value = text(field);
        const auto parsed = QDateTime::fromString(value, Qt::ISODateWithMs);
        if (!value.isEmpty() && encoded(parsed) != value)
            fail(field);
        return parsed;
    }
    QByteArray blob(const QJsonValue& value, const char* field) const
    {
        if (!value.isString() || value.toString().size() > kMaxBlob)
            fail(field);
        const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fail(field);
        return *decoded;
    }
    QByteArray blob(const char* field) const { return blob(m_json.value(QLatin1String(field)), field); }
    Fields object(const char* field) const
    {
        const auto value = m_json.value(QLatin1String(field));
        if (!value.isObject())
            fail(field);
        return Fields(value.toObject(), m_where + QLatin1String(field) + u'.');
    }
    QJsonArray array(const char* field, qsizetype max) const
    {
        const auto value = m_json.value(QLatin1String(field));
        if (!value.isArray() || value.toArray().size() > max)
            fail(field);
        return value.toArray();
    }
    bool has(const char* field) const { return m_json.contains(QLatin1String(field)); }
    const QJsonObject& json() const { return m_json; }

private:
    QJsonObject m_json;
    QString m_where;
};

KeySlot parseSlot(const Fields& json)
{
    KeySlot slot;
    slot.publicKey = json.blob("publicKey");
    slot.sealedVaultKey = json.blob("sealedVaultKey");
    slot.wrappedPrivateKey = json.blob("wrappedPrivateKey");
    slot.passwordChanged = json.time("changed");
    return slot;
}

KeySlot parseMember(const Fields& json)
{
    KeySlot slot = parseSlot(json);
    for (const auto& key : json.array("formerPublicKeys", kMaxMembers))
        slot.formerPublicKeys.append(json.blob(key, "formerPublicKeys"));
    slot.member = json.text("member");
    if (slot.member.isEmpty())
        json.fail("member");
    slot.name = json.text("name");
    slot.role = json.text("role");
    slot.department = json.text("department");
    slot.disabled = json.flag("disabled");
    slot.lastOpened = json.time("lastOpened");
    slot.lastWorkstation = json.text("lastWorkstation");
    const Fields kdf = json.object("kdf");
    if (kdf.text("algorithm") != u"argon2id")
        kdf.fail("algorithm");
    slot.kdf.memoryKiB = static_cast<quint32>(kdf.number("memoryKiB", 8, 4 * 1024 * 1024));
    slot.kdf.passes = static_cast<quint32>(kdf.number("passes", 1, 64));
    slot.kdf.lanes = static_cast<quint32>(kdf.number("lanes", 1, 16));
    slot.kdf.salt = kdf.blob("salt");
    if (slot.kdf.salt.size() != 16)
        kdf.fail("salt");
    return slot;
}

RecoveryShares parseShares(const Fields& json)
{
    RecoveryShares shares;
    shares.threshold = static_cast<int>(json.number("threshold", 2, kMaxShares));
    shares.count = static_cast<int>(json.number("count", shares.threshold, kMaxShares));
    for (const auto& holder : json.array("holders", kMaxShares)) {
        if (!holder.isString() || holder.toString().size() > kMaxText)
            json.fail("holders");
        shares.holders.append(holder.toString());
    }
    shares.slot = parseSlot(json.object("slot"));
    return shares;
}

} // namespace

const KeySlot* Header::slot(const QString& memberOrName) const
{
    const auto find = [&](auto&& matches) -> const KeySlot* {
        const auto it = std::find_if(slots_.begin(), slots_.end(), matches);
        return it == slots_.end() ? nullptr : &*it;
    };
    if (const auto* byId = find([&](const KeySlot& s) { return s.member == memberOrName; }))
        return byId;
    // A name may be used again after its former bearer was disabled.
    if (const auto* active = find([&](const KeySlot& s) { return s.name == memberOrName && !s.disabled; }))
        return active;
    return find([&](const KeySlot& s) { return s.name == memberOrName; });
}

Header parseHeader(const QByteArray& bytes)
{
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        throw openings::damaged(QStringLiteral("vault.json"), problem.errorString());
    const Fields json(document.object(), {});
    if (json.json().value(QLatin1String("type")).toString() != QLatin1String(kType))
        throw openings::notAVault(QStringLiteral("vault.json"));
    Header header;
    header.format = static_cast<int>(json.number("format", 1, std::numeric_limits<int>::max()));
    if (header.format > kFormat)
        throw openings::newerFormat(header.format);
    header.vaultId = json.text("vaultId");
    if (header.vaultId.size() != 26)
        json.fail("vaultId");
    header.displayName = json.text("displayName");
    header.created = json.time("created");
    header.generation = json.number("generation", 0, std::numeric_limits<qint64>::max());
    header.hideNames = json.flag("hideNames");
    header.sample = json.flag("sample");
    const Fields head = json.object("head");
    header.head.seq = head.number("seq", 0, std::numeric_limits<qint64>::max());
    header.head.hash = head.blob("hash");
    const Fields last = json.object("lastOpened");
    header.lastOpenedBy = last.text("by");
    header.lastWorkstation = last.text("workstation");
    header.lastOpened = last.time("at");
    for (const auto& member : json.array("members", kMaxMembers)) {
        if (!member.isObject())
            json.fail("members");
        header.slots_.append(parseMember(Fields(member.toObject(), QStringLiteral("members."))));
    }
    if (json.has("recoveryCode"))
        header.recoveryCode = parseSlot(json.object("recoveryCode"));
    if (json.has("recoveryShares"))
        header.recoveryShares = parseShares(json.object("recoveryShares"));
    if (json.has("rotation")) {
        const Fields rotation = json.object("rotation");
        if (rotation.json().size() > kMaxMembers + 2)
            json.fail("rotation");
        for (auto it = rotation.json().begin(); it != rotation.json().end(); ++it)
            header.rotation.insert(it.key(), rotation.blob(it.value(), "sealed key"));
    }
    header.mac = json.blob("mac");
    if (header.mac.size() != 32)
        json.fail("mac");
    // One comparison finds what is left: fields this program does not know, values written in another way,
    // and (by the digest) a bit that flipped inside a value, which would otherwise look like a wrong
    // password.
    if (canonical(json.json()) != headerJson(header))
        json.fail("digest");
    return header;
}

QByteArray headerJson(const Header& header)
{
    QJsonObject json = bodyJson(header);
    json.insert(QStringLiteral("mac"), encoded(header.mac));
    json.insert(QStringLiteral("digest"), QString::fromLatin1(crypto::sm3(canonical(json)).toHex()));
    return canonical(json);
}

QByteArray headerMac(const Header& header, const crypto::Secret& headerKey)
{
    return crypto::hmacSm3(headerKey, canonical(bodyJson(header)));
}

} // namespace wardbook::vault
