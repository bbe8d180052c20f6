#pragma once
#include <QHash>
#include <QString>
#include <memory>
#include <mutex>

namespace wardbook {

/// What is in use, by what it was made from: made once, shared by whoever asks while somebody holds it. Keeps
/// nothing alive, so that nothing of a vault stays when it is locked. Any thread.
template<typename Value>
class SharedByKey
{
public:
    std::shared_ptr<const Value> find(const QString& key)
    {
        const std::scoped_lock lock(m_mutex);
        return m_values.value(key).lock();
    }
    void add(const QString& key, const std::shared_ptr<const Value>& value)
    {
        const std::scoped_lock lock(m_mutex);
        m_values.insert(key, value);
    }

private:
    std::mutex m_mutex;
    QHash<QString, std::weak_ptr<const Value>> m_values;
};

} // namespace wardbook
