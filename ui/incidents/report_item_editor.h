#pragma once
#include "ui/incidents/case_data.h"
#include "ui/kit/field_editor.h"
#include <QWidget>

class QCheckBox;
class QPlainTextEdit;
class QGridLayout;

namespace wardbook::ui {

class CaseActs;
class ElideLabel;

/// The chosen item of a report: fields of the record that it lacks, each where it belongs, then its text, and
/// whether it follows later. What is typed is saved when the focus leaves or another item is chosen.
class ReportItemEditor : public QWidget
{
    Q_OBJECT
public:
    ReportItemEditor(CaseActs& acts, QWidget* parent);
    ~ReportItemEditor() override;
    void show(const CasePtr& facts, const incidents::Report& report, const QString& item, bool editable);
    void flush(std::function<void()> done = {}); ///< saves what is typed; `done` when it is saved
    bool dirty() const;
    FieldEditor* field(const QString& id) const { return m_editors.value(id); }
    QPlainTextEdit& text() { return *m_text; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showFields(const CaseData& facts, const incidents::ReportLine& line);
    void clearFields();
    CaseActs& m_acts;
    FieldContext m_context;
    ElideLabel* m_title;
    ElideLabel* m_before;
    QWidget* m_fieldBox;
    QGridLayout* m_fields;
    QPlainTextEdit* m_text;
    QCheckBox* m_later;
    QHash<QString, FieldEditor*> m_editors;
    QStringList m_shownFields;
    qint64 m_notice = 0, m_incident = 0;
    QString m_item, m_saved;
    bool m_savedLater = false, m_editable = false;
};

} // namespace wardbook::ui
