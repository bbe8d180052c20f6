#include "commands/sample_grading.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "commands/sample_support.h"
#include "fields/check_object.h"
#include "fields/grading.h"
#include "fields/licensed_assessment.h"
#include "fields/system.h"
#include "grading/grading_service.h"

namespace wardbook::commands::sample {

namespace {

using grading::GradingDraft;
using grading::GradingService;
using ledger::ActWriter;
using people::Workspace;

QDate dateOf(const QJsonValue& value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

GradingDraft draftOf(ledger::Reader& reader, const GradingService& service, const QJsonValue& value)
{
    const auto text = [&](const char* key) { return value[QLatin1String(key)].toString(); };
    GradingDraft draft;
    draft.system = named(reader, fields::system::kRegister, text("system")).id;
    draft.business = text("business");
    draft.data = text("data");
    draft.sObject = text("s_object");
    draft.sDegree = text("s_degree");
    draft.aObject = text("a_object");
    draft.aDegree = text("a_degree");
    draft.sReason = text("s_reason");
    draft.aReason = text("a_reason");
    if (draft.sReason.isEmpty())
        draft.sReason = service.suggestedReason(draft, false);
    if (draft.aReason.isEmpty())
        draft.aReason = service.suggestedReason(draft, true);
    draft.mismatchReason = text("mismatch_reason");
    draft.gradedOn = dateOf(value[QLatin1String("graded_on")]);
    draft.reviewedOn = dateOf(value[QLatin1String("reviewed_on")]);
    draft.experts = text("experts");
    draft.expertOpinion = text("expert_opinion");
    draft.approvedOn = dateOf(value[QLatin1String("approved_on")]);
    draft.approvedBy = text("approved_by");
    draft.approvalOpinion = text("approval_opinion");
    return draft;
}

qint64 revOf(ledger::Reader& reader, const char* registerId, qint64 id)
{
    return reader.record(QString::fromLatin1(registerId), id).rev;
}

} // namespace

void enterGradings(Workspace& administrator)
{
    const QJsonObject& all = data("grading");
    administrator.perform(Tr::tr("Assessed objects entered"), {}, [&](ActWriter& writer) {
        createAll(writer, fields::check_object::kRegister, all[QLatin1String("objects")].toArray());
        createAll(writer, fields::licensed_assessment::kRegister, all[QLatin1String("licensed")].toArray());
    });
    administrator.perform(Tr::tr("Filing certificates entered"), {}, [&](ActWriter& writer) {
        const QString registerId = QString::fromLatin1(fields::system::kRegister);
        const QJsonObject systems = all[QLatin1String("systems")].toObject();
        for (auto it = systems.begin(); it != systems.end(); ++it) {
            const ledger::Record record = named(writer.reader(), fields::system::kRegister, it.key());
            writer.update(registerId, record.id, record.rev,
                          parse(writer, registerId, it.value().toObject()));
        }
    });
    GradingService service(administrator);
    const auto reader = administrator.ledger().reader();
    for (const QJsonValue& value : all[QLatin1String("gradings")].toArray()) {
        const qint64 id = service.save(draftOf(*reader, service, value));
        service.submit(id, revOf(*reader, fields::grading::kRegister, id));
    }
}

void signGradings(Workspace& officer)
{
    GradingService service(officer);
    const auto reader = officer.ledger().reader();
    QList<std::pair<qint64, qint64>> waiting;
    reader->forEach(QString::fromLatin1(fields::grading::kRegister), [&](const ledger::Record& record) {
        if (record.state == QLatin1String("submitted"))
            waiting.append({record.id, record.rev});
    });
    for (const auto& [id, rev] : waiting)
        service.sign(id, rev);
}

} // namespace wardbook::commands::sample
