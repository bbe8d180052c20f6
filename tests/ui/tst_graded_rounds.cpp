#include "graded_screen.h"
#include "grading/pack_import.h"
#include "ui/grading/pack_move_dialog.h"
#include "ui/grading/rounds_dialog.h"
#include "ui/grading/score_dialog.h"
#include "ui/grading/start_round_dialog.h"
#include <QComboBox>
#include <QFile>
#include <QTableView>

using namespace wardbook;
using namespace wardbook::gui;
using grading::RoundService;
using grading::Verdict;

/// Rounds seen from the page: how they are scored, own catalogues, another version of a catalogue.
class TstGradedRounds : public QObject
{
    Q_OBJECT

    std::unique_ptr<GradedHospital> m_hospital;
    std::unique_ptr<GradedScreen> m_screen;

    people::Workspace& workspace() { return *m_hospital->workspace; }
    grading::Round load(qint64 id)
    {
        const auto reader = workspace().ledger().reader();
        return RoundService(workspace()).load(*reader, id);
    }
    qint64 startRound(const QString& pack = {})
    {
        grading::NewRound wanted;
        wanted.system = m_hospital->his;
        wanted.name = QStringLiteral("2026 上半年");
        wanted.pack = pack;
        return RoundService(workspace()).start(wanted);
    }
    void judge(qint64 id, Verdict first, Verdict rest)
    {
        const grading::Round round = load(id);
        QList<grading::CellEdit> edits;
        for (int row = 0; row < round.items.size(); ++row)
            for (int column = 0; column < round.objects.size(); ++column)
                if (round.applies(row, column)) {
                    grading::CellEdit edit;
                    edit.item = round.item(row).id;
                    edit.object = round.objects.at(column).id;
                    edit.verdict = edits.isEmpty() ? first : rest;
                    edits << edit;
                }
        RoundService(workspace()).apply(round, edits);
    }
    QString write(const char* name, const char* text) const
    {
        QFile file(m_hospital->dir.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(text);
        return file.fileName();
    }
    void loadOwn(const char* version, const char* rows)
    {
        grading::PackImportOptions options;
        options.id = QStringLiteral("house");
        options.version = QLatin1String(version);
        options.objects = QStringList{QStringLiteral("application")};
        const QString path = write("house.csv", (QByteArray("编号,控制点,要求内容\n") + rows).constData());
        const auto made = grading::importPack(path, options, *workspace().ledger().registers());
        RoundService(workspace()).loadPack(made.json, QStringLiteral("house.csv"));
    }
    void showHis()
    {
        m_screen = std::make_unique<GradedScreen>(*m_hospital);
        QVERIFY(m_screen->ready());
        QVERIFY(m_screen->choose(m_hospital->his));
    }
    static void pick(QComboBox* combo, const QString& data)
    {
        combo->setCurrentIndex(combo->findData(data));
        Q_EMIT combo->activated(combo->currentIndex());
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
        m_hospital->grade();
    }
    void cleanup()
    {
        m_screen.reset();
        m_hospital.reset();
    }

    void theResultIsShownStepByStepAndAnotherRuleIsKept()
    {
        const qint64 round = startRound();
        judge(round, Verdict::Partial, Verdict::Met);
        showHis();
        QVERIFY(m_screen->page->pane().detail().score.complete);
        GUI_CLICK(m_screen->child("openScoring"));
        auto* dialog = m_screen->dialog<ScoreDialog>();
        QVERIFY(dialog);
        QTRY_VERIFY(!dialog->result().steps.isEmpty());
        auto* steps = dialog->findChild<QTableView*>(QStringLiteral("scoreTable_0"));
        QCOMPARE(steps->model()->rowCount(), int(dialog->result().steps.size()));
        auto* layers = dialog->findChild<QTableView*>(QStringLiteral("scoreTable_1"));
        QCOMPARE(layers->model()->rowCount(), int(dialog->result().layers.size()));
        auto* objects = dialog->findChild<QTableView*>(QStringLiteral("scoreTable_3"));
        QCOMPARE(objects->model()->rowCount(), 3);
        auto* keep = dialog->findChild<QAbstractButton*>(QStringLiteral("keepScoring"));
        QVERIFY(!keep->isEnabled()); // nothing else was chosen yet
        const double before = dialog->result().rate;
        // What the rule leaves open changes the figure: a partly met item counts half.
        pick(dialog->findChild<QComboBox*>(QStringLiteral("question_partial")), QStringLiteral("half"));
        QTRY_VERIFY(dialog->result().rate > before);
        QTRY_VERIFY(keep->isEnabled());
        pick(dialog->findChild<QComboBox*>(QStringLiteral("scoringRule")), QStringLiteral("score-2021"));
        QTRY_VERIFY(dialog->result().score >= 0);
        GUI_CLICK(keep);
        QTRY_VERIFY(!m_screen->page->findChild<ScoreDialog*>());
        QCOMPARE(load(round).scoringRule, QStringLiteral("score-2021"));
        // The trend's line is that of the rule in force.
        QVERIFY(m_screen->until([](const SystemDetail& detail) { return detail.trend.passLine == 70; }));
    }

    void aSubmittedRoundKeepsItsRule()
    {
        const qint64 round = startRound();
        judge(round, Verdict::Met, Verdict::Met);
        RoundService(workspace()).step(load(round), QStringLiteral("submit"), {});
        showHis();
        QVERIFY(gui::button(&m_screen->window, QStringLiteral("复核自查")));
        GUI_CLICK(m_screen->child("openScoring"));
        auto* dialog = m_screen->dialog<ScoreDialog>();
        QVERIFY(dialog);
        QVERIFY(!dialog->findChild<QAbstractButton*>(QStringLiteral("keepScoring"))->isVisible());
        QVERIFY_THROWS_EXCEPTION(
            Error,
            RoundService(workspace()).setScoring(load(round), QStringLiteral("score-2021"), QString()));
        QCOMPARE(load(round).scoringRule, QStringLiteral("rate-2025"));
    }

    void anOwnCatalogueIsLoadedWhileStarting()
    {
        showHis();
        GUI_CLICK(m_screen->child("gradedPrimary"));
        auto* dialog = m_screen->dialog<StartRoundDialog>();
        QVERIFY(dialog);
        auto* packs = dialog->findChild<QComboBox*>(QStringLiteral("roundPack"));
        QCOMPARE(packs->count(), 1);
        auto* loadButton = dialog->findChild<QAbstractButton*>(QStringLiteral("loadPack"));
        auto* error = dialog->findChild<QLabel*>(QStringLiteral("promptError"));
        prompts::nextFileName(write("people.csv", "姓名,电话\n何敏,8025\n"));
        GUI_CLICK(loadButton);
        QTRY_VERIFY(dialog->findChild<QAbstractButton*>(QStringLiteral("promptAct"))->isEnabled());
        QVERIFY(error->isVisible());
        QCOMPARE(packs->count(), 1);
        prompts::nextFileName(
            write("own.csv",
                  "编号,控制点,要求内容,适用对象\n1,账号,离职当日停用,应用系统\n2,账号,每季复核,数据库\n"));
        GUI_CLICK(loadButton);
        QTRY_COMPARE(packs->count(), 2);
        QCOMPARE(packs->currentIndex(), 1);
        QVERIFY(!error->isVisible());
        auto* sum = dialog->findChild<QLabel*>(QStringLiteral("roundSum"));
        QVERIFY2(sum->text().contains(QStringLiteral("2 项，3 个对象，共 2 格")), qPrintable(sum->text()));
    }

    void movingToAnotherVersionShowsTheDifferencesFirst()
    {
        loadOwn("1", "1,账号,离职当日停用\n2,账号,每季复核\n");
        const qint64 round = startRound(QStringLiteral("house"));
        judge(round, Verdict::Met, Verdict::Unmet);
        loadOwn("2", "1,账号,离职当日停用\n3,日志,留存一年\n");
        showHis();
        GUI_CLICK(m_screen->child("openRounds"));
        auto* rounds = m_screen->dialog<RoundsDialog>();
        QVERIFY(rounds);
        GUI_CLICK(rounds->findChild<QAbstractButton*>(QStringLiteral("moveRound")));
        auto* move = m_screen->dialog<PackMoveDialog>();
        QVERIFY(move);
        auto* sum = move->findChild<QLabel*>(QStringLiteral("moveSum"));
        QVERIFY2(sum->text().contains(QStringLiteral("新增 1 项，取消 1 项")), qPrintable(sum->text()));
        QVERIFY2(sum->text().contains(QStringLiteral("1 格已判定")), qPrintable(sum->text()));
        auto* act = move->findChild<QAbstractButton*>(QStringLiteral("promptAct"));
        QVERIFY(!act->isEnabled()); // not without a reason
        QCOMPARE(load(round).pack->version, QStringLiteral("1"));
        gui::write(move, "moveReason", QStringLiteral("新版制度"));
        GUI_CLICK(act);
        QTRY_VERIFY(!m_screen->page->findChild<PackMoveDialog*>());
        QCOMPARE(load(round).pack->version, QStringLiteral("2"));
        QCOMPARE(load(round).counts().judged(), 1);
    }
};

QTEST_MAIN(TstGradedRounds)
#include "tst_graded_rounds.moc"
