#pragma once
#include "ui/incidents/case_data.h"
#include <QWidget>

class QToolButton;

namespace wardbook::ui {

class Button;
class DrillBadge;
class ElideLabel;
class PageHeader;
class SeverityChip;
namespace chips {
class Chip;
}

/// Title, code, grade, state, who found it when; and the next step of the incident with the rest in a menu.
class CaseHeader : public QWidget
{
    Q_OBJECT
public:
    explicit CaseHeader(QWidget* parent = nullptr);
    void show(const CaseData& facts);
    PageHeader& header() { return *m_header; }

Q_SIGNALS:
    void backWanted();
    void stepWanted(const QString& transition);
    void planWanted();
    void remediationWanted();
    void exportWanted();
    void historyWanted();

private:
    void fillMenu(const CaseData& facts);
    PageHeader* m_header;
    DrillBadge* m_drill;
    ElideLabel* m_code;
    SeverityChip* m_grade;
    chips::Chip* m_state;
    Button *m_remedy, *m_next;
    QToolButton* m_more;
    QString m_nextStep;
};

} // namespace wardbook::ui
