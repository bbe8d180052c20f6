#include "exchange/proofs.h"
#include "base/clock.h"
#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/file_export.h"
#include "fields/proof.h"
#include "ledger/permissions.h"
#include "ledger/record_fields.h"
#include <QDir>

namespace wardbook::exchange {

namespace field = fields::proof;

namespace {

QString proofRegister()
{
    return QString::fromLatin1(field::kRegister);
}

qint64 findProof(ledger::Reader& reader, const QString& digest, const QString& name)
{
    const ledger::RegisterDef& definition = reader.registers().at(proofRegister());
    storage::Statement select(
        reader.connection(),
        QStringLiteral("SELECT id FROM %1 WHERE %2 = $1 AND %3 = $2 AND state <> 'void'")
            .arg(definition.table(), definition.fieldAt(QLatin1String(field::digest)).column(),
                 definition.fieldAt(QLatin1String(field::name)).column()));
    select.bindText(1, digest).bindText(2, name);
    return select.step() ? select.integer(0) : 0;
}

} // namespace

qint64 registerProof(ledger::ActWriter& writer, const vault::Evidence& stored, const QString& name,
                     const QString& mediaType)
{
    const QString digest = QString::fromLatin1(stored.sm3.toHex());
    if (const qint64 known = findProof(writer.reader(), digest, name); known != 0)
        return known;
    return writer.create(proofRegister(), {{QLatin1String(field::name), name},
                                           {QLatin1String(field::media_type), mediaType},
                                           {QLatin1String(field::size), stored.size},
                                           {QLatin1String(field::digest), digest},
                                           {QLatin1String(field::added_on),
                                            clock::now().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))}});
}

qint64 addProof(people::Workspace& workspace, QIODevice& content, const QString& name,
                const QString& mediaType, const Progress& progress)
{
    const auto registers = workspace.ledger().registers();
    ledger::permissions::require(
        ledger::permissions::verbRefusal(workspace.ledger().rights(), workspace.actor(),
                                         registers->at(proofRegister()), QLatin1String(ledger::verb::kEdit)));
    const vault::Evidence stored = workspace.vault().evidence().add(content, name, mediaType, progress);
    qint64 id = 0;
    workspace.perform(Tr::tr("Add evidence"), {}, [&](ledger::ActWriter& writer) {
        id = registerProof(writer, stored, name, mediaType);
    });
    return id;
}

void readProof(people::Workspace& workspace, ledger::Reader& reader, qint64 proof, QIODevice& target,
               const Progress& progress)
{
    const ledger::Record record = reader.record(proofRegister(), proof);
    const ledger::RecordFields fields(reader, field::kRegister, record);
    const auto store = workspace.vault().evidenceReader();
    const QByteArray digest = QByteArray::fromHex(fields.text(field::digest).toLatin1());
    if (!store->find(digest))
        throw Error(ErrorKind::NotFound,
                    Tr::tr("The content of %1 is not in the evidence store. What was written about it is "
                           "still here; attach the file again.")
                        .arg(fields.text(field::name)));
    store->read(digest, target, progress);
}

void exportProof(people::Workspace& workspace, qint64 proof, const QString& path, const QString& reason,
                 const Progress& progress)
{
    const auto reader = workspace.ledger().reader(1024);
    const ledger::Record record = reader->record(proofRegister(), proof);
    const QString name = ledger::RecordFields(*reader, field::kRegister, record).text(field::name);
    const FileExport wanted{proofRegister(), path, Tr::tr("Export evidence"), reason};
    const auto write = [&](const QString& temporary) {
        QFile file(temporary);
        if (!file.open(QIODevice::WriteOnly))
            throw Error(ErrorKind::Io,
                        Tr::tr("The file can't be written here: %1. Nothing was exported: choose another "
                               "place.")
                            .arg(QDir::toNativeSeparators(path)),
                        file.errorString());
        readProof(workspace, *reader, proof, file, progress);
        if (!file.flush())
            throw Error(ErrorKind::Io,
                        Tr::tr("The file can't be written here: %1. Nothing was exported: choose another "
                               "place.")
                            .arg(QDir::toNativeSeparators(path)),
                        file.errorString());
        return name;
    };
    exportFileWithAct(workspace.ledger(), workspace.actor(), wanted, write, progress);
}

} // namespace wardbook::exchange
