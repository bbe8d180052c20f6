#pragma once
#include "oversight/remediation_service.h"
#include "ui/kit/record_page.h"
#include "ui/oversight/proof_panel.h"

namespace wardbook::ui {

class FollowUpCard;
class ProofPanel;
class ViewBar;

/// Everything that must be fixed: the page of the register `remediation` with the lists that people work
/// from, what is late in red, proofs, and what later rounds say about an action.
class RemediationPage : public RecordPage
{
    Q_OBJECT
public:
    RemediationPage(Services& services, bool exchange, QWidget* parent);
    /// Also "?view=overdue" (ids of oversight::viewId), with filters behind it.
    void activate(const QString& target) override;
    ViewBar& views() { return *m_bar; }
    ProofPanel& proofs() { return *m_proofs; }

protected:
    QWidget* makeBar(QWidget* parent) override;
    QList<ledger::Filter> pageFilters() const override;
    void clearPageFilters() override;
    QStringList firstColumns() const override;
    bool takesEdit(const ledger::Record& record, const ledger::FieldValues& values) override;
    bool takesTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records) override;
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    struct More
    {
        oversight::Reassessment reassessment;
        QString repeatsCode, repeatsState, repeatsUid;
        QList<ProofLine> proofs;
    };
    void readOverview();
    void takeOverview(const oversight::RemediationOverview& overview);
    void choose(oversight::RemediationView view);
    std::optional<CellLook> look(const RecordRow& row, const RecordColumn& column) const;
    void suggestDue();
    void finish(const QList<std::pair<qint64, qint64>>& records, const QString& result);
    QString subjectOf(const QList<std::pair<qint64, qint64>>& records);
    qint64 department() const;

    oversight::RemediationOverview m_overview;
    ViewBar* m_bar = nullptr;
    FollowUpCard* m_follow = nullptr;
    ProofPanel* m_proofs = nullptr;
    mutable std::shared_ptr<More> m_more; ///< of the detail that is being read, or was read last
    QDate m_today;
    bool m_reading = false, m_again = false, m_stale = false;
};

} // namespace wardbook::ui
