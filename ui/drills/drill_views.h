#pragma once
#include <QWidget>

class QButtonGroup;

namespace wardbook::ui {

/// The four lists of the page.
enum class DrillsView { Drills, Programmes, Plans, Scenarios };
QString drillsViewId(DrillsView view);       ///< "drills", "programmes" …
const char* registerOfView(DrillsView view); ///< null for the scenarios

/// The lists side by side; one is chosen.
class DrillViewBar : public QWidget
{
    Q_OBJECT
public:
    DrillViewBar(DrillsView current, QWidget* parent);

Q_SIGNALS:
    void chosen(wardbook::ui::DrillsView view);

private:
    QButtonGroup* m_group;
};

} // namespace wardbook::ui
