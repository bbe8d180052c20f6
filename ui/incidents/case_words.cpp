#include "ui/incidents/case_words.h"
#include "base/quantity.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/when_text.h"
#include <QDateTime>

namespace wardbook::ui {

int severityOf(const QString& grade)
{
    const int rank = incidents::gradeRank(grade);
    return rank == 0 ? 0 : 5 - rank;
}

QString momentText(qint64 ms, qint64 nowMs)
{
    if (ms == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    const QString hour = at.toString(QStringLiteral("HH:mm"));
    const bool today = at.date() == QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return today ? hour : QStringLiteral("%1 %2").arg(dayText(at.date()), hour);
}

QString ruleText(const incidents::RuleSource& source)
{
    return source.law + source.article;
}

QString ruleTip(const incidents::RuleSource& source)
{
    QStringList lines{source.law + source.article, source.source};
    if (source.verified && source.verifiedOn.isValid())
        lines.append(IncidentsPageTr::tr("checked on %1").arg(source.verifiedOn.toString(Qt::ISODate)));
    else if (!source.verified)
        lines.append(IncidentsPageTr::tr("Not checked against the official text yet"));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString itemTitle(const incidents::ReportItem& item)
{
    const QString& number = item.number.text();
    const bool wide =
        number.isEmpty() || number.back().unicode() > 0x2000; // signs that bring their own space
    return number + (wide ? QString() : QStringLiteral(" ")) + item.title.text();
}

QString uncheckedText()
{
    return IncidentsPageTr::tr("unchecked");
}

QString personsText(qint64 persons)
{
    return IncidentsPageTr::tr("%1 persons").arg(formatCount(persons));
}

SeverityChip::SeverityChip(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("severity"));
    hide();
}

void SeverityChip::setGrade(const QString& grade)
{
    m_grade = grade;
    setVisible(severityOf(grade) != 0);
    setAccessibleName(severityOf(grade) != 0 ? incidents::gradeText(grade) : QString());
    updateGeometry();
    update();
}

QSize SeverityChip::sizeHint() const
{
    return {chips::width(incidents::gradeText(m_grade)), chips::kHeight};
}

void SeverityChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    chips::paintSeverity(painter, rect(), severityOf(m_grade), incidents::gradeText(m_grade));
}

DrillBadge::DrillBadge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("drillBadge"));
    setAccessibleName(IncidentsPageTr::tr("【Drill】"));
    setToolTip(IncidentsPageTr::tr("Made in an exercise. Nothing here is real."));
    hide();
}

QSize DrillBadge::sizeHint() const
{
    return {QFontMetrics(ui::font(FontRole::CaptionBold)).horizontalAdvance(accessibleName()) + metric::kGap,
            chips::kHeight};
}

void DrillBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().drillBack);
    painter.setPen(theme().drillText);
    painter.setFont(ui::font(FontRole::CaptionBold));
    painter.drawText(rect(), Qt::AlignCenter, accessibleName());
}

} // namespace wardbook::ui
