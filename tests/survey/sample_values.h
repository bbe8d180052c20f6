#pragma once
#include "survey/catalogue.h"
#include <QStringList>

/// Made-up people: every number is computed, none belongs to anybody.
namespace samples {

inline QString residentId(int n)
{
    const QString body = QStringLiteral("110101") +
                         QDate(1950 + n % 50, 1 + n % 12, 1 + n % 28).toString(QStringLiteral("yyyyMMdd")) +
                         QStringLiteral("%1").arg(n % 1000, 3, 10, QLatin1Char('0'));
    constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += body.at(i).digitValue() * kWeights[i];
    return body + QLatin1Char("10X98765432"[sum % 11]);
}

inline QString name(int n)
{
    static const QStringList families{QStringLiteral("王"), QStringLiteral("李"), QStringLiteral("张"),
                                      QStringLiteral("刘"), QStringLiteral("陈")};
    static const QStringList given{QStringLiteral("建国"), QStringLiteral("秀英"), QStringLiteral("敏"),
                                   QStringLiteral("晓燕"), QStringLiteral("志强")};
    return families[n % families.size()] + given[(n / 5) % given.size()];
}

inline QString mobile(int n)
{
    return QStringLiteral("139%1").arg(10'000'000 + n * 37, 8, 10, QLatin1Char('0'));
}

/// "('…', '…', …), …" of n persons: identity number, name, mobile number, ward.
inline QString rows(int count)
{
    QStringList result;
    for (int i = 0; i < count; ++i)
        result << QStringLiteral("(%1, '%2', '%3', '%4', '内科%5')")
                      .arg(i)
                      .arg(residentId(i), name(i), mobile(i))
                      .arg(i % 3);
    return result.join(u',');
}

/// Everything a catalogue keeps, as one text: to look for what must not be in it.
inline QString everything(const QList<wardbook::survey::Table>& tables, const QStringList& problems = {})
{
    QString text = problems.join(u'\n');
    for (const auto& table : tables) {
        text += table.fullName() + table.comment + table.problem;
        for (const auto& column : table.columns) {
            text += column.name + column.type + column.comment;
            for (const auto& hit : column.hits)
                text += hit.pattern;
        }
    }
    return text;
}

inline const wardbook::survey::Table* find(const QList<wardbook::survey::Table>& tables,
                                           const QString& fullName)
{
    for (const auto& table : tables)
        if (table.fullName() == fullName)
            return &table;
    return nullptr;
}

inline const wardbook::survey::Column* find(const wardbook::survey::Table* table, const QString& name)
{
    if (table != nullptr)
        for (const auto& column : table->columns)
            if (column.name == name)
                return &column;
    return nullptr;
}

inline bool hit(const wardbook::survey::Column* column, const char* pattern)
{
    if (column != nullptr)
        for (const auto& each : column->hits)
            if (each.pattern == QLatin1String(pattern))
                return true;
    return false;
}

} // namespace samples
