#include "ui/audit/audit_page.h"
#include "base/clock.h"
#include "people/team.h"
#include "ui/audit/audit_tr.h"
#include "ui/audit/seal_panel.h"
#include "ui/audit/trail_filters.h"
#include "ui/audit/trail_model.h"
#include "ui/kit/buttons.h"
#include "ui/kit/diff_view.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/search_box.h"
#include "ui/kit/widgets.h"
#include <QCheckBox>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>

namespace wardbook::ui {

constexpr Length kLowerHeight{262};
constexpr Length kSealWidth{408};
constexpr int kMostWithoutScrolling = 120; ///< percent of the normal letters

AuditPage::AuditPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_header(new PageHeader(AuditTr::tr("Trail"), this)),
      m_filters(new TrailFilters(this)),
      m_model(new TrailModel(services.workspace().ledger().registers(), this)),
      m_table(new PlainTable(*m_model, this)), m_source(services.workspace().ledger())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* exportButton = new Button(AuditTr::tr("Export…"), "plain", QStringLiteral("export"), this);
    exportButton->setObjectName(QStringLiteral("exportTrail"));
    auto* verify = new Button(AuditTr::tr("Verify everything"), "primary", QStringLiteral("shield"), this);
    verify->setObjectName(QStringLiteral("verifyAll"));
    verify->setKeyCap(QStringLiteral("F9"));
    m_header->addWidget(exportButton);
    m_header->addWidget(verify);
    column->addWidget(m_header);
    column->addWidget(m_filters);
    column->addWidget(makeLine("h", this));
    m_table->horizontalHeader()->setSectionResizeMode(TrailModel::Content, QHeaderView::Stretch);
    for (const auto& [section, width] :
         {std::pair(TrailModel::Number, 84), std::pair(TrailModel::Time, 112),
          std::pair(TrailModel::Person, 88), std::pair(TrailModel::Kind, 104),
          std::pair(TrailModel::Subject, 184), std::pair(TrailModel::Signature, 136),
          std::pair(TrailModel::Hash, 112)})
        m_table->setColumnWidth(section, px(width));
    if (px(100) > kMostWithoutScrolling) { // else what was done would get what the others leave: nothing
        m_table->horizontalHeader()->setSectionResizeMode(TrailModel::Content, QHeaderView::Interactive);
        m_table->setColumnWidth(TrailModel::Content, px(240));
        m_table->horizontalHeader()->setStretchLastSection(true);
    }
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(buildLower());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1000, kLowerHeight});
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter, 1);
    markPane(m_header, Pane::Header);
    markPane(m_filters, Pane::Filter);
    markPane(m_table, Pane::List);
    markPane(m_seal, Pane::Inspector);

    connect(exportButton, &QPushButton::clicked, this, &AuditPage::exportTrail);
    connect(verify, &QPushButton::clicked, this, &AuditPage::verifyAll);
    connect(m_filters, &TrailFilters::changed, this, &AuditPage::reload);
    connect(m_model, &TrailModel::moreWanted, this, &AuditPage::readMore);
    m_table->setAccessibleName(AuditTr::tr("Trail"));
    connect(m_table, &PlainTable::currentRowChanged, this, &AuditPage::chooseRow);
    connect(m_seal, &SealPanel::checkWanted, this, [this] {
        if (m_detail.entry.seq > 0)
            m_source.check(m_detail.entry.seq, m_services.workspace().vault().header());
    });
    connect(m_seal, &SealPanel::undoWanted, this, &AuditPage::undoChosen);
    connect(&m_source, &TrailSource::page, this, &AuditPage::addPage);
    connect(&m_source, &TrailSource::detail, this, &AuditPage::showDetail);
    connect(&m_source, &TrailSource::checked, this, [this](qint64 seq, const ledger::ActCheck& check) {
        m_model->setCheck(seq, check);
        if (seq == m_detail.entry.seq)
            m_seal->showCheck(check);
    });
    connect(&m_source, &TrailSource::summary, this,
            [this](qint64 count, const QDateTime& since, const QStringList& kinds) {
                m_header->setSubtitle(AuditTr::tr("%1 acts since %2")
                                          .arg(QLocale(QLocale::English).toString(count),
                                               since.toLocalTime().toString(AuditTr::tr("MMMM d, yyyy"))));
                m_filters->setKinds(kinds);
            });
    connect(&m_source, &TrailSource::failed, this,
            [this](const QString& text) { m_services.message(Services::Tone::Error, text); });
    connect(
        &services.workspace().ledger(), &ledger::Ledger::changed, this, [this] { reload(); },
        Qt::QueuedConnection);
    QList<std::pair<QString, QString>> people;
    for (const people::Member& member : services.workspace().team().members())
        people.append({member.uid, member.name});
    m_filters->setPeople(people);
    reload();
}

QWidget* AuditPage::buildLower()
{
    auto* lower = new QWidget(this);
    setSurface(lower, "surface");
    auto* row = new QHBoxLayout(lower);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, metric::kGap, metric::kGap, metric::kGap);
    m_diffTitle = makeLabel(AuditTr::tr("What changed"), FontRole::PanelTitle);
    m_diffNote = new ElideLabel({}, this);
    setTone(m_diffNote, "text2");
    auto* only = new QCheckBox(AuditTr::tr("Only changes"), this);
    only->setObjectName(QStringLiteral("onlyDifferences"));
    auto* up = makeIconButton(QStringLiteral("chevron-up"), AuditTr::tr("Previous record"), {}, this);
    auto* down = makeIconButton(QStringLiteral("chevron-down"), AuditTr::tr("Next record"), {}, this);
    head->setSpacing(metric::kGap);
    head->addWidget(m_diffTitle);
    head->addWidget(m_diffNote, 1);
    head->addWidget(only);
    head->addWidget(up);
    head->addWidget(down);
    left->addLayout(head);
    m_diff = new DiffView(this);
    left->addWidget(m_diff, 1);
    row->addLayout(left, 1);
    row->addWidget(makeLine("v", this));
    m_seal = new SealPanel(this);
    m_seal->setFixedWidth(kSealWidth);
    row->addWidget(m_seal);
    connect(only, &QCheckBox::toggled, m_diff, &DiffView::setOnlyChanges);
    connect(up, &QToolButton::clicked, this, [this] { showRecord(m_record - 1); });
    connect(down, &QToolButton::clicked, this, [this] { showRecord(m_record + 1); });
    return lower;
}

void AuditPage::activate(const QString& target)
{
    if (!target.isEmpty()) {
        m_wanted = target.toLongLong();
        m_filters->clearAll();
    }
    m_table->setFocus();
}

bool AuditPage::command(const QString& name)
{
    if (name == QLatin1String("verify") || name == QLatin1String("primary"))
        verifyAll();
    else if (name == QLatin1String("find"))
        m_filters->search()->setFocus();
    else if (name == QLatin1String("refresh"))
        reload();
    else if (name == QLatin1String("export"))
        exportTrail();
    else
        return false;
    return true;
}

void AuditPage::reload()
{
    ++m_token;
    if (m_wanted == 0)
        m_wanted = m_detail.entry.seq;
    m_model->reset();
    m_source.readSummary();
    readMore();
}

void AuditPage::readMore()
{
    ledger::ActQuery query = m_filters->query();
    query.beforeSeq = m_model->lastSeq();
    query.limit = TrailSource::kPage;
    m_source.readPage(m_token, query);
}

void AuditPage::addPage(quint64 token, const QList<ledger::ActEntry>& acts)
{
    if (token != m_token)
        return;
    m_model->append(acts, acts.size() < TrailSource::kPage);
    int row = m_table->currentIndex().row();
    if (m_wanted > 0)
        for (int i = 0; i < m_model->rowCount(); ++i)
            if (m_model->at(i).seq == m_wanted)
                row = i;
    m_wanted = 0;
    if (m_model->rowCount() > 0 && row != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(row, 0));
    else if (m_model->rowCount() > 0 && row < 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void AuditPage::chooseRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_source.readDetail(m_model->at(row).seq);
}

void AuditPage::showDetail(const ActDetail& detail)
{
    m_detail = detail;
    m_seal->showAct(detail.entry, m_model->checkOf(detail.entry.seq));
    const bool writes = !m_services.workspace().session().readOnly;
    QString refusal;
    if (writes && detail.entry.changeCount > 0)
        refusal =
            m_services.workspace().ledger().undoBlocker(m_services.workspace().actor(), detail.entry.seq);
    m_seal->setUndoRefusal(refusal, writes && detail.entry.changeCount > 0);
    showRecord(0);
}

void AuditPage::showRecord(int index)
{
    if (m_detail.records.isEmpty()) {
        m_diffNote->setText({});
        static_cast<ElideLabel*>(m_diffNote)->setText(AuditTr::tr("This act changed no record"));
        m_diff->setRows({});
        return;
    }
    m_record = std::clamp(index, 0, static_cast<int>(m_detail.records.size()) - 1);
    const RecordChanges& record = m_detail.records.at(m_record);
    const auto changed =
        std::count_if(record.rows.begin(), record.rows.end(), [](const DiffRow& r) { return r.changed; });
    QString note = AuditTr::tr("%1, %2 fields").arg(record.title).arg(changed);
    if (m_detail.entry.changeCount > 1)
        note += AuditTr::tr("; record %1 of %2").arg(m_record + 1).arg(m_detail.entry.changeCount);
    static_cast<ElideLabel*>(m_diffNote)->setText(note);
    m_diff->setRows(record.rows, {},
                    AuditTr::tr("act %1, %2").arg(m_detail.entry.seq).arg(m_detail.entry.actor));
}

} // namespace wardbook::ui
