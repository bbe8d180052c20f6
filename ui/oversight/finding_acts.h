#pragma once
#include "oversight/finding_list.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

class RecordSource;
struct FindingDetail;

/// What people do with findings: the questions, the acts, and the list as a file. Its owner outlives no
/// dialog.
class FindingActs : public QObject
{
    Q_OBJECT
public:
    /// `page` carries the dialogs.
    FindingActs(Services& services, RecordSource& source, QWidget* page);
    void remediate(const oversight::Finding& finding);
    void accept(const oversight::Finding& finding);
    void decide(const FindingDetail& detail, bool accept);
    void end(const FindingDetail& detail);
    /// The list as people see it now, to a spreadsheet.
    void exportList(const std::shared_ptr<const oversight::CheckRules>& rules,
                    const QList<oversight::FindingKey>& keys);

Q_SIGNALS:
    void done(); ///< something was written

private:
    void run(const QString& what, const QString& doneText, std::function<void(people::Workspace&)> act);
    void write(const std::shared_ptr<const oversight::CheckRules>& rules,
               const QList<oversight::FindingKey>& keys, const QString& file, const QString& reason);
    QDate today() const;
    Services& m_services;
    RecordSource& m_source;
    QWidget* m_page;
};

} // namespace wardbook::ui
