#pragma once
#include "assets/valuation.h"
#include "ui/kit/record_page.h"

class QGridLayout;

namespace wardbook::ui {

class Button;
class ProcessCard;

/// The page of the register `valuation`: the factors of the estimate step by step, the other methods beside
/// it, and a sheet to print. Says everywhere that it is an internal estimate.
class ValuationPage : public RecordPage
{
    Q_OBJECT
public:
    ValuationPage(Services& services, QWidget* parent);
    ProcessCard& card() { return *m_card; }

protected:
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    struct More
    {
        assets::ValuationSheet sheet;
        QList<assets::ValuationSheet> methods;
        QString asset;
    };
    void showSteps(const assets::ValuationSheet& sheet);
    void compare();
    void preview();
    void save();

    mutable std::shared_ptr<More> m_more; ///< of the detail that is read, or was last
    ProcessCard* m_card = nullptr;
    QWidget* m_steps = nullptr;
    Button *m_compare = nullptr, *m_sheet = nullptr;
};

} // namespace wardbook::ui
