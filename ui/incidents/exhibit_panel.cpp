#include "ui/incidents/exhibit_panel.h"
#include "base/quantity.h"
#include "fields/custody_event.h"
#include "fields/exhibit.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/exhibit_acts.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QStandardItemModel>

namespace wardbook::ui {

namespace field = fields::exhibit;
namespace chain = fields::custody_event;

namespace {

QString stampOf(qint64 ms)
{
    return ms == 0 ? QString() : stampText(QDateTime::fromMSecsSinceEpoch(ms));
}

void fillRow(QStandardItemModel& model, const QStringList& texts)
{
    QList<QStandardItem*> row;
    for (const QString& text : texts) {
        row.append(new QStandardItem(text));
        row.last()->setToolTip(text);
    }
    model.appendRow(row);
}

} // namespace

ExhibitPanel::ExhibitPanel(CaseActs& acts, QWidget* parent)
    : QWidget(parent), m_acts(new ExhibitActs(acts, this)), m_model(new QStandardItemModel(this)),
      m_chainModel(new QStandardItemModel(this)), m_table(new PlainTable(*m_model, this)),
      m_chain(new PlainTable(*m_chainModel, this)),
      m_empty(
          makeLabel(IncidentsPageTr::tr("Nothing secured yet. Drop files here: logs, images, screenshots."),
                    FontRole::Body, "text2", this)),
      m_digests(new ElideLabel({}, this)),
      m_addFile(new Button(IncidentsPageTr::tr("Add files…"), "plain", QStringLiteral("paperclip"), this)),
      m_addOther(new Button(IncidentsPageTr::tr("Kept elsewhere…"), "plain", {}, this)),
      m_sheet(new Button(IncidentsPageTr::tr("Custody sheet"), "plain", QStringLiteral("print"), this)),
      m_witness(new Button(IncidentsPageTr::tr("Witness"), "plain", QStringLiteral("check-circle"), this)),
      m_actions(new QToolButton(this))
{
    setSurface(this, "surface");
    new FileDrop(this,
                 {[](const QStringList&) { return IncidentsPageTr::tr("Let go to secure as evidence"); },
                  [this](const QStringList&) {
                      return mayAdd() ? QString()
                                      : IncidentsPageTr::tr("No evidence is added here: the incident is "
                                                            "closed, or this role doesn't handle it");
                  },
                  {},
                  {}});
    build();
    connect(m_addFile, &QPushButton::clicked, m_acts, [this] { m_acts->chooseFiles(); });
    connect(m_addOther, &QPushButton::clicked, m_acts, [this] { m_acts->addKeptElsewhere(); });
    connect(m_sheet, &QPushButton::clicked, this, [this] {
        if (const ledger::Record* shown = current())
            m_acts->sheet(*shown);
    });
    connect(m_witness, &QPushButton::clicked, this, [this] {
        if (const ledger::Record* event = currentEvent())
            m_acts->witness(*event);
    });
    connect(m_table, &PlainTable::currentRowChanged, this, &ExhibitPanel::showChain);
    connect(m_chain, &PlainTable::currentRowChanged, this, &ExhibitPanel::fillActions);
}

void ExhibitPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kGap, 0, 0);
    column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    head->setSpacing(metric::kGap);
    head->addWidget(makeLabel(IncidentsPageTr::tr("Evidence"), FontRole::PanelTitle, "", this), 1);
    for (Button* button : {m_addFile, m_addOther}) {
        button->setSmall(true);
        head->addWidget(button);
    }
    m_addFile->setObjectName(QStringLiteral("addExhibit"));
    m_addOther->setObjectName(QStringLiteral("addKeptElsewhere"));
    column->addLayout(head);
    m_empty->setContentsMargins(metric::kPage, 0, metric::kPage, metric::kPage);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_empty, 1);
    m_table->setObjectName(QStringLiteral("exhibits"));
    m_table->setAccessibleName(IncidentsPageTr::tr("Evidence"));
    markPane(m_table, Pane::List);
    column->addWidget(m_table, 3);
    m_digests->setFont(ui::font(FontRole::MonoCaption));
    setTone(m_digests, "text2");
    auto* digests = new QHBoxLayout;
    digests->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    digests->addWidget(m_digests);
    column->addLayout(digests);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    middle->setSpacing(metric::kGap);
    middle->addWidget(makeLabel(IncidentsPageTr::tr("Custody"), FontRole::PanelTitle, "", this), 1);
    m_witness->setSmall(true);
    m_witness->setObjectName(QStringLiteral("witness"));
    m_sheet->setSmall(true);
    m_sheet->setObjectName(QStringLiteral("custodySheet"));
    m_actions->setText(IncidentsPageTr::tr("Record a step ▾"));
    m_actions->setAccessibleName(IncidentsPageTr::tr("Record a step"));
    m_actions->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_actions->setPopupMode(QToolButton::InstantPopup);
    m_actions->setMenu(new QMenu(m_actions));
    m_actions->setObjectName(QStringLiteral("custodyStep"));
    middle->addWidget(m_witness);
    middle->addWidget(m_actions);
    middle->addWidget(m_sheet);
    column->addLayout(middle);
    m_chain->setObjectName(QStringLiteral("custody"));
    m_chain->setAccessibleName(IncidentsPageTr::tr("Custody"));
    column->addWidget(m_chain, 3);
}

bool ExhibitPanel::mayAdd() const
{
    return m_data && m_data->writable && m_data->viewParts && m_data->allowed.edit;
}

void ExhibitPanel::show(const CasePtr& facts)
{
    const ledger::Record* before = current();
    const qint64 kept = before ? before->id : 0;
    m_data = facts;
    m_model->clear();
    m_model->setHorizontalHeaderLabels({IncidentsPageTr::tr("Code"), IncidentsPageTr::tr("Name"),
                                        IncidentsPageTr::tr("Kind"), IncidentsPageTr::tr("Collected"),
                                        IncidentsPageTr::tr("By"), IncidentsPageTr::tr("Kept at"),
                                        IncidentsPageTr::tr("Size")});
    for (const ledger::Record& record : facts->file.exhibits) {
        const ledger::RecordFields own = facts->of(field::kRegister, record);
        fillRow(*m_model,
                {own.text(field::code), own.text(field::name), own.label(field::kind),
                 stampOf(own.number(field::collected_at)), own.text(field::collected_by),
                 own.flag(field::stored) ? IncidentsPageTr::tr("in the vault") : own.text(field::storage),
                 own.has(field::size) ? formatBytes(own.number(field::size)) : QString()});
    }
    constexpr int kWidths[] = {88, 200, 90, 150, 80, 120, 80};
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnWidth(i, px(kWidths[i]));
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const bool none = facts->file.exhibits.isEmpty();
    m_empty->setVisible(none);
    m_table->setVisible(!none);
    m_chain->setVisible(!none);
    m_digests->setVisible(!none);
    m_addFile->setVisible(mayAdd());
    m_addOther->setVisible(mayAdd());
    if (!select(kept) && !none)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showChain();
}

bool ExhibitPanel::select(qint64 exhibit)
{
    for (int row = 0; m_data && row < m_data->file.exhibits.size(); ++row) {
        if (m_data->file.exhibits.at(row).id != exhibit)
            continue;
        m_table->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return false;
}

const ledger::Record* ExhibitPanel::current() const
{
    const int row = m_table->currentIndex().row();
    return !m_data || row < 0 || row >= m_data->file.exhibits.size() ? nullptr
                                                                     : &m_data->file.exhibits.at(row);
}

const ledger::Record* ExhibitPanel::currentEvent() const
{
    const ledger::Record* shown = current();
    if (!shown)
        return nullptr;
    const auto events = m_data->custody.constFind(shown->id);
    const int row = m_chain->currentIndex().row();
    return events == m_data->custody.constEnd() || row < 0 || row >= events->size() ? nullptr
                                                                                    : &events->at(row);
}

void ExhibitPanel::showChain()
{
    m_chainModel->clear();
    m_chainModel->setHorizontalHeaderLabels({IncidentsPageTr::tr("When"), IncidentsPageTr::tr("Step"),
                                             IncidentsPageTr::tr("From"), IncidentsPageTr::tr("To"),
                                             IncidentsPageTr::tr("Purpose"), IncidentsPageTr::tr("Digest"),
                                             IncidentsPageTr::tr("Witness")});
    const ledger::Record* shown = current();
    m_digests->setText({});
    if (shown) {
        const ledger::RecordFields own = m_data->of(field::kRegister, *shown);
        m_digests->setText(
            QStringLiteral("SM3 %1   SHA-256 %2").arg(own.text(field::sm3), own.text(field::sha256)));
        for (const ledger::Record& record : m_data->custody.value(shown->id)) {
            const ledger::RecordFields event = m_data->of(chain::kRegister, record);
            const bool seen = record.state == QLatin1String("witnessed");
            fillRow(*m_chainModel, {stampOf(event.number(chain::at)), event.label(chain::action),
                                    event.text(chain::from_name), event.text(chain::to_name),
                                    event.text(chain::purpose).simplified(),
                                    !event.has(chain::digest_ok)   ? QString()
                                    : event.flag(chain::digest_ok) ? IncidentsPageTr::tr("matches")
                                                                   : IncidentsPageTr::tr("does not match"),
                                    seen ? IncidentsPageTr::tr("witnessed") : QString()});
            const int row = m_chainModel->rowCount() - 1;
            if (event.has(chain::digest_ok) && !event.flag(chain::digest_ok))
                m_chainModel->item(row, 5)->setForeground(theme().badText);
            if (!seen && event.text(chain::action) == QLatin1String("destroy")) {
                m_chainModel->item(row, 6)->setText(IncidentsPageTr::tr("to be witnessed"));
                m_chainModel->item(row, 6)->setForeground(theme().warnText);
            }
        }
        m_chain->setCurrentIndex(m_chainModel->index(m_chainModel->rowCount() - 1, 0));
    }
    constexpr int kWidths[] = {148, 96, 84, 84, 180, 84, 84};
    for (int i = 0; i < m_chainModel->columnCount(); ++i)
        m_chain->setColumnWidth(i, px(kWidths[i]));
    m_chain->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);
    fillActions();
}

void ExhibitPanel::fillActions()
{
    const ledger::Record* shown = current();
    const ledger::Record* event = currentEvent();
    m_sheet->setVisible(shown != nullptr);
    m_actions->setVisible(shown != nullptr && m_data->writable && m_data->viewParts);
    const QString step = QStringLiteral("witness");
    m_witness->setVisible(event && m_data->offers(chain::kRegister, *event, step) &&
                          m_data->refusal(chain::kRegister, *event, step).isEmpty());
    QMenu* menu = m_actions->menu();
    menu->clear();
    if (!shown)
        return;
    const auto add = [&](const QString& text, const QString& name, const std::function<void()>& run) {
        menu->addAction(text, this, run)->setObjectName(name);
    };
    for (const char* action : {"hand_over", "view", "return", "destroy"}) {
        const QString code = QString::fromLatin1(action);
        add(m_data->registers->codes(QStringLiteral("custody_action")).labelOf(code) + QStringLiteral("…"),
            QStringLiteral("custody_") + code, [this, code] { m_acts->record(*current(), code); });
    }
    const bool stored = m_data->of(field::kRegister, *shown).flag(field::stored);
    menu->addSeparator();
    add(IncidentsPageTr::tr("Verify the digests"), QStringLiteral("custody_verify"),
        [this] { m_acts->verify(*current()); });
    if (stored)
        add(IncidentsPageTr::tr("Copy out…"), QStringLiteral("custody_copy"),
            [this] { m_acts->copyOut(*current()); });
}

void ExhibitPanel::addFiles(const QStringList& files)
{
    if (mayAdd())
        m_acts->addFiles(files);
}

void ExhibitPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (mayAdd() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ExhibitPanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    addFiles(localFiles(event->mimeData()));
}

} // namespace wardbook::ui
