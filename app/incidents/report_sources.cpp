// What items of reports are filled from beside the incident's own fields.
#include "base/quantity.h"
#include "fields/asset.h"
#include "fields/exhibit.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/improvement.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "fields/observable.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"
#include "incidents/report_items.h"

namespace wardbook::incidents {

namespace unitField = fields::unit;
namespace impact = fields::impact;
namespace decision = fields::grade_decision;
namespace observable = fields::observable;
namespace exhibit = fields::exhibit;
namespace notice = fields::notice;
namespace improvement = fields::improvement;
using ledger::Record;
using ledger::RecordFields;

namespace {

QString listed(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(Tr::tr("; "));
}

void addSource(FilledItem& filled, const QString& from, const Record& record)
{
    if (!from.isEmpty() && !filled.from.contains(from))
        filled.from.append(from);
    filled.newestAct = qMax(filled.newestAct, record.actSeq);
}

/// "86.4 万人"
QString people(qint64 count)
{
    return formatCount(count, Tr::tr("persons"));
}

/// "含敏感个人信息" and whoever else must be looked at closely.
QString personsWords(const RecordFields& fields)
{
    QStringList words;
    if (fields.has(impact::persons))
        words << people(fields.number(impact::persons));
    if (fields.has(impact::persons) && fields.has(impact::confidence))
        words << fields.label(impact::confidence);
    if (fields.number(impact::minors) > 0)
        words << Tr::tr("%1 of them minors").arg(people(fields.number(impact::minors)));
    if (fields.flag(impact::sensitive))
        words << Tr::tr("with sensitive personal information");
    return listed(words);
}

QString outageWords(const RecordFields& fields)
{
    const qint64 from = fields.number(impact::outage_from), to = fields.number(impact::outage_to);
    if (from == 0)
        return {};
    const QString scope = fields.label(impact::function_scope);
    const QString span =
        to == 0 ? Tr::tr("down since %1").arg(ledger::instantText(from))
                : Tr::tr("down from %1 to %2").arg(ledger::instantText(from), ledger::instantText(to));
    return listed({scope, span});
}

} // namespace

FilledItem ReportFacts::unit() const
{
    FilledItem filled;
    const UnitRecord unit = unitRecord(m_reader);
    if (!unit.record)
        return filled;
    const RecordFields fields(m_reader, unitField::kRegister, *unit.record);
    QStringList lines{unit.name};
    for (const char* name : {unitField::credit_code, unitField::operator_role, unitField::superior,
                             unitField::address, unitField::security_department, unitField::security_contact,
                             unitField::duty_phone, unitField::head_name, unitField::head_phone})
        lines << labelled(fields, unitField::kRegister, name, *unit.record);
    lines.removeAll(QString());
    filled.text = lines.join(u'\n');
    addSource(filled, Tr::tr("unit"), *unit.record);
    return filled;
}

FilledItem ReportFacts::contact() const
{
    FilledItem filled;
    const UnitRecord unit = unitRecord(m_reader);
    if (!unit.record)
        return filled;
    const RecordFields fields(m_reader, unitField::kRegister, *unit.record);
    QStringList lines;
    const char* department =
        fields.has(unitField::data_department) ? unitField::data_department : unitField::security_department;
    for (const char* name : {department, unitField::duty_phone, unitField::address})
        if (const QString line = labelled(fields, unitField::kRegister, name, *unit.record); !line.isEmpty())
            lines << line;
    if (lines.isEmpty())
        return filled;
    filled.text = unit.name + u'\n' + lines.join(u'\n');
    addSource(filled, Tr::tr("unit"), *unit.record);
    return filled;
}

FilledItem ReportFacts::systems() const
{
    namespace system = fields::system;
    FilledItem filled;
    filled.ownFields = {id(fields::incident::systems)};
    QStringList lines;
    for (const qint64 each : incident().ids(fields::incident::systems)) {
        const auto record = m_reader.find(id(system::kRegister), each);
        if (!record || record->state == QLatin1String("void"))
            continue;
        const RecordFields fields(m_reader, system::kRegister, *record);
        QStringList about;
        for (const char* name : {system::grade, system::filing_number, system::provider, system::description})
            about << labelled(fields, system::kRegister, name, *record);
        if (fields.flag(system::critical_infrastructure))
            about << labelled(fields, system::kRegister, system::critical_infrastructure, *record);
        const QString words = listed(about);
        lines << (words.isEmpty() ? fields.text(system::name)
                                  : Tr::tr("%1: %2").arg(fields.text(system::name), words));
        addSource(filled, fields.text(system::code), *record);
    }
    filled.text = lines.join(u'\n');
    return filled;
}

FilledItem ReportFacts::grade() const
{
    FilledItem filled;
    filled.ownFields = {id(fields::incident::grade)};
    const RecordFields own = incident();
    if (!own.has(fields::incident::grade))
        return filled;
    filled.text = Tr::tr("Grade: %1").arg(own.label(fields::incident::grade));
    const Record* newest = nullptr;
    for (const Record& record : m_file.decisions)
        if (!newest || RecordFields(m_reader, decision::kRegister, record).number(decision::decided_at) >=
                           RecordFields(m_reader, decision::kRegister, *newest).number(decision::decided_at))
            newest = &record;
    if (!newest)
        return filled;
    const RecordFields fields(m_reader, decision::kRegister, *newest);
    filled.text +=
        Tr::tr(" (judged %1, %2)")
            .arg(zonedText(fields.number(decision::decided_at)), fields.text(decision::decided_by));
    for (const char* name : {decision::clause, decision::reason})
        if (const QString line = labelled(fields, decision::kRegister, name, *newest); !line.isEmpty())
            filled.text += u'\n' + line;
    addSource(filled, fields.text(decision::code), *newest);
    return filled;
}

FilledItem ReportFacts::impacts() const
{
    FilledItem filled;
    QStringList lines;
    filled.ownFields = {id(fields::incident::persons_confirmed)};
    for (const Record& record : m_file.impacts) {
        const RecordFields fields(m_reader, impact::kRegister, record);
        QStringList words{fields.label(impact::effect)};
        if (fields.has(impact::data_level))
            words << labelled(fields, impact::kRegister, impact::data_level, record);
        words << personsWords(fields);
        if (fields.has(impact::records) || fields.has(impact::bytes))
            words << Tr::tr("volume %1")
                         .arg(fields.has(impact::records) ? formatCount(fields.number(impact::records))
                                                          : formatBytes(fields.number(impact::bytes)));
        words << outageWords(fields) << fields.text(impact::note);
        const QString all = listed(words);
        lines << (all.isEmpty() ? fields.text(impact::title)
                                : Tr::tr("%1: %2").arg(fields.text(impact::title), all));
        QString from;
        if (const qint64 asset = fields.number(impact::asset); asset != 0)
            if (const auto known = m_reader.find(id(fields::asset::kRegister), asset))
                from = RecordFields(m_reader, fields::asset::kRegister, *known).text(fields::asset::code);
        addSource(filled, from.isEmpty() ? Tr::tr("affected assets") : from, record);
    }
    const PersonsCount& persons = m_file.gradeFacts.persons;
    if (!lines.isEmpty() && (persons.counted > 0 || persons.confirmed))
        lines << (persons.atLeast == persons.atMost
                      ? Tr::tr("Persons in all: %1").arg(people(persons.counted))
                      : Tr::tr("Persons in all: %1 (between %2 and %3)")
                            .arg(people(persons.counted), people(persons.atLeast), people(persons.atMost)));
    filled.text = lines.join(u'\n');
    return filled;
}

FilledItem ReportFacts::observables() const
{
    FilledItem filled;
    QStringList lines;
    for (const Record& record : m_file.observables) {
        const RecordFields fields(m_reader, observable::kRegister, record);
        const QString seen =
            fields.has(observable::seen_at)
                ? Tr::tr("first seen %1").arg(ledger::instantText(fields.number(observable::seen_at)))
                : QString();
        lines << Tr::tr("%1 %2 (%3)")
                     .arg(fields.label(observable::kind), fields.text(observable::value),
                          listed({fields.flag(observable::verified) ? Tr::tr("confirmed")
                                                                    : Tr::tr("not confirmed"),
                                  seen, fields.text(observable::note)}));
        addSource(filled, Tr::tr("observables"), record);
    }
    filled.text = lines.join(u'\n');
    return filled;
}

FilledItem ReportFacts::scene() const
{
    FilledItem filled;
    QStringList lines;
    for (const Record& record : m_file.exhibits) {
        const RecordFields fields(m_reader, exhibit::kRegister, record);
        QStringList words{fields.label(exhibit::kind),
                          Tr::tr("taken %1").arg(ledger::instantText(fields.number(exhibit::collected_at)))};
        if (fields.flag(exhibit::sealed))
            words << Tr::tr("sealed");
        if (fields.has(exhibit::sm3))
            words << QStringLiteral("SM3 ") + fields.text(exhibit::sm3);
        lines
            << Tr::tr("%1 %2: %3").arg(fields.text(exhibit::code), fields.text(exhibit::name), listed(words));
        addSource(filled, fields.text(exhibit::code), record);
    }
    filled.text = lines.join(u'\n');
    return filled;
}

FilledItem ReportFacts::personalInformation() const
{
    namespace asset = fields::asset;
    FilledItem filled;
    QStringList lines;
    for (const Record& record : m_file.impacts) {
        const qint64 of = RecordFields(m_reader, impact::kRegister, record).number(impact::asset);
        const auto known = of == 0 ? std::nullopt : m_reader.find(id(asset::kRegister), of);
        if (!known)
            continue;
        const RecordFields fields(m_reader, asset::kRegister, *known);
        if (!fields.flag(asset::contains_pi) && fields.text(asset::pi_flags).isEmpty())
            continue;
        // people are told in everyday words: no numbers of our register
        const QString what =
            fields.has(asset::data_items) ? fields.text(asset::data_items) : fields.text(asset::name);
        const QString flags = shown(asset::kRegister, asset::pi_flags, *known);
        lines << (flags.isEmpty() ? what : Tr::tr("%1 (%2)").arg(what, flags));
        addSource(filled, fields.text(asset::code), *known);
    }
    lines.removeDuplicates();
    filled.text = lines.join(u'\n');
    return filled;
}

FilledItem ReportFacts::notices() const
{
    FilledItem filled;
    QStringList lines;
    for (const Record& record : m_file.notices) {
        const RecordFields fields(m_reader, notice::kRegister, record);
        if (record.id == m_exceptNotice || !fields.has(notice::sent_at))
            continue;
        const QString name = fields.has(notice::recipient_name) ? fields.text(notice::recipient_name)
                                                                : fields.label(notice::recipient);
        lines << listed(
            {Tr::tr("%1 %2 to %3").arg(fields.label(notice::kind), fields.text(notice::code), name),
             zonedText(fields.number(notice::sent_at)),
             labelled(fields, notice::kRegister, notice::receipt_no, record)});
        addSource(filled, fields.text(notice::code), record);
    }
    filled.text = lines.join(u'\n');
    return filled;
}

FilledItem ReportFacts::improvements() const
{
    FilledItem filled;
    QStringList lines;
    for (const Record& record :
         partsOf(m_reader, improvement::kRegister, improvement::incident, m_file.incident.id)) {
        const RecordFields fields(m_reader, improvement::kRegister, record);
        lines << listed({Tr::tr("%1 %2").arg(fields.text(improvement::code), fields.text(improvement::title)),
                         fields.text(improvement::action),
                         labelled(fields, improvement::kRegister, improvement::due, record)});
        addSource(filled, fields.text(improvement::code), record);
    }
    filled.text = lines.join(u'\n');
    return filled;
}

} // namespace wardbook::incidents
