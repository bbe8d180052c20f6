#pragma once
#include "ui/incidents/case_acts.h"

namespace wardbook::ui {

/// What people do with the reports and notices of one incident. GUI thread.
class ReportActs : public QObject
{
    Q_OBJECT
public:
    ReportActs(CaseActs& acts, QWidget* parent);

    /// Begins the report that answers a clock, or shows the one there is.
    void write(const QString& rule);
    /// Begins another one: kind, recipient, cohort are asked for.
    void begin(const QString& kind = {});
    void submit(const incidents::Report& report);
    void sign(const incidents::Report& report, bool later);
    void sendBack(const incidents::Report& report);
    void registerSent(const incidents::Report& report, bool isSigned);
    void registerReceipt(const incidents::Report& report);
    void refill(const incidents::Report& report);
    void change(const incidents::Report& report); ///< recipient, channel, cohort
    void preview(const incidents::Report& report);
    void exportDocument(const incidents::Report& report);
    void compare(const incidents::Report& report);

Q_SIGNALS:
    void reportMade(qint64 notice);

private:
    Services& services() { return m_acts.services(); }
    const CaseData& data() const { return *m_acts.data(); }
    void create(const incidents::ReportPlan& plan);
    QString titleOf(const incidents::Report& report) const;
    void writeFile(qint64 notice, const QString& path, const QString& reason);
    CaseActs& m_acts;
    QWidget* m_parent;
};

} // namespace wardbook::ui
