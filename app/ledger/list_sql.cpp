#include "ledger/list_sql.h"
#include "ledger/row_io.h"

namespace wardbook::ledger {

QString filterColumn(const RegisterDef& definition, const QString& field)
{
    if (field == QLatin1String("_state"))
        return QStringLiteral("state");
    return field == QLatin1String("_id") ? QStringLiteral("id") : definition.fieldAt(field).column();
}

QString sortColumn(const RegisterDef& definition, const QString& sort)
{
    if (sort == QLatin1String("_act"))
        return QStringLiteral("act_seq");
    const FieldDef* field = definition.field(sort.isEmpty() ? definition.defaultSort : sort);
    return field && (field->sortable || field->identifier || field->unique) ? field->column()
                                                                            : QStringLiteral("id");
}

ListSql listSql(const RegisterDef& definition, const ListQuery& query)
{
    ListSql sql;
    QStringList conditions;
    bool asksForVoid = query.withVoid;
    for (const Filter& filter : query.filters) {
        if (filter.anyOf.isEmpty())
            continue;
        const bool state = filter.field == QLatin1String("_state");
        asksForVoid = asksForVoid || (state && filter.anyOf.contains(QLatin1String(kVoidState)));
        const QString column = filterColumn(definition, filter.field);
        if (filter.field == QLatin1String("_id")) {
            // in the text, not as parameters, of which an engine takes a limited number
            QStringList ids;
            for (const QString& id : filter.anyOf)
                ids << QString::number(id.toLongLong());
            conditions << QStringLiteral("%1 IN (%2)").arg(column, ids.join(QStringLiteral(", ")));
            continue;
        }
        QStringList marks;
        bool empty = false;
        for (const QString& value : filter.anyOf) {
            if (value.isEmpty()) {
                empty = true;
                continue;
            }
            sql.parameters << (state ? QVariant(value)
                                     : storedValue(definition.fieldAt(filter.field), value));
            marks << QLatin1Char('$') + QString::number(sql.parameters.size());
        }
        QStringList either;
        if (!marks.isEmpty())
            either << QStringLiteral("%1 IN (%2)").arg(column, marks.join(QStringLiteral(", ")));
        if (empty)
            either << column + QStringLiteral(" IS NULL");
        conditions << QLatin1Char('(') + either.join(QStringLiteral(" OR ")) + QLatin1Char(')');
    }
    if (!asksForVoid)
        conditions << QStringLiteral("state <> 'void'");
    if (!conditions.isEmpty())
        sql.condition = QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    const QString column = sortColumn(definition, query.sort);
    const QString direction = query.descending ? QStringLiteral(" DESC") : QString();
    sql.order = column == QLatin1String("id") ? column + direction
                                              : column + direction + QStringLiteral(", id") + direction;
    return sql;
}

} // namespace wardbook::ledger
