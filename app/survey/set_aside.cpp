#include "survey/survey_service.h"
#include "survey/table_words.h"
#include <QRegularExpression>
#include <QSet>

namespace wardbook::survey {

namespace {

bool anyPrefix(const QString& name, std::initializer_list<const char*> prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const char* prefix) { return name.startsWith(QLatin1String(prefix)); });
}

bool anyWord(const QStringList& words, std::initializer_list<const char*> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const char* word) { return words.contains(QLatin1String(word)); });
}

/// Tables of Activiti, Flowable and Camunda, and of Quartz, which they are run with.
bool isWorkflow(const QString& name)
{
    return anyPrefix(name, {"act_ru_", "act_hi_", "act_re_", "act_ge_", "act_id_", "act_evt_", "act_procdef_",
                            "act_app_", "act_cmmn_", "act_dmn_", "act_co_", "flw_", "qrtz_", "xxl_job_",
                            "jbpm_", "jbpm4_", "wf_", "bpm_"});
}

/// Of the server, of tools that change its structure, and who may use the program.
bool isSystem(const QString& schema, const QString& name, const QStringList& words)
{
    static const QSet<QString> schemas{QStringLiteral("information_schema"), QStringLiteral("pg_catalog"),
                                       QStringLiteral("mysql"), QStringLiteral("performance_schema"),
                                       QStringLiteral("sys")};
    static const QSet<QString> names{QStringLiteral("flyway_schema_history"),
                                     QStringLiteral("schema_version"),
                                     QStringLiteral("databasechangelog"),
                                     QStringLiteral("databasechangeloglock"),
                                     QStringLiteral("schema_migrations"),
                                     QStringLiteral("alembic_version"),
                                     QStringLiteral("hibernate_sequence"),
                                     QStringLiteral("spatial_ref_sys"),
                                     QStringLiteral("undo_log"),
                                     QStringLiteral("sysdiagrams"),
                                     QStringLiteral("dual"),
                                     QStringLiteral("plan_table")};
    if (schemas.contains(schema) || schema.startsWith(QLatin1String("pg_")) || names.contains(name))
        return true;
    return anyPrefix(name, {"pg_", "sys_", "sqlite_", "mysql_", "information_schema", "django_", "auth_",
                            "oauth_", "spring_", "gen_table", "worker_node"}) ||
           anyWord(words, {"permission", "menu", "role"});
}

bool isCopy(const QString& name)
{
    static const QRegularExpression copy(
        QStringLiteral("(^|_)(bak|bakup|backup|bk|old|copy|copy\\d+|orig|save|beifen)\\d*($|_)|"
                       "_(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])$|(备份|副本)\\d*$"));
    return copy.match(name).hasMatch();
}

bool isTemporary(const QString& name)
{
    static const QRegularExpression temporary(
        QStringLiteral("(^|_)(tmp|temp|test|ceshi|linshi|stg|staging)\\d*($|_)|^#|临时"));
    return temporary.match(name).hasMatch();
}

} // namespace

QString setAside(const Table& table)
{
    const QString schema = table.schema.toLower(), name = table.name.toLower();
    const QStringList words = words::of(table.name);
    if (isWorkflow(name))
        return QStringLiteral("workflow");
    if (isSystem(schema, name, words))
        return QStringLiteral("system");
    if (table.kind == TableKind::View)
        return QStringLiteral("view");
    if (isCopy(name))
        return QStringLiteral("copy");
    if (isTemporary(name))
        return QStringLiteral("temporary");
    if (anyWord(words, {"log", "syslog", "audit", "trace", "rz"}) || name.endsWith(QStringLiteral("日志")) ||
        words::titleOf(table.comment).endsWith(QStringLiteral("日志")))
        return QStringLiteral("log");
    if (table.rowsExact && table.rows == 0)
        return QStringLiteral("empty");
    return {};
}

} // namespace wardbook::survey
