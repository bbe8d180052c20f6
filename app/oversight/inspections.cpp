#include "oversight/inspections.h"
#include "fields/department.h"
#include "fields/inspection.h"
#include "fields/person.h"
#include "fields/remediation.h"
#include "ledger/record_fields.h"
#include "oversight/action_record.h"
#include "oversight/oversight_tr.h"
#include <QRegularExpression>

namespace wardbook::oversight {

namespace fi = fields::inspection;

namespace {

/// "1. 未启用双因素；" → "未启用双因素"
QStringList findingsIn(const QString& text)
{
    static const QRegularExpression mark(
        QStringLiteral("^\\s*(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]|[-*•·])\\s*"));
    static const QRegularExpression ending(QStringLiteral("[；;。\\s]+$"));
    QStringList found;
    static const QRegularExpression between(QStringLiteral("[\n；;]"));
    for (QString line : text.split(between, Qt::SkipEmptyParts)) {
        line.remove(mark).remove(ending);
        if (!line.trimmed().isEmpty())
            found << line.trimmed();
    }
    return found;
}

template<typename Each>
void forEachAction(ledger::Reader& reader, qint64 inspection, const Each& each)
{
    reader.forEach(remediationRegister(), [&](const ledger::Record& record) {
        const ledger::RecordFields fields(reader, field::kRegister, record);
        if (fields.number(field::inspection) == inspection &&
            record.state != QLatin1String(ledger::kVoidState))
            each(record, fields);
    });
}

} // namespace

QList<RemediationDraft> draftsFromInspection(ledger::Reader& reader, qint64 inspection, QDate today)
{
    constexpr qsizetype kLongestTitle = 300;
    const ledger::Record record = reader.record(QString::fromLatin1(fi::kRegister), inspection);
    const ledger::RecordFields fields(reader, fi::kRegister, record);
    QSet<QString> known;
    forEachAction(reader, inspection, [&](const ledger::Record&, const ledger::RecordFields& action) {
        known.insert(action.text(field::title));
    });
    RemediationDraft common;
    common.inspection = inspection;
    common.source = QStringLiteral("inspection");
    common.risk = QStringLiteral("medium");
    common.riskReason = Tr::tr("A finding of an inspection; change it where needed");
    common.plan = fields.text(fi::requirement);
    common.owner = fields.number(fi::owner);
    common.department = fields.number(fi::department);
    common.ownerName = reader.nameOf(QString::fromLatin1(fields::person::kRegister), common.owner);
    common.departmentName =
        reader.nameOf(QString::fromLatin1(fields::department::kRegister), common.department);
    const QList<qint64> systems = fields.ids(fi::systems);
    common.system = systems.size() == 1 ? systems.first() : 0;
    common.due = fields.date(fi::due).isValid() ? fields.date(fi::due)
                                                : RemediationService::suggestedDue(common.risk, today);
    QList<RemediationDraft> drafts;
    for (const QString& found : findingsIn(fields.text(fi::findings))) {
        RemediationDraft draft = common;
        draft.title = found.left(kLongestTitle);
        draft.description = found.size() > kLongestTitle ? found : QString();
        if (!known.contains(draft.title))
            drafts << draft;
    }
    return drafts;
}

InspectionActions actionsOf(ledger::Reader& reader, qint64 inspection)
{
    InspectionActions actions;
    forEachAction(reader, inspection, [&](const ledger::Record& record, const ledger::RecordFields&) {
        const ActionRecord action(reader.registers().at(remediationRegister()), record);
        ++(action.isPending() ? actions.open : actions.closed);
        actions.ids << record.id;
    });
    return actions;
}

} // namespace wardbook::oversight
