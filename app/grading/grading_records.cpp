#include "grading/grading_records.h"
#include "base/error.h"
#include "fields/grading.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include <algorithm>

namespace wardbook::grading::records {

using ledger::FieldValues;
using ledger::Record;

namespace fg = wardbook::fields::grading;

namespace {

QVariant textValue(const QString& text)
{
    return text.trimmed().isEmpty() ? QVariant() : QVariant(text.trimmed());
}

QVariant dateValue(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}

QVariant levelValue(int level)
{
    return level > 0 ? QVariant(QString::number(level)) : QVariant();
}

} // namespace

GradingDraft draftOf(ledger::Reader& reader, const ledger::Record& record)
{
    const Fields fields(reader, fg::kRegister, record);
    const auto date = [&](const char* field) { return QDate::fromString(fields.text(field), Qt::ISODate); };
    GradingDraft draft;
    draft.id = record.id;
    draft.rev = record.rev;
    draft.system = fields.number(fg::system);
    draft.business = fields.text(fg::business);
    draft.data = fields.text(fg::data);
    draft.regradeReason = fields.text(fg::regrade_reason);
    draft.matrix = fields.text(fg::matrix);
    draft.sObject = fields.text(fg::s_object);
    draft.sDegree = fields.text(fg::s_degree);
    draft.sReason = fields.text(fg::s_reason);
    draft.aObject = fields.text(fg::a_object);
    draft.aDegree = fields.text(fg::a_degree);
    draft.aReason = fields.text(fg::a_reason);
    draft.mismatchReason = fields.text(fg::mismatch_reason);
    draft.gradedOn = date(fg::graded_on);
    draft.reviewedOn = date(fg::reviewed_on);
    draft.experts = fields.text(fg::experts);
    draft.expertOpinion = fields.text(fg::expert_opinion);
    draft.approvedOn = date(fg::approved_on);
    draft.approvedBy = fields.text(fg::approved_by);
    draft.approvalOpinion = fields.text(fg::approval_opinion);
    return draft;
}

FieldValues valuesOf(const GradingDraft& draft)
{
    return {
        {QLatin1String(fg::system), draft.system == 0 ? QVariant() : QVariant(draft.system)},
        {QLatin1String(fg::business), textValue(draft.business)},
        {QLatin1String(fg::data), textValue(draft.data)},
        {QLatin1String(fg::regrade_reason), textValue(draft.regradeReason)},
        {QLatin1String(fg::matrix), textValue(draft.matrix)},
        {QLatin1String(fg::s_object), textValue(draft.sObject)},
        {QLatin1String(fg::s_degree), textValue(draft.sDegree)},
        {QLatin1String(fg::s_reason), textValue(draft.sReason)},
        {QLatin1String(fg::a_object), textValue(draft.aObject)},
        {QLatin1String(fg::a_degree), textValue(draft.aDegree)},
        {QLatin1String(fg::a_reason), textValue(draft.aReason)},
        {QLatin1String(fg::s_level), levelValue(draft.sLevel())},
        {QLatin1String(fg::a_level), levelValue(draft.aLevel())},
        {QLatin1String(fg::level), levelValue(draft.sLevel() > 0 && draft.aLevel() > 0 ? draft.level() : 0)},
        {QLatin1String(fg::mismatch_reason), textValue(draft.mismatchReason)},
        {QLatin1String(fg::graded_on), dateValue(draft.gradedOn)},
        {QLatin1String(fg::reviewed_on), dateValue(draft.reviewedOn)},
        {QLatin1String(fg::experts), textValue(draft.experts)},
        {QLatin1String(fg::expert_opinion), textValue(draft.expertOpinion)},
        {QLatin1String(fg::approved_on), dateValue(draft.approvedOn)},
        {QLatin1String(fg::approved_by), textValue(draft.approvedBy)},
        {QLatin1String(fg::approval_opinion), textValue(draft.approvalOpinion)}};
}

QList<ledger::Record> gradingsOf(ledger::Reader& reader, qint64 system)
{
    QList<ledger::Record> found;
    reader.forEachWith(QLatin1String(fg::kRegister), QLatin1String(fg::system), system,
                       [&](const ledger::Record& record) { found.prepend(record); });
    return found;
}

const Record* signedOf(const QList<ledger::Record>& gradings)
{
    const auto found = std::find_if(gradings.begin(), gradings.end(), [](const ledger::Record& each) {
        return each.state == QLatin1String("signed");
    });
    return found == gradings.end() ? nullptr : &*found;
}

const Record* openOf(const QList<ledger::Record>& gradings)
{
    const auto found = std::find_if(gradings.begin(), gradings.end(), [](const ledger::Record& each) {
        return each.state == QLatin1String("draft") || each.state == QLatin1String("submitted");
    });
    return found == gradings.end() ? nullptr : &*found;
}

Record grading(ledger::Reader& reader, qint64 id)
{
    const auto found = reader.find(QLatin1String(fg::kRegister), id);
    if (!found || found->state == QLatin1String(ledger::kVoidState))
        throw Error(ErrorKind::NotFound, Tr::tr("This grading is not in the vault. Nothing was changed; read "
                                                "the page again with F5."));
    return *found;
}

} // namespace wardbook::grading::records
