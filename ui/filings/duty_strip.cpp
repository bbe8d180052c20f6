#include "ui/filings/duty_strip.h"
#include "documents/rich_text.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>

namespace wardbook::ui {

namespace {

constexpr int kShown = 3;
constexpr int kNamedChanges = 2;
constexpr int kNearDays = 30; ///< dates further away are in the list below

QString changeText(const filings::FactChange& change)
{
    const QString from = change.before.isEmpty() ? FilingsPageTr::tr("(empty)") : change.before;
    const QString to = change.after.isEmpty() ? FilingsPageTr::tr("(empty)") : change.after;
    switch (change.what) {
    case filings::FactChange::What::Added:
        return FilingsPageTr::tr("%1 new: %2").arg(change.label, to);
    case filings::FactChange::What::Gone:
        return FilingsPageTr::tr("%1 gone: %2").arg(change.label, from);
    case filings::FactChange::What::Changed:
        break;
    }
    return FilingsPageTr::tr("%1: %2 → %3").arg(change.label, from, to);
}

/// The title stands in front of it already.
QString withoutTitle(const QString& text, const QString& title)
{
    if (!text.startsWith(title))
        return text;
    qsizetype at = title.size();
    while (at < text.size() && !text.at(at).isLetterOrNumber())
        ++at;
    return at < text.size() ? text.mid(at) : text;
}

DutyStrip::Line lineOf(const filings::RefilingDuty& duty)
{
    DutyStrip::Line line;
    line.filing = duty.filing;
    line.title = duty.title;
    line.due = duty.due;
    line.verified = duty.verified;
    line.again = true;
    QStringList named, all;
    for (const filings::FactChange& change : duty.changes) {
        all << changeText(change);
        if (named.size() < kNamedChanges)
            named << changeText(change);
    }
    if (duty.changes.isEmpty())
        line.text = FilingsPageTr::tr("The certificate runs out; it has to be renewed");
    else if (all.size() > named.size())
        line.text = FilingsPageTr::tr("Changed since it was filed: %1; %n more", nullptr,
                                      int(all.size() - named.size()))
                        .arg(named.join(FilingsPageTr::tr("; ")));
    else
        line.text =
            FilingsPageTr::tr("Changed since it was filed: %1").arg(named.join(FilingsPageTr::tr("; ")));
    if (!duty.source.isEmpty())
        all << duty.source;
    line.tip = all.join(QLatin1Char('\n'));
    return line;
}

} // namespace

DutyStrip::DutyStrip(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("duties"));
    setSurface(this, "sunken");
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    hide();
}

QList<DutyStrip::Line> DutyStrip::linesOf(const QList<filings::RefilingDuty>& refilings,
                                          const QList<filings::FilingDuty>& duties,
                                          const QList<filings::FilingEntry>& entries)
{
    QList<Line> lines;
    for (const filings::RefilingDuty& duty : refilings)
        lines.append(lineOf(duty));
    for (const filings::FilingDuty& duty : duties) {
        const bool told = std::any_of(lines.begin(), lines.end(),
                                      [&](const Line& line) { return line.filing == duty.filing; });
        const auto entry = std::find_if(entries.begin(), entries.end(), [&](const filings::FilingEntry& one) {
            return one.id == duty.filing;
        });
        if (told || entry == entries.end())
            continue;
        Line line;
        line.filing = duty.filing;
        line.title = entry->title;
        line.text = withoutTitle(duty.text, entry->title);
        line.due = duty.on;
        lines.append(line);
    }
    return lines;
}

void DutyStrip::show(const QList<Line>& lines, QDate today, bool mayFile)
{
    m_lines.clear();
    for (const Line& line : lines)
        if (line.again || (line.due.isValid() && today.daysTo(line.due) <= kNearDays))
            m_lines.append(line);
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const Line& a, const Line& b) {
        if (a.due.isValid() != b.due.isValid())
            return a.due.isValid();
        return a.due < b.due;
    });
    m_today = today;
    m_mayFile = mayFile;
    refill();
}

void DutyStrip::refill()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    setVisible(!m_lines.isEmpty());
    const qsizetype shown = m_all ? m_lines.size() : qMin(m_lines.size(), qsizetype(kShown));
    for (qsizetype i = 0; i < shown; ++i)
        m_column->addWidget(makeLine(m_lines.at(i)));
    if (m_lines.size() > kShown) {
        auto* more = new Button(m_all ? FilingsPageTr::tr("Show fewer")
                                      : FilingsPageTr::tr("Show all %n duties", nullptr, int(m_lines.size())),
                                "link", {}, this);
        more->setObjectName(QStringLiteral("moreDuties"));
        connect(more, &QPushButton::clicked, this, [this] {
            m_all = !m_all;
            refill();
        });
        auto* row = new QWidget(this);
        auto* box = new QHBoxLayout(row);
        box->setContentsMargins(metric::kPage, 0, metric::kPage, 4);
        box->addWidget(more);
        box->addStretch(1);
        m_column->addWidget(row);
    }
    if (!m_lines.isEmpty())
        m_column->addWidget(ui::makeLine("h2", this));
}

QWidget* DutyStrip::makeLine(const Line& line)
{
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    row->setSpacing(metric::kGap);
    const bool late = line.due.isValid() && line.due < m_today;
    row->addWidget(makeIconLabel(line.again ? QStringLiteral("refresh") : QStringLiteral("calendar"),
                                 late ? "bad" : "warn", metric::kIcon, whole));
    row->addWidget(makeLabel(line.title, FontRole::BodyBold, "", whole));
    auto* text = new ElideLabel(line.text, whole);
    text->setToolTip(line.tip.isEmpty() ? line.text : line.tip);
    setTone(text, "text2");
    row->addWidget(text, 1);
    if (!line.verified)
        row->addWidget(new chips::Chip(documents::unverifiedBadge(), chips::Tone::Warn, whole));
    if (line.due.isValid())
        row->addWidget(makeLabel(late ? FilingsPageTr::tr("overdue since %1").arg(dayText(line.due))
                                      : FilingsPageTr::tr("by %1").arg(dayText(line.due)),
                                 FontRole::Body, late ? "bad" : "warn", whole));
    const bool again = line.again && m_mayFile;
    auto* act =
        new Button(again ? FilingsPageTr::tr("File again…") : FilingsPageTr::tr("Open"), "plain", {}, whole);
    act->setSmall(true);
    act->setObjectName(QStringLiteral("duty_%1").arg(line.filing));
    act->setAccessibleName(QStringLiteral("%1 %2").arg(act->text(), line.title));
    connect(act, &QPushButton::clicked, this, [this, again, filing = line.filing] {
        if (again)
            Q_EMIT againWanted(filing);
        else
            Q_EMIT openWanted(filing);
    });
    row->addWidget(act);
    return whole;
}

} // namespace wardbook::ui
