#pragma once
#include "base/language.h"
#include "grading/round.h"
#include <QtTest>

namespace wardbook::grading {

/// Rounds in memory for tests: one kind of object, items named by layer. Verdicts are written as a word of
/// letters, one for each object: m met, p partly, u unmet, n not applicable, - blank.
class RoundBuilder
{
public:
    explicit RoundBuilder(int objects = 1)
    {
        for (int i = 1; i <= objects; ++i)
            m_objects << RoundObject{i, QStringLiteral("DX-%1").arg(i), QStringLiteral("对象 %1").arg(i),
                                     QStringLiteral("server"), false};
    }
    /// `weight` and `risk` (a trigger of the pack) as the pack would say them.
    RoundBuilder& item(const QString& layer, const QString& verdicts, int weight = 0,
                       const std::optional<HighRisk>& risk = {})
    {
        int at = 0;
        while (at < m_pack->layers.size() && m_pack->layers.at(at).id != layer)
            ++at;
        if (at == m_pack->layers.size()) {
            m_pack->layers << RequirementLayer{layer, {layer, layer}};
            m_pack->points << ControlPoint{layer + QStringLiteral("-point"), at, {layer, layer}};
        }
        const int serial = int(m_pack->items.size()) + 1;
        RequirementCheck check;
        check.id = QStringLiteral("check%1").arg(serial);
        check.objects = {QStringLiteral("server")};
        check.highRisk = risk;
        m_pack->checks << check;
        RequirementItem item;
        item.id = QStringLiteral("%1-%2").arg(layer).arg(serial, 2, 10, QLatin1Char('0'));
        item.layer = at;
        item.point = at;
        item.check = int(m_pack->checks.size()) - 1;
        item.weight = weight;
        m_pack->items << item;
        m_verdicts << verdicts;
        return *this;
    }
    RoundBuilder& items(const QString& layer, int count, const QString& verdicts, int weight = 0)
    {
        for (int i = 0; i < count; ++i)
            item(layer, verdicts, weight);
        return *this;
    }
    RoundBuilder& risk(int row, int column, bool compensated = false)
    {
        m_risks << Risk{row, column, compensated};
        return *this;
    }
    Round build() const
    {
        Round round;
        round.pack = m_pack;
        for (int i = 0; i < m_pack->items.size(); ++i)
            round.items << i;
        round.objects = m_objects;
        round.prepare();
        for (int row = 0; row < m_verdicts.size(); ++row)
            for (int column = 0; column < m_verdicts.at(row).size(); ++column)
                round.cell(row, column).verdict = verdictOf(m_verdicts.at(row).at(column));
        for (const Risk& each : m_risks) {
            round.cell(each.row, each.column).highRisk = true;
            round.cell(each.row, each.column).compensated = each.compensated;
        }
        return round;
    }

private:
    struct Risk
    {
        int row, column;
        bool compensated;
    };
    static Verdict verdictOf(QChar letter)
    {
        switch (letter.unicode()) {
        case 'm':
            return Verdict::Met;
        case 'p':
            return Verdict::Partial;
        case 'u':
            return Verdict::Unmet;
        case 'n':
            return Verdict::NotApplicable;
        default:
            return Verdict::Blank;
        }
    }
    std::shared_ptr<RequirementPack> m_pack = std::make_shared<RequirementPack>();
    QList<RoundObject> m_objects;
    QStringList m_verdicts;
    QList<Risk> m_risks;
};

} // namespace wardbook::grading
