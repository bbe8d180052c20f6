#include "ui/assets/revenue_page.h"
#include "base/quantity.h"
#include "fields/revenue.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/split_bar.h"
#include "ui/kit/bar_rows.h"
#include "ui/kit/buttons.h"
#include "ui/kit/figures_dialog.h"
#include "ui/kit/page_header.h"
#include "ui/kit/process_card.h"
#include "ui/kit/record_inspector.h"
#include <QBoxLayout>

namespace wardbook::ui {

namespace fr = fields::revenue;
using assets::RevenueLine;
using assets::RevenueShares;

RevenuePage::RevenuePage(Services& services, QWidget* parent)
    : RecordPage(services, QString::fromLatin1(fr::kRegister), parent)
{
    offerExchange();
    build();
    auto* summary = new Button(AssetsPageTr::tr("Sums…"), "plain", QStringLiteral("scale"), this);
    summary->setObjectName(QStringLiteral("sums"));
    connect(summary, &QPushButton::clicked, this, &RevenuePage::openSummary);
    header().addBeside(summary);
    m_card = new ProcessCard(AssetsPageTr::tr("How it is shared out"), this);
    m_card->setObjectName(QStringLiteral("revenueCard"));
    m_split = new SplitBar(m_card);
    m_card->content()->addWidget(m_split);
    m_bars = new BarRows(m_card);
    m_card->content()->addWidget(m_bars);
    inspector().form().addUnder(QString::fromLatin1(fr::undistributed), m_card);
    m_card->hide();
}

void RevenuePage::showMore(const RecordDetail& detail)
{
    const ledger::Record& record = detail.form.record;
    const RevenueShares shares =
        record.id == 0 ? RevenueShares{} : assets::revenueShares(definition(), record);
    m_card->setVisible(shares.amount > 0);
    if (shares.amount <= 0)
        return;
    const QList<SplitBar::Part> parts{
        {definition().fieldAt(QString::fromLatin1(fr::unit_share)).label.text(), double(shares.unit)},
        {definition().fieldAt(QString::fromLatin1(fr::department_share)).label.text(),
         double(shares.departments)},
        {definition().fieldAt(QString::fromLatin1(fr::personal_share)).label.text(), double(shares.persons)},
        {definition().fieldAt(QString::fromLatin1(fr::public_share)).label.text(),
         double(shares.publicAndPatients)}};
    m_split->set(parts, double(shares.amount));
    QList<BarRow> rows;
    for (const SplitBar::Part& part : parts) {
        const double share = part.amount / double(shares.amount);
        rows << BarRow{
            part.label,
            share,
            QStringLiteral("%1 · %2%").arg(formatExact(qint64(part.amount))).arg(qRound(share * 100)),
            share > 1 ? chips::Tone::Bad : chips::Tone::Neutral,
            {},
            {}};
    }
    m_bars->setRows(rows);
    const qint64 left = shares.left();
    m_card->setChip(left == 0  ? AssetsPageTr::tr("Shared out")
                    : left > 0 ? AssetsPageTr::tr("%1 CNY left").arg(formatExact(left))
                               : AssetsPageTr::tr("%1 CNY too much").arg(formatExact(-left)),
                    left == 0  ? chips::Tone::Ok
                    : left > 0 ? chips::Tone::Warn
                               : chips::Tone::Bad);
    m_card->setNote(left < 0
                        ? AssetsPageTr::tr("More is shared out than came in: correct the amount or a share.")
                        : QString(),
                    "bad");
}

void RevenuePage::openSummary()
{
    auto found = std::make_shared<assets::RevenueSummary>();
    people::Workspace& workspace = services().workspace();
    const people::Session& session = workspace.session();
    const bool limited = workspace.ledger().rights().role(session.role).ownDepartmentOnly;
    const qint64 own = !limited ? 0 : session.department != 0 ? session.department : -1;
    model().source().read(
        this, [found, own](ledger::Reader& reader) { *found = assets::revenueSummary(reader, own); },
        [this, found] {
            const auto cells = [](const RevenueLine& line) {
                const RevenueShares& of = line.shares;
                return QList<FiguresDialog::Cell>{
                    line.label,
                    QString::number(line.items),
                    formatExact(of.amount),
                    formatExact(of.unit),
                    formatExact(of.departments),
                    formatExact(of.persons),
                    formatExact(of.publicAndPatients),
                    {(of.left() < 0 ? QStringLiteral("-") : QString()) + formatExact(qAbs(of.left())),
                     of.left() < 0   ? "bad"
                     : of.left() > 0 ? "warn"
                                     : ""}};
            };
            const auto columns = [](const QString& first) {
                return QList<FiguresDialog::Column>{{first, 160, false},
                                                    {AssetsPageTr::tr("Items"), 56},
                                                    {AssetsPageTr::tr("Amount"), 100},
                                                    {AssetsPageTr::tr("Unit"), 100},
                                                    {AssetsPageTr::tr("Departments"), 100},
                                                    {AssetsPageTr::tr("Persons"), 100},
                                                    {AssetsPageTr::tr("Public and patients"), 110},
                                                    {AssetsPageTr::tr("Left"), 100}};
            };
            const auto rows = [&](const QList<RevenueLine>& lines) {
                QList<QList<FiguresDialog::Cell>> all;
                for (const RevenueLine& line : lines)
                    all << cells(line);
                all << cells(found->all);
                return all;
            };
            auto* dialog = new FiguresDialog(AssetsPageTr::tr("Revenue and shares (CNY)"), {}, this);
            dialog->addTable(AssetsPageTr::tr("By asset"), columns(AssetsPageTr::tr("Data asset")),
                             rows(found->byAsset));
            dialog->addTable(AssetsPageTr::tr("By period"), columns(AssetsPageTr::tr("Period")),
                             rows(found->byPeriod));
            dialog->resize(px(960), px(480));
            dialog->open();
        });
}

} // namespace wardbook::ui
