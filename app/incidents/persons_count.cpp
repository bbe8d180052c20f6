#include "incidents/persons_count.h"
#include "base/text_keys.h"
#include <QHash>
#include <QStringList>
#include <algorithm>

namespace wardbook::incidents {

namespace {

bool unaffected(const QString& effect)
{
    return effect == QLatin1String("none") || effect == QLatin1String("isolated");
}

/// A number without a word on how sure it is comes from a register: an upper bound.
int doubt(const PersonsAt& at)
{
    static const QStringList kRising{QStringLiteral("confirmed"), QStringLiteral("estimated"),
                                     QStringLiteral("upper"), QStringLiteral("unknown")};
    if (!at.persons)
        return 3;
    const int found = static_cast<int>(kRising.indexOf(at.confidence));
    return found < 0 ? 2 : found;
}

QString confidenceOf(int doubtful)
{
    constexpr const char* kWords[] = {"confirmed", "estimated", "upper", "unknown"};
    return QString::fromLatin1(kWords[doubtful]);
}

/// Largest numbers of groups that are the same persons for certain: one population, or one asset that was
/// linked twice.
class Groups
{
public:
    void add(const PersonsAt& at, qint64 number)
    {
        const bool named = !keys::fold(at.population).isEmpty();
        const QString key = named          ? u'p' + keys::fold(at.population)
                            : at.asset > 0 ? QStringLiteral("a%1").arg(at.asset)
                                           : QStringLiteral("n%1").arg(m_unnamed.size());
        qint64& largest = (named ? m_named : m_unnamed)[key];
        largest = std::max(largest, number);
    }
    qint64 counted() const { return sum(m_named) + largest(m_unnamed); }
    qint64 atLeast() const { return std::max(largest(m_named), largest(m_unnamed)); }
    qint64 atMost() const { return sum(m_named) + sum(m_unnamed); }

private:
    static qint64 sum(const QHash<QString, qint64>& groups)
    {
        qint64 total = 0;
        for (const qint64 each : groups)
            total += each;
        return total;
    }
    static qint64 largest(const QHash<QString, qint64>& groups)
    {
        qint64 found = 0;
        for (const qint64 each : groups)
            found = std::max(found, each);
        return found;
    }

    QHash<QString, qint64> m_named, m_unnamed;
};

} // namespace

bool exposesData(const QString& effect)
{
    return !unaffected(effect) && effect != QLatin1String("unavailable") &&
           effect != QLatin1String("readonly");
}

PersonsCount countPersons(const QList<PersonsAt>& impacts, std::optional<qint64> confirmed,
                          const QString& confirmedConfidence)
{
    PersonsCount count;
    Groups affected, exposed, minors;
    int doubtful = 0;
    for (const PersonsAt& at : impacts) {
        if (unaffected(at.effect))
            continue;
        ++count.assets;
        count.sensitive = count.sensitive || at.sensitive;
        count.leaked = count.leaked || at.effect == QLatin1String("leaked");
        doubtful = std::max(doubtful, doubt(at));
        if (!at.persons) {
            ++count.withoutNumber;
            continue;
        }
        affected.add(at, *at.persons);
        minors.add(at, at.minors);
        if (exposesData(at.effect))
            exposed.add(at, *at.persons);
    }
    count.counted = affected.counted();
    count.atLeast = affected.atLeast();
    count.atMost = affected.atMost();
    count.exposed = exposed.counted();
    count.exposedAtMost = exposed.atMost();
    count.minors = minors.counted();
    count.confidence = confidenceOf(count.assets == 0 ? 3 : doubtful);
    if (confirmed) {
        count.counted = count.atLeast = count.atMost = count.exposed = count.exposedAtMost = *confirmed;
        count.minors = std::min(count.minors, *confirmed);
        count.confirmed = true;
        count.confidence = confirmedConfidence.isEmpty() ? QStringLiteral("confirmed") : confirmedConfidence;
    }
    return count;
}

} // namespace wardbook::incidents
