#include "ledger/facet_column.h"
#include <limits>

namespace wardbook::ledger {

FacetColumn::FacetColumn()
{
    clear();
}

void FacetColumn::clear()
{
    m_codes.clear();
    m_values = {QString(), QString()};
    m_narrow.clear();
    m_wide.clear();
    m_size = 0;
}

void FacetColumn::resize(size_t size)
{
    m_size = size;
    if (m_wide.empty())
        m_narrow.resize(size, kAbsent);
    else
        m_wide.resize(size, kAbsent);
}

quint32 FacetColumn::codeOf(const QByteArray& value)
{
    if (value.isEmpty())
        return kEmpty;
    if (const auto it = m_codes.constFind(value); it != m_codes.constEnd())
        return *it;
    const auto code = static_cast<quint32>(m_values.size());
    m_values << QString::fromUtf8(value);
    m_codes.insert(value, code);
    return code;
}

void FacetColumn::set(size_t id, quint32 code)
{
    if (m_wide.empty() && code > std::numeric_limits<quint16>::max()) {
        m_wide.assign(m_narrow.begin(), m_narrow.end());
        std::vector<quint16>().swap(m_narrow);
    }
    if (m_wide.empty())
        m_narrow[id] = static_cast<quint16>(code);
    else
        m_wide[id] = code;
}

} // namespace wardbook::ledger
