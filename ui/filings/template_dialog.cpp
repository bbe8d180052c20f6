#include "ui/filings/template_dialog.h"
#include "base/error.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QStandardItemModel>

namespace wardbook::ui {

using filings::Fact;
using filings::FactSet;

namespace {

constexpr Length kDialogWidth{680}, kTableHeight{240};

/// Every name with its label and what it stands for now.
struct Name
{
    QString text, label, value;
};

void addNames(QList<Name>& names, const QString& before, const FactSet& set)
{
    for (auto it = set.values.begin(); it != set.values.end(); ++it)
        names.append({before + QStringLiteral("{{%1}}").arg(it.key()), it->label, it->text});
    for (auto ref = set.refs.begin(); ref != set.refs.end(); ++ref)
        for (auto it = ref->values.begin(); it != ref->values.end(); ++it)
            names.append(
                {before + QStringLiteral("{{%1.%2}}").arg(ref.key(), it.key()), it->label, it->text});
}

QList<Name> namesOf(const FactSet& facts)
{
    QList<Name> names;
    addNames(names, {}, facts);
    // what a form asks for before what only counts
    std::stable_sort(names.begin(), names.end(),
                     [](const Name& a, const Name& b) { return !a.label.isEmpty() && b.label.isEmpty(); });
    for (auto it = facts.lists.begin(); it != facts.lists.end(); ++it) {
        names.append({QStringLiteral("{{#%1}} … {{/%1}}").arg(it.key()),
                      FilingsPageTr::tr("once for each entry"),
                      FilingsPageTr::tr("%1 entries").arg(it->size())});
        const FactSet blank = facts.blanks.value(it.key());
        addNames(names, QStringLiteral("    "), it->isEmpty() ? blank : it->first());
    }
    return names;
}

} // namespace

TemplateDialog::TemplateDialog(Services& services, const FilingViewPtr& view,
                               const filings::PartDefinition& part, QWidget* parent)
    : WorkPrompt(
          {FilingsPageTr::tr("Own template: %1").arg(part.label.text()),
           FilingsPageTr::tr("A Word document (docx) of the unit in place of the program’s form. Names in "
                             "double braces are replaced; in table rows a list repeats the row."),
           FilingsPageTr::tr("Use it"), false},
          parent),
      m_services(services), m_view(view), m_part(part.id), m_path(new QLineEdit(this)),
      m_find(new QLineEdit(this)), m_model(new QStandardItemModel(this)),
      m_names(new PlainTable(*m_model, this))
{
    setObjectName(QStringLiteral("ownTemplate"));
    setMinimumWidth(kDialogWidth);
    build();
    fill({});
    check();
    connect(m_path, &QLineEdit::textChanged, this, &TemplateDialog::check);
    connect(m_find, &QLineEdit::textChanged, this, &TemplateDialog::fill);
    connect(this, &PromptDialog::acted, this,
            [this] { use(QDir::fromNativeSeparators(m_path->text().trimmed())); });
}

void TemplateDialog::build()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    m_path->setObjectName(QStringLiteral("templatePath"));
    m_path->setAccessibleName(FilingsPageTr::tr("Template"));
    m_path->setPlaceholderText(FilingsPageTr::tr("Word document (docx)"));
    row->addWidget(m_path, 1);
    auto* choose = new Button(FilingsPageTr::tr("Choose…"), "plain", {}, this);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &TemplateDialog::choose);
    row->addWidget(choose);
    body()->addLayout(row);
    if (m_view->file.templates.contains(m_part)) {
        auto* back = new Button(FilingsPageTr::tr("Take the program’s form again"), "link", {}, this);
        back->setObjectName(QStringLiteral("templateBack"));
        back->setAutoDefault(false);
        body()->addWidget(back, 0, Qt::AlignLeft);
        connect(back, &QPushButton::clicked, this, [this] { use({}); });
    }
    m_find->setObjectName(QStringLiteral("templateFind"));
    m_find->setPlaceholderText(FilingsPageTr::tr("Find a name"));
    m_find->setAccessibleName(FilingsPageTr::tr("Find a name"));
    m_find->setClearButtonEnabled(true);
    body()->addWidget(m_find);
    m_names->setAccessibleName(FilingsPageTr::tr("Names of values"));
    m_names->setObjectName(QStringLiteral("templateNames"));
    m_names->setFixedHeight(kTableHeight);
    body()->addWidget(m_names);
    QLabel* copy =
        makeLabel(FilingsPageTr::tr("Double-click copies a name."), FontRole::Caption, "text2", this);
    body()->addWidget(copy);
    connect(m_names, &QTableView::doubleClicked, this, [this](const QModelIndex& at) {
        QGuiApplication::clipboard()->setText(m_model->index(at.row(), 0).data().toString().trimmed());
    });
}

void TemplateDialog::fill(const QString& find)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels(
        {FilingsPageTr::tr("Name"), FilingsPageTr::tr("Stands for"), FilingsPageTr::tr("Now")});
    for (const Name& name : namesOf(m_view->file.facts)) {
        if (!find.isEmpty() && !name.text.contains(find, Qt::CaseInsensitive) && !name.label.contains(find))
            continue;
        QList<QStandardItem*> row;
        for (const QString& text : {name.text, name.label, name.value.simplified()})
            row.append(new QStandardItem(text));
        m_model->appendRow(row);
    }
    m_names->setColumnWidth(0, px(260));
    m_names->setColumnWidth(1, px(170));
    m_names->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
}

void TemplateDialog::choose()
{
    prompts::openFile(this, FilingsPageTr::tr("Own template"), FilingsPageTr::tr("Word document (*.docx)"),
                      [this](const QString& path) {
                          if (!path.isEmpty())
                              m_path->setText(QDir::toNativeSeparators(path));
                      });
}

void TemplateDialog::check()
{
    if (working())
        return;
    setError({});
    actButton()->setRefusal(m_path->text().trimmed().isEmpty() ? FilingsPageTr::tr("Choose a document first.")
                                                               : QString());
}

/// Empty: ours again.
void TemplateDialog::use(const QString& path)
{
    run(
        path.isEmpty() ? FilingsPageTr::tr("Saving") : FilingsPageTr::tr("Reading the template"),
        [tools = FilingTools::of(m_services), filing = m_view->id(), part = m_part, path](const Progress&) {
            if (path.isEmpty())
                return tools.service().setTemplate(filing, part, nullptr, {});
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                throw Error(ErrorKind::Io,
                            FilingsPageTr::tr("%1 could not be read. The filing is as it was; choose another "
                                              "document.")
                                .arg(QFileInfo(path).fileName()),
                            file.errorString());
            tools.service().setTemplate(filing, part, &file, QFileInfo(path).fileName());
        },
        [this] { accept(); });
}

void TemplateDialog::start()
{
    open();
    m_path->setFocus();
}

} // namespace wardbook::ui
