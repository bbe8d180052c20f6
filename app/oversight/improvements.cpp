#include "oversight/improvements.h"
#include "base/error.h"
#include "fields/department.h"
#include "fields/improvement.h"
#include "fields/person.h"
#include "fields/remediation.h"
#include "ledger/record_fields.h"
#include "oversight/oversight_tr.h"
#include "oversight/remediation_rules.h"

namespace wardbook::oversight {

namespace fi = fields::improvement;

namespace {

QString improvementRegister()
{
    return QString::fromLatin1(fi::kRegister);
}

void setPerson(ledger::Reader& reader, RemediationDraft& draft)
{
    const auto person = reader.find(QString::fromLatin1(fields::person::kRegister), draft.owner);
    if (!person)
        return;
    const ledger::RecordFields fields(reader, fields::person::kRegister, *person);
    draft.ownerName = fields.text(fields::person::name);
    draft.department = fields.number(fields::person::department);
    draft.departmentName =
        reader.nameOf(QString::fromLatin1(fields::department::kRegister), draft.department);
}

RemediationDraft draftOf(ledger::Reader& reader, const ledger::Record& improvement, QDate today)
{
    const ledger::RecordFields fields(reader, fi::kRegister, improvement);
    RemediationDraft draft;
    draft.improvement = improvement.id;
    draft.title = fields.text(fi::title);
    draft.description = fields.text(fi::root_cause);
    draft.plan = fields.text(fi::action);
    draft.incident = fields.number(fi::incident);
    draft.drill = fields.number(fi::drill);
    draft.source = draft.drill != 0 ? QStringLiteral("drill") : QStringLiteral("incident");
    draft.owner = fields.number(fi::owner);
    setPerson(reader, draft);
    const bool repeated = fields.flag(fi::repeated);
    draft.risk = repeated ? QStringLiteral("high") : QStringLiteral("medium");
    draft.riskReason = repeated ? Tr::tr("The same finding came up before")
                                : Tr::tr("A finding of an incident or a drill; change it where needed");
    draft.due = fields.date(fi::due).isValid() ? fields.date(fi::due)
                                               : RemediationService::suggestedDue(draft.risk, today);
    if (const qint64 earlier = fields.number(fi::repeats); earlier != 0) {
        if (const auto before = reader.find(improvementRegister(), earlier)) {
            draft.repeats = ledger::RecordFields(reader, fi::kRegister, *before).number(fi::remediation);
            draft.repeatsCode =
                reader.nameOf(QString::fromLatin1(fields::remediation::kRegister), draft.repeats);
        }
    }
    return draft;
}

} // namespace

QList<RemediationDraft> draftsFrom(ledger::Reader& reader, const QList<qint64>& improvements, QDate today)
{
    QList<RemediationDraft> drafts;
    for (const qint64 id : improvements) {
        const ledger::Record record = reader.record(improvementRegister(), id);
        if (!ledger::RecordFields(reader, fi::kRegister, record).has(fi::remediation))
            drafts.append(draftOf(reader, record, today));
    }
    return drafts;
}

QList<qint64> improvementsWithoutAction(ledger::Reader& reader, qint64 incident, qint64 drill)
{
    QList<qint64> ids;
    const auto collect = [&](const char* field, qint64 owner) {
        if (owner == 0)
            return;
        reader.forEachWith(improvementRegister(), QString::fromLatin1(field), owner,
                           [&](const ledger::Record& record) {
                               if (!ledger::RecordFields(reader, fi::kRegister, record).has(fi::remediation))
                                   ids.append(record.id);
                           });
    };
    collect(fi::incident, incident);
    collect(fi::drill, drill);
    return ids;
}

void linkImprovement(ledger::ActWriter& writer, qint64 improvement, qint64 action)
{
    const ledger::Record record = writer.reader().record(improvementRegister(), improvement);
    const ledger::RecordFields fields(writer.reader(), fi::kRegister, record);
    if (fields.has(fi::remediation))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” has an action already. Nothing was added.").arg(fields.text(fi::title)));
    writer.update(improvementRegister(), improvement, record.rev,
                  {{QString::fromLatin1(fi::remediation), action}});
}

} // namespace wardbook::oversight
