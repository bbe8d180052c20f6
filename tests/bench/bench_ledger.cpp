#include "base/ids.h"
#include "bench_support.h"
#include "crypto/secret.h"
#include "ledger/schema.h"
#include "ledger/verify.h"
#include "storage/connection.h"
#include <QFile>

namespace wardbook::bench {

namespace {

constexpr int kRows = 100'000;

/// The same rows into the same table with the same indexes, bare: no history, no hashes, no signature.
double bareSqlcipher()
{
    const QString path = folder() + QStringLiteral("/bare.db");
    for (const char* suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(suffix));
    storage::ConnectionOptions options;
    options.mode = storage::OpenMode::Create;
    storage::Connection connection(path, crypto::randomBytes(48), options);
    const storage::Dialect dialect;
    const auto registers = ledger::RegisterSet::builtIn();
    const ledger::RegisterDef& definition = registers->at(QStringLiteral("asset"));
    connection.exec(ledger::schema::tableSql(definition, dialect));
    for (const QString& index : ledger::schema::indexSql(definition, dialect))
        connection.exec(index);
    connection.exec(ledger::schema::facetIndexSql(definition));
    QStringList columns{QStringLiteral("uid"),     QStringLiteral("rev"),      QStringLiteral("state"),
                        QStringLiteral("act_seq"), QStringLiteral("row_hash"), QStringLiteral("f_code")};
    const QStringList fields = assetValues(0).keys();
    for (const QString& field : fields)
        columns << QStringLiteral("f_") + field;
    QStringList places;
    for (qsizetype i = 1; i <= columns.size(); ++i)
        places << QStringLiteral("$%1").arg(i);
    QList<ledger::FieldValues> rows;
    for (int i = 0; i < kRows; ++i)
        rows << assetValues(i);
    const QByteArray hash(32, 'h');
    connection.setSynchronousFull(false);
    return milliseconds([&] {
        storage::Transaction transaction(connection);
        storage::Statement insert(connection, QStringLiteral("INSERT INTO %1(%2) VALUES(%3)")
                                                  .arg(definition.table(), columns.join(QLatin1Char(',')),
                                                       places.join(QLatin1Char(','))));
        int row = 0;
        for (const auto& values : rows) {
            ++row;
            insert.bindText(1, newUlid())
                .bindInt(2, 1)
                .bindText(3, QStringLiteral("draft"))
                .bindInt(4, 2)
                .bindBlob(5, hash);
            insert.bindText(6, QStringLiteral("ZC-%1").arg(row, 4, 10, QLatin1Char('0')));
            int n = 6;
            for (const QVariant& value : values)
                insert.bind(++n, value);
            insert.run();
        }
        transaction.commit();
        connection.checkpoint();
    });
}

double ledgerWrite(people::Workspace& workspace, bool indexed)
{
    QList<ledger::FieldValues> rows;
    for (int i = 0; i < kRows; ++i)
        rows << assetValues(i);
    workspace.ledger().setSearchIndexed(indexed);
    const double time = milliseconds([&] {
        workspace.perform(QStringLiteral("import"), {}, [&](ledger::ActWriter& writer) {
            writer.expectMany(kRows, {});
            for (const auto& row : rows)
                writer.create(QStringLiteral("asset"), row);
        });
    });
    workspace.ledger().setSearchIndexed(true);
    return time;
}

void benchAct(people::Workspace& workspace)
{
    std::vector<double> times;
    for (int i = 0; i < 50; ++i) {
        const auto record =
            workspace.ledger().reader()->record(QStringLiteral("asset"), 1 + i * (records() / 60));
        times.push_back(milliseconds([&] {
            workspace.perform(QStringLiteral("edit"), {}, [&](ledger::ActWriter& writer) {
                writer.update(QStringLiteral("asset"), record.id, record.rev,
                              {{QStringLiteral("remarks"), QStringLiteral("现场核对 %1").arg(record.rev)}});
            });
        }));
    }
    report({QStringLiteral("one act: edit, history, sign, commit (1M assets)"), ms(median(times)),
            QStringLiteral("< 20 ms"), median(times) < 20});
}

} // namespace

void benchWrite()
{
    const double bare = bareSqlcipher();
    const auto workspace = newVault(QStringLiteral("write"));
    const double plain = ledgerWrite(*workspace, false);
    report(
        {QStringLiteral("write path without search index, 100,000 rows"),
         QStringLiteral("%1 (bare SQLCipher %2; %3×)").arg(ms(plain), ms(bare)).arg(plain / bare, 0, 'f', 2),
         QStringLiteral("≤ 3× bare SQLCipher"), plain <= 3 * bare});
    const auto large = openLarge();
    benchAct(*large);
    ledger::VerifyReport verified;
    const double time = milliseconds([&] { verified = ledger::verify(large->vault()); });
    const double perSecond = static_cast<double>(verified.changes) / time * 1000;
    report({QStringLiteral("verify, %1 changes").arg(verified.changes),
            QStringLiteral("%1 changes/s").arg(perSecond, 0, 'f', 0), QStringLiteral("≥ 50,000/s, whole"),
            verified.ok && perSecond >= 50'000});
}

} // namespace wardbook::bench
