#include "ui/filings/filings_page_entry.h"
#include "fields/filing.h"
#include "filings/filing_file.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page.h"
#include "ui/filings/verify_dialog.h"
#include "ui/filings/filings_page_tr.h"

namespace wardbook::ui {

namespace {

constexpr char kPageId[] = "filings";
constexpr int kDutyDays = 30; ///< a date that near counts
constexpr int kClockDays = 7;
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

/// Filings somebody still has to work on, and those in force that ask for something soon. -1 without any, so
/// that a quiet rail stays quiet.
int openFilings(ledger::Reader& reader, qint64 department)
{
    if (department != 0)
        return -1; // limited to their own department: filings are none of their business
    QSet<qint64> counted;
    for (const filings::FilingEntry& entry : filings::filingEntries(reader))
        if (entry.state == QLatin1String("draft") || entry.state == QLatin1String("signing") ||
            entry.state == QLatin1String("returned"))
            counted.insert(entry.id);
    const QDate today = clock::now().date();
    for (const filings::FilingDuty& duty : filings::filingDuties(reader, today))
        if (duty.on.isValid() && today.daysTo(duty.on) <= kDutyDays)
            counted.insert(duty.filing);
    return counted.isEmpty() ? -1 : int(counted.size());
}

/// The filing that is due first, when that is within a week.
std::optional<DeskClock> nearest(ledger::Reader& reader, qint64 nowMs)
{
    const filings::FilingEntry* first = nullptr;
    const QList<filings::FilingEntry> entries = filings::filingEntries(reader);
    for (const filings::FilingEntry& entry : entries) {
        const bool soon =
            isOpenState(entry.state) && entry.dueMs != 0 && entry.dueMs - nowMs <= kClockDays * kDayMs;
        if (soon && (!first || entry.dueMs < first->dueMs))
            first = &entry;
    }
    if (!first)
        return {};
    DeskClock clock;
    clock.title = FilingsPageTr::tr("Filing %1").arg(first->code);
    clock.tip = QStringLiteral("%1\n%2").arg(first->title, first->recipient);
    clock.startedMs = first->dueMs - kClockDays * kDayMs;
    clock.countsToMs = first->dueMs;
    clock.statutory = true;
    clock.target = first->code;
    return clock;
}

void addCommands(Services& services, QWidget* window)
{
    const FilingRights rights = FilingRights::of(services.workspace());
    const QString page = QString::fromLatin1(kPageId);
    if (rights.edit)
        services.addCommand(window, {QStringLiteral("filing.new"), FilingsPageTr::tr("New filing…"),
                                     QStringLiteral("record"), QStringLiteral("package"), QKeySequence(),
                                     [&services, page] { services.open(page, QStringLiteral("new")); }});
    services.addCommand(window, {QStringLiteral("filing.verify"), FilingsPageTr::tr("Verify a package…"),
                                 QStringLiteral("tools"), QStringLiteral("shield"), QKeySequence(),
                                 [&services, window] { FilingActs::verifyPackage(services, window); }});
}

} // namespace

PageEntry filingsPageEntry()
{
    PageEntry entry;
    entry.id = QString::fromLatin1(kPageId);
    entry.section = FilingsPageTr::tr("Compliance");
    entry.icon = QStringLiteral("package");
    entry.title = FilingsPageTr::tr("Filings");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new FilingsPage(services, parent);
    };
    entry.count = openFilings;
    entry.countedRegister = fieldId(fields::filing::kRegister);
    entry.addCommands = addCommands;
    entry.clock = nearest;
    entry.clockRegisters = {fieldId(fields::filing::kRegister)};
    return entry;
}

void verifyPackageFile(QWidget* window, Services* services, const QString& path)
{
    auto* dialog = new VerifyDialog(services, path, window);
    dialog->start();
}

} // namespace wardbook::ui
