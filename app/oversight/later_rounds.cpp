#include "oversight/later_rounds.h"
#include "fields/assessment.h"
#include <algorithm>

namespace wardbook::oversight {

namespace round_field = fields::assessment;
using grading::Verdict;

const QList<LaterRounds::RoundRow>& LaterRounds::roundsOf(qint64 system)
{
    if (const auto known = m_rounds.constFind(system); known != m_rounds.constEnd())
        return *known;
    const QString id = QString::fromLatin1(round_field::kRegister);
    const ledger::RegisterDef& definition = m_reader.registers().at(id);
    const ledger::FieldDef& name = definition.fieldAt(QString::fromLatin1(round_field::name));
    const ledger::FieldDef& started = definition.fieldAt(QString::fromLatin1(round_field::started_on));
    const ledger::FieldDef& objects = definition.fieldAt(QString::fromLatin1(round_field::objects));
    QList<RoundRow>& rows = m_rounds[system];
    m_reader.forEachWith(
        id, QString::fromLatin1(round_field::system), system, [&](const ledger::Record& record) {
            rows.prepend({record.id, record.text(name), record.state,
                          QDate::fromString(record.text(started), Qt::ISODate), idsOf(record.text(objects))});
        });
    return rows;
}

Verdict LaterRounds::worst(qint64 round, const QStringList& items, const QList<qint64>& objects)
{
    Verdict worst = Verdict::Blank;
    for (const QString& item : items) {
        for (const qint64 object : objects) {
            const Verdict verdict = m_verdicts.of(round, item, object);
            if (verdict != Verdict::NotApplicable)
                worst = std::max(worst, verdict);
        }
    }
    return worst;
}

/// The newest round that judged any of the action's cells decides; the worst of them counts. An action that
/// came without a round (an import) is held against those that began after it was done.
Reassessment LaterRounds::judge(const ActionRecord& action)
{
    using Result = Reassessment::Result;
    const QStringList items = action.items();
    const qint64 own = action.number(field::assessment);
    const QDate doneOn = action.date(field::done_on);
    if (items.isEmpty() || action.number(field::system) == 0 || (own == 0 && !doneOn.isValid()))
        return {};
    const QList<qint64> objects = action.refs(field::objects);
    for (const RoundRow& round : roundsOf(action.number(field::system))) {
        if (own != 0 ? round.id <= own : !round.startedOn.isValid() || round.startedOn < doneOn)
            continue;
        const Verdict verdict = worst(round.id, items, objects.isEmpty() ? round.objects : objects);
        if (verdict == Verdict::Blank)
            continue;
        Reassessment answer;
        answer.result = verdict == Verdict::Met       ? Result::Met
                        : verdict == Verdict::Partial ? Result::Partial
                                                      : Result::Unmet;
        answer.round = round.id;
        answer.roundName = round.name;
        answer.signedOff = round.state == QLatin1String("signed");
        answer.afterClosing = !action.isPending() && answer.result != Result::Met;
        return answer;
    }
    return {};
}

} // namespace wardbook::oversight
