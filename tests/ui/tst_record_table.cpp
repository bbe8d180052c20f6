// The paged table: contents, first rows, search, sorting, filters, selection by id, marking, columns.
#include "record_fixture.h"
#include "ui/kit/record_table_view.h"
#include "ui/kit/theme.h"
#include <QAbstractItemModelTester>
#include <QHeaderView>

using namespace wardbook;
using namespace wardbook::ui;

class RecordTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        setTheme(ThemeName::Light);
        hospital = std::make_unique<gui::Hospital>(700);
    }

    void modelIsSound()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy answered(&model, &RecordTableModel::answered);
        model.refresh();
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(model.rowCount(), 700);
        QCOMPARE(model.hits()->total, 700);
        QTRY_VERIFY(model.rowAt(0));
        QCOMPARE(model.rowAt(0)->texts.at(model.columns().indexOf(QStringLiteral("name"))),
                 QStringLiteral("患者主索引（EMPI）"));
        model.setQuery(find(QStringLiteral("检验")));
        QTRY_COMPARE(answered.count(), 2);
        QCOMPARE(model.rowCount(), 140);
    }

    /// The first rows are there before the index is loaded, and loading does not throw the view back.
    void firstRowsComeFirst()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        QList<int> counts;
        connect(&model, &RecordTableModel::rowsRead, this, [&] { counts.append(model.rowCount()); });
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.refresh();
        QTRY_VERIFY(model.complete());
        QCOMPARE(counts.first(), RecordSource::kPageRows);
        QCOMPARE(counts.last(), 700);
        QCOMPARE(reset.count(), 1);
    }

    void farRowsAreReadWhenAskedFor()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        model.refresh();
        QTRY_VERIFY(model.complete());
        QVERIFY(!model.rowAt(650));
        QTRY_VERIFY(model.rowAt(650));
        QCOMPARE(model.rowAt(650)->record.id, model.idAt(650));
    }

    void searchByInitialsAndCode()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        model.setQuery(find(QStringLiteral("jyjg")));
        QTRY_VERIFY(model.complete());
        QCOMPARE(model.rowCount(), 140);
        QSignalSpy answered(&model, &RecordTableModel::answered);
        model.setQuery(find(QStringLiteral("ZC-0012")));
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        model.setQuery(find(QStringLiteral("没有这样的")));
        QTRY_COMPARE(answered.count(), 2);
        QCOMPARE(model.rowCount(), 0);
    }

    void filtersAndCounts()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        ledger::ListQuery query;
        query.filters = {{QStringLiteral("level"), {QStringLiteral("4"), QStringLiteral("5")}}};
        query.sort = QStringLiteral("name");
        query.descending = true;
        model.setQuery(query);
        QTRY_VERIFY(model.complete());
        QCOMPARE(model.rowCount(), 280);
        QCOMPARE(model.hits()->facetCounts.value(QStringLiteral("level")).value(QStringLiteral("3")), 140);
        QTRY_VERIFY(model.rowAt(0) && model.rowAt(1));
        const int name = model.columns().indexOf(QStringLiteral("name"));
        QVERIFY(model.rowAt(0)->texts.at(name) != model.rowAt(1)->texts.at(name));
    }

    void selectionSurvivesRefresh()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        RecordTableView view(model);
        view.resize(1000, 600);
        view.show();
        model.refresh();
        QTRY_VERIFY(model.complete());
        QCOMPARE(view.currentId(), model.idAt(0));
        const qint64 chosen = model.idAt(300);
        QVERIFY(view.selectId(chosen));
        QSignalSpy answered(&model, &RecordTableModel::answered);
        ledger::ListQuery query;
        query.sort = QStringLiteral("name");
        model.setQuery(query, chosen);
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(view.currentId(), chosen);
        QCOMPARE(view.selectedIds(), QList<qint64>{chosen});
    }

    /// When the current record leaves the list the row that took its place becomes current.
    void nextRowAfterVoid()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        RecordTableView view(model);
        view.show();
        model.refresh();
        QTRY_VERIFY(model.complete());
        const qint64 gone = model.idAt(20), next = model.idAt(21);
        QVERIFY(view.selectId(gone));
        QSignalSpy answered(&model, &RecordTableModel::answered);
        hospital->workspace->perform(
            QStringLiteral("作废"), QStringLiteral("重复"), [&](ledger::ActWriter& writer) {
                writer.voidRecord(QStringLiteral("asset"), gone,
                                  writer.reader().record(QStringLiteral("asset"), gone).rev);
            });
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(model.rowOf(gone), -1);
        QCOMPARE(view.currentId(), next);
    }

    void spaceMarks()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        RecordTableView view(model);
        view.show();
        model.refresh();
        QTRY_VERIFY(model.complete());
        QVERIFY(view.selectId(model.idAt(0)));
        QTest::keyClick(&view, Qt::Key_Space); // row 0 stays marked
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Space); // row 2
        QCOMPARE(view.selectedIds(), (QList<qint64>{model.idAt(0), model.idAt(2)}));
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.selectedCount(), 1);
    }

    void headerSortsOnlySortableFields()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        RecordTableView view(model);
        view.resize(1200, 400);
        view.show();
        model.refresh();
        QTRY_VERIFY(model.complete());
        QSignalSpy asked(&view, &RecordTableView::sortRequested);
        const auto click = [&](const char* field) {
            const int column = model.columns().indexOf(QString::fromLatin1(field));
            QHeaderView* header = view.horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(column) + 20, header->height() / 2});
        };
        click("storage_place");
        QCOMPARE(asked.count(), 0);
        click("name");
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(0).toString(), QStringLiteral("name"));
    }

    void columnsCanBeChosen()
    {
        RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        QTRY_VERIFY(model.complete());
        model.setColumns(
            RecordColumns::of(model.definition(), {QStringLiteral("name"), QStringLiteral("storage_place")}));
        QCOMPARE(model.columnCount(), 2);
        QTRY_VERIFY(model.rowAt(0));
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("HIS 生产库"));
    }

    /// A page may be destroyed while its workers read.
    void destroyedWhileReading()
    {
        for (int i = 0; i < 20; ++i) {
            RecordTableModel model(hospital->workspace->ledger(), QStringLiteral("asset"));
            model.refresh();
            if (i % 2)
                model.setQuery(find(QStringLiteral("检验")));
            model.rowAt(0);
        }
    }

private:
    static ledger::ListQuery find(const QString& text)
    {
        ledger::ListQuery query;
        query.find = text;
        return query;
    }
    std::unique_ptr<gui::Hospital> hospital;
};

QTEST_MAIN(RecordTableTest)
#include "tst_record_table.moc"
