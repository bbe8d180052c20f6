#pragma once
#include "base/error.h"
#include "exchange/sheet.h"
#include <QMap>
#include <QStringList>
#include <QtTest>

/// Reading whole small tables and comparing them.
namespace testing {

using wardbook::exchange::Cell;
using wardbook::exchange::Row;
using wardbook::exchange::TableSource;

struct Table
{
    QMap<QString, Cell> cells; ///< by name: "B3"
    QList<qint64> rows;
    QString text(const QString& name) const { return cells.value(name).text; }
    Cell::Kind kind(const QString& name) const { return cells.value(name).kind; }
    QStringList row(qint64 number) const
    {
        QStringList out;
        for (int column = 0;; ++column) {
            const auto found = cells.constFind(wardbook::exchange::cellName(column, number));
            if (found == cells.constEnd())
                return out;
            out.append(found->text);
        }
    }
};

inline Table readAll(TableSource& source, int sheet = 0)
{
    Table table;
    source.read(sheet, [&](qint64 number, Row& cells) {
        table.rows.append(number);
        for (size_t i = 0; i < cells.size(); ++i)
            table.cells.insert(wardbook::exchange::cellName(int(i), number), cells[i]);
        return true;
    });
    return table;
}

inline Table readAll(const QString& path, const wardbook::exchange::OpenOptions& options = {})
{
    return readAll(*TableSource::open(path, options));
}

/// Kind of the error that the call throws; fails the test when it throws none.
template<typename Call>
wardbook::ErrorKind errorOf(Call call)
{
    try {
        call();
    } catch (const wardbook::Error& error) {
        if (error.text().isEmpty())
            QTest::qFail("an error without a sentence", __FILE__, __LINE__);
        return error.kind();
    }
    QTest::qFail("no error", __FILE__, __LINE__);
    return wardbook::ErrorKind::Cancelled;
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace testing
