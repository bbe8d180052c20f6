#include "filings/fact_reader.h"
#include "fields/assessment.h"
#include "fields/drill.h"
#include "fields/filing.h"
#include "fields/incident.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/fact_queries.h"
#include "filings/fact_reader_parts.h"
#include "filings/fact_reader_values.h"
#include "ledger/record_fields.h"

namespace wardbook::filings {

namespace system_ = fields::system;
using ledger::FieldDef;
using ledger::FieldType;
using ledger::Record;
using ledger::RecordFields;
using ledger::RegisterDef;

namespace {

/// How often a long list says how far it is.
constexpr int kStep = 128;

QString registerOf(const char* id)
{
    return QString::fromLatin1(id);
}

Fact numberFact(qint64 number)
{
    Fact fact;
    fact.text = fact.raw = QString::number(number);
    return fact;
}

/// The unit whose vault this is: the first in use, or else the first there is.
std::optional<Record> unitOf(ledger::Reader& reader)
{
    ledger::ListQuery query{registerOf(fields::unit::kRegister), {}, {}, QStringLiteral("_id")};
    std::optional<Record> first;
    for (const Record& unit : reader.fetch(query.registerId, reader.firstIds(query, 100))) {
        if (unit.state == QLatin1String("active"))
            return unit;
        if (!first)
            first = unit;
    }
    return first;
}

std::optional<Record> found(ledger::Reader& reader, const char* registerId, qint64 id)
{
    return id == 0 ? std::nullopt : reader.find(registerOf(registerId), id);
}

/// What the subject itself leads to: a round's system, a drill's incident.
FilingSubject completed(ledger::Reader& reader, FilingSubject subject, QDate today)
{
    if (const auto round = found(reader, fields::assessment::kRegister, subject.assessment);
        round && subject.system == 0)
        subject.system =
            RecordFields(reader, fields::assessment::kRegister, *round).number(fields::assessment::system);
    if (const auto drill = found(reader, fields::drill::kRegister, subject.drill);
        drill && subject.incident == 0)
        subject.incident =
            RecordFields(reader, fields::drill::kRegister, *drill).number(fields::drill::incident);
    if (subject.year == 0)
        subject.year = today.year();
    return subject;
}

class Reading
{
public:
    Reading(ledger::Reader& reader, const FilingKind& kind, const FilingSubject& subject, QDate today,
            const Progress& progress)
        : m_reader(reader), m_kind(kind), m_subject(completed(reader, subject, today)), m_today(today),
          m_progress(progress), m_unit(unitOf(reader)), m_queries(reader, m_subject, m_unit ? m_unit->id : 0),
          m_records(reader, kind.anyLanguage ? language() : kind.language)
    {
    }

    FactSet all()
    {
        addRecord(QStringLiteral("unit"), registerOf(fields::unit::kRegister), m_unit);
        addSubjects();
        for (const FactQuery& query : m_kind.records)
            addRecord(query.name, query.registerId, m_queries.one(query));
        addDays();
        addSystems();
        for (const FactQuery& query : m_kind.lists)
            addList(query);
        for (const FactCount& count : m_kind.counts)
            m_facts.values.insert(QStringLiteral("counts.") + count.name,
                                  numberFact(m_queries.count(count.query)));
        addFilingParts(m_facts, m_reader, m_kind, m_subject.filing, m_records);
        return m_facts;
    }

private:
    void addRecord(const QString& prefix, const QString& registerId, const std::optional<Record>& record);
    void addSubjects();
    void addDays();
    void addSystems();
    void addList(const FactQuery& query);
    void addSums(const FactQuery& query, const QList<Record>& records);

    ledger::Reader& m_reader;
    const FilingKind& m_kind;
    const FilingSubject m_subject;
    QDate m_today;
    const Progress& m_progress;
    std::optional<Record> m_unit;
    FactQueries m_queries;
    RecordFacts m_records;
    FactSet m_facts;
};

void Reading::addRecord(const QString& prefix, const QString& registerId, const std::optional<Record>& record)
{
    const FactSet facts = record ? m_records.of(registerId, *record) : m_records.blank(registerId);
    for (auto it = facts.values.cbegin(); it != facts.values.cend(); ++it)
        m_facts.values.insert(prefix + u'.' + it.key(), *it);
    for (auto it = facts.refs.cbegin(); it != facts.refs.cend(); ++it)
        m_facts.refs.insert(prefix + u'.' + it.key(), *it);
    m_facts.values.insert(prefix, *facts.find(QStringLiteral("_title")));
}

void Reading::addSubjects()
{
    struct Subject
    {
        const char* registerId;
        qint64 id;
        bool always; ///< the kind is about such a record: its keys are known even before one is chosen
    };
    using About = FilingKind::Subject;
    for (const Subject& subject :
         {Subject{system_::kRegister, m_subject.system, m_kind.subject == About::System},
          Subject{fields::incident::kRegister, m_subject.incident, m_kind.subject == About::Incident},
          Subject{fields::drill::kRegister, m_subject.drill, m_kind.subject == About::Drill},
          Subject{fields::assessment::kRegister, m_subject.assessment, m_kind.subject == About::Assessment},
          Subject{fields::filing::kRegister, m_subject.filing, true}})
        if (subject.id != 0 || subject.always)
            addRecord(registerOf(subject.registerId), registerOf(subject.registerId),
                      found(m_reader, subject.registerId, subject.id));
    const Fact* recipient = m_facts.find(QStringLiteral("filing.recipient"));
    m_facts.values.insert(QStringLiteral("filing.to"),
                          recipient->isEmpty() ? *m_facts.find(QStringLiteral("filing.recipient_name"))
                                               : *recipient);
}

void Reading::addDays()
{
    Fact today;
    today.raw = m_today.toString(Qt::ISODate);
    today.text = m_records.words().date(m_today);
    m_facts.values.insert(QStringLiteral("today"), today);
    m_facts.values.insert(QStringLiteral("year"), numberFact(m_subject.year));
}

/// 定级对象总数 and 本次备案定级对象数量, by grade.
void Reading::addSystems()
{
    QMap<QString, qint64> all, own;
    FactQuery systems;
    systems.registerId = registerOf(system_::kRegister);
    for (const Record& record : m_queries.find(systems)) {
        if (record.state == QLatin1String("retired"))
            continue;
        const QString grade = RecordFields(m_reader, system_::kRegister, record).text(system_::grade);
        for (auto* counts : {&all, &own})
            if (counts == &all || record.id == m_subject.system) {
                ++(*counts)[QString()];
                ++(*counts)[grade.isEmpty() ? QStringLiteral("none") : grade];
            }
    }
    for (const auto& [name, counts] : {std::pair{"counts.systems", &all}, {"counts.this_filing", &own}}) {
        m_facts.values.insert(QLatin1String(name), numberFact(counts->value({})));
        for (int grade = 1; grade <= 5; ++grade)
            m_facts.values.insert(QStringLiteral("%1_%2").arg(QLatin1String(name)).arg(grade),
                                  numberFact(counts->value(QString::number(grade))));
    }
}

void Reading::addList(const FactQuery& query)
{
    const QList<Record> records = m_queries.find(query);
    QList<FactSet>& entries = m_facts.lists[query.name];
    entries.clear();
    entries.reserve(records.size());
    const QString number = QStringLiteral("number");
    for (const Record& record : records) {
        if (entries.size() % kStep == 0)
            m_progress.step(entries.size(), records.size());
        entries << m_records.of(query.registerId, record);
        entries.last().values.insert(number, numberFact(entries.size()));
    }
    FactSet blank = m_records.blank(query.registerId);
    blank.values.insert(number, Fact());
    m_facts.blanks.insert(query.name, blank);
    m_facts.values.insert(QStringLiteral("counts.") + query.name, numberFact(entries.size()));
    addSums(query, records);
}

void Reading::addSums(const FactQuery& query, const QList<Record>& records)
{
    const RegisterDef& definition = m_reader.registers().at(query.registerId);
    for (const FieldDef& field : definition.fields) {
        if (field.type != FieldType::Count && field.type != FieldType::Bytes &&
            field.type != FieldType::Integer)
            continue;
        QVector<QVariant> sum(definition.fields.size());
        for (const Record& record : records)
            if (const QVariant value = record.value(field); !value.isNull())
                sum[field.position] = sum[field.position].toLongLong() + value.toLongLong();
        m_facts.values.insert(QStringLiteral("sums.%1.%2").arg(query.name, field.id),
                              m_records.fact(definition, field, sum));
    }
}

} // namespace

FactSet readFacts(ledger::Reader& reader, const FilingKind& kind, const FilingSubject& subject, QDate today,
                  const Progress& progress)
{
    progress.throwIfCancelled();
    return Reading(reader, kind, subject, today, progress).all();
}

} // namespace wardbook::filings
