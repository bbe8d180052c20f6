#pragma once
#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <vector>

namespace wardbook::ledger {

/// One facet of every record in memory: a small number per id, and what it stands for. Two bytes a record
/// until there are more than 65,535 different values, then four.
class FacetColumn
{
public:
    static constexpr quint32 kAbsent = 0; ///< there is no record with this id
    static constexpr quint32 kEmpty = 1;  ///< the record has no value

    FacetColumn();
    void clear();
    void resize(size_t size);
    quint32 codeOf(const QByteArray& value); ///< stored value as text; added when new
    void set(size_t id, quint32 code);
    quint32 at(size_t id) const { return m_wide.empty() ? m_narrow[id] : m_wide[id]; }
    size_t codeCount() const { return static_cast<size_t>(m_values.size()); }
    const QString& value(quint32 code) const { return m_values.at(static_cast<qsizetype>(code)); }

private:
    QHash<QByteArray, quint32> m_codes;
    QStringList m_values;
    std::vector<quint16> m_narrow;
    std::vector<quint32> m_wide;
    size_t m_size = 0;
};

} // namespace wardbook::ledger
