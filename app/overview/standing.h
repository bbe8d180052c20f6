#pragma once
#include "oversight/obligations.h"
#include "people/workspace.h"
#include <QDate>

/// How things stand, counted by the database: what must be fixed, scores over time, the inventory. Every
/// number is the length of a list that a page can show. Any thread of the reader; nothing here loads records
/// one by one of registers that may be large.
namespace wardbook::overview {

/// The only department that this role may know of; 0: all.
qint64 departmentOf(people::Workspace& workspace);

/// Actions of one risk.
struct RiskShare
{
    QString risk, word; ///< code and label of risk_level; the code is empty for actions without one
    int open = 0;       ///< not closed: also reported done
    int overdue = 0;
};
/// What is still to be mended.
struct Remediations
{
    QList<RiskShare> risks; ///< high, medium, low; those without a risk only when there are some
    int total() const;
};
Remediations readRemediations(ledger::Reader& reader, QDate today, qint64 department);

/// The scores of one system over time.
struct ScoreLine
{
    QString system, uid; ///< name as short as it is known
    QList<std::pair<QDate, double>> points;
};
/// Signed rounds of self-assessment of the systems that need most attention.
struct ScoreTrend
{
    static constexpr int kLines = 4;
    QList<ScoreLine> lines; ///< the lowest latest score last
    int systems = 0;        ///< of all that there are
    double passLine = 0;    ///< of the newest round's scoring rule
    bool passVerified = true;
};
ScoreTrend readScores(ledger::Reader& reader, qint64 department);

/// Data assets by category and level; void ones are left out.
struct Inventory
{
    static constexpr int kLevels = 5;
    struct Row
    {
        QString category, word; ///< of the broad categories; the code is empty for those without one
        QStringList codes;      ///< the category with its narrower ones, to filter by
        std::array<qint64, kLevels + 1> byLevel{}; ///< [0]: without a level
        qint64 total() const;
    };
    QList<Row> rows; ///< in the order of the code list
    qint64 total = 0, submitted = 0, changing = 0;
    qint64 ofLevel(int level) const;
    QList<qint64> unconfirmed; ///< for more than a year; drafts and retired ones left out
};
Inventory readInventory(ledger::Reader& reader, QDate today, qint64 department);

/// Duties of one law.
struct LawShare
{
    QString group, law;
    int met = 0, partly = 0, open = 0, toJudge = 0, notApplicable = 0;
    int proven() const { return met + partly; }
    int counting() const { return met + partly + open + toJudge; }
};
QList<LawShare> lawShares(const oversight::Obligations& obligations); ///< in the order of the laws

/// What the desk offers for exercises.
struct Drills
{
    qint64 running = 0; ///< 0: none
    int ready = 0;      ///< approved, to be started
};
Drills readDrills(people::Workspace& workspace,
                  ledger::Reader& reader); ///< none for roles that don't see them

/// Nothing was entered yet that anybody could work with.
bool isEmpty(ledger::Reader& reader);

} // namespace wardbook::overview
