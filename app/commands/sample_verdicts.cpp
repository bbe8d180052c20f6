#include "commands/sample_verdicts.h"
#include "grading/round_texts.h"
#include <QJsonArray>

namespace wardbook::commands::sample {

using grading::CellEdit;
using grading::Round;
using grading::Verdict;

namespace {

bool names(const QJsonValue& list, const QString& name)
{
    return list.isUndefined() || list.toArray().contains(name);
}

} // namespace

VerdictMaker::VerdictMaker(const QJsonObject& data, const QJsonObject& round, const Round& basis)
    : m_data(data), m_round(round), m_basis(basis)
{
}

double VerdictMaker::chance(const QString& words)
{
    quint64 hash =
        14695981039346656037ULL; // FNV-1a, then stirred: short texts differ in their last bits only
    for (const char c : words.toUtf8())
        hash = (hash ^ static_cast<quint8>(c)) * 1099511628211ULL;
    hash ^= hash >> 33;
    hash *= 0xff51afd7ed558ccdULL;
    hash ^= hash >> 33;
    return static_cast<double>(hash >> 11) / static_cast<double>(1ULL << 53);
}

QString VerdictMaker::naReason(int row, int column) const
{
    const grading::RequirementItem& item = m_basis.item(row);
    const QString point = m_basis.pack->points.at(item.point).label.zh;
    for (const QJsonValue& rule : m_data[QLatin1String("not_applicable")].toArray()) {
        const QString object = rule[QLatin1String("object")].toString();
        const QString letter = rule[QLatin1String("letter")].toString();
        if ((rule[QLatin1String("point")] == point ||
             rule[QLatin1String("item")] == grading::citation(item)) &&
            (letter.isEmpty() || letter == item.letter) &&
            (object.isEmpty() || object == m_basis.objects.at(column).name))
            return rule[QLatin1String("reason")].toString();
    }
    return {};
}

bool VerdictMaker::blank(int row, int column) const
{
    const QJsonValue rule = m_round[QLatin1String("blank")];
    const grading::RequirementItem& item = m_basis.item(row);
    return rule.isObject() && names(rule[QLatin1String("layers")], m_basis.pack->layers.at(item.layer).id) &&
           names(rule[QLatin1String("points")], m_basis.pack->points.at(item.point).label.zh) &&
           names(rule[QLatin1String("objects")], m_basis.objects.at(column).name);
}

QString VerdictMaker::noteFor(int row, int column, Verdict verdict) const
{
    const QString layer = m_basis.pack->layers.at(m_basis.item(row).layer).id;
    const QJsonArray texts = m_data[QLatin1String("notes")][layer][grading::verdictCode(verdict)].toArray();
    if (texts.isEmpty())
        return {};
    const double which = chance(QStringLiteral("note %1 %2").arg(m_basis.item(row).id).arg(column));
    return texts.at(static_cast<qsizetype>(which * static_cast<double>(texts.size()))).toString();
}

VerdictMaker::Judged VerdictMaker::judge(int row, int column) const
{
    if (blank(row, column))
        return {};
    if (const QString reason = naReason(row, column); !reason.isEmpty())
        return {Verdict::NotApplicable, {}, reason};
    const grading::RequirementItem& item = m_basis.item(row);
    const QString layer = m_basis.pack->layers.at(item.layer).id;
    const QString object = m_basis.objects.at(column).name;
    // A layer's score of s lacks 1 − s. Weak items are weak on most objects, so the lack gathers in few
    // items.
    const double lack = 1 - m_round[QLatin1String("targets")][layer].toDouble(85) / 100;
    const double weak = std::min(1.0, 1.8 * lack);
    Verdict verdict = Verdict::Met;
    if (weak > 0 &&
        chance(QStringLiteral("item ") + item.clause.section(QLatin1Char('.'), 1) + item.letter) < weak) {
        const double deep = lack / weak; // of a weak item's cells: a third of it not met, the rest partly
        const double cell = chance(item.id + QLatin1Char(' ') + object);
        if (cell < 0.35 * deep)
            verdict = Verdict::Unmet;
        else if (cell < 1.65 * deep)
            verdict = Verdict::Partial;
    }
    // Not everything gets better: a few cells were worse in just this round.
    const QString thisRound = QStringLiteral("%1 %2 %3").arg(item.id, object, m_basis.name);
    if (verdict == Verdict::Met && chance(thisRound) < 0.02)
        verdict = Verdict::Partial;
    const bool lacking = verdict != Verdict::Met;
    return {verdict, lacking ? noteFor(row, column, verdict) : QString(), {}};
}

QList<CellEdit> VerdictMaker::edits() const
{
    QList<CellEdit> edits;
    for (int row = 0; row < m_basis.items.size(); ++row)
        for (int column = 0; column < m_basis.objects.size(); ++column) {
            if (!m_basis.applies(row, column) || m_basis.cell(row, column).record != 0)
                continue;
            const Judged judged = judge(row, column);
            if (judged.verdict == Verdict::Blank)
                continue;
            CellEdit edit;
            edit.item = m_basis.item(row).id;
            edit.object = m_basis.objects.at(column).id;
            edit.verdict = judged.verdict;
            if (!judged.note.isEmpty())
                edit.note = judged.note;
            if (!judged.naReason.isEmpty())
                edit.naReason = judged.naReason;
            edits.append(edit);
        }
    for (const QJsonValue& cell : m_round[QLatin1String("cells")].toArray()) {
        CellEdit edit;
        for (int row = 0; row < m_basis.items.size(); ++row)
            if (grading::citation(m_basis.item(row)) == cell[QLatin1String("item")].toString())
                edit.item = m_basis.item(row).id;
        for (const grading::RoundObject& object : m_basis.objects)
            if (object.name == cell[QLatin1String("object")].toString())
                edit.object = object.id;
        edit.verdict = grading::verdictFromCode(cell[QLatin1String("verdict")].toString());
        edit.note = cell[QLatin1String("note")].toString();
        edit.compensation = cell[QLatin1String("compensation")].toString();
        edit.highRisk = cell[QLatin1String("high_risk")].toBool();
        edits.append(edit);
    }
    return edits;
}

} // namespace wardbook::commands::sample
