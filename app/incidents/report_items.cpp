#include "incidents/report_items.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/timeline_entry.h"
#include "incidents/incident_records.h"
#include "incidents/incidents_tr.h"

namespace wardbook::incidents {

namespace field = fields::incident;
using ledger::Record;
using ledger::RecordFields;

namespace {

void join(FilledItem& whole, const FilledItem& part)
{
    if (!part.text.isEmpty())
        whole.text += (whole.text.isEmpty() ? QString() : QStringLiteral("\n")) + part.text;
    for (const QString& from : part.from)
        if (!whole.from.contains(from))
            whole.from.append(from);
    whole.newestAct = qMax(whole.newestAct, part.newestAct);
    whole.ownFields += part.ownFields;
}

/// What a source is called where it is missing.
QString sourceLabel(const QString& name)
{
    if (name == QLatin1String("@grade"))
        return Tr::tr("decided grade");
    if (name == QLatin1String("@systems"))
        return Tr::tr("systems concerned");
    if (name == QLatin1String("@impacts"))
        return Tr::tr("affected assets");
    if (name == QLatin1String("@measures"))
        return Tr::tr("measures and effect");
    if (name == QLatin1String("@pi_types"))
        return Tr::tr("kinds of information");
    if (name == QLatin1String("@contact"))
        return Tr::tr("contact");
    return name;
}

} // namespace

ReportFacts::ReportFacts(ledger::Reader& reader, qint64 incident, qint64 nowMs, qint64 exceptNotice)
    : m_reader(reader), m_file(readIncidentFile(reader, incident, nowMs)), m_exceptNotice(exceptNotice)
{
}

const QStringList& ReportFacts::sources()
{
    static const QStringList names{
        QStringLiteral("@unit"),    QStringLiteral("@systems"),     QStringLiteral("@times"),
        QStringLiteral("@grade"),   QStringLiteral("@impacts"),     QStringLiteral("@measures"),
        QStringLiteral("@ransom"),  QStringLiteral("@timeline"),    QStringLiteral("@observables"),
        QStringLiteral("@scene"),   QStringLiteral("@pi_types"),    QStringLiteral("@contact"),
        QStringLiteral("@notices"), QStringLiteral("@improvements")};
    return names;
}

RecordFields ReportFacts::incident() const
{
    return {m_reader, field::kRegister, m_file.incident};
}

QString ReportFacts::shown(const char* registerId, const char* name, const Record& record) const
{
    const ledger::RegisterDef& definition = m_reader.registers().at(id(registerId));
    return ledger::displayValue(definition.fieldAt(id(name)), definition, m_reader.registers(), record.values,
                                m_reader.namer());
}

QString ReportFacts::labelled(const RecordFields& fields, const char* registerId, const char* name,
                              const Record& record) const
{
    if (!fields.has(name))
        return {};
    return Tr::tr("%1: %2").arg(m_reader.registers().at(id(registerId)).fieldAt(id(name)).label.text(),
                                shown(registerId, name, record));
}

FilledItem ReportFacts::fill(const ReportItem& item) const
{
    FilledItem whole;
    const ledger::RegisterDef& definition = m_reader.registers().at(incidentRegister());
    for (const QString& name : item.fields) {
        FilledItem each = part(name);
        // one field alone needs no label: the item's title is one
        if (!name.startsWith(u'@') && !each.isEmpty() && item.fields.size() > 1)
            each.text = Tr::tr("%1: %2").arg(definition.fieldAt(name).label.text(), each.text);
        join(whole, each);
    }
    return whole;
}

QStringList ReportFacts::lacking(const QStringList& names) const
{
    QStringList labels;
    const ledger::RegisterDef& definition = m_reader.registers().at(incidentRegister());
    for (const QString& name : names) {
        const QString condition = name.contains(u':') ? name.section(u':', 0, 0) : QString();
        const QString wanted = name.section(u':', -1);
        if (!condition.isEmpty() && m_file.incident.value(definition.fieldAt(condition)).toLongLong() == 0)
            continue;
        if (part(wanted).isEmpty())
            labels << (wanted.startsWith(u'@') ? sourceLabel(wanted)
                                               : definition.fieldAt(wanted).label.text());
    }
    return labels;
}

bool ReportFacts::changedSince(const FilledItem& item, qint64 actSeq) const
{
    if (item.newestAct > actSeq)
        return true;
    if (m_file.incident.actSeq <= actSeq)
        return false;
    const auto then = m_reader.recordAt(incidentRegister(), m_file.incident.id, actSeq);
    const ledger::RegisterDef& definition = m_reader.registers().at(incidentRegister());
    return std::any_of(item.ownFields.begin(), item.ownFields.end(), [&](const QString& name) {
        const ledger::FieldDef& own = definition.fieldAt(name);
        return !then || then->value(own) != m_file.incident.value(own);
    });
}

FilledItem ReportFacts::part(const QString& name) const
{
    using Source = FilledItem (ReportFacts::*)() const;
    static const QHash<QString, Source> known{
        {QStringLiteral("@unit"), &ReportFacts::unit},
        {QStringLiteral("@systems"), &ReportFacts::systems},
        {QStringLiteral("@times"), &ReportFacts::times},
        {QStringLiteral("@grade"), &ReportFacts::grade},
        {QStringLiteral("@impacts"), &ReportFacts::impacts},
        {QStringLiteral("@measures"), &ReportFacts::measures},
        {QStringLiteral("@ransom"), &ReportFacts::ransom},
        {QStringLiteral("@timeline"), &ReportFacts::timeline},
        {QStringLiteral("@observables"), &ReportFacts::observables},
        {QStringLiteral("@scene"), &ReportFacts::scene},
        {QStringLiteral("@pi_types"), &ReportFacts::personalInformation},
        {QStringLiteral("@contact"), &ReportFacts::contact},
        {QStringLiteral("@notices"), &ReportFacts::notices},
        {QStringLiteral("@improvements"), &ReportFacts::improvements}};
    const auto source = known.constFind(name);
    return source == known.constEnd() ? ownField(name) : (this->**source)();
}

FilledItem ReportFacts::ownField(const QString& name) const
{
    const QByteArray latin = name.toLatin1();
    FilledItem filled;
    filled.ownFields = {name};
    filled.text = shown(field::kRegister, latin.constData(), m_file.incident).trimmed();
    if (!filled.isEmpty())
        filled.from = {Tr::tr("record of the incident")};
    return filled;
}

FilledItem ReportFacts::times() const
{
    FilledItem filled;
    const RecordFields fields = incident();
    const ledger::RegisterDef& definition = m_reader.registers().at(incidentRegister());
    QStringList lines;
    for (const char* name : {field::occurred_at, field::discovered_at, field::became_aware_at,
                             field::contained_at, field::recovered_at, field::handling_ended_at}) {
        filled.ownFields.append(id(name));
        if (fields.has(name))
            lines << Tr::tr("%1: %2").arg(definition.fieldAt(id(name)).label.text(),
                                          zonedText(fields.number(name)));
    }
    filled.text = lines.join(u'\n');
    if (!lines.isEmpty())
        filled.from = {Tr::tr("record of the incident")};
    return filled;
}

FilledItem ReportFacts::ransom() const
{
    FilledItem filled;
    const RecordFields fields = incident();
    filled.ownFields = {id(field::ransom), id(field::ransom_amount), id(field::ransom_method),
                        id(field::ransom_on)};
    if (!fields.flag(field::ransom))
        return filled;
    QStringList lines;
    for (const char* name : {field::ransom_amount, field::ransom_method, field::ransom_on})
        if (const QString line = labelled(fields, field::kRegister, name, m_file.incident); !line.isEmpty())
            lines << line;
    filled.text =
        lines.isEmpty() ? Tr::tr("Ransom is demanded; amount, method and date to follow") : lines.join(u'\n');
    filled.from = {Tr::tr("record of the incident")};
    return filled;
}

FilledItem ReportFacts::measures() const
{
    FilledItem own = ownField(id(field::measures));
    if (!own.isEmpty()) {
        own.text = Tr::tr("Measures and effect: %1").arg(own.text);
        return own;
    }
    // nothing written yet: what was done and noted speaks for itself
    FilledItem noted = entries([](const RecordFields& entry) {
        const QString lane = entry.text(fields::timeline_entry::lane);
        return !entry.flag(fields::timeline_entry::automatic) &&
               (lane == QLatin1String("response") || lane == QLatin1String("recovery"));
    });
    for (const Record& task : m_file.tasks) {
        if (task.state != QLatin1String("done"))
            continue;
        const RecordFields work(m_reader, fields::incident_task::kRegister, task);
        const QString result = work.text(fields::incident_task::result);
        FilledItem line;
        line.text = result.isEmpty() ? work.text(fields::incident_task::title)
                                     : Tr::tr("%1: %2").arg(work.text(fields::incident_task::title), result);
        line.from = {Tr::tr("tasks")};
        line.newestAct = task.actSeq;
        join(noted, line);
    }
    noted.ownFields = own.ownFields;
    if (!noted.isEmpty())
        noted.text = Tr::tr("Measures and effect: %1").arg(u'\n' + noted.text);
    return noted;
}

FilledItem ReportFacts::timeline() const
{
    return entries([](const RecordFields& entry) { return entry.flag(fields::timeline_entry::starred); });
}

FilledItem ReportFacts::entries(const std::function<bool(const RecordFields&)>& wanted) const
{
    FilledItem filled;
    QStringList lines;
    for (const Record& record : m_file.entries) {
        const RecordFields entry(m_reader, fields::timeline_entry::kRegister, record);
        if (!wanted(entry))
            continue;
        lines << QStringLiteral("%1 %2").arg(ledger::instantText(entry.number(fields::timeline_entry::at)),
                                             entry.text(fields::timeline_entry::text));
        filled.newestAct = qMax(filled.newestAct, record.actSeq);
    }
    filled.text = lines.join(u'\n');
    if (!lines.isEmpty())
        filled.from = {Tr::tr("timeline")};
    return filled;
}

} // namespace wardbook::incidents
