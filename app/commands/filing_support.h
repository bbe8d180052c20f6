#pragma once
#include "commands/context.h"
#include "filings/filing_file.h"
#include "filings/package_verify.h"
#include "filings/package_writer.h"
#include <QJsonArray>

/// How the command line names filings, their parts and packages.
namespace wardbook::commands {

/// By number (BA-2026-0001) or title. Throws NotFound.
qint64 findFiling(ledger::Reader& reader, const QString& text);
qint64 filingRev(people::Workspace& workspace, qint64 filing);
/// "KEY=VALUE" in two; throws Invalid.
std::pair<QString, QString> pairOf(const QString& text);
/// A file to be read; throws Io with its name.
std::unique_ptr<QFile> openToRead(const QString& path);

/// The options of every command that protects or opens a package.
struct ProtectionOptions
{
    std::string zipPasswordFile, receiver;
    void addTo(CLI::App& command);
    filings::PackageProtection read() const;
};

/// {"filing","package","parts":[…],"missing":[…],"doubtful":[…]} and the same in lines. Exit code 4 when it
/// is not complete.
void answerFiling(Context& context, people::Workspace& workspace, qint64 filing, const QString& package = {});
QJsonObject packageJson(const filings::PackageReport& report);
/// Says what a package is and what doesn't hold; exit code 5 when something doesn't, 3 when it is locked.
void printPackageReport(Context& context, const filings::PackageReport& report);

/// `passwordFile`, `key`: of a locked package; may be empty.
void verifyPackageFile(Context& context, const std::string& path, const std::string& passwordFile,
                       const std::string& key);
void addFilingSteps(CLI::App& filing, Context& context);
void addFilingParts(CLI::App& filing, Context& context);

} // namespace wardbook::commands
