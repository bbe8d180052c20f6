#pragma once
#include "assets/rights.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

class Button;
class ProcessCard;

/// The page of the register `right`: what contradicts what, beside each right and as a list of its own.
class RightPage : public RecordPage
{
    Q_OBJECT
public:
    RightPage(Services& services, QWidget* parent);
    /// Also "?view=conflicts".
    void activate(const QString& target) override;
    ProcessCard& card() { return *m_card; }
    Button& conflictsOnly() { return *m_only; }

protected:
    QWidget* makeBar(QWidget* parent) override;
    QList<ledger::Filter> pageFilters() const override;
    void clearPageFilters() override;
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    void readConflicts();

    mutable std::shared_ptr<QList<assets::RightConflict>> m_own; ///< of the detail that is read, or was last
    QList<qint64> m_conflicting;
    ProcessCard* m_card = nullptr;
    QWidget* m_lines = nullptr;
    Button* m_only = nullptr;
    bool m_reading = false, m_again = false;
};

} // namespace wardbook::ui
