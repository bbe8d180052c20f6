#pragma once
#include <QHash>
#include <QString>

namespace wardbook::ui {

/// Counts wrong passwords per vault and member in this process: after five, each further try waits 30 s.
/// Slows down somebody at the keyboard; against a copied vault only the key derivation helps. Times in ms.
class WrongTries
{
public:
    static constexpr int kFree = 5;
    static constexpr qint64 kDelayMs = 30'000;
    void wrong(const QString& who, qint64 nowMs);
    void right(const QString& who) { m_tries.remove(who); }
    int count(const QString& who) const { return m_tries.value(who).count; }
    int left(const QString& who) const
    {
        return qMax(0, kFree - count(who));
    } ///< tries before waiting begins
    qint64 waitMs(const QString& who, qint64 nowMs) const;

private:
    struct Tries
    {
        int count = 0;
        qint64 last = 0;
    };
    QHash<QString, Tries> m_tries;
};

} // namespace wardbook::ui
