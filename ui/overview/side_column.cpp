#include "ui/overview/side_column.h"
#include "base/language.h"
#include "fields/asset.h"
#include "fields/remediation.h"
#include "ui/kit/record_page.h"
#include "ui/kit/widgets.h"
#include "ui/overview/inventory_rows.h"
#include "ui/overview/overview_page_tr.h"
#include "ui/overview/score_chart.h"
#include <QBoxLayout>
#include <QLocale>

namespace wardbook::ui {

namespace {

constexpr Length kRow{27}, kMatrixRow{24};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QList<int> barWidths()
{
    return {px(language() == Language::Chinese ? 44 : 68), 0, px(78), px(82)};
}

int lawWidth()
{
    return px(language() == Language::Chinese ? 166 : 190);
}

const char* toneOf(const QString& risk)
{
    return risk == QLatin1String("high") ? "bad" : risk == QLatin1String("medium") ? "warn" : "neutral";
}

FactCell chip(const QString& word, const char* tone)
{
    FactCell cell{FactCell::Look::Chip, word};
    cell.tone = tone;
    return cell;
}

FactCell count(const QString& text, const Place& place, const char* tone = "")
{
    FactCell cell{FactCell::Look::Text, text};
    cell.alignment = Qt::AlignRight;
    cell.tone = tone;
    cell.place = place;
    return cell;
}

FactCell bar(const QList<std::pair<double, FactCell::Ink>>& shares, const QString& tip)
{
    FactCell cell{FactCell::Look::Bar};
    cell.shares = shares;
    cell.tip = tip;
    return cell;
}

} // namespace

SideColumn::SideColumn(const OverviewSource& source, QWidget* parent)
    : QScrollArea(parent), m_source(source), m_inner(new QWidget),
      m_remediationTable(new FactTable(OverviewPageTr::tr("Remediation by risk"), barWidths(), kRow)),
      m_findingTable(new FactTable(OverviewPageTr::tr("Findings by risk"), barWidths(), kRow)),
      m_inventoryTable(new FactTable(OverviewPageTr::tr("Assets by category and level"), {}, kMatrixRow)),
      m_lawTable(new FactTable(OverviewPageTr::tr("Duties by law"), {lawWidth(), 0, px(84), px(56)}, kRow)),
      m_chart(new ScoreChart)
{
    setObjectName(QStringLiteral("standing"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSurface(this, "sunken");
    setSurface(m_inner, "sunken");
    auto* column = new QVBoxLayout(m_inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_remediations = add("remediationPanel", source.sees(RemediationPart), m_remediationTable);
    m_findings = add("findingPanel", source.sees(CompliancePart), m_findingTable);
    m_scores = add("scorePanel", source.sees(ScorePart), m_chart);
    m_inventory = add("inventoryPanel", source.sees(InventoryPart), m_inventoryTable);
    m_laws = add("lawPanel", source.sees(CompliancePart), m_lawTable);
    column->addStretch(1);
    setWidget(m_inner);
    m_remediations->setTitle(OverviewPageTr::tr("Open remediation"));
    m_findings->setTitle(OverviewPageTr::tr("Findings of the checks"));
    m_scores->setTitle(OverviewPageTr::tr("Scores of self-assessments"));
    m_inventory->setTitle(OverviewPageTr::tr("Data assets"));
    m_laws->setTitle(OverviewPageTr::tr("Duties of the laws"));
    for (FactTable* table : {m_remediationTable, m_findingTable, m_inventoryTable, m_lawTable})
        connect(table, &FactTable::opened, this, &SideColumn::opened);
    connect(m_chart, &ScoreChart::systemWanted, this, [this](const QString& uid) {
        Q_EMIT opened({QStringLiteral("grading"), uid});
    });
    setChecking(true, {});
}

StandingPanel* SideColumn::add(const char* name, bool seen, QWidget* content)
{
    auto* panel = new StandingPanel(name, m_inner);
    panel->setContent(content);
    panel->setVisible(seen);
    connect(panel, &StandingPanel::opened, this, &SideColumn::opened);
    m_inner->layout()->addWidget(panel);
    auto* line = makeLine("h", m_inner);
    line->setVisible(seen);
    m_inner->layout()->addWidget(line);
    return panel;
}

void SideColumn::show(int parts)
{
    const OverviewFacts& facts = m_source.facts();
    if ((parts & RemediationPart) && facts.remediations)
        showRemediations(*facts.remediations);
    if ((parts & ScorePart) && facts.scores)
        showScores(*facts.scores);
    if ((parts & InventoryPart) && facts.inventory)
        showInventory(*facts.inventory);
    if ((parts & CompliancePart) && facts.findings)
        showFindings(*facts.findings);
    if ((parts & CompliancePart) && facts.laws)
        showLaws(*facts.laws);
}

void SideColumn::setChecking(bool checking, const QString& failure)
{
    const QString sentence = !failure.isEmpty() ? failure
                             : checking         ? OverviewPageTr::tr("Checking…")
                                                : QString();
    const char* tone = failure.isEmpty() ? "text2" : "bad";
    // What was found before stays until there is something newer.
    for (const auto& [panel, known] : {std::pair(m_findings, m_source.facts().findings.has_value()),
                                       std::pair(m_laws, m_source.facts().laws.has_value())})
        if (!known)
            panel->setSentence(sentence, tone);
}

void SideColumn::showRemediations(const overview::Remediations& facts)
{
    namespace f = fields::remediation;
    const QString registerId = QLatin1String(f::kRegister);
    m_remediations->setTitle(OverviewPageTr::tr("Open remediation: %1").arg(number(facts.total())));
    if (facts.total() == 0) {
        m_remediations->setRemarks({});
        return m_remediations->setSentence(OverviewPageTr::tr("Nothing is waiting to be remedied."));
    }
    m_remediations->setSentence({});
    int most = 1, overdue = 0;
    for (const overview::RiskShare& share : facts.risks) {
        most = std::max(most, share.open);
        overdue += share.overdue;
    }
    const auto place = [&](const char* view, const overview::RiskShare& share) {
        return filtered(registerId, {{QStringLiteral("view"), {QLatin1String(view)}},
                                     {QLatin1String(f::risk), {share.risk}}});
    };
    if (overdue > 0)
        m_remediations->setRemarks(
            {{OverviewPageTr::tr("%1 overdue").arg(number(overdue)),
              filtered(registerId, {{QStringLiteral("view"), {QStringLiteral("overdue")}}})}});
    else
        m_remediations->setRemarks({{OverviewPageTr::tr("none overdue")}});
    QList<QList<FactCell>> rows;
    for (const overview::RiskShare& share : facts.risks) {
        const QString word = share.risk.isEmpty() ? QStringLiteral("–") : share.word;
        const QString open = OverviewPageTr::tr("%1 open").arg(number(share.open));
        const QString late = OverviewPageTr::tr("%1 overdue").arg(number(share.overdue));
        QList<FactCell> row;
        row << chip(word, toneOf(share.risk))
            << bar({{double(share.overdue) / most, FactCell::Ink::Bad},
                    {double(share.open - share.overdue) / most, FactCell::Ink::Calm}},
                   QStringLiteral("%1: %2, %3").arg(word, open, late))
            << count(open, share.open > 0 ? place("open", share) : Place())
            << count(share.overdue > 0 ? late : QString(),
                     share.overdue > 0 ? place("overdue", share) : Place(), "bad");
        rows << row;
    }
    m_remediationTable->setRows(rows);
}

void SideColumn::showFindings(const oversight::FindingCounts& facts)
{
    const int total = facts.high + facts.medium + facts.low;
    const QString page = QStringLiteral("findings");
    m_findings->setTitle(OverviewPageTr::tr("Findings of the checks: %1").arg(number(total)));
    QList<StandingPanel::Remark> remarks;
    if (facts.accepted > 0)
        remarks << StandingPanel::Remark{OverviewPageTr::tr("%1 accepted").arg(number(facts.accepted)),
                                         {page, QStringLiteral("handling:accepted")}};
    m_findings->setRemarks(remarks);
    m_findings->setSentence(total == 0 ? OverviewPageTr::tr("The checks found nothing.") : QString());
    const int most = std::max({1, facts.high, facts.medium, facts.low});
    QList<QList<FactCell>> rows;
    for (const auto& [severity, found] : {std::pair(oversight::Severity::High, facts.high),
                                          std::pair(oversight::Severity::Medium, facts.medium),
                                          std::pair(oversight::Severity::Low, facts.low)}) {
        const QString id = oversight::severityId(severity), word = oversight::severityText(severity);
        const QString text = OverviewPageTr::tr("%1 found").arg(number(found));
        QList<FactCell> row;
        row << chip(word, toneOf(id))
            << bar({{double(found) / most, severity == oversight::Severity::High     ? FactCell::Ink::Bad
                                           : severity == oversight::Severity::Medium ? FactCell::Ink::Warn
                                                                                     : FactCell::Ink::Calm}},
                   QStringLiteral("%1: %2").arg(word, text))
            << FactCell{} << count(text, found > 0 ? Place{page, QStringLiteral("severity:") + id} : Place());
        rows << row;
    }
    m_findingTable->setRows(rows);
}

void SideColumn::showScores(const overview::ScoreTrend& facts)
{
    m_scores->setRemarks(
        {{facts.systems == 1 ? OverviewPageTr::tr("1 system")
                             : OverviewPageTr::tr("All %1 systems").arg(number(facts.systems)),
          {QStringLiteral("grading"), {}}}});
    m_scores->setSentence(facts.lines.isEmpty() ? OverviewPageTr::tr("No self-assessment was signed yet.")
                                                : QString());
    m_chart->setTrend(facts);
}

void SideColumn::showInventory(const overview::Inventory& facts)
{
    namespace f = fields::asset;
    const QString registerId = QLatin1String(f::kRegister), state = QStringLiteral("_state");
    m_inventory->setTitle(OverviewPageTr::tr("Data assets: %1").arg(number(facts.total)));
    QList<StandingPanel::Remark> remarks;
    const auto add = [&](const QString& text, qint64 found, const Place& place, const QString& tip) {
        if (found > 0)
            remarks << StandingPanel::Remark{text.arg(number(found)), place, tip};
    };
    add(OverviewPageTr::tr("%1 to review"), facts.submitted,
        filtered(registerId, {{state, {QStringLiteral("submitted")}}}), {});
    add(OverviewPageTr::tr("%1 pending"), facts.changing,
        filtered(registerId, {{state, {QStringLiteral("changing")}}}), {});
    add(OverviewPageTr::tr("%1 unconfirmed"), facts.unconfirmed.size(), listOf(registerId, facts.unconfirmed),
        OverviewPageTr::tr("Last confirmed more than a year ago"));
    m_inventory->setRemarks(remarks);
    m_inventory->setSentence(facts.total == 0 ? OverviewPageTr::tr("There are no assets yet.") : QString());
    const InventoryRows matrix = inventoryRows(facts);
    m_inventoryTable->setColumns(matrix.widths);
    m_inventoryTable->setRows(matrix.rows);
}

void SideColumn::showLaws(const QList<overview::LawShare>& facts)
{
    const QString page = QStringLiteral("obligations");
    m_laws->setRemarks({{OverviewPageTr::tr("by proof in the registers")}});
    m_laws->setSentence(facts.isEmpty() ? OverviewPageTr::tr("No duties are known.") : QString());
    QList<QList<FactCell>> rows;
    for (const overview::LawShare& share : facts) {
        const double whole = std::max(1, share.counting());
        const QString held = OverviewPageTr::tr("proof for %1").arg(share.proven());
        const QString missing = OverviewPageTr::tr("none %1").arg(share.open);
        const Place place{page, QStringLiteral("group:") + share.group};
        const auto stated = [&](const char* states) {
            return Place{page, place.target + QStringLiteral(";state:") + QLatin1String(states)};
        };
        FactCell law{FactCell::Look::Text, share.law};
        law.place = place;
        law.tip =
            OverviewPageTr::tr("%1: %2 met, %3 partly, %4 without proof, %5 to be judged, %6 not applicable")
                .arg(share.law)
                .arg(share.met)
                .arg(share.partly)
                .arg(share.open)
                .arg(share.toJudge)
                .arg(share.notApplicable);
        FactCell shares = bar({{share.met / whole, FactCell::Ink::Ok},
                               {share.partly / whole, FactCell::Ink::Warn},
                               {share.open / whole, FactCell::Ink::Bad},
                               {share.toJudge / whole, FactCell::Ink::Calm}},
                              law.tip);
        QList<FactCell> row;
        row << law << shares << count(held, share.proven() > 0 ? stated("met,partly") : Place())
            << count(missing, share.open > 0 ? stated("open") : Place(), share.open > 0 ? "bad" : "text3");
        rows << row;
    }
    m_lawTable->setRows(rows);
}

} // namespace wardbook::ui
