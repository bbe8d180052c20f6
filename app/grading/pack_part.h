#pragma once
#include "base/language.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace wardbook::grading {

/// One JSON object of a requirement pack, read strictly: what is missing, of a wrong type or unknown throws
/// Invalid naming the pack, the place and the reason. A key that is null counts as absent. Places are put
/// into words only when something is wrong: a catalogue has thousands of parts.
class PackPart
{
public:
    PackPart(QJsonObject object, const QString& source, QString list = {}, qsizetype number = 0);

    QString text(const char* key, int maxLength); ///< required, not empty
    QString optionalText(const char* key, int maxLength);
    bool flag(const char* key); ///< required
    std::optional<qint64> number(const char* key, qint64 least, qint64 most);
    /// Both languages, or one text that stands for both.
    Label label(const char* key);
    Label optionalLabel(const char* key);
    QStringList texts(const char* key, const QStringList& allowed); ///< at least one
    QJsonArray list(const char* key);                               ///< required, at least one
    std::optional<PackPart> part(const char* key);
    QJsonObject optionalObject(const char* key);
    /// After everything was read: refuses keys that were not asked for.
    void close() const;
    void setId(const QString& id) { m_id = id; } ///< for the place that messages name
    [[noreturn]] void fail(const QString& reason) const;
    [[noreturn]] static void fail(const QString& source, const QString& place, const QString& reason);

private:
    QJsonValue value(const char* key);
    QString checked(const char* key, const QString& text, int maxLength) const;

    QJsonObject m_object;
    QString m_source, m_list, m_id;
    qsizetype m_number = 0;
    QList<QLatin1String> m_asked;
    qsizetype m_present = 0;
};

} // namespace wardbook::grading
