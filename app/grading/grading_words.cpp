#include "fields/assessment.h"
#include "fields/licensed_assessment.h"
#include "fields/system.h"
#include "grading/grading_records.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "grading/system_deadlines.h"

namespace wardbook::grading {

namespace fa = fields::assessment;
namespace fl = fields::licensed_assessment;
namespace fs = fields::system;

namespace {

QString label(ledger::Reader& reader, const char* list, const QString& code)
{
    return reader.registers().codes(QLatin1String(list)).labelOf(code);
}

/// Collects what stands on the old grade.
class Invalidated
{
public:
    Invalidated(ledger::Reader& reader, qint64 system, int sLevel, int aLevel)
        : m_reader(reader), m_system(system), m_level(std::max(sLevel, aLevel)),
          m_new(gradeName(sLevel, aLevel))
    {
    }

    QStringList run(const ledger::Record& system)
    {
        const auto [s, a] = records::levelsOf(m_reader, system);
        const QString now = gradeName(s, a);
        if (now.isEmpty() || m_new.isEmpty() || now == m_new)
            return {};
        m_old = now;
        m_levelChanges = std::max(s, a) != m_level;
        addFiling(records::Fields(m_reader, fs::kRegister, system));
        addRounds();
        if (m_levelChanges)
            addLicensed();
        return m_sentences;
    }

private:
    void addFiling(const records::Fields& system)
    {
        const QString number = system.text(fs::filing_number);
        if (number.isEmpty() && system.text(fs::filed_on).isEmpty())
            return;
        const QString name = number.isEmpty() ? Tr::tr("The filing") : Tr::tr("The filing %1").arg(number);
        if (!m_levelChanges)
            m_sentences
                << Tr::tr("%1 says %2: report the change to %3 to the police.").arg(name, m_old, m_new);
        else if (m_level < 2)
            m_sentences << Tr::tr("%1 was made for %2: have it cancelled with the police.").arg(name, m_old);
        else
            m_sentences
                << Tr::tr("%1 was made for %2: file anew within 30 days of grading.").arg(name, m_old);
    }

    void addRounds()
    {
        QString open, last;
        m_reader.forEachWith(QLatin1String(fa::kRegister), QLatin1String(fa::system), m_system,
                             [&](const ledger::Record& round) {
                                 const QString name =
                                     records::Fields(m_reader, fa::kRegister, round).text(fa::name);
                                 (round.state == QLatin1String("signed") ? last : open) = name;
                             });
        if (!open.isEmpty())
            m_sentences
                << Tr::tr("The self-assessment “%1” goes on with the items of %2 and keeps every verdict; "
                          "%3 needs a round of its own.")
                       .arg(open, m_old, m_new);
        else if (!last.isEmpty())
            m_sentences << Tr::tr("The self-assessment “%1” stands for %2 only; %3 needs a new one.")
                               .arg(last, m_old, m_new);
    }

    void addLicensed()
    {
        QString last;
        m_reader.forEachWith(
            QLatin1String(fl::kRegister), QLatin1String(fl::system), m_system,
            [&](const ledger::Record& each) {
                last = std::max(last, records::Fields(m_reader, fl::kRegister, each).text(fl::assessed_on));
            });
        if (!last.isEmpty() && m_level >= 2)
            m_sentences << Tr::tr("The licensed assessment of %1 was made for %2; %3 needs a new one.")
                               .arg(last, m_old, m_new);
    }

    ledger::Reader& m_reader;
    qint64 m_system;
    int m_level;
    QString m_new, m_old;
    bool m_levelChanges = false;
    QStringList m_sentences;
};

} // namespace

QStringList GradingService::invalidates(ledger::Reader& reader, qint64 system, int sLevel, int aLevel) const
{
    const auto record = reader.find(QLatin1String(fs::kRegister), system);
    return record ? Invalidated(reader, system, sLevel, aLevel).run(*record) : QStringList();
}

QString GradingService::suggestedReason(const GradingDraft& draft, bool service) const
{
    const int level = service ? draft.aLevel() : draft.sLevel();
    if (level == 0)
        return {};
    const auto reader = m_workspace.ledger().reader(1024);
    const QString object = label(*reader, "injured_object", service ? draft.aObject : draft.sObject);
    const QString degree = label(*reader, "damage_degree", service ? draft.aDegree : draft.sDegree);
    const QString grade = label(*reader, "protection_grade", QString::number(level));
    const QString matrix = label(*reader, "grade_matrix", draft.matrix);
    return service
               ? Tr::tr("When this system stops or fails, this does “%1” to “%2”. By “%3” this makes its "
                        "service %4.")
                     .arg(degree, object, matrix, grade)
               : Tr::tr(
                     "When information of this system leaks, is altered or lost, this does “%1” to “%2”. By "
                     "“%3” this makes its business information %4.")
                     .arg(degree, object, matrix, grade);
}

} // namespace wardbook::grading
