// Assets that an incident affects.
#include "base/error.h"
#include "fields/impact.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/prompts.h"

namespace wardbook::ui {

namespace field = fields::impact;

namespace {

const char* const kAdded[] = {field::effect,      field::population,     field::confidence,
                              field::outage_from, field::function_scope, field::note};
const char* const kEdited[] = {field::effect,      field::persons,   field::minors,         field::population,
                               field::confidence,  field::records,   field::data_level,     field::sensitive,
                               field::outage_from, field::outage_to, field::function_scope, field::critical,
                               field::note};

QString shownValue(const CaseData& data, const ledger::FieldDef& definition, const QVariant& value)
{
    return ledger::displayValue(definition, *data.registers, value, {});
}

} // namespace

/// Level, persons and records come from the asset's own record; the effect is what somebody must say.
void CaseActs::addImpact()
{
    auto* dialog = new FormDialog(
        m_services, m_source, field::kRegister,
        {IncidentsPageTr::tr("Add an affected asset"),
         IncidentsPageTr::tr(
             "Level, persons and amounts are taken from the asset. Assets of the same population count "
             "its persons once."),
         IncidentsPageTr::tr("Add asset"), false},
        window());
    dialog->setObjectName(QStringLiteral("addImpact"));
    dialog->addField(field::asset);
    dialog->addField(field::system, {{}, {}, false, IncidentsPageTr::tr("or a system")});
    for (const char* name : kAdded)
        dialog->addField(name);
    dialog->setWork([id = m_data->id()](const ActTools& tools, ledger::FieldValues values, const QString&) {
        const qint64 asset = values.take(fieldId(fields::impact::asset)).toLongLong();
        const qint64 system = values.take(fieldId(fields::impact::system)).toLongLong();
        if (asset == 0 && system == 0)
            throw Error(ErrorKind::Invalid,
                        IncidentsPageTr::tr("Nothing was added: choose a data asset or a system."));
        if (asset != 0)
            tools.incidents().linkAsset(id, asset, values);
        else
            tools.incidents().linkSystem(id, system, values);
    });
    dialog->start();
}

void CaseActs::editImpact(qint64 impact)
{
    for (const ledger::Record& record : m_data->file.impacts) {
        if (record.id != impact)
            continue;
        const ledger::RecordFields fields = m_data->of(field::kRegister, record);
        auto* dialog =
            new FormDialog(m_services, m_source, field::kRegister,
                           {fields.text(field::title), {}, IncidentsPageTr::tr("Save"), false}, window());
        dialog->setObjectName(QStringLiteral("editImpact"));
        const ledger::RegisterDef& definition = m_data->registers->at(fieldId(field::kRegister));
        for (const char* name : kEdited) {
            const QVariant value = fields.value(name);
            dialog->addField(
                name, {value, shownValue(*m_data, definition.fieldAt(fieldId(name)), value), false, {}});
        }
        dialog->setWork([id = record.id, rev = record.rev, before = dialog->values()](
                            const ActTools& tools, const ledger::FieldValues& values, const QString&) {
            ledger::FieldValues changes;
            for (auto it = values.begin(); it != values.end(); ++it)
                if (before.value(it.key()) != it.value())
                    changes.insert(it.key(), it.value());
            if (changes.isEmpty())
                return;
            tools.workspace->perform(IncidentsPageTr::tr("Affected asset"), {},
                                     [&](ledger::ActWriter& writer) {
                                         writer.update(fieldId(fields::impact::kRegister), id, rev, changes);
                                     });
        });
        dialog->start();
        return;
    }
}

void CaseActs::removeImpact(qint64 impact)
{
    for (const ledger::Record& record : m_data->file.impacts) {
        if (record.id != impact)
            continue;
        prompts::reason(
            window(),
            {IncidentsPageTr::tr("Take the asset out"),
             m_data->of(field::kRegister, record).text(field::title), IncidentsPageTr::tr("Take out"), true},
            [this, id = record.id, rev = record.rev](const QString& reason) {
                run([id, rev, reason](const ActTools& tools) {
                    tools.workspace->perform(
                        IncidentsPageTr::tr("Take the asset out"), reason, [&](ledger::ActWriter& writer) {
                            writer.voidRecord(fieldId(fields::impact::kRegister), id, rev);
                        });
                });
            });
    }
}

} // namespace wardbook::ui
