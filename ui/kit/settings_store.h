#pragma once
#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace wardbook::ui {

/// What this workstation remembers: theme, language, idle minutes, columns, window size, recent vaults. Never
/// a secret, never a record's content. One JSON file in the user's configuration folder (or
/// WARDBOOK_STATE_DIR), written atomically on every change. GUI thread.
///
/// Keys used by more than one place: "theme" (light|dark), "language" (zh|en), "idleMinutes" (0: never),
/// "lockOnSuspend", "railClosed", "recentVaults", "window/…", "columns/<register>", "backup/<vault id>" (ms).
class SettingsStore : public QObject
{
    Q_OBJECT
public:
    explicit SettingsStore(const QString& file = {}); ///< empty: the user's file
    QJsonValue value(const QString& key, const QJsonValue& otherwise = {}) const;
    void setValue(const QString& key, const QJsonValue& value); ///< null removes; emits when it changed
    QString text(const QString& key, const QString& otherwise = {}) const
    {
        return value(key, otherwise).toString(otherwise);
    }
    int number(const QString& key, int otherwise) const { return value(key, otherwise).toInt(otherwise); }
    bool flag(const QString& key, bool otherwise) const { return value(key, otherwise).toBool(otherwise); }

    QStringList recentVaults() const; ///< newest first, at most 9, whether they still exist or not
    void addRecentVault(const QString& dir);
    void forgetVault(const QString& dir);
    /// When a backup of this vault was last written from here; 0: never.
    qint64 lastBackup(const QString& vaultId) const;
    void setLastBackup(const QString& vaultId, qint64 ms);
    const QString& file() const { return m_file; }

Q_SIGNALS:
    void changed(const QString& key);

private:
    void save();
    QString m_file;
    QJsonObject m_values;
};

/// The one of this process.
SettingsStore& settings();

inline constexpr int kDefaultIdleMinutes = 10;

} // namespace wardbook::ui
