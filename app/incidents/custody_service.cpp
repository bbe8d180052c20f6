// Evidence and its chain: what was taken, who had it, whether it is still the same.
#include "incidents/custody_service.h"
#include "base/clock.h"
#include "base/error.h"
#include "exchange/file_export.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "incidents/custody_records.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"
#include "ledger/permissions.h"
#include "vault/evidence_store.h"
#include <QDir>
#include <QFile>

namespace wardbook::incidents {

namespace field = fields::exhibit;
namespace event = fields::custody_event;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

constexpr int kDigestBytes = 32;

QString exhibitRegister()
{
    return id(field::kRegister);
}

QString labelOf(const ledger::RegisterSet& registers, const char* registerId, const char* name)
{
    return registers.at(id(registerId)).fieldAt(id(name)).label.text();
}

FieldValues valuesOf(const NewExhibit& exhibit, qint64 incident, qint64 collectedMs,
                     const QString& collectedBy)
{
    FieldValues values{{id(field::incident), incident},
                       {id(field::name), exhibit.name.trimmed()},
                       {id(field::collected_at), collectedMs},
                       {id(field::collected_by), collectedBy},
                       {id(field::sealed), exhibit.sealed ? 1 : 0}};
    const auto put = [&](const char* name, const QString& text) {
        if (!text.trimmed().isEmpty())
            values.insert(id(name), text.trimmed());
    };
    put(field::kind, exhibit.kind);
    put(field::collected_where, exhibit.where);
    put(field::tool, exhibit.tool);
    put(field::storage, exhibit.storage);
    put(field::seal_no, exhibit.sealNo);
    put(field::note, exhibit.note);
    if (!exhibit.sm3.isEmpty())
        values.insert(id(field::sm3), QString::fromLatin1(exhibit.sm3.toHex()));
    if (!exhibit.sha256.isEmpty())
        values.insert(id(field::sha256), QString::fromLatin1(exhibit.sha256.toHex()));
    if (exhibit.size > 0)
        values.insert(id(field::size), exhibit.size);
    return values;
}

void requireDigest(const QByteArray& digest, const char* what)
{
    if (!digest.isEmpty() && digest.size() != kDigestBytes)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("The %1 digest must be %2 hexadecimal digits. Nothing was registered; copy it again.")
                .arg(QLatin1String(what))
                .arg(kDigestBytes * 2));
}

/// The same thing under the same name in the same incident is one exhibit.
void refuseTwice(ledger::Reader& reader, qint64 incident, const FieldValues& values)
{
    const QString sm3 = values.value(id(field::sm3)).toString();
    if (sm3.isEmpty())
        return;
    for (const Record& other : partsOf(reader, field::kRegister, field::incident, incident)) {
        const RecordFields fields(reader, field::kRegister, other);
        if (fields.text(field::sm3) == sm3 &&
            fields.text(field::name) == values.value(id(field::name)).toString())
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("This is exhibit %1 already. Nothing was registered.").arg(fields.text(field::code)));
    }
}

} // namespace

CustodyService::CustodyService(people::Workspace& workspace, std::function<qint64()> nowMs)
    : m_workspace(workspace), m_nowMs(nowMs ? std::move(nowMs) : &clock::nowMs)
{
}

void CustodyService::requireEdit(const char* registerId)
{
    const auto registers = m_workspace.ledger().registers();
    ledger::permissions::require(
        ledger::permissions::verbRefusal(m_workspace.ledger().rights(), m_workspace.actor(),
                                         registers->at(id(registerId)), QLatin1String(ledger::verb::kEdit)));
}

qint64 CustodyService::add(qint64 incident, const NewExhibit& exhibit, const FieldValues& stored)
{
    const qint64 now = m_nowMs();
    const qint64 at = exhibit.collectedMs != 0 ? exhibit.collectedMs : now;
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Evidence collected"), {}, [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        requirePast(labelOf(reader.registers(), field::kRegister, field::collected_at), at, now);
        const QString by =
            exhibit.collectedBy.trimmed().isEmpty() ? writer.actor().name : exhibit.collectedBy.trimmed();
        FieldValues values = valuesOf(exhibit, incident, at, by);
        values.insert(stored);
        refuseTwice(reader, incident, values);
        made = writer.create(exhibitRegister(), values);
        const Record record = reader.record(exhibitRegister(), made);
        const RecordFields fields(reader, field::kRegister, record);
        FieldValues collected{{id(event::exhibit), made},
                              {id(event::action), QStringLiteral("collect")},
                              {id(event::at), at},
                              {id(event::to_name), by},
                              {id(event::purpose), Tr::tr("collected as evidence")}};
        if (!exhibit.where.trimmed().isEmpty())
            collected.insert(id(event::place), exhibit.where.trimmed());
        if (fields.has(field::sm3))
            collected.insert(id(event::digest), fields.text(field::sm3));
        writer.create(id(event::kRegister), collected);
        writeLine(writer, incident, "response",
                  Tr::tr("Evidence %1 collected: %2").arg(fields.text(field::code), fields.text(field::name)),
                  at);
    });
    return made;
}

qint64 CustodyService::addFile(qint64 incident, const NewExhibit& exhibit, QIODevice& content,
                               const Progress& progress)
{
    requireText(exhibit.name, Tr::tr("Nothing was registered: give the evidence a name."));
    // asked before a large file is stored
    requireEdit(field::kRegister);
    requireEdit(event::kRegister);
    const vault::Evidence stored =
        m_workspace.vault().evidence().add(content, exhibit.name.trimmed(), {}, progress);
    return add(incident, exhibit,
               {{id(field::sm3), QString::fromLatin1(stored.sm3.toHex())},
                {id(field::sha256), QString::fromLatin1(stored.sha256.toHex())},
                {id(field::size), stored.size},
                {id(field::stored), 1}});
}

qint64 CustodyService::addKeptElsewhere(qint64 incident, const NewExhibit& exhibit)
{
    requireText(exhibit.name, Tr::tr("Nothing was registered: give the evidence a name."));
    requireText(exhibit.storage, Tr::tr("Nothing was registered: say where it is kept."));
    requireDigest(exhibit.sm3, "SM3");
    requireDigest(exhibit.sha256, "SHA-256");
    return add(incident, exhibit, {});
}

qint64 CustodyService::record(qint64 exhibit, const CustodyStep& step)
{
    const qint64 now = m_nowMs();
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Chain of custody"), {},
                        [&](ActWriter& writer) { made = writeCustody(writer, exhibit, step, now); });
    return made;
}

void CustodyService::witness(qint64 custodyEvent, qint64 rev)
{
    const qint64 now = m_nowMs();
    m_workspace.perform(Tr::tr("Destruction witnessed"), {}, [&](ActWriter& writer) {
        const Record record = writer.reader().record(id(event::kRegister), custodyEvent);
        const RecordFields fields(writer.reader(), event::kRegister, record);
        if (fields.text(event::action) != QLatin1String("destroy"))
            throw Error(ErrorKind::Invalid, Tr::tr("Only a destruction is witnessed. Nothing was changed."));
        writer.transition(id(event::kRegister), custodyEvent, rev, QStringLiteral("witness"));
        tellTimeline(writer, fields.number(event::exhibit), Tr::tr("destruction of %1 witnessed"), now);
    });
}

void CustodyService::copyOut(qint64 exhibit, const QString& path, const QString& to, const QString& reason,
                             const Progress& progress)
{
    requireText(to, Tr::tr("Nothing was copied: say who gets it."));
    requireText(reason, Tr::tr("Nothing was copied: say what for."));
    // the chain must be able to tell of it before anything leaves the vault
    requireEdit(event::kRegister);
    const auto reader = m_workspace.ledger().reader(1024);
    const Record record = reader->record(exhibitRegister(), exhibit);
    const RecordFields fields(*reader, field::kRegister, record);
    const QByteArray digest = QByteArray::fromHex(fields.text(field::sm3).toLatin1());
    const auto store = m_workspace.vault().evidenceReader();
    if (!fields.flag(field::stored) || !store->find(digest))
        throw Error(
            ErrorKind::NotFound,
            Tr::tr("The content of %1 is not in the evidence store. Its record and its chain are unharmed; "
                   "nothing was copied.")
                .arg(fields.text(field::code)));
    CustodyStep step;
    step.action = QStringLiteral("copy");
    step.to = to;
    step.purpose = reason;
    requireCustody(*reader, exhibit, step, m_nowMs());
    const auto write = [&](const QString& temporary) {
        QFile file(temporary);
        if (!file.open(QIODevice::WriteOnly))
            throw Error(
                ErrorKind::Io,
                Tr::tr("The file can't be written here: %1. Nothing was copied; choose another place.")
                    .arg(QDir::toNativeSeparators(path)),
                file.errorString());
        store->read(digest, file, progress);
        if (!file.flush())
            throw Error(
                ErrorKind::Io,
                Tr::tr("The file can't be written here: %1. Nothing was copied; choose another place.")
                    .arg(QDir::toNativeSeparators(path)),
                file.errorString());
        return fields.text(field::code);
    };
    exchange::exportFileWithAct(m_workspace.ledger(), m_workspace.actor(),
                                {exhibitRegister(), path, Tr::tr("Evidence copied out"), reason.trimmed()},
                                write, progress);
    m_workspace.perform(Tr::tr("Chain of custody"), reason.trimmed(), [&](ActWriter& writer) {
        // read back and compared with its digest on the way out
        writeCustody(writer, exhibit, step, m_nowMs(), fields.text(field::sm3), true);
    });
}

} // namespace wardbook::incidents
