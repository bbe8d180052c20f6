#pragma once
#include "oversight/obligations.h"
#include "ui/oversight/side_panel.h"

namespace wardbook::ui {

/// What this member may do with duties; a refusal says why not.
struct ObligationRights
{
    bool view = true;
    bool reader = false; ///< an auditor, or a vault opened for reading: acts are hidden
    QString editRefusal, exportRefusal;
    static ObligationRights of(people::Workspace& workspace);
};

/// One duty: what it asks, what counts as proof and what was found of it, what is still wrong, how a person
/// judges it, who is in charge. Or several, to be changed together.
class ObligationPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit ObligationPanel(QWidget* parent = nullptr);
    /// `titles`: names of rules by id.
    void show(const oversight::Obligation& obligation, const oversight::Obligations& all,
              const QHash<QString, QString>& titles, const ObligationRights& rights);
    void showSeveral(const QList<const oversight::Obligation*>& chosen, const ObligationRights& rights);

Q_SIGNALS:
    void proofWanted(const wardbook::ledger::RecordTest& test);
    void ruleWanted(const QString& rule);
    void judgeWanted();
    void computedWanted(); ///< the registers decide again
    void editWanted();

private:
    void addStanding(const oversight::Obligation& obligation, const oversight::Obligations& all,
                     const QHash<QString, QString>& titles, const ObligationRights& rights);
    void addProof(const oversight::Obligation& obligation, const oversight::ObligationPack::Duty& duty);
    void addFindings(const oversight::Obligation& obligation, const QHash<QString, QString>& titles);
    void addJudgement(const oversight::Obligation& obligation, const ObligationRights& rights);
    void addCharge(const oversight::Obligation& obligation, QDate day);
    void addEdit(const QString& text, const ObligationRights& rights);
};

} // namespace wardbook::ui
