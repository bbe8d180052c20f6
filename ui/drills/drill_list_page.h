#pragma once
#include "ui/drills/drill_views.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

/// The list of drills, programmes or plans, with the way to the other lists. Enter or a double click opens
/// what is behind a record.
class DrillListPage : public RecordPage
{
    Q_OBJECT
public:
    DrillListPage(Services& services, DrillsView view, QWidget* parent);
    /// Changes those of the own register and of others that the list names.
    void openCurrent();

Q_SIGNALS:
    void viewWanted(wardbook::ui::DrillsView view);
    void opened(qint64 record);
    void scenarioWanted();

protected:
    QWidget* makeBar(QWidget* parent) override;
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    bool takesTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records) override;

private:
    void addProgrammeTools();
    void primaryLast();
    DrillsView m_view;
};

} // namespace wardbook::ui
