#pragma once
#include "people/workspace.h"
#include "survey/database.h"
#include <QDate>

/// Surveys kept in the vault: registers data_source, survey and data_table.
namespace wardbook::survey {

/// What may become one asset: tables of one family.
struct Suggestion
{
    QString family;
    QString name;     ///< of the asset: "检验结果"
    QString category; ///< codes of category and data_level; empty: nothing speaks for one
    QString level;
    QString reason; ///< in words: which tables, columns and patterns speak for it
    QStringList tables;
    qint64 rows = 0, bytes = 0;
};
/// Why a table is set aside (code of table_set_aside); empty: it isn't.
QString setAside(const Table& table);
/// Groups what isn't set aside by family: common prefixes and stems of names, comments, keys.
QList<Suggestion> suggestions(const QList<Table>& tables);

/// What changed since the last survey.
struct Drift
{
    QStringList fresh, gone, grown, shrunk, changedColumns, freshPersonal; ///< full names of tables
    bool isEmpty() const;
};

/// What a survey found and wrote.
struct SurveyResult
{
    qint64 survey = 0; ///< record
    Drift drift;
    qsizetype tables = 0, setAside = 0, personalTables = 0;
    QString outcome; ///< code of survey_outcome
    QString problem; ///< why it is not complete
};

/// Surveys of business databases and what becomes of their tables.
class SurveyService
{
public:
    explicit SurveyService(people::Workspace& workspace);
    /// Reads the database and writes what was found, one act. When the server dies or the person cancels
    /// half way, what was read until then is written as a partial survey: every table is known by then, and
    /// those that were not looked at keep what samples and counts said before. Throws Io when not even the
    /// list of tables could be read, Cancelled until then, Denied.
    SurveyResult survey(qint64 dataSource, const QString& password, const Depth& depth, QDate today,
                        const Progress& progress = {});
    /// The same for a database that isn't registered yet: its data_source is made (or found) first.
    SurveyResult survey(const Source& source, const QString& name, const Depth& depth, QDate today,
                        const Progress& progress = {});
    /// Makes an asset of a family's tables (a draft with category, level, reason, volume, system), one act.
    qint64 adopt(const QList<qint64>& tables, const QString& name, qint64 department);
    /// Says that the tables belong to an asset that is there already.
    void link(const QList<qint64>& tables, qint64 asset);
    /// Sets tables aside by hand, or takes that back.
    void leaveOut(const QList<qint64>& tables, bool out, const QString& reason);

private:
    people::Workspace& m_workspace;
};

} // namespace wardbook::survey
