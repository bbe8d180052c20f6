#pragma once
#include "ui/incidents/case_data.h"
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStandardItemModel;

namespace wardbook::ui {

class Button;
class CaseActs;
class PlainTable;

/// One kind of part of an incident as a table with "add": tasks, traces, communications. What a column says
/// and which fields are asked for follows from the register.
class PartPanel : public QWidget
{
    Q_OBJECT
public:
    struct Kind
    {
        const char* registerId;
        QString title, addText, empty;
        QList<const char*> columns, asked;
    };
    PartPanel(CaseActs& acts, Kind kind, QWidget* parent);
    void show(const CasePtr& facts, const QList<ledger::Record>& records);
    PlainTable& table() { return *m_table; }
    bool select(qint64 record);
    void add();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const ledger::Record* current() const;
    void edit();
    void finishTask();
    void voidRecord();
    void step(const QString& transition);
    void showMenu(const QPoint& at);
    bool isTask() const;
    QString shownValue(const ledger::FieldDef& field, const ledger::Record& record) const;
    CaseActs& m_acts;
    Kind m_kind;
    CasePtr m_data;
    QList<ledger::Record> m_records;
    QStandardItemModel* m_model;
    PlainTable* m_table;
    QLabel* m_empty;
    Button *m_add, *m_finish;
};

} // namespace wardbook::ui
