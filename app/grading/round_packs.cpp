#include "base/error.h"
#include "crypto/digest.h"
#include "fields/requirement_pack.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "vault/evidence_store.h"
#include <QBuffer>
#include <mutex>

namespace wardbook::grading {

using records::Fields;
namespace fp = fields::requirement_pack;

namespace {

using Pack = std::shared_ptr<const RequirementPack>;

/// Packs that are in use, by digest: the same content is parsed once. Holds none of them alive, so that
/// nothing of a vault stays when it is locked.
class OpenPacks
{
public:
    Pack find(const QString& digest)
    {
        const std::scoped_lock lock(m_mutex);
        return m_packs.value(digest).lock();
    }
    void add(const Pack& pack)
    {
        const std::scoped_lock lock(m_mutex);
        m_packs.insert(pack->digest, pack);
    }

private:
    std::mutex m_mutex;
    QHash<QString, std::weak_ptr<const RequirementPack>> m_packs;
};

OpenPacks& openPacks()
{
    static OpenPacks packs;
    return packs;
}

/// The newest live record of a pack; of this version unless `version` is empty. Packs of another kind lie in
/// the same register (rules of incidents): those say so.
std::optional<ledger::Record> findRecord(ledger::Reader& reader, const QString& id, const QString& version)
{
    std::optional<ledger::Record> found;
    reader.forEachWith(
        QLatin1String(fp::kRegister), QLatin1String(fp::pack), id, [&](const ledger::Record& record) {
            const Fields fields(reader, fp::kRegister, record);
            if (!fields.has(fp::kind) && (version.isEmpty() || fields.text(fp::version) == version))
                found = record;
        });
    return found;
}

Pack readPack(vault::Vault& vault, const QString& name, const QString& digest)
{
    if (RequirementPack::builtIn()->digest == digest)
        return RequirementPack::builtIn();
    if (Pack open = openPacks().find(digest))
        return open;
    QBuffer json;
    json.open(QIODevice::WriteOnly);
    try {
        vault.evidenceReader()->read(QByteArray::fromHex(digest.toLatin1()), json);
    } catch (const Error& error) {
        throw Error(error.kind(),
                    Tr::tr("The requirement pack “%1” can't be read from the vault, so what was judged by it "
                           "can't be shown. The verdicts are unharmed. Load the same pack again, or take the "
                           "vault from a backup.")
                        .arg(name),
                    error.detail());
    }
    const Pack pack = RequirementPack::parse(json.data(), name);
    openPacks().add(pack);
    return pack;
}

QString nameOf(const QString& id, const QString& version)
{
    return version.isEmpty() ? id : id + u' ' + version;
}

} // namespace

std::shared_ptr<const RequirementPack> RoundService::pack(ledger::Reader& reader, const QString& id,
                                                          const QString& version) const
{
    if (const auto record = findRecord(reader, id, version))
        return readPack(m_workspace.vault(), nameOf(id, version),
                        Fields(reader, fp::kRegister, *record).text(fp::digest));
    const auto builtIn = RequirementPack::builtIn();
    if (id == builtIn->id && (version.isEmpty() || version == builtIn->version))
        return builtIn;
    throw Error(ErrorKind::NotFound,
                Tr::tr("The requirement pack “%1” is not in this vault. Nothing was changed. Load it first.")
                    .arg(nameOf(id, version)),
                nameOf(id, version));
}

QList<RoundService::PackEntry> RoundService::packs(ledger::Reader& reader) const
{
    const auto builtIn = RequirementPack::builtIn();
    const auto entry = [](const RequirementPack& pack) {
        return PackEntry{
            pack.id, pack.version, pack.label.text(), pack.sourceText, static_cast<int>(pack.items.size()),
            false,   pack.verified};
    };
    QList<PackEntry> entries{entry(*builtIn)};
    entries.first().builtIn = true;
    reader.forEach(QLatin1String(fp::kRegister), [&](const ledger::Record& record) {
        const Fields fields(reader, fp::kRegister, record);
        if (record.state == QLatin1String(ledger::kVoidState) || fields.has(fp::kind) ||
            fields.text(fp::digest) == builtIn->digest)
            return;
        PackEntry loaded{fields.text(fp::pack),
                         fields.text(fp::version),
                         fields.text(fp::title),
                         fields.text(fp::source),
                         static_cast<int>(fields.number(fp::items)),
                         false,
                         false};
        try {
            loaded = entry(
                *readPack(m_workspace.vault(), nameOf(loaded.id, loaded.version), fields.text(fp::digest)));
        } catch (const Error& error) {
            // Still listed, as unverified: whoever uses it is told by pack() what is wrong.
            qWarning("Requirement pack %s: %s", qUtf8Printable(loaded.id), qUtf8Printable(error.detail()));
        }
        entries << loaded;
    });
    return entries;
}

void RoundService::loadPack(const QByteArray& json, const QString& source)
{
    const auto pack = RequirementPack::parse(json, source);
    const QString name = nameOf(pack->id, pack->version);
    const auto reader = m_workspace.ledger().reader(2048);
    const auto builtIn = RequirementPack::builtIn();
    QString known;
    if (const auto record = findRecord(*reader, pack->id, pack->version))
        known = Fields(*reader, fp::kRegister, *record).text(fp::digest);
    else if (pack->id == builtIn->id && pack->version == builtIn->version)
        known = builtIn->digest;
    if (!known.isEmpty() && known != pack->digest)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("There is a requirement pack “%1” with other content already. Nothing was changed. "
                   "Give the new one another version.")
                .arg(name),
            name);
    keepPack(json, *pack, source);
}

void RoundService::keepPack(const QByteArray& json, const RequirementPack& pack, const QString& source)
{
    records::requireEdit(m_workspace, fp::kRegister);
    const auto reader = m_workspace.ledger().reader(2048);
    QByteArray bytes = json;
    QBuffer content(&bytes);
    content.open(QIODevice::ReadOnly);
    // The bytes also when the record is there: they may have been lost, and this brings them back.
    m_workspace.vault().evidence().add(content, source, QStringLiteral("application/json"));
    if (findRecord(*reader, pack.id, pack.version))
        return;
    m_workspace.perform(Tr::tr("Load requirement pack"), {}, [&](ledger::ActWriter& writer) {
        writer.create(QLatin1String(fp::kRegister),
                      {{QLatin1String(fp::pack), pack.id},
                       {QLatin1String(fp::version), pack.version},
                       {QLatin1String(fp::title), pack.label.text()},
                       {QLatin1String(fp::source), pack.sourceText},
                       {QLatin1String(fp::items), static_cast<qint64>(pack.items.size())},
                       {QLatin1String(fp::digest), pack.digest}});
    });
}

} // namespace wardbook::grading
