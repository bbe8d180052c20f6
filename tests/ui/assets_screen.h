#pragma once
#include "gui_test.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/assets/register_page.h"
#include "ui/kit/chips.h"
#include "ui/kit/codes_editor.h"
#include "ui/kit/conflict_dialog.h"
#include "ui/kit/filter_chip.h"
#include "ui/kit/inspector_footer.h"
#include "ui/kit/level_picker.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_filter_bar.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_table_footer.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/theme.h"
#include <QClipboard>
#include <QFile>
#include <QListWidget>
#include <QMenu>

/// The asset page in a window of its own, over a small hospital; for the tests of that page.
namespace wardbook::gui {

using namespace wardbook::ui;

/// A page in a window of its own, with everything it needs.
struct Screen
{
    explicit Screen(gui::Hospital& hospital, const char* registerId = "asset") : services(*hospital.workspace)
    {
        window.resize(1272, 800);
        page = new RegisterPage(services, QString::fromLatin1(registerId), &window);
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    ~Screen() { delete page; }
    RecordPage& records() { return page->records(); }
    RecordInspector& inspector() { return records().inspector(); }
    bool ready()
    {
        return QTest::qWaitFor([this] {
            return records().model().complete() && (records().model().rowCount() == 0 ||
                                                    inspector().recordId() == records().table().currentId());
        });
    }
    bool select(qint64 id)
    {
        return records().table().selectId(id) &&
               QTest::qWaitFor([&] { return inspector().recordId() == id; });
    }
    QWidget* input(const char* field)
    {
        return inspector().form().editor(QString::fromLatin1(field))->input();
    }
    QAbstractButton* footerButton(const QString& transition)
    {
        auto* button =
            inspector().footer().findChild<QAbstractButton*>(QStringLiteral("transition_") + transition);
        return button && button->isVisible() ? button : nullptr;
    }

    gui::FakeServices services;
    QWidget window;
    RegisterPage* page;
};

} // namespace wardbook::gui
