#pragma once
#include "base/language.h"
#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <optional>

namespace wardbook::ledger {

/// One JSON object of a definition file, read strictly: a missing label, a value of a wrong type or a key
/// that nobody asked for throws Invalid naming file, place and reason. A typing error must not silently lose
/// a rule.
class DefinitionPart
{
public:
    DefinitionPart(QJsonObject object, QString file, QString place);

    QString text(const char* key); ///< required
    QString text(const char* key, const QString& absent);
    QString identifier(const char* key); ///< required, ^[a-z][a-z0-9_]{1,39}$
    bool flag(const char* key, bool absent = false);
    std::optional<qint64> number(const char* key);
    Label label(const char* key, bool required = true); ///< both languages, neither empty
    QStringList texts(const char* key, bool required = false);
    QList<double> numbers(const char* key); ///< required, at least one, all above 0
    QList<DefinitionPart> parts(const char* key, const QString& placeOfEach, bool required = true);
    /// What `parts` reads of a list, of a key that holds one object; its place follows this one's.
    DefinitionPart part(const char* key, const QString& place);
    bool isList(const char* key) const;
    QJsonObject object(const char* key); ///< required
    bool has(const char* key) const;
    /// After everything was read: refuses keys that were not asked for.
    void close();
    /// What messages call this place, e.g. "field level".
    void setPlace(const QString& place) { m_place = place; }
    /// This place and one below it, for parts().
    QString placeOf(const QString& below) const { return m_place.isEmpty() ? below : m_place + u' ' + below; }
    [[noreturn]] void fail(const QString& reason) const;

    /// Throws Invalid in the same wording, for checks that need more than one object.
    [[noreturn]] static void fail(const QString& file, const QString& place, const QString& reason);

private:
    QJsonValue value(const char* key);
    QJsonObject m_object;
    QString m_file, m_place;
    QSet<QString> m_asked;
};

/// ^[a-z][a-z0-9_]{1,39}$: ids become table, column and C++ names.
bool isDefinitionId(const QString& id);

} // namespace wardbook::ledger
