#pragma once
#include "ui/filings/filing_data.h"
#include <QWidget>

namespace wardbook::ui {

class FilingActs;
class StepRow;

/// 补齐材料 → 签名 → 封装 → 送达与回执, with who has signed, how it is protected, and what came back.
class StepList : public QWidget
{
    Q_OBJECT
public:
    enum Step { Complete, Sign, Seal, Deliver, kSteps };
    StepList(FilingActs& acts, QWidget* parent);
    void show(const FilingViewPtr& view);
    StepRow& row(Step step) { return *m_rows[step]; }

private:
    void showComplete(const filings::FilingFile& file);
    void showSign(const filings::FilingFile& file);
    void showSeal(const filings::FilingFile& file);
    void showDeliver(const filings::FilingFile& file);
    void press(Step step);
    FilingActs& m_acts;
    FilingViewPtr m_view;
    StepRow* m_rows[kSteps];
};

} // namespace wardbook::ui
