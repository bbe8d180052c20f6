#include "ui/kit/figures_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTabWidget>

namespace wardbook::ui {

static QColor colourOf(const char* tone)
{
    const Theme& t = theme();
    return qstrcmp(tone, "bad") == 0    ? t.badText
           : qstrcmp(tone, "warn") == 0 ? t.warnText
           : qstrcmp(tone, "ok") == 0   ? t.okText
                                        : t.text3;
}

FiguresDialog::FiguresDialog(const QString& title, const QString& note, QWidget* parent)
    : QDialog(parent), m_tabs(new QTabWidget(this))
{
    setObjectName(QStringLiteral("figures"));
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(px(820), px(480));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metric::kGap);
    if (!note.isEmpty()) {
        auto* said = makeLabel(note, FontRole::Caption, "text2", this);
        said->setWordWrap(true);
        column->addWidget(said);
    }
    m_tabs->setDocumentMode(true);
    column->addWidget(m_tabs, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* close = new Button(KitTr::tr("Close"), "plain", {}, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
}

void FiguresDialog::addTable(const QString& title, const QList<Column>& columns,
                             const QList<QList<Cell>>& rows)
{
    auto* model =
        new QStandardItemModel(static_cast<int>(rows.size()), static_cast<int>(columns.size()), this);
    for (int c = 0; c < columns.size(); ++c) {
        auto* head = new QStandardItem(columns.at(c).title);
        head->setTextAlignment((columns.at(c).figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        head->setToolTip(columns.at(c).title);
        model->setHorizontalHeaderItem(c, head);
    }
    for (int r = 0; r < rows.size(); ++r) {
        for (int c = 0; c < columns.size() && c < rows.at(r).size(); ++c) {
            const Cell& cell = rows.at(r).at(c);
            auto* item = new QStandardItem(cell.text);
            item->setToolTip(cell.text);
            item->setTextAlignment((columns.at(c).figure ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
            if (*cell.tone != '\0')
                item->setForeground(colourOf(cell.tone));
            model->setItem(r, c, item);
        }
    }
    auto* table = new PlainTable(*model, m_tabs);
    table->setAccessibleName(title);
    for (int c = 0; c < columns.size(); ++c)
        table->setColumnWidth(c, px(columns.at(c).width));
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tabs->addTab(table, title);
    m_tabs->tabBar()->setVisible(m_tabs->count() > 1);
}

} // namespace wardbook::ui
