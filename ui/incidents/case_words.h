#pragma once
#include "incidents/incident_rules.h"
#include "incidents/report_forms.h"
#include "ui/kit/chips.h"

/// Small words and marks that all parts of a case file share.
namespace wardbook::ui {

inline QString fieldId(const char* name)
{
    return QString::fromLatin1(name);
}

/// 1 (特别重大) … 4 (一般), as theme().severities counts; 0: not graded.
int severityOf(const QString& grade);
/// 08:52 today, 6 月 9 日 08:52 otherwise; empty for 0.
QString momentText(qint64 ms, qint64 nowMs);
/// What a rule stands on: "报告办法第四条"; the full title belongs into the tooltip.
QString ruleText(const incidents::RuleSource& source);
QString ruleTip(const incidents::RuleSource& source);
/// "（一）单位与涉事系统", "(1) Unit and systems concerned".
QString itemTitle(const incidents::ReportItem& item);
/// 待核对: the figure was not checked against the original.
QString uncheckedText();
/// "86.4 万人": persons as screens say them.
QString personsText(qint64 persons);

/// The incident's grade in its own colour; hidden without one.
class SeverityChip : public QWidget
{
    Q_OBJECT
public:
    explicit SeverityChip(QWidget* parent = nullptr);
    void setGrade(const QString& grade);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_grade;
};

/// 【演练】 in the colours of a drill.
class DrillBadge : public QWidget
{
    Q_OBJECT
public:
    explicit DrillBadge(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace wardbook::ui
