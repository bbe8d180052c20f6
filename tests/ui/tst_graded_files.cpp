#include "graded_screen.h"
#include "ui/grading/filled_dialog.h"
#include "ui/grading/round_export_dialog.h"
#include "ui/grading/rounds_dialog.h"
#include "ui/kit/record_page.h"
#include "ui/kit/report_preview.h"
#include <QFile>
#include <QLabel>
#include <QTableView>

using namespace wardbook;
using namespace wardbook::gui;
using grading::FilledCell;
using grading::RoundService;
using grading::Verdict;

/// Files of a round: what leaves the vault, and what comes back from departments.
class TstGradedFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<GradedHospital> m_hospital;
    std::unique_ptr<GradedScreen> m_screen;
    qint64 m_round = 0;

    QString path(const char* name) const { return m_hospital->dir.filePath(QLatin1String(name)); }
    grading::Round load() const
    {
        const auto reader = m_hospital->workspace->ledger().reader();
        return RoundService(*m_hospital->workspace).load(*reader, m_round);
    }
    QStringList actLabels() const
    {
        QStringList labels;
        for (const ledger::ActEntry& act : m_hospital->workspace->ledger().reader()->acts({}))
            labels << act.kind + QLatin1Char(' ') + act.reason;
        return labels;
    }
    /// Through the dialog, with password, reason and file name.
    bool exportAs(RoundFile file, const QString& target)
    {
        if (!gui::click(m_screen->child("exportReport")))
            return false;
        auto* dialog = m_screen->dialog<RoundExportDialog>();
        if (!dialog ||
            !gui::click(dialog->findChild<QAbstractButton*>(QStringLiteral("file_%1").arg(int(file)))))
            return false;
        prompts::nextText(gui::kPassword);
        prompts::nextText(QStringLiteral("交主管部门"));
        prompts::nextFileName(target);
        return gui::click(dialog->findChild<QAbstractButton*>(QStringLiteral("exportRound"))) &&
               QTest::qWaitFor([&] { return QFile::exists(target) || !m_screen->services.errors.isEmpty(); },
                               30000);
    }
    /// What a department answered for the first cell that applies in this row.
    FilledCell answer(const grading::Round& round, int row, Verdict verdict) const
    {
        FilledCell cell;
        cell.item = round.item(row).id;
        for (int column = 0; column < round.objects.size(); ++column)
            if (round.applies(row, column)) {
                cell.object = round.objects.at(column).id;
                cell.objectName = round.objects.at(column).name;
                cell.verdictNow = round.cell(row, column).verdict;
                cell.rev = round.cell(row, column).rev;
            }
        cell.verdict = verdict;
        cell.outcome =
            cell.verdictNow == Verdict::Blank ? FilledCell::Outcome::New : FilledCell::Outcome::Differs;
        return cell;
    }
    static QList<int> applicable(const grading::Round& round)
    {
        QList<int> rows;
        for (int row = 0; row < round.items.size() && rows.size() < 4; ++row)
            for (int column = 0; column < round.objects.size(); ++column)
                if (round.applies(row, column)) {
                    rows << row;
                    break;
                }
        return rows;
    }

private Q_SLOTS:
    void initTestCase()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
    }
    void init()
    {
        m_hospital = std::make_unique<GradedHospital>();
        m_hospital->addObjects();
        // The plan of action needs something to plan.
        m_hospital->workspace->perform(QStringLiteral("准备"), {}, [&](ledger::ActWriter& writer) {
            writer.create(QStringLiteral("remediation"),
                          values({{"title", QStringLiteral("日志留存不足")}, {"system", m_hospital->his}}));
        });
        m_hospital->grade();
        grading::NewRound wanted;
        wanted.system = m_hospital->his;
        wanted.name = QStringLiteral("2026 上半年");
        m_round = RoundService(*m_hospital->workspace).start(wanted);
        m_screen = std::make_unique<GradedScreen>(*m_hospital);
        QVERIFY(m_screen->ready());
        QVERIFY(m_screen->choose(m_hospital->his));
    }
    void cleanup()
    {
        m_screen.reset();
        m_hospital.reset();
    }

    void everyFileIsWrittenAndKeptInTheTrail_data()
    {
        QTest::addColumn<int>("file");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("docx") << int(RoundFile::ReportDocx) << QByteArray("PK");
        QTest::newRow("pdf") << int(RoundFile::ReportPdf) << QByteArray("%PDF");
        QTest::newRow("workbook") << int(RoundFile::Workbook) << QByteArray("PK");
        QTest::newRow("questionnaire") << int(RoundFile::Questionnaire) << QByteArray("PK");
        QTest::newRow("oscal") << int(RoundFile::Oscal) << QByteArray("{");
        QTest::newRow("plan") << int(RoundFile::OscalPlan) << QByteArray("{");
    }
    void everyFileIsWrittenAndKeptInTheTrail()
    {
        QFETCH(int, file);
        QFETCH(QByteArray, begins);
        const QString target = path("out.") + suffixOf(RoundFile(file));
        QVERIFY2(exportAs(RoundFile(file), target), problem().constData());
        QCOMPARE(m_screen->services.errors.join(QLatin1Char('\n')), QString());
        QTRY_VERIFY(!m_screen->services.messages.isEmpty());
        QFile written(target);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().startsWith(begins));
        QVERIFY(actLabels().contains(QStringLiteral("export 交主管部门")));
    }

    void theReportIsReadBeforeItLeaves()
    {
        const auto acts = actLabels();
        QVERIFY(gui::click(m_screen->child("exportReport")));
        auto* dialog = m_screen->dialog<RoundExportDialog>();
        QVERIFY(dialog);
        QVERIFY(gui::click(dialog->findChild<QAbstractButton*>(QStringLiteral("previewReport"))));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<ReportPreview*>(), 30000);
        const auto pages = dialog->findChild<ReportPreview*>()->findChildren<QLabel*>();
        QVERIFY(pages.size() >= 3);
        for (const QLabel* page : pages)
            QVERIFY(page->pixmap().height() > page->pixmap().width());
        QCOMPARE(actLabels(), acts); // nothing left the vault
    }

    void aWrongPasswordWritesNothing()
    {
        GUI_CLICK(m_screen->child("exportReport"));
        auto* dialog = m_screen->dialog<RoundExportDialog>();
        QVERIFY(dialog);
        const qsizetype before = actLabels().size();
        prompts::nextText(QStringLiteral("not this one"));
        prompts::nextText(QStringLiteral("试试"));
        GUI_CLICK(dialog->findChild<QAbstractButton*>(QStringLiteral("exportRound")));
        QVERIFY(QTest::qWaitFor([&] { return gui::says(gui::dialog(), QStringLiteral("口令")); }, 20000));
        QCOMPARE(actLabels().size(), before);
        gui::dialog()->close();
    }

    void answersAreComparedBeforeTheyAreWritten()
    {
        const grading::Round round = load();
        const QList<int> rows = applicable(round);
        QCOMPARE(rows.size(), 4);
        grading::FilledSheet filled;
        filled.cells = {answer(round, rows.at(0), Verdict::Met), answer(round, rows.at(1), Verdict::Unmet),
                        answer(round, rows.at(2), Verdict::Met), answer(round, rows.at(3), Verdict::Met)};
        filled.cells[1].changedSince = true;
        filled.cells[1].outcome = FilledCell::Outcome::Differs;
        filled.cells[2].confidence = 60;
        filled.cells[2].guess = QStringLiteral("合并单元格");
        filled.cells[3].outcome = FilledCell::Outcome::Refused;
        filled.cells[3].reason = QStringLiteral("不认识的判定");
        auto* dialog = new FilledDialog(m_screen->services, round, filled, QStringLiteral("信息科.xlsx"),
                                        m_screen->page.get());
        dialog->open();
        QCOMPARE(dialog->model().ticked(), QList<int>({0})); // neither what is doubtful nor what is refused
        auto* act = dialog->findChild<QAbstractButton*>(QStringLiteral("writeFilled"));
        QCOMPARE(act->text(), QStringLiteral("写入 1 格"));
        auto* table = dialog->findChild<QTableView*>(QStringLiteral("filledCells"));
        const auto clickMark = [&](int row) {
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(table->model()->index(row, FilledModel::Take)).center());
        };
        clickMark(3);
        QCOMPARE(dialog->model().ticked(), QList<int>({0}));
        clickMark(1);
        QCOMPARE(dialog->model().ticked(), QList<int>({0, 1}));
        // The first cell is judged by somebody else in the meantime: it stays as it is.
        grading::CellEdit meanwhile;
        meanwhile.item = filled.cells.at(0).item;
        meanwhile.object = filled.cells.at(0).object;
        meanwhile.verdict = Verdict::Partial;
        RoundService(*m_hospital->workspace).apply(round, {meanwhile});
        GUI_CLICK(act);
        QTRY_VERIFY(!m_screen->page->findChild<FilledDialog*>());
        QCOMPARE(m_screen->services.messages.last().title, QStringLiteral("已写入 1 格"));
        const grading::Round after = load();
        const auto verdict = [&](int cell) {
            return after
                .cell(after.rowOf(filled.cells.at(cell).item), after.columnOf(filled.cells.at(cell).object))
                .verdict;
        };
        QCOMPARE(verdict(0), Verdict::Partial);
        QCOMPARE(verdict(1), Verdict::Unmet);
        QCOMPARE(verdict(2), Verdict::Blank);
    }

    void aFileThatIsNoQuestionnaireIsRefused()
    {
        GUI_CLICK(m_screen->child("openRounds"));
        auto* rounds = m_screen->dialog<RoundsDialog>();
        QVERIFY(rounds);
        QFile file(path("notes.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n");
        file.close();
        prompts::nextFileName(file.fileName());
        GUI_CLICK(rounds->findChild<QAbstractButton*>(QStringLiteral("fillRound")));
        QTRY_VERIFY(!m_screen->services.errors.isEmpty());
        QVERIFY(!m_screen->page->findChild<FilledDialog*>());
        QCOMPARE(load().counts().judged(), 0);
    }
};

QTEST_MAIN(TstGradedFiles)
#include "tst_graded_files.moc"
