#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/grading/clause_dialog.h"
#include "ui/grading/clause_source.h"
#include "ui/grading/grading_page_entry.h"
#include "ui/kit/theme.h"
#include <QClipboard>
#include <QLabel>

using namespace wardbook;
using namespace wardbook::ui;

/// § in the palette: requirement items of the shipped catalogue.
class TestClauses : public QObject
{
    Q_OBJECT

private:
    QList<PaletteItem> ask(PaletteSource& source, const QString& text, int limit = 40)
    {
        QList<PaletteItem> found;
        source.query(this, text, limit, [&](const QList<PaletteItem>& items) { found = items; });
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations(Language::Chinese);
        setTheme(ThemeName::Light);
        m_hospital = std::make_unique<gui::Hospital>();
        m_services = std::make_unique<gui::FakeServices>(*m_hospital->workspace);
        m_source = makeClauseSource(*m_services, &m_window);
        m_window.show();
    }

    void foundByNumberIdAndWords()
    {
        const auto pack = grading::RequirementPack::builtIn();
        const grading::RequirementItem& item = pack->items.at(pack->items.size() / 2);
        const auto has = [&](const QString& text) {
            const QList<PaletteItem> found = ask(*m_source, text, 1000);
            return std::any_of(found.begin(), found.end(), [&](const PaletteItem& each) {
                return each.text.startsWith(clauseNumber(item)) && each.text.endsWith(item.topic.text());
            });
        };
        QVERIFY(has(item.clause));
        QVERIFY(has(item.id.toLower()));
        QVERIFY(has(item.topic.text().left(4)));
        QVERIFY(has(pack->checkOf(item).question.text().left(6)));
        QVERIFY(!has(QStringLiteral("没有这样的条款")));
    }

    void clausesWithTheNumberComeFirst()
    {
        const QList<PaletteItem> found = ask(*m_source, QStringLiteral("8.1.4.1"), 6);
        QVERIFY(!found.isEmpty() && found.size() <= 6);
        for (const PaletteItem& item : found)
            QVERIFY2(item.text.startsWith(QStringLiteral("8.1.4.1")), qPrintable(item.text));
        QVERIFY(ask(*m_source, {}).isEmpty());
        QVERIFY(m_source->onlyByPrefix());
    }

    void opensGradedProtectionWithTheItem()
    {
        const QList<PaletteItem> found = ask(*m_source, QStringLiteral("8.1.4.1"));
        found.first().run();
        QCOMPARE(m_services->opened.trimmed(), QStringLiteral("grading"));
        auto* dialog = m_window.findChild<ClauseDialog*>();
        QVERIFY(dialog);
        QVERIFY(found.first().text == dialog->findChild<QLabel*>(QStringLiteral("clauseTitle"))->text());
        QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("clauseQuestion"))->text().isEmpty());
        GUI_CLICK(dialog->findChild<QWidget*>(QStringLiteral("promptAct")));
        QTRY_VERIFY(!m_window.findChild<ClauseDialog*>());
        found.first().acts.first().run();
        QVERIFY(found.first().text.startsWith(QApplication::clipboard()->text()));
    }

    void gradedProtectionBringsIt()
    {
        const PageEntry entry = gradingPageEntry();
        QVERIFY(entry.paletteSources);
        QCOMPARE(entry.paletteSources(*m_services, &m_window).size(), 1);
    }

private:
    std::unique_ptr<gui::Hospital> m_hospital;
    std::unique_ptr<gui::FakeServices> m_services;
    std::shared_ptr<PaletteSource> m_source;
    QWidget m_window;
};

QTEST_MAIN(TestClauses)
#include "tst_clauses.moc"
