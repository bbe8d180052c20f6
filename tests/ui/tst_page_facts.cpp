#include "fields/department.h"
#include "oversight/remediation_fixture.h"
#include "translations/translations.h"
#include "ui/oversight/oversight_page_entry.h"
#include "ui/shell/page_facts.h"
#include <QSignalSpy>

using namespace wardbook;
using namespace wardbook::oversight;

/// The number beside the remediation page, before anybody opened it.
class TestPageFacts : public QObject
{
    Q_OBJECT

private:
    static int last(const QSignalSpy& spy) { return spy.isEmpty() ? -2 : spy.last().at(1).toInt(); }

private Q_SLOTS:
    void initTestCase() { installTranslations(Language::Chinese); }

    void countsAndFollows()
    {
        GradedUnit unit;
        unit.make({});
        unit.make({}, QStringLiteral("closed"));
        ui::PageFacts counts(unit.workspace->ledger(), {ui::remediationPageEntry()}, 0);
        QSignalSpy counted(&counts, &ui::PageFacts::counted);
        QTRY_COMPARE(last(counted), 1);
        QCOMPARE(counted.last().at(0).toString(), QStringLiteral("register_remediation"));
        const qint64 second = unit.make({});
        QTRY_COMPARE(last(counted), 2);
        // nothing of another register is counted
        const qsizetype before = counted.size();
        unit.workspace->perform(QStringLiteral("新建"), {}, [](ledger::ActWriter& writer) {
            writer.create(id(fields::department::kRegister), {{id("name"), QStringLiteral("病案室")}});
        });
        unit.workspace->perform(
            QStringLiteral("作废"), QStringLiteral("重复登记"), [&](ledger::ActWriter& writer) {
                writer.voidRecord(id(action::kRegister), second,
                                  writer.reader().record(id(action::kRegister), second).rev);
            });
        QTRY_COMPARE(last(counted), 1);
        QCOMPARE(counted.size(), before + 1);
    }

    void aLimitedMemberSeesTheOwnNumber()
    {
        GradedUnit unit;
        unit.make({{id(action::department), unit.lab}});
        unit.make({{id(action::department), unit.centre}});
        unit.make({});
        ui::PageFacts counts(unit.workspace->ledger(), {ui::remediationPageEntry()}, unit.lab);
        QSignalSpy counted(&counts, &ui::PageFacts::counted);
        QTRY_COMPARE(last(counted), 1);
    }

    /// Locking ends it while it may be reading.
    void endsWhileReading()
    {
        GradedUnit unit;
        for (int i = 0; i < 3; ++i) {
            auto counts = std::make_unique<ui::PageFacts>(
                unit.workspace->ledger(), QList<ui::PageEntry>{ui::remediationPageEntry()}, 0);
            unit.make({});
            counts.reset();
        }
        QCOMPARE(RemediationService::openCount(*unit.reader()), 3);
    }
};

QTEST_MAIN(TestPageFacts)
#include "tst_page_facts.moc"
