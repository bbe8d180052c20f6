#include "grading/grading_tr.h"
#include "grading/oscal_export.h"
#include "grading/oscal_parts.h"
#include <QJsonDocument>

namespace wardbook::grading {

using namespace oscal;

namespace {

QList<int> allColumns(const ReportFacts& facts)
{
    QList<int> columns;
    for (int column = 0; column < facts.round.objects.size(); ++column)
        columns << column;
    return columns;
}

QJsonArray controls(const QStringList& ids)
{
    QJsonArray list;
    for (const QString& id : ids)
        list.append(QJsonObject{{QStringLiteral("control-id"), controlId(id)}});
    return list;
}

QString riskUuid(const ReportFacts& facts, int row)
{
    return uuid({QStringLiteral("risk"), facts.roundUid, facts.round.item(row).id});
}

/// Builds the one result of a round.
class ResultWriter
{
public:
    explicit ResultWriter(const ReportFacts& facts) : m_facts(facts) {}

    QJsonObject write()
    {
        for (int row = 0; row < m_facts.round.items.size(); ++row)
            item(row);
        const ReportFacts& facts = m_facts;
        QJsonObject selection;
        add(selection, "include-controls", controls(m_reviewed));
        add(selection, "exclude-controls", controls(m_excluded));
        if (m_reviewed.isEmpty())
            selection.insert(QStringLiteral("include-all"), QJsonObject());
        QJsonObject result{
            {QStringLiteral("uuid"), uuid({QStringLiteral("result"), facts.roundUid})},
            {QStringLiteral("title"), line(facts.round.name)},
            {QStringLiteral("description"),
             Tr::tr("Self-assessment of %1, grade %2").arg(facts.round.systemName, facts.gradeText)},
            {QStringLiteral("start"),
             time(facts.startedOn.isValid() ? facts.startedOn.startOfDay() : facts.changedAt)},
            {QStringLiteral("end"), time(facts.changedAt)},
            {QStringLiteral("props"),
             QJsonArray{prop("rule", facts.result.rule), prop("rate-met", rateText(facts.result.rate)),
                        prop("conclusion", facts.result.conclusion.isEmpty() ? QStringLiteral("none")
                                                                             : facts.result.conclusion)}},
            {QStringLiteral("reviewed-controls"),
             QJsonObject{{QStringLiteral("control-selections"), QJsonArray{selection}}}}};
        QJsonObject definitions;
        add(definitions, "components", components(facts, allColumns(facts)));
        if (!definitions.isEmpty())
            result.insert(QStringLiteral("local-definitions"), definitions);
        add(result, "observations", m_observations);
        add(result, "risks", m_risks);
        add(result, "findings", m_findings);
        return result;
    }

private:
    void item(int row)
    {
        const Round& round = m_facts.round;
        QJsonArray related;
        QStringList lacking;
        int judged = 0, applicable = 0;
        bool highRisk = false;
        for (int column = 0; column < round.objects.size(); ++column) {
            if (!round.applies(row, column) || round.cell(row, column).verdict == Verdict::Blank)
                continue;
            const Cell& cell = round.cell(row, column);
            ++judged;
            applicable += cell.verdict != Verdict::NotApplicable;
            m_observations.append(observation(m_facts, row, column));
            related.append(
                QJsonObject{{QStringLiteral("observation-uuid"), observationUuid(m_facts, row, column)}});
            if (cell.verdict == Verdict::Partial || cell.verdict == Verdict::Unmet)
                lacking << QStringLiteral("%1: %2").arg(round.objects.at(column).name,
                                                        m_facts.word(cell.verdict));
            highRisk = highRisk || cell.highRisk;
        }
        if (judged == 0)
            return;
        if (applicable == 0) {
            m_excluded << round.item(row).id;
            return;
        }
        m_reviewed << round.item(row).id;
        if (highRisk)
            m_risks.append(risk(row, related));
        m_findings.append(finding(row, lacking, related, highRisk));
    }

    QJsonObject finding(int row, const QStringList& lacking, const QJsonArray& related, bool highRisk) const
    {
        const RequirementItem& item = m_facts.round.item(row);
        const bool satisfied = lacking.isEmpty();
        QJsonObject object{
            {QStringLiteral("uuid"), uuid({QStringLiteral("finding"), m_facts.roundUid, item.id})},
            {QStringLiteral("title"), line(item.topic.text())},
            {QStringLiteral("description"),
             satisfied ? m_facts.word(Verdict::Met) : lacking.join(QLatin1Char('\n'))},
            {QStringLiteral("target"),
             QJsonObject{{QStringLiteral("type"), QStringLiteral("objective-id")},
                         {QStringLiteral("target-id"), controlId(item.id)},
                         {QStringLiteral("status"),
                          QJsonObject{{QStringLiteral("state"), satisfied ? QStringLiteral("satisfied")
                                                                          : QStringLiteral("not-satisfied")},
                                      {QStringLiteral("reason"),
                                       satisfied ? QStringLiteral("pass") : QStringLiteral("fail")}}}}}};
        add(object, "related-observations", related);
        if (highRisk)
            object.insert(QStringLiteral("related-risks"),
                          QJsonArray{QJsonObject{{QStringLiteral("risk-uuid"), riskUuid(m_facts, row)}}});
        return object;
    }

    QJsonObject risk(int row, const QJsonArray& related) const
    {
        const Round& round = m_facts.round;
        const RequirementItem& item = round.item(row);
        const std::optional<HighRisk>& trigger = round.check(row).highRisk;
        QJsonArray mitigations;
        QStringList said;
        for (int column = 0; column < round.objects.size(); ++column) {
            const qint64 id = round.objects.at(column).id;
            const CellText& text = m_facts.texts.of(item.id, id);
            if (!round.applies(row, column) || !round.cell(row, column).highRisk)
                continue;
            if (!text.note.isEmpty())
                said << QStringLiteral("%1: %2").arg(round.objects.at(column).name, text.note);
            if (!text.compensation.isEmpty())
                mitigations.append(
                    QJsonObject{{QStringLiteral("uuid"), uuid({QStringLiteral("mitigation"), m_facts.roundUid,
                                                               item.id, m_facts.objects.at(column).uid})},
                                {QStringLiteral("description"), text.compensation}});
        }
        const bool remedying =
            std::any_of(m_facts.actions.begin(), m_facts.actions.end(), [&](const ActionFact& action) {
                return action.open() && action.items.contains(item.id);
            });
        QJsonObject object{
            {QStringLiteral("uuid"), riskUuid(m_facts, row)},
            {QStringLiteral("title"), line(item.topic.text())},
            {QStringLiteral("description"), trigger ? trigger->trigger.text() : item.topic.text()},
            {QStringLiteral("statement"), said.isEmpty() ? item.topic.text() : said.join(QLatin1Char('\n'))},
            {QStringLiteral("status"), remedying ? QStringLiteral("remediating") : QStringLiteral("open")}};
        add(object, "mitigating-factors", mitigations);
        add(object, "related-observations", related);
        return object;
    }

    const ReportFacts& m_facts;
    QStringList m_reviewed, m_excluded;
    QJsonArray m_observations, m_risks, m_findings;
};

} // namespace

QJsonObject oscalAssessmentResults(const ReportFacts& facts)
{
    const QString plan = uuid({QStringLiteral("plan"), facts.roundUid});
    const QString title = Tr::tr("Self-assessment of %1, %2").arg(facts.round.systemName, facts.round.name);
    const RequirementPack& pack = *facts.round.pack;
    // There is no assessment plan as a file of its own: what was planned is the round, told in the back
    // matter.
    const QJsonObject resource{
        {QStringLiteral("uuid"), plan},
        {QStringLiteral("title"), line(title)},
        {QStringLiteral("description"),
         Tr::tr("Items of %1, version %2.").arg(pack.label.text(), pack.version)},
        {QStringLiteral("props"), QJsonArray{prop("pack", pack.id), prop("pack-version", pack.version)}}};
    return {
        {QStringLiteral("assessment-results"),
         QJsonObject{
             {QStringLiteral("uuid"), uuid({QStringLiteral("assessment-results"), facts.roundUid})},
             {QStringLiteral("metadata"), metadata(facts, title, facts.changedAt)},
             {QStringLiteral("import-ap"), QJsonObject{{QStringLiteral("href"), QLatin1Char('#') + plan}}},
             {QStringLiteral("results"), QJsonArray{ResultWriter(facts).write()}},
             {QStringLiteral("back-matter"),
              QJsonObject{{QStringLiteral("resources"), QJsonArray{resource}}}}}}};
}

QByteArray oscalBytes(const QJsonObject& document)
{
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace wardbook::grading
