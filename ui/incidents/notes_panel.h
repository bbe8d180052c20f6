#pragma once
#include "ui/incidents/case_data.h"
#include "ui/kit/record_form.h"
#include <QScrollArea>

namespace wardbook::ui {

class CaseActs;

/// 附注: every field of the incident, saved as it is typed.
class NotesPanel : public QScrollArea
{
    Q_OBJECT
public:
    NotesPanel(CaseActs& acts, QWidget* parent);
    void show(const CasePtr& facts);
    RecordForm& form() { return *m_form; }
    void focusField(const QString& field) { m_form->focusField(field); }

private:
    CaseActs& m_acts;
    FieldContext m_context;
    RecordForm* m_form;
};

} // namespace wardbook::ui
