#pragma once
#include "documents/document.h"
#include "people/workspace.h"
#include <QIODevice>
#include <optional>

namespace wardbook::incidents {

/// What is taken into custody.
struct NewExhibit
{
    QString name, kind, collectedBy, where, tool, storage, sealNo, note;
    qint64 collectedMs = 0;
    QByteArray sm3, sha256; ///< of something kept elsewhere; empty when a file is given
    qint64 size = 0;
    bool sealed = false;
};

/// Whose hands a piece of evidence went through.
struct CustodyStep
{
    QString action; ///< code of custody_action
    qint64 atMs = 0;
    QString from, to, purpose, place, note;
};

/// Evidence of an incident and who had it: collected, handed over, viewed, copied, verified, returned,
/// destroyed. Entries are never changed. A destruction counts when a second person has witnessed it.
class CustodyService
{
public:
    explicit CustodyService(people::Workspace& workspace, std::function<qint64()> nowMs = {});
    /// Stores the file in the evidence store (SM3 and SHA-256 on the way) and writes "collected".
    qint64 addFile(qint64 incident, const NewExhibit& exhibit, QIODevice& content,
                   const Progress& progress = {});
    qint64 addKeptElsewhere(qint64 incident, const NewExhibit& exhibit);
    qint64 record(qint64 exhibit, const CustodyStep& step);
    /// Reads the stored bytes again and writes "verified" with whether both digests still match. For
    /// something kept elsewhere `content` is what to check. Lost or damaged content is written down as not
    /// matching and then thrown (NotFound, Damaged).
    bool verify(qint64 exhibit, const QString& purpose, QIODevice* content = nullptr,
                const Progress& progress = {});
    /// By another person than who registered the destruction.
    void witness(qint64 custodyEvent, qint64 rev);
    /// Copies the bytes out, with the act of export and a line "copied".
    void copyOut(qint64 exhibit, const QString& path, const QString& to, const QString& reason,
                 const Progress& progress = {});
    static documents::Document sheet(ledger::Reader& reader, qint64 exhibit); ///< printable custody sheet

private:
    qint64 add(qint64 incident, const NewExhibit& exhibit, const ledger::FieldValues& stored);
    void requireEdit(const char* registerId);
    people::Workspace& m_workspace;
    std::function<qint64()> m_nowMs;
};

} // namespace wardbook::incidents
