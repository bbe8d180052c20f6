#include "fields/drill.h"
#include "fields/improvement.h"
#include "fields/remediation.h"
#include "ledger/record_fields.h"
#include "oversight/improvements.h"
#include "oversight/remediation_fixture.h"

using namespace wardbook;
using namespace wardbook::oversight;

namespace fi = fields::improvement;

/// From what an incident or a drill showed to an action.
class TestImprovements : public QObject
{
    Q_OBJECT

private:
    static qint64 add(GradedUnit& unit, const ledger::FieldValues& values)
    {
        qint64 made = 0;
        unit.workspace->perform(QStringLiteral("改进项"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(id(fi::kRegister), values);
        });
        return made;
    }
    static qint64 addDrill(GradedUnit& unit, const QString& title)
    {
        qint64 made = 0;
        unit.workspace->perform(QStringLiteral("新建"), {}, [&](ledger::ActWriter& writer) {
            made = writer.create(id(fields::drill::kRegister), {{id(fields::drill::title), title}});
        });
        return made;
    }

private Q_SLOTS:
    void becomesOneActionAndNamesIt()
    {
        GradedUnit unit;
        const qint64 drill = addDrill(unit, QStringLiteral("勒索演练"));
        const qint64 finding = add(unit, {{id(fi::title), QStringLiteral("备用电话打不通")},
                                          {id(fi::drill), drill},
                                          {id(fi::root_cause), QStringLiteral("号码过期")},
                                          {id(fi::action), QStringLiteral("核对联络表")}});
        const QDate today(2026, 6, 14);
        QCOMPARE(improvementsWithoutAction(*unit.reader(), 0, drill), QList<qint64>{finding});
        const auto drafts = draftsFrom(*unit.reader(), {finding}, today);
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts.first().source, QStringLiteral("drill"));
        QCOMPARE(drafts.first().plan, QStringLiteral("核对联络表"));
        QCOMPARE(drafts.first().due, RemediationService::suggestedDue(QStringLiteral("medium"), today));
        const QList<qint64> made = RemediationService(*unit.workspace).create(drafts);
        const auto reader = unit.workspace->ledger().reader();
        const ledger::Record action = reader->record(id(fields::remediation::kRegister), made.first());
        const ledger::RecordFields fields(*reader, fields::remediation::kRegister, action);
        QCOMPARE(fields.number(fields::remediation::drill), drill);
        const ledger::Record linked = reader->record(id(fi::kRegister), finding);
        QCOMPARE(ledger::RecordFields(*reader, fi::kRegister, linked).number(fi::remediation), made.first());
        QVERIFY(improvementsWithoutAction(*reader, 0, drill).isEmpty());
        // a second time: nothing is left to make, and an old draft is refused whole
        QVERIFY(draftsFrom(*reader, {finding}, today).isEmpty());
        QVERIFY_THROWS_EXCEPTION(Error, RemediationService(*unit.workspace).create(drafts));
        QCOMPARE(unit.workspace->ledger().reader()->count(id(fields::remediation::kRegister)), 1);
    }

    void aRepeatIsHighAndPointsBack()
    {
        GradedUnit unit;
        const qint64 first = addDrill(unit, QStringLiteral("演练一")),
                     second = addDrill(unit, QStringLiteral("演练二"));
        const qint64 before =
            add(unit, {{id(fi::title), QStringLiteral("首报超时")}, {id(fi::drill), first}});
        const QDate today(2026, 6, 14);
        const QList<qint64> earlier =
            RemediationService(*unit.workspace).create(draftsFrom(*unit.reader(), {before}, today));
        const qint64 again = add(unit, {{id(fi::title), QStringLiteral("首报又超时")},
                                        {id(fi::drill), second},
                                        {id(fi::repeated), 1},
                                        {id(fi::repeats), before}});
        const auto drafts = draftsFrom(*unit.workspace->ledger().reader(), {again}, today);
        QCOMPARE(drafts.first().risk, QStringLiteral("high"));
        QCOMPARE(drafts.first().repeats, earlier.first());
    }
};

QTEST_GUILESS_MAIN(TestImprovements)
#include "tst_improvements.moc"
