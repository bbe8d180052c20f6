#include "grading/proof_content.h"
#include "base/error.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "vault/evidence_store.h"

namespace wardbook::grading {

void readProof(people::Workspace& workspace, ledger::Reader& reader, qint64 proof, QIODevice& target,
               const Progress& progress)
{
    namespace field = fields::proof;
    const ledger::Record record = reader.record(QLatin1String(field::kRegister), proof);
    const records::Fields fields(reader, field::kRegister, record);
    const auto store = workspace.vault().evidenceReader();
    const QByteArray digest = QByteArray::fromHex(fields.text(field::digest).toLatin1());
    if (!store->find(digest))
        throw Error(ErrorKind::NotFound,
                    Tr::tr("The content of %1 is not in the evidence store. What was written about it is "
                           "still here; attach the file again.")
                        .arg(fields.text(field::name)));
    store->read(digest, target, progress);
}

} // namespace wardbook::grading
