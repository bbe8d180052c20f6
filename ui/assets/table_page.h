#pragma once
#include "ui/kit/record_page.h"

namespace wardbook::ui {

/// The page of the register `data_table`: the columns that a survey found are kept as JSON and shown in
/// words, in the form and in the history. Only surveys write them.
class TablePage : public RecordPage
{
    Q_OBJECT
public:
    TablePage(Services& services, QWidget* parent);

protected:
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;
};

} // namespace wardbook::ui
