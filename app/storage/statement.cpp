#include "storage/statement.h"
#include "base/error.h"
#include "storage/connection.h"
#include "storage/engine_error.h"
#include "storage/storage_tr.h"
#include <cstdlib>
#include <sqlcipher/sqlite3.h>

namespace wardbook::storage {

namespace {

[[noreturn]] void throwMisuse(const QString& detail)
{
    throw Error(
        ErrorKind::Io,
        Tr::tr("The program asked the database something it doesn't understand. Nothing was changed."),
        detail);
}

bool onlySpace(const char* tail)
{
    return std::string_view(tail).find_first_not_of(" \t\r\n;") == std::string_view::npos;
}

} // namespace

Statement::Statement(Connection& connection, const QString& sql)
    : m_connection(connection), m_encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless)
{
    const QByteArray utf8 = sql.toUtf8();
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(connection.handle(), utf8.constData(), int(utf8.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, &tail);
    if (code != SQLITE_OK)
        throwEngineError(connection.handle(), code, sql);
    if (m_statement == nullptr || !onlySpace(tail)) {
        sqlite3_finalize(m_statement);
        throwMisuse(QStringLiteral("not exactly one statement: ") + sql.left(200));
    }
    // "$2" is a name to SQLite, numbered by first appearance in the text; other engines number by the digit.
    const int count = sqlite3_bind_parameter_count(m_statement);
    for (int i = 1; i <= count; ++i) {
        const char* name = sqlite3_bind_parameter_name(m_statement, i);
        const int number = name == nullptr ? i : std::atoi(name + 1);
        if (number < 1)
            continue;
        if (m_indexes.size() <= size_t(number))
            m_indexes.resize(size_t(number) + 1, 0);
        m_indexes[size_t(number)] = i;
    }
    m_texts.resize(m_indexes.size());
    m_bound.resize(m_indexes.size());
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)),
      m_indexes(std::move(other.m_indexes)), m_bound(std::move(other.m_bound)),
      m_texts(std::move(other.m_texts)), m_encoder(std::move(other.m_encoder))
{
    // Bound texts stay where they are: moving a vector keeps the addresses of its elements.
}

int Statement::index(int number) const
{
    const int found = number > 0 && size_t(number) < m_indexes.size() ? m_indexes[size_t(number)] : 0;
    if (found == 0)
        throwMisuse(QStringLiteral("no parameter $%1 in: %2")
                        .arg(number)
                        .arg(QString::fromUtf8(sqlite3_sql(m_statement)).left(200)));
    return found;
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        throwEngineError(m_connection.handle(), code, QStringLiteral("bind"));
}

Statement& Statement::bind(int number, const QVariant& value)
{
    if (!value.isValid() || value.isNull())
        return bindNull(number);
    switch (value.typeId()) {
    case QMetaType::QString:
        return bindText(number, *static_cast<const QString*>(value.constData()));
    case QMetaType::QByteArray:
        return bindBlob(number, *static_cast<const QByteArray*>(value.constData()));
    case QMetaType::Bool:
        return bindInt(number, value.toBool() ? 1 : 0);
    case QMetaType::Float:
    case QMetaType::Double:
        return bindReal(number, value.toDouble());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Char:
    case QMetaType::UChar:
    case QMetaType::SChar:
    case QMetaType::Long:
    case QMetaType::ULong:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return bindInt(number, value.toLongLong());
    default:
        throwMisuse(
            QStringLiteral("$%1 has no storage class: %2").arg(number).arg(QLatin1String(value.typeName())));
    }
}

Statement& Statement::bindText(int number, const QString& value)
{
    const int at = index(number);
    std::string& text = m_texts[size_t(number)];
    text.resize(size_t(m_encoder.requiredSpace(value.size())));
    const char* end = m_encoder.appendToBuffer(text.data(), value);
    check(sqlite3_bind_text64(m_statement, at, text.data(), sqlite3_uint64(end - text.data()), SQLITE_STATIC,
                              SQLITE_UTF8));
    m_bound[size_t(number)] = true;
    return *this;
}

Statement& Statement::bindUtf8(int number, const QByteArray& utf8)
{
    return bindUtf8View(number, utf8);
}

Statement& Statement::bindUtf8View(int number, QByteArrayView utf8)
{
    check(sqlite3_bind_text64(m_statement, index(number), utf8.isNull() ? "" : utf8.data(),
                              sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8));
    m_bound[size_t(number)] = true;
    return *this;
}

Statement& Statement::bindBlobView(int number, QByteArrayView value)
{
    check(sqlite3_bind_blob64(m_statement, index(number), value.data(), sqlite3_uint64(value.size()),
                              SQLITE_STATIC));
    m_bound[size_t(number)] = true;
    return *this;
}

Statement& Statement::bindInt(int number, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index(number), value));
    m_bound[size_t(number)] = true;
    return *this;
}

Statement& Statement::bindReal(int number, double value)
{
    check(sqlite3_bind_double(m_statement, index(number), value));
    m_bound[size_t(number)] = true;
    return *this;
}

Statement& Statement::bindBlob(int number, const QByteArray& value)
{
    check(sqlite3_bind_blob64(m_statement, index(number), value.constData(), sqlite3_uint64(value.size()),
                              SQLITE_TRANSIENT));
    m_bound[size_t(number)] = true;
    return *this;
}

Statement& Statement::bindNull(int number)
{
    const int at = index(number);
    if (!m_bound[size_t(number)])
        return *this; // as reset() left it
    check(sqlite3_bind_null(m_statement, at));
    m_bound[size_t(number)] = false;
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    try {
        throwEngineError(m_connection.handle(), code, QString::fromUtf8(sqlite3_sql(m_statement)));
    } catch (...) {
        sqlite3_reset(m_statement); // after the message was read: reset may change it
        throw;
    }
}

void Statement::run()
{
    while (step())
        ;
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    std::fill(m_bound.begin(), m_bound.end(), false);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArrayView Statement::utf8View(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QByteArray Statement::utf8(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return blob(column);
    default:
        return {};
    }
}

} // namespace wardbook::storage
