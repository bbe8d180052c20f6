#pragma once
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The program as a script runs it: one process for each command, without a display.
namespace wardbook::clitest {

struct Answer
{
    int code = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString text(const char* key) const { return json()[QLatin1String(key)].toString(); }
    int number(const char* key) const { return json()[QLatin1String(key)].toInt(-1); }
    QString errorKind() const { return json()[QLatin1String("error")][QLatin1String("kind")].toString(); }
    QString errorText() const { return json()[QLatin1String("error")][QLatin1String("text")].toString(); }
    const char* said() const
    {
        static QByteArray both;
        both = out + err;
        return both.constData();
    }
};

class Cli
{
public:
    Cli() : m_program(qEnvironmentVariable("WARDBOOK_PROGRAM")) {}
    bool hasProgram() const { return !m_program.isEmpty(); }
    void setVault(const QString& dir) { m_vault = dir; }
    /// A vault of the sample unit, made by the program itself.
    bool makeSample()
    {
        if (!hasProgram())
            return false;
        m_vault = path("示例.wardbook");
        const Answer made = run({QStringLiteral("sample"), m_vault, QStringLiteral("--json")});
        if (made.code != 0)
            qFatal("%s", made.said());
        write("password", made.text("password").toUtf8() + "\n");
        return true;
    }
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(bytes);
        return file.fileName();
    }
    Answer run(const QStringList& arguments) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("WARDBOOK_STATE_DIR"), path("state"));
        environment.insert(QStringLiteral("WARDBOOK_LANG"), QStringLiteral("zh"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM")); // the command line needs no display
        environment.remove(QStringLiteral("DISPLAY"));
        process.setProcessEnvironment(environment);
        process.start(m_program, arguments);
        if (!process.waitForFinished(240'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Answer as(const char* member, const QStringList& arguments) const
    {
        return run(QStringList{QStringLiteral("--vault"), m_vault, QStringLiteral("--as"),
                               QString::fromUtf8(member), QStringLiteral("--password-file"), path("password"),
                               QStringLiteral("--json")} +
                   arguments);
    }
    /// Words are split at spaces; what has spaces comes in `more`.
    Answer as(const char* member, const char* line, const QStringList& more = {}) const
    {
        return as(member, QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts) + more);
    }

private:
    QTemporaryDir m_folder;
    QString m_vault, m_program;
};

} // namespace wardbook::clitest
