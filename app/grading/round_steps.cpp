#include "base/error.h"
#include "fields/assessment.h"
#include "fields/verdict.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"
#include "grading/scoring.h"

namespace wardbook::grading {

namespace fa = fields::assessment;
namespace fv = fields::verdict;

namespace {

const char kSubmit[] = "submit";

QString blankRefusal(const Round& round)
{
    const int blank = round.counts().blank;
    if (blank == 0)
        return {};
    for (int row = 0; row < round.items.size(); ++row)
        for (int column = 0; column < round.objects.size(); ++column)
            if (round.applies(row, column) && round.cell(row, column).verdict == Verdict::Blank)
                return Tr::tr("%1 cells are not judged yet; the first is %2 × %3.")
                    .arg(blank)
                    .arg(round.item(row).id, round.objects.at(column).name);
    return {};
}

/// As the ledger refuses it: for the button, before anybody presses it.
QString authorRefusal(ledger::Reader& reader, const ledger::Actor& actor, qint64 assessment)
{
    const ledger::RegisterDef& definition = reader.registers().at(QLatin1String(fv::kRegister));
    storage::Statement authors(
        reader.connection(),
        QStringLiteral("SELECT DISTINCT authors FROM %1 WHERE %2 = $1")
            .arg(definition.table(), definition.fieldAt(QLatin1String(fv::assessment)).column()));
    authors.bindInt(1, assessment);
    while (authors.step())
        if (authors.text(0).split(u',').contains(actor.member))
            return Tr::tr("This needs a second person: you judged cells of this round yourself.");
    return {};
}

QVariant figure(double value)
{
    return value < 0 ? QVariant() : QVariant(QString::number(value, 'f', 2));
}

} // namespace

void RoundService::step(const Round& round, const QString& transition, const QString& reason)
{
    const QString registerId = QLatin1String(fa::kRegister);
    const auto registers = m_workspace.ledger().registers();
    const ledger::TransitionDef* step = registers->at(registerId).transition(transition);
    const QString label = step ? step->label.text() : transition;
    m_workspace.perform(label, reason, [&](ledger::ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        qint64 rev = round.rev;
        if (transition == QLatin1String(kSubmit)) {
            // From the cells as they are now: the snapshot may be older than what others judged.
            const Round now = load(reader, round.id);
            if (const QString refusal = blankRefusal(now); !refusal.isEmpty())
                throw Error(ErrorKind::Invalid,
                            Tr::tr("The round can't be submitted: %1 Nothing was changed.").arg(refusal));
            const ScoreResult result = score(now, now.scoringRule, settingsFromJson(now.scoringSettings));
            writer.update(registerId, round.id, rev,
                          {{QLatin1String(fa::rate), figure(result.rate)},
                           {QLatin1String(fa::score), figure(result.score)},
                           {QLatin1String(fa::conclusion), result.conclusion}});
            if (now.rev == rev) // an update that changed nothing leaves the revision
                rev = records::assessment(reader, round.id).rev;
        }
        writer.transition(registerId, round.id, rev, transition);
    });
}

QString RoundService::stepRefusal(const Round& round, const QString& transition) const
{
    const auto reader = m_workspace.ledger().reader(2048);
    const ledger::Actor actor = m_workspace.actor();
    const ledger::RegisterDef& definition = reader->registers().at(QLatin1String(fa::kRegister));
    const ledger::Record record = records::assessment(*reader, round.id);
    const ledger::Ledger::Allowed allowed = m_workspace.ledger().allowed(actor, definition, record);
    const auto it = std::find_if(allowed.transitions.begin(), allowed.transitions.end(),
                                 [&](const auto& each) { return each.id == transition; });
    if (it == allowed.transitions.end()) {
        const ledger::StateDef* state = definition.state(record.state);
        return Tr::tr("This is not possible for a round that is “%1”.")
            .arg(state ? state->label.text() : record.state);
    }
    if (!it->allowed)
        return it->refusal;
    if (transition == QLatin1String(kSubmit))
        return blankRefusal(round);
    const ledger::TransitionDef* step = definition.transition(transition);
    return step && step->notByAuthors ? authorRefusal(*reader, actor, round.id) : QString();
}

} // namespace wardbook::grading
