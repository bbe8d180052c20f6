#include "ui/calendar/duty_notices.h"
#include "calendar/duty_groups.h"
#include "ui/calendar/calendar_page_tr.h"
#include "ui/calendar/locked_notices.h"
#include "ui/kit/notice_settings.h"
#include "ui/kit/page_counts.h"
#include "ui/kit/record_page.h"
#include "ui/kit/when_text.h"
#include <QPointer>

namespace wardbook::ui {

using calendar::Duty;
using calendar::DutyGroup;
using calendar::DutyMoment;

namespace {

constexpr int kDaysAhead = 7; // a vault may stay open, or locked, over a holiday
constexpr int kSettleMs = 20 * 1000, kReadAgainMs = 30 * 60 * 1000;
constexpr qint64 kLongestWaitMs = 60 * 1000; // a timer stands still while the computer sleeps
constexpr int kSeparately = 3;               // more at once become one notice

QList<DutyGroup> groupsOf(const QList<DutyMoment>& moments, calendar::Moment moment)
{
    QList<Duty> duties;
    for (const DutyMoment& each : moments)
        if (each.moment == moment)
            duties << each.duty;
    return calendar::grouped(duties);
}

/// A limit that has come needs no word of its being near.
QList<DutyMoment> withoutLateWarnings(QList<DutyMoment> moments)
{
    QSet<QString> due;
    for (const DutyMoment& each : std::as_const(moments))
        if (each.moment == calendar::Moment::Due)
            due.insert(each.duty.uid);
    moments.removeIf([&](const DutyMoment& each) {
        return each.moment == calendar::Moment::Warning && due.contains(each.duty.uid);
    });
    return moments;
}

} // namespace

DutyNotices::DutyNotices(Services& services, LockedNotices* locked, QObject* parent)
    : QObject(parent), m_services(services), m_locked(locked),
      m_key(QStringLiteral("notices/") + services.workspace().vault().header().vaultId), m_notifier(this),
      m_reader(new DutyReader(services, this))
{
    if (m_locked)
        m_locked->forget();
    // The first time on this workstation: what came since the day began.
    const QJsonValue said = settings().value(m_key);
    m_saidMs =
        said.isDouble() ? qint64(said.toDouble()) : clock::now().date().startOfDay().toMSecsSinceEpoch() - 1;
    m_next.setSingleShot(true);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    m_again.setInterval(kReadAgainMs);
    connect(&m_next, &QTimer::timeout, this, &DutyNotices::look);
    connect(&m_settle, &QTimer::timeout, this, &DutyNotices::read);
    connect(&m_again, &QTimer::timeout, this, &DutyNotices::read);
    // Not started anew by the next act: somebody may work without a pause.
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this, [this] {
        if (!m_settle.isActive())
            m_settle.start();
    });
    connect(m_reader, &DutyReader::finished, this,
            [this](const std::shared_ptr<const DutyFacts>& facts) { take(*facts); });
    // A reading that failed is tried again with the next; the pages say what is wrong with the vault.
    connect(m_reader, &DutyReader::failed, this, &DutyNotices::readAnew);
    connect(&settings(), &SettingsStore::changed, this, [this](const QString& key) {
        if (key != notices::kOn && key != notices::kDiscreet)
            return;
        m_notifier.withdrawAll();
    });
    m_again.start();
    read();
}

DutyNotices::~DutyNotices()
{
    settings().setValue(m_key, double(m_saidMs));
    m_notifier.withdrawAll();
    if (!m_locked)
        return;
    QList<qint64> instants;
    for (const DutyMoment& moment : std::as_const(m_coming))
        instants << moment.atMs;
    m_locked->keep(instants);
}

void DutyNotices::read()
{
    m_reader->read(clock::now().date().addDays(kDaysAhead));
}

void DutyNotices::take(const DutyFacts& facts)
{
    const qint64 end = facts.until.addDays(1).startOfDay().toMSecsSinceEpoch();
    m_coming = calendar::momentsOf(facts.duties, m_saidMs, end);
    // The rail knows what is overdue before anybody opened the calendar.
    const QObject* desk = m_services.parent();
    if (PageCounts* counts = desk ? PageCounts::of(desk) : nullptr)
        Q_EMIT counts->counted(QStringLiteral("calendar"),
                               calendar::countsOf(facts.duties, facts.today).overdue);
    look();
    Q_EMIT readAnew();
}

void DutyNotices::look()
{
    const qint64 now = m_services.nowMs();
    QList<DutyMoment> came;
    for (; !m_coming.isEmpty() && m_coming.constFirst().atMs <= now; m_coming.removeFirst())
        came << m_coming.constFirst();
    // What somebody enters for an instant that has passed is no news to them.
    m_saidMs = std::max(m_saidMs, now);
    if (!came.isEmpty())
        settings().setValue(m_key, double(m_saidMs));
    if (notices::on())
        say(withoutLateWarnings(came));
    wait();
}

void DutyNotices::wait()
{
    m_next.stop();
    if (!m_coming.isEmpty())
        m_next.start(
            int(std::clamp(m_coming.constFirst().atMs - m_services.nowMs(), qint64(1), kLongestWaitMs)));
}

void DutyNotices::say(const QList<DutyMoment>& moments)
{
    const QList<DutyGroup> due = groupsOf(moments, calendar::Moment::Due),
                           near = groupsOf(moments, calendar::Moment::Warning);
    if (notices::discreet() || due.size() + near.size() > kSeparately) {
        if (!moments.isEmpty())
            saySummary(moments.size());
        return;
    }
    for (const DutyGroup& group : due)
        sayGroup(group, false);
    for (const DutyGroup& group : near)
        sayGroup(group, true);
}

void DutyNotices::sayGroup(const DutyGroup& group, bool warning)
{
    const QString when =
        group.atMs ? whenText(QDateTime::fromMSecsSinceEpoch(*group.atMs)) : dayText(group.on);
    DesktopNotice notice;
    notice.title = group.text;
    notice.text = warning ? CalendarPageTr::tr("The limit is near: %1").arg(when)
                          : CalendarPageTr::tr("Due: %1").arg(when);
    if (!group.source.isEmpty())
        notice.text += u'\n' + group.source;
    notice.urgent = group.statutory;
    const Duty first = group.duties.constFirst();
    const bool one = group.single();
    const QPointer<Services> services(&m_services);
    m_notifier.show(first.uid, notice, [services, first, one] {
        raiseProgramWindow();
        if (!services)
            return;
        if (one)
            services->open(pageOfRegister(first.registerId), first.recordUid);
        else
            services->open(QStringLiteral("calendar"), first.on.toString(Qt::ISODate));
    });
}

void DutyNotices::saySummary(qsizetype count)
{
    const bool quiet = notices::discreet();
    const QString day = clock::now().date().toString(Qt::ISODate);
    const QPointer<Services> services(&m_services);
    m_notifier.show(QStringLiteral("summary"),
                    {quiet ? CalendarPageTr::tr("Wardbook: something is due")
                           : CalendarPageTr::tr("Wardbook: %1 things are due").arg(count),
                     CalendarPageTr::tr("The calendar shows what."), false},
                    [services, day] {
                        raiseProgramWindow();
                        if (services)
                            services->open(QStringLiteral("calendar"), day);
                    });
}

} // namespace wardbook::ui
