#include "ui/assets/census_page.h"
#include "base/clock.h"
#include "fields/asset.h"
#include "fields/census.h"
#include "fields/census_task.h"
#include "ledger/record_fields.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/census_dialog.h"
#include "ui/kit/bar_rows.h"
#include "ui/kit/buttons.h"
#include "ui/kit/process_card.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include <QBoxLayout>
#include <QLocale>

namespace wardbook::ui {

namespace ft = fields::census_task;
using assets::CensusCounts;
using assets::CensusDepartment;
using assets::CensusList;
using assets::CensusService;

namespace {

constexpr int kFewRows = 12;

QString percent(const CensusCounts& counts)
{
    return counts.total == 0 ? QStringLiteral("–")
                             : QStringLiteral("%1%").arg(counts.confirmed * 100 / counts.total);
}

BarRow rowOf(const CensusDepartment& department, QDate today)
{
    const CensusCounts& counts = department.counts;
    BarRow row;
    row.label = department.name;
    row.key = QString::number(department.department);
    row.share = counts.total == 0 ? -1 : double(counts.confirmed) / double(counts.total);
    row.text = QStringLiteral("%1/%2").arg(counts.confirmed).arg(counts.total);
    row.tone = department.late(today) ? chips::Tone::Bad
               : counts.left() == 0   ? chips::Tone::Ok
                                      : chips::Tone::Neutral;
    QStringList tip;
    if (department.task == 0)
        tip << AssetsPageTr::tr("No task: its assets came later");
    if (!department.liaison.isEmpty())
        tip << AssetsPageTr::tr("Liaison: %1").arg(department.liaison);
    if (department.due.isValid())
        tip << AssetsPageTr::tr("Due %1").arg(department.due.toString(Qt::ISODate));
    tip << AssetsPageTr::tr("%1 new, %2 changed, %3 gone")
               .arg(counts.added)
               .arg(counts.changed)
               .arg(counts.gone);
    row.tip = tip.join(u'\n');
    return row;
}

} // namespace

CensusPage::CensusPage(Services& services, const QString& registerId, QWidget* parent)
    : RecordPage(services, registerId, parent)
{
    offerExchange();
    build();
    m_card = new ProcessCard(AssetsPageTr::tr("Progress"), this);
    m_card->setObjectName(QStringLiteral("censusCard"));
    m_bars = new BarRows(m_card);
    m_card->content()->addWidget(m_bars);
    m_left = m_card->addButton(AssetsPageTr::tr("To confirm…"), "unconfirmed", QStringLiteral("list"));
    m_news = m_card->addButton(AssetsPageTr::tr("What changed…"), "news");
    inspector().form().addUnder(QString::fromLatin1(ofTasks() ? ft::due : fields::census::due), m_card);
    m_card->hide();
    const auto shown = [this] {
        return ofTasks() ? ledger::RecordFields(definition(), inspector().detail().form.record)
                               .number(ft::department)
                         : qint64(0);
    };
    connect(m_left, &QPushButton::clicked, this,
            [this, shown] { openList(CensusList::Unconfirmed, shown()); });
    connect(m_news, &QPushButton::clicked, this, [this, shown] { openList(CensusList::Added, shown()); });
    connect(m_bars, &BarRows::activated, this, [this](const QString& key) {
        if (key == QLatin1String("all")) {
            m_allRows = true;
            return showMore(inspector().detail());
        }
        openList(CensusList::Unconfirmed, key.toLongLong());
    });
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this, [this](const QString& changed) {
        const bool counts =
            changed == QLatin1String(fields::asset::kRegister) || changed == QLatin1String(ft::kRegister);
        if (counts && changed != definition().id && isVisible() && !inspector().creating())
            reloadDetail();
    });
}

bool CensusPage::ofTasks() const
{
    return definition().id == QLatin1String(ft::kRegister);
}

qint64 CensusPage::ownDepartmentId() const
{
    people::Workspace& workspace = services().workspace();
    const people::Session& session = workspace.session();
    const bool limited = workspace.ledger().rights().role(session.role).ownDepartmentOnly;
    return !limited ? 0 : session.department != 0 ? session.department : -1;
}

std::function<void(ledger::Reader&, RecordDetail&)> CensusPage::moreDetail() const
{
    auto progress = std::make_shared<assets::CensusProgress>();
    m_progress = progress;
    return [progress, tasks = ofTasks(), own = ownDepartmentId()](ledger::Reader& reader,
                                                                  RecordDetail& detail) {
        const ledger::Record& record = detail.form.record;
        if (!tasks) {
            *progress = CensusService::progress(reader, record.id, own);
            return;
        }
        const ledger::RecordFields fields(reader, ft::kRegister, record);
        *progress = CensusService::progress(reader, fields.number(ft::census), fields.number(ft::department));
    };
}

void CensusPage::showMore(const RecordDetail& detail)
{
    const bool known = detail.form.record.id != 0 && m_progress && m_progress->census != 0;
    m_card->setVisible(known && m_progress->started());
    if (!m_card->isVisibleTo(this) || !known)
        return;
    const QDate today = clock::now().date();
    const CensusCounts all = m_progress->counts();
    const auto late = std::count_if(m_progress->departments.begin(), m_progress->departments.end(),
                                    [&](const CensusDepartment& each) { return each.late(today); });
    const QString figures = AssetsPageTr::tr("%1 of %2 confirmed; %3 new, %4 changed, %5 gone")
                                .arg(QLocale().toString(all.confirmed), QLocale().toString(all.total))
                                .arg(all.added)
                                .arg(all.changed)
                                .arg(all.gone);
    m_card->setNote(late == 0 || ofTasks()
                        ? figures
                        : figures + u'\n' + AssetsPageTr::tr("%1 departments are late").arg(late),
                    late > 0 ? "bad" : "text2");
    m_card->setChip(percent(all), all.left() == 0 ? chips::Tone::Ok
                                  : late > 0      ? chips::Tone::Bad
                                                  : chips::Tone::Info);
    QList<BarRow> rows;
    for (const CensusDepartment& each : m_progress->departments)
        rows << rowOf(each, today);
    if (rows.size() > kFewRows && !m_allRows) {
        const auto more = rows.size() - kFewRows;
        rows.resize(kFewRows);
        rows << BarRow{AssetsPageTr::tr("%1 more departments").arg(more),
                       -1,
                       {},
                       chips::Tone::Neutral,
                       QStringLiteral("all"),
                       {}};
    }
    m_bars->setRows(rows);
    m_left->setText(AssetsPageTr::tr("To confirm (%1)…").arg(all.left()));
}

void CensusPage::openList(CensusList list, qint64 department)
{
    if (!m_progress || m_progress->census == 0)
        return;
    const bool fixed = ofTasks() || ownDepartmentId() != 0;
    auto* dialog = new CensusDialog(services(), *m_progress, list, department, fixed, this);
    connect(dialog, &CensusDialog::confirmed, this, [this](qint64 act, const QString& what) {
        editor().remember(act, what);
        services().message(Services::Tone::Ok, what, {},
                           {{AssetsPageTr::tr("Undo"), [this, act] { editor().undo(act); }}});
        reloadDetail();
    });
    dialog->open();
}

bool CensusPage::takesTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records)
{
    const QDate today = clock::now().date();
    const QString label = definition().transition(transition)->label.text();
    const bool starts = !ofTasks() && transition == QLatin1String("start");
    if (starts || (ofTasks() && transition == QLatin1String("submit"))) {
        for (const auto& [record, rev] : records)
            editor().perform(record, rev, label, {},
                             [starts, record = record, today](ledger::ActWriter& writer, qint64 seen) {
                                 const qint64 now =
                                     seen != 0
                                         ? seen
                                         : writer.reader()
                                               .record(QString::fromLatin1(starts ? fields::census::kRegister
                                                                                  : ft::kRegister),
                                                       record)
                                               .rev;
                                 (starts ? CensusService::starting(record, now, today)
                                         : CensusService::submitting(record, now, today))(writer);
                             });
        return true;
    }
    if (ofTasks() || transition != QLatin1String("finish") || records.size() != 1)
        return false;
    finish(records.first().first, records.first().second);
    return true;
}

void CensusPage::finish(qint64 census, qint64 rev)
{
    const bool shown = m_progress && m_progress->census == census;
    const QString label = definition().transition(QStringLiteral("finish"))->label.text();
    prompts::text(this,
                  {AssetsPageTr::tr("Finish the census"),
                   shown && m_progress->counts().left() > 0
                       ? AssetsPageTr::tr(
                             "%1 assets are not confirmed. The figures of every department are written down.")
                             .arg(m_progress->counts().left())
                       : AssetsPageTr::tr("The figures of every department are written down."),
                   label, false},
                  AssetsPageTr::tr("Conclusion"),
                  shown ? CensusService::conclusionOf(*m_progress).simplified() : QString(),
                  [this, census, rev, label](const QString& conclusion) {
                      editor().perform(
                          census, rev, label, {},
                          [workspace = &services().workspace(), census, conclusion,
                           today = clock::now().date()](ledger::ActWriter& writer, qint64 seen) {
                              CensusService(*workspace).finishing(census, seen, today, conclusion)(writer);
                          });
                  });
}

} // namespace wardbook::ui
