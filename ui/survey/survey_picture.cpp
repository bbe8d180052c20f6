#include "ui/survey/survey_picture.h"
#include "fields/asset.h"
#include "fields/data_source.h"
#include "fields/survey.h"
#include "ledger/permissions.h"
#include "ledger/record_fields.h"
#include <algorithm>

namespace wardbook::ui {

using ledger::RecordFields;

namespace {

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

QString placeOf(const survey::Source& source)
{
    if (!source.path.isEmpty())
        return source.path;
    QString place = source.host;
    if (source.port != 0)
        place += QStringLiteral(":%1").arg(source.port);
    if (!source.database.isEmpty())
        place += (place.isEmpty() ? QString() : QStringLiteral("/")) + source.database;
    return place.isEmpty() ? source.options : place;
}

QList<SourceLine> readSources(ledger::Reader& reader, const ledger::Rights& rights,
                              const ledger::Actor& actor)
{
    namespace at = fields::data_source;
    const ledger::RegisterDef& definition = reader.registers().at(id(at::kRegister));
    QList<SourceLine> lines;
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state == QLatin1String(ledger::kVoidState))
            return;
        const RecordFields row(definition, record);
        const survey::Source source = survey::sourceOf(definition, record);
        SourceLine line;
        line.id = record.id;
        line.uid = record.uid;
        line.code = row.text(at::code);
        line.name = row.text(at::name);
        line.engine = row.label(at::engine);
        line.place = placeOf(source);
        line.lastSurveyed = row.date(at::last_surveyed);
        line.asksPassword =
            source.engine != survey::Source::Engine::Sqlite && source.engine != survey::Source::Engine::Ddl;
        line.hasRows = source.engine != survey::Source::Engine::Ddl;
        const ledger::StateDef* state = definition.state(record.state);
        line.retired = state != nullptr && !state->editable;
        line.state = state != nullptr ? state->label.text() : QString();
        line.refusal = ledger::permissions::editRefusal(rights, actor, definition, record);
        lines << line;
    });
    // those that are used first, then by name
    std::stable_sort(lines.begin(), lines.end(), [](const SourceLine& a, const SourceLine& b) {
        return a.retired != b.retired ? b.retired : a.name.localeAwareCompare(b.name) < 0;
    });
    return lines;
}

std::optional<SurveyLine> readSurvey(ledger::Reader& reader, qint64 source)
{
    namespace at = fields::survey;
    std::optional<SurveyLine> latest;
    reader.forEachWith(id(at::kRegister), id(at::source), source, [&](const ledger::Record& record) {
        const RecordFields row(reader, at::kRegister, record);
        SurveyLine line;
        line.id = record.id;
        line.code = row.text(at::code);
        line.server = row.text(at::server);
        line.outcome = row.text(at::outcome);
        line.outcomeText = row.label(at::outcome);
        line.problems = row.text(at::problems);
        line.finishedMs = row.number(at::finished_at);
        line.rows = row.number(at::row_total);
        line.bytes = row.number(at::byte_total);
        line.tables = int(row.number(at::tables));
        line.setAside = int(row.number(at::set_aside));
        line.personal = int(row.number(at::personal_tables));
        latest = line;
    });
    return latest;
}

} // namespace

SurveyPicture readPicture(ledger::Reader& reader, const ledger::Rights& rights, const ledger::Actor& actor,
                          qint64 wanted)
{
    SurveyPicture picture;
    picture.sources = readSources(reader, rights, actor);
    if (picture.sources.isEmpty())
        return picture;
    const bool there = std::any_of(picture.sources.begin(), picture.sources.end(),
                                   [&](const SourceLine& line) { return line.id == wanted; });
    picture.source = there ? wanted : picture.sources.constFirst().id;
    picture.survey = readSurvey(reader, picture.source);
    picture.tables = survey::tablesOf(reader, picture.source);
    for (const survey::KnownTable& table : std::as_const(picture.tables)) {
        if (table.asset == 0 || picture.assets.contains(table.asset))
            continue;
        if (const auto asset = reader.find(id(fields::asset::kRegister), table.asset))
            picture.assets.insert(
                table.asset,
                {asset->uid,
                 RecordFields(reader, fields::asset::kRegister, *asset).text(fields::asset::name)});
    }
    return picture;
}

} // namespace wardbook::ui
