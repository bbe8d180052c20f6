#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/proof.h"
#include "fields/remediation.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "vault/evidence_store.h"

namespace wardbook::grading {

using records::Fields;
namespace fp = fields::proof;

namespace {

QString lost(const QString& name)
{
    return Tr::tr("The attachment “%1” is no longer in the evidence store. The verdict is unharmed. Take the "
                  "attachment from a backup, or attach the file again.")
        .arg(name);
}

/// What the registers know of a piece of evidence; whether its bytes are there is another question.
CellDetail::Proof proofOf(ledger::Reader& reader, qint64 id)
{
    CellDetail::Proof proof;
    proof.id = id;
    const auto record = reader.find(QLatin1String(fp::kRegister), id);
    if (!record) {
        proof.missing = Tr::tr("The entry of evidence number %1 is gone. The verdict is unharmed. Run a full "
                               "verification.")
                            .arg(id);
        return proof;
    }
    const Fields fields(reader, fp::kRegister, *record);
    proof.name = fields.text(fp::name);
    proof.mediaType = fields.text(fp::media_type);
    proof.digest = fields.text(fp::digest);
    proof.size = fields.number(fp::size);
    proof.addedOn = QDateTime::fromString(fields.text(fp::added_on), Qt::ISODate);
    if (record->state == QLatin1String(ledger::kVoidState))
        proof.missing = Tr::tr("The evidence “%1” was withdrawn. The verdict is unharmed.").arg(proof.name);
    return proof;
}

QList<qint64> remediationsOf(ledger::Reader& reader, qint64 verdict)
{
    namespace fr = fields::remediation;
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fr::kRegister));
    storage::Statement rows(
        reader.connection(),
        QStringLiteral("SELECT id FROM %1 WHERE state <> 'void' AND ',' || %2 || ',' LIKE $1 ORDER BY id")
            .arg(definition.table(), definition.fieldAt(QLatin1String(fr::verdicts)).column()));
    rows.bindText(1, QStringLiteral("%,%1,%").arg(verdict));
    QList<qint64> ids;
    while (rows.step())
        ids << rows.integer(0);
    return ids;
}

} // namespace

CellDetail records::detailOf(ledger::Reader& reader, const CellRecord& cell)
{
    CellDetail detail;
    detail.cell = cell.cell();
    detail.note = cell.note;
    detail.naReason = cell.naReason;
    detail.compensation = cell.compensation;
    for (const qint64 id : cell.proofs)
        detail.proofs << proofOf(reader, id);
    if (cell.id == 0)
        return detail;
    if (const auto act = reader.act(cell.actSeq)) {
        detail.lastActor = act->actor;
        detail.lastAt = act->at;
    }
    detail.remediations = remediationsOf(reader, cell.id);
    return detail;
}

CellDetail RoundService::detail(ledger::Reader& reader, const Round& round, int row, int column) const
{
    records::CellFinder finder(reader);
    CellDetail detail =
        records::detailOf(reader, finder.find(round.id, round.item(row).id, round.objects.at(column).id));
    if (detail.proofs.isEmpty())
        return detail;
    const auto store = m_workspace.vault().evidenceReader();
    for (CellDetail::Proof& proof : detail.proofs)
        if (proof.missing.isEmpty() && !store->find(QByteArray::fromHex(proof.digest.toLatin1())))
            proof.missing = lost(proof.name);
    return detail;
}

qint64 RoundService::addProof(QIODevice& content, const QString& name, const QString& mediaType,
                              const Progress& progress)
{
    return exchange::addProof(m_workspace, content, name, mediaType, progress);
}

} // namespace wardbook::grading
