#include "base/error.h"
#include "exchange/exchange_tr.h"
#include "exchange/import_plan.h"
#include "exchange/row_judge.h"
#include "exchange/row_pipe.h"
#include <QElapsedTimer>
#include <future>

namespace wardbook::exchange {

using ledger::FieldDef;
using ledger::RegisterDef;

namespace {

/// The fields of the rule that the file says something about: a list of names and levels is matched by name.
QStringList effectiveIdentity(const RegisterDef& definition, const ColumnMapping& mapping)
{
    QStringList fields;
    for (const QString& id : mapping.identity.isEmpty() ? definition.identity : mapping.identity) {
        if (mapping.forField(id) || mapping.defaults.contains(id))
            fields.append(id);
    }
    return fields;
}

void requireSensible(const RegisterDef& definition, const ColumnMapping& mapping)
{
    if (definition.internal)
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("“%1” is kept by the program and takes no import.").arg(definition.label.text()));
    const bool keyed = mapping.forField(QStringLiteral("_uid")) || mapping.forField(QStringLiteral("code"));
    if (!keyed && !mapping.forField(definition.titleField))
        throw Error(
            ErrorKind::Invalid,
            Tr::tr(
                "No column of the file is “%1”. Choose the column that holds it; nothing was read into the "
                "register.")
                .arg(definition.fieldAt(definition.titleField).label.text()));
}

} // namespace

const FieldDef* remarksField(const RegisterDef& definition)
{
    const FieldDef* field = definition.field(QStringLiteral("remarks"));
    return field && field->type == ledger::FieldType::LongText ? field : nullptr;
}

QString composeRemarks(const QString& own, const QStringList& notes, const QString& existing)
{
    QString text = own.isEmpty() || existing.contains(own) ? existing : own;
    for (const QString& note : notes) {
        if (text.contains(note))
            continue;
        if (!text.isEmpty())
            text += u'\n';
        text += note;
    }
    return text;
}

qint64 newestAct(ledger::Reader& reader)
{
    ledger::ActQuery query;
    query.limit = 1;
    const QList<ledger::ActEntry> acts = reader.acts(query);
    return acts.isEmpty() ? 0 : acts.first().seq;
}

RefIndexes loadRefs(ledger::Reader& reader, const RegisterDef& definition, const ColumnMapping& mapping)
{
    RefIndexes refs;
    const auto add = [&](const QString& registerId) {
        if (!registerId.isEmpty() && !refs.contains(registerId))
            refs.insert(registerId, std::make_shared<RefIndex>(reader, reader.registers().at(registerId)));
    };
    for (const FieldDef& field : definition.fields) {
        if (field.ref.isEmpty() || !(mapping.forField(field.id) || mapping.defaults.contains(field.id)))
            continue;
        add(field.ref);
        const RegisterDef& target = reader.registers().at(field.ref);
        if (!target.departmentField.isEmpty())
            add(target.fieldAt(target.departmentField).ref);
    }
    return refs;
}

ImportPlan dryRun(ledger::Reader& reader, const SourcePreview& preview, const ColumnMapping& mapping,
                  const ImportOptions& options, const Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    const auto data = std::make_shared<ImportPlan::Data>();
    data->registers = reader.sharedRegisters();
    const RegisterDef& definition = data->registers->at(mapping.registerId);
    data->definition = &definition;
    requireSensible(definition, mapping);
    data->source = preview.source;
    data->layout = preview.layout;
    data->mapping = mapping;
    data->options = options;
    data->rule = IdentityRule(definition, effectiveIdentity(definition, mapping));
    data->lastAct = newestAct(reader);
    data->refs = loadRefs(reader, definition, mapping);

    const OpenOptions open{preview.source.encoding, preview.source.separator};
    // What the vault has is read while the file is being read; until it is known, rows are only understood.
    const ExistingRecords::Wanted wanted{!data->rule.isEmpty(),
                                         mapping.forField(QStringLiteral("code")) != nullptr,
                                         mapping.forField(QStringLiteral("_uid")) != nullptr};
    ExistingRecords existing;
    std::future<void> scan = std::async(
        std::launch::async, [&] { existing.load(reader, definition, data->rule, wanted, progress); });
    RowReader rowReader(definition, *data->registers, data->mapping, data->options, data->refs,
                        preview.format == TableSource::Format::Csv);
    std::optional<RowJudge> judge;
    const auto meetJudge = [&](bool wait) {
        if (judge || (!wait && scan.wait_for(std::chrono::seconds(0)) != std::future_status::ready))
            return;
        scan.get();
        judge.emplace(reader, *data, existing);
    };
    {
        RowPipe pipe(preview.source.path, open, preview.layout, progress);
        RowPipe::Batch batch;
        std::vector<ReadRow> fresh;
        while (pipe.next(batch)) {
            progress.throwIfCancelled();
            const qsizetype before = data->values.size();
            fresh.resize(batch.size());
            for (size_t i = 0; i < batch.size(); ++i) {
                rowReader.read(batch[i].number, batch[i].cells, fresh[i]);
                data->values.append(packRow(fresh[i]));
                ImportPlan::Data::RowState state;
                state.number = static_cast<qint32>(batch[i].number);
                data->rows.push_back(state);
            }
            meetJudge(false);
            if (!judge)
                continue;
            judge->judgeUpTo(before, progress);
            judge->judgeRows(fresh);
        }
    }
    meetJudge(true);
    judge->judgeUpTo(data->values.size(), progress);
    data->unresolved = rowReader.unresolved();
    data->understood = rowReader.understood();
    data->elapsedMs = timer.elapsed();
    return ImportPlan(data);
}

} // namespace wardbook::exchange
