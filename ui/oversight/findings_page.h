#pragma once
#include "oversight/check_watch.h"
#include "oversight/finding_list.h"
#include "ui/kit/page.h"
#include "ui/oversight/finding_panel.h"

class QStackedWidget;

namespace wardbook::ui {

class Button;
class EmptyState;
class FindingActs;
class FindingFilters;
class FindingsModel;
class PageHeader;
class PlainTable;
class RecordSource;
class SideList;

/// 问题检查: what does not hold across the registers. Rules at the left, their findings in the middle, one of
/// them at the right. Kept current by CheckWatch; lists and words are read off the GUI thread.
class FindingsPage : public Page
{
    Q_OBJECT
public:
    FindingsPage(Services& services, QWidget* parent);
    ~FindingsPage() override;
    /// "rule:ID", "severity:high", "register:ID", "department:ID", "handling:proposed" (none, remediation,
    /// proposed, accepted), several joined by ";". Empty: what was shown.
    void activate(const QString& target) override;
    bool command(const QString& name) override;

    FindingsModel& model() { return *m_model; }
    PlainTable& table() { return *m_table; }
    SideList& rules() { return *m_rules; }
    FindingPanel& panel() { return *m_panel; }
    bool ready() const; ///< everything shown is as the vault has it

protected:
    void showEvent(QShowEvent* event) override;

private:
    bool takeKey(int key); ///< of the list; false: not one of ours
    struct Read;
    void build();
    void setColumns();
    oversight::FindingFilter filter() const;
    void noteWatch();
    void read();
    void take(const Read& read);
    void showRules(const oversight::FindingList& list);
    void showState();
    void readPage(int page);
    void showCurrent();
    void narrow(); ///< a filter was changed
    void clearFilters();
    void openRecord();
    void openRemediation();
    void act(void (FindingActs::*what)(const oversight::Finding&));

    Services& m_services;
    std::shared_ptr<oversight::CheckWatch> m_watch;
    std::unique_ptr<RecordSource> m_source;
    FindingActs* m_acts;
    FindingRights m_rights;
    FindingsModel* m_model;
    PageHeader* m_header;
    Button *m_export, *m_again;
    FindingFilters* m_filters;
    SideList* m_rules;
    QStackedWidget* m_stack;
    PlainTable* m_table;
    EmptyState* m_empty;
    FindingPanel* m_panel;
    std::shared_ptr<const oversight::CheckRules> m_shownRules;
    std::optional<oversight::FindingKey> m_shown; ///< in the panel
    FindingDetail m_detail;
    quint64 m_detailAsked = 0, m_detailShown = 0;
    bool m_reading = false, m_readAgain = false, m_read = false, m_stale = false;
};

} // namespace wardbook::ui
