#include "overview/work.h"
#include "calendar/duty_groups.h"
#include "fields/incident.h"
#include "fields/obligation.h"
#include "fields/remediation.h"
#include "incidents/clocks.h"
#include "ledger/record_fields.h"
#include "oversight/remediation_service.h"
#include "overview/overview_tr.h"
#include "overview/waiting.h"
#include "overview/work_owner.h"

namespace wardbook::overview {

namespace {

QString name(const char* id)
{
    return QString::fromLatin1(id);
}

class WorkReader
{
public:
    WorkReader(people::Workspace& workspace, ledger::Reader& reader, const Moment& moment)
        : m_workspace(workspace), m_reader(reader), m_moment(moment)
    {
    }

    QList<Work> read()
    {
        QList<calendar::Duty> dated;
        for (const calendar::Duty& duty :
             calendar::duties(m_workspace, m_reader, m_moment.today, m_moment.nowMs, m_moment.horizon())) {
            if (const auto clock = clockOf(duty))
                m_all << *clock;
            else
                dated << duty;
        }
        for (const calendar::DutyGroup& group : calendar::grouped(dated))
            m_all << fromGroup(group);
        for (Work& work : readWaiting(m_workspace, m_reader, m_moment.today)) {
            work.when = When::Today;
            m_all << work;
        }
        std::stable_sort(m_all.begin(), m_all.end(),
                         [](const Work& left, const Work& right) { return left.when < right.when; });
        return m_all;
    }

private:
    /// The limits of an incident, whatever has been reported of it.
    const QList<incidents::Clock>& clocksOf(qint64 incident)
    {
        if (!m_rules)
            m_rules = incidents::IncidentRules::current(m_reader);
        auto known = m_clocks.find(incident);
        if (known == m_clocks.end())
            known = m_clocks.insert(incident, incidents::clocksOf(incidents::clockFacts(m_reader, incident),
                                                                  *m_rules, m_moment.nowMs));
        return *known;
    }

    std::optional<Work> clockOf(const calendar::Duty& duty)
    {
        if (duty.startedMs == 0 || duty.registerId != name(fields::incident::kRegister))
            return {};
        for (const incidents::Clock& clock : clocksOf(duty.record)) {
            if (duty.uid != duty.recordUid + u'-' + clock.rule.id)
                continue;
            Work work = plain(duty);
            work.kind = Work::Kind::Clock;
            work.when = When::Running;
            work.text = clock.title();
            work.note = QStringLiteral("%1 %2").arg(clock.incidentCode, clock.incidentTitle);
            work.startedMs = clock.startedMs;
            work.statutory = clock.rule.statutory && clock.dueMs != 0;
            if (clock.dueMs == 0)
                work.limitText = clock.rule.limitText.text();
            work.dateField.clear();
            work.fixedBecause = Tr::tr("A limit of an incident can’t be postponed; note in the incident why "
                                       "it is late or doesn’t apply.");
            return work;
        }
        return {};
    }

    Work plain(const calendar::Duty& duty)
    {
        Work work;
        work.text = duty.text;
        work.registerId = duty.registerId;
        work.records = {duty.record};
        work.uid = duty.recordUid;
        work.on = work.last = duty.on;
        work.atMs = duty.atMs;
        work.statutory = duty.statutory;
        work.verified = duty.verified;
        work.key = duty.uid;
        return work;
    }

    When whenOf(const calendar::DutyGroup& group) const
    {
        return group.overdue                    ? When::Overdue
               : group.on <= m_moment.today     ? When::Today
               : group.on <= m_moment.weekEnd() ? When::Week
                                                : When::Later;
    }

    Work fromGroup(const calendar::DutyGroup& group)
    {
        const calendar::Duty& first = group.duties.constFirst();
        Work work = plain(first);
        work.when = whenOf(group);
        work.note = group.source;
        if (group.single()) {
            describe(work, first);
            return work;
        }
        work.text = group.text;
        work.uid.clear();
        work.records.clear();
        for (const calendar::Duty& duty : group.duties)
            if (!work.records.contains(duty.record) || work.records.size() > kCompared)
                work.records << duty.record;
        work.last = group.last;
        work.atMs = group.atMs;
        work.statutory = group.statutory;
        work.verified = group.verified;
        work.key = QStringLiteral("%1 %2 %3").arg(int(work.when)).arg(group.kind, work.registerId);
        work.fixedBecause = Tr::tr("Several records stand on this line. Open them and move the date of one.");
        return work;
    }

    /// What only a single record has: its owner, its risk, whether its day can be moved.
    void describe(Work& work, const calendar::Duty& duty)
    {
        const auto record = m_reader.find(duty.registerId, duty.record);
        if (!record)
            return;
        const ledger::RegisterDef& definition = m_reader.registers().at(duty.registerId);
        if (definition.id == name(fields::remediation::kRegister)) {
            const ledger::RecordFields said(definition, *record);
            work.text = said.text(fields::remediation::code) + u' ' + said.text(fields::remediation::title);
            work.risk = said.text(fields::remediation::risk);
        }
        if (definition.id == name(fields::obligation::kRegister))
            work.obligation = ledger::RecordFields(definition, *record).text(fields::obligation::obligation);
        if (work.note.isEmpty())
            work.note = personsOf(duty);
        tellOwner(work, m_reader, definition, *record);
        tellDate(work, duty, definition, *record);
    }

    QString personsOf(const calendar::Duty& duty)
    {
        QStringList names;
        for (const qint64 person : duty.persons)
            names << m_reader.nameOf(QStringLiteral("person"), person);
        names.removeAll(QString());
        names.removeDuplicates();
        return names.join(Tr::tr(", "));
    }

    void tellDate(Work& work, const calendar::Duty& duty, const ledger::RegisterDef& definition,
                  const ledger::Record& record)
    {
        if (duty.statutory) {
            work.fixedBecause =
                Tr::tr("This is a limit of the law (%1): it can’t be postponed.").arg(duty.source);
            return;
        }
        // The duty's own name ends with what makes it one of several of its record: a field, or a rule.
        const ledger::FieldDef* field = definition.field(duty.uid.mid(duty.recordUid.size() + 1));
        if (!field || field->readOnly || !field->formula.isEmpty() ||
            (field->type != ledger::FieldType::Date && field->type != ledger::FieldType::Instant)) {
            work.fixedBecause =
                Tr::tr("This day is worked out from other dates. Open the record and change those.");
            return;
        }
        const auto allowed = m_workspace.ledger().allowed(m_workspace.actor(), definition, record);
        if (!allowed.edit) {
            work.fixedBecause = allowed.editRefusal;
            return;
        }
        work.dateField = field->id;
    }

    static constexpr qsizetype kCompared = 500; ///< in long lists nobody minds a record that stands twice

    people::Workspace& m_workspace;
    ledger::Reader& m_reader;
    Moment m_moment;
    std::shared_ptr<const incidents::IncidentRules> m_rules;
    QHash<qint64, QList<incidents::Clock>> m_clocks;
    QList<Work> m_all;
};

} // namespace

QList<Work> readWork(people::Workspace& workspace, ledger::Reader& reader, const Moment& moment)
{
    return WorkReader(workspace, reader, moment).read();
}

void postpone(people::Workspace& workspace, const Work& work, const QVariant& to, const QString& reason)
{
    if (work.dateField.isEmpty() || work.records.size() != 1)
        throw Error(ErrorKind::Invalid, work.fixedBecause);
    const bool instant = to.typeId() != QMetaType::QString;
    const QDate day = instant ? QDateTime::fromMSecsSinceEpoch(to.toLongLong()).date()
                              : QDate::fromString(to.toString(), Qt::ISODate);
    if (!day.isValid() || (instant ? to.toLongLong() <= work.atMs.value_or(0) : day <= work.on))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The date was not moved: choose a later one than it has now."));
    if (reason.trimmed().size() < 2)
        throw Error(ErrorKind::Invalid, Tr::tr("The date was not moved: say why. It stays as it was."));
    const qint64 id = work.records.constFirst();
    const ledger::Ledger::Body body = [&](ledger::ActWriter& writer) {
        const qint64 rev = writer.reader().record(work.registerId, id).rev;
        if (work.registerId == name(fields::remediation::kRegister))
            oversight::RemediationService::postponing(id, rev, day, reason)(writer);
        else
            writer.update(work.registerId, id, rev, {{work.dateField, to}});
    };
    workspace.perform(Tr::tr("Postponed to %1").arg(day.toString(Qt::ISODate)), reason.trimmed(), body);
}

} // namespace wardbook::overview
