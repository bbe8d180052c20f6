#pragma once
#include "crypto/secret.h"
#include "outbox/secure_line.h"
#include "people/workspace.h"
#include <QTime>

/// Where things are sent to: register outlet, one record for each kind. Off until somebody turns it on.
namespace wardbook::outbox {

inline constexpr int kSyslogPort = 6514;                            ///< RFC 5425
inline constexpr int kSubmissionsPort = 465, kSubmissionPort = 587; ///< RFC 8314
inline constexpr int kAuditFacility = 13;

/// Where headlines of acts go.
struct LogServer
{
    bool enabled = false;
    Endpoint endpoint{{}, kSyslogPort, {}};
    int facility = kAuditFacility;
    qint64 fromAct = 1; ///< the first act that is sent
};

/// Where reminders go.
struct MailServer
{
    enum class Security { Tls, StartTls };
    bool enabled = false;
    Endpoint endpoint{{}, kSubmissionsPort, {}};
    Security security = Security::Tls;
    QString account; ///< empty: without signing in
    QString secret;  ///< where the password is kept; empty: none
    QString sender;
    QStringList recipients;
    bool toOwners = false; ///< each person in charge gets just their own counts
    int daysAhead = 7;
    QTime at{8, 0};
};

LogServer logServer(ledger::Reader& reader);
MailServer mailServer(ledger::Reader& reader);

/// What keeps the settings from being used, by the field of the register that it stands in.
struct SettingProblem
{
    const char* field;
    QString text;
};
QList<SettingProblem> problemsOf(const LogServer& server);
/// `hasPassword`: one is kept for this very server and account, or given now.
QList<SettingProblem> problemsOf(const MailServer& server, bool hasPassword);
/// The password that is kept may go to the server that it was entered for, and to no other.
bool keepsPassword(const MailServer& before, const MailServer& now);
bool isMailAddress(const QString& text);

/// Why this member may not change them; empty if it may: the role must manage the vault.
QString settingsRefusal(people::Workspace& workspace);
/// An act each. Settings that are off may be unfinished. Throws Denied, Invalid.
void save(people::Workspace& workspace, const LogServer& server, const QString& reason);
/// `password`: empty keeps the one there is, unless server or account became others. It goes into the
/// evidence store; the register and the trail hold a digest of it with random bytes. Throws Denied, Invalid.
void save(people::Workspace& workspace, const MailServer& server, const crypto::Secret& password,
          const QString& reason);
/// Throws SendError{NoSecret}.
crypto::Secret passwordOf(const vault::Vault& vault, const MailServer& server);

} // namespace wardbook::outbox
