#include "ui/grading/grading_page_tr.h"
#include "ui/grading/score_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include <QComboBox>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>

// What the scoring dialog shows of a result.
namespace wardbook::ui {

using grading::ScoreResult;
using grading::Share;

namespace {

QString number(double value, int digits = 2)
{
    return value < 0 ? QStringLiteral("–") : QString::number(value, 'f', digits);
}

void fillRow(QStandardItemModel& model, const QStringList& cells, const QString& tip = {})
{
    QList<QStandardItem*> row;
    for (const QString& cell : cells) {
        row << new QStandardItem(cell);
        row.last()->setToolTip(tip.isEmpty() ? cell : tip);
    }
    model.appendRow(row);
}

void setWidths(QTableView* table, const QList<int>& widths)
{
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 0; i < widths.size(); ++i)
        table->setColumnWidth(i + 1, px(widths.at(i)));
}

} // namespace

void ScoreDialog::showResult()
{
    const QString word = m_result.conclusion.isEmpty() ? QString()
                                                       : ledger::RegisterSet::builtIn()
                                                             ->codes(QStringLiteral("assessment_conclusion"))
                                                             .labelOf(m_result.conclusion);
    QStringList parts;
    if (m_result.score >= 0)
        parts << GradingPageTr::tr("score %1").arg(number(m_result.score));
    if (m_result.rate >= 0)
        parts << GradingPageTr::tr("%1 met").arg(number(m_result.rate) + QLatin1Char('%'));
    if (!word.isEmpty())
        parts << word;
    if (!m_result.complete)
        parts << GradingPageTr::tr("%1 cells not judged yet").arg(m_round->counts().blank);
    else if (m_result.edge)
        parts << GradingPageTr::tr("exactly on a limit: the licensed body decides");
    else if (m_result.presumed)
        parts << GradingPageTr::tr("presumed: the rule doesn't speak of this case");
    m_conclusion->setText(parts.join(GradingPageTr::tr(", ")));
    m_counts->setText(GradingPageTr::tr("%1 items: met %2, partly %3, not met %4, not applicable %5")
                          .arg(m_result.items)
                          .arg(m_result.met)
                          .arg(m_result.partial)
                          .arg(m_result.unmet)
                          .arg(m_result.notApplicable));
    fillSteps();
    fillShares(Layers, m_result.layers);
    fillShares(Points, m_result.points);
    fillShares(Objects, m_result.objects);
    fillRisks();
    // A round without settings of its own is scored by the rule's defaults.
    const grading::ScoringRule& chosen = grading::scoringRule(rule());
    const grading::ScoringSettings kept = grading::settingsFromJson(m_round->scoringSettings);
    const bool same = chosen.id == m_round->scoringRule &&
                      std::all_of(m_choices.begin(), m_choices.end(), [&](const auto& choice) {
                          return choice.second->currentData().toString() == chosen.option(kept, choice.first);
                      });
    m_keep->setRefusal(same ? GradingPageTr::tr("This is how the round is scored already") : QString());
    setTone(m_note, "text2");
    m_note->setText(
        m_round->editable()
            ? GradingPageTr::tr("A self-assessment, not a licensed result.")
            : GradingPageTr::tr("The round is submitted; another rule may be looked at but not kept."));
}

/// Steps are longer than a row: the marked one stands below in full.
void ScoreDialog::showWhole()
{
    const auto* table = static_cast<QTableView*>(m_pages->currentWidget());
    const QModelIndex current = table->currentIndex();
    QStringList lines;
    if (current.isValid() && (m_tabs->currentIndex() == Steps || m_tabs->currentIndex() == Risks))
        for (const int column : {0, 1})
            if (const QString text = current.siblingAtColumn(column).data().toString(); !text.isEmpty())
                lines << text;
    m_whole->setText(lines.join(QLatin1Char('\n')));
    m_whole->setVisible(!lines.isEmpty());
}

void ScoreDialog::fillSteps()
{
    QStandardItemModel& model = *m_models.at(Steps);
    model.clear();
    model.setHorizontalHeaderLabels({GradingPageTr::tr("Step"), GradingPageTr::tr("By"), QString()});
    for (const grading::ScoreStep& step : m_result.steps) {
        const QString item = step.row >= 0 ? m_round->item(step.row).id + QStringLiteral("  ") : QString();
        fillRow(model,
                {item + step.text, step.clause, step.verified ? QString() : GradingPageTr::tr("unchecked")});
        model.item(model.rowCount() - 1, 2)->setForeground(theme().warnText);
    }
    setWidths(static_cast<QTableView*>(m_pages->widget(Steps)), {168, 72});
}

void ScoreDialog::fillShares(Tab tab, const QList<Share>& shares)
{
    QStandardItemModel& model = *m_models.at(tab);
    model.clear();
    model.setHorizontalHeaderLabels({GradingPageTr::tr("Name"), GradingPageTr::tr("Met"),
                                     GradingPageTr::tr("Partly"), GradingPageTr::tr("Not met"),
                                     GradingPageTr::tr("N/A"), GradingPageTr::tr("Not judged"),
                                     GradingPageTr::tr("Score")});
    for (const Share& share : shares) {
        QString name;
        if (share.object != 0) {
            const int column = m_round->columnOf(share.object);
            name = column < 0 ? QString() : m_round->objects.at(column).name;
        } else if (share.point >= 0) {
            name = m_round->pack->points.at(share.point).label.text();
        } else if (share.layer >= 0) {
            name = m_round->pack->layers.at(share.layer).label.text();
        }
        const grading::Round::Counts& counts = share.counts;
        fillRow(model, {name, QString::number(counts.met), QString::number(counts.partial),
                        QString::number(counts.unmet), QString::number(counts.notApplicable),
                        QString::number(counts.blank), number(share.score, 1)});
    }
    setWidths(static_cast<QTableView*>(m_pages->widget(tab)), {64, 64, 72, 72, 80, 72});
}

/// High risks and 重大风险隐患, whether they count against the conclusion or not.
void ScoreDialog::fillRisks()
{
    QStandardItemModel& model = *m_models.at(Risks);
    model.clear();
    model.setHorizontalHeaderLabels({GradingPageTr::tr("Requirement item"), GradingPageTr::tr("Objects"),
                                     GradingPageTr::tr("Trigger"), GradingPageTr::tr("Counts")});
    for (const ScoreResult::Trigger& trigger : m_result.triggers) {
        QStringList names;
        for (const qint64 object : trigger.objects)
            if (const int column = m_round->columnOf(object); column >= 0)
                names << m_round->objects.at(column).name;
        const grading::RequirementItem& item = m_round->item(trigger.row);
        fillRow(model, {item.id + QStringLiteral("  ") + item.topic.text(),
                        names.join(GradingPageTr::tr(", ")), trigger.annex,
                        !trigger.counts       ? GradingPageTr::tr("no")
                        : trigger.compensated ? GradingPageTr::tr("compensated")
                                              : GradingPageTr::tr("yes")});
    }
    setWidths(static_cast<QTableView*>(m_pages->widget(Risks)), {176, 72, 80});
    m_tabs->setTabText(Risks, GradingPageTr::tr("Risks %1").arg(m_result.triggers.size()));
}

} // namespace wardbook::ui
