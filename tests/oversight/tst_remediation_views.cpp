#include "oversight/due_words.h"
#include "remediation_fixture.h"

using namespace wardbook;
using namespace wardbook::oversight;

/// The lists that people work from, and what a person does with an action.
class TestRemediationViews : public QObject
{
    Q_OBJECT

private:
    static QString day(int from) { return kToday.addDays(from).toString(Qt::ISODate); }

private Q_SLOTS:
    void initTestCase() { m_unit = std::make_unique<GradedUnit>(); }

    void everyViewHoldsWhatItSays()
    {
        GradedUnit unit;
        const auto make = [&](int due, const QString& state = {}, const FieldValues& more = {}) {
            FieldValues values{{id(action::due), day(due)},
                               {id(action::owner), unit.keeper},
                               {id(action::department), unit.centre}};
            values.insert(more);
            return unit.make(values, state);
        };
        const qint64 late = make(-3), later = make(-40);
        const qint64 today = make(0), week = make(7), eighth = make(8), nextMonth = make(25);
        const qint64 done = make(-5, QStringLiteral("done"));
        make(-9, QStringLiteral("closed"), {{id(action::repeated), 1}});
        const qint64 high = make(60, {}, {{id(action::risk), QStringLiteral("high")}});
        const qint64 back = make(60, {}, {{id(action::repeated), 1}, {id(action::department), unit.lab}});
        const qint64 nobody = unit.make({{id(action::due), day(61)}});
        const qint64 undated = unit.make({{id(action::owner), unit.keeper}});

        const RemediationOverview all = RemediationService(*unit.workspace).overview(*unit.reader(), kToday);
        const auto ids = [&](RemediationView view) { return all.ids.value(view); };
        QCOMPARE(ids(RemediationView::Overdue), (QList<qint64>{later, late}));
        QCOMPARE(ids(RemediationView::DueSoon), (QList<qint64>{today, week}));
        QCOMPARE(ids(RemediationView::ThisMonth), (QList<qint64>{late, today, week, eighth})); // 1 to 30 June
        QCOMPARE(ids(RemediationView::ToVerify), QList<qint64>{done});
        QCOMPARE(ids(RemediationView::HighRisk), QList<qint64>{high});
        QCOMPARE(ids(RemediationView::Repeated), QList<qint64>{back});
        QCOMPARE(ids(RemediationView::Unassigned), (QList<qint64>{nobody, undated}));
        QCOMPARE(all.count(RemediationView::Open), 11);
        QCOMPARE(ids(RemediationView::Open).last(), undated); // no date comes last
        QVERIFY(ids(RemediationView::Open).contains(nextMonth));
        QCOMPARE(RemediationService::openCount(*unit.reader()), 11);
        const RemediationOverview lab =
            RemediationService(*unit.workspace).overview(*unit.reader(), kToday, unit.lab);
        QCOMPARE(lab.ids.value(RemediationView::Open), QList<qint64>{back});
        QCOMPARE(RemediationService::openCount(*unit.reader(), unit.lab), 1);
    }

    void viewsHaveNames()
    {
        QCOMPARE(viewFromId(viewId(RemediationView::Overdue)), std::optional(RemediationView::Overdue));
        QCOMPARE(viewId(RemediationView::DueSoon), QStringLiteral("soon"));
        QVERIFY(!viewFromId(QStringLiteral("nothing")));
    }

    void datesReadAsPeopleSayThem()
    {
        const auto words = [](int from) { return dueWords(kToday.addDays(from), kToday); };
        QCOMPARE(words(-3).text, QStringLiteral("3 days late"));
        QVERIFY(words(-3).tone == DueTone::Late);
        QCOMPARE(words(-1).text, QStringLiteral("1 day late"));
        QCOMPARE(words(0).text, QStringLiteral("today"));
        QVERIFY(words(0).tone == DueTone::Soon);
        QCOMPARE(words(1).text, QStringLiteral("tomorrow"));
        QCOMPARE(words(7).text, QStringLiteral("6 月 18 日"));
        QCOMPARE(words(365).text, QStringLiteral("2027 年 6 月 11 日"));
        QVERIFY(dueWords({}, kToday).text.isEmpty());
    }

    void listedForASystemLateOnesFirst()
    {
        GradedUnit unit;
        const FieldValues here{{id(action::system), unit.system}};
        const auto with = [&](const QString& due) {
            FieldValues values = here;
            if (!due.isEmpty())
                values.insert(id(action::due), due);
            return values;
        };
        const qint64 undated = unit.make(with({})), second = unit.make(with(day(3))),
                     first = unit.make(with(day(-3)));
        unit.make(with(day(1)), QStringLiteral("closed"));
        unit.make({{id(action::system), unit.otherSystem}});
        QList<qint64> listed;
        for (const ledger::Record& record :
             RemediationService(*unit.workspace).openOf(*unit.reader(), unit.system))
            listed.append(record.id);
        QCOMPARE(listed, (QList<qint64>{first, second, undated}));
    }

    void postponingNeedsAReason()
    {
        const qint64 late = m_unit->make({{id(action::due), day(3)}});
        RemediationService service(*m_unit->workspace);
        try {
            service.postpone(late, m_unit->record(late).rev, kToday.addDays(30), QStringLiteral(" "));
            QFAIL("postponed without a reason");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Invalid);
        }
        QCOMPARE(m_unit->text(late, action::due), day(3));
        service.postpone(late, m_unit->record(late).rev, kToday.addDays(30), QStringLiteral("等招标"));
        QCOMPARE(m_unit->text(late, action::due), day(30));
        QCOMPARE(m_unit->text(late, action::postponed), QStringLiteral("等招标"));
        QCOMPARE(m_unit->reader()->history(id(action::kRegister), late).last().reason,
                 QStringLiteral("等招标"));
    }

    void verifiedBySomebodyElse()
    {
        const qint64 mine = m_unit->make({{id(action::due), day(3)}});
        RemediationService service(*m_unit->workspace);
        service.finish(mine, m_unit->record(mine).rev, QStringLiteral("已换口令"), kToday);
        QCOMPARE(m_unit->record(mine).state, QStringLiteral("done"));
        QCOMPARE(m_unit->text(mine, action::result), QStringLiteral("已换口令"));
        QCOMPARE(m_unit->text(mine, action::done_on), day(0));
        try {
            m_unit->step(mine, "verify");
            QFAIL("verified by who did it");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Denied);
        }
        m_unit->signIn(kSecond);
        m_unit->step(mine, "verify");
        QCOMPARE(m_unit->record(mine).state, QStringLiteral("closed"));
        m_unit->signIn(kChief);
    }

    void proofsLieInTheEvidenceStore()
    {
        const qint64 made = m_unit->make({});
        QBuffer file;
        file.setData("configuration after the change");
        file.open(QIODevice::ReadOnly);
        RemediationService service(*m_unit->workspace);
        const qint64 proof =
            service.addProof(made, file, QStringLiteral("配置.txt"), QStringLiteral("text/plain"));
        QCOMPARE(m_unit->text(made, action::proof), QString::number(proof));
        QBuffer content;
        content.open(QIODevice::WriteOnly);
        exchange::readProof(*m_unit->workspace, *m_unit->reader(), proof, content);
        QCOMPARE(content.data(), QByteArray("configuration after the change"));
        service.removeProof(made, m_unit->record(made).rev, proof);
        QVERIFY(m_unit->text(made, action::proof).isEmpty());
        content.seek(0);
        exchange::readProof(*m_unit->workspace, *m_unit->reader(), proof, content); // evidence stays
    }

    /// Somebody changed the action while the date was being moved: nothing is overwritten.
    void aStaleRevisionIsAConflict()
    {
        const qint64 made = m_unit->make({{id(action::due), day(3)}});
        const qint64 seen = m_unit->record(made).rev;
        m_unit->workspace->perform(QStringLiteral("改"), {}, [&](ledger::ActWriter& writer) {
            writer.update(id(action::kRegister), made, seen, {{id(action::due), day(5)}});
        });
        try {
            RemediationService(*m_unit->workspace)
                .postpone(made, seen, kToday.addDays(9), QStringLiteral("等设备"));
            QFAIL("overwrote somebody's date");
        } catch (const ledger::ConflictError&) {
        }
        QCOMPARE(m_unit->text(made, action::due), day(5));
    }

private:
    std::unique_ptr<GradedUnit> m_unit;
};

QTEST_GUILESS_MAIN(TestRemediationViews)
#include "tst_remediation_views.moc"
