#pragma once
#include "base/language.h"
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace wardbook::incidents {

/// One JSON object of a rule pack, read strictly: what is missing, of a wrong type or unknown throws Invalid
/// naming the place and the reason. A key that is null counts as absent.
class RulePart
{
public:
    /// `place` is what messages name: "clocks 2"; empty for the whole.
    explicit RulePart(QJsonObject object, QString place = {});

    QString text(const char* key); ///< required, not empty
    QString optionalText(const char* key);
    QString id(const char* key = "id"); ///< required: letters, digits, dot, hyphen, _; part of the place
    QString oneOf(const char* key, const QStringList& allowed);         ///< required
    QString optionalOneOf(const char* key, const QStringList& allowed); ///< empty when absent
    QStringList someOf(const char* key, const QStringList& allowed);    ///< empty when absent
    bool flag(const char* key);                                         ///< required
    bool optionalFlag(const char* key);
    qint64 number(const char* key, qint64 least, qint64 most); ///< required
    QDate optionalDate(const char* key);                       ///< yyyy-MM-dd
    Label label(const char* key);                              ///< both languages
    Label optionalLabel(const char* key);
    /// {"days"}, {"hours"} or {"minutes"} in ms; 0 when absent.
    qint64 optionalPeriod(const char* key);
    QList<RulePart> parts(const char* key); ///< required, at least one
    /// After everything was read: refuses keys that were not asked for.
    void close() const;
    [[noreturn]] void fail(const QString& reason) const;

private:
    QJsonValue value(const char* key);
    [[noreturn]] void failMissing(const char* key) const;

    QJsonObject m_object;
    QString m_place, m_id;
    QStringList m_asked;
};

} // namespace wardbook::incidents
