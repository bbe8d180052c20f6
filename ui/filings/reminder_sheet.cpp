#include "ui/filings/reminder_sheet.h"
#include "documents/docx_writer.h"
#include "documents/page_layout.h"
#include "documents/pdf_writer.h"
#include "exchange/file_export.h"
#include "fields/filing.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/paper_copy.h"
#include "ui/kit/prompts.h"
#include "ui/kit/row_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCompleter>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPrinter>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

constexpr Length kWidth{560}, kHeight{480};

/// People and departments that the filing itself names: who else would have to bring something.
QStringList namedPeople(const filings::FactSet& facts)
{
    static const char* const kKeys[] = {"system.department.name", "system.owner.name", "system.contact.name",
                                        "unit.duty_department.name", "unit.security_officer.name"};
    QStringList names;
    for (const char* key : kKeys)
        if (const QString name = facts.text(QLatin1String(key)); !name.isEmpty() && !names.contains(name))
            names << name;
    return names;
}

QString actText(const filings::FilingFile& file)
{
    return FilingsPageTr::tr("Reminder for filing %1 “%2”").arg(file.code, file.title);
}

} // namespace

ReminderSheet::ReminderSheet(Services& services, const FilingViewPtr& view, QWidget* parent)
    : QDialog(parent), m_services(services), m_view(view), m_all(reminderItems(view->file)),
      m_to(new QLineEdit(this)), m_note(new QLineEdit(this)), m_items(new QListWidget(this))
{
    setObjectName(QStringLiteral("reminderSheet"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(FilingsPageTr::tr("Reminder"));
    resize(kWidth, kHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    column->setSpacing(metric::kGap);
    column->addWidget(
        makeLabel(FilingsPageTr::tr("Reminder for what is missing"), FontRole::PanelTitle, "", this));
    const auto add = [&](const QString& label, QLineEdit* edit, const QString& name) {
        column->addWidget(makeLabel(label, FontRole::Caption, "text2", this));
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        column->addWidget(edit);
    };
    add(FilingsPageTr::tr("To (department or person)"), m_to, QStringLiteral("reminderTo"));
    const QStringList names = namedPeople(view->file.facts);
    auto* completer = new QCompleter(names, m_to);
    completer->setFilterMode(Qt::MatchContains);
    m_to->setCompleter(completer);
    m_to->setText(names.value(0));
    column->addWidget(makeLabel(FilingsPageTr::tr("What it lists"), FontRole::Caption, "text2", this));
    m_items->setAccessibleName(FilingsPageTr::tr("What it lists"));
    m_items->setWordWrap(true);
    for (const ReminderItem& item : m_all) {
        auto* row = new QListWidgetItem(FilingsPageTr::tr("%1: %2").arg(item.title, item.text), m_items);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        row->setCheckState(item.missing ? Qt::Checked : Qt::Unchecked);
    }
    column->addWidget(m_items, 1);
    add(FilingsPageTr::tr("A line of your own"), m_note, QStringLiteral("reminderNote"));
    column->addWidget(makeFoot());
    connect(m_items, &QListWidget::itemChanged, this, &ReminderSheet::noteChoice);
    noteChoice();
}

QWidget* ReminderSheet::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, metric::kGap, 0, 0);
    row->setSpacing(metric::kGap);
    auto* cancel = new Button(FilingsPageTr::tr("Cancel"), "plain", {}, foot);
    row->addWidget(cancel);
    row->addStretch(1);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    const auto add = [&](const QString& text, const char* kind, const char* icon, const char* name,
                         auto act) {
        auto* button = new Button(text, kind, QLatin1String(icon), foot);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        m_ways << button;
        connect(button, &QPushButton::clicked, this, act);
    };
    add(FilingsPageTr::tr("Copy the text"), "plain", "copy", "reminderCopy", [this] { copy(); });
    add(FilingsPageTr::tr("Print…"), "plain", "print", "reminderPrint", [this] { print(); });
    add(FilingsPageTr::tr("Save pdf…"), "plain", "export", "reminderPdf",
        [this] { save(QStringLiteral("pdf")); });
    add(FilingsPageTr::tr("Save docx…"), "primary", "export", "reminderDocx",
        [this] { save(QStringLiteral("docx")); });
    return foot;
}

Reminder ReminderSheet::reminder() const
{
    Reminder reminder{
        m_to->text().trimmed(), m_note->text().trimmed(), m_services.workspace().session().name, {}, {}};
    for (int i = 0; i < m_items->count(); ++i)
        if (m_items->item(i)->checkState() == Qt::Checked)
            reminder.items.append(m_all.at(i));
    return reminder;
}

void ReminderSheet::noteChoice()
{
    QString refusal;
    if (reminder().items.isEmpty())
        refusal = FilingsPageTr::tr("Nothing is ticked.");
    else if (!m_view->exports)
        refusal = FilingsPageTr::tr("Your role doesn't export filings.");
    for (Button* way : std::as_const(m_ways))
        way->setRefusal(refusal);
}

void ReminderSheet::save(const QString& suffix)
{
    vault::Vault* vault = &m_services.workspace().vault();
    const QString name =
        QStringLiteral("%1-%2.%3").arg(m_view->file.code, FilingsPageTr::tr("Reminder"), suffix);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    prompts::password(
        this,
        {FilingsPageTr::tr("Export in clear"),
         FilingsPageTr::tr(
             "The file leaves the vault unencrypted. Who exported it, when and why is kept in the trail."),
         FilingsPageTr::tr("Export"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [this, suffix, path = QDir(folder).filePath(name)](const QString& reason) {
            prompts::saveFile(this, FilingsPageTr::tr("Save the reminder as"),
                              QStringLiteral("%1 (*.%1)").arg(suffix), path,
                              [this, suffix, reason](const QString& file) {
                                  if (!file.isEmpty())
                                      write(file, suffix, reason);
                              });
        });
}

void ReminderSheet::write(const QString& file, const QString& suffix, const QString& reason)
{
    const documents::Document document = reminderDocument(*m_view, reminder());
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, FilingsPageTr::tr("Exporting the reminder"),
        [=, code = m_view->file.code, label = actText(m_view->file)](const Progress& progress) {
            exchange::exportFileWithAct(
                workspace->ledger(), workspace->actor(),
                {fieldId(fields::filing::kRegister), file, label, reason},
                [&](const QString& path) {
                    if (suffix == QLatin1String("pdf"))
                        documents::writePdf(document, path, progress);
                    else
                        documents::writeDocx(document, path, progress);
                    return code;
                },
                progress);
        },
        [this, services = &m_services, file] {
            services->message(Services::Tone::Ok, FilingsPageTr::tr("Reminder exported"),
                              QDir::toNativeSeparators(file));
            accept();
        });
}

void ReminderSheet::copy()
{
    const bool noted = m_services.attempt([this] {
        m_services.workspace().perform(
            FilingsPageTr::tr("Copied: %1").arg(actText(m_view->file)), {},
            [&](ledger::ActWriter& writer) { writer.note(QStringLiteral("export"), m_view->file.code); });
    });
    if (!noted)
        return;
    copyText(reminderText(*m_view, reminder()));
    m_services.message(Services::Tone::Ok, FilingsPageTr::tr("The reminder is on the clipboard"));
    accept();
}

void ReminderSheet::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    const auto layout = std::make_shared<documents::PageLayout>(reminderDocument(*m_view, reminder()));
    printInClear(m_services, this,
                 {fieldId(fields::filing::kRegister), actText(m_view->file), m_view->file.code}, printer,
                 [layout](QPrinter& paper) {
                     QPainter painter(&paper);
                     for (int page = 0; page < layout->pageCount(); ++page) {
                         if (page > 0)
                             paper.newPage();
                         layout->paintPage(page, painter, painter.viewport());
                     }
                 });
}

} // namespace wardbook::ui
