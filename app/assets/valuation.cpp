#include "assets/valuation.h"
#include "assets/assets_tr.h"
#include "base/error.h"
#include "base/quantity.h"
#include "documents/docx_writer.h"
#include "documents/pdf_writer.h"
#include "exchange/file_export.h"
#include "fields/asset.h"
#include "fields/unit.h"
#include "fields/valuation.h"
#include "ledger/record_fields.h"
#include <QFileInfo>

namespace wardbook::assets {

namespace fv = fields::valuation;
using documents::Document;
using documents::Table;

namespace {

QString yuan(const std::optional<qint64>& amount)
{
    return amount ? formatExact(*amount) : QString();
}

std::optional<qint64> numberOf(const ledger::RecordFields& fields, const char* field)
{
    return fields.has(field) ? std::optional(fields.number(field)) : std::nullopt;
}

QString nameOfUnit(ledger::Reader& reader)
{
    QString name;
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fields::unit::kRegister));
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        if (name.isEmpty())
            name = ledger::RecordFields(definition, record).text(fields::unit::name);
    });
    return name;
}

Table stepTable(const ValuationSheet& sheet)
{
    documents::Table table;
    table.caption = Tr::tr("Factors and steps");
    table.columns = {{Tr::tr("Factor"), 3, documents::Align::Left},
                     {Tr::tr("Value"), 2, documents::Align::Right}};
    for (const ledger::Formula::Step& step : sheet.steps) {
        const QString value = step.value.isEmpty() ? Tr::tr("not filled in") : step.value;
        table.rows << documents::Row{step.result ? documents::Text::bold(step.label)
                                                 : documents::Text(step.label),
                                     step.result ? documents::Text::bold(value) : documents::Text(value)};
    }
    return table;
}

Table methodTable(const QList<ValuationSheet>& methods)
{
    documents::Table table;
    table.caption = Tr::tr("The three methods side by side");
    table.columns = {{Tr::tr("Method"), 1, documents::Align::Left},
                     {Tr::tr("As of"), 1, documents::Align::Left},
                     {Tr::tr("Internal estimate (CNY)"), 1.3, documents::Align::Right},
                     {Tr::tr("Range (CNY)"), 1.6, documents::Align::Right},
                     {Tr::tr("Number"), 1, documents::Align::Left}};
    for (const ValuationSheet& each : methods) {
        const QString range =
            each.low || each.high ? yuan(each.low) + QStringLiteral(" – ") + yuan(each.high) : QString();
        table.rows << documents::Row{each.methodLabel, each.on.toString(Qt::ISODate),
                                     each.valuation == 0 ? Tr::tr("none") : yuan(each.result), range,
                                     each.code};
    }
    return table;
}

} // namespace

QString internalEstimate()
{
    return Tr::tr("Internal estimate");
}

QString noAppraisal()
{
    return Tr::tr("An estimate for the unit's own management. It is not an appraisal report and can't stand "
                  "in for one.");
}

ValuationSheet valuationSheet(ledger::Reader& reader, const ledger::Record& valuation)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fv::kRegister));
    const ledger::RecordFields fields(definition, valuation);
    ValuationSheet sheet;
    sheet.valuation = valuation.id;
    sheet.uid = valuation.uid;
    sheet.state = valuation.state;
    sheet.code = fields.text(fv::code);
    sheet.name = fields.text(fv::name);
    sheet.method = fields.text(fv::method);
    sheet.methodLabel = fields.label(fv::method);
    sheet.purpose = fields.text(fv::purpose);
    sheet.assumptions = fields.text(fv::assumptions);
    sheet.on = fields.date(fv::valued_on);
    if (fields.has(fv::owner))
        sheet.estimatedBy = reader.nameOf(QStringLiteral("person"), fields.number(fv::owner));
    if (fields.has(fv::department))
        sheet.department = reader.nameOf(QStringLiteral("department"), fields.number(fv::department));
    sheet.low = numberOf(fields, fv::result_low);
    sheet.high = numberOf(fields, fv::result_high);
    const ledger::FieldDef& result = definition.fieldAt(QLatin1String(fv::result));
    const ledger::Formula formula(definition, result.formula);
    sheet.steps = formula.steps(definition, valuation);
    // a sum of nothing is 0, but no estimate
    if (formula.anyFilled(valuation))
        sheet.result = numberOf(fields, fv::result);
    else
        sheet.steps.last().value.clear();
    return sheet;
}

QList<ValuationSheet> valuationMethods(ledger::Reader& reader, qint64 asset)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fv::kRegister));
    QHash<QString, ledger::Record> latest;
    const auto dateOf = [&](const ledger::Record& record) {
        return record.text(definition.fieldAt(QLatin1String(fv::valued_on)));
    };
    reader.forEachWith(definition.id, QLatin1String(fv::asset), asset, [&](const ledger::Record& record) {
        const QString method = record.text(definition.fieldAt(QLatin1String(fv::method)));
        if (record.state == QLatin1String("retired"))
            return;
        const auto it = latest.constFind(method);
        if (it == latest.cend() || dateOf(record) >= dateOf(*it))
            latest.insert(method, record);
    });
    QList<ValuationSheet> sheets;
    for (const ledger::Code& code : definition.fieldAt(QLatin1String(fv::method)).codeList->codes) {
        if (latest.contains(code.id)) {
            sheets << valuationSheet(reader, latest.value(code.id));
            continue;
        }
        ValuationSheet none;
        none.method = code.id;
        none.methodLabel = code.label.text();
        sheets << none;
    }
    return sheets;
}

Document valuationDocument(ledger::Reader& reader, qint64 valuation)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fv::kRegister));
    const ledger::Record record = reader.record(definition.id, valuation);
    const ValuationSheet sheet = valuationSheet(reader, record);
    const qint64 asset = record.value(definition.fieldAt(QLatin1String(fv::asset))).toLongLong();
    const ledger::StateDef* state = definition.state(sheet.state);
    Document document;
    document.title = Tr::tr("Estimate of a data asset");
    document.subtitle = internalEstimate();
    document.headerLeft = nameOfUnit(reader);
    document.headerRight = internalEstimate();
    document.footerLeft = sheet.code;
    document.note(noAppraisal(), documents::Tone::Warning, internalEstimate());
    document.keyValues({{Tr::tr("Unit"), nameOfUnit(reader)},
                        {Tr::tr("Data asset"), reader.nameOf(QLatin1String(fields::asset::kRegister), asset)},
                        {Tr::tr("Valuation"), (sheet.code + u' ' + sheet.name).trimmed()},
                        {Tr::tr("Method"), sheet.methodLabel},
                        {Tr::tr("As of"), sheet.on.toString(Qt::ISODate)},
                        {Tr::tr("Purpose"), sheet.purpose},
                        {Tr::tr("State"), state ? state->label.text() : QString()},
                        {Tr::tr("Estimated by"), (sheet.department + u' ' + sheet.estimatedBy).trimmed()}});
    document.table(stepTable(sheet));
    const QString result = sheet.result ? Tr::tr("%1: %2 CNY").arg(internalEstimate(), yuan(sheet.result))
                                        : Tr::tr("No estimate yet: factors are missing.");
    document.paragraph(documents::Text::bold(result));
    if (sheet.low || sheet.high)
        document.paragraph(Tr::tr("Range: %1 – %2 CNY").arg(yuan(sheet.low), yuan(sheet.high)));
    document.heading(2, Tr::tr("Assumptions and limits"), false);
    document.paragraph(sheet.assumptions.isEmpty() ? Tr::tr("None were written down.") : sheet.assumptions);
    document.table(methodTable(valuationMethods(reader, asset)));
    return document;
}

void exportValuationSheet(people::Workspace& workspace, const QString& path, const QString& reason,
                          qint64 valuation, const Progress& progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("docx") && suffix != QLatin1String("pdf"))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("The sheet is written as .docx or .pdf. Nothing was exported; choose another name."));
    const auto reader = workspace.ledger().reader();
    const auto write = [&](const QString& temporary) {
        const Document document = valuationDocument(*reader, valuation);
        if (suffix == QLatin1String("pdf"))
            documents::writePdf(document, temporary, progress);
        else
            documents::writeDocx(document, temporary, progress);
        return QStringLiteral("%1, %2").arg(document.footerLeft, QFileInfo(path).fileName());
    };
    exchange::exportFileWithAct(
        workspace.ledger(), workspace.actor(),
        {QString::fromLatin1(fv::kRegister), path, Tr::tr("Export the sheet of a valuation"), reason}, write,
        progress);
}

} // namespace wardbook::assets
