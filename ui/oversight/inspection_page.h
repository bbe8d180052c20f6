#pragma once
#include "oversight/inspections.h"
#include "ui/kit/record_page.h"

namespace wardbook::ui {

class Button;
class ProcessCard;

/// The page of the register `inspection`: what became of each finding, and the way into remediation.
class InspectionPage : public RecordPage
{
    Q_OBJECT
public:
    InspectionPage(Services& services, QWidget* parent);
    ProcessCard& card() { return *m_card; }

protected:
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    struct More
    {
        QList<oversight::RemediationDraft> left;
        oversight::InspectionActions actions;
        QString firstUid; ///< of the actions
    };
    void remediate();
    mutable std::shared_ptr<More> m_more; ///< of the detail that is read, or was last
    ProcessCard* m_card = nullptr;
    Button *m_remediate = nullptr, *m_open = nullptr;
};

} // namespace wardbook::ui
