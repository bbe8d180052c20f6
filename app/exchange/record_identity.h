#pragma once
#include "base/progress.h"
#include "exchange/packed_rows.h"
#include "ledger/reader.h"
#include <atomic>
#include <span>

namespace wardbook::exchange {

/// 128 bits of the values that make two rows the same record.
struct IdentityKey
{
    quint64 a = 0, b = 0;
    bool operator==(const IdentityKey&) const = default;
    auto operator<=>(const IdentityKey&) const = default;
    bool isNull() const { return a == 0 && b == 0; }
};
inline size_t qHash(const IdentityKey& key, size_t seed = 0)
{
    return static_cast<size_t>(key.a ^ (key.b + seed));
}

/// Which fields decide. Texts are compared folded, everything else as stored.
class IdentityRule
{
public:
    IdentityRule() = default;
    IdentityRule(const ledger::RegisterDef& definition, const QStringList& fields);
    bool isEmpty() const { return m_fields.empty(); }
    /// Null when the first text of the rule is empty: nothing to go by.
    IdentityKey keyOf(const ReadRow& row) const;
    IdentityKey keyOf(const ledger::Record& record) const;
    const std::vector<const ledger::FieldDef*>& fields() const { return m_fields; }
    static IdentityKey ofText(const QString& text); ///< codes and uids

private:
    friend class ExistingRecords;
    std::vector<const ledger::FieldDef*> m_fields;
};

/// What the vault already has, by identity, code and uid: some 24 bytes a record.
class ExistingRecords
{
public:
    struct Wanted
    {
        bool identity = true, codes = false, uids = false;
    };
    /// Scans the register once; `stop` set by any thread ends it with Cancelled.
    void load(ledger::Reader& reader, const ledger::RegisterDef& definition, const IdentityRule& rule,
              Wanted wanted, const Progress& progress);

    std::vector<qint64> withIdentity(const IdentityKey& key) const; ///< at most 2; void records left out
    qint64 withCode(const QString& code) const;                     ///< also void ones
    qint64 withUid(const QString& uid) const;
    bool isEmpty() const { return m_count == 0; }

private:
    struct Entry
    {
        IdentityKey key;
        qint64 id;
        bool operator<(const Entry& other) const
        {
            return key != other.key ? key < other.key : id < other.id;
        }
    };
    static qint64 only(const std::vector<Entry>& entries, const IdentityKey& key);
    std::vector<Entry> m_identities, m_codes, m_uids;
    qint64 m_count = 0;
};

} // namespace wardbook::exchange
