#include "survey/source_options.h"
#include "base/password_words.h"
#include "survey/survey_tr.h"
#include <QRegularExpression>

namespace wardbook::survey::options {

namespace {

bool contains(std::initializer_list<const char*> names, const QString& name)
{
    return std::any_of(names.begin(), names.end(), [&](const char* known) {
        return name.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QList<std::pair<QString, QString>> parse(const QString& text)
{
    QList<std::pair<QString, QString>> result;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (part.trimmed().isEmpty())
            continue;
        if (equals <= 0)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The connection options can't be read. They are written as name=value, "
                               "separated by semicolons."));
        result << std::pair{part.left(equals).trimmed(), part.mid(equals + 1).trimmed()};
    }
    return result;
}

QString value(const QString& text, QLatin1String name)
{
    for (const auto& [key, content] : parse(text))
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return content;
    return {};
}

bool isPasswordName(const QString& name)
{
    return namesPassword(name);
}

bool isAccountName(const QString& name)
{
    return contains({"uid", "user", "username"}, name);
}

static void refusePassword(const QString& name)
{
    if (isPasswordName(name))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The connection options may not hold the password. It is asked "
                           "for at each survey and never kept."));
}

void checkOdbc(const QString& text)
{
    for (const auto& [name, content] : parse(text)) {
        refusePassword(name);
        const bool loads = contains({"driver", "filedsn", "savefile", "translationdll"}, name);
        if (loads && (content.contains(u'/') || !contains({"driver"}, name)))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The connection option “%1” is not allowed: drivers are named as odbcinst.ini "
                               "names them, not by a path.")
                            .arg(name));
    }
}

void checkServer(const Source& source)
{
    const bool postgres = source.engine == Source::Engine::PostgreSQL;
    for (const auto& [name, content] : parse(source.options)) {
        refusePassword(name);
        const bool known = postgres
                               ? contains({"sslmode", "sslrootcert", "sslcert", "sslkey", "socket"}, name)
                               : contains({"sslmode", "ssl-mode", "ssl-ca", "socket"}, name);
        if (!known || content.contains(u' ') || content.contains(u'\\') || content.contains(u'\''))
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("The connection option “%1” is not known or its value can't be used. Known are "
                       "sslmode, socket and the certificate files.")
                    .arg(name));
    }
    static const QRegularExpression unsafe(QStringLiteral("[\\s'\\\\]"));
    if (postgres && (source.host + source.account + source.database).contains(unsafe))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("Host, account and database may not hold spaces, quotes or backslashes."));
}

} // namespace wardbook::survey::options
