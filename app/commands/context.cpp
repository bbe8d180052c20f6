#include "commands/context.h"
#include "commands/commands_tr.h"
#include "vault/header.h"
#include <QJsonDocument>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace wardbook::commands {

namespace {

void writeLine(FILE* file, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), file);
    std::fputc('\n', file);
    std::fflush(file);
}

/// Turns the terminal's echo off while a password is typed, and back on whatever happens.
class EchoOff
{
public:
    EchoOff()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~EchoOff() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    EchoOff(const EchoOff&) = delete;
    EchoOff& operator=(const EchoOff&) = delete;

private:
    termios m_before{};
};

} // namespace

QString fromStd(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QStringList fromStd(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list << fromStd(text);
    return list;
}

Context::Context() = default;

void Context::addCommonOptions(CLI::App& root)
{
    root.add_option("--vault", m_vault, "Vault folder (NAME.wardbook)");
    root.add_option("--as", m_member, "Member who acts");
    root.add_option("--password-file", m_passwordFile, "File whose first line is the member's password");
    root.add_flag("--json", m_json, "Answer with one JSON document");
    root.add_flag("--labels", m_labels, "Print words instead of codes");
    // The program has set it before anything is read; here its value is only checked.
    root.add_option("--lang", m_language, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    root.fallthrough();
}

QString Context::readPassword(const std::string& file, const QString& prompt)
{
    if (!file.empty()) {
        QFile input(fromStd(file));
        if (!input.open(QIODevice::ReadOnly))
            throw Error(ErrorKind::Io,
                        Tr::tr("The password file can't be read: %1").arg(input.errorString()));
        QByteArray line = input.readLine(4096);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        return QString::fromUtf8(line);
    }
    if (isatty(STDIN_FILENO) == 0)
        throw Error(ErrorKind::Invalid, Tr::tr("A password is needed: give --password-file."));
    std::fputs(prompt.toUtf8().constData(), stderr);
    const EchoOff echoOff;
    std::setvbuf(stdin, nullptr, _IONBF, 0); // or its buffer keeps what was typed
    QTextStream input(stdin);
    const QString typed = input.readLine();
    std::fputc('\n', stderr);
    return typed;
}

const QString& Context::password() const
{
    if (m_password.isEmpty())
        m_password = readPassword(m_passwordFile, Tr::tr("Password of %1: ").arg(member()));
    return m_password;
}

QString Context::vaultDir() const
{
    if (m_vault.empty())
        throw Error(ErrorKind::Invalid, Tr::tr("Which vault? Give --vault DIR."));
    return fromStd(m_vault);
}

QString Context::member() const
{
    if (!m_member.empty())
        return fromStd(m_member);
    throw Error(ErrorKind::Invalid, Tr::tr("Who acts? Give --as MEMBER."));
}

std::unique_ptr<people::Workspace> Context::open(const QString& dir, bool readOnly) const
{
    vault::Vault::OpenOptions options;
    options.readOnly = readOnly;
    return people::Workspace::open(dir, member(), password(), options);
}

std::unique_ptr<people::Workspace> Context::openForWriting() const
{
    return open(vaultDir(), false);
}

std::unique_ptr<people::Workspace> Context::openForReading() const
{
    return open(vaultDir(), true);
}

std::unique_ptr<people::Workspace> Context::openForReading(const QString& dir) const
{
    return open(dir, true);
}

void Context::answer(const QJsonObject& object) const
{
    if (m_json)
        writeLine(stdout, QJsonDocument(object).toJson(QJsonDocument::Indented).trimmed());
}

void Context::say(const QString& line) const
{
    if (!m_json)
        writeLine(stdout, line.toUtf8());
}

void Context::warn(const QString& line) const
{
    writeLine(stderr, line.toUtf8());
}

Progress Context::progress(const QString& what) const
{
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return Progress([what](qint64 done, qint64 total, const QString&) {
        const QByteArray line = total > 0
                                    ? QStringLiteral("\r%1 %2 %").arg(what).arg(done * 100 / total).toUtf8()
                                    : QStringLiteral("\r%1 %2").arg(what).arg(done).toUtf8();
        std::fputs(line.constData(), stderr);
        if (total > 0 && done >= total)
            std::fputc('\n', stderr);
    });
}

void Context::fail(const Error& error) const
{
    if (m_json)
        answer({{QStringLiteral("error"), QJsonObject{{QStringLiteral("kind"), Error::kindName(error.kind())},
                                                      {QStringLiteral("text"), error.text()},
                                                      {QStringLiteral("detail"), error.detail()}}}});
    warn(error.text());
}

} // namespace wardbook::commands
