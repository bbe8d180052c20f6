#pragma once
#include "base/language.h"
#include <QList>
#include <QString>

/// GB/T 22240-2020: the level follows from whom an attack would injure and how badly.
namespace wardbook::grading {

/// Level 1–5 of one side (S or A); 0 while object or degree is not chosen. `matrix`, `object` and `degree`
/// are codes of grade_matrix, injured_object and damage_degree; the figures lie in
/// resources/packs/grade_matrices.json.
int gradeOf(const QString& matrix, const QString& object, const QString& degree);

/// Where a matrix comes from, for the foot of the wizard.
struct GradeMatrix
{
    QString id, clause, source;
    Label note;
    bool verified = false;
};
QList<GradeMatrix> gradeMatrices(); ///< the default first

/// "S3A2G3"; "" while a side is open.
QString gradeName(int sLevel, int aLevel);

/// What doesn't fit while grading; a warning, never a refusal.
struct GradeConcern
{
    QString id; ///< "data_level", "persons", "national_class", "cloud_level", "critical_infrastructure"
    QString text;
    QString clause;
    bool verified = false;
};

/// What the register knows of a system that bears on its grade.
struct GradeFacts
{
    int level = 0;
    int highestDataLevel = 0;   ///< GB/T 39725, of the assets that lie in the system
    qint64 personsWithData = 0; ///< largest number of persons in one of them
    QString nationalClass;      ///< core, important, general: the highest
    int platformLevel = 0;      ///< grade of the cloud platform or parent system; 0: none or unknown
    bool criticalInfrastructure = false;
};

/// Nothing while the level is open.
QList<GradeConcern> concerns(const GradeFacts& facts);

} // namespace wardbook::grading
