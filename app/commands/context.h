#pragma once
#include "base/error.h"
#include "people/workspace.h"
#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <QTextStream>

namespace wardbook::commands {

/// What every command shares: the common options, how to open the vault, how to answer.
class Context
{
public:
    Context();
    /// Adds --vault, --as, --password-file, --json, --labels, --lang to the root; they may stand before or
    /// after the command.
    void addCommonOptions(CLI::App& root);

    std::unique_ptr<people::Workspace> openForWriting() const;
    /// Works beside a window that has the vault open.
    std::unique_ptr<people::Workspace> openForReading() const;
    std::unique_ptr<people::Workspace> openForReading(const QString& dir) const;
    const QString& password() const; ///< from --password-file, or typed without echo; asked once
    /// First line of a file; the terminal without echo when no file is given and it is a terminal.
    static QString readPassword(const std::string& file, const QString& prompt);
    QString member() const; ///< --as
    bool hasMember() const { return !m_member.empty(); }
    void setMember(const std::string& name) { m_member = name; }
    QString vaultDir() const;
    bool hasVault() const { return !m_vault.empty(); }

    bool json() const { return m_json; }
    bool labels() const { return m_labels; }
    void answer(const QJsonObject& object) const; ///< the one document of --json
    void say(const QString& line) const;          ///< a line on stdout; silent with --json
    void warn(const QString& line) const;         ///< a line on stderr
    Progress progress(const QString& what) const; ///< shown on stderr when it is a terminal
    void fail(const Error& error) const;
    void setExitCode(int code)
    {
        m_exitCode = code;
    } ///< for answers that are not errors: verify found something
    int exitCode() const { return m_exitCode; }

private:
    std::unique_ptr<people::Workspace> open(const QString& dir, bool readOnly) const;
    std::string m_vault, m_member, m_passwordFile, m_language;
    int m_exitCode = 0;
    bool m_json = false;
    bool m_labels = false;
    mutable QString m_password;
};

/// A command adds itself to the root and runs in its callback.
void addVaultCommands(CLI::App& root, Context& context);
void addRecordCommands(CLI::App& root, Context& context);
void addExchangeCommands(CLI::App& root, Context& context);
void addMemberCommands(CLI::App& root, Context& context);
void addSampleCommand(CLI::App& root, Context& context);
void addAssessCommands(CLI::App& root, Context& context);
void addPackCommands(CLI::App& root, Context& context);
void addIncidentCommands(CLI::App& root, Context& context);
void addDrillCommands(CLI::App& root, Context& context);
void addFileCommand(CLI::App& root, Context& context);
void addFilingCommands(CLI::App& root, Context& context);
void addCheckCommand(CLI::App& root, Context& context);
void addObligationsCommand(CLI::App& root, Context& context);
void addCalendarCommand(CLI::App& root, Context& context);
void addOutboxCommand(CLI::App& root, Context& context);
void addCensusCommand(CLI::App& root, Context& context);
void addSurveyCommand(CLI::App& root, Context& context);
void addOwnRegisterCommands(CLI::App& root, Context& context);

QString fromStd(const std::string& text);
QStringList fromStd(const std::vector<std::string>& texts);

} // namespace wardbook::commands
