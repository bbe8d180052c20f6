#pragma once
#include "ui/incidents/case_acts.h"

namespace wardbook::ui {

/// What people do with evidence: secure it, hand it over, look, copy, verify, give back, destroy, witness.
/// GUI thread.
class ExhibitActs : public QObject
{
    Q_OBJECT
public:
    ExhibitActs(CaseActs& acts, QWidget* parent);
    void chooseFiles();
    /// Asks once for all of them what they are and who collected them.
    void addFiles(const QStringList& files);
    void addKeptElsewhere();
    void record(const ledger::Record& exhibit, const QString& action);
    void verify(const ledger::Record& exhibit);
    void copyOut(const ledger::Record& exhibit);
    void witness(const ledger::Record& event);
    void sheet(const ledger::Record& exhibit);

private:
    Services& services() { return m_acts.services(); }
    QString titleOf(const ledger::Record& exhibit) const;
    void check(qint64 exhibit, const QString& path);
    CaseActs& m_acts;
    QWidget* m_parent;
};

} // namespace wardbook::ui
