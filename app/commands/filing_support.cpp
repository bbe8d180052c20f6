#include "commands/filing_support.h"
#include "commands/commands_tr.h"
#include "commands/incident_support.h"
#include "fields/filing.h"
#include <QFile>

namespace wardbook::commands {

namespace {

using filings::CheckLine;
using filings::CheckState;
using filings::FilingFile;

QJsonObject problemJson(const CheckLine& line, const CheckLine::Problem& problem)
{
    return {{QStringLiteral("line"), line.title},   {QStringLiteral("part"), line.part},
            {QStringLiteral("rule"), problem.rule}, {QStringLiteral("text"), problem.text},
            {QStringLiteral("key"), problem.key},   {QStringLiteral("source"), problem.source.token()},
            {QStringLiteral("law"), problem.law}};
}

/// A line that is missing or doubtful without a problem of its own stands for itself.
QList<CheckLine::Problem> problemsOf(const CheckLine& line)
{
    if (!line.problems.isEmpty())
        return line.problems;
    if (line.state != CheckState::Missing && line.state != CheckState::Doubtful)
        return {};
    CheckLine::Problem problem;
    problem.rule = line.id;
    problem.state = line.state;
    problem.text = line.detail;
    return {problem};
}

void addProblems(const Context& context, const FilingFile& file, CheckState state, const QString& word,
                 QJsonArray& list)
{
    for (const CheckLine& line : file.lines)
        for (const CheckLine::Problem& problem : problemsOf(line)) {
            if (problem.state != state)
                continue;
            list.append(problemJson(line, problem));
            context.say(QStringLiteral("%1  %2: %3  [%4]").arg(word, line.title, problem.text, problem.rule));
        }
}

QJsonArray partsJson(const FilingFile& file)
{
    QJsonArray parts;
    for (const filings::PackageFile& part : file.package)
        parts.append(
            QJsonObject{{QStringLiteral("name"), part.name},
                        {QStringLiteral("part"), part.part},
                        {QStringLiteral("bytes"), part.size},
                        {QStringLiteral("missing"), part.state == filings::PackageFile::State::Missing}});
    return parts;
}

QJsonArray signersJson(const FilingFile& file)
{
    QJsonArray signers;
    for (const filings::Signer& signer : file.signers)
        signers.append(QJsonObject{{QStringLiteral("name"), signer.name},
                                   {QStringLiteral("signed_at"), isoText(signer.signedMs)},
                                   {QStringLiteral("turn"), signer.turn}});
    return signers;
}

/// Nothing is wrong but the missing password or key.
bool isLocked(const filings::PackageReport& report)
{
    return !report.problems.isEmpty() &&
           std::all_of(report.problems.begin(), report.problems.end(),
                       [](const filings::PackageProblem& problem) {
                           return problem.kind == QLatin1String("locked") ||
                                  problem.kind == QLatin1String("wrong_password");
                       });
}

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

qint64 findFiling(ledger::Reader& reader, const QString& text)
{
    const qint64 id = reader.resolve(QString::fromLatin1(fields::filing::kRegister), text);
    if (id == 0)
        throw Error(ErrorKind::NotFound, Tr::tr("There is no filing “%1”. Nothing was changed.").arg(text));
    return id;
}

qint64 filingRev(people::Workspace& workspace, qint64 filing)
{
    return workspace.ledger().reader()->record(QString::fromLatin1(fields::filing::kRegister), filing).rev;
}

std::pair<QString, QString> pairOf(const QString& text)
{
    const auto at = text.indexOf(QLatin1Char('='));
    if (at < 1)
        throw Error(ErrorKind::Invalid, Tr::tr("“%1” is not of the form NAME=VALUE.").arg(text));
    return {text.left(at), text.mid(at + 1)};
}

std::unique_ptr<QFile> openToRead(const QString& path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Io,
                    Tr::tr("“%1” can't be read: %2. Nothing was attached.").arg(path, file->errorString()));
    return file;
}

void ProtectionOptions::addTo(CLI::App& command)
{
    command.add_option("--zip-password-file", zipPasswordFile,
                       "Lock the package (AES-256): first line of a file");
    command.add_option("--receiver", receiver,
                       "Lock it for the holder of this SM2 public key (PEM, DER or hex)");
}

filings::PackageProtection ProtectionOptions::read() const
{
    filings::PackageProtection protection;
    if (!zipPasswordFile.empty())
        protection.password = crypto::passwordSecret(Context::readPassword(zipPasswordFile, {}));
    if (!receiver.empty())
        protection.receiver = filings::receiverKey(openToRead(fromStd(receiver))->readAll());
    return protection;
}

void answerFiling(Context& context, people::Workspace& workspace, qint64 filing, const QString& package)
{
    const auto reader = workspace.ledger().reader();
    const FilingFile file = filings::readFiling(workspace, *reader, filing, QDate::currentDate());
    context.say(QStringLiteral("%1  %2  %3").arg(file.code, file.title, file.state));
    QJsonArray missing, doubtful;
    addProblems(context, file, CheckState::Missing, Tr::tr("missing"), missing);
    addProblems(context, file, CheckState::Doubtful, Tr::tr("doubtful"), doubtful);
    context.say(Tr::tr("Complete: %1 of %2.").arg(file.completeness.present).arg(file.completeness.total()));
    for (const filings::Signer& signer : file.signers)
        context.say(signer.signedMs != 0 ? Tr::tr("Signed: %1").arg(signer.name)
                                         : Tr::tr("To be signed: %1").arg(signer.name));
    if (!package.isEmpty())
        context.say(Tr::tr("Package: %1").arg(package));
    context.answer(
        {{QStringLiteral("filing"), file.code},
         {QStringLiteral("title"), file.title},
         {QStringLiteral("kind"), file.kindId},
         {QStringLiteral("state"), file.state},
         {QStringLiteral("package"), package.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(package)},
         {QStringLiteral("parts"), partsJson(file)},
         {QStringLiteral("missing"), missing},
         {QStringLiteral("doubtful"), doubtful},
         {QStringLiteral("signers"), signersJson(file)}});
    if (file.state == QLatin1String("draft") && !file.completeness.complete())
        context.setExitCode(Error::exitCode(ErrorKind::Invalid));
}

QJsonObject packageJson(const filings::PackageReport& report)
{
    QJsonArray problems, signatures;
    for (const filings::PackageProblem& problem : report.problems)
        problems.append(QJsonObject{{QStringLiteral("kind"), problem.kind},
                                    {QStringLiteral("file"), problem.file},
                                    {QStringLiteral("text"), problem.text},
                                    {QStringLiteral("fatal"), problem.fatal}});
    for (const filings::PackageSignature& signature : report.signatures)
        signatures.append(QJsonObject{{QStringLiteral("name"), signature.name},
                                      {QStringLiteral("role"), signature.role},
                                      {QStringLiteral("key"), signature.fingerprint},
                                      {QStringLiteral("at"), isoText(signature.atMs)},
                                      {QStringLiteral("opinion"), signature.opinion}});
    const filings::Manifest& manifest = report.manifest;
    return {{QStringLiteral("ok"), report.ok},
            {QStringLiteral("unit"), manifest.unit},
            {QStringLiteral("filing"), manifest.filing},
            {QStringLiteral("title"), manifest.title},
            {QStringLiteral("act"), manifest.act},
            {QStringLiteral("head"), hex(manifest.head)},
            {QStringLiteral("manifest_sm3"), hex(report.manifestSm3)},
            {QStringLiteral("sm3"), hex(report.sm3)},
            {QStringLiteral("sha256"), hex(report.sha256)},
            {QStringLiteral("bytes"), report.size},
            {QStringLiteral("files"), report.files},
            {QStringLiteral("encrypted"), report.encrypted},
            {QStringLiteral("signatures"), signatures},
            {QStringLiteral("problems"), problems}};
}

void printPackageReport(Context& context, const filings::PackageReport& report)
{
    const filings::Manifest& manifest = report.manifest;
    if (report.isPackage) {
        context.say(QStringLiteral("%1  %2  %3").arg(manifest.filing, manifest.title, manifest.unit));
        context.say(Tr::tr("Made from act %1 (%2), %3 by %4.")
                        .arg(manifest.act)
                        .arg(hex(manifest.head).left(16), isoText(manifest.madeAtMs), manifest.madeBy));
    }
    for (const filings::PackageSignature& signature : report.signatures)
        context.say(Tr::tr("Signed by %1 (%2), key %3, %4.")
                        .arg(signature.name, signature.role, signature.fingerprint, isoText(signature.atMs)));
    for (const filings::PackageProblem& problem : report.problems)
        context.say(problem.text);
    context.answer(packageJson(report));
    if (report.ok)
        return context.say(Tr::tr("The package is whole: %1 files.").arg(report.files));
    if (isLocked(report)) {
        context.say(Tr::tr("It was not verified: it is locked."));
        return context.setExitCode(Error::exitCode(ErrorKind::Denied));
    }
    context.say(Tr::tr("The package does not hold. Don't accept it; ask its sender for it again."));
    context.setExitCode(Error::exitCode(ErrorKind::Damaged));
}

} // namespace wardbook::commands
