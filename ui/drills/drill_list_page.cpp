#include "ui/drills/drill_list_page.h"
#include "drills/drill_service.h"
#include "fields/drill.h"
#include "ui/drills/drill_export.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/sheet_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompts.h"

namespace wardbook::ui {

DrillListPage::DrillListPage(Services& services, DrillsView view, QWidget* parent)
    : RecordPage(services, QLatin1String(registerOfView(view)), parent), m_view(view)
{
    build();
    connect(&table(), &RecordTableView::activatedId, this, [this] { openCurrent(); });
    if (view == DrillsView::Programmes) {
        addProgrammeTools();
        return;
    }
    auto* open = new Button(view == DrillsView::Plans ? DrillsPageTr::tr("Open the plan")
                                                      : DrillsPageTr::tr("Open the drill"),
                            "plain", {}, this);
    open->setObjectName(QStringLiteral("openRecord"));
    open->setKeyCap(QStringLiteral("Enter"));
    open->setEnabled(false);
    connect(open, &QPushButton::clicked, this, &DrillListPage::openCurrent);
    connect(&table(), &RecordTableView::currentIdChanged, open,
            [open](qint64 id) { open->setEnabled(id != 0); });
    header().addWidget(open);
    if (view == DrillsView::Drills && writable() && may(ledger::verb::kEdit)) {
        auto* scenario =
            new Button(DrillsPageTr::tr("New from a scenario…"), "plain", QStringLiteral("template"), this);
        scenario->setObjectName(QStringLiteral("newFromScenario"));
        connect(scenario, &QPushButton::clicked, this, &DrillListPage::scenarioWanted);
        header().addWidget(scenario);
    }
    primaryLast();
    if (view == DrillsView::Drills)
        table().setLooks([scenario = definition().fieldAt(QLatin1String(fields::drill::scenario))](
                             const RecordRow& row, const RecordColumn& column) -> std::optional<CellLook> {
            if (column.id != QLatin1String(fields::drill::scenario))
                return {};
            return CellLook{scenarioName(row.record.text(scenario)), chips::Tone::Neutral, false};
        });
}

void DrillListPage::primaryLast()
{
    if (auto* fresh = findChild<Button*>(QStringLiteral("new")))
        header().addWidget(fresh); // moves it
}

/// A programme is its record; its drills come from a sheet and go into one, and form A.1 says it on paper.
void DrillListPage::addProgrammeTools()
{
    const auto add = [this](const char* name, const QString& text,
                            const std::function<void(qint64, const QString&)>& run) {
        auto* button = new Button(text, "plain", {}, this);
        button->setObjectName(QLatin1String(name));
        button->setEnabled(false);
        connect(&table(), &RecordTableView::currentIdChanged, button,
                [button](qint64 id) { button->setEnabled(id != 0); });
        connect(button, &QPushButton::clicked, this, [this, run] {
            const RecordRow* row = model().rowAt(model().rowOf(table().currentId()));
            if (row)
                run(row->record.id, row->record.text(definition().fieldAt(definition().titleField)));
        });
        header().addWidget(button);
    };
    if (writable() && may(ledger::verb::kEdit))
        add("importProgramme", DrillsPageTr::tr("Import a sheet…"), [this](qint64 id, const QString&) {
            prompts::openFile(this, DrillsPageTr::tr("Choose a sheet of drills"),
                              DrillsPageTr::tr("Sheets (*.xlsx *.csv *.tsv);;All files (*)"),
                              [this, id](const QString& file) {
                                  if (!file.isEmpty())
                                      openSheetDialog(services(), this, SheetKind::Programme, id, file);
                              });
        });
    if (may(ledger::verb::kExport)) {
        add("exportProgramme", DrillsPageTr::tr("Export as xlsx…"), [this](qint64 id, const QString& title) {
            saveSheet(services(), this, SheetKind::Programme, id, title);
        });
        add("programmeForm", paperName(QStringLiteral("A1")), [this](qint64 id, const QString& title) {
            previewDrillPapers(services(), this, {QStringLiteral("A1"), id, title, {}});
        });
    }
    primaryLast();
}

/// The stored id of a shipped scenario means nothing to people.
std::function<void(ledger::Reader&, RecordDetail&)> DrillListPage::moreDetail() const
{
    if (m_view != DrillsView::Drills)
        return {};
    return [](ledger::Reader&, RecordDetail& detail) {
        QString& shown = detail.form.shown[QLatin1String(fields::drill::scenario)];
        shown = scenarioName(shown);
    };
}

void DrillListPage::openCurrent()
{
    if (table().currentId() != 0)
        Q_EMIT opened(table().currentId());
}

QWidget* DrillListPage::makeBar(QWidget* parent)
{
    auto* bar = new DrillViewBar(m_view, parent);
    connect(bar, &DrillViewBar::chosen, this, &DrillListPage::viewWanted);
    return bar;
}

/// Steps that hold more than their right: a drill is submitted only without gaps, a plan's approval retires
/// the version before it.
bool DrillListPage::takesTransition(const QString& transition,
                                    const QList<std::pair<qint64, qint64>>& records)
{
    const bool submit = m_view == DrillsView::Drills && transition == QLatin1String("submit");
    const bool approve = m_view == DrillsView::Plans && transition == QLatin1String("approve");
    if (!submit && !approve)
        return false;
    people::Workspace* workspace = &services().workspace();
    services().run(
        this, definition().transition(transition)->label.text(),
        [workspace, records, submit, id = definition().id,
         now = [s = &services()] { return s->nowMs(); }](const Progress&) {
            drills::DrillService service(*workspace, now);
            for (const auto& [record, seen] : records) {
                const qint64 rev =
                    seen != 0 ? seen : workspace->ledger().reader(1024)->record(id, record).rev;
                if (submit)
                    service.submit(record, rev);
                else
                    service.approvePlan(record, rev);
            }
        },
        [this] { reloadDetail(); });
    return true;
}

} // namespace wardbook::ui
