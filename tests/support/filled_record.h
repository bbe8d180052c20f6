#pragma once
#include "ledger/ledger.h"

/// Values for any register, from nothing but its definition: what a register needs must be said in its file.
namespace wardbook::testing {

class RecordFiller
{
public:
    enum class Fields { Required, All };

    explicit RecordFiller(ledger::ActWriter& writer) : m_writer(writer) {}

    /// Records that required (or all) references need are created on the way. `number` keeps titles apart.
    ledger::FieldValues values(const QString& registerId, Fields which, int number)
    {
        const ledger::RegisterDef& definition = m_writer.reader().registers().at(registerId);
        ledger::FieldValues values;
        for (const ledger::FieldDef& field : definition.fields)
            if (isWanted(definition, field, which))
                if (const QVariant value = valueOf(definition, field, number); !value.isNull())
                    values.insert(field.id, value);
        settle(definition, values);
        return values;
    }
    qint64 create(const QString& registerId, Fields which, int number)
    {
        return m_writer.create(registerId, values(registerId, which, number));
    }
    static QVariant plainValue(const ledger::FieldDef& field, int number)
    {
        using ledger::FieldType;
        switch (field.type) {
        case FieldType::Text:
        case FieldType::LongText:
            return QStringLiteral("%1%2").arg(field.label.text()).arg(number).right(field.maxLength);
        case FieldType::Code:
        case FieldType::Codes:
            return field.codeList->codes.first().id;
        case FieldType::Integer:
        case FieldType::Count:
        case FieldType::Bytes:
            return std::clamp(qint64{number}, field.minimum.value_or(0), field.maximum.value_or(1'000'000));
        case FieldType::Bool:
            return qint64{1};
        case FieldType::Date:
            return QDate(2026, 3, 1).addDays(number).toString(Qt::ISODate);
        case FieldType::DateTime:
            return QStringLiteral("2026-03-04T08:30:00");
        case FieldType::Instant:
            return qint64{1'772'600'000'000} + number * qint64{60'000};
        case FieldType::Ref:
        case FieldType::Refs:
            break;
        }
        return {};
    }

private:
    static bool isWanted(const ledger::RegisterDef& definition, const ledger::FieldDef& field, Fields which)
    {
        if (field.readOnly || (field.id == QLatin1String("code") && !definition.codePrefix.isEmpty()))
            return false;
        return field.required || field.id == definition.titleField || which == Fields::All;
    }
    QVariant valueOf(const ledger::RegisterDef& definition, const ledger::FieldDef& field, int number)
    {
        const bool reference = field.type == ledger::FieldType::Ref || field.type == ledger::FieldType::Refs;
        if (!reference)
            return plainValue(field, number);
        // what the program keeps has records only through its services; a record can't name itself yet
        if (field.ref == definition.id || m_writer.reader().registers().at(field.ref).internal)
            return {};
        const qint64 id = referenced(field.ref);
        return field.type == ledger::FieldType::Ref ? QVariant(id) : QVariant(QString::number(id));
    }
    qint64 referenced(const QString& registerId)
    {
        if (const auto known = m_writer.reader().search(registerId, QStringLiteral("888"), 1);
            !known.isEmpty())
            return known.first();
        return create(registerId, Fields::Required, 888);
    }
    /// Takes out what rules between fields refuse when everything is filled.
    void settle(const ledger::RegisterDef& definition, ledger::FieldValues& values)
    {
        for (qsizetype attempt = 0; attempt < definition.fields.size(); ++attempt) {
            ledger::Record record;
            record.values.resize(definition.fields.size());
            for (auto it = values.cbegin(); it != values.cend(); ++it)
                record.values[definition.fieldAt(it.key()).position] = it.value();
            QString refused;
            for (const ledger::FieldProblem& problem :
                 ledger::validate(definition, m_writer.reader().registers(), record))
                if (!problem.warning && refused.isEmpty())
                    refused = problem.field;
            if (refused.isEmpty() || !values.remove(refused))
                return;
        }
    }

    ledger::ActWriter& m_writer;
};

/// What people keep themselves.
inline QStringList registersOfPeople(const ledger::RegisterSet& registers)
{
    QStringList ids;
    for (const QString& id : registers.ids())
        if (!registers.at(id).internal)
            ids << id;
    return ids;
}

} // namespace wardbook::testing
