// Fixing the contents of a filing: everything is made, read back, stored; then one act says so.
#include "base/error.h"
#include "crypto/digest.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "fields/proof.h"
#include "filings/filing_guard.h"
#include "filings/filing_maker.h"
#include "filings/filing_package.h"
#include "filings/filing_service.h"
#include "filings/filings_tr.h"
#include "ledger/permissions.h"
#include "vault/evidence_store.h"
#include "version.h"
#include <QBuffer>
#include <QDateTime>
#include <QJsonDocument>

namespace wardbook::filings {

namespace field = fields::filing;
using ledger::ActWriter;
using ledger::Record;
using ledger::RecordFields;

namespace {

QString bulleted(const QStringList& lines)
{
    return QStringLiteral("· ") + lines.join(QStringLiteral("\n· "));
}

void requireComplete(const FilingFile& file)
{
    QStringList open;
    for (const CheckLine& line : file.lines)
        if (line.state == CheckState::Missing || line.state == CheckState::Doubtful)
            open.append(Tr::tr("%1: %2").arg(line.title, line.detail));
    if (!open.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1 is not complete and stays a draft:\n%2").arg(file.code, bulleted(open)));
    if (const QString refusal = contentRefusal(file); !refusal.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("%1 stays a draft: %2.").arg(file.code, refusal));
}

/// The records as they were read: contents of the package are as of this act.
struct AsOf
{
    qint64 act = 0;
    QByteArray hash;
};

AsOf lastAct(ledger::Reader& reader)
{
    ledger::ActQuery query;
    query.limit = 1;
    const QList<ledger::ActEntry> acts = reader.acts(query);
    return acts.isEmpty() ? AsOf() : AsOf{acts.first().seq, acts.first().hash};
}

/// Documents were made from what stood there at `asOf`: a change since would make the manifest's word wrong.
void requireUnchanged(ledger::Reader& reader, const AsOf& asOf)
{
    constexpr int kLooked = 500;
    ledger::ActQuery query;
    query.limit = kLooked;
    query.onlyWithChanges = true;
    for (const ledger::ActEntry& act : reader.acts(query)) {
        if (act.seq <= asOf.act)
            return;
        throw Error(
            ErrorKind::Conflict,
            Tr::tr("Records changed while the documents were made (“%1”, %2). Nothing was fixed; do it "
                   "once more.")
                .arg(act.label, act.actor));
    }
}

/// Makes the files of a package one after the other and keeps them in the evidence store.
class Contents
{
public:
    Contents(people::Workspace& workspace, ledger::Reader& reader, const FilingFile& file, qint64 nowMs,
             const Progress& progress)
        : m_workspace(workspace), m_reader(reader), m_file(file), m_nowMs(nowMs),
          m_progress(progress), m_taken{named(kManifestName)}
    {
    }

    struct Stored
    {
        vault::Evidence evidence;
        QString name, mediaType;
    };

    void make()
    {
        const QList<const PartDefinition*> parts = partsOf(*m_file.kind, m_file.facts, m_file.confirmations);
        qint64 done = 0;
        for (const PartDefinition* part : parts) {
            m_progress.step(done++, parts.size(), part->label.text());
            if (part->make == PartDefinition::Make::Attachment)
                addGiven(*part);
            else
                addMade(*part);
        }
        storePending();
        m_progress.step(done, parts.size(), {});
    }
    const QList<ManifestFile>& files() const { return m_files; }
    const QList<Stored>& stored() const { return m_stored; }

    vault::Evidence storeBytes(QByteArray bytes, const QString& name, const QString& mediaType)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const vault::Evidence evidence = m_workspace.vault().evidence().add(buffer, name, mediaType);
        return evidence;
    }

private:
    struct Pending
    {
        qsizetype listed = 0; ///< index in m_files
        QString mediaType;
        std::unique_ptr<MemoryFile> content;
    };

    void addGiven(const PartDefinition& part)
    {
        const auto store = m_workspace.vault().evidenceReader();
        for (const GivenFile& given : m_file.files) {
            if (given.part != part.id)
                continue;
            const auto evidence = store->find(storedContent(m_reader, given.proof).sm3);
            if (!evidence)
                throw Error(
                    ErrorKind::NotFound,
                    Tr::tr("The content of %1 is not in the evidence store. Nothing was fixed; attach "
                           "the file again.")
                        .arg(given.name));
            m_files.append({packageName(attachmentName(part, m_file.facts, given), m_taken), part.id,
                            evidence->size, evidence->sm3, evidence->sha256});
        }
    }

    void addMade(const PartDefinition& part)
    {
        const MadePart made(m_workspace, m_reader, m_file, part, m_nowMs);
        for (const MadeFile& file : made.files()) {
            m_progress.throwIfCancelled();
            auto content = std::make_unique<MemoryFile>(suffixOf(file.name), m_workspace.vault().dir());
            file.write(content->device(), m_progress);
            content->rewind();
            requireReadBack(file, *content);
            ManifestFile listed;
            listed.name = packageName(file.name, m_taken);
            listed.part = part.id;
            listed.size = content->device().size();
            m_files.append(listed);
            m_pendingBytes += listed.size;
            m_pending.push_back({m_files.size() - 1, file.mediaType, std::move(content)});
            // what is stored stays stored: nothing is until the documents before were found good, but
            // memory sets a limit to waiting
            constexpr qint64 kWaiting = 64LL * 1024 * 1024;
            if (m_pendingBytes > kWaiting)
                storePending();
        }
    }

    void requireReadBack(const MadeFile& file, MemoryFile& content)
    {
        if (!file.readBack)
            return;
        const QStringList differences = file.readBack(content.path());
        if (differences.isEmpty())
            return;
        constexpr int kShown = 20;
        throw Error(ErrorKind::Invalid, Tr::tr("%1 does not say what the records say; nothing was fixed:\n%2")
                                            .arg(file.name, bulleted(differences.mid(0, kShown))));
    }

    void storePending()
    {
        for (Pending& one : m_pending) {
            ManifestFile& listed = m_files[one.listed];
            const QString name = listed.name.section(u'/', -1);
            const vault::Evidence evidence =
                m_workspace.vault().evidence().add(one.content->device(), name, one.mediaType, m_progress);
            listed.sm3 = evidence.sm3;
            listed.sha256 = evidence.sha256;
            m_stored.append({evidence, name, one.mediaType});
        }
        m_pending.clear();
        m_pendingBytes = 0;
    }

    people::Workspace& m_workspace;
    ledger::Reader& m_reader;
    const FilingFile& m_file;
    const qint64 m_nowMs;
    const Progress& m_progress;
    QStringList m_taken;
    QList<ManifestFile> m_files;
    QList<Stored> m_stored;
    std::vector<Pending> m_pending;
    qint64 m_pendingBytes = 0;
};

QMap<QString, QString> packsOf(const FilingFile& file)
{
    QMap<QString, QString> packs{{file.kind->id, file.kind->version}};
    for (const PartDefinition& part : file.kind->parts) {
        if (const Form* form = file.kinds->form(part.form))
            packs.insert(form->id, form->version);
        else if (const FormTable* table = file.kinds->table(part.form))
            packs.insert(table->id, table->version);
    }
    return packs;
}

Manifest manifestFor(people::Workspace& workspace, const FilingFile& file, const AsOf& asOf, qint64 nowMs)
{
    Manifest manifest;
    manifest.unit = file.facts.text(QStringLiteral("unit.name"));
    manifest.unitCode = file.facts.text(QStringLiteral("unit.credit_code"));
    manifest.filing = file.code;
    manifest.title = file.title;
    manifest.kind = file.kind->id;
    manifest.kindLabel = file.kind->label.zh;
    manifest.kindVersion = file.kind->version;
    manifest.variant = file.variant;
    manifest.recipient = file.recipientName;
    manifest.madeBy = workspace.session().name;
    manifest.madeAtMs = nowMs;
    manifest.program = QStringLiteral("Wardbook ") + QStringLiteral(WARDBOOK_VERSION);
    manifest.vault = workspace.vault().header().vaultId;
    manifest.act = asOf.act;
    manifest.head = asOf.hash;
    manifest.packs = packsOf(file);
    for (const Signer& signer : file.signers)
        manifest.signers.append(signer.name);
    return manifest;
}

} // namespace

void FilingService::freeze(qint64 filing, qint64 rev, const Progress& progress)
{
    const qint64 now = m_nowMs();
    const auto reader = m_workspace.ledger().reader();
    requireStep(m_workspace, *reader, filing, rev, "freeze");
    ledger::permissions::require(ledger::permissions::verbRefusal(
        m_workspace.ledger().rights(), m_workspace.actor(),
        reader->registers().at(named(fields::proof::kRegister)), named(ledger::verb::kEdit)));
    const AsOf asOf = lastAct(*reader);
    const FilingFile file =
        readFiling(m_workspace, *reader, filing, QDateTime::fromMSecsSinceEpoch(now).date());
    requireKind(file);
    requireComplete(file);

    Contents contents(m_workspace, *reader, file, now, progress);
    contents.make();
    Manifest manifest = manifestFor(m_workspace, file, asOf, now);
    manifest.files = contents.files();
    const QByteArray manifestBytes = manifest.bytes();
    const QString json = QStringLiteral("application/json");
    const QString manifestName = file.code + QLatin1Char(' ') + named(kManifestName);
    const QString factsName = file.code + QStringLiteral(" facts.json");
    const vault::Evidence keptManifest = contents.storeBytes(manifestBytes, manifestName, json);
    const vault::Evidence keptFacts = contents.storeBytes(
        QJsonDocument(file.facts.toJson()).toJson(QJsonDocument::Compact), factsName, json);

    m_workspace.perform(Tr::tr("Filing fixed for signing"), {}, [&](ActWriter& writer) {
        requireUnchanged(writer.reader(), asOf);
        for (const Contents::Stored& one : contents.stored())
            exchange::registerProof(writer, one.evidence, one.name, one.mediaType);
        const qint64 manifestProof = exchange::registerProof(writer, keptManifest, manifestName, json);
        const qint64 factsProof = exchange::registerProof(writer, keptFacts, factsName, json);
        writer.guardedTransition(
            filingRegister(), filing, rev, QStringLiteral("freeze"),
            {{named(field::manifest), manifestProof},
             {named(field::facts), factsProof},
             {named(field::manifest_digest), QString::fromLatin1(crypto::sm3(manifestBytes).toHex())},
             {named(field::content_act), asOf.act},
             {named(field::frozen_at), now}});
    });
}

} // namespace wardbook::filings
