#include "grading/grade_matrix.h"
#include "base/error.h"
#include "grading/grade_pack.h"
#include "grading/grading_tr.h"
#include "resources/resources.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wardbook::grading {

namespace {

QString key(const QString& matrix, const QString& object, const QString& degree)
{
    return matrix + QLatin1Char('/') + object + QLatin1Char('/') + degree;
}

GradePack read()
{
    const QJsonObject json = builtInPack(QStringLiteral("grade_matrices.json"));
    GradePack pack;
    for (const QJsonValue& each : json[QLatin1String("matrices")].toArray()) {
        const QJsonObject matrix = each.toObject();
        const QString id = matrix[QLatin1String("id")].toString();
        pack.matrices << GradeMatrix{
            id, matrix[QLatin1String("clause")].toString(), matrix[QLatin1String("source")].toString(),
            labelFrom(matrix[QLatin1String("note")].toObject()), matrix[QLatin1String("verified")].toBool()};
        const QJsonObject levels = matrix[QLatin1String("levels")].toObject();
        for (auto object = levels.begin(); object != levels.end(); ++object) {
            const QJsonObject degrees = object.value().toObject();
            for (auto degree = degrees.begin(); degree != degrees.end(); ++degree)
                pack.levels.insert(key(id, object.key(), degree.key()), degree.value().toInt());
        }
    }
    for (const QJsonValue& each : json[QLatin1String("concerns")].toArray()) {
        const QJsonObject rule = each.toObject();
        pack.concerns << ConcernRule{rule[QLatin1String("id")].toString(),
                                     rule[QLatin1String("fact")].toString(),
                                     rule[QLatin1String("from")].toInteger(),
                                     rule[QLatin1String("grade_from")].toInt(),
                                     labelFrom(rule[QLatin1String("text")].toObject()),
                                     rule[QLatin1String("clause")].toString(),
                                     rule[QLatin1String("verified")].toBool()};
    }
    return pack;
}

} // namespace

QJsonObject builtInPack(const QString& path)
{
    initResources();
    QFile file(QStringLiteral(":/packs/") + path);
    QJsonParseError error;
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &error) : QJsonDocument();
    if (!document.isObject())
        throw Error(ErrorKind::Damaged,
                    Tr::tr("The program's own rule pack %1 is missing or damaged. The vault is unharmed; "
                           "install the program again.")
                        .arg(path));
    return document.object();
}

Label labelFrom(const QJsonObject& json)
{
    return {json[QLatin1String("zh")].toString(), json[QLatin1String("en")].toString()};
}

const GradePack& gradePack()
{
    static const GradePack pack = read();
    return pack;
}

int gradeOf(const QString& matrix, const QString& object, const QString& degree)
{
    return gradePack().levels.value(key(matrix, object, degree), 0);
}

QList<GradeMatrix> gradeMatrices()
{
    return gradePack().matrices;
}

QString gradeName(int sLevel, int aLevel)
{
    if (sLevel < 1 || aLevel < 1)
        return {};
    return QStringLiteral("S%1A%2G%3").arg(sLevel).arg(aLevel).arg(qMax(sLevel, aLevel));
}

} // namespace wardbook::grading
