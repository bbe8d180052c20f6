#include "ui/incidents/decision_list.h"
#include "fields/grade_decision.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/history_view.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>

namespace wardbook::ui {

namespace field = fields::grade_decision;

DecisionList::DecisionList(QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)), m_table(new PlainTable(*m_model, this)),
      m_history(new HistoryView(this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kSection, 0, 0);
    column->setSpacing(metric::kGap);
    const auto title = [&](const QString& text) {
        QLabel* label = makeLabel(text, FontRole::PanelTitle, "", this);
        label->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
        column->addWidget(label);
    };
    title(IncidentsPageTr::tr("Decisions on the grade"));
    m_table->setObjectName(QStringLiteral("decisions"));
    m_table->setAccessibleName(IncidentsPageTr::tr("Decisions on the grade"));
    column->addWidget(m_table, 1);
    title(IncidentsPageTr::tr("History of the incident"));
    column->addWidget(m_history, 1);
}

void DecisionList::show(const CasePtr& facts)
{
    m_model->clear();
    m_model->setHorizontalHeaderLabels({IncidentsPageTr::tr("When"), IncidentsPageTr::tr("Decided grade"),
                                        IncidentsPageTr::tr("Suggested grade"), IncidentsPageTr::tr("By"),
                                        IncidentsPageTr::tr("Reason"), IncidentsPageTr::tr("Clause"),
                                        IncidentsPageTr::tr("Rules"), IncidentsPageTr::tr("State")});
    const ledger::RegisterDef& definition = facts->registers->at(fieldId(field::kRegister));
    for (auto record = facts->file.decisions.crbegin(); record != facts->file.decisions.crend(); ++record) {
        const ledger::RecordFields own = facts->of(field::kRegister, *record);
        const ledger::StateDef* state = definition.state(record->state);
        QList<QStandardItem*> row;
        for (const QString& text :
             {stampText(QDateTime::fromMSecsSinceEpoch(own.number(field::decided_at))),
              incidents::gradeText(own.text(field::decided)),
              incidents::gradeText(own.text(field::suggested)), own.text(field::decided_by),
              own.text(field::reason).simplified(), own.text(field::clause), own.text(field::pack),
              state ? state->label.text() : record->state}) {
            row.append(new QStandardItem(text));
            row.last()->setToolTip(text);
        }
        const bool differs =
            own.has(field::suggested) && own.text(field::suggested) != own.text(field::decided);
        if (differs)
            row.at(2)->setForeground(theme().warnText);
        m_model->appendRow(row);
    }
    constexpr int kWidths[] = {148, 72, 72, 64, 200, 140, 110, 64};
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnWidth(i, px(kWidths[i]));
    m_table->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);
    m_history->setHistory(facts->detail.history);
}

} // namespace wardbook::ui
