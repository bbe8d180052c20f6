#include "import_fixture.h"
#include "support/filled_record.h"

using namespace importing;
using wardbook::testing::RecordFiller;

/// Whatever register people keep leaves as a workbook and comes back as it was.
class TstAllRegistersExchange : public QObject
{
    Q_OBJECT

    std::unique_ptr<Unit> m_unit;

    static void everyRegister()
    {
        QTest::addColumn<QString>("registerId");
        for (const QString& id : wardbook::testing::registersOfPeople(*ledger::RegisterSet::builtIn()))
            QTest::newRow(qPrintable(id)) << id;
    }
    QList<qint64> createTwo(const QString& registerId)
    {
        QList<qint64> ids;
        m_unit->workspace().perform(QStringLiteral("new"), {}, [&](ledger::ActWriter& writer) {
            for (const auto which : {RecordFiller::Fields::All, RecordFiller::Fields::Required})
                ids << RecordFiller(writer).create(registerId, which, static_cast<int>(ids.size()) + 1);
        });
        m_unit->reader().forgetNames();
        return ids;
    }
    ledger::FieldValues valuesOf(const QString& registerId, qint64 id)
    {
        const ledger::Record record = m_unit->reader().record(registerId, id);
        ledger::FieldValues values;
        for (const ledger::FieldDef& field : m_unit->definition(registerId).fields)
            values.insert(field.id, record.value(field));
        return values;
    }
    QString written(const QString& registerId)
    {
        const QString path = m_unit->path(registerId + QStringLiteral(".xlsx"));
        ExportOptions options;
        options.registerId = registerId;
        exportRecords(m_unit->reader(), options, path);
        return path;
    }
    QString planned(const QString& path, const QString& registerId)
    {
        const ImportPlan plan = m_unit->plan(path, {}, registerId);
        for (const PlannedRow& row : rowsOf(plan, RowResult::Changed) + rowsOf(plan, RowResult::Error))
            qWarning().noquote() << registerId << row.row << row.reason;
        return counts(plan);
    }

private Q_SLOTS:
    void initTestCase() { m_unit = std::make_unique<Unit>(); }

    void comesBackUnchanged_data() { everyRegister(); }
    void comesBackUnchanged()
    {
        QFETCH(QString, registerId);
        createTwo(registerId);
        const auto total = m_unit->titles(registerId).size();
        QCOMPARE(planned(written(registerId), registerId),
                 QStringLiteral("new 0, changed 0, duplicate %1, error 0").arg(total));
    }

    /// What was changed after the export is as before once the export is read again.
    void bringsBackWhatWasChanged_data() { everyRegister(); }
    void bringsBackWhatWasChanged()
    {
        QFETCH(QString, registerId);
        const qint64 id = createTwo(registerId).first();
        const ledger::FieldValues before = valuesOf(registerId, id);
        const QString path = written(registerId);
        ledger::FieldValues emptied;
        const ledger::RegisterDef& definition = m_unit->definition(registerId);
        for (const ledger::FieldDef& field : definition.fields)
            if (!field.required && !field.readOnly && !field.identifier &&
                field.id != definition.titleField && !definition.identity.contains(field.id) &&
                !before.value(field.id).isNull())
                emptied.insert(field.id, QVariant());
        m_unit->workspace().perform(QStringLiteral("empty"), {}, [&](ledger::ActWriter& writer) {
            writer.update(registerId, id, writer.reader().record(registerId, id).rev, emptied);
        });
        QVERIFY(!emptied.isEmpty());
        QVERIFY(valuesOf(registerId, id) != before);
        const ImportPlan plan = m_unit->plan(path, {}, registerId);
        QCOMPARE(plan.counts().changed, qint64{1});
        QCOMPARE(plan.counts().error, qint64{0});
        m_unit->import(plan);
        m_unit->reader().forgetNames();
        QCOMPARE(valuesOf(registerId, id), before);
    }
};

QTEST_MAIN(TstAllRegistersExchange)
#include "tst_all_registers_exchange.moc"
