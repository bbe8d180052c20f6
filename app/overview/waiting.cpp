#include "overview/waiting.h"
#include "fields/asset.h"
#include "fields/filing.h"
#include "fields/filing_signature.h"
#include "fields/incident.h"
#include "filings/filing_file.h"
#include "filings/filing_records.h"
#include "ledger/record_fields.h"
#include "overview/overview_tr.h"
#include "overview/work_owner.h"

namespace wardbook::overview {

namespace {

constexpr int kLooked = 200;    ///< of one step: more than anybody reviews in a day
constexpr qsizetype kAlone = 3; ///< up to as many have a line of their own

QString name(const char* id)
{
    return QString::fromLatin1(id);
}

class WaitingReader
{
public:
    WaitingReader(people::Workspace& workspace, ledger::Reader& reader, QDate today)
        : m_workspace(workspace), m_reader(reader), m_today(today), m_actor(workspace.actor())
    {
    }

    QList<Work> read()
    {
        const ledger::RegisterSet& registers = m_reader.registers();
        for (const QString& id : registers.ids())
            for (const ledger::TransitionDef& step : registers.at(id).transitions)
                if (isLook(registers.at(id), step))
                    addStep(registers.at(id), step);
        addSignatures();
        return m_all;
    }

private:
    bool may(const QString& registerId, const QString& verb) const
    {
        return m_workspace.ledger().rights().may(m_actor.role, registerId, verb);
    }

    /// A second person's look at what another handed in.
    bool isLook(const ledger::RegisterDef& definition, const ledger::TransitionDef& step) const
    {
        const bool approves = step.right == name(ledger::verb::kApprove);
        if (!step.primary || !step.notByAuthors || (!approves && step.right != name(ledger::verb::kReview)))
            return false;
        // Closing what is still open is work on it, no look at what was handed in.
        if (!approves && step.from.contains(definition.initialState().id))
            return false;
        return may(definition.id, name(ledger::verb::kView)) && may(definition.id, step.right);
    }

    bool takesPart(const ledger::RegisterDef& definition, const ledger::Record& record)
    {
        const ledger::FieldDef* owner = definition.field(definition.ownerField);
        if (owner && owner->ref == name(fields::incident::kRegister)) {
            const auto incident = m_reader.find(owner->ref, record.value(*owner).toLongLong());
            if (incident && ledger::RecordFields(m_reader, fields::incident::kRegister, *incident)
                                .flag(fields::incident::exercise))
                return false;
        }
        return true;
    }

    void addStep(const ledger::RegisterDef& definition, const ledger::TransitionDef& step)
    {
        ledger::ListQuery query;
        query.registerId = definition.id;
        query.filters = {{QStringLiteral("_state"), step.from}};
        QList<ledger::Record> records;
        const QList<qint64> ids = m_reader.firstIds(query, kLooked);
        for (const ledger::Record& record : m_reader.fetch(definition.id, ids))
            if (isAllowed(definition, record, step.id) && takesPart(definition, record))
                records << record;
        if (records.size() > kAlone)
            return addGroup(definition, step, records, ids.size() == kLooked);
        for (const ledger::Record& record : records)
            addOne(definition, step, record);
    }

    bool isAllowed(const ledger::RegisterDef& definition, const ledger::Record& record,
                   const QString& step) const
    {
        const auto allowed = m_workspace.ledger().allowed(m_actor, definition, record).transitions;
        return std::any_of(allowed.begin(), allowed.end(),
                           [&](const auto& each) { return each.id == step && each.allowed; });
    }

    Work begun(const ledger::RegisterDef& definition, const QString& verb) const
    {
        Work work;
        work.kind = verb == name(ledger::verb::kReview) ? Work::Kind::Review : Work::Kind::Approve;
        work.registerId = definition.id;
        work.fixedBecause = Tr::tr("This has no date: it waits until somebody looks at it.");
        return work;
    }

    void addGroup(const ledger::RegisterDef& definition, const ledger::TransitionDef& step,
                  const QList<ledger::Record>& records, bool more)
    {
        Work work = begun(definition, step.right);
        work.more = more;
        work.state = step.from.join(u',');
        qint64 oldest = records.constFirst().actSeq;
        for (const ledger::Record& record : records) {
            work.records << record.id;
            oldest = std::min(oldest, record.actSeq);
        }
        const QString count = QString::number(records.size()) + (more ? QStringLiteral("+") : QString());
        work.text = Tr::tr("%1, %2 items").arg(definition.label.text(), count);
        if (const ledger::StateDef* state = definition.state(step.from.value(0)))
            work.note = state->label.text();
        if (const auto act = m_reader.act(oldest))
            work.on = work.last = act->at.toLocalTime().date();
        work.key = definition.id + u' ' + step.id;
        m_all << work;
    }

    void addOne(const ledger::RegisterDef& definition, const ledger::TransitionDef& step,
                const ledger::Record& record)
    {
        Work work = begun(definition, step.right);
        work.state = record.state;
        work.key = record.uid + u' ' + step.id;
        tell(work, definition, record);
        m_all << work;
    }

    void tell(Work& work, const ledger::RegisterDef& definition, const ledger::Record& record)
    {
        work.records = {record.id};
        work.uid = record.uid;
        work.text = titleOf(definition, record);
        if (const QString change = changeOf(definition, record); !change.isEmpty())
            work.text += u' ' + change;
        if (const auto act = m_reader.act(record.actSeq)) {
            work.on = work.last = act->at.toLocalTime().date();
            work.note = Tr::tr("from %1").arg(act->actor);
        }
        tellOwner(work, m_reader, definition, record);
    }

    QString titleOf(const ledger::RegisterDef& definition, const ledger::Record& record)
    {
        const ledger::FieldDef& field = definition.fieldAt(definition.titleField);
        if (field.type == ledger::FieldType::Ref)
            return QStringLiteral("%1 %2").arg(definition.label.text(),
                                               m_reader.nameOf(field.ref, record.value(field).toLongLong()));
        const QString own = field.type == ledger::FieldType::Code && field.codeList
                                ? field.codeList->labelOf(record.text(field))
                                : record.text(field);
        return own.isEmpty() ? definition.label.text() : own;
    }

    /// What a pending change is about: the level when that changes, else how much.
    static QString changeOf(const ledger::RegisterDef& definition, const ledger::Record& record)
    {
        if (record.baseline.isEmpty())
            return {};
        const QString level = name(fields::asset::level);
        if (definition.id == name(fields::asset::kRegister) && record.baseline.contains(level)) {
            const QString before = record.baseline.value(level).toString();
            const QString after = record.text(definition.fieldAt(level));
            const QString none = QStringLiteral("–");
            return Tr::tr("level %1→%2")
                .arg(before.isEmpty() ? none : before, after.isEmpty() ? none : after);
        }
        return Tr::tr("(%1 fields changed)").arg(record.baseline.size());
    }

    /// Filings are signed in turn by the members that they name, whatever the transition's right says.
    void addSignatures()
    {
        namespace ff = fields::filing;
        const QString filings = name(ff::kRegister);
        if (!may(filings, name(ledger::verb::kView)) ||
            !may(name(fields::filing_signature::kRegister), name(ledger::verb::kEdit)))
            return;
        const ledger::RegisterDef& definition = m_reader.registers().at(filings);
        ledger::ListQuery query;
        query.registerId = filings;
        query.filters = {{QStringLiteral("_state"), {QStringLiteral("signing")}}};
        for (const ledger::Record& record : m_reader.fetch(filings, m_reader.firstIds(query, kLooked))) {
            if (!isNamed(definition, record) ||
                !filings::readFiling(m_workspace, m_reader, record.id, m_today).signRefusal.isEmpty())
                continue;
            Work work = begun(definition, {});
            work.kind = Work::Kind::Sign;
            work.state = record.state;
            work.key = record.uid + QStringLiteral(" sign");
            tell(work, definition, record);
            m_all << work;
        }
    }

    /// Reading a whole filing takes a while: only those that name this person.
    bool isNamed(const ledger::RegisterDef& definition, const ledger::Record& record)
    {
        for (const qint64 id : ledger::RecordFields(definition, record).ids(fields::filing::signers))
            if (filings::signerOf(m_reader, id).member == m_actor.member)
                return true;
        return false;
    }

    people::Workspace& m_workspace;
    ledger::Reader& m_reader;
    QDate m_today;
    ledger::Actor m_actor;
    QList<Work> m_all;
};

} // namespace

QList<Work> readWaiting(people::Workspace& workspace, ledger::Reader& reader, QDate today)
{
    return WaitingReader(workspace, reader, today).read();
}

} // namespace wardbook::overview
