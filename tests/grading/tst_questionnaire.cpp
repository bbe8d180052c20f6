#include "exchange/xlsx_book.h"
#include "exchange_fixture.h"
#include "grading/questionnaire.h"

using namespace wardbook;
using namespace wardbook::grading;
using Outcome = FilledCell::Outcome;

/// A questionnaire goes out, is filled in by somebody without the program, and comes back.
class TstQuestionnaire : public QObject
{
    Q_OBJECT

    std::unique_ptr<ExchangeFixture> m_fixture;

    QString file() const { return m_fixture->path("questionnaire.xlsx"); }

    QList<SheetTexts> exported(const QuestionnaireOptions& options = {})
    {
        writeQuestionnaire(*m_fixture->reader(), m_fixture->round(), options, file());
        return readSheets(file());
    }
    /// What a spreadsheet program saves: the same texts, none of our formats.
    void save(const QList<SheetTexts>& sheets)
    {
        exchange::XlsxBook book(file(), false);
        qint64 firstRows = 0;
        for (const SheetTexts& sheet : sheets) {
            lxw_worksheet* out = book.addSheet(sheet.name);
            for (int row = 0; row < sheet.rows.size(); ++row)
                for (int column = 0; column < sheet.rows.at(row).size(); ++column)
                    if (const QString text = sheet.rows.at(row).at(column); !text.isEmpty())
                        book.text(out, row, column, text, nullptr);
            if (firstRows == 0)
                firstRows = std::count_if(sheet.rows.begin(), sheet.rows.end(), [](const QStringList& row) {
                    return !row.join(QString()).isEmpty();
                });
        }
        book.finish(firstRows);
    }
    FilledSheet readBack() { return readQuestionnaire(*m_fixture->reader(), m_fixture->round(), file()); }

    static SheetTexts& sheet(QList<SheetTexts>& sheets, const char* name)
    {
        for (SheetTexts& each : sheets)
            if (each.name == QString::fromUtf8(name))
                return each;
        qFatal("no sheet %s", name);
    }
    /// Row of the sheet that asks for the item; 0 is the header.
    static int rowOf(const SheetTexts& sheet, const char* cited)
    {
        const int clause = sheet.column("条款");
        for (int row = 1; row < sheet.rows.size(); ++row)
            if (sheet.rows.at(row).value(clause) == QString::fromUtf8(cited))
                return row;
        return -1;
    }
    static void answer(SheetTexts& sheet, const char* cited, const char* heading, const QString& text)
    {
        QStringList& row = sheet.rows[rowOf(sheet, cited)];
        while (row.size() <= sheet.column(heading))
            row << QString();
        row[sheet.column(heading)] = text;
    }
    static const FilledCell* cell(const FilledSheet& filled, const char* object, const char* item)
    {
        for (const FilledCell& each : filled.cells)
            if (each.objectName == QString::fromUtf8(object) && each.item == QString::fromUtf8(item))
                return &each;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { setLanguage(Language::Chinese); }
    void init() { m_fixture = std::make_unique<ExchangeFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void asksEveryCellOnce()
    {
        const QList<SheetTexts> sheets = exported();
        const Round round = m_fixture->round();
        QCOMPARE(sheets.size(), round.objects.size() + 1); // and the instructions
        int asked = 0;
        for (qsizetype i = 1; i < sheets.size(); ++i)
            asked += int(sheets.at(i).rows.size()) - 1;
        QCOMPARE(asked, round.counts().total());
        QVERIFY(isQuestionnaire(file()));
    }

    void onlySomeObjects()
    {
        QuestionnaireOptions options;
        options.department = m_fixture->department;
        const QList<SheetTexts> sheets = exported(options);
        QCOMPARE(sheets.size(), 2);
        QCOMPARE(sheets.last().name, QStringLiteral("检验数据库"));
        options.department = 999;
        QVERIFY_THROWS_EXCEPTION(Error, exported(options));
    }

    void onlyBlankCells()
    {
        m_fixture->judge("7.1.1.1 a", "主机房", Verdict::Met);
        QuestionnaireOptions options;
        options.onlyBlank = true;
        options.oneSheet = true;
        const QList<SheetTexts> sheets = exported(options);
        QCOMPARE(sheets.size(), 2);
        QCOMPARE(sheets.last().rows.size() - 1, m_fixture->round().counts().blank);
    }

    void answersComeBack()
    {
        QList<SheetTexts> sheets = exported();
        SheetTexts& room = sheet(sheets, "主机房");
        answer(room, "7.1.1.1 a", "判定", QStringLiteral("符合 "));
        answer(room, "7.1.1.1 b", "判定", QStringLiteral("部分满足"));
        answer(room, "7.1.1.1 b", "现场记录", QStringLiteral("顶层，做了防水。"));
        answer(room, "7.1.1.2 a", "判定", QStringLiteral("不适用"));
        answer(room, "7.1.1.2 a", "不适用理由", QStringLiteral("托管机房"));
        save(sheets);
        const FilledSheet filled = readBack();
        QCOMPARE(filled.count(Outcome::New), 3);
        QCOMPARE(filled.count(Outcome::Refused), 0);
        QCOMPARE(filled.unanswered, m_fixture->round().counts().total() - 3);

        const qint64 acts = m_fixture->reader()->actCount();
        m_fixture->service->apply(m_fixture->round(), editsOf(filled));
        QCOMPARE(m_fixture->reader()->actCount(), acts + 1); // one act, one undo
        const Round round = m_fixture->round();
        const int column = ExchangeFixture::column(round, "主机房");
        QCOMPARE(round.cell(ExchangeFixture::row(round, "7.1.1.1 a"), column).verdict, Verdict::Met);
        QCOMPARE(round.cell(ExchangeFixture::row(round, "7.1.1.1 b"), column).verdict, Verdict::Partial);
        const auto reader = m_fixture->reader();
        const CellDetail detail =
            m_fixture->service->detail(*reader, round, ExchangeFixture::row(round, "7.1.1.2 a"), column);
        QCOMPARE(detail.naReason, QStringLiteral("托管机房"));
        QCOMPARE(readBack().count(Outcome::Same), 3);
    }

    void saysWhatDiffers()
    {
        QList<SheetTexts> sheets = exported();
        answer(sheet(sheets, "主机房"), "7.1.1.1 a", "判定", QStringLiteral("不符合"));
        save(sheets);
        m_fixture->judge("7.1.1.1 a", "主机房", Verdict::Met, QStringLiteral("已看过"));
        const FilledSheet filled = readBack();
        QCOMPARE(filled.count(Outcome::Differs), 1);
        const FilledCell& cell = filled.cells.first();
        QCOMPARE(cell.verdictNow, Verdict::Met);
        QCOMPARE(cell.verdict, Verdict::Unmet);
        QVERIFY(cell.changedSince);
        m_fixture->service->apply(m_fixture->round(), editsOf(filled));
        const Round round = m_fixture->round();
        const int row = ExchangeFixture::row(round, "7.1.1.1 a"),
                  column = ExchangeFixture::column(round, "主机房");
        QCOMPARE(round.cell(row, column).verdict, Verdict::Unmet);
        // An empty answer clears nothing.
        QCOMPARE(m_fixture->service->detail(*m_fixture->reader(), round, row, column).note,
                 QStringLiteral("已看过"));
    }

    void emptyAnswersChangeNothing()
    {
        m_fixture->judge("7.1.1.1 a", "主机房", Verdict::Met);
        QList<SheetTexts> sheets = exported();
        answer(sheet(sheets, "主机房"), "7.1.1.1 a", "判定", QString());
        save(sheets);
        const FilledSheet filled = readBack();
        QCOMPARE(filled.cells.size(), 0);
        QVERIFY(editsOf(filled).isEmpty());
    }

    void columnsMayMove()
    {
        QList<SheetTexts> sheets = exported();
        SheetTexts& room = sheet(sheets, "主机房");
        answer(room, "7.1.1.1 a", "判定", QStringLiteral("符合"));
        for (QStringList& row : room.rows) { // the verdict to the front, a title above
            while (row.size() < 12)
                row << QString();
            row.prepend(row.takeAt(9));
        }
        room.rows.prepend(QStringList{QStringLiteral("主机房自查")});
        save(sheets);
        const FilledSheet filled = readBack();
        QCOMPARE(filled.count(Outcome::New), 1);
        QCOMPARE(filled.cells.first().place, QStringLiteral("A3"));
    }

    void badRowsAreRefusedWithAReason()
    {
        QList<SheetTexts> sheets = exported();
        SheetTexts& room = sheet(sheets, "主机房");
        answer(room, "7.1.1.1 a", "判定", QStringLiteral("还行"));
        answer(room, "7.1.1.1 b", "判定", QStringLiteral("不适用"));
        answer(room, "7.1.1.2 a", "判定", QStringLiteral("符合"));
        answer(room, "7.1.1.2 a", "wb_item", QStringLiteral("L9-XXX-01"));
        answer(room, "7.1.1.3 a", "判定", QStringLiteral("符合"));
        answer(room, "7.1.1.3 a", "wb_round", QStringLiteral("01JZZZZZZZZZZZZZZZZZZZZZZZ"));
        answer(room, "7.1.1.3 b", "判定", QStringLiteral("符合"));
        answer(room, "7.1.1.3 b", "wb_object", QStringLiteral("somebody else's"));
        answer(room, "7.1.1.5 a", "判定", QStringLiteral("符合"));
        answer(room, "7.1.1.5 a", "条款", QStringLiteral("7.1.1.5 b"));
        QStringList added(12);
        added[9] = QStringLiteral("符合");
        room.rows.append(added);
        save(sheets);
        const FilledSheet filled = readBack();
        QCOMPARE(filled.count(Outcome::Refused), 7);
        QCOMPARE(filled.count(Outcome::New), 0);
        for (const FilledCell& cell : filled.cells) {
            QVERIFY(!cell.reason.isEmpty());
            QVERIFY(!cell.place.isEmpty());
        }
        QVERIFY(filled.cells.first().reason.contains(QStringLiteral("还行")));
        QVERIFY(editsOf(filled).isEmpty());
    }

    void theSameCellTwice()
    {
        QList<SheetTexts> sheets = exported();
        SheetTexts& room = sheet(sheets, "主机房");
        answer(room, "7.1.1.1 a", "判定", QStringLiteral("符合"));
        room.rows.append(room.rows.at(rowOf(room, "7.1.1.1 a")));
        QStringList other = room.rows.last();
        other[9] = QStringLiteral("不符合");
        room.rows.append(other);
        save(sheets);
        const FilledSheet filled = readBack();
        QCOMPARE(filled.count(Outcome::New), 1); // the copy says the same and is left out
        QCOMPARE(filled.count(Outcome::Refused), 1);
        QCOMPARE(editsOf(filled).size(), 1);
    }

    void withoutItsIdsItIsNoQuestionnaire()
    {
        QList<SheetTexts> sheets = exported();
        for (qsizetype i = 1; i < sheets.size(); ++i) // the first has the instructions
            for (QStringList& row : sheets[i].rows)
                row = row.mid(4);
        save(sheets);
        QVERIFY(!isQuestionnaire(file()));
        QVERIFY_THROWS_EXCEPTION(Error, readBack());
    }

    void aLostIdColumnIsNamed()
    {
        QList<SheetTexts> sheets = exported();
        for (QStringList& row : sheet(sheets, "主机房").rows)
            row[2].clear();
        save(sheets);
        try {
            readBack();
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Invalid);
            QVERIFY(error.text().contains(QStringLiteral("wb_object")));
        }
    }

    void inTheOtherLanguage()
    {
        setLanguage(Language::English);
        QList<SheetTexts> sheets = exported();
        setLanguage(Language::Chinese);
        SheetTexts& room = sheet(sheets, "主机房");
        QVERIFY(room.column("Verdict") > 0);
        while (room.rows.at(1).size() <= room.column("Verdict"))
            room.rows[1] << QString();
        room.rows[1][room.column("Verdict")] = QStringLiteral("Partly met");
        save(sheets);
        const FilledSheet filled = readBack();
        QCOMPARE(filled.count(Outcome::New), 1);
        QCOMPARE(filled.cells.first().verdict, Verdict::Partial);
    }
};

QTEST_GUILESS_MAIN(TstQuestionnaire)
#include "tst_questionnaire.moc"
