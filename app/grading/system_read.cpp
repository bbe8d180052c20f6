#include "base/error.h"
#include "fields/assessment.h"
#include "fields/asset.h"
#include "fields/grading.h"
#include "fields/licensed_assessment.h"
#include "fields/remediation.h"
#include "fields/system.h"
#include "grading/grading_records.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "grading/round_service.h"
#include "grading/system_stages.h"
#include <algorithm>

namespace wardbook::grading {

using records::Fields;
namespace fa = fields::assessment;
namespace fl = fields::licensed_assessment;
namespace fr = fields::remediation;
namespace fs = fields::system;

namespace {

/// What lies in one system.
struct Assets
{
    int count = 0, highestLevel = 0, nationalClass = 0; ///< class: 0 none, 1 general, 2 important, 3 core
    qint64 persons = 0;
};

/// One pass over the assets without reading whole rows: there may be a hundred thousand. `system` 0: of all.
QHash<qint64, Assets> readAssets(ledger::Reader& reader, qint64 system)
{
    namespace fx = fields::asset;
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fx::kRegister));
    const auto column = [&](const char* field) { return definition.fieldAt(QLatin1String(field)).column(); };
    QString sql =
        QStringLiteral("SELECT +%1, COUNT(*), MAX(%2), MAX(%3), MAX(CASE %4 WHEN 'core' THEN 3 WHEN "
                       "'important' THEN 2 WHEN 'general' THEN 1 ELSE 0 END) FROM %5 WHERE %6 AND "
                       "state NOT IN ('void', 'retired') GROUP BY +%1")
            .arg(column(fx::storage_system), column(fx::level), column(fx::persons),
                 column(fx::national_class), definition.table(),
                 // The plus sign has all of them read in the order of the table, not in that of an
                 // index: 4 s instead of 30 s on a million assets.
                 (system == 0 ? QStringLiteral("+%1 IS NOT NULL") : QStringLiteral("%1 = $1"))
                     .arg(column(fx::storage_system)));
    storage::Statement rows(reader.connection(), sql);
    if (system != 0)
        rows.bindInt(1, system);
    QHash<qint64, Assets> found;
    while (rows.step())
        found.insert(rows.integer(0),
                     {int(rows.integer(1)), rows.text(2).toInt(), int(rows.integer(4)), rows.integer(3)});
    return found;
}

QDate dateOf(const Fields& fields, const char* field)
{
    return QDate::fromString(fields.text(field), Qt::ISODate);
}

QDate actDate(ledger::Reader& reader, qint64 seq)
{
    const auto act = reader.act(seq);
    return act ? act->at.date() : QDate();
}

/// Gathers one system from all its registers.
class SystemReader
{
public:
    SystemReader(ledger::Reader& reader, const RoundService& rounds, QDate today)
        : m_reader(reader), m_rounds(rounds), m_today(today), m_calendar(WorkingDays::current(reader))
    {
    }

    SystemView read(const ledger::Record& record, const Assets& assets)
    {
        SystemView view;
        SystemStatus status;
        const Fields fields(m_reader, fs::kRegister, record);
        view.id = record.id;
        view.rev = record.rev;
        view.code = fields.text(fs::code);
        view.name = fields.text(fs::name);
        view.ownerName = nameOf("person", fields.number(fs::owner));
        view.departmentName = nameOf("department", fields.number(fs::department));
        std::tie(view.sLevel, view.aLevel) = records::levelsOf(m_reader, record);
        view.level = std::max({int(fields.number(fs::grade)), view.sLevel, view.aLevel});
        view.assets = assets.count;
        view.highestDataLevel = assets.highestLevel;

        readDates(record, fields, status.dates);
        status.dates.level = view.level;
        status.dates.persons = assets.persons;
        readGradings(view, status);
        readRounds(view, status);
        readLicensed(record.id, status);
        readRemediations(view, status);

        view.deadlines = deadlinesOf(status.dates, record.id, *m_calendar);
        view.stages = stagesOf(status, view.deadlines, m_today);
        const Summary summary = summaryOf(status, view.deadlines, m_today);
        view.summary = summary.text;
        view.summaryTone = summary.tone;
        return view;
    }

private:
    QString nameOf(const char* registerId, qint64 id)
    {
        return id == 0 ? QString() : m_reader.nameOf(QLatin1String(registerId), id);
    }

    void readDates(const ledger::Record& record, const Fields& fields, SystemDates& dates)
    {
        dates.gradedOn = dateOf(fields, fs::graded_on);
        dates.onlineOn = dateOf(fields, fs::online_on);
        dates.building = fields.text(fs::run_status) == QLatin1String("building");
        dates.filingNumber = fields.text(fs::filing_number);
        dates.filedOn = dateOf(fields, fs::filed_on);
        dates.filingUntil = dateOf(fields, fs::filing_until);
        dates.nextLicensed = dateOf(fields, fs::next_assessment);
        if (const QDate last = dateOf(fields, fs::assessed_on); last.isValid())
            dates.licensed << last;
        if (dates.filedOn.isValid() && dates.gradedOn.isValid() && dates.filedOn < dates.gradedOn &&
            gradeChanged(record.id))
            dates.levelSince = dates.gradedOn;
    }

    /// A later date of grading alone doesn't make a filing invalid: the same grade may have been confirmed.
    bool gradeChanged(qint64 system)
    {
        for (const ledger::HistoryEntry& entry : m_reader.history(QLatin1String(fs::kRegister), system))
            for (const ledger::FieldChange& change : entry.changes)
                if (change.field == QLatin1String(fs::grade) && !change.before.isNull() &&
                    change.before != change.after)
                    return true;
        return false;
    }

    void readGradings(SystemView& view, SystemStatus& status)
    {
        const QList<ledger::Record> all = records::gradingsOf(m_reader, view.id);
        const ledger::Record* open = records::openOf(all);
        const ledger::Record* done = records::signedOf(all);
        if (open) {
            view.openGrading = open->id;
            status.openGradingState = open->state;
        }
        const ledger::Record* shown = done ? done : open;
        if (!shown)
            return;
        view.grading = shown->id;
        view.gradingState = shown->state;
        view.current = records::draftOf(m_reader, *shown);
        if (!done)
            return;
        status.gradingSigned = true;
        status.reviewedOn = view.current.reviewedOn;
        status.approvedOn = view.current.approvedOn;
        for (const ledger::HistoryEntry& entry :
             m_reader.history(QLatin1String(fields::grading::kRegister), done->id))
            for (const ledger::FieldChange& change : entry.changes)
                if (change.field == QLatin1String("_state") &&
                    change.after.toString() == QLatin1String("signed")) {
                    view.signedBy = entry.actor;
                    view.signedAt = entry.at;
                }
    }

    void readRounds(SystemView& view, SystemStatus& status)
    {
        m_reader.forEachWith(QLatin1String(fa::kRegister), QLatin1String(fa::system), view.id,
                             [&](const ledger::Record& round) {
                                 view.rounds.prepend(round.id);
                                 const QString name = Fields(m_reader, fa::kRegister, round).text(fa::name);
                                 if (round.state == QLatin1String("signed")) {
                                     view.lastSignedRound = round.id;
                                     status.signedRoundName = name;
                                     status.dates.lastSelfCheck = actDate(m_reader, round.actSeq);
                                 } else {
                                     view.openRound = round.id;
                                     status.openRoundName = name;
                                     status.openRoundState = round.state;
                                 }
                             });
        if (view.openRound != 0 && status.openRoundState == QLatin1String("draft"))
            countCells(view);
        status.cellsJudged = view.cellsJudged;
        status.cellsTotal = view.cellsTotal;
    }

    void countCells(SystemView& view)
    {
        try {
            const Round::Counts counts = m_rounds.load(m_reader, view.openRound).counts();
            view.cellsJudged = counts.judged();
            view.cellsTotal = counts.total();
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::NotFound && error.kind() != ErrorKind::Invalid)
                throw;
            // a round whose pack can't be read is shown without progress; opening it says what is wrong
        }
    }

    void readLicensed(qint64 system, SystemStatus& status)
    {
        QDate newest;
        m_reader.forEachWith(QLatin1String(fl::kRegister), QLatin1String(fl::system), system,
                             [&](const ledger::Record& record) {
                                 const Fields fields(m_reader, fl::kRegister, record);
                                 const QDate day = dateOf(fields, fl::assessed_on);
                                 if (!day.isValid())
                                     return;
                                 if (!status.dates.licensed.contains(day))
                                     status.dates.licensed << day;
                                 if (newest.isValid() && day < newest)
                                     return;
                                 newest = day;
                                 if (const QDate next = dateOf(fields, fl::next_on); next.isValid())
                                     status.dates.nextLicensed = next;
                                 const QString score = fields.text(fl::score), rate = fields.text(fl::rate);
                                 status.licensedResult =
                                     !score.isEmpty() ? Tr::tr("%1 points").arg(score)
                                     : !rate.isEmpty()
                                         ? Tr::tr("rate met %1")
                                               .arg(rate.endsWith(QLatin1Char('%')) ? rate
                                                                                    : rate + QLatin1Char('%'))
                                         : m_reader.registers()
                                               .codes(QStringLiteral("assessment_conclusion"))
                                               .labelOf(fields.text(fl::conclusion));
                             });
    }

    void readRemediations(SystemView& view, SystemStatus& status)
    {
        m_reader.forEachWith(QLatin1String(fr::kRegister), QLatin1String(fr::system), view.id,
                             [&](const ledger::Record& record) {
                                 const bool open = record.state == QLatin1String("open");
                                 if (!open && record.state != QLatin1String("done"))
                                     return;
                                 const Fields fields(m_reader, fr::kRegister, record);
                                 const QDate due = dateOf(fields, fr::due);
                                 ++view.openRemediations;
                                 view.lateRemediations += open && due.isValid() && due < m_today;
                                 view.highRemediations += fields.text(fr::risk) == QLatin1String("high");
                             });
        status.openRemediations = view.openRemediations;
        status.lateRemediations = view.lateRemediations;
        status.highRemediations = view.highRemediations;
    }

    ledger::Reader& m_reader;
    const RoundService& m_rounds;
    QDate m_today;
    std::shared_ptr<const WorkingDays> m_calendar;
};

} // namespace

QList<SystemView> GradingService::systems(ledger::Reader& reader, QDate today) const
{
    const QHash<qint64, Assets> assets = readAssets(reader, 0);
    QList<ledger::Record> records;
    reader.forEach(QLatin1String(fs::kRegister), [&](const ledger::Record& record) {
        if (record.state != QLatin1String("retired") && record.state != QLatin1String(ledger::kVoidState))
            records << record;
    });
    const RoundService rounds(m_workspace);
    SystemReader system(reader, rounds, today);
    QList<SystemView> views;
    for (const ledger::Record& record : records)
        views << system.read(record, assets.value(record.id));
    std::stable_sort(views.begin(), views.end(), [](const SystemView& a, const SystemView& b) {
        return a.level != b.level ? a.level > b.level : a.code < b.code;
    });
    return views;
}

SystemView GradingService::system(ledger::Reader& reader, qint64 id, QDate today) const
{
    const RoundService rounds(m_workspace);
    return SystemReader(reader, rounds, today)
        .read(reader.record(QLatin1String(fs::kRegister), id), readAssets(reader, id).value(id));
}

GradeFacts GradingService::facts(ledger::Reader& reader, qint64 system) const
{
    const ledger::Record record = reader.record(QLatin1String(fs::kRegister), system);
    const Fields fields(reader, fs::kRegister, record);
    const Assets assets = readAssets(reader, system).value(system);
    const auto [s, a] = records::levelsOf(reader, record);
    GradeFacts facts;
    facts.level = std::max(s, a);
    facts.highestDataLevel = assets.highestLevel;
    facts.personsWithData = assets.persons;
    const char* const classes[] = {"", "general", "important", "core"};
    facts.nationalClass = QLatin1String(classes[assets.nationalClass]);
    facts.criticalInfrastructure = fields.number(fs::critical_infrastructure) != 0;
    if (const qint64 parent = fields.number(fs::parent); parent != 0)
        if (const auto platform = reader.find(QLatin1String(fs::kRegister), parent)) {
            const auto [parentS, parentA] = records::levelsOf(reader, *platform);
            facts.platformLevel = std::max(parentS, parentA);
        }
    return facts;
}

} // namespace wardbook::grading
