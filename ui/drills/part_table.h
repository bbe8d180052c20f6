#pragma once
#include "ui/drills/drill_source.h"
#include "ui/drills/part_model.h"
#include "ui/kit/services.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace wardbook::ui {

class Button;
class ChoiceEdit;
class PlainTable;
class RecordEditor;

/// Steps of a plan, participants of a drill, … : a table edited in place, with a line at its foot that adds
/// one. Each change is an act of its own; Ctrl+Z takes it back.
class PartTable : public QWidget
{
    Q_OBJECT
public:
    PartTable(Services& services, DrillSource& source, const PartSpec& spec, QWidget* parent);
    /// `refusal`: why nothing may be changed; empty: it may.
    void showOwner(qint64 owner, const QString& refusal);
    void reload();
    PartModel& model() { return *m_model; }
    PlainTable& table() { return *m_table; }
    RecordEditor& editor() { return *m_editor; }
    ChoiceEdit* addLine() { return m_add; }
    bool loaded() const { return !m_reading; }
    qint64 current() const;
    bool select(qint64 id);
    void addWidget(QWidget* widget); ///< beside the buttons
    /// Writes one part; what a table of another shape (a form) changed.
    void edit(const ledger::Record& record, const ledger::FieldValues& values);
    void create(ledger::FieldValues values);
    bool editable() const { return m_model->editable(); }

Q_SIGNALS:
    void currentChanged(qint64 id);
    void shown(); ///< read anew

private:
    void buildTools();
    void addTyped(const QString& text, qint64 person);
    void remove();
    void move(int by);
    void take(const PartRows& rows);
    void showTools();

    Services& m_services;
    DrillSource& m_source;
    const ledger::RegisterDef m_definition;
    PartModel* m_model;
    PlainTable* m_table;
    RecordEditor* m_editor;
    ChoiceEdit* m_add = nullptr;
    Button *m_up, *m_down, *m_remove;
    QLabel* m_why;
    QHBoxLayout* m_tools;
    qint64 m_owner = 0, m_select = 0;
    bool m_reading = false, m_again = false;
};

} // namespace wardbook::ui
