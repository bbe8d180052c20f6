#include "ui/filings/changes_view.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>

namespace wardbook::ui {

using filings::FactChange;

ChangesView::ChangesView(const FilingViewPtr& view, QWidget* parent)
    : QDialog(parent), m_view(view), m_model(new QStandardItemModel(this)),
      m_table(new PlainTable(*m_model, this))
{
    setObjectName(QStringLiteral("filingChanges"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(FilingsPageTr::tr("Changes since the last filing"));
    resize(px(860), px(480));
    const QList<FactChange>& changes = view->file.changes;
    const auto asking =
        std::count_if(changes.begin(), changes.end(), [](const FactChange& change) { return change.refile; });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    head->setSpacing(metric::kGap);
    head->addWidget(
        makeLabel(FilingsPageTr::tr("Changes since the last filing"), FontRole::PanelTitle, "", this));
    head->addWidget(
        makeLabel(FilingsPageTr::tr("%1 items").arg(changes.size()), FontRole::Body, "text2", this));
    if (asking > 0)
        head->addWidget(
            makeLabel(FilingsPageTr::tr("%1 to be filed again").arg(asking), FontRole::Body, "warn", this));
    head->addStretch(1);
    column->addLayout(head);
    m_table->setObjectName(QStringLiteral("changesTable"));
    m_table->setAccessibleName(FilingsPageTr::tr("Changes since the last filing"));
    column->addWidget(m_table, 1);
    column->addWidget(makeLine("h2", this));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    foot->addWidget(makeLabel(FilingsPageTr::tr("A double click leads to the record."), FontRole::Caption,
                              "text2", this));
    foot->addStretch(1);
    auto* close = new Button(FilingsPageTr::tr("Close"), "plain", {}, this);
    foot->addWidget(close);
    column->addLayout(foot);
    fill();
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) {
        const filings::FactSource source = m_view->file.changes.at(at.row()).source;
        if (source.record == 0)
            return;
        accept();
        Q_EMIT sourceWanted(source);
    });
    close->setFocus();
}

void ChangesView::fill()
{
    m_model->setHorizontalHeaderLabels({FilingsPageTr::tr("Item"), FilingsPageTr::tr("In the last filing"),
                                        FilingsPageTr::tr("Now"), FilingsPageTr::tr("Consequence")});
    for (const FactChange& change : m_view->file.changes) {
        const QString before =
            change.what == FactChange::What::Added ? FilingsPageTr::tr("(not there)") : change.before;
        const QString after =
            change.what == FactChange::What::Gone ? FilingsPageTr::tr("(no longer)") : change.after;
        QList<QStandardItem*> row;
        for (const QString& text : {change.label, before.simplified(), after.simplified(),
                                    change.refile ? FilingsPageTr::tr("file again") : QString()}) {
            row.append(new QStandardItem(text));
            row.last()->setToolTip(text);
        }
        row.at(1)->setForeground(theme().text2);
        row.at(3)->setForeground(theme().warnText);
        m_model->appendRow(row);
    }
    constexpr int kWidths[] = {250, 220, 220, 110};
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnWidth(i, px(kWidths[i]));
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
}

} // namespace wardbook::ui
