#pragma once

namespace wardbook::storage {

class Connection;

/// Rolls back in the destructor unless committed. Not nested.
class Transaction
{
public:
    enum class Kind {
        Read,      ///< a snapshot from here on, whatever others commit meanwhile
        Immediate, ///< takes the write lock at once, or throws Busy
    };
    explicit Transaction(Connection& connection, Kind kind = Kind::Immediate);
    ~Transaction();
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    void commit(); ///< when it throws, the transaction is rolled back by the destructor

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace wardbook::storage
