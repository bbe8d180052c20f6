#include "ui/drills/console_header.h"
#include "base/language.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QLocale>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kBarHeight{16}, kTrack{8}, kButton{136}, kStoryWidth{252}, kWallWidth{160};
constexpr int kMinuteMs = 60000;

} // namespace

ElapsedBar::ElapsedBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(kBarHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(DrillsPageTr::tr("Time used"));
}

void ElapsedBar::show(double used, const QList<double>& pauses)
{
    m_used = used;
    m_pauses = pauses;
    update();
}

QSize ElapsedBar::sizeHint() const
{
    return {200, kBarHeight};
}

void ElapsedBar::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const QRect track(0, (height() - kTrack) / 2, width(), kTrack);
    painter.fillRect(track, t.chip);
    const int used = int(qBound(0.0, m_used, 1.0) * width());
    painter.fillRect(QRect(track.left(), track.top(), used, kTrack), m_used > 1 ? t.warnFill : t.accent);
    for (const double at : m_pauses)
        painter.fillRect(QRect(int(qBound(0.0, at, 1.0) * (width() - 2)), 0, 2, height()), t.text);
}

ConsoleHeader::ConsoleHeader(QWidget* parent)
    : QWidget(parent), m_day(makeLabel({}, FontRole::PageTitle, "", this)),
      m_story(makeLabel({}, FontRole::DrillClock, "", this)),
      m_ratio(makeLabel({}, FontRole::Caption, "text2", this)),
      m_wall(makeLabel({}, FontRole::Clock, "", this)),
      m_date(makeLabel({}, FontRole::Caption, "text2", this)),
      m_elapsed(makeLabel({}, FontRole::Clock, "", this)),
      m_planned(makeLabel({}, FontRole::Body, "text2", this)), m_bar(new ElapsedBar(this)),
      m_pause(new Button(DrillsPageTr::tr("Pause…"), "plain", QStringLiteral("pause"), this)),
      m_end(new Button(DrillsPageTr::tr("End the drill…"), "danger", QStringLiteral("stop"), this)),
      m_more(makeIconButton(QStringLiteral("more"), DrillsPageTr::tr("More"), {}, this))
{
    setSurface(this, "surface");
    setAttribute(Qt::WA_StyledBackground);
    for (QLabel* label : {m_wall, m_elapsed}) {
        QFont plain = label->font();
        plain.setBold(false);
        label->setFont(plain);
    }
    QFont day = m_day->font();
    day.setBold(false);
    m_day->setFont(day);
    m_story->setObjectName(QStringLiteral("storyTime"));
    m_elapsed->setObjectName(QStringLiteral("elapsed"));
    m_planned->setObjectName(QStringLiteral("plannedTime"));

    auto* story = new QWidget(this);
    auto* storyRow = new QHBoxLayout(story);
    storyRow->setContentsMargins(0, 0, 0, 0);
    storyRow->setSpacing(metric::kGap);
    storyRow->addWidget(m_day, 0, Qt::AlignBottom);
    storyRow->addWidget(m_story);
    storyRow->addStretch(1);
    auto* elapsed = new QWidget(this);
    auto* elapsedRow = new QHBoxLayout(elapsed);
    elapsedRow->setContentsMargins(0, 0, 0, 0);
    elapsedRow->setSpacing(metric::kGap);
    elapsedRow->addWidget(m_elapsed);
    elapsedRow->addWidget(m_planned, 1);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    QWidget* first = cell(DrillsPageTr::tr("Story time"), story, m_ratio);
    first->setMinimumWidth(kStoryWidth);
    row->addWidget(first);
    row->addWidget(makeLine("v", this));
    QWidget* second = cell(DrillsPageTr::tr("Wall time"), m_wall, m_date);
    second->setMinimumWidth(kWallWidth);
    row->addWidget(second);
    row->addWidget(makeLine("v", this));
    QWidget* third = cell(DrillsPageTr::tr("Elapsed"), elapsed, nullptr);
    third->layout()->addWidget(m_bar);
    row->addWidget(third, 1);
    row->addWidget(makeLine("v", this));
    auto* acts = new QGridLayout;
    acts->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    acts->setSpacing(metric::kGap);
    m_pause->setObjectName(QStringLiteral("pauseDrill"));
    m_pause->setKeyCap(QStringLiteral("Ctrl+P"));
    m_end->setObjectName(QStringLiteral("endDrill"));
    for (Button* button : {m_pause, m_end}) {
        button->setMinimumWidth(kButton);
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }
    m_more->setObjectName(QStringLiteral("consoleMore"));
    acts->addWidget(m_pause, 0, 0);
    acts->addWidget(m_end, 1, 0);
    acts->addWidget(m_more, 0, 1);
    row->addLayout(acts);
    connect(m_pause, &QPushButton::clicked, this, &ConsoleHeader::pauseWanted);
    connect(m_end, &QPushButton::clicked, this, &ConsoleHeader::endWanted);
}

QWidget* ConsoleHeader::cell(const QString& caption, QWidget* content, QLabel* below)
{
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    column->setSpacing(2);
    column->addWidget(makeLabel(caption, FontRole::Caption, "text2", whole));
    column->addStretch(1);
    column->addWidget(content);
    column->addStretch(1);
    if (below)
        column->addWidget(below);
    return whole;
}

void ConsoleHeader::show(const drills::DrillRun& run, qint64 nowMs, bool mayAct)
{
    const bool paused = run.times.paused();
    const bool over = run.times.endedMs != 0 || run.times.startedMs == 0;
    m_ratio->setText(run.times.ratio > 1
                         ? DrillsPageTr::tr("1 minute = %1 minutes of the story").arg(run.times.ratio)
                         : DrillsPageTr::tr("Runs like the clock"));
    m_pause->setText(paused ? DrillsPageTr::tr("Go on") : DrillsPageTr::tr("Pause…"));
    m_pause->setIconName(paused ? QStringLiteral("play") : QStringLiteral("pause"));
    m_pause->setVisible(mayAct && !over);
    m_end->setVisible(mayAct && !over);
    setNow(run, nowMs);
}

void ConsoleHeader::setNow(const drills::DrillRun& run, qint64 nowMs)
{
    const drills::DrillTimes& times = run.times;
    const auto story = times.story(nowMs);
    m_day->setText(DrillsPageTr::tr("Day %1").arg(story.day));
    m_story->setText(story.text());
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs);
    m_wall->setText(timeText(nowMs));
    const QLocale locale(language() == Language::Chinese ? QLocale::Chinese : QLocale::English);
    m_date->setText(DrillsPageTr::tr("%1 %2").arg(
        dayText(now.date()), locale.dayName(now.date().dayOfWeek(), QLocale::ShortFormat)));
    const qint64 elapsed = times.elapsedMs(nowMs);
    m_elapsed->setText(lastsText(elapsed));
    const qint64 planned = qint64(times.durationMinutes) * kMinuteMs;
    QStringList words;
    if (planned > 0)
        words << DrillsPageTr::tr("of %1").arg(lastsText(planned));
    int pauses = 0, gaps = 0;
    QList<double> marks;
    for (const drills::Span& span : times.pauses) {
        ++(span.gap ? gaps : pauses);
        if (planned > 0)
            marks << double(times.elapsedMs(span.fromMs)) / double(planned);
    }
    if (pauses > 0)
        words << DrillsPageTr::tr("paused %n time(s), %1", nullptr, pauses)
                     .arg(shortLastsText(times.pausedMs(nowMs)));
    if (gaps > 0)
        words << DrillsPageTr::tr("interrupted %n time(s)", nullptr, gaps);
    if (times.paused())
        words << DrillsPageTr::tr("paused now: %1")
                     .arg(times.pauses.isEmpty() ? QString() : times.pauses.last().why);
    else if (times.endedMs != 0)
        words << DrillsPageTr::tr("ended");
    m_planned->setText(words.join(DrillsPageTr::tr(", ")));
    setTone(m_planned, times.paused() ? "warn" : "text2");
    m_bar->show(planned > 0 ? double(elapsed) / double(planned) : 0, marks);
}

QString ConsoleHeader::storyText() const
{
    return QStringLiteral("%1 %2").arg(m_day->text(), m_story->text());
}

} // namespace wardbook::ui
