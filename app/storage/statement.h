#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringConverter>
#include <QVariant>
#include <string>
#include <vector>

struct sqlite3_stmt;

namespace wardbook::storage {

class Connection;

/// A prepared statement. Parameters are $1, $2 … and bound by number whatever their order in the text.
/// Resets itself on destruction. Binding a number that the text doesn't use throws Error{Io}: a mistake of
/// ours.
class Statement
{
public:
    Statement(Connection& connection, const QString& sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(int number, const QVariant& value); ///< QString, numbers, bool, QByteArray (blob), null
    Statement& bindText(int number, const QString& value); ///< a null string is an empty text; copied
    Statement&
    bindUtf8(int number,
             const QByteArray& utf8); ///< text already in UTF-8, not copied: keep it alive until step
    Statement& bindUtf8View(int number, QByteArrayView utf8);  ///< likewise
    Statement& bindBlobView(int number, QByteArrayView value); ///< likewise
    Statement& bindInt(int number, qint64 value);
    Statement& bindReal(int number, double value);
    Statement& bindBlob(int number, const QByteArray& value); ///< copied
    Statement& bindNull(int number);
    bool step();  ///< true while there is a row
    void run();   ///< step() to the end and reset()
    void reset(); ///< and clear bindings
    int columnCount() const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray utf8(int column) const;         ///< deep copy
    QByteArrayView utf8View(int column) const; ///< no copy: valid until the next step() or reset()
    QByteArray blob(int column) const;
    QVariant value(int column) const; ///< qint64, double, QString, QByteArray or null
    sqlite3_stmt* handle() const { return m_statement; }

private:
    int index(int number) const;
    void check(int code) const;
    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
    std::vector<int> m_indexes; ///< parameter number → SQLite's own index, 0 when unused
    std::vector<bool> m_bound;  ///< by parameter number: not null since the last reset()
    std::vector<std::string>
        m_texts; ///< by parameter number: bound texts live here, so that rebinding allocates nothing
    QStringEncoder m_encoder;
};

} // namespace wardbook::storage
