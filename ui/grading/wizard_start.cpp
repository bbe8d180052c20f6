#include "ui/grading/wizard_start.h"
#include "base/clock.h"
#include "fields/asset.h"
#include "fields/system.h"

namespace wardbook::ui {

namespace {

QList<WizardStart::Asset> readAssets(ledger::Reader& reader, qint64 system)
{
    namespace f = fields::asset;
    const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(f::kRegister));
    const auto field = [&](const char* id) -> const ledger::FieldDef& {
        return definition.fieldAt(QString::fromLatin1(id));
    };
    ledger::ListQuery query;
    query.registerId = definition.id;
    query.filters = {{QString::fromLatin1(f::storage_system), {QString::number(system)}}};
    const QList<qint64> ids = reader.firstIds(query, WizardStart::kMostAssets);
    QList<WizardStart::Asset> assets;
    for (const ledger::Record& record :
         reader.fetch(definition.id, std::span<const qint64>(ids.constData(), size_t(ids.size())))) {
        WizardStart::Asset asset;
        asset.code = record.text(field(f::code));
        asset.name = record.text(field(f::name));
        asset.level = record.value(field(f::level)).toInt();
        asset.persons = record.value(field(f::persons)).toLongLong();
        if (const QString code = record.text(field(f::national_class)); !code.isEmpty())
            asset.nationalClass = field(f::national_class).codeList->labelOf(code);
        assets << asset;
    }
    std::stable_sort(assets.begin(), assets.end(),
                     [](const auto& a, const auto& b) { return a.level > b.level; });
    return assets;
}

QString descriptionOf(ledger::Reader& reader, qint64 system)
{
    namespace f = fields::system;
    const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(f::kRegister));
    const auto record = reader.find(definition.id, system);
    return record ? record->text(definition.fieldAt(QString::fromLatin1(f::description))) : QString();
}

} // namespace

WizardStart readWizardStart(people::Workspace& workspace, ledger::Reader& reader,
                            const grading::SystemView& view)
{
    const grading::GradingService service(workspace);
    WizardStart start;
    start.view = service.system(reader, view.id, clock::now().date());
    start.facts = service.facts(reader, view.id);
    start.assets = readAssets(reader, view.id);
    start.regrade = start.view.gradingState == QLatin1String("signed");
    if (start.view.openGrading != 0) {
        start.draft = service.draft(reader, start.view.openGrading);
    } else if (start.regrade) {
        // What was reviewed and approved then says nothing about the new grade.
        const grading::GradingDraft& before = start.view.current;
        start.draft.business = before.business;
        start.draft.data = before.data;
        start.draft.matrix = before.matrix;
        start.draft.sObject = before.sObject;
        start.draft.sDegree = before.sDegree;
        start.draft.sReason = before.sReason;
        start.draft.aObject = before.aObject;
        start.draft.aDegree = before.aDegree;
        start.draft.aReason = before.aReason;
        start.draft.approvedBy = before.approvedBy;
    }
    start.draft.system = view.id;
    if (start.draft.business.isEmpty())
        start.draft.business = descriptionOf(reader, view.id);
    if (!start.draft.gradedOn.isValid())
        start.draft.gradedOn = clock::now().date();
    return start;
}

} // namespace wardbook::ui
