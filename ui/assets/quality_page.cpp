#include "ui/assets/quality_page.h"
#include "fields/asset.h"
#include "fields/quality_check.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/trend_strip.h"
#include "ui/kit/bar_rows.h"
#include "ui/kit/buttons.h"
#include "ui/kit/figures_dialog.h"
#include "ui/kit/process_card.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QLocale>

namespace wardbook::ui {

namespace fq = fields::quality_check;

namespace {

constexpr int kPass = 60, kGood = 80;

chips::Tone toneOf(int score)
{
    return score < kPass ? chips::Tone::Bad : score < kGood ? chips::Tone::Warn : chips::Tone::Ok;
}

QString percent(double share)
{
    return QStringLiteral("%1%").arg(qRound(share * 100));
}

} // namespace

QualityPage::QualityPage(Services& services, QWidget* parent)
    : RecordPage(services, QString::fromLatin1(fq::kRegister), parent)
{
    offerExchange();
    build();
    m_card = new ProcessCard(AssetsPageTr::tr("Six dimensions"), this);
    m_card->setObjectName(QStringLiteral("qualityCard"));
    m_bars = new BarRows(m_card);
    m_card->content()->addWidget(m_bars);
    m_trend = new TrendStrip(m_card);
    m_card->content()->addWidget(m_trend);
    inspector().form().addUnder(QString::fromLatin1(fq::score), m_card);
    m_card->hide();
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this, [this](const QString& changed) {
        if (changed == QLatin1String(fields::asset::kRegister) && isVisible())
            readCompleteness();
    });
    readCompleteness();
}

QWidget* QualityPage::makeBar(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    setSurface(bar, "surface");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_complete = makeLabel({}, FontRole::Body, "text2", bar);
    m_complete->setObjectName(QStringLiteral("completeness"));
    row->addWidget(m_complete);
    m_completeBar = new ShareBar(bar);
    m_completeBar->setFixedWidth(px(160));
    row->addWidget(m_completeBar);
    auto* open = new Button(AssetsPageTr::tr("By department…"), "link", {}, bar);
    open->setObjectName(QStringLiteral("completenessByDepartment"));
    open->setSmall(true);
    connect(open, &QPushButton::clicked, this, &QualityPage::showCompleteness);
    row->addWidget(open);
    row->addStretch(1);
    return bar;
}

qint64 QualityPage::ownDepartmentId() const
{
    people::Workspace& workspace = services().workspace();
    const people::Session& session = workspace.session();
    const bool limited = workspace.ledger().rights().role(session.role).ownDepartmentOnly;
    return !limited ? 0 : session.department != 0 ? session.department : -1;
}

/// One reading at a time; what changed meanwhile is read once more.
void QualityPage::readCompleteness()
{
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    auto found = std::make_shared<assets::Completeness>();
    // not on the page's own worker: the list and the inspector don't wait for all assets to be counted
    services().run(
        this, AssetsPageTr::tr("Counting what the inventory says"),
        [found, workspace = &services().workspace(), own = ownDepartmentId()](const Progress&) {
            *found = assets::inventoryCompleteness(*workspace->ledger().reader(), own);
        },
        [this, found] {
            m_reading = false;
            m_completeness = found;
            m_complete->setText(found->assets == 0
                                    ? AssetsPageTr::tr("The inventory has no data assets yet")
                                    : AssetsPageTr::tr("Inventory complete to %1 (%2 assets, %3 facts each)")
                                          .arg(percent(found->share()), QLocale().toString(found->assets))
                                          .arg(found->items.size()));
            m_completeBar->set(found->assets == 0 ? -1 : found->share(),
                               toneOf(qRound(found->share() * 100)));
            m_completeBar->setAccessibleName(m_complete->text());
            if (std::exchange(m_again, false))
                readCompleteness();
        });
}

QString QualityPage::completenessText() const
{
    return m_complete->text();
}

void QualityPage::showCompleteness()
{
    if (!m_completeness)
        return;
    QList<FiguresDialog::Column> columns{{AssetsPageTr::tr("Department"), 160, false},
                                         {AssetsPageTr::tr("Assets"), 64},
                                         {AssetsPageTr::tr("Complete"), 84}};
    for (const assets::CompletenessItem& item : m_completeness->items)
        columns << FiguresDialog::Column{item.label, 72};
    QList<QList<FiguresDialog::Cell>> rows;
    const auto cell = [](qint64 filled, qint64 all) {
        const double share = all == 0 ? 1.0 : double(filled) / double(all);
        return FiguresDialog::Cell(percent(share), share < 0.6 ? "bad" : share < 0.8 ? "warn" : "");
    };
    for (const assets::CompletenessRow& row : m_completeness->departments) {
        QList<FiguresDialog::Cell> cells{row.name, QLocale().toString(row.assets), percent(row.share())};
        for (const qint64 filled : row.filled)
            cells << cell(filled, row.assets);
        rows << cells;
    }
    QList<FiguresDialog::Cell> total{AssetsPageTr::tr("Total"), QLocale().toString(m_completeness->assets),
                                     percent(m_completeness->share())};
    for (const assets::CompletenessItem& item : m_completeness->items)
        total << cell(item.filled, m_completeness->assets);
    rows << total;
    auto* dialog = new FiguresDialog(
        AssetsPageTr::tr("How complete the inventory is"),
        AssetsPageTr::tr(
            "The share of living assets for which each fact is filled in. Assets that hold state "
            "secrets keep a pointer only and are left out."),
        this);
    dialog->addTable(AssetsPageTr::tr("By department"), columns, rows);
    dialog->resize(px(980), px(520));
    dialog->open();
}

std::function<void(ledger::Reader&, RecordDetail&)> QualityPage::moreDetail() const
{
    auto more = std::make_shared<More>();
    m_more = more;
    return [more](ledger::Reader& reader, RecordDetail& detail) {
        const ledger::Record& record = detail.form.record;
        const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(fq::kRegister));
        more->now = assets::qualityPoint(definition, record);
        if (const qint64 asset =
                record.value(definition.fieldAt(QString::fromLatin1(fq::asset))).toLongLong())
            more->trend = assets::qualityTrend(reader, asset);
    };
}

void QualityPage::showMore(const RecordDetail& detail)
{
    const bool known = detail.form.record.id != 0 && m_more;
    m_card->setVisible(known);
    if (!known)
        return;
    const assets::QualityPoint& now = m_more->now;
    QList<BarRow> rows;
    for (int i = 0; i < assets::kQualityDimensions; ++i) {
        const std::optional<int> score = now.parts.at(static_cast<size_t>(i));
        rows << BarRow{assets::qualityDimension(model().registers(), i),
                       score ? *score / 100.0 : -1,
                       score ? QString::number(*score) : AssetsPageTr::tr("not rated"),
                       score ? toneOf(*score) : chips::Tone::Neutral,
                       {},
                       {}};
    }
    m_bars->setRows(rows);
    m_card->setChip(now.score ? AssetsPageTr::tr("%1 points").arg(*now.score) : QString(),
                    now.score ? toneOf(*now.score) : chips::Tone::Neutral);
    QList<TrendStrip::Point> points;
    for (const assets::QualityPoint& point : m_more->trend)
        points << TrendStrip::Point{point.on, point.score.value_or(0), point.check == now.check};
    m_trend->setPoints(points);
    m_trend->setVisible(points.size() > 1);
    m_card->setNote(!now.score ? AssetsPageTr::tr("The score is the mean of the dimensions that are rated.")
                    : points.size() > 1
                        ? AssetsPageTr::tr("The latest %1 checks of this asset").arg(points.size())
                        : AssetsPageTr::tr("The first check of this asset"));
}

} // namespace wardbook::ui
