#include "filings/filing_file.h"
#include "base/error.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "fields/filing_signature.h"
#include "filings/filing_package.h"
#include "filings/filing_records.h"
#include "filings/filings_tr.h"
#include "filings/package_writer.h"
#include <QDateTime>
#include <QFileInfo>

namespace wardbook::filings {

namespace field = fields::filing;
using ledger::Record;
using ledger::RecordFields;

namespace {

void readHead(FilingFile& file, ledger::Reader& reader)
{
    const RecordFields fields(reader, field::kRegister, file.filing);
    file.code = fields.text(field::code);
    file.title = fields.text(field::title);
    file.state = file.filing.state;
    file.kindId = fields.text(field::kind);
    file.variant = fields.text(field::variant);
    file.recipientName = recipientOf(reader, fields);
    file.subject = subjectOf(reader, file.filing);
    file.kinds = FilingKinds::current(reader);
    file.kind = file.kinds->find(file.kindId);
    file.fixed = fields.has(field::manifest);
    file.templates = templatesOf(reader, fields);
    file.dueMs = fields.number(field::due);
    file.dueSource = fields.text(field::due_source);
    // a limit that a person entered is no rule of law and needs no badge
    file.dueVerified = !file.kind || file.dueSource != file.kind->dueSource || file.kind->dueVerified;
}

/// A filing is shown all the same when something of it can't be read: what is wrong is said on its page.
template<class Read>
void orDamage(FilingFile& file, Read&& read)
{
    try {
        read();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::NotFound && error.kind() != ErrorKind::Damaged)
            throw;
        file.damage = error.text();
    }
}

/// Facts, lists and checks as of the day when the contents were fixed; until then as of today.
void readContents(FilingFile& file, people::Workspace& workspace, ledger::Reader& reader, QDate today)
{
    if (!file.kind)
        return;
    const RecordFields fields(reader, field::kRegister, file.filing);
    file.facts = readFacts(reader, *file.kind, file.subject, today);
    if (file.fixed) {
        orDamage(file, [&] { file.facts = asKept(file.facts, keptFacts(workspace, reader, fields)); });
        if (fields.has(field::frozen_at))
            today = QDateTime::fromMSecsSinceEpoch(fields.number(field::frozen_at)).date();
    }
    file.lines = checkFiling(*file.kind, *file.kinds, file.facts, file.files, file.confirmations, today);
    file.completeness = completenessOf(file.lines);
}

void readChanges(FilingFile& file, people::Workspace& workspace, ledger::Reader& reader)
{
    const RecordFields fields(reader, field::kRegister, file.filing);
    file.previous = filedBefore(reader, file.filing);
    if (file.previous == 0 || !file.kind)
        return;
    const Record before = reader.record(filingRegister(), file.previous);
    const RecordFields filed(reader, field::kRegister, before);
    orDamage(file, [&] {
        file.changes = factChanges(*file.kind, keptFacts(workspace, reader, filed), file.facts);
    });
}

void readPackage(FilingFile& file, people::Workspace& workspace, ledger::Reader& reader)
{
    if (file.fixed)
        orDamage(file, [&] {
            file.package = fixedPackage(
                file, manifestOf(workspace, reader, RecordFields(reader, field::kRegister, file.filing)));
        });
    else
        file.package = plannedPackage(file);
    const QString stem = file.kind ? filledPlain(file.kind->packageName, FactScope(file.facts)) : file.title;
    file.packageName = safeFileName(stem) + QStringLiteral(".zip");
    for (const PackageFile& one : std::as_const(file.package))
        file.packageBytes += qMax<qint64>(one.size, 0);
}

/// Why the signed-in member can't take the step by right, state or four eyes; empty: they can.
QString stepRefusal(const ledger::Ledger::Allowed& allowed, const FilingFile& file, const char* step,
                    ledger::Reader& reader)
{
    for (const ledger::Ledger::Allowed::Transition& one : allowed.transitions)
        if (one.id == QLatin1String(step))
            return one.allowed ? QString() : one.refusal;
    const ledger::StateDef* state = reader.registers().at(filingRegister()).state(file.state);
    return Tr::tr("it is “%1”").arg(state ? state->label.text() : file.state);
}

void readRefusals(FilingFile& file, people::Workspace& workspace, ledger::Reader& reader)
{
    const ledger::RegisterDef& definition = reader.registers().at(filingRegister());
    const auto allowed = workspace.ledger().allowed(workspace.actor(), definition, file.filing);
    file.freezeRefusal = stepRefusal(allowed, file, "freeze", reader);
    file.sealRefusal = stepRefusal(allowed, file, "seal", reader);
    if (file.freezeRefusal.isEmpty())
        file.freezeRefusal = contentRefusal(file);
    QString waiting;
    for (const Signer& signer : std::as_const(file.signers)) {
        if (!waiting.isEmpty())
            break;
        if (signer.disabled)
            waiting = Tr::tr("the key of %1 was disabled").arg(signer.name);
        else if (signer.signedMs == 0)
            waiting = Tr::tr("%1 has not signed yet").arg(signer.name);
    }
    if (file.sealRefusal.isEmpty())
        file.sealRefusal = waiting;
    file.signRefusal = signRefusal(file, workspace, reader);
}

} // namespace

void readSigners(FilingFile& file, ledger::Reader& reader)
{
    const RecordFields fields(reader, field::kRegister, file.filing);
    const QList<StoredSignature> signatures = signaturesOf(reader, file.filing.id);
    bool before = true; // everybody before has signed
    for (const qint64 id : fields.ids(field::signers)) {
        const SignerMember member = signerOf(reader, id);
        Signer signer;
        signer.member = member.member;
        signer.name = member.name;
        signer.role = member.role;
        signer.disabled = member.disabled;
        signer.position = static_cast<int>(file.signers.size()) + 1;
        for (const StoredSignature& stored : signatures) {
            if (stored.signature.member != member.member)
                continue;
            signer.signedMs = stored.signature.atMs;
            signer.opinion = stored.signature.opinion;
        }
        signer.turn = before && signer.signedMs == 0 && file.state == QLatin1String("signing");
        before = before && signer.signedMs != 0;
        file.signers.append(signer);
    }
}

QString contentRefusal(const FilingFile& file)
{
    if (!file.kind)
        return Tr::tr("this version of the program doesn’t know its kind “%1”").arg(file.kindId);
    if (file.completeness.missing > 0 && file.completeness.doubtful > 0)
        return Tr::tr("%1 missing, %2 to be confirmed")
            .arg(file.completeness.missing)
            .arg(file.completeness.doubtful);
    if (file.completeness.missing > 0)
        return Tr::tr("%1 missing").arg(file.completeness.missing);
    if (file.completeness.doubtful > 0)
        return Tr::tr("%1 to be confirmed").arg(file.completeness.doubtful);
    const int wanted = qMax(file.kind->signatures, 1);
    if (file.signers.size() < wanted)
        return Tr::tr("%1 officers have to sign it, %2 are named").arg(wanted).arg(file.signers.size());
    for (const Signer& signer : file.signers)
        if (signer.disabled)
            return Tr::tr("the key of %1 was disabled").arg(signer.name);
    return {};
}

QString signRefusal(const FilingFile& file, people::Workspace& workspace, ledger::Reader& reader)
{
    const ledger::RegisterDef& definition = reader.registers().at(filingRegister());
    if (file.state != QLatin1String("signing")) {
        const ledger::StateDef* state = definition.state(file.state);
        return Tr::tr("it is “%1”").arg(state ? state->label.text() : file.state);
    }
    const ledger::RegisterDef& signatures = reader.registers().at(named(fields::filing_signature::kRegister));
    if (!workspace.ledger().rights().may(workspace.session().role, signatures.id, named(ledger::verb::kEdit)))
        return Tr::tr("your role may not sign filings");
    for (const Signer& signer : file.signers) {
        if (signer.turn && signer.member == workspace.session().member)
            return {};
        if (signer.member == workspace.session().member && signer.signedMs != 0)
            return Tr::tr("you have signed it");
        if (signer.turn)
            return Tr::tr("it is %1’s turn").arg(signer.name);
    }
    return Tr::tr("everybody has signed");
}

FilingFile readFiling(people::Workspace& workspace, ledger::Reader& reader, qint64 filing, QDate today)
{
    FilingFile file;
    file.filing = reader.record(filingRegister(), filing);
    readHead(file, reader);
    file.files = givenFiles(workspace, reader, filing);
    file.confirmations = confirmationsOf(reader, filing);
    readContents(file, workspace, reader, today);
    readSigners(file, reader);
    readPackage(file, workspace, reader);
    readChanges(file, workspace, reader);
    readRefusals(file, workspace, reader);
    return file;
}

FormOptions formOptions(people::Workspace& workspace, ledger::Reader& reader, const FilingFile& file,
                        bool marked)
{
    FormOptions options;
    if (marked)
        for (const CheckLine& line : file.lines)
            for (const CheckLine::Problem& problem : line.problems)
                if (problem.state == CheckState::Doubtful || problem.state == CheckState::Missing)
                    options.doubtfulKeys.append(problem.source.token());
    options.doubtfulKeys.removeAll(QString());
    options.doubtfulKeys.removeDuplicates();
    options.images = [&workspace, &reader, &file](const QString& part) {
        QList<QImage> images;
        static const QStringList pictures{QStringLiteral("png"), QStringLiteral("jpg"),
                                          QStringLiteral("jpeg"), QStringLiteral("bmp")};
        for (const GivenFile& given : file.files) {
            if (given.part != part || given.lost ||
                !pictures.contains(QFileInfo(given.name).suffix().toLower()))
                continue;
            if (const QImage image = QImage::fromData(contentOf(workspace, reader, given.proof));
                !image.isNull())
                images.append(image);
        }
        return images;
    };
    return options;
}

} // namespace wardbook::filings
