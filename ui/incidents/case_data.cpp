#include "ui/incidents/case_data.h"
#include "fields/asset.h"
#include "fields/clock_mark.h"
#include "fields/communication.h"
#include "fields/custody_event.h"
#include "fields/grade_decision.h"
#include "fields/impact.h"
#include "fields/incident.h"
#include "fields/incident_task.h"
#include "fields/notice.h"
#include "fields/person.h"
#include "ui/incidents/case_words.h"

namespace wardbook::ui {

namespace {

void allow(people::Workspace& workspace, CaseData& data, const ledger::Reader& reader, const char* registerId,
           const QList<ledger::Record>& records)
{
    const ledger::RegisterDef& definition = reader.registers().at(fieldId(registerId));
    for (const ledger::Record& record : records)
        data.allowedOn.insert({definition.id, record.id},
                              workspace.ledger().allowed(workspace.actor(), definition, record));
}

void readAssets(CaseData& data, ledger::Reader& reader)
{
    const ledger::RegisterDef& assets = reader.registers().at(fieldId(fields::asset::kRegister));
    for (const ledger::Record& impact : std::as_const(data.file.impacts)) {
        const qint64 id =
            ledger::RecordFields(reader, fields::impact::kRegister, impact).number(fields::impact::asset);
        const auto asset = id != 0 ? reader.find(assets.id, id) : std::nullopt;
        if (!asset)
            continue;
        const ledger::RecordFields fields(assets, *asset);
        data.assets.insert(id,
                           {fields.text(fields::asset::code), fields.text(fields::asset::name), asset->uid});
    }
}

void readCustody(people::Workspace& workspace, CaseData& data, ledger::Reader& reader)
{
    for (const ledger::Record& exhibit : std::as_const(data.file.exhibits)) {
        QList<ledger::Record>& chain = data.custody[exhibit.id];
        reader.forEachWith(fieldId(fields::custody_event::kRegister), fieldId(fields::custody_event::exhibit),
                           exhibit.id, [&](const ledger::Record& event) { chain.append(event); });
        allow(workspace, data, reader, fields::custody_event::kRegister, chain);
    }
}

void readPersons(CaseData& data, ledger::Reader& reader)
{
    for (const ledger::Record& task : std::as_const(data.file.tasks)) {
        const qint64 id = ledger::RecordFields(reader, fields::incident_task::kRegister, task)
                              .number(fields::incident_task::assignee);
        if (id != 0)
            data.persons.insert(id, reader.nameOf(fieldId(fields::person::kRegister), id));
    }
    for (const ledger::Record& talk : std::as_const(data.file.communications)) {
        const qint64 id = ledger::RecordFields(reader, fields::communication::kRegister, talk)
                              .number(fields::communication::by);
        if (id != 0)
            data.persons.insert(id, reader.nameOf(fieldId(fields::person::kRegister), id));
    }
}

} // namespace

ledger::RecordFields CaseData::of(const char* registerId, const ledger::Record& record) const
{
    return {registers->at(fieldId(registerId)), record};
}

ledger::RecordFields CaseData::own() const
{
    return of(fields::incident::kRegister, file.incident);
}

bool CaseData::open() const
{
    return file.incident.state != QLatin1String("closed") &&
           file.incident.state != QLatin1String("false_alarm");
}

static const ledger::Ledger::Allowed::Transition* stepOf(const CaseData& data, const char* registerId,
                                                         const ledger::Record& part, const QString& step)
{
    const bool own = qstrcmp(registerId, fields::incident::kRegister) == 0;
    const auto found = data.allowedOn.constFind({fieldId(registerId), part.id});
    if (!own && found == data.allowedOn.constEnd())
        return nullptr;
    for (const auto& possible : own ? data.allowed.transitions : found->transitions)
        if (possible.id == step)
            return &possible;
    return nullptr;
}

QString CaseData::refusal(const char* registerId, const ledger::Record& part, const QString& step) const
{
    const auto* possible = stepOf(*this, registerId, part, step);
    return possible && !possible->allowed ? possible->refusal : QString();
}

bool CaseData::offers(const char* registerId, const ledger::Record& part, const QString& step) const
{
    return writable && stepOf(*this, registerId, part, step) != nullptr;
}

CasePtr readCase(people::Workspace& workspace, ledger::Reader& reader, qint64 incident, qint64 nowMs)
{
    auto data = std::make_shared<CaseData>();
    data->nowMs = nowMs;
    data->registers = reader.sharedRegisters();
    data->writable = !workspace.session().readOnly && !workspace.ledger().readOnly();
    data->viewParts =
        workspace.ledger().rights().may(workspace.session().role, fieldId(fields::impact::kRegister),
                                        QString::fromLatin1(ledger::verb::kView));
    data->file = incidents::readIncidentFile(reader, incident, nowMs);
    data->detail = readDetail(reader, fieldId(fields::incident::kRegister), incident);
    if (!data->detail.history.isEmpty())
        data->loggedBy = data->detail.history.last().actor;
    data->rules = incidents::IncidentRules::current(reader);
    data->suggestion = incidents::suggestGrade(data->file.gradeFacts, *data->rules);
    data->prompt = incidents::gradePrompt(reader, incident, *data->rules, nowMs);
    data->allowed = workspace.ledger().allowed(
        workspace.actor(), reader.registers().at(fieldId(fields::incident::kRegister)), data->file.incident);
    if (data->viewParts) {
        for (const ledger::Record& notice : std::as_const(data->file.notices))
            data->reports.append(incidents::readReport(reader, notice.id));
        readAssets(*data, reader);
        readCustody(workspace, *data, reader);
        readPersons(*data, reader);
        data->gaps = incidents::closingGaps(reader, incident, *data->rules, nowMs);
    } else {
        data->file = incidents::IncidentFile{data->file.incident,
                                             data->file.exercise,
                                             data->file.unitName,
                                             {},
                                             {},
                                             {},
                                             {},
                                             {},
                                             {},
                                             {},
                                             {},
                                             {},
                                             data->file.clockFacts,
                                             data->file.gradeFacts};
    }
    allow(workspace, *data, reader, fields::grade_decision::kRegister, data->file.decisions);
    allow(workspace, *data, reader, fields::notice::kRegister, data->file.notices);
    allow(workspace, *data, reader, fields::clock_mark::kRegister, data->file.marks);
    allow(workspace, *data, reader, fields::incident_task::kRegister, data->file.tasks);
    return data;
}

} // namespace wardbook::ui
