#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "drills/inject_sheet.h"
#include "drills/sheet_rows.h"
#include "exchange/words.h"
#include "fields/drill.h"
#include "fields/drill_programme.h"
#include <QFileInfo>

/// The yearly programme (GB/T 38645 A.1): its drills, a row each.
namespace wardbook::drills {

namespace {

namespace fd = fields::drill;
using ledger::Record;
using ledger::RecordFields;

const SheetForm& programmeForm()
{
    static const SheetForm form{fd::kRegister,
                                {fd::code, fd::title, fd::form, fd::scope, fd::nature, fd::planned_on,
                                 fd::place, fd::department, fd::director, fd::budget, fd::aim, fd::scenario,
                                 fd::remarks},
                                {fd::title}};
    return form;
}

struct PlannedDrill
{
    const SheetRow* row = nullptr;
    qint64 existing = 0;
    ledger::FieldValues values;
    bool bad = false;
};

class ProgrammeImport
{
public:
    ProgrammeImport(ledger::Reader& reader, qint64 programme, const SheetRows& sheet)
        : m_reader(reader), m_programme(programme), m_sheet(sheet)
    {
        const ledger::RegisterDef& definition = m_reader.registers().at(QLatin1String(fd::kRegister));
        reader.forEachWith(
            QLatin1String(fd::kRegister), QLatin1String(fd::programme), programme, [&](const Record& each) {
                m_existing.insert(each.id, each);
                m_byUid.insert(each.uid, each.id);
                m_byCode.insert(each.text(definition.fieldAt(QLatin1String(fd::code))), each.id);
                m_byTitle.insert(nameKey(each.text(definition.fieldAt(QLatin1String(fd::title)))), each.id);
            });
        for (const SheetRow& row : sheet.rows)
            m_rows << plan(row);
        checkDoubles();
    }

    SheetResult count() const
    {
        SheetResult result;
        result.problems = m_problems;
        for (const PlannedDrill& each : m_rows) {
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
        for (const PlannedDrill& each : std::as_const(m_rows)) {
            if (each.bad)
                continue;
            if (each.existing == 0) {
                ledger::FieldValues values;
                for (auto it = each.values.constBegin(); it != each.values.constEnd(); ++it)
                    if (!it->isNull())
                        values.insert(it.key(), *it);
                values.insert(QString::fromLatin1(fd::programme), m_programme);
                writer.create(QString::fromLatin1(fd::kRegister), values);
            } else if (const ledger::FieldValues changes = changesOf(each); !changes.isEmpty()) {
                patch(writer, fd::kRegister, each.existing, changes);
            }
        }
    }

private:
    static QString nameKey(const QString& text) { return exchange::words::headingKey(text); }

    void problem(PlannedDrill& planned, const char* field, const QString& text)
    {
        planned.bad = true;
        m_problems << SheetProblem{planned.row->number, m_sheet.cell(field, planned.row->number), text};
    }

    PlannedDrill plan(const SheetRow& row)
    {
        PlannedDrill planned;
        planned.row = &row;
        planned.existing = m_byUid.value(row.uid);
        if (planned.existing == 0 && row.has(fd::code))
            planned.existing = m_byCode.value(row.text(fd::code));
        if (planned.existing == 0 && !row.has(fd::code))
            planned.existing = m_byTitle.value(nameKey(row.text(fd::title)));
        if (!row.has(fd::title))
            problem(planned, fd::title, Tr::tr("The drill has no name."));
        for (const char* name : programmeForm().fields)
            if (m_sheet.hasColumn(name))
                readField(planned, name);
        if (planned.existing != 0 && !changesOf(planned).isEmpty()) {
            const QString state = m_existing[planned.existing].state;
            if (state != QLatin1String("planning"))
                problem(planned, fd::title,
                        Tr::tr("“%1” is not being planned any more; the sheet doesn't change it.")
                            .arg(row.text(fd::title)));
        }
        return planned;
    }

    void readField(PlannedDrill& planned, const char* name)
    {
        const QString field = QString::fromLatin1(name), text = planned.row->text(name);
        // the program numbers drills itself; a code only says which one a row is
        if (field == QLatin1String(fd::code)) {
            if (!text.isEmpty() && planned.existing == 0)
                problem(planned, name, Tr::tr("The programme has no drill %1.").arg(text));
            return;
        }
        const ledger::FieldDef& def = m_reader.registers().at(QLatin1String(fd::kRegister)).fieldAt(field);
        if (def.type == ledger::FieldType::Ref) {
            const qint64 id = text.isEmpty() ? 0 : m_reader.resolve(def.ref, text);
            if (!text.isEmpty() && id == 0)
                problem(planned, name,
                        Tr::tr("“%1” is not in the register “%2”, or there are several of that name.")
                            .arg(text, m_reader.registers().at(def.ref).label.text()));
            planned.values.insert(field, id != 0 ? QVariant(id) : QVariant());
            return;
        }
        QString wrong;
        planned.values.insert(field, readCell(m_reader.registers(), fd::kRegister, field, text, &wrong));
        if (!wrong.isEmpty())
            problem(planned, name, wrong);
    }

    void checkDoubles()
    {
        QHash<qint64, int> rows;
        QHash<QString, int> titles;
        for (PlannedDrill& each : m_rows) {
            const QString title = nameKey(each.row->text(fd::title));
            const int before = each.existing != 0 ? rows.value(each.existing) : titles.value(title);
            if (before != 0 && !title.isEmpty())
                problem(each, fd::title, Tr::tr("Row %1 is the same drill.").arg(before));
            if (each.existing != 0)
                rows.insert(each.existing, each.row->number);
            titles.insert(title, each.row->number);
        }
    }

    ledger::FieldValues changesOf(const PlannedDrill& planned) const
    {
        const Record record = m_existing.value(planned.existing);
        const ledger::RegisterDef& definition = m_reader.registers().at(QLatin1String(fd::kRegister));
        ledger::FieldValues changes;
        for (auto it = planned.values.constBegin(); it != planned.values.constEnd(); ++it)
            if (!sameValue(record.value(definition.fieldAt(it.key())), it.value()))
                changes.insert(it.key(), it.value());
        return changes;
    }

    ledger::Reader& m_reader;
    qint64 m_programme = 0;
    const SheetRows& m_sheet;
    QList<PlannedDrill> m_rows;
    QList<SheetProblem> m_problems;
    QHash<qint64, Record> m_existing;
    QHash<QString, qint64> m_byUid, m_byCode, m_byTitle;
};

} // namespace

void exportProgramme(people::Workspace& workspace, qint64 programme, const QString& path,
                     const QString& reason, const Progress& progress)
{
    const auto reader = workspace.ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(QLatin1String(fd::kRegister));
    QList<Record> drills;
    reader->forEachWith(QLatin1String(fd::kRegister), QLatin1String(fd::programme), programme,
                        [&](const Record& each) { drills << each; });
    const ledger::FieldDef& day = definition.fieldAt(QLatin1String(fd::planned_on));
    std::sort(drills.begin(), drills.end(), [&](const Record& a, const Record& b) {
        return std::pair(a.text(day), a.id) < std::pair(b.text(day), b.id);
    });
    QList<qint64> ids;
    for (const Record& each : std::as_const(drills))
        ids << each.id;
    const QString name = reader->nameOf(QLatin1String(fields::drill_programme::kRegister), programme);
    writeSheet(workspace, programmeForm(), ids, name, path, Tr::tr("Programme exported: %1").arg(name),
               reason, {}, progress);
}

SheetResult importProgramme(people::Workspace& workspace, qint64 programme, const QString& path, bool dryRun,
                            bool skipBad, const Progress& progress)
{
    const auto reader = workspace.ledger().reader();
    reader->record(QLatin1String(fields::drill_programme::kRegister),
                   programme); // throws when it isn't there
    const SheetRows sheet = readSheetRows(reader->registers(), programmeForm(), path, progress);
    SheetResult result = ProgrammeImport(*reader, programme, sheet).count();
    if (dryRun || (!result.problems.isEmpty() && !skipBad))
        return result;
    const auto act = workspace.perform(Tr::tr("Programme from %1").arg(QFileInfo(path).fileName()), {},
                                       [&](ledger::ActWriter& writer) {
                                           ProgrammeImport import(writer.reader(), programme, sheet);
                                           result = import.count();
                                           if (result.problems.isEmpty() || skipBad)
                                               import.write(writer);
                                       });
    result.act = act.seq;
    return result;
}

} // namespace wardbook::drills
