#pragma once
#include "ui/kit/field_editor.h"
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace wardbook::ui {

class Button;
class ElideLabel;

/// What a form shows of one record: stored values and the texts people read.
struct FormRecord
{
    ledger::Record record;
    QHash<QString, QString> shown; ///< by field id
    QHash<QString, QString> was;   ///< of the baseline, for fields with a pending change
};

/// The fields of a register in its sections, each with its editor. Built once; records come and go. What the
/// list shows, what must be filled and what is filled is always there; the empty rest of a section opens on
/// demand. In edit mode each finished change is emitted at once; for a new record the values are collected
/// until the page asks for them.
class RecordForm : public QWidget
{
    Q_OBJECT
public:
    RecordForm(const FieldContext& context, QWidget* parent = nullptr);
    ~RecordForm() override;

    void show(const FormRecord& record, bool editable);
    /// An empty record: required fields are marked and nothing is emitted until newValues() is asked for.
    void startNew(const ledger::FieldValues& values, const QHash<QString, QString>& shown);
    bool isNew() const { return m_new; }
    void endNew() { m_new = m_touched = false; } ///< created, or given up
    const ledger::FieldValues& newValues() const { return m_newValues; }
    bool touched() const { return m_touched; }

    void showProblems(
        const QList<ledger::FieldProblem>& problems); ///< under their fields; focus on the first error
    void clearProblems();
    QString problemOf(const QString& field) const;
    void finish(); ///< takes what is typed but not finished
    void focusField(const QString& field);
    FieldEditor* editor(const QString& field) const;
    /// Puts a widget (the hint card) under a field's line.
    void addUnder(const QString& field, QWidget* widget);
    /// A note at the right of a section's title.
    void setSectionNote(const QString& section, const QString& text);

Q_SIGNALS:
    void edited(const QString& field, const wardbook::ledger::FieldValues& values);
    void changedNew();

private:
    struct Line;
    struct Section;
    Line* lineOf(const QString& field) const;
    void addSection(const ledger::SectionDef& section, QVBoxLayout* column);
    Line* addLine(const ledger::FieldDef& field, const ledger::FieldDef* companion, QVBoxLayout* column);
    /// What a reviewer fills with the step is not typed here: that would make the reviewer an author.
    void leaveToSteps();
    void showSection(Section& section);
    void showSections();
    void orderSections();
    bool inHead(const ledger::FieldDef& field) const;
    void expandFor(Line& line);
    void take(const QString& field, const ledger::FieldValues& values);
    void setProblem(Line& line, const QString& text, bool warning);
    void showWas(Line& line, const FormRecord& record);

    FieldContext m_context;
    QList<Line*> m_lines;
    QList<Section*> m_sections;
    QVBoxLayout* m_column;
    QHash<QString, Line*> m_byField;
    QHash<QString, FieldEditor*> m_editors;
    QHash<QString, ElideLabel*> m_notes;
    QSet<QString> m_filledBySteps;
    ledger::FieldValues m_newValues;
    bool m_new = false;
    bool m_touched = false;
    bool m_editable = true;
};

} // namespace wardbook::ui
