#include "ui/oversight/finding_words.h"
#include "ui/kit/when_text.h"
#include "ui/oversight/oversight_page_tr.h"

namespace wardbook::ui {

using oversight::Handling;

chips::Tone severityTone(oversight::Severity severity)
{
    return severity == oversight::Severity::High     ? chips::Tone::Bad
           : severity == oversight::Severity::Medium ? chips::Tone::Warn
                                                     : chips::Tone::Neutral;
}

QString namedRecord(const oversight::Finding& finding)
{
    return (finding.code + QLatin1Char(' ') + finding.title).trimmed();
}

QString handlingText(const oversight::Finding& finding)
{
    if (finding.acceptedUntil.isValid())
        return OversightPageTr::tr("Accepted until %1").arg(dayText(finding.acceptedUntil));
    if (finding.proposed)
        return OversightPageTr::tr("Waiting for approval");
    return finding.remediation != 0 ? OversightPageTr::tr("In remediation") : QString();
}

QString handlingText(Handling handling)
{
    switch (handling) {
    case Handling::None:
        return OversightPageTr::tr("Nothing done yet");
    case Handling::Remediation:
        return OversightPageTr::tr("In remediation");
    case Handling::Proposed:
        return OversightPageTr::tr("Waiting for approval");
    case Handling::Accepted:
        return OversightPageTr::tr("Accepted");
    }
    return {};
}

QString handlingId(Handling handling)
{
    switch (handling) {
    case Handling::None:
        return QStringLiteral("none");
    case Handling::Remediation:
        return QStringLiteral("remediation");
    case Handling::Proposed:
        return QStringLiteral("proposed");
    case Handling::Accepted:
        return QStringLiteral("accepted");
    }
    return {};
}

QString countsText(const oversight::FindingCounts& counts)
{
    return OversightPageTr::tr("High %1, medium %2, low %3; accepted %4")
        .arg(counts.high)
        .arg(counts.medium)
        .arg(counts.low)
        .arg(counts.accepted);
}

} // namespace wardbook::ui
