#include "ui/assets/census_dialog.h"
#include "base/clock.h"
#include "fields/asset.h"
#include "ledger/permissions.h"
#include "ledger/record_fields.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/record_page.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>

namespace wardbook::ui {

namespace fa = fields::asset;
using assets::CensusList;
using assets::CensusService;

namespace {

constexpr Length kChooser{168};
constexpr int kMostShown = 2000; ///< rows to look at; more are confirmed by department

QString listName(CensusList list)
{
    switch (list) {
    case CensusList::Unconfirmed:
        return AssetsPageTr::tr("To be confirmed");
    case CensusList::Confirmed:
        return AssetsPageTr::tr("Confirmed");
    case CensusList::Added:
        return AssetsPageTr::tr("New");
    case CensusList::Changed:
        return AssetsPageTr::tr("Changed");
    case CensusList::Gone:
        return AssetsPageTr::tr("Gone");
    }
    return {};
}

QString assetRegister()
{
    return QString::fromLatin1(fa::kRegister);
}

} // namespace

CensusDialog::CensusDialog(Services& services, const assets::CensusProgress& progress, CensusList list,
                           qint64 department, bool fixed, QWidget* parent)
    : QDialog(parent), m_services(services), m_census(progress.census), m_list(new QComboBox(this)),
      m_department(new QComboBox(this)), m_model(new QStandardItemModel(this)),
      m_table(new PlainTable(*m_model, this)), m_said(makeLabel({}, FontRole::Caption, "text2", this)),
      m_confirm(new Button(AssetsPageTr::tr("Confirm"), "primary", QStringLiteral("check"), this))
{
    setObjectName(QStringLiteral("censusList"));
    setWindowTitle(AssetsPageTr::tr("Assets of “%1”").arg(progress.name));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(860), px(560));
    for (const CensusList each : {CensusList::Unconfirmed, CensusList::Confirmed, CensusList::Added,
                                  CensusList::Changed, CensusList::Gone})
        m_list->addItem(listName(each), static_cast<int>(each));
    for (QComboBox* box : {m_list, m_department})
        box->setMinimumWidth(kChooser);
    m_list->setCurrentIndex(m_list->findData(static_cast<int>(list)));
    m_list->setAccessibleName(AssetsPageTr::tr("Which assets"));
    m_department->addItem(AssetsPageTr::tr("All departments"), qint64(0));
    for (const assets::CensusDepartment& each : progress.departments)
        m_department->addItem(each.name, each.department);
    m_department->setCurrentIndex(std::max(0, m_department->findData(department)));
    m_department->setAccessibleName(AssetsPageTr::tr("Department"));
    m_department->setEnabled(!fixed);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(AssetsPageTr::tr("Assets"));
    m_said->setObjectName(QStringLiteral("said"));
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setKeyCap(QStringLiteral("Ctrl+Enter"));
    m_confirm->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));

    auto* column = new QVBoxLayout(this);
    column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->addWidget(m_list);
    head->addWidget(m_department);
    head->addStretch(1);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_said, 1);
    auto* close = new Button(AssetsPageTr::tr("Close"), "plain", {}, this);
    foot->addWidget(close);
    foot->addWidget(m_confirm);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_confirm, &QPushButton::clicked, this, &CensusDialog::confirm);
    connect(m_list, &QComboBox::currentIndexChanged, this, &CensusDialog::read);
    connect(m_department, &QComboBox::currentIndexChanged, this, &CensusDialog::read);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CensusDialog::updateButton);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        const QString uid = m_rows.value(index.row()).uid;
        accept();
        m_services.open(pageOfRegister(assetRegister()), uid);
    });

    people::Workspace& workspace = services.workspace();
    const ledger::RegisterDef& definition = workspace.ledger().registers()->at(assetRegister());
    m_refusal = workspace.session().readOnly || workspace.ledger().readOnly()
                    ? AssetsPageTr::tr("The vault is open for reading only.")
                    : ledger::permissions::verbRefusal(workspace.ledger().rights(), workspace.actor(),
                                                       definition, QString::fromLatin1(ledger::verb::kEdit));
    read();
}

QString CensusDialog::said() const
{
    return m_said->text();
}

CensusList CensusDialog::list() const
{
    return static_cast<CensusList>(m_list->currentData().toInt());
}

qint64 CensusDialog::department() const
{
    return m_department->currentData().toLongLong();
}

void CensusDialog::read()
{
    auto found = std::make_shared<Rows>();
    const quint64 asked = ++m_asked;
    m_said->setText(AssetsPageTr::tr("Reading…"));
    m_services.run(
        this, AssetsPageTr::tr("Reading the assets of a census"),
        [found, workspace = &m_services.workspace(), census = m_census, list = list(),
         department = department()](const Progress&) {
            const auto reader = workspace->ledger().reader();
            const QList<qint64> ids = CensusService::assets(*reader, census, list, department);
            found->all = ids.size();
            const ledger::RegisterDef& definition = reader->registers().at(assetRegister());
            for (const ledger::Record& record : reader->fetch(definition.id, ids.mid(0, kMostShown))) {
                const ledger::RecordFields fields(definition, record);
                const ledger::StateDef* state = definition.state(record.state);
                found->rows << Row{
                    record.id,
                    record.uid,
                    fields.text(fa::code),
                    fields.text(fa::name),
                    reader->nameOf(QStringLiteral("department"), fields.number(fa::department)),
                    state ? state->label.text() : record.state,
                    fields.text(fa::last_confirmed)};
            }
        },
        [this, found, asked] {
            if (asked == m_asked)
                show(*found);
        });
}

void CensusDialog::show(const Rows& found)
{
    m_rows = found.rows;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({AssetsPageTr::tr("Code"), AssetsPageTr::tr("Name"),
                                        AssetsPageTr::tr("Department"), AssetsPageTr::tr("State"),
                                        AssetsPageTr::tr("Last confirmed")});
    for (const Row& row : m_rows) {
        QList<QStandardItem*> items;
        for (const QString& text :
             {row.code, row.name, row.department, row.state,
              row.confirmedOn.isEmpty() ? AssetsPageTr::tr("never") : row.confirmedOn}) {
            items << new QStandardItem(text);
            items.last()->setToolTip(text);
        }
        m_model->appendRow(items);
    }
    constexpr int kWidths[] = {90, 260, 130, 90, 110};
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnWidth(i, px(kWidths[i]));
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const QString count = QLocale().toString(found.all);
    m_said->setText(found.all == 0 ? AssetsPageTr::tr("There is none.")
                    : found.all > m_rows.size()
                        ? AssetsPageTr::tr("%1 assets, the first %2 are shown").arg(count).arg(m_rows.size())
                        : AssetsPageTr::tr("%1 assets").arg(count));
    updateButton();
}

/// Those that are selected; without a selection all that are shown.
QList<qint64> CensusDialog::chosen() const
{
    QList<qint64> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        ids << m_rows.value(index.row()).id;
    if (ids.isEmpty())
        for (const Row& row : m_rows)
            ids << row.id;
    return ids;
}

void CensusDialog::updateButton()
{
    const bool some = m_table->selectionModel()->hasSelection();
    const QString count = QLocale().toString(chosen().size());
    m_confirm->setText(some ? AssetsPageTr::tr("Confirm %1").arg(count)
                            : AssetsPageTr::tr("Confirm all %1").arg(count));
    m_confirm->setVisible(list() != CensusList::Gone);
    m_confirm->setRefusal(!m_refusal.isEmpty() ? m_refusal
                          : m_rows.isEmpty()   ? AssetsPageTr::tr("There is nothing to confirm in this list.")
                                               : QString());
}

void CensusDialog::confirm()
{
    auto done = std::make_shared<assets::CensusConfirmed>();
    m_confirm->setEnabled(false);
    m_services.run(
        this, AssetsPageTr::tr("Confirming"),
        [done, workspace = &m_services.workspace(), ids = chosen()](const Progress& progress) {
            *done = CensusService(*workspace).confirm(ids, clock::now().date(), progress);
        },
        [this, done] {
            const QString what = AssetsPageTr::tr("%1 confirmed").arg(done->confirmed);
            Q_EMIT confirmed(
                done->act,
                done->skipped == 0
                    ? what
                    : AssetsPageTr::tr("%1; %2 skipped: %3").arg(what).arg(done->skipped).arg(done->refusal));
            read();
        });
}

} // namespace wardbook::ui
