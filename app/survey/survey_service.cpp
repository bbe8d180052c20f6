#include "survey/survey_service.h"
#include "base/clock.h"
#include "fields/data_source.h"
#include "fields/data_table.h"
#include "fields/survey.h"
#include "ledger/permissions.h"
#include "ledger/record_fields.h"
#include "survey/survey_record.h"
#include "survey/survey_tr.h"

namespace wardbook::survey {

namespace at = fields::data_source;
using ledger::FieldValues;

namespace {

constexpr int kMonthsBetween = 12; ///< until the next survey where nothing else was planned

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

/// Before the database is asked anything, as that may take long.
void requireRights(people::Workspace& workspace)
{
    const ledger::Ledger& ledger = workspace.ledger();
    const auto registers = ledger.registers();
    for (const char* each : {at::kRegister, fields::survey::kRegister, fields::data_table::kRegister})
        ledger::permissions::require(ledger::permissions::verbRefusal(
            ledger.rights(), workspace.actor(), registers->at(id(each)), id(ledger::verb::kEdit)));
}

/// The list of tables comes first and whole; of looking at them, what came before the server died or the
/// person cancelled is a result, too.
Findings readFindings(const Source& source, const Depth& depth, QDate today, const Progress& progress)
{
    Findings findings;
    findings.startedMs = clock::nowMs();
    findings.today = today;
    findings.sampled = depth.sampleRows > 0;
    findings.schemas = source.schemas;
    progress.throwIfCancelled();
    const std::unique_ptr<Database> database = Database::open(source, depth);
    Catalogue& catalogue = findings.catalogue;
    catalogue.server = database->server();
    catalogue.tables = database->tables(progress, catalogue.problems);
    if (!catalogue.problems.isEmpty())
        findings.outcome = QStringLiteral("partial");
    const qsizetype total = catalogue.tables.size();
    findings.looked = 0;
    try {
        for (Table& table : catalogue.tables) {
            progress.step(findings.looked, total, table.fullName());
            database->look(table, progress);
            ++findings.looked;
        }
        progress.step(total, total);
    } catch (const Error& error) {
        const bool cancelled = error.kind() == ErrorKind::Cancelled;
        const int looked = int(findings.looked);
        findings.outcome = cancelled ? QStringLiteral("cancelled") : QStringLiteral("partial");
        findings.problem = cancelled
                               ? Tr::tr("Stopped after %n tables", nullptr, looked)
                               : Tr::tr("The database stopped answering after %n tables: %1", nullptr, looked)
                                     .arg(error.text());
    }
    findings.finishedMs = clock::nowMs();
    return findings;
}

FieldValues valuesOf(const Source& source, const QString& name)
{
    const auto text = [](const QString& value) { return value.isEmpty() ? QVariant() : QVariant(value); };
    return {{id(at::name), name},
            {id(at::engine), engineCode(source.engine)},
            {id(at::host), text(source.host)},
            {id(at::port), source.port ? QVariant(qint64(source.port)) : QVariant()},
            {id(at::database), text(source.database)},
            {id(at::account), text(source.account)},
            {id(at::options), text(source.options)},
            {id(at::path), text(source.path)},
            {id(at::schemas), text(source.schemas.join(u','))}};
}

bool samePlace(const Source& a, const Source& b)
{
    return a.engine == b.engine && a.host.compare(b.host, Qt::CaseInsensitive) == 0 && a.port == b.port &&
           a.database == b.database && a.path == b.path &&
           (a.engine != Source::Engine::Odbc || a.options == b.options);
}

QString titleOf(const Source& source)
{
    if (!source.path.isEmpty())
        return source.path.section(u'/', -1);
    const QString database = source.database.isEmpty() ? source.options.left(100) : source.database;
    return source.host.isEmpty() ? database : QStringLiteral("%1 (%2)").arg(database, source.host);
}

/// The registered database of this place; 0: none. Throws Invalid when its name stands for another place.
qint64 findSource(ledger::Reader& reader, const Source& source, const QString& name)
{
    const ledger::RegisterDef& definition = reader.registers().at(id(at::kRegister));
    qint64 found = 0;
    bool nameTaken = false;
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state == QLatin1String(ledger::kVoidState))
            return;
        const QString known = ledger::RecordFields(definition, record).text(at::name);
        const bool here = samePlace(sourceOf(definition, record), source);
        if (here && (found == 0 || known == name))
            found = record.id;
        nameTaken = nameTaken || (!here && known == name);
    });
    if (found == 0 && nameTaken)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is the name of another database. Nothing was changed; choose another name.")
                        .arg(name));
    return found;
}

/// When it was looked at, and when next: after as long as was planned the last time.
void noteSurveyed(ledger::ActWriter& writer, const Findings& findings)
{
    const ledger::Record record = writer.reader().record(id(at::kRegister), findings.source);
    const ledger::RecordFields row(writer.reader(), at::kRegister, record);
    FieldValues changes{{id(at::last_surveyed), findings.today.toString(Qt::ISODate)}};
    const QDate last = row.date(at::last_surveyed), next = row.date(at::next_on);
    if (next.isValid() && next <= findings.today) {
        const qint64 days = last.isValid() && last < next ? last.daysTo(next) : 0;
        const QDate then = days > 0 ? findings.today.addDays(days) : findings.today.addMonths(kMonthsBetween);
        changes.insert(id(at::next_on), then.toString(Qt::ISODate));
    }
    if (row.text(at::last_surveyed) != changes.value(id(at::last_surveyed)).toString() || changes.size() > 1)
        writer.update(id(at::kRegister), record.id, record.rev, changes);
}

SurveyResult keep(people::Workspace& workspace, Findings findings, const FieldValues& newSource,
                  const Progress& progress)
{
    // what was read before a cancel is kept: the writing isn't cancelled with it
    const Progress writing = progress.cancelled() ? Progress() : progress;
    SurveyResult result;
    workspace.perform(Tr::tr("Survey of %1").arg(findings.sourceName), {}, [&](ledger::ActWriter& writer) {
        if (findings.source == 0)
            findings.source = writer.create(id(at::kRegister), newSource);
        result = writeSurvey(writer, findings, writing);
        noteSurveyed(writer, findings);
    });
    return result;
}

} // namespace

SurveyService::SurveyService(people::Workspace& workspace) : m_workspace(workspace) {}

SurveyResult SurveyService::survey(qint64 dataSource, const QString& password, const Depth& depth,
                                   QDate today, const Progress& progress)
{
    requireRights(m_workspace);
    const auto reader = m_workspace.ledger().reader();
    const ledger::Record record = reader->record(id(at::kRegister), dataSource);
    const ledger::RegisterDef& definition = reader->registers().at(id(at::kRegister));
    ledger::permissions::require(ledger::permissions::editRefusal(m_workspace.ledger().rights(),
                                                                  m_workspace.actor(), definition, record));
    Source source = sourceOf(definition, record);
    source.password = password;
    Findings findings = readFindings(source, depth, today, progress);
    source.password.fill(u'\0');
    findings.source = dataSource;
    findings.sourceName = ledger::RecordFields(definition, record).text(at::name);
    return keep(m_workspace, std::move(findings), {}, progress);
}

SurveyResult SurveyService::survey(const Source& source, const QString& name, const Depth& depth, QDate today,
                                   const Progress& progress)
{
    requireRights(m_workspace);
    const auto reader = m_workspace.ledger().reader();
    const QString title = name.isEmpty() ? titleOf(source) : name;
    const qint64 known = findSource(*reader, source, title);
    Findings findings = readFindings(source, depth, today, progress);
    findings.source = known;
    findings.sourceName = known == 0 ? title : reader->nameOf(id(at::kRegister), known);
    return keep(m_workspace, std::move(findings), valuesOf(source, title), progress);
}

} // namespace wardbook::survey
