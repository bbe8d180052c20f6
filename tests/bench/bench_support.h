#pragma once
#include "people/workspace.h"
#include <QElapsedTimer>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

/// One program, one table: each figure with its limit and what it was measured against in the same run.
namespace wardbook::bench {

struct Figure
{
    QString what, measured, limit;
    bool holds = true;
};
void report(const Figure& figure);
int printTable(); ///< number of figures that miss their limit

double milliseconds(const std::function<void()>& work);
double median(std::vector<double> values);
qint64 residentKiB();     ///< now
qint64 peakResidentKiB(); ///< since the last forgetPeak()
void forgetPeak();        ///< what other groups of the same run needed doesn't count
QString ms(double value);

QString folder(); ///< where vaults and files of the bench are kept
int records();    ///< size of the large vault
/// The large vault; made on first use (minutes), then kept.
std::unique_ptr<people::Workspace> openLarge();
std::unique_ptr<people::Workspace> newVault(const QString& name);
std::unique_ptr<people::Workspace> openVault(const QString& name); ///< one that newVault() made
/// Realistic values of the asset number `i`; departments 1–40 exist.
ledger::FieldValues assetValues(int i);
void addDepartments(people::Workspace& workspace);

void benchWrite();
void benchExchange();
void benchSearch();
void benchWindow();
void benchStart();
void benchGrid();
void benchIncidents();
void benchSheets();
void benchFilings();
void benchChecks();
void benchFiles();

} // namespace wardbook::bench
