#pragma once
#include "grading/grade_matrix.h"
#include <QHash>
#include <QJsonObject>

/// resources/packs/grade_matrices.json as read; parsed once, any thread.
namespace wardbook::grading {

/// A fact that a grade should not stay below.
struct ConcernRule
{
    QString id;
    QString fact; ///< data_level, persons, national_class, platform_level, critical_infrastructure
    qint64 from = 0;
    int gradeFrom = 0; ///< grades below this one raise it
    Label text;        ///< %1: the fact, %2: the grade
    QString clause;
    bool verified = false;
};

/// The matrices of GB/T 22240 and what is asked beside them; resources/packs/grade_matrices.json.
struct GradePack
{
    QList<GradeMatrix> matrices;
    QHash<QString, int> levels; ///< "matrix/object/degree" → level
    QList<ConcernRule> concerns;
};

const GradePack& gradePack();

/// A compiled-in pack file; throws Damaged when it is missing or no JSON object.
QJsonObject builtInPack(const QString& path);
Label labelFrom(const QJsonObject& json);

} // namespace wardbook::grading
