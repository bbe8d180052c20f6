#include "ui/shell/tray_clock.h"
#include "base/clock.h"
#include "base/duration_text.h"
#include "ui/kit/icons.h"
#include "ui/kit/notice_settings.h"
#include "ui/kit/theme.h"
#include "ui/kit/tray_settings.h"
#include "ui/shell/shell_tr.h"
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QTimer>

namespace wardbook::ui {

namespace {

constexpr int kPicture = 64;    ///< trays scale it down
constexpr int kBadge = 34;      ///< still a shape at 22 px
constexpr int kEveryMs = 20000; ///< the tip counts minutes
std::optional<bool> s_offered;

void paintBadge(QPainter& painter, const QRect& place, const QColor& back, const QColor& ink,
                const QString& sign)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawEllipse(place);
    paintIcon(painter, sign, place.adjusted(6, 6, -6, -6), ink);
}

} // namespace

TrayFace trayFace(bool unlocked, const DeskClock* clock, qint64 nowMs, bool lockedNear, bool discreet)
{
    using Mark = TrayFace::Mark;
    TrayFace face;
    face.unlocked = unlocked;
    const QString program = ShellTr::tr("Wardbook");
    if (!unlocked) {
        face.mark = lockedNear ? Mark::Soon : Mark::None;
        face.tip = lockedNear ? ShellTr::tr("%1, locked: a deadline is near").arg(program)
                              : ShellTr::tr("%1, locked").arg(program);
        return face;
    }
    if (!clock) {
        face.tip = ShellTr::tr("%1, open").arg(program);
        return face;
    }
    QString title = discreet && !clock->exercise ? ShellTr::tr("Nearest limit") : clock->title;
    if (clock->exercise)
        title = ShellTr::tr("[Drill] %1").arg(discreet ? QString() : title).trimmed();
    const qint64 left = clock->countsToMs - nowMs;
    face.mark = clock->exercise ? Mark::Drill : left < 0 && clock->countsToMs != 0 ? Mark::Late : Mark::Soon;
    if (clock->countsToMs == 0)
        face.tip = title;
    else
        face.tip = left >= 0 ? ShellTr::tr("%1, %2 left").arg(title, durationText(left))
                             : ShellTr::tr("%1, late by %2").arg(title, durationText(left));
    return face;
}

QIcon trayIcon(const TrayFace& face)
{
    using Mark = TrayFace::Mark;
    const Theme& t = theme();
    QPixmap picture = appIcon().pixmap(kPicture, kPicture).scaled(kPicture, kPicture);
    picture.setDevicePixelRatio(1);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect top(kPicture - kBadge, 0, kBadge, kBadge);
    paintBadge(painter, top.translated(0, kPicture - kBadge), t.surface, t.text,
               face.unlocked ? QStringLiteral("unlock") : QStringLiteral("lock"));
    if (face.mark == Mark::Soon)
        paintBadge(painter, top, t.warnTint, t.warnText, QStringLiteral("clock"));
    else if (face.mark == Mark::Late)
        paintBadge(painter, top, t.badText, t.surface, QStringLiteral("warning"));
    else if (face.mark == Mark::Drill)
        paintBadge(painter, top, t.drillBack, t.drillText, QStringLiteral("megaphone"));
    return QIcon(picture);
}

TrayClock::TrayClock(QObject* parent)
    : QObject(parent), m_nowMs([] { return clock::nowMs(); }), m_near([] { return false; })
{
    remake();
    connect(&settings(), &SettingsStore::changed, this, [this](const QString& key) {
        if (key == tray::kOn || key == QLatin1String("theme"))
            remake();
        else if (key == notices::kDiscreet)
            update();
    });
    auto* every = new QTimer(this);
    connect(every, &QTimer::timeout, this, &TrayClock::update);
    every->start(kEveryMs);
}

TrayClock::~TrayClock() = default;

bool TrayClock::offered()
{
    return s_offered.value_or(QSystemTrayIcon::isSystemTrayAvailable());
}

void TrayClock::setOfferedForTests(bool offered)
{
    s_offered = offered;
}

void TrayClock::remake()
{
    m_icon.reset();
    m_menu.reset();
    if (!tray::on() || !offered())
        return;
    m_menu = std::make_unique<QMenu>();
    m_what = m_menu->addAction(QString());
    m_what->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(ShellTr::tr("Show the window"), this, &TrayClock::showWanted);
    m_lock = m_menu->addAction(icon(QStringLiteral("lock")), ShellTr::tr("Lock now"), this,
                               &TrayClock::lockWanted);
    m_menu->addSeparator();
    m_menu->addAction(ShellTr::tr("Quit"), this, &TrayClock::quitWanted);
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason why) {
        if (why == QSystemTrayIcon::Trigger || why == QSystemTrayIcon::DoubleClick)
            Q_EMIT showWanted();
    });
    m_face = {};
    update();
    m_icon->show();
}

void TrayClock::setTime(std::function<qint64()> nowMs)
{
    m_nowMs = std::move(nowMs);
    update();
}

void TrayClock::setUnlocked(bool unlocked)
{
    m_unlocked = unlocked;
    if (!unlocked) {
        m_clock.reset();
        m_nowMs = [] { return clock::nowMs(); };
    }
    update();
}

void TrayClock::setClock(const DeskClock* clock)
{
    m_clock = clock ? std::optional(*clock) : std::nullopt;
    update();
}

void TrayClock::update()
{
    if (!m_icon)
        return;
    const TrayFace face =
        trayFace(m_unlocked, m_clock ? &*m_clock : nullptr, m_nowMs(), m_near(), notices::discreet());
    m_lock->setEnabled(m_unlocked);
    if (face == m_face && !m_icon->icon().isNull())
        return;
    m_face = face;
    m_what->setText(QString(face.tip).replace(u'&', QLatin1String("&&")));
    m_icon->setToolTip(face.tip);
    m_icon->setIcon(trayIcon(face));
}

} // namespace wardbook::ui
