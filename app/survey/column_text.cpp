#include "survey/column_text.h"
#include "survey/patterns.h"
#include "survey/survey_tr.h"

namespace wardbook::survey {

QString matchesText(const Column& column)
{
    QStringList parts;
    for (const PatternHit& hit : column.hits) {
        QString label = hit.pattern;
        for (const Pattern& pattern : patterns())
            if (pattern.id == hit.pattern)
                label = pattern.label;
        parts << QStringLiteral("%1 %2/%3").arg(label).arg(hit.matched).arg(hit.looked);
    }
    return parts.join(Tr::tr(", "));
}

QString columnsText(const QList<Column>& columns)
{
    QStringList lines;
    for (const Column& column : columns) {
        const QString matches = matchesText(column), comment = column.comment.simplified();
        QStringList parts{comment.isEmpty() ? column.name : column.name + u' ' + comment, column.type};
        if (column.key)
            parts << Tr::tr("primary key");
        if (!matches.isEmpty())
            parts << matches;
        else if (isPersonal(column))
            parts << Tr::tr("personal by its name");
        parts.removeAll(QString());
        lines << parts.join(QStringLiteral(" · "));
    }
    return lines.join(u'\n');
}

} // namespace wardbook::survey
