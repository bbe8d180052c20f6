#include "survey/sql_session.h"
#include "survey/survey_tr.h"

namespace wardbook::survey {

QString SqlSession::value(const QString& sql)
{
    QString result;
    read(sql, [&](const QStringList& row) {
        if (result.isNull() && !row.isEmpty())
            result = row.first();
    });
    return result;
}

std::unique_ptr<SqlSession> SqlSession::open(const Source& source, const Depth& depth)
{
    switch (source.engine) {
    case Source::Engine::PostgreSQL:
        return openPostgreSql(source, depth);
    case Source::Engine::MySql:
        return openMySql(source, depth);
    default:
        return openOdbc(source, depth);
    }
}

void throwRefusal(Refusal refusal, const Source& source, const QString& code)
{
    QString text;
    switch (refusal) {
    case Refusal::Unreachable:
        text =
            Tr::tr("The database server could not be reached. Nothing was read or written. Check host, port "
                   "and whether the network lets this workstation through.");
        break;
    case Refusal::Password:
        text =
            Tr::tr(
                "The database server refused account “%1”. Nothing was read or written. Check the account, "
                "its password and from where it may connect.")
                .arg(source.account);
        break;
    case Refusal::Database:
        text =
            Tr::tr(
                "The database server knows no database “%1” for this account. Nothing was read or written. "
                "Check the name and the account's rights.")
                .arg(source.database);
        break;
    case Refusal::Tls:
        text = Tr::tr(
            "No encrypted connection to the database server could be made. Nothing was read or written. "
            "Check the connection options and the server's certificate.");
        break;
    case Refusal::Driver:
        text = Tr::tr(
            "The ODBC driver or data source was not found. Nothing was read or written. Check its name "
            "in odbcinst.ini and odbc.ini and whether the driver is installed.");
        break;
    case Refusal::Other:
        text = Tr::tr(
            "The database could not be opened. Nothing was read or written. Check host, port, database, "
            "account, password and connection options.");
        break;
    }
    throw Error(ErrorKind::Io, text, code);
}

} // namespace wardbook::survey
