#include "ui/assets/export_dialog.h"
#include "base/clock.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QLocale>
#include <QRadioButton>
#include <QStandardPaths>

namespace wardbook::ui {

enum Format { Xlsx, Csv, Json };
enum Columns { Shown, AllFields };

ExportDialog::ExportDialog(Services& services, const ledger::RegisterDef& definition,
                           const ledger::ListQuery& query, const QList<qint64>& selected,
                           const QStringList& shownColumns, QWidget* parent)
    : QDialog(parent), m_services(services), m_definition(definition), m_query(query), m_selected(selected),
      m_shown(shownColumns), m_format(new QButtonGroup(this)), m_rows(new QButtonGroup(this)),
      m_columns(new QButtonGroup(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(AssetsPageTr::tr("Export %1").arg(definition.label.text().toLower()));
    setMinimumWidth(px(460));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    column->setSpacing(metric::kSection);
    const bool filtered = !query.find.isEmpty() || !query.filters.isEmpty();
    QList<std::pair<int, QString>> rows;
    if (filtered)
        rows.append({Found, AssetsPageTr::tr("Those that match the filters")});
    if (selected.size() > 1)
        rows.append({Selected, AssetsPageTr::tr("The %1 marked").arg(QLocale().toString(selected.size()))});
    rows.append({Everything, AssetsPageTr::tr("All")});
    column->addWidget(addChoice(AssetsPageTr::tr("Records"), m_rows, rows,
                                selected.size() > 1 ? Selected
                                : filtered          ? Found
                                                    : Everything));
    column->addWidget(
        addChoice(AssetsPageTr::tr("Fields to export"), m_columns,
                  {{AllFields, AssetsPageTr::tr("Every field")}, {Shown, AssetsPageTr::tr("As in the list")}},
                  AllFields));
    column->addWidget(addChoice(AssetsPageTr::tr("Format"), m_format,
                                {{Xlsx, AssetsPageTr::tr("Spreadsheet (xlsx)")},
                                 {Csv, QStringLiteral("CSV")},
                                 {Json, QStringLiteral("JSON")}},
                                Xlsx));
    m_codes = new QCheckBox(AssetsPageTr::tr("Codes instead of words"), this);
    column->addWidget(m_codes);
    m_note = makeLabel({}, FontRole::Caption, "text2", this);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addSpacing(metric::kGap);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new Button(AssetsPageTr::tr("Cancel"), "plain", {}, this);
    m_export = new Button(AssetsPageTr::tr("Export…"), "primary", {}, this);
    m_export->setObjectName(QStringLiteral("doExport"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::go);
    connect(m_format, &QButtonGroup::idClicked, this, &ExportDialog::updateNote);
    updateNote();
}

QWidget* ExportDialog::addChoice(const QString& title, QButtonGroup* group,
                                 const QList<std::pair<int, QString>>& choices, int chosen)
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kPage);
    QLabel* label = makeLabel(title, FontRole::Body, "text2", box);
    label->setFixedWidth(px(72));
    row->addWidget(label);
    for (const auto& [id, text] : choices) {
        auto* radio = new QRadioButton(text, box);
        radio->setAccessibleName(title + QStringLiteral(": ") + text);
        group->addButton(radio, id);
        radio->setChecked(id == chosen);
        row->addWidget(radio);
    }
    row->addStretch(1);
    return box;
}

QString ExportDialog::suffix() const
{
    switch (m_format->checkedId()) {
    case Csv:
        return QStringLiteral("csv");
    case Json:
        return QStringLiteral("json");
    default:
        return QStringLiteral("xlsx");
    }
}

void ExportDialog::updateNote()
{
    const bool json = m_format->checkedId() == Json;
    m_codes->setEnabled(!json);
    m_note->setText(
        AssetsPageTr::tr("The file is not encrypted. The export asks for the password and a reason and is "
                         "kept in the trail."));
}

exchange::ExportOptions ExportDialog::options() const
{
    exchange::ExportOptions options;
    options.registerId = m_definition.id;
    options.codes = m_codes->isChecked();
    if (m_rows->checkedId() == Selected)
        options.ids.assign(m_selected.begin(), m_selected.end());
    else if (m_rows->checkedId() == Found)
        options.query = m_query;
    if (m_columns->checkedId() == Shown) {
        for (const QString& id : m_shown) {
            if (m_definition.field(id))
                options.columns.append(id);
        }
    }
    const people::Session& session = m_services.workspace().session();
    if (m_services.workspace().ledger().rights().role(session.role).ownDepartmentOnly)
        options.onlyDepartment = session.department;
    return options;
}

void ExportDialog::go()
{
    const exchange::ExportOptions chosen = options();
    const QString what = m_definition.label.text();
    const QString name =
        QStringLiteral("%1-%2.%3").arg(what, clock::now().toString(QStringLiteral("yyyyMMdd")), suffix());
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString filter = QStringLiteral("%1 (*.%1)").arg(suffix());
    QWidget* page = parentWidget();
    Services* services = &m_services;
    vault::Vault* vault = &m_services.workspace().vault();
    accept(); // one dialog at a time
    prompts::password(
        page,
        {AssetsPageTr::tr("Export in clear"),
         AssetsPageTr::tr(
             "The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail."),
         AssetsPageTr::tr("Export"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [page, services, chosen, what, folder, name, filter](const QString& reason) {
            prompts::saveFile(page, AssetsPageTr::tr("Save the export as"), filter,
                              QDir(folder).filePath(name),
                              [services, chosen, what, reason](const QString& file) {
                                  if (!file.isEmpty())
                                      write(*services, chosen, file, reason, what);
                              });
        });
}

void ExportDialog::write(Services& services, const exchange::ExportOptions& options, const QString& file,
                         const QString& reason, const QString& what)
{
    auto result = std::make_shared<exchange::ExportResult>();
    people::Workspace* workspace = &services.workspace();
    Services* shell = &services;
    services.run(
        &services, AssetsPageTr::tr("Exporting %1").arg(what),
        [result, workspace, options, file, reason](const Progress& progress) {
            *result = exchange::exportWithAct(workspace->ledger(), workspace->actor(), options, file, reason,
                                              progress);
        },
        [shell, result] {
            shell->message(Services::Tone::Ok,
                           AssetsPageTr::tr("%1 records exported").arg(QLocale().toString(result->records)),
                           QDir::toNativeSeparators(result->path));
        });
}

} // namespace wardbook::ui
