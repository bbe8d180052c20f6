#pragma once
#include "base/language.h"
#include "commands/sample_unit.h"
#include "ledger/ledger.h"
#include "support/settle.h"
#include "ui/kit/services.h"
#include "ui/pages/every_page.h"
#include "ui/shell_fixture.h"
#include <QAbstractItemView>
#include <QTabBar>
#include <QToolButton>

/// Goes through every page of the program on the sample unit: each page, each of its tabs and views, and what
/// it opens for one record.
namespace wardbook::pagewalk {

using support::settle;

/// The sample unit, made once for each test program, and the window on it.
class Walk
{
public:
    Walk()
    {
        const QString dir = m_scratch.path(QStringLiteral("sample.wardbook"));
        commands::createSampleUnit(dir);
        auto workspace = people::Workspace::open(dir, commands::sampleMembers().constFirst(),
                                                 commands::samplePassword(), {});
        ui::Program program;
        program.pages = ui::everyPage;
        program.shownBy = ui::registersShownByPages();
        program.setLanguage = installTranslations;
        m_window = std::make_unique<ui::MainWindow>(program);
        m_window->resize(1280, 720);
        m_window->show();
        m_window->enter(std::move(workspace));
        (void)QTest::qWaitFor([this] { return m_window->desk() != nullptr; }, 30000);
        m_window->activateWindow();
        m_active = QTest::qWaitForWindowActive(m_window.get());
    }
    ~Walk() { m_window->close(); }
    bool active() const { return m_active; } ///< keys and focus need it
    ui::MainWindow& window() { return *m_window; }
    ui::Desk& desk() { return *m_window->desk(); }

    /// "page" or "page@target". ONLY=audit,settings in the environment walks these alone.
    QStringList places()
    {
        people::Workspace& workspace = desk().services().workspace();
        QStringList result;
        for (const ui::PageEntry& entry : ui::everyPage(*workspace.ledger().registers()))
            result << entry.id;
        result << QStringLiteral("calendar@week") << QStringLiteral("drills@view:programmes")
               << QStringLiteral("drills@view:plans") << QStringLiteral("drills@view:scenarios")
               << QStringLiteral("settings@own");
        const auto reader = workspace.ledger().reader();
        const auto first = [&](const QString& registerId, int count) {
            ledger::ListQuery query;
            query.registerId = registerId;
            return reader->fetch(registerId, reader->firstIds(query, count));
        };
        for (const auto& [page, registerId] :
             {std::pair{"register_incident", "incident"}, {"drills", "drill"}, {"filings", "filing"}})
            for (const auto& record : first(QLatin1String(registerId), 2))
                result << QStringLiteral("%1@%2").arg(QLatin1String(page), record.uid);
        for (const auto& record : first(QStringLiteral("assessment"), 1))
            result << QStringLiteral("grading@round:%1").arg(record.id);
        const QStringList only = qEnvironmentVariable("ONLY").split(QLatin1Char(','), Qt::SkipEmptyParts);
        if (!only.isEmpty())
            result.removeIf(
                [&](const QString& place) { return !only.contains(place.section(QLatin1Char('@'), 0, 0)); });
        return result;
    }

    /// Calls `look(where)` at every place, in every tab and view of it.
    template<typename Look>
    void everywhere(Look look)
    {
        const QStringList all = places();
        for (const QString& place : all) {
            const QString page = place.section(QLatin1Char('@'), 0, 0);
            desk().openPage(page, place.section(QLatin1Char('@'), 1));
            QCOMPARE(desk().currentPageId(), page);
            settle(m_window.get());
            chooseFirstRow();
            look(place);
            throughTabs(place, look);
        }
    }

private:
    /// An inspector then has something to show.
    void chooseFirstRow()
    {
        for (QWidget* pane : ui::panesOf(desk().currentPage())) {
            auto* view = qobject_cast<QAbstractItemView*>(pane);
            if (!view || !view->model() || pane->property("pane").toInt() != int(ui::Pane::List) ||
                view->currentIndex().isValid())
                continue;
            view->setCurrentIndex(view->model()->index(0, 0));
            settle(m_window.get());
            return;
        }
    }

    template<typename Look>
    void throughTabs(const QString& place, Look look)
    {
        QList<QPointer<QTabBar>> bars;
        for (QTabBar* bar : desk().currentPage()->findChildren<QTabBar*>())
            bars << bar;
        for (const QPointer<QTabBar>& bar : bars)
            for (int tab = 0; bar && tab < bar->count(); ++tab) {
                if (!bar->isVisible() || !bar->isTabEnabled(tab) || tab == bar->currentIndex())
                    continue;
                bar->setCurrentIndex(tab);
                settle(m_window.get());
                look(place + QLatin1Char('#') + bar->tabText(tab));
            }
    }

    shelltest::Scratch m_scratch;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_active = false;
};

/// What is wrong, each thing once, all at the end.
class Offenders
{
public:
    void add(const QString& place, const QWidget* widget, const QString& what)
    {
        const QString thing = gui::nameOf(widget) + QStringLiteral(": ") + what;
        if (m_seen.contains(thing))
            return;
        m_seen.insert(thing);
        m_lines << place + QStringLiteral("  ") + pathOf(widget) + thing;
    }
    qsizetype count() const { return m_lines.size(); }
    /// Says all of them; QVERIFY2 cuts long messages.
    bool none() const
    {
        for (const QString& line : m_lines)
            qWarning().noquote() << line;
        return m_lines.isEmpty();
    }

private:
    static QString pathOf(const QWidget* widget)
    {
        QStringList path;
        for (const QWidget* up = widget->parentWidget(); up && path.size() < 4; up = up->parentWidget())
            if (const QString name = QLatin1String(up->metaObject()->className());
                name.startsWith(QLatin1String("wardbook")))
                path.prepend(name.section(QStringLiteral("::"), -1));
        return path.join(QLatin1Char('/')) + QLatin1Char('/');
    }
    QSet<QString> m_seen;
    QStringList m_lines;
};

} // namespace wardbook::pagewalk
