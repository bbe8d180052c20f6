#pragma once
#include "fields/accepted_finding.h"
#include "ledger/record_fields.h"
#include "oversight/check_engine.h"
#include "remediation_fixture.h"

/// A small unit with the shipped checks over it.
namespace wardbook::oversight {

inline QVariant words(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

inline QString refs(const QList<qint64>& ids)
{
    return ledger::refsOf(ids);
}

inline QString day(int offset)
{
    return kToday.addDays(offset).toString(Qt::ISODate);
}

/// The small unit with the checks of the program over it.
class Checked : public GradedUnit
{
public:
    Checked()
        : rules(CheckRules::builtIn(*workspace->ledger().registers())),
          engine(rules, *workspace->ledger().registers())
    {
    }
    qint64 put(const char* registerId, FieldValues values, const char* state = nullptr)
    {
        qint64 made = 0;
        workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(id(registerId), values, state ? id(state) : QString());
        });
        return made;
    }
    void change(const char* registerId, qint64 record, const FieldValues& values)
    {
        workspace->perform(QStringLiteral("修改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(id(registerId), record, writer.reader().record(id(registerId), record).rev, values);
        });
    }
    qint64 asset(const char* name, FieldValues values, const char* state = "approved")
    {
        values.insert(id("name"), words(name));
        values.insert(id("department"), lab);
        return put("asset", values, state);
    }
    QList<qint64> found(const char* rule, const QDate& today = kToday)
    {
        return engine.run(*reader(), today).byRule.value(id(rule));
    }
    Finding finding(const char* rule, qint64 record)
    {
        const QList<Finding> list =
            findingsOf(*reader(), *rules, engine.run(*reader(), kToday), kToday, id(rule), 0, 1000);
        for (const Finding& each : list)
            if (each.record == record)
                return each;
        return {};
    }
    qint64 revOfAccepted(qint64 accepted)
    {
        return reader()->record(id(fields::accepted_finding::kRegister), accepted).rev;
    }

    std::shared_ptr<const CheckRules> rules;
    CheckEngine engine;
};

inline QString kindOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return Error::kindName(error.kind());
    }
    return {};
}

} // namespace wardbook::oversight
