#include "base/error.h"
#include "fields/accepted_finding.h"
#include "oversight/action_record.h"
#include "oversight/check_engine.h"
#include "oversight/finding_records.h"
#include "oversight/oversight_tr.h"
#include "oversight/remediation_service.h"

namespace wardbook::oversight {

namespace fa = fields::accepted_finding;

namespace {

QString acceptedRegister()
{
    return QString::fromLatin1(fa::kRegister);
}

/// What the finding is about, cut to fit a title.
QString titleOf(const Finding& finding)
{
    constexpr int kLongest = 300;
    const QString named = finding.code.isEmpty() ? finding.title : finding.code + u' ' + finding.title;
    return (finding.ruleTitle + (named.trimmed().isEmpty() ? QString() : QStringLiteral(": ") + named))
        .left(kLongest);
}

/// The finding as the vault has it now: what a page shows may be older.
Finding current(ledger::Reader& reader, const Finding& finding, QDate today)
{
    Finding now = finding;
    now.accepted = now.remediation = 0;
    now.proposed = false;
    now.acceptedUntil = {};
    FindingRecords(reader, today).fill(now);
    return now;
}

/// Who and where, from the record itself, as far as it says.
void fillFromRecord(RemediationDraft& draft, ledger::Reader& reader, const Finding& finding)
{
    const auto record = reader.find(finding.registerId, finding.record);
    if (!record)
        return;
    const ledger::RegisterDef& definition = reader.registers().at(finding.registerId);
    const auto refTo = [&](const QString& registerId, const QStringList& names) {
        for (const QString& name : names)
            if (const ledger::FieldDef* each = definition.field(name);
                each && each->type == ledger::FieldType::Ref && each->ref == registerId)
                if (const qint64 id = record->value(*each).toLongLong())
                    return id;
        return qint64{0};
    };
    draft.system =
        finding.registerId == QLatin1String("system")
            ? finding.record
            : refTo(QStringLiteral("system"), {QStringLiteral("system"), QStringLiteral("storage_system")});
    draft.incident = finding.registerId == QLatin1String("incident")
                         ? finding.record
                         : refTo(QStringLiteral("incident"), {QStringLiteral("incident")});
    draft.department = refTo(QStringLiteral("department"), {definition.departmentField});
    draft.owner = refTo(QStringLiteral("person"), {QStringLiteral("owner")});
}

/// An action on the same finding that is closed: the new one says that it came back.
qint64 closedBefore(ledger::Reader& reader, const QString& key)
{
    qint64 found = 0;
    reader.forEachWith(remediationRegister(), QLatin1String(field::check), key,
                       [&](const ledger::Record& record) { found = record.id; });
    return found;
}

} // namespace

qint64 FindingService::propose(const Finding& finding, const QString& reason, QDate until, QDate today)
{
    if (reason.trimmed().size() < 2)
        throw Error(ErrorKind::Invalid, Tr::tr("Nothing was proposed: say why it can be accepted."));
    if (!until.isValid() || until < today)
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("Nothing was proposed: name the day until which it is accepted, not before today."));
    qint64 id = 0;
    m_workspace.perform(
        Tr::tr("Proposed for acceptance: %1").arg(titleOf(finding)), reason.trimmed(),
        [&](ledger::ActWriter& writer) {
            const Finding now = current(writer.reader(), finding, today);
            if (now.accepted != 0)
                throw Error(ErrorKind::Invalid,
                            now.proposed ? Tr::tr("This finding was proposed for acceptance before and waits "
                                                  "for a decision. Nothing was changed.")
                                         : Tr::tr("This finding is accepted until %1. Nothing was changed.")
                                               .arg(now.acceptedUntil.toString(Qt::ISODate)));
            id = writer.create(acceptedRegister(), {{QLatin1String(fa::rule), finding.rule},
                                                    {QLatin1String(fa::register_id), finding.registerId},
                                                    {QLatin1String(fa::record), finding.uid},
                                                    {QLatin1String(fa::title), titleOf(finding)},
                                                    {QLatin1String(fa::reason), reason.trimmed()},
                                                    {QLatin1String(fa::until), until.toString(Qt::ISODate)}});
        });
    return id;
}

void FindingService::decide(qint64 accepted, qint64 rev, bool accept, const QString& opinion)
{
    const QString words = opinion.trimmed();
    m_workspace.perform(accept ? Tr::tr("Finding accepted") : Tr::tr("Finding not accepted"), words,
                        [&](ledger::ActWriter& writer) {
                            ledger::FieldValues said;
                            if (accept) {
                                said.insert(QLatin1String(fa::approved_by), writer.actor().name);
                                if (!words.isEmpty())
                                    said.insert(QLatin1String(fa::opinion), words);
                            }
                            writer.transition(acceptedRegister(), accepted, rev,
                                              accept ? QStringLiteral("accept") : QStringLiteral("refuse"),
                                              said);
                        });
}

void FindingService::end(qint64 accepted, qint64 rev, const QString& reason)
{
    m_workspace.perform(Tr::tr("Acceptance ended"), reason.trimmed(), [&](ledger::ActWriter& writer) {
        writer.transition(acceptedRegister(), accepted, rev, QStringLiteral("end"));
    });
}

qint64 FindingService::openRemediation(const Finding& finding, QDate due, QDate today)
{
    RemediationDraft draft;
    const QString key = findingKey(finding.rule, finding.uid);
    {
        const auto reader = m_workspace.ledger().reader(2048);
        if (const qint64 open = current(*reader, finding, today).remediation)
            return open;
        fillFromRecord(draft, *reader, finding);
        draft.repeats = closedBefore(*reader, key);
    }
    draft.check = key;
    draft.title = titleOf(finding);
    draft.description = finding.text + u'\n' + finding.law;
    draft.plan = finding.fix;
    draft.risk = severityId(finding.severity);
    draft.source = QStringLiteral("check");
    draft.due = due.isValid() ? due : RemediationService::suggestedDue(draft.risk, today);
    return RemediationService(m_workspace).create({draft}).constFirst();
}

} // namespace wardbook::oversight
