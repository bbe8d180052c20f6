#pragma once
#include "oversight/training_coverage.h"
#include "ui/kit/record_page.h"

class QComboBox;
class QLabel;

namespace wardbook::ui {

class ShareBar;

/// The page of the register `training`: above the list how many of those with a security duty were trained in
/// a year, by duty, and who was not.
class TrainingPage : public RecordPage
{
    Q_OBJECT
public:
    TrainingPage(Services& services, QWidget* parent);
    QString coverageText() const;

protected:
    QWidget* makeBar(QWidget* parent) override;

private:
    struct Found
    {
        oversight::TrainingCoverage coverage;
        QList<int> years;
        QHash<qint64, QString> names;
    };
    void read();
    void show(const std::shared_ptr<const Found>& found);
    void openDuties();

    std::shared_ptr<const Found> m_found;
    QComboBox* m_year = nullptr;
    QLabel* m_text = nullptr;
    ShareBar* m_bar = nullptr;
    bool m_reading = false, m_again = false;
};

} // namespace wardbook::ui
