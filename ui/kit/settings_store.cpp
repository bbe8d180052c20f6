#include "ui/kit/settings_store.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

constexpr int kRecent = 9; ///< as many as there are digits to choose with

QString userFile()
{
    QString folder = qEnvironmentVariable("WARDBOOK_STATE_DIR");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                 QStringLiteral("/wardbook");
    return folder + QStringLiteral("/settings.json");
}

/// What the file holds now: every vault has its own window and process, and they share it. `known` where it
/// can't be read, or not be written: then what this process knows is all there is.
QJsonObject stored(const QString& file, const QJsonObject& known)
{
    QFile in(file);
    if (!QFileInfo(file).isWritable() || !in.open(QIODevice::ReadOnly))
        return known;
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll());
    return document.isObject() ? document.object() : known;
}

} // namespace

SettingsStore::SettingsStore(const QString& file) : m_file(file.isEmpty() ? userFile() : file)
{
    QFile in(m_file);
    // A broken file costs preferences, not work: start with the defaults.
    if (in.open(QIODevice::ReadOnly))
        m_values = QJsonDocument::fromJson(in.readAll()).object();
}

QJsonValue SettingsStore::value(const QString& key, const QJsonValue& otherwise) const
{
    const auto found = m_values.constFind(key);
    return found == m_values.constEnd() ? otherwise : *found;
}

void SettingsStore::setValue(const QString& key, const QJsonValue& value)
{
    const bool known = this->value(key) == value;
    m_values = stored(m_file, m_values);
    if (known && this->value(key) == value)
        return;
    if (value.isNull() || value.isUndefined())
        m_values.remove(key);
    else
        m_values.insert(key, value);
    save();
    Q_EMIT changed(key);
}

void SettingsStore::save()
{
    QDir().mkpath(QFileInfo(m_file).path());
    QSaveFile out(m_file);
    // A full or read-only disk must not stop anybody's work over a preference.
    if (out.open(QIODevice::WriteOnly)) {
        out.write(QJsonDocument(m_values).toJson());
        out.commit();
    }
}

QStringList SettingsStore::recentVaults() const
{
    QStringList result;
    const QJsonArray known = stored(m_file, m_values).value(QStringLiteral("recentVaults")).toArray();
    for (const QJsonValue& dir : known)
        result.append(dir.toString());
    return result;
}

void SettingsStore::addRecentVault(const QString& dir)
{
    QStringList all = recentVaults();
    const QString clean = QDir::cleanPath(QFileInfo(dir).absoluteFilePath());
    all.removeAll(clean);
    all.prepend(clean);
    setValue(QStringLiteral("recentVaults"), QJsonArray::fromStringList(all.mid(0, kRecent)));
}

void SettingsStore::forgetVault(const QString& dir)
{
    QStringList all = recentVaults();
    all.removeAll(QDir::cleanPath(QFileInfo(dir).absoluteFilePath()));
    setValue(QStringLiteral("recentVaults"), QJsonArray::fromStringList(all));
}

qint64 SettingsStore::lastBackup(const QString& vaultId) const
{
    return qint64(value(QStringLiteral("backup/") + vaultId).toDouble());
}

void SettingsStore::setLastBackup(const QString& vaultId, qint64 ms)
{
    setValue(QStringLiteral("backup/") + vaultId, double(ms));
}

SettingsStore& settings()
{
    static SettingsStore store;
    return store;
}

} // namespace wardbook::ui
