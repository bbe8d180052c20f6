#include "documents/docx_writer.h"
#include "documents/pdf_writer.h"
#include "exchange/export.h"
#include "exchange/proofs.h"
#include "fields/custom_field.h"
#include "fields/custom_register.h"
#include "fields/import_mapping.h"
#include "fields/member.h"
#include "fields/proof.h"
#include "filings/builtin_makers.h"
#include "filings/filings_tr.h"
#include "filings/private_file.h"
#include "ledger/record_fields.h"
#include "ledger/verify.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace wardbook::filings {

using documents::Document;

namespace {

using ledger::RegisterDef;

/// Who hands everything over must be allowed to take everything out. How the unit set the program up
/// (members with their public keys, own fields, mappings) goes along with it: no role that files may export
/// these by themselves.
void requireExport(people::Workspace& workspace, const RegisterDef& definition)
{
    static const QStringList kSetUp{
        QLatin1String(fields::member::kRegister), QLatin1String(fields::custom_field::kRegister),
        QLatin1String(fields::custom_register::kRegister), QLatin1String(fields::import_mapping::kRegister)};
    const QString& role = workspace.session().role;
    const char* verb = kSetUp.contains(definition.id) ? ledger::verb::kView : ledger::verb::kExport;
    if (!workspace.ledger().rights().may(role, definition.id, QString::fromLatin1(verb)))
        throw Error(ErrorKind::Denied,
                    Tr::tr("A hand-over holds every register, and “%1” may not be exported by your role.")
                        .arg(definition.label.text()));
}

QString folder(const QString& zh, const QString& en)
{
    return (language() == Language::Chinese ? zh : en) + QLatin1Char('/');
}

void writeAll(QIODevice& target, const QByteArray& bytes)
{
    if (target.write(bytes) != bytes.size())
        throw Error(ErrorKind::Io, Tr::tr("A document could not be stored. Nothing was changed."),
                    target.errorString());
}

MadeFile registerFile(const PartRequest& request, const RegisterDef& definition, const QString& suffix)
{
    MadeFile file;
    file.name = folder(QStringLiteral("台账"), QStringLiteral("registers")) + definition.label.text() +
                QLatin1Char(' ') + definition.id + suffix;
    file.part = request.part.id;
    file.mediaType =
        suffix == QLatin1String(".json")
            ? QStringLiteral("application/json")
            : QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    file.write = [&workspace = request.workspace, &reader = request.reader, id = definition.id,
                  suffix](QIODevice& target, const Progress& progress) {
        throughPrivateFile(
            workspace.vault().dir(), suffix,
            [&](const QString& path) {
                exchange::ExportOptions options;
                options.registerId = id;
                options.withVoid = true;
                exchange::exportRecords(reader, options, path, progress);
            },
            target, progress);
    };
    return file;
}

QJsonObject actJson(ledger::Reader& reader, const ledger::ActEntry& act)
{
    QJsonArray changes;
    constexpr int kPage = 500;
    for (qint64 after = 0;;) {
        const QList<ledger::ChangeEntry> page = reader.changes(act.seq, kPage, after);
        for (const ledger::ChangeEntry& change : page) {
            QJsonArray changed;
            for (const ledger::FieldChange& field : change.fields)
                changed.append(QJsonObject{{QStringLiteral("field"), field.field},
                                           {QStringLiteral("before"), QJsonValue::fromVariant(field.before)},
                                           {QStringLiteral("after"), QJsonValue::fromVariant(field.after)}});
            changes.append(QJsonObject{{QStringLiteral("register"), change.registerId},
                                       {QStringLiteral("record"), change.uid},
                                       {QStringLiteral("created"), change.created},
                                       {QStringLiteral("fields"), changed}});
        }
        if (page.size() < kPage)
            break;
        after = page.last().id;
    }
    const auto hex = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); };
    return {{QStringLiteral("seq"), act.seq},
            {QStringLiteral("at"), act.at.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("actor"), act.actor},
            {QStringLiteral("member"), act.member},
            {QStringLiteral("role"), act.role},
            {QStringLiteral("workstation"), act.workstation},
            {QStringLiteral("kind"), act.kind},
            {QStringLiteral("label"), act.label},
            {QStringLiteral("reason"), act.reason},
            {QStringLiteral("subject"), act.subject},
            {QStringLiteral("previous"), hex(act.prevHash)},
            {QStringLiteral("hash"), hex(act.hash)},
            {QStringLiteral("signature"), hex(act.signature)},
            {QStringLiteral("changes"), changes}};
}

Document verificationDocument(const ledger::VerifyReport& report, const PartRequest& request)
{
    documents::Document document;
    document.title = Tr::tr("Verification of the vault");
    document.keyValues({{Tr::tr("Unit"), request.facts.text(QStringLiteral("unit.name"))},
                        {Tr::tr("Result"), report.ok ? documents::Text(Tr::tr("Everything holds"))
                                                     : documents::Text(Tr::tr("Something does not hold"),
                                                                       documents::Tone::Bad)},
                        {Tr::tr("Acts"), QString::number(report.acts)},
                        {Tr::tr("Changes"), QString::number(report.changes)},
                        {Tr::tr("Records"), QString::number(report.records)},
                        {Tr::tr("Attachments"), QString::number(report.evidence)},
                        {Tr::tr("Last act"), QString::number(report.headSeq)},
                        {Tr::tr("Its hash (SM3)"), QString::fromLatin1(report.headHash.toHex())}});
    if (report.problems.isEmpty())
        return document;
    documents::Table problems;
    problems.columns = {{Tr::tr("Act"), 1}, {Tr::tr("Record"), 2}, {Tr::tr("What was found"), 6}};
    for (const ledger::VerifyProblem& problem : report.problems)
        problems.rows.append({QString::number(problem.act), problem.record, problem.text});
    document.table(problems);
    return document;
}

} // namespace

QList<MadeFile> registersExport(const PartRequest& request)
{
    QList<MadeFile> files;
    const ledger::RegisterSet& registers = request.reader.registers();
    for (const QString& id : registers.ids()) {
        ledger::ListQuery every;
        every.registerId = id;
        every.withVoid = true;
        if (request.reader.firstIds(every, 1).isEmpty())
            continue;
        const RegisterDef& definition = registers.at(id);
        requireExport(request.workspace, definition);
        files.append(registerFile(request, definition, QStringLiteral(".xlsx")));
        files.append(registerFile(request, definition, QStringLiteral(".json")));
    }
    return files;
}

QList<MadeFile> evidenceFiles(const PartRequest& request)
{
    const RegisterDef& definition =
        request.reader.registers().at(QString::fromLatin1(fields::proof::kRegister));
    requireExport(request.workspace, definition);
    QList<MadeFile> files;
    request.reader.forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state == QLatin1String(ledger::kVoidState))
            return;
        const ledger::RecordFields proof(definition, record);
        MadeFile file;
        file.name = folder(QStringLiteral("附件"), QStringLiteral("attachments")) +
                    proof.text(fields::proof::code) + QLatin1Char(' ') + proof.text(fields::proof::name);
        file.part = request.part.id;
        file.mediaType = proof.text(fields::proof::media_type);
        file.write = [&workspace = request.workspace, &reader = request.reader,
                      id = record.id](QIODevice& target, const Progress& progress) {
            exchange::readProof(workspace, reader, id, target, progress);
        };
        files.append(file);
    });
    return files;
}

QList<MadeFile> trailExport(const PartRequest& request)
{
    MadeFile file;
    file.name = folder(QStringLiteral("留痕"), QStringLiteral("trail")) + QStringLiteral("acts.jsonl");
    file.part = request.part.id;
    file.mediaType = QStringLiteral("application/jsonl");
    file.write = [&reader = request.reader](QIODevice& target, const Progress& progress) {
        const qint64 acts = reader.actCount();
        for (qint64 seq = 1; seq <= acts; ++seq) {
            progress.step(seq, acts, Tr::tr("Writing the trail"));
            if (const auto act = reader.act(seq))
                writeAll(target, QJsonDocument(actJson(reader, *act)).toJson(QJsonDocument::Compact) + '\n');
        }
    };
    return {file};
}

QList<MadeFile> verificationReport(const PartRequest& request)
{
    MadeFile file;
    file.name = Tr::tr("Verification of the vault") + QStringLiteral(".pdf");
    file.part = request.part.id;
    file.mediaType = QStringLiteral("application/pdf");
    file.write = [request](QIODevice& target, const Progress& progress) {
        const ledger::VerifyReport report = ledger::verify(request.workspace.vault(), progress);
        writeAll(target, documents::pdfBytes(verificationDocument(report, request), progress));
    };
    return {file};
}

} // namespace wardbook::filings
