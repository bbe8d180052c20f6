#pragma once
#include "assets/quality.h"
#include "ui/kit/record_page.h"

class QLabel;

namespace wardbook::ui {

class BarRows;
class ProcessCard;
class ShareBar;
class TrendStrip;

/// The page of the register `quality_check`: the six scores and how they went, and above the list how
/// complete the inventory itself is.
class QualityPage : public RecordPage
{
    Q_OBJECT
public:
    QualityPage(Services& services, QWidget* parent);
    ProcessCard& card() { return *m_card; }
    BarRows& bars() { return *m_bars; }
    TrendStrip& trend() { return *m_trend; }
    QString completenessText() const;

protected:
    QWidget* makeBar(QWidget* parent) override;
    std::function<void(ledger::Reader&, RecordDetail&)> moreDetail() const override;
    void showMore(const RecordDetail& detail) override;

private:
    struct More
    {
        assets::QualityPoint now;
        QList<assets::QualityPoint> trend;
    };
    void readCompleteness();
    void showCompleteness();
    qint64 ownDepartmentId() const;

    mutable std::shared_ptr<More> m_more; ///< of the detail that is read, or was last
    std::shared_ptr<assets::Completeness> m_completeness;
    ProcessCard* m_card = nullptr;
    BarRows* m_bars = nullptr;
    TrendStrip* m_trend = nullptr;
    QLabel* m_complete = nullptr;
    ShareBar* m_completeBar = nullptr;
    bool m_reading = false, m_again = false;
};

} // namespace wardbook::ui
