#pragma once
#include "ui/incidents/case_data.h"
#include <QWidget>

class QLabel;
class QStandardItemModel;
class QToolButton;

namespace wardbook::ui {

class Button;
class CaseActs;
class ElideLabel;
class ExhibitActs;
class PlainTable;

/// 证据与保管链: what was secured with its digests, and for the chosen one who had it when. Files are added
/// by dropping them here. Lines of the chain are never changed.
class ExhibitPanel : public QWidget
{
    Q_OBJECT
public:
    ExhibitPanel(CaseActs& acts, QWidget* parent);
    void show(const CasePtr& facts);
    PlainTable& table() { return *m_table; }
    PlainTable& chain() { return *m_chain; }
    void addFiles(const QStringList& files);
    bool select(qint64 exhibit);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void showChain();
    void fillActions();
    const ledger::Record* current() const;
    const ledger::Record* currentEvent() const;
    bool mayAdd() const;
    CasePtr m_data;
    ExhibitActs* m_acts;
    QStandardItemModel *m_model, *m_chainModel;
    PlainTable *m_table, *m_chain;
    QLabel* m_empty;
    ElideLabel* m_digests;
    Button *m_addFile, *m_addOther, *m_sheet, *m_witness;
    QToolButton* m_actions;
};

} // namespace wardbook::ui
