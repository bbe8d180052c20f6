#pragma once
#include "ui/incidents/case_data.h"
#include "ui/incidents/form_dialog.h"

namespace wardbook::ui {

class GradeButton;

/// 重新判定: facts, what they suggest while they are typed, the grade that a person decides, and why. Facts
/// and decision are saved together; every decision is kept.
class GradeDialog : public FormDialog
{
    Q_OBJECT
public:
    GradeDialog(Services& services, RecordSource& source, const CasePtr& facts, const QString& grade,
                QWidget* parent);

private:
    void addFacts();
    void addGrades();
    void suggest();
    void choose(const QString& grade, bool byPerson);
    CasePtr m_data;
    QHash<QString, GradeButton*> m_grades;
    QLabel* m_suggestion = nullptr;
    std::shared_ptr<QString> m_grade; ///< shared with the work
    std::shared_ptr<QString> m_clause;
    bool m_chosen = false; ///< by the person: facts don't move it any more
};

} // namespace wardbook::ui
