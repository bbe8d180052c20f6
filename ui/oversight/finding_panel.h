#pragma once
#include "oversight/check_engine.h"
#include "ui/oversight/side_panel.h"

namespace wardbook::ui {

/// A finding with what was made of it, as it was read.
struct FindingDetail
{
    oversight::Finding finding;
    QString remediationCode, remediationState, remediationUid;
    /// Of the proposal or acceptance.
    qint64 acceptedRev = 0;
    QString proposer, reason;
    QDate until;
    QString decideRefusal, endRefusal; ///< why not; empty: may
};
FindingDetail readFinding(ledger::Reader& reader, people::Workspace& workspace,
                          const oversight::Finding& finding);

/// What this member may do with findings; a refusal says why not.
struct FindingRights
{
    bool reader = false; ///< an auditor, or a vault opened for reading: acts are hidden
    QString proposeRefusal, remediateRefusal, exportRefusal;
    static FindingRights of(people::Workspace& workspace);
};

/// What is wrong, why it is, how to mend it, and what is being done about it.
class FindingPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit FindingPanel(QWidget* parent = nullptr);
    void show(const FindingDetail& detail, const FindingRights& rights);

Q_SIGNALS:
    void recordWanted();
    void remediationWanted(); ///< opens the one there is
    void remediateWanted();
    void acceptWanted();
    void decideWanted(bool accept);
    void endWanted();

private:
    void addHandling(const FindingDetail& detail, const FindingRights& rights);
    void addActs(const FindingDetail& detail, const FindingRights& rights);
};

} // namespace wardbook::ui
