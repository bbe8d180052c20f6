#include "survey/catalogue.h"
#include "survey/source_options.h"
#include "survey/survey_tr.h"
#include <QUrl>
#include <QUrlQuery>

namespace wardbook::survey {

namespace {

[[noreturn]] void refuse(const QString& text)
{
    throw Error(ErrorKind::Invalid, text);
}

[[noreturn]] void refusePassword()
{
    refuse(
        Tr::tr("An address may not hold the password: it would stay in the history of the shell and in the "
               "register. Nothing was connected. Leave it out; the password is asked for."));
}

QString afterScheme(const QString& uri, qsizetype colon)
{
    return uri.mid(colon + 1);
}

Source fileSource(Source::Engine engine, QString rest)
{
    if (rest.startsWith(QLatin1String("///")))
        rest.remove(0, 2);
    if (rest.isEmpty())
        refuse(Tr::tr("The address names no file. Write for example sqlite:/folder/file.db or "
                      "ddl:/folder/file.sql."));
    Source source;
    source.engine = engine;
    source.path = rest;
    return source;
}

Source odbcSource(const QString& rest)
{
    Source source;
    source.engine = Source::Engine::Odbc;
    QStringList kept;
    for (const auto& [name, value] : options::parse(rest)) {
        if (options::isPasswordName(name))
            refusePassword();
        if (options::isAccountName(name))
            source.account = value;
        else
            kept << name + u'=' + value;
    }
    if (kept.isEmpty())
        refuse(Tr::tr("The address names no data source. Write for example odbc:DSN=his, with a name from "
                      "odbc.ini."));
    source.options = kept.join(u';');
    options::checkOdbc(source.options);
    return source;
}

Source serverSource(Source::Engine engine, const QString& uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    if (!url.isValid())
        refuse(Tr::tr("The address can't be read. Write for example postgresql://account@host:5432/database; "
                      "characters such as @ or # in a name are written as %40 and %23."));
    if (!url.password().isEmpty() || url.userInfo().contains(u':'))
        refusePassword();
    Source source;
    source.engine = engine;
    source.host = url.host();
    source.account = url.userName(QUrl::FullyDecoded);
    source.port = quint16(std::max(0, url.port(0)));
    source.database = url.path(QUrl::FullyDecoded).mid(1);
    QStringList kept;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (options::isPasswordName(name))
            refusePassword();
        if (name == QLatin1String("schemas"))
            source.schemas = value.split(u',', Qt::SkipEmptyParts);
        else
            kept << name + u'=' + value;
    }
    source.options = kept.join(u';');
    if (source.account.isEmpty())
        refuse(Tr::tr("The address names no account. Write for example "
                      "postgresql://account@host:5432/database."));
    options::checkServer(source);
    return source;
}

} // namespace

Source Source::fromUri(const QString& uri)
{
    const QString text = uri.trimmed();
    const qsizetype colon = text.indexOf(u':');
    const QString scheme = text.left(std::max<qsizetype>(0, colon)).toLower();
    if (scheme == QLatin1String("postgresql") || scheme == QLatin1String("postgres"))
        return serverSource(Engine::PostgreSQL, text);
    if (scheme == QLatin1String("mysql") || scheme == QLatin1String("mariadb"))
        return serverSource(Engine::MySql, text);
    if (scheme == QLatin1String("odbc"))
        return odbcSource(afterScheme(text, colon));
    if (scheme == QLatin1String("sqlite"))
        return fileSource(Engine::Sqlite, afterScheme(text, colon));
    if (scheme == QLatin1String("ddl"))
        return fileSource(Engine::Ddl, afterScheme(text, colon));
    refuse(Tr::tr("The kind of database is not known. An address begins with postgresql:, mysql:, odbc:, "
                  "sqlite: or ddl:."));
}

} // namespace wardbook::survey
