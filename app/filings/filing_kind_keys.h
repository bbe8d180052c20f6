#pragma once
#include "filings/filing_kind.h"
#include <optional>

/// Which facts a kind has, known without any record.
namespace wardbook::filings {

/// A key that forms may name.
struct KnownKey
{
    bool boxes = false;  ///< {{?key}} may stand for it
    QStringList codes{}; ///< of its boxes
};

/// For strict reading: a mistyped name must not print an empty cell. Lives no longer than what it was given.
class KindKeys
{
public:
    KindKeys(const FilingKind& kind, const ledger::RegisterSet& registers);
    /// `lists`: those whose entries the key stands in, innermost last.
    std::optional<KnownKey> find(const QString& key, const QStringList& lists = {}) const;
    bool hasList(const QString& name) const { return m_lists.contains(name); }
    bool hasPart(const QString& id) const { return m_kind.part(id) != nullptr; }
    /// What is wrong with a text's placeholders, in words; empty when nothing is.
    QString problemIn(const QString& text, const QStringList& lists = {}) const;

private:
    std::optional<KnownKey> field(const QString& registerId, const QString& path, int depth = 0) const;
    std::optional<KnownKey> outside(const QString& key) const;
    std::optional<KnownKey> partKey(const QString& path) const;
    bool isSum(const QString& path) const;

    const FilingKind& m_kind;
    const ledger::RegisterSet& m_registers;
    QMap<QString, QString> m_records, m_lists; ///< name → register
    QStringList m_counts;
};

/// Field id, "_state" or "_id" of a register.
bool isQueryField(const ledger::RegisterDef& definition, const QString& field);

} // namespace wardbook::filings
