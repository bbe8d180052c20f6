#include "drills/inject_sheet.h"
#include "drills/drill_run.h"
#include "drills/drill_service.h"
#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "drills/expected_sync.h"
#include "drills/sheet_rows.h"
#include "exchange/words.h"
#include "fields/drill.h"
#include "fields/drill_objective.h"
#include "fields/inject.h"
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace wardbook::drills {

namespace {

namespace fi = fields::inject;
namespace fo = fields::drill_objective;
using ledger::Record;
using ledger::RecordFields;

const SheetForm& injectForm()
{
    static const SheetForm form{fi::kRegister,
                                {fi::no, fi::phase, fi::offset, fi::story_time, fi::title, fi::content,
                                 fi::from_role, fi::to_role, fi::delivery, fi::expected, fi::objective,
                                 fi::parent, fi::condition, fi::contingency, fi::note},
                                {fi::title}};
    return form;
}

QString key(const QString& text)
{
    return exchange::words::headingKey(text);
}

/// "30", "T+30", "30 分钟", "1:05" (hours and minutes), "01:05:00".
QString plainMinutes(const QString& text)
{
    static const QRegularExpression plain(
        QStringLiteral("^(?:T\\s*)?\\+?\\s*(\\d{1,6})\\s*(?:分钟|分|min|minutes)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression clock(QStringLiteral("^(?:T\\s*)?\\+?\\s*(\\d{1,4}):(\\d{2})(?::00)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = plain.match(text); match.hasMatch())
        return match.captured(1);
    if (const auto match = clock.match(text); match.hasMatch() && match.captured(2).toInt() < 60)
        return QString::number(match.captured(1).toInt() * 60 + match.captured(2).toInt());
    return text;
}

/// One row that was understood, or not.
struct PlannedInject
{
    const SheetRow* row = nullptr;
    qint64 existing = 0;
    QString no;
    ledger::FieldValues values; ///< without the parent
    std::optional<QString> parentNo;
    bool bad = false;
};

class InjectImport
{
public:
    InjectImport(ledger::Reader& reader, qint64 drill, const SheetRows& sheet)
        : m_reader(reader), m_drill(drill), m_sheet(sheet)
    {
        readDrill();
        for (const SheetRow& row : sheet.rows)
            m_rows << plan(row);
        checkNumbers();
        checkParents();
    }

    QList<SheetProblem> problems() const { return m_problems; }

    /// Rows that are left out take those that depend on them along.
    SheetResult count()
    {
        SheetResult result;
        result.problems = m_problems;
        for (const PlannedInject& each : std::as_const(m_rows)) {
            if (each.bad)
                continue;
            if (each.existing == 0)
                ++result.created;
            else if (!changesOf(each).isEmpty())
                ++result.changed;
            else
                ++result.same;
        }
        return result;
    }

    void write(ledger::ActWriter& writer)
    {
        QHash<QString, qint64> ids = m_idOfNo;
        for (PlannedInject& each : m_rows) {
            if (each.bad)
                continue;
            ledger::FieldValues changes = each.existing != 0 ? changesOf(each) : each.values;
            changes.remove(QString::fromLatin1(fi::parent));
            if (each.existing == 0) {
                for (auto it = changes.begin(); it != changes.end();)
                    it = it->isNull() ? changes.erase(it) : ++it;
                changes.insert(QString::fromLatin1(fi::drill), m_drill);
                each.existing = writer.create(QString::fromLatin1(fi::kRegister), changes);
                m_parents.insert(each.existing, 0);
            } else if (!changes.isEmpty()) {
                patch(writer, fi::kRegister, each.existing, changes);
            }
            const QString expected = QString::fromLatin1(fi::expected);
            if (changes.contains(expected))
                syncActions(writer, m_drill, each.existing, changes.value(expected).toString());
            ids.insert(each.no, each.existing);
        }
        for (const PlannedInject& each : std::as_const(m_rows)) {
            if (each.bad || !each.parentNo)
                continue;
            const qint64 parent = each.parentNo->isEmpty() ? 0 : ids.value(*each.parentNo);
            if (parent != m_parents.value(each.existing))
                patch(writer, fi::kRegister, each.existing,
                      {{QString::fromLatin1(fi::parent), parent != 0 ? QVariant(parent) : QVariant()}});
        }
    }

private:
    void readDrill()
    {
        m_reader.forEachWith(QLatin1String(fi::kRegister), QLatin1String(fi::drill), m_drill,
                             [&](const Record& each) {
                                 const RecordFields fields(m_reader, fi::kRegister, each);
                                 m_existing.insert(each.id, each);
                                 m_idOfNo.insert(fields.text(fi::no), each.id);
                                 m_idOfUid.insert(each.uid, each.id);
                                 m_parents.insert(each.id, fields.number(fi::parent));
                             });
        m_reader.forEachWith(QLatin1String(fo::kRegister), QLatin1String(fo::drill), m_drill,
                             [&](const Record& each) {
                                 const RecordFields fields(m_reader, fo::kRegister, each);
                                 m_objectives.insert(key(fields.text(fo::text)), each.id);
                                 m_objectives.insert(fields.text(fo::no), each.id);
                             });
    }

    void problem(PlannedInject& planned, const char* field, const QString& text)
    {
        planned.bad = true;
        m_problems << SheetProblem{planned.row->number, m_sheet.cell(field, planned.row->number), text};
    }

    PlannedInject plan(const SheetRow& row)
    {
        PlannedInject planned;
        planned.row = &row;
        planned.no = row.text(fi::no);
        planned.existing = m_idOfUid.value(row.uid);
        if (planned.existing == 0)
            planned.existing = m_idOfNo.value(planned.no);
        if (planned.no.isEmpty())
            problem(planned, fi::no, Tr::tr("The inject has no number."));
        if (!row.has(fi::title))
            problem(planned, fi::title, Tr::tr("The inject has no title."));
        for (const char* name : injectForm().fields)
            if (m_sheet.hasColumn(name))
                readField(planned, name);
        checkOffset(planned);
        if (m_sheet.hasColumn(fi::contingency) &&
            planned.values.value(QLatin1String(fi::contingency)).isNull())
            planned.values.insert(QString::fromLatin1(fi::contingency), 0);
        return planned;
    }

    void readField(PlannedInject& planned, const char* name)
    {
        const QString field = QString::fromLatin1(name);
        const QString text = planned.row->text(name);
        if (field == QLatin1String(fi::parent)) {
            planned.parentNo = text;
            return;
        }
        if (field == QLatin1String(fi::objective)) {
            const qint64 objective = m_objectives.value(text, m_objectives.value(key(text)));
            if (!text.isEmpty() && objective == 0)
                problem(planned, name, Tr::tr("The drill has no objective “%1”.").arg(text.left(60)));
            planned.values.insert(field, objective != 0 ? QVariant(objective) : QVariant());
            return;
        }
        QString wrong;
        const QString plain = field == QLatin1String(fi::offset) ? plainMinutes(text) : text;
        planned.values.insert(field, readCell(m_reader.registers(), fi::kRegister, field, plain, &wrong));
        if (field == QLatin1String(fi::expected)) {
            QStringList problems;
            parseExpected(text, &problems);
            if (!problems.isEmpty())
                wrong = problems.first();
        }
        if (!wrong.isEmpty())
            problem(planned, name, wrong);
    }

    void checkOffset(PlannedInject& planned)
    {
        const bool contingency = planned.values.value(QString::fromLatin1(fi::contingency)).toLongLong() != 0;
        if (!m_sheet.hasColumn(fi::offset)) {
            if (planned.existing == 0 && !contingency)
                problem(planned, fi::title, Tr::tr("The sheet says no minute for this inject."));
            return;
        }
        const QVariant offset = planned.values.value(QString::fromLatin1(fi::offset));
        if (!planned.row->has(fi::offset) && !contingency)
            problem(planned, fi::offset, Tr::tr("The inject has no minute."));
        planned.values.insert(QString::fromLatin1(fi::planned_offset), offset);
    }

    void checkNumbers()
    {
        // numbers as they will be: the sheet's, and those of injects that it doesn't name
        QSet<qint64> named;
        QHash<QString, int> rowOf;
        QHash<qint64, int> rowOfRecord;
        for (const PlannedInject& each : std::as_const(m_rows))
            named << each.existing;
        for (PlannedInject& each : m_rows) {
            if (each.no.isEmpty())
                continue;
            const auto before = rowOf.constFind(each.no);
            if (before != rowOf.cend())
                problem(each, fi::no,
                        Tr::tr("The number %1 stands in row %2 already.").arg(each.no).arg(*before));
            else if (const qint64 other = m_idOfNo.value(each.no); other != 0 && !named.contains(other))
                problem(each, fi::no,
                        Tr::tr("Another inject of the drill has the number %1 already.").arg(each.no));
            else if (each.existing != 0 && rowOfRecord.contains(each.existing))
                problem(each, fi::no,
                        Tr::tr("Row %1 is the same inject.").arg(rowOfRecord.value(each.existing)));
            rowOf.insert(each.no, each.row->number);
            rowOfRecord.insert(each.existing, each.row->number);
        }
    }

    void checkParents()
    {
        for (bool again = true; again;) {
            again = false;
            QSet<QString> known;
            for (auto it = m_idOfNo.constBegin(); it != m_idOfNo.constEnd(); ++it)
                known << it.key();
            for (const PlannedInject& each : std::as_const(m_rows))
                if (!each.bad)
                    known << each.no;
            for (PlannedInject& each : m_rows) {
                const QString parent = each.parentNo.value_or(QString());
                if (each.bad || parent.isEmpty())
                    continue;
                if (parent == each.no)
                    problem(each, fi::parent, Tr::tr("The inject depends on itself."));
                else if (!known.contains(parent))
                    problem(each, fi::parent,
                            Tr::tr("It depends on inject %1, which is neither here nor in the drill.")
                                .arg(parent));
                again = again || each.bad;
            }
        }
    }

    ledger::FieldValues changesOf(const PlannedInject& planned) const
    {
        const Record record = m_existing.value(planned.existing);
        const ledger::RegisterDef& definition = m_reader.registers().at(QLatin1String(fi::kRegister));
        ledger::FieldValues changes;
        for (auto it = planned.values.constBegin(); it != planned.values.constEnd(); ++it) {
            const QVariant now = record.value(definition.fieldAt(it.key()));
            const bool sameFlag =
                it.key() == QLatin1String(fi::contingency) && now.toLongLong() == it.value().toLongLong();
            if (!sameFlag && !sameValue(now, it.value()))
                changes.insert(it.key(), it.value());
        }
        // the planned minute follows the minute alone
        if (!changes.contains(QString::fromLatin1(fi::offset)))
            changes.remove(QString::fromLatin1(fi::planned_offset));
        if (planned.parentNo) {
            const qint64 parent = m_parents.value(planned.existing);
            const QString now = parent == 0
                                    ? QString()
                                    : RecordFields(m_reader, fi::kRegister, m_existing[parent]).text(fi::no);
            if (now != *planned.parentNo)
                changes.insert(QString::fromLatin1(fi::parent), *planned.parentNo);
        }
        return changes;
    }

    ledger::Reader& m_reader;
    qint64 m_drill = 0;
    const SheetRows& m_sheet;
    QList<PlannedInject> m_rows;
    QList<SheetProblem> m_problems;
    QHash<qint64, Record> m_existing;
    QHash<QString, qint64> m_idOfNo, m_idOfUid, m_objectives;
    QHash<qint64, qint64> m_parents; ///< inject → what it depends on now
};

void requirePlanning(ledger::Reader& reader, qint64 drill)
{
    namespace fd = fields::drill;
    const Record record = reader.record(QLatin1String(fd::kRegister), drill);
    if (record.state == QLatin1String("planning"))
        return;
    const ledger::StateDef* state = reader.registers().at(QLatin1String(fd::kRegister)).state(record.state);
    throw Error(
        ErrorKind::Invalid,
        Tr::tr("The drill is “%1”: a sheet is taken over only while it is planned. Nothing was changed.")
            .arg(state ? state->label.text() : record.state));
}

} // namespace

void exportInjects(people::Workspace& workspace, qint64 drill, const QString& path, const QString& reason,
                   const Progress& progress)
{
    const auto reader = workspace.ledger().reader();
    const DrillRun run = readRun(*reader, drill);
    QList<qint64> ids;
    for (const RunInject& each : run.injects)
        ids << each.id;
    const ledger::RegisterDef& definition = reader->registers().at(QLatin1String(fi::kRegister));
    const ledger::FieldDef& parent = definition.fieldAt(QLatin1String(fi::parent));
    writeSheet(
        workspace, injectForm(), ids, marked(run.title), path, Tr::tr("Injects exported: %1").arg(run.title),
        reason,
        [&](const QString& field, const Record& record) -> std::optional<QString> {
            if (field != QLatin1String(fi::parent))
                return {};
            const RunInject* before = run.inject(record.value(parent).toLongLong());
            return before ? before->no : QString();
        },
        progress);
}

SheetResult importInjects(people::Workspace& workspace, qint64 drill, const QString& path, bool dryRun,
                          bool skipBad, const Progress& progress)
{
    const auto reader = workspace.ledger().reader();
    requirePlanning(*reader, drill);
    const SheetRows sheet = readSheetRows(reader->registers(), injectForm(), path, progress);
    SheetResult result = InjectImport(*reader, drill, sheet).count();
    if (dryRun || (!result.problems.isEmpty() && !skipBad))
        return result;
    const auto act = workspace.perform(Tr::tr("Injects from %1").arg(QFileInfo(path).fileName()), {},
                                       [&](ledger::ActWriter& writer) {
                                           // judged again inside the act: somebody may have written in
                                           // between
                                           requirePlanning(writer.reader(), drill);
                                           InjectImport import(writer.reader(), drill, sheet);
                                           result = import.count();
                                           if (result.problems.isEmpty() || skipBad)
                                               import.write(writer);
                                       });
    result.act = act.seq;
    return result;
}

} // namespace wardbook::drills
