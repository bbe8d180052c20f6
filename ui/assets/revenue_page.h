#pragma once
#include "assets/revenue.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

class BarRows;
class ProcessCard;
class SplitBar;

/// The page of the register `revenue`: how an amount is shared out, and sums by asset and period.
class RevenuePage : public RecordPage
{
    Q_OBJECT
public:
    RevenuePage(Services& services, QWidget* parent);
    ProcessCard& card() { return *m_card; }
    BarRows& bars() { return *m_bars; }

protected:
    void showMore(const RecordDetail& detail) override;

private:
    void openSummary();

    ProcessCard* m_card = nullptr;
    SplitBar* m_split = nullptr;
    BarRows* m_bars = nullptr;
};

} // namespace wardbook::ui
