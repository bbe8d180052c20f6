#pragma once
#include "fields/incident.h"
#include "gui_test.h"
#include "incidents/incident_fixture.h"
#include "record_fixture.h"
#include "translations/translations.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/incidents/case_header.h"
#include "ui/incidents/clock_row.h"
#include "ui/incidents/clock_tile.h"
#include "ui/incidents/incident_file_view.h"
#include "ui/incidents/incident_list.h"
#include "ui/incidents/incidents_page.h"
#include "ui/incidents/incidents_page_entry.h"
#include "ui/incidents/report_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/field_editor.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/prompts.h"
#include "ui/kit/theme.h"
#include <QPlainTextEdit>
#include <QScrollArea>

/// The page of incidents as the program makes it, in a window of its own, over the hospital of the incident
/// tests.
namespace wardbook::gui {

using namespace wardbook::ui;
using incidents::name;

struct CaseScreen
{
    explicit CaseScreen(incidents::Hospital& hospital, QSize size = {1272, 800})
        : unit(hospital), services(*hospital.workspace)
    {
        window.resize(size);
        page.reset(
            static_cast<IncidentsPage*>(incidentsPageEntry(exchangePages()).create(services, &window)));
        page->resize(window.size());
        window.show();
        page->activate({});
    }
    bool listed(int rows)
    {
        return QTest::qWaitFor(
            [&] { return page->list().model().complete() && page->list().model().rowCount() == rows; });
    }
    bool ready()
    {
        return QTest::qWaitFor([&] { return page->showsFile() && file().ready(); });
    }
    bool open(qint64 incident)
    {
        page->activate(unit.record(fields::incident::kRegister, incident).uid);
        return QTest::qWaitFor([&] { return file().incident() == incident; }) && ready();
    }
    /// Until the file shows what was just written.
    template<typename Condition>
    bool until(Condition condition)
    {
        return QTest::qWaitFor([&] { return file().data() && condition(*file().data()); });
    }
    IncidentFileView& file() { return page->file(); }
    const CaseData& data() { return *file().data(); }
    /// A window-modal dialog by its name, shown.
    QDialog* dialog(const char* objectName)
    {
        QDialog* found = nullptr;
        const bool shown = QTest::qWaitFor([&] {
            found = window.findChild<QDialog*>(QLatin1String(objectName));
            return found && found->isVisible();
        });
        return shown ? found : nullptr;
    }
    bool gone(const char* objectName)
    {
        return QTest::qWaitFor([&] {
            const auto* found = window.findChild<QDialog*>(QLatin1String(objectName));
            return !found || !found->isVisible();
        });
    }
    /// As an input method does: the text at once, then the field is left.
    static bool fill(QWidget* dialog, const char* field, const QString& text)
    {
        auto* editor = dialog->findChild<FieldEditor*>(QStringLiteral("field_") + QLatin1String(field));
        if (!editor)
            return refuse(QStringLiteral("no such field: ") + QLatin1String(field));
        QWidget* input = editor->input();
        const bool reached = QTest::qWaitFor([&] { // forms scroll; they are laid out a moment later
            for (QWidget* up = input->parentWidget(); up; up = up->parentWidget())
                if (auto* area = qobject_cast<QScrollArea*>(up))
                    area->ensureWidgetVisible(input);
            return usable(input);
        });
        if (!reached)
            return false;
        if (auto* lines = qobject_cast<QPlainTextEdit*>(input))
            lines->setPlainText(text);
        else if (auto* line = qobject_cast<QLineEdit*>(input))
            line->setText(text);
        else
            return refuse(nameOf(input) + QStringLiteral(" takes no text"));
        editor->finish();
        return true;
    }
    static bool why(QWidget* dialog, const QString& reason)
    {
        auto* edit = dialog->findChild<QPlainTextEdit*>(QStringLiteral("promptReason"));
        if (!usable(edit))
            return false;
        edit->setPlainText(reason);
        return true;
    }
    static bool act(QWidget* dialog)
    {
        return click(dialog->findChild<QWidget*>(QStringLiteral("promptAct")));
    }
    template<typename Widget = QAbstractButton>
    Widget* child(const char* objectName)
    {
        return page->findChild<Widget*>(QLatin1String(objectName));
    }

    incidents::Hospital& unit;
    FakeServices services;
    QWidget window;
    std::unique_ptr<IncidentsPage> page;
};

} // namespace wardbook::gui
