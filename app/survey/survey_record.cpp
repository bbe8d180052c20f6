#include "survey/survey_record.h"
#include "fields/data_table.h"
#include "fields/survey.h"
#include "ledger/record_fields.h"
#include "survey/column_json.h"
#include "survey/drift.h"
#include "survey/suggestion.h"
#include "survey/survey_tr.h"
#include <QSet>

namespace wardbook::survey {

namespace field = fields::data_table;
using ledger::FieldValues;

namespace {

constexpr qsizetype kProblems = 19'000; ///< characters; the field takes 20,000

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// One table as it stands after the survey.
struct Row
{
    Table table;
    std::optional<KnownTable> known;
    bool seen = false, looked = false;
    QString setAside;
    const Suggestion* suggestion = nullptr;
    QStringList personal; ///< columns
    QSet<QString> drift;
    bool gone = false;
    bool decided() const { return known && known->decided(); }
};

class SurveyRecord
{
public:
    SurveyRecord(ledger::ActWriter& writer, const Findings& findings)
        : m_writer(writer), m_findings(findings),
          m_definition(writer.reader().registers().at(id(field::kRegister)))
    {
    }

    SurveyResult write(const Progress& progress)
    {
        gather();
        suggest();
        m_writer.expectMany(m_rows.size() + 1, progress);
        m_result.outcome = m_findings.outcome;
        m_result.problem = problems();
        m_result.survey = m_writer.create(id(fields::survey::kRegister), numbers());
        writeTables();
        return m_result;
    }

private:
    void gather();
    void compare(Row& row);
    void suggest();
    bool mayBeGone(const KnownTable& known) const;
    FieldValues numbers() const;
    FieldValues values(const Row& row) const;
    QString driftCodes(const Row& row) const;
    QString problems() const;
    void writeTables();
    FieldValues changed(const KnownTable& known, FieldValues values);

    ledger::ActWriter& m_writer;
    const Findings& m_findings;
    const ledger::RegisterDef& m_definition;
    std::vector<Row> m_rows;
    QList<Suggestion> m_suggestions;
    QSet<QString> m_schemas; ///< that tables are in now
    bool m_compared = false; ///< a survey was there before
    qint64 m_newPersonal = 0;
    SurveyResult m_result;
};

/// A schema without any table left, while something couldn't be read, is more likely closed than empty.
bool SurveyRecord::mayBeGone(const KnownTable& known) const
{
    const QString& schema = known.table.schema;
    if (!m_findings.schemas.isEmpty() && !m_findings.schemas.contains(schema))
        return false;
    const QStringList& problems = m_findings.catalogue.problems;
    const bool named = std::any_of(problems.begin(), problems.end(), [&](const QString& problem) {
        return problem.contains(known.table.name);
    });
    return problems.isEmpty() || (m_schemas.contains(schema) && !named);
}

void SurveyRecord::gather()
{
    ledger::Reader& reader = m_writer.reader();
    reader.forEachWith(id(fields::survey::kRegister), id(fields::survey::source), m_findings.source,
                       [&](const ledger::Record&) { m_compared = true; });
    QHash<QString, size_t> byName;
    for (KnownTable& known : tablesOf(reader, m_findings.source)) {
        byName.insert(known.table.fullName(), m_rows.size());
        Row row;
        row.table = known.table;
        row.known = std::move(known);
        m_rows.push_back(std::move(row));
    }
    qsizetype place = 0;
    for (const Table& table : m_findings.catalogue.tables) {
        m_schemas << table.schema;
        const auto found = byName.constFind(table.fullName());
        if (found == byName.constEnd()) {
            byName.insert(table.fullName(), m_rows.size());
            m_rows.emplace_back();
        }
        Row& row = m_rows[found == byName.constEnd() ? m_rows.size() - 1 : *found];
        row.table = table;
        row.seen = true;
        row.looked = place++ < m_findings.looked;
    }
    for (Row& row : m_rows)
        compare(row);
}

void SurveyRecord::compare(Row& row)
{
    const QString name = row.table.fullName();
    if (!row.seen) {
        row.gone = !row.known->isGone() && mayBeGone(*row.known);
        if (row.gone) {
            row.drift << QStringLiteral("gone");
            m_result.drift.gone << name;
        }
        return;
    }
    if (!row.known || row.known->isGone()) {
        if (!m_compared)
            return;
        row.drift << QStringLiteral("fresh");
        m_result.drift.fresh << name;
        if (const QStringList personal = personalColumns(row.table); !personal.isEmpty()) {
            row.drift << QStringLiteral("personal");
            m_result.drift.freshPersonal << name;
            m_newPersonal += personal.size();
        }
        return;
    }
    const Table& before = row.known->table;
    if (row.table.columns.isEmpty()) // they could not be read
        row.table.columns = before.columns;
    if (!m_findings.sampled || !row.looked || !row.table.problem.isEmpty()) { // what samples said still holds
        for (Column& column : row.table.columns)
            for (const Column& was : before.columns)
                if (was.name == column.name && column.hits.isEmpty())
                    column.hits = was.hits;
    }
    if (before.rows && (!row.looked || !row.table.rows)) {
        row.table.rows = before.rows;
        row.table.rowsExact = false;
    }
    if (!row.table.bytes)
        row.table.bytes = before.bytes;
    const TableDrift drift = driftOf(before, row.table);
    const auto note = [&](bool is, const char* code, QStringList& names) {
        if (is) {
            row.drift << QString::fromLatin1(code);
            names << name;
        }
    };
    note(drift.grown, "grown", m_result.drift.grown);
    note(drift.shrunk, "shrunk", m_result.drift.shrunk);
    note(drift.columns, "columns", m_result.drift.changedColumns);
    note(!drift.personal.isEmpty(), "personal", m_result.drift.freshPersonal);
    m_newPersonal += drift.personal.size();
}

/// Families of everything that is there, in this survey's list or kept because its schema is closed now.
void SurveyRecord::suggest()
{
    QList<const Table*> open;
    for (Row& row : m_rows) {
        const bool there = row.seen || !(row.gone || row.known->isGone());
        if (!there)
            continue;
        row.setAside = row.decided()                       ? row.known->setAside
                       : row.known && row.known->takenIn() ? QString()
                                                           : setAside(row.table);
        if (row.setAside.isEmpty())
            open << &row.table;
    }
    m_suggestions = suggestionsFor(open);
    QHash<QString, const Suggestion*> byTable;
    for (const Suggestion& suggestion : std::as_const(m_suggestions))
        for (const QString& table : suggestion.tables)
            byTable.insert(table, &suggestion);
    for (Row& row : m_rows) {
        row.suggestion = byTable.value(row.table.fullName());
        if (!row.seen)
            continue;
        row.personal = personalColumns(row.table);
        ++m_result.tables;
        m_result.setAside += row.setAside.isEmpty() ? 0 : 1;
        m_result.personalTables += row.personal.isEmpty() ? 0 : 1;
    }
}

QString SurveyRecord::problems() const
{
    QStringList lines;
    if (!m_findings.problem.isEmpty())
        lines << m_findings.problem;
    lines << m_findings.catalogue.problems;
    for (const Row& row : m_rows)
        if (row.seen && !row.table.problem.isEmpty())
            lines << QStringLiteral("%1: %2").arg(row.table.fullName(), row.table.problem);
    const QString text = lines.join(u'\n');
    return text.size() <= kProblems ? text : text.left(kProblems) + QStringLiteral("…");
}

FieldValues SurveyRecord::numbers() const
{
    namespace at = fields::survey;
    qint64 rows = 0, bytes = 0;
    for (const Row& row : m_rows)
        if (row.seen) {
            rows += row.table.rows.value_or(0);
            bytes += row.table.bytes.value_or(0);
        }
    const Drift& drift = m_result.drift;
    return {{id(at::source), m_findings.source},
            {id(at::name), QStringLiteral("%1 %2").arg(m_findings.sourceName.left(280),
                                                       m_findings.today.toString(Qt::ISODate))},
            {id(at::started_at), m_findings.startedMs},
            {id(at::finished_at), m_findings.finishedMs},
            {id(at::outcome), m_findings.outcome},
            {id(at::server), orNull(m_findings.catalogue.server.left(300))},
            {id(at::tables), qint64(m_result.tables)},
            {id(at::set_aside), qint64(m_result.setAside)},
            {id(at::row_total), rows},
            {id(at::byte_total), bytes},
            {id(at::personal_tables), qint64(m_result.personalTables)},
            {id(at::fresh), qint64(drift.fresh.size())},
            {id(at::gone), qint64(drift.gone.size())},
            {id(at::grown), qint64(drift.grown.size())},
            {id(at::fresh_personal), m_newPersonal},
            {id(at::problems), orNull(m_result.problem)}};
}

QString SurveyRecord::driftCodes(const Row& row) const
{
    QStringList codes;
    for (const ledger::Code& code : m_definition.fieldAt(id(field::drift)).codeList->codes)
        if (row.drift.contains(code.id))
            codes << code.id;
    return codes.join(u',');
}

FieldValues SurveyRecord::values(const Row& row) const
{
    const auto number = [](const std::optional<qint64>& value) {
        return value ? QVariant(*value) : QVariant();
    };
    FieldValues values{{id(field::drift), orNull(driftCodes(row))}};
    if (row.seen) {
        const Table& table = row.table;
        values.insert({{id(field::comment), orNull(table.comment.simplified().left(2000))},
                       {id(field::kind), kindCode(table.kind)},
                       {id(field::row_total), number(table.rows)},
                       {id(field::rows_exact), qint64(table.rowsExact ? 1 : 0)},
                       {id(field::byte_total), number(table.bytes)},
                       {id(field::columns_total), qint64(table.columns.size())},
                       {id(field::personal_columns), qint64(row.personal.size())},
                       {id(field::columns), orNull(columnsToJson(table.columns))},
                       {id(field::last_seen), m_findings.today.toString(Qt::ISODate)},
                       {id(field::gone_on), QVariant()}});
    }
    if (row.gone)
        values.insert(id(field::gone_on), m_findings.today.toString(Qt::ISODate));
    const bool there = row.seen || (row.known && !row.known->isGone() && !row.gone);
    if (there && !row.decided()) {
        const Suggestion* s = row.suggestion;
        values.insert(
            {{id(field::set_aside), orNull(row.setAside)},
             {id(field::decision), row.setAside.isEmpty() ? QVariant(QStringLiteral("open")) : QVariant()},
             {id(field::family), s ? orNull(s->family.left(200)) : QVariant()},
             {id(field::asset_name), s ? orNull(s->name) : QVariant()},
             {id(field::category), s ? orNull(s->category) : QVariant()},
             {id(field::level), s ? orNull(s->level) : QVariant()},
             {id(field::reason), s ? orNull(s->reason.left(3900)) : QVariant()}});
    }
    return values;
}

/// Only what is different, so that a survey which finds nothing new writes no history of the tables.
FieldValues SurveyRecord::changed(const KnownTable& known, FieldValues values)
{
    const ledger::Record before = m_writer.reader().record(m_definition.id, known.id);
    for (auto it = values.begin(); it != values.end();) {
        const QVariant was = before.value(m_definition.fieldAt(it.key()));
        it = was.toString() == it.value().toString() ? values.erase(it) : std::next(it);
    }
    return values;
}

void SurveyRecord::writeTables()
{
    std::vector<const Row*> created;
    for (const Row& row : m_rows) {
        if (!row.known) {
            created.push_back(&row);
            continue;
        }
        FieldValues different = changed(*row.known, values(row));
        if (different.isEmpty())
            continue;
        if (row.seen || row.gone)
            different.insert(id(field::survey), m_result.survey);
        m_writer.update(m_definition.id, row.known->id, row.known->rev, different);
    }
    m_writer.createMany(
        m_definition.id, qint64(created.size()),
        [&](qint64 i) {
            const Row& row = *created[size_t(i)];
            FieldValues fresh = values(row);
            fresh.insert({{id(field::name), row.table.fullName().left(400)},
                          {id(field::source), m_findings.source},
                          {id(field::first_seen), m_findings.today.toString(Qt::ISODate)},
                          {id(field::survey), m_result.survey}});
            return fresh;
        },
        [&](qint64 i, const ledger::ValidationError& error) {
            const Row& row = *created[size_t(i)];
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The table “%1” can't be kept: %2 Nothing was written.")
                            .arg(row.table.fullName(), error.problems().isEmpty()
                                                           ? error.text()
                                                           : error.problems().constFirst().text));
        });
}

} // namespace

SurveyResult writeSurvey(ledger::ActWriter& writer, const Findings& findings, const Progress& progress)
{
    return SurveyRecord(writer, findings).write(progress);
}

} // namespace wardbook::survey
