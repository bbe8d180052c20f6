// One part of a filing as a file in clear.
#include "base/error.h"
#include "exchange/file_export.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "filings/filing_guard.h"
#include "filings/filing_maker.h"
#include "filings/filing_service.h"
#include "filings/filings_tr.h"
#include "vault/evidence_store.h"
#include <QDateTime>
#include <QDir>

namespace wardbook::filings {

namespace field = fields::filing;
using ledger::Record;
using ledger::RecordFields;

namespace {

using Fill = std::function<void(QIODevice&)>;

/// `names`: what could have been written, for the refusal.
[[noreturn]] void noSuchFormat(const QString& suffix, const QStringList& names)
{
    QStringList suffixes;
    for (const QString& name : names)
        suffixes.append(suffixOf(name));
    suffixes.removeDuplicates();
    throw Error(
        ErrorKind::Invalid,
        suffixes.isEmpty()
            ? Tr::tr("There is nothing to write here yet. Nothing was exported.")
            : Tr::tr("This part is not written as “%1” but as %2. Nothing was exported; choose another "
                     "name.")
                  .arg(suffix, suffixes.join(Tr::tr(", "))));
}

void writeTo(const QString& temporary, const QString& path, const Fill& fill)
{
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly))
        throw Error(ErrorKind::Io,
                    Tr::tr("The file can't be written here: %1. Nothing was exported; choose another place.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    fill(file);
    if (!file.flush() || file.error() != QFileDevice::NoError)
        throw Error(ErrorKind::Io,
                    Tr::tr("The file can't be written here: %1. Nothing was exported; choose another place.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
}

/// The very file that was fixed.
Fill fixedFile(people::Workspace& workspace, const Manifest& manifest, const QString& part,
               const QString& suffix, const Progress& progress)
{
    QStringList names;
    for (const ManifestFile& file : manifest.files) {
        if (file.part != part)
            continue;
        names.append(file.name);
        if (suffixOf(file.name) == suffix)
            return [&workspace, file, progress](QIODevice& target) {
                workspace.vault().evidenceReader()->read(file.sm3, target, progress);
            };
    }
    noSuchFormat(suffix, names);
}

Fill givenFile(people::Workspace& workspace, ledger::Reader& reader, const FilingFile& file,
               const QString& part, const QString& suffix, const Progress& progress)
{
    QStringList names;
    for (const GivenFile& given : file.files) {
        if (given.part != part)
            continue;
        names.append(given.name);
        if (suffixOf(given.name) == suffix)
            return [&workspace, &reader, proof = given.proof, progress](QIODevice& target) {
                exchange::readProof(workspace, reader, proof, target, progress);
            };
    }
    noSuchFormat(suffix, names);
}

} // namespace

void FilingService::exportPart(qint64 filing, const QString& part, const QString& path, const QString& reason,
                               const Progress& progress)
{
    const qint64 now = m_nowMs();
    const QString suffix = suffixOf(path);
    const auto reader = m_workspace.ledger().reader();
    const FilingFile file =
        readFiling(m_workspace, *reader, filing, QDateTime::fromMSecsSinceEpoch(now).date());
    const PartDefinition* definition = requireKind(file).part(part);
    if (!definition)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1 has no part “%2”. Nothing was exported.").arg(file.code, part));
    std::unique_ptr<MadePart> made; // outlives the writing
    Fill fill;
    if (file.fixed) {
        const RecordFields fields(*reader, field::kRegister, file.filing);
        fill = fixedFile(m_workspace, manifestOf(m_workspace, *reader, fields), part, suffix, progress);
    } else if (definition->make == PartDefinition::Make::Attachment) {
        fill = givenFile(m_workspace, *reader, file, part, suffix, progress);
    } else {
        made = std::make_unique<MadePart>(m_workspace, *reader, file, *definition, now);
        QStringList names;
        for (const MadeFile& one : made->files()) {
            names.append(one.name);
            if (!fill && suffixOf(one.name) == suffix)
                fill = [&one, &progress](QIODevice& target) { one.write(target, progress); };
        }
        if (!fill)
            noSuchFormat(suffix, names);
    }
    exchange::exportFileWithAct(
        m_workspace.ledger(), m_workspace.actor(),
        {filingRegister(), path, Tr::tr("Part of a filing exported"), reason.trimmed()},
        [&](const QString& temporary) {
            writeTo(temporary, path, fill);
            return file.code + QLatin1Char(' ') + definition->label.text();
        },
        progress);
}

} // namespace wardbook::filings
