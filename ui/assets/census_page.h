#pragma once
#include "assets/census.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

class BarRows;
class Button;
class CensusDialog;
class ProcessCard;

/// The pages of the registers `census` and `census_task`: how far the departments are, what is not confirmed,
/// and the steps that do more than change a state.
class CensusPage : public RecordPage
{
    Q_OBJECT
public:
    CensusPage(Services& services, const QString& registerId, QWidget* parent);
    ProcessCard& card() { return *m_card; }
    BarRows& bars() { return *m_bars; }

protected:
    bool takesTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records) override;
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    void openList(assets::CensusList list, qint64 department);
    void finish(qint64 census, qint64 rev);
    bool ofTasks() const;
    qint64 ownDepartmentId() const; ///< what a role limited to its department sees; 0: all

    mutable std::shared_ptr<assets::CensusProgress> m_progress; ///< of the detail that is read, or was last
    ProcessCard* m_card = nullptr;
    BarRows* m_bars = nullptr;
    Button *m_left = nullptr, *m_news = nullptr;
    bool m_allRows = false;
};

} // namespace wardbook::ui
