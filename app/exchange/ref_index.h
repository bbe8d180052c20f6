#pragma once
#include "ledger/reader.h"

namespace wardbook::exchange {

/// Records of a register that reference fields may name, in memory; and those that an import would create,
/// which have negative ids until they are written. Reading is safe from several threads, add() is not.
class RefIndex
{
public:
    RefIndex(ledger::Reader& reader, const ledger::RegisterDef& target);

    /// By code, by title or short name. Where the register belongs to departments and `department` is not 0,
    /// the title counts in that department alone; with 0 it must be the only one of that name. 0: none.
    qint64 find(const QString& text, qint64 department = 0) const;
    qint64 findAnywhere(const QString& text) const { return find(text, 0); }
    bool byDepartment() const { return m_byDepartment; }

    QString title(qint64 id) const;
    qint64 department(qint64 id) const;
    /// A text that find() turns into this id for a record of `department`: title, or title（code） where
    /// titles repeat.
    QString textFor(qint64 id, qint64 department) const;
    /// Titles that look like `text`, best first; of the department only, if one is given.
    QStringList alike(const QString& text, qint64 department = 0) const;

    struct Pending
    {
        QString title;
        qint64 department = 0;
        qint64 rows = 0; ///< rows of the file that name it
    };
    qint64 add(const QString& title, qint64 department); ///< negative id
    const QList<Pending>& pending() const { return m_pending; }
    void countRow(qint64 id);

private:
    struct Entry
    {
        QString title, code;
        qint64 department = 0;
        bool isVoid = false; ///< still shown where it is referred to, found by its code alone
    };
    void insert(const QString& title, qint64 id);
    qint64 among(const QList<qint64>& ids, qint64 department) const;
    const Entry* entry(qint64 id) const;

    bool m_byDepartment = false;
    QHash<qint64, Entry> m_entries;
    QHash<QString, QList<qint64>> m_byTitle;
    QHash<QString, qint64> m_byCode;
    QHash<QString, QList<qint64>> m_byShortName;
    QList<Pending> m_pending;
};

/// Departments and persons may come into being with the rows that name them; nothing else does.
bool isCreatable(const ledger::RegisterSet& registers, const QString& registerId);

/// "检验科、输血科；病案室" → its parts: how several records stand in one cell.
QStringList splitNames(const QString& text);

} // namespace wardbook::exchange
