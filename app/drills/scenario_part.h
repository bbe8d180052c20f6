#pragma once
#include "base/language.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace wardbook::drills {

/// One JSON object of a scenario or a script, read strictly: what is missing, of a wrong type or unknown
/// throws Invalid naming the place and the reason.
class ScenarioPart
{
public:
    ScenarioPart(QJsonObject object, QString place);

    QString text(const char* key); ///< required, not empty
    QString optionalText(const char* key);
    Label label(const char* key); ///< both languages
    Label optionalLabel(const char* key);
    int number(const char* key, int least, int most);
    int optionalNumber(const char* key, int least, int most, int otherwise);
    bool flag(const char* key);
    bool optionalFlag(const char* key);
    QString oneOf(const char* key, const QStringList& allowed);
    QList<ScenarioPart> parts(const char* key, const QString& name); ///< at least one
    QList<ScenarioPart> optionalParts(const char* key, const QString& name);
    QList<Label> labels(const char* key); ///< at least one
    QStringList texts(const char* key);   ///< at least one
    /// After everything was read: refuses keys that were not asked for.
    void close() const;
    void setPlace(const QString& place) { m_place = place; }
    const QString& place() const { return m_place; }
    [[noreturn]] void fail(const QString& reason) const;

private:
    QJsonValue value(const char* key);
    Label labelFrom(const QJsonValue& json, const char* key) const;
    QJsonArray array(const char* key, bool required);

    QJsonObject m_object;
    QString m_place;
    QStringList m_asked;
};

} // namespace wardbook::drills
