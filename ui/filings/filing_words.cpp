#include "ui/filings/filing_words.h"
#include "fields/filing.h"
#include "fields/filing_signature.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/theme.h"
#include "ui/kit/when_text.h"

namespace wardbook::ui {

using filings::CheckState;

namespace {

constexpr int kSoonDays = 7;

bool isState(const QString& state, const char* id)
{
    return state == QLatin1String(id);
}

} // namespace

FilingRights FilingRights::of(people::Workspace& workspace)
{
    const bool writable = !workspace.session().readOnly && !workspace.ledger().readOnly();
    const auto may = [&workspace](const char* registerId, const char* verb) {
        return workspace.ledger().rights().may(workspace.session().role, fieldId(registerId), fieldId(verb));
    };
    namespace v = ledger::verb;
    const char* filing = fields::filing::kRegister;
    FilingRights rights;
    rights.view = may(filing, v::kView);
    rights.edit = writable && may(filing, v::kEdit);
    rights.submit = writable && may(filing, v::kSubmit);
    rights.approve = writable && may(filing, v::kApprove);
    rights.sign = writable && may(fields::filing_signature::kRegister, v::kEdit);
    rights.exports = may(filing, v::kExport) && writable;
    return rights;
}

QString glyphOf(CheckState state)
{
    switch (state) {
    case CheckState::Missing:
        return QStringLiteral("error");
    case CheckState::Doubtful:
        return QStringLiteral("warning");
    case CheckState::NotNeeded:
        return QStringLiteral("minus");
    case CheckState::Present:
    case CheckState::Confirmed:
        break;
    }
    return QStringLiteral("check");
}

QColor colourOf(CheckState state)
{
    const Theme& t = theme();
    switch (state) {
    case CheckState::Missing:
        return t.badText;
    case CheckState::Doubtful:
        return t.warnText;
    case CheckState::NotNeeded:
        return t.text3;
    case CheckState::Present:
    case CheckState::Confirmed:
        break;
    }
    return t.okText;
}

QString checkWord(CheckState state)
{
    switch (state) {
    case CheckState::Missing:
        return FilingsPageTr::tr("missing");
    case CheckState::Doubtful:
        return FilingsPageTr::tr("to be confirmed");
    case CheckState::Confirmed:
        return FilingsPageTr::tr("confirmed");
    case CheckState::NotNeeded:
        return FilingsPageTr::tr("not needed");
    case CheckState::Present:
        break;
    }
    return FilingsPageTr::tr("present");
}

bool isProblem(CheckState state)
{
    return state == CheckState::Missing || state == CheckState::Doubtful;
}

StateWord stateWord(const filings::FilingFile& file)
{
    if (isState(file.state, "draft")) {
        if (file.completeness.missing > 0)
            return {FilingsPageTr::tr("Documents missing"), chips::Tone::Warn};
        if (file.completeness.doubtful > 0)
            return {FilingsPageTr::tr("To be confirmed"), chips::Tone::Warn};
        return {FilingsPageTr::tr("Complete"), chips::Tone::Neutral};
    }
    if (isState(file.state, "signing"))
        return {FilingsPageTr::tr("To be signed"), chips::Tone::Warn};
    if (isState(file.state, "sealed"))
        return {FilingsPageTr::tr("Sealed"), chips::Tone::Info};
    if (isState(file.state, "sent"))
        return {FilingsPageTr::tr("Delivered"), chips::Tone::Neutral};
    if (isState(file.state, "receipted"))
        return {FilingsPageTr::tr("Receipt in"), chips::Tone::Neutral};
    if (isState(file.state, "returned"))
        return {FilingsPageTr::tr("Returned"), chips::Tone::Bad};
    if (isState(file.state, "voided"))
        return {FilingsPageTr::tr("Voided"), chips::Tone::Neutral};
    return {file.state, chips::Tone::Neutral};
}

QColor stateColour(const QString& state)
{
    const Theme& t = theme();
    if (isState(state, "returned"))
        return t.badText;
    if (isState(state, "signing"))
        return t.warnText;
    return isState(state, "voided") ? t.text3 : t.text;
}

DueWord dueWord(qint64 dueMs, qint64 nowMs, bool open)
{
    if (dueMs == 0 || !open)
        return {};
    const QDateTime due = QDateTime::fromMSecsSinceEpoch(dueMs);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    if (dueMs < nowMs) {
        const qint64 days = due.date().daysTo(today);
        return {days == 0 ? FilingsPageTr::tr("overdue since %1").arg(whenText(due))
                          : FilingsPageTr::tr("overdue by %n days", nullptr, int(days)),
                DueWord::Tone::Late};
    }
    const bool soon = today.daysTo(due.date()) <= kSoonDays;
    return {FilingsPageTr::tr("due %1").arg(whenText(due)),
            soon ? DueWord::Tone::Soon : DueWord::Tone::Later};
}

const char* toneName(DueWord::Tone tone)
{
    switch (tone) {
    case DueWord::Tone::Late:
        return "bad";
    case DueWord::Tone::Soon:
        return "warn";
    case DueWord::Tone::Later:
        break;
    }
    return "text2";
}

bool isOpenState(const QString& state)
{
    return isState(state, "draft") || isState(state, "signing") || isState(state, "sealed") ||
           isState(state, "returned");
}

} // namespace wardbook::ui
