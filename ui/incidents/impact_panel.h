#pragma once
#include "ui/incidents/case_data.h"
#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace wardbook::ui {

class Button;
class ElideLabel;
class PlainTable;

/// What the incident hit: assets with level, effect, persons and amount, and below the number of persons
/// without double counting.
class ImpactPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ImpactPanel(QWidget* parent);
    void show(const CasePtr& facts);
    PlainTable& table() { return *m_table; }
    QString footText() const;

Q_SIGNALS:
    void addWanted();
    void editWanted(qint64 impact);
    void removeWanted(qint64 impact);
    void assetWanted(const QString& uid);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addRow(const CaseData& facts, const ledger::Record& impact);
    void showFoot(const CaseData& facts);
    void showMenu(const QPoint& at);
    qint64 currentImpact() const;
    CasePtr m_data;
    QStandardItemModel* m_model;
    PlainTable* m_table;
    QLabel* m_count;
    ElideLabel* m_range;
    Button* m_add;
};

} // namespace wardbook::ui
