#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <functional>

/// One JSON file of a package, read strictly: what is missing, of a wrong type, too long or unknown throws
/// Damaged naming file and field.
namespace wardbook::filings {

/// A JSON file of a package, read strictly: each error names file and member.
class PackageJson
{
public:
    /// The whole file. Throws Damaged when it is no JSON object; Damaged or NewerFormat for another type.
    static PackageJson open(const QByteArray& json, const QString& file, const char* type, qsizetype limit);
    PackageJson(QJsonObject object, QString file) : m_object(std::move(object)), m_file(std::move(file)) {}

    QString text(const char* field);
    qint64 number(const char* field, qint64 least, qint64 most);
    qint64 timeMs(const char* field);
    QByteArray digest(const char* field, bool mayBeEmpty = false); ///< hex of 32 bytes
    QByteArray blob(const char* field);                            ///< base64
    QStringList texts(const char* field);
    QMap<QString, QString> words(const char* field);
    QList<PackageJson> parts(const char* field, qsizetype most);
    /// After everything was read: refuses fields that were not asked for.
    void close() const;
    [[noreturn]] void fail(const QString& field) const;

    static QString time(qint64 ms); ///< UTC, "2026-06-11T08:30:00.000Z"
    static QString hex(const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); }
    static QString base64(const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); }
    static QByteArray compact(const QJsonObject& object);  ///< what is signed
    static QByteArray readable(const QJsonObject& object); ///< what is a file, with a newline at its end

private:
    QJsonValue value(const char* field);
    QJsonObject m_object;
    QString m_file;
    QStringList m_asked;
};

} // namespace wardbook::filings
