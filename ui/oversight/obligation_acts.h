#pragma once
#include "oversight/obligations.h"
#include "ui/kit/services.h"

namespace wardbook::ui {

class RecordSource;

/// What people do with duties: questions, acts, the yearly self-check and its report.
class ObligationActs : public QObject
{
    Q_OBJECT
public:
    /// `page` carries the dialogs; the source outlives them.
    ObligationActs(Services& services, RecordSource& source, QWidget* page);
    /// Person in charge, department, next date; of a single one also what was found.
    void edit(const QList<oversight::Obligation>& chosen);
    void judge(const oversight::Obligation& obligation);
    void judgeByRegisters(const QString& id);
    /// Everything as it stands in `found` is marked as checked.
    void selfCheck(const oversight::Obligations& found);
    void previewReport();

Q_SIGNALS:
    void done(); ///< something was written

private:
    void change(const QStringList& ids, const oversight::ObligationChange& change);
    void exportReport();
    QDate today() const;
    Services& m_services;
    RecordSource& m_source;
    QWidget* m_page;
};

} // namespace wardbook::ui
