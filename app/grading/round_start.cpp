#include "base/clock.h"
#include "base/error.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/system.h"
#include "fields/verdict.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "grading/take_over.h"

namespace wardbook::grading {

using records::Fields;
namespace fa = fields::assessment;
namespace fc = fields::check_object;
namespace fs = fields::system;
namespace fv = fields::verdict;

namespace {

const char kDefaultRule[] = "rate-2025";

Error refused(const QString& why)
{
    return Error(ErrorKind::Invalid, Tr::tr("The round can't begin: %1 Nothing was changed.").arg(why));
}

bool isActive(const ledger::Record& object)
{
    return object.state == QLatin1String("active");
}

/// What a new round starts from; gathered before anything is written.
class Preparation
{
public:
    Preparation(ledger::Reader& reader, const NewRound& wanted) : m_reader(reader), m_wanted(wanted)
    {
        readSystem();
        readRounds();
    }

    int sLevel = 0, aLevel = 0;
    qint64 previous = 0; ///< last signed round of the system
    QStringList names;   ///< of its rounds
    QString systemName;

    QString name() const
    {
        if (!m_wanted.name.trimmed().isEmpty()) {
            if (names.contains(m_wanted.name.trimmed()))
                throw refused(Tr::tr("“%1” has a round “%2” already; give this one another name.")
                                  .arg(systemName, m_wanted.name.trimmed()));
            return m_wanted.name.trimmed();
        }
        const QDate today = clock::now().date();
        const QString half = today.month() <= 6 ? Tr::tr("%1, first half") : Tr::tr("%1, second half");
        const QString base = half.arg(today.year());
        QString free = base;
        for (int n = 2; names.contains(free); ++n)
            free = Tr::tr("%1 (%2)").arg(base).arg(n);
        return free;
    }

    QList<qint64> objects() const
    {
        QList<qint64> ids;
        if (m_wanted.objects.isEmpty()) {
            m_reader.forEach(QLatin1String(fc::kRegister), [&](const ledger::Record& object) {
                const Fields fields(m_reader, fc::kRegister, object);
                const qint64 system = fields.number(fc::system);
                if (isActive(object) &&
                    (system == 0 || system == m_wanted.system || fields.number(fc::shared) != 0))
                    ids << object.id;
            });
            if (ids.isEmpty())
                throw refused(
                    Tr::tr("“%1” has no objects to look at. Enter its machine room, servers, "
                           "applications and so on under “%2” first.")
                        .arg(systemName, m_reader.registers().at(QLatin1String(fc::kRegister)).label.text()));
            return ids;
        }
        for (const qint64 id : m_wanted.objects) {
            const auto object = m_reader.find(QLatin1String(fc::kRegister), id);
            if (!object || !isActive(*object))
                throw refused(Tr::tr("the object “%1” is not in use.")
                                  .arg(object ? m_reader.nameOf(QLatin1String(fc::kRegister), id)
                                              : QString::number(id)));
            if (!ids.contains(id))
                ids << id;
        }
        return ids;
    }

    QStringList scopes(const RequirementPack& pack) const
    {
        QStringList result;
        for (const ledger::Code& code : m_reader.registers().codes(QStringLiteral("requirement_scope")).codes)
            if (m_wanted.scopes.contains(code.id) || code.id == QLatin1String("general"))
                result << code.id;
        for (const QString& scope : m_wanted.scopes)
            if (!result.contains(scope))
                throw refused(Tr::tr("there is no extension “%1”.").arg(scope));
        const QList<int> items = pack.itemsFor(sLevel, aLevel, result);
        for (const QString& scope : result)
            if (std::none_of(items.begin(), items.end(),
                             [&](int item) { return pack.items.at(item).scope == scope; }))
                throw refused(
                    Tr::tr("“%1” has no items of “%2” for %3.")
                        .arg(pack.label.text(), labelOf("requirement_scope", scope),
                             labelOf("protection_grade", QString::number(std::max(sLevel, aLevel)))));
        return result;
    }

private:
    QString labelOf(const char* list, const QString& code) const
    {
        return m_reader.registers().codes(QLatin1String(list)).labelOf(code);
    }

    void readSystem()
    {
        const auto system = m_reader.find(QLatin1String(fs::kRegister), m_wanted.system);
        if (!system || system->state == QLatin1String(ledger::kVoidState))
            throw refused(Tr::tr("the system is not in this vault."));
        systemName = m_reader.nameOf(QLatin1String(fs::kRegister), m_wanted.system);
        std::tie(sLevel, aLevel) = records::levelsOf(m_reader, *system);
        if (sLevel == 0 || aLevel == 0)
            throw refused(Tr::tr("“%1” has no grade yet. Grade it first: the grade decides the items.")
                              .arg(systemName));
    }

    void readRounds()
    {
        m_reader.forEachWith(QLatin1String(fa::kRegister), QLatin1String(fa::system), m_wanted.system,
                             [&](const ledger::Record& round) {
                                 const QString name = Fields(m_reader, fa::kRegister, round).text(fa::name);
                                 names << name;
                                 if (round.state == QLatin1String("signed"))
                                     previous = round.id;
                                 else
                                     throw refused(Tr::tr("the round “%1” of “%2” is not signed yet. Finish "
                                                          "it, or void it.")
                                                       .arg(name, systemName));
                             });
    }

    ledger::Reader& m_reader;
    const NewRound& m_wanted;
};

} // namespace

qint64 RoundService::start(const NewRound& wanted)
{
    records::requireEdit(m_workspace, fa::kRegister);
    const auto reader = m_workspace.ledger().reader(4096);
    const Preparation preparation(*reader, wanted);
    const auto builtIn = RequirementPack::builtIn();
    const QString packId = wanted.pack.isEmpty() ? builtIn->id : wanted.pack.section(u'@', 0, 0);
    QString packVersion = wanted.pack.section(u'@', 1);
    if (packVersion.isEmpty() && packId == builtIn->id)
        packVersion = builtIn->version;
    const auto chosen = pack(*reader, packId, packVersion);
    const QStringList scopes = preparation.scopes(*chosen);
    const QList<qint64> objects = preparation.objects();
    const QString name = preparation.name();
    // The round stays on this version, also when the program later ships another.
    if (chosen == builtIn)
        keepPack(RequirementPack::builtInJson(), *builtIn, builtIn->label.text());

    Round planned;
    planned.system = wanted.system;
    planned.pack = chosen;
    planned.items = chosen->itemsFor(preparation.sLevel, preparation.aLevel, scopes);
    planned.startedOn = clock::now().date();
    QList<records::CellRecord> taken;
    if (wanted.takeOver)
        taken = sharedVerdicts(*this, *reader, planned, objects);

    qint64 id = 0;
    m_workspace.perform(Tr::tr("Begin self-assessment"), {}, [&](ledger::ActWriter& writer) {
        Preparation(writer.reader(), wanted); // somebody else may have begun one since
        id = writer.create(
            QLatin1String(fa::kRegister),
            {{QLatin1String(fa::name), name},
             {QLatin1String(fa::system), wanted.system},
             {QLatin1String(fa::started_on), planned.startedOn.toString(Qt::ISODate)},
             {QLatin1String(fa::previous),
              preparation.previous == 0 ? QVariant() : QVariant(preparation.previous)},
             {QLatin1String(fa::objects), records::refsOf(objects)},
             {QLatin1String(fa::s_level), QString::number(preparation.sLevel)},
             {QLatin1String(fa::a_level), QString::number(preparation.aLevel)},
             {QLatin1String(fa::level), QString::number(std::max(preparation.sLevel, preparation.aLevel))},
             {QLatin1String(fa::scopes), scopes.join(u',')},
             {QLatin1String(fa::pack), chosen->id},
             {QLatin1String(fa::pack_version), chosen->version},
             {QLatin1String(fa::scoring), QLatin1String(kDefaultRule)}});
        for (const records::CellRecord& cell : taken)
            writer.create(QLatin1String(fv::kRegister), records::newValues(id, cell));
    });
    return id;
}

} // namespace wardbook::grading
