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

} // namespace

SettingsStore::SettingsStore(const QString& file) : m_file(file.isEmpty() ? userFile() : file)
{
    QFile stored(m_file);
    // A broken file costs preferences, not work: start with the defaults.
    if (stored.open(QIODevice::ReadOnly))
        m_values = QJsonDocument::fromJson(stored.readAll()).object();
}

QJsonValue SettingsStore::value(const QString& key, const QJsonValue& otherwise) const
{
    const auto found = m_values.constFind(key);
    return found == m_values.constEnd() ? otherwise : *found;
}

void SettingsStore::setValue(const QString& key, const QJsonValue& value)
{
    if (this->value(key) == value)
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
    const QJsonArray stored = value(QStringLiteral("recentVaults")).toArray();
    for (const QJsonValue& dir : stored)
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
