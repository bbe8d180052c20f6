// Whether a piece of evidence is still what was taken.
#include "base/error.h"
#include "crypto/digest.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "incidents/custody_records.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"
#include "vault/evidence_store.h"

namespace wardbook::incidents {

namespace field = fields::exhibit;
namespace event = fields::custody_event;
using ledger::ActWriter;
using ledger::Record;
using ledger::RecordFields;

namespace {

/// Both digests of what is read, nothing else kept.
class Hashing : public QIODevice
{
public:
    Hashing() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    QByteArray sm3() { return m_sm3.final(); }
    QByteArray sha256() { return m_sha256.final(); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_sm3.add(data, size);
        m_sha256.add(data, size);
        return size;
    }

private:
    crypto::Digest m_sm3{crypto::Digest::Algorithm::Sm3};
    crypto::Digest m_sha256{crypto::Digest::Algorithm::Sha256};
};

void copyInto(QIODevice& source, Hashing& target, const Progress& progress)
{
    constexpr qint64 kPiece = 256 * 1024;
    qint64 done = 0;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(kPiece);
        if (piece.isEmpty())
            throw Error(
                ErrorKind::Io,
                Tr::tr("The file can't be read. Nothing was registered; check the medium and try again."),
                source.errorString());
        target.write(piece);
        done += piece.size();
        progress.step(done, source.isSequential() ? 0 : source.size());
    }
}

} // namespace

bool CustodyService::verify(qint64 exhibit, const QString& purpose, QIODevice* content,
                            const Progress& progress)
{
    requireEdit(event::kRegister);
    const auto reader = m_workspace.ledger().reader(1024);
    const Record record = reader->record(id(field::kRegister), exhibit);
    const RecordFields fields(*reader, field::kRegister, record);
    if (!content && !fields.flag(field::stored))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("%1 is kept elsewhere: choose the file that is to be checked. Nothing was registered.")
                .arg(fields.text(field::code)));
    if (!fields.has(field::sm3) && !fields.has(field::sha256))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("No digest of %1 was ever taken, so that there is nothing to compare with. Nothing was "
                   "registered.")
                .arg(fields.text(field::code)));
    Hashing hashing;
    std::optional<Error> problem;
    if (content) {
        copyInto(*content, hashing, progress);
    } else {
        try {
            m_workspace.vault().evidenceReader()->read(
                QByteArray::fromHex(fields.text(field::sm3).toLatin1()), hashing, progress);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            problem = error;
        }
    }
    const QString sm3 = QString::fromLatin1(hashing.sm3().toHex());
    const QString sha256 = QString::fromLatin1(hashing.sha256().toHex());
    const auto agrees = [&](const char* name, const QString& digest) {
        return !fields.has(name) || fields.text(name) == digest;
    };
    const bool same = !problem && agrees(field::sm3, sm3) && agrees(field::sha256, sha256);
    CustodyStep step;
    step.action = QStringLiteral("verify");
    step.purpose = purpose;
    step.note = problem ? problem->text() : QString();
    m_workspace.perform(Tr::tr("Evidence verified"), purpose.trimmed(), [&](ActWriter& writer) {
        writeCustody(writer, exhibit, step, m_nowMs(), problem ? QString() : sm3, same);
    });
    // that it is lost or damaged stands in the chain, and whoever asked hears why
    if (problem)
        throw *problem;
    return same;
}

} // namespace wardbook::incidents
