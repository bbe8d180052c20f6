#pragma once
#include "drills/drill_fixture.h"
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/drills/drill_console_view.h"
#include "ui/drills/drill_editor.h"
#include "ui/drills/drills_page.h"
#include "ui/drills/drills_page_entry.h"
#include "ui/drills/evaluation_view.h"
#include "ui/drills/plan_view.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include <QClipboard>
#include <QPlainTextEdit>

/// The page of drills as the program makes it, in a window of its own.
namespace wardbook::gui {

using namespace wardbook::ui;
using drills::DrillFixture;

struct DrillScreen
{
    explicit DrillScreen(DrillFixture& unit, QSize size = {1280, 800}) : services(*unit.workspace)
    {
        window.resize(size);
        page.reset(static_cast<DrillsPage*>(drillsPageEntry().create(services, &window)));
        page->resize(size);
        window.show();
        page->activate({});
    }
    DrillConsoleView& console() { return page->console(); }
    /// Opens a running drill and waits until the console shows it.
    bool openConsole(qint64 drill)
    {
        page->openDrill(drill);
        return QTest::qWaitFor([&] {
            return page->shownWidget() == &page->console() && page->console().drill() == drill &&
                   page->console().loaded();
        });
    }
    bool openEditor(qint64 drill)
    {
        page->openDrill(drill);
        return QTest::qWaitFor([&] {
            return page->shownWidget() == &page->editor() && page->editor().drill() == drill &&
                   page->editor().loaded() && page->editor().injects().loaded() &&
                   page->editor().objectives().loaded() && page->editor().people().loaded();
        });
    }
    bool openEvaluation(qint64 drill)
    {
        page->openDrill(drill);
        return QTest::qWaitFor([&] {
            return page->shownWidget() == &page->evaluation() && page->evaluation().drill() == drill &&
                   page->evaluation().loaded() && page->evaluation().objectives().loaded();
        });
    }
    template<typename Widget = QWidget>
    Widget* child(const char* name) const
    {
        for (Widget* found : page->findChildren<Widget*>(QLatin1String(name)))
            if (found->isVisible())
                return found;
        return page->findChild<Widget*>(QLatin1String(name));
    }

    FakeServices services;
    QWidget window;
    std::unique_ptr<DrillsPage> page;
};

/// Types into a line as an input method would, then Enter.
inline bool enterText(QWidget* widget, const QString& text)
{
    auto* line = qobject_cast<QLineEdit*>(widget);
    if (!line || !usable(line))
        return refuse(QStringLiteral("no line to write in"));
    line->setFocus();
    line->setText(text);
    Q_EMIT line->textEdited(text);
    QTest::keyClick(line, Qt::Key_Return);
    return true;
}

inline void drillTestInit()
{
    QStandardPaths::setTestModeEnabled(true);
    installTranslations(Language::Chinese);
    setTheme(ThemeName::Light);
}

} // namespace wardbook::gui
