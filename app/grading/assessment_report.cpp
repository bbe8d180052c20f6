#include "grading/assessment_report.h"
#include "grading/grading_tr.h"
#include "grading/report_sections.h"

namespace wardbook::grading {

using documents::Document;

namespace report {

QString number(int count)
{
    return QString::number(count);
}

QString score(double value)
{
    return value < 0 ? QStringLiteral("–") : QString::number(value, 'f', 1);
}

documents::Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Unmet:
        return documents::Tone::Bad;
    case Verdict::Partial:
        return documents::Tone::Warning;
    case Verdict::NotApplicable:
    case Verdict::Blank:
        return documents::Tone::Muted;
    case Verdict::Met:
        break;
    }
    return documents::Tone::Normal;
}

QString layerName(const ReportFacts& facts, int layer)
{
    return facts.round.pack->layers.at(layer).label.text();
}

QString itemTitle(const ReportFacts& facts, int row)
{
    const RequirementItem& item = facts.round.item(row);
    return QStringLiteral("%1 %2").arg(citation(item), facts.round.pack->points.at(item.point).label.text());
}

} // namespace report

Document assessmentReport(const ReportFacts& facts, const ReportOptions& options)
{
    const Round& round = facts.round;
    Document document;
    document.title = Tr::tr("Self-assessment of graded protection");
    document.subtitle = Tr::tr("%1 · %2").arg(round.systemName, round.name);
    document.cover = true;
    document.contents = options.charts; // page numbers need fonts, as charts do
    document.numbering =
        language() == Language::Chinese ? Document::Numbering::Chinese : Document::Numbering::Decimal;
    document.coverFields = {{Tr::tr("Unit"), facts.unitName},
                            {Tr::tr("System"), round.systemName},
                            {Tr::tr("Protection grade"), facts.gradeText},
                            {Tr::tr("Round"), QStringLiteral("%1（%2）").arg(round.name, round.code)},
                            {Tr::tr("State"), facts.stateWord},
                            {Tr::tr("Date"), facts.today.toString(Qt::ISODate)}};
    document.coverNote = Tr::tr("What the unit found about itself. It doesn't replace an assessment by a "
                                "licensed body and draws no such conclusion.");
    document.headerLeft = facts.unitName;
    document.headerRight = document.title;
    document.footerLeft = QStringLiteral("%1 %2").arg(round.code, facts.today.toString(Qt::ISODate));
    document.author = facts.unitName;

    report::basis(document, facts);
    report::method(document, facts);
    report::overview(document, facts, options.charts);
    report::layers(document, facts);
    report::findings(document, facts, options.details);
    report::highRisks(document, facts);
    report::remediation(document, facts);
    report::scoring(document, facts);
    report::comparison(document, facts, options.charts);
    report::signatures(document, facts);
    if (options.details)
        report::annexes(document, facts);
    return document;
}

} // namespace wardbook::grading
