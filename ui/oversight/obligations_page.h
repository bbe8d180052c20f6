#pragma once
#include "oversight/check_watch.h"
#include "ui/kit/page.h"
#include "ui/oversight/obligation_panel.h"
#include "ui/oversight/obligations_model.h"
#include <QTimer>

class QStackedWidget;

namespace wardbook::ui {

class Button;
class EmptyState;
class ObligationActs;
class ObligationFilters;
class PageHeader;
class PlainTable;
class RecordSource;
class SideList;

/// 合规义务: what the laws ask of the unit and how it stands by each duty. Laws at the left, their duties in
/// the middle, one of them at the right. Read off the GUI thread; after an act only what it touched.
class ObligationsPage : public Page
{
    Q_OBJECT
public:
    ObligationsPage(Services& services, QWidget* parent);
    ~ObligationsPage() override;
    /// A duty's id (or the uid of what people said about it); or "group:ID", "state:open" (met, partly, open,
    /// to_judge, not_applicable, informative), "due:overdue" or "overdue", "due:soon", several joined by ";".
    /// Empty: what was shown.
    void activate(const QString& target) override;
    bool command(const QString& name) override;

    ObligationsModel& model() { return *m_model; }
    PlainTable& table() { return *m_table; }
    SideList& laws() { return *m_laws; }
    ObligationPanel& panel() { return *m_panel; }
    bool ready() const; ///< everything shown is as the vault has it

protected:
    void showEvent(QShowEvent* event) override;

private:
    bool takeKey(int key); ///< of the list; false: not one of ours
    struct Worker;         ///< what stays on the worker between readings
    void build();
    void setColumns();
    void connectTable();
    void noteChanged(const QString& registerId);
    void read();
    void take(const oversight::Obligations& found);
    void showLaws();
    void showState();
    void showChosen();
    void narrow();
    void clearFilters();
    void chooseLaw(const QString& group);
    void findWanted();
    void select(const QString& id);
    QList<const oversight::Obligation*> chosen() const;
    void edit();
    void openProof(const ledger::RecordTest& test);
    ObligationFilter filter() const;

    Services& m_services;
    std::shared_ptr<oversight::CheckWatch> m_watch;
    std::unique_ptr<RecordSource> m_source;
    std::shared_ptr<Worker> m_worker;
    ObligationActs* m_acts;
    ObligationRights m_rights;
    ObligationsModel* m_model;
    PageHeader* m_header;
    Button *m_report, *m_check;
    ObligationFilters* m_filters;
    SideList* m_laws;
    QStackedWidget* m_stack;
    PlainTable* m_table;
    EmptyState* m_empty;
    ObligationPanel* m_panel;
    QTimer m_reload;
    QSet<QString> m_changed; ///< registers, since the last reading
    QString m_wanted;        ///< to be chosen once it was read
    bool m_reading = false, m_again = false, m_read = false, m_stale = false;
};

} // namespace wardbook::ui
