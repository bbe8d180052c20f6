#include "ui/grading/comparison_dialog.h"
#include "grading/round_service.h"
#include "ui/grading/graded_data.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/buttons.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/services.h"
#include "ui/kit/widgets.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::Round;
using grading::Verdict;

namespace {

const QString kBetter = QStringLiteral("better"), kWorse = QStringLiteral("worse"),
              kOther = QStringLiteral("other");

QString changeId(const ComparisonView::Row& row)
{
    return row.change > 0 ? kBetter : row.change < 0 ? kWorse : kOther;
}

QStringList headings()
{
    return {GradingPageTr::tr("Item"),   GradingPageTr::tr("What is asked"), GradingPageTr::tr("Layer"),
            GradingPageTr::tr("Object"), GradingPageTr::tr("Before"),        GradingPageTr::tr("Now")};
}

QStringList cellsOf(const ComparisonView::Row& row)
{
    return {row.item, row.topic, row.layer, row.object, verdictWord(row.was), verdictWord(row.is)};
}

} // namespace

ComparisonView readComparison(people::Workspace& workspace, ledger::Reader& reader, qint64 before,
                              qint64 after)
{
    const grading::RoundService service(workspace);
    const Round old = service.load(reader, before), now = service.load(reader, after);
    const grading::RoundComparison found = grading::compare(old, now);
    ComparisonView view{old.name, now.name, {}, found.better, found.worse, found.same, {}};
    for (const grading::CellDifference& cell : found.cells) {
        const Round& holder = now.rowOf(cell.item) >= 0 ? now : old;
        const int row = holder.rowOf(cell.item);
        ComparisonView::Row line;
        line.item = cell.item;
        line.object = cell.objectName;
        line.was = cell.before;
        line.is = cell.after;
        line.change = cell.better() ? 1 : cell.worse() ? -1 : 0;
        if (row >= 0) {
            line.topic = holder.item(row).topic.text();
            line.layer = shortLayerName(holder.pack->layers.at(holder.item(row).layer).label);
        }
        view.rows << line;
    }
    const auto note = [&view](const QString& pattern, qsizetype count) {
        if (count > 0)
            view.notes << pattern.arg(count);
    };
    note(GradingPageTr::tr("%1 items only before"), found.onlyBefore.size());
    note(GradingPageTr::tr("%1 items only now"), found.onlyAfter.size());
    note(GradingPageTr::tr("%1 objects only before"), found.objectsOnlyBefore.size());
    note(GradingPageTr::tr("%1 objects only now"), found.objectsOnlyAfter.size());
    return view;
}

void ComparisonModel::setRows(const QList<ComparisonView::Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ComparisonView::Row& row = m_rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellsOf(row).at(index.column());
    if (role == Qt::ForegroundRole) {
        const Theme& t = theme();
        if (index.column() == Is)
            return row.change > 0 ? t.okText : row.change < 0 ? t.badText : t.text;
        return index.column() == Topic || index.column() == Object ? t.text : t.text2;
    }
    if (role == PlainTable::kGlyphRole && index.column() == Is && row.change != 0)
        return row.change > 0 ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down");
    if (role == Qt::FontRole && index.column() == Item)
        return ui::font(FontRole::MonoCaption);
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return headings().at(section);
    return QAbstractTableModel::headerData(section, orientation, role);
}

ComparisonDialog::ComparisonDialog(Services& services, const QString& system, ComparisonView view,
                                   QWidget* parent)
    : QDialog(parent), m_services(services), m_system(system), m_view(std::move(view)),
      m_model(new ComparisonModel(this)), m_table(new PlainTable(*m_model, this)),
      m_changes(new FilterChip(GradingPageTr::tr("Change"), this)),
      m_layers(new FilterChip(GradingPageTr::tr("Layer"), this))
{
    setObjectName(QStringLiteral("comparison"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(GradingPageTr::tr("%1: %2 and %3").arg(m_system, m_view.before, m_view.after));
    resize(920, 560);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(metric::kSection);
    column->addWidget(makeLabel(windowTitle(), FontRole::PanelTitle));
    QStringList sum{GradingPageTr::tr("%1 better").arg(m_view.better),
                    GradingPageTr::tr("%1 worse").arg(m_view.worse),
                    GradingPageTr::tr("%1 the same").arg(m_view.same)};
    auto* label = makeLabel((sum + m_view.notes).join(GradingPageTr::tr(", ")), FontRole::Body, "text2");
    label->setObjectName(QStringLiteral("comparisonSum"));
    column->addWidget(label);
    auto* filters = new QHBoxLayout;
    filters->setSpacing(metric::kGap);
    m_changes->setOptions({{kBetter, GradingPageTr::tr("Better")},
                           {kWorse, GradingPageTr::tr("Worse")},
                           {kOther, GradingPageTr::tr("Other")}});
    QStringList layers;
    for (const ComparisonView::Row& row : m_view.rows)
        if (!layers.contains(row.layer))
            layers << row.layer;
    QList<FilterOption> options;
    for (const QString& layer : layers)
        options << FilterOption{layer, layer};
    m_layers->setOptions(options);
    filters->addWidget(m_changes);
    filters->addWidget(m_layers);
    filters->addStretch(1);
    column->addLayout(filters);
    m_table->setObjectName(QStringLiteral("differences"));
    m_table->setAccessibleName(GradingPageTr::tr("Differences"));
    m_table->horizontalHeader()->setSectionResizeMode(ComparisonModel::Topic, QHeaderView::Stretch);
    for (const auto& [section, width] :
         {std::pair(ComparisonModel::Item, 112), std::pair(ComparisonModel::Layer, 96),
          std::pair(ComparisonModel::Object, 160), std::pair(ComparisonModel::Was, 88),
          std::pair(ComparisonModel::Is, 104)})
        m_table->setColumnWidth(section, width);
    column->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metric::kGap);
    auto* copyButton = new Button(GradingPageTr::tr("Copy"), "plain", QStringLiteral("copy"), this);
    auto* printButton = new Button(GradingPageTr::tr("Print…"), "plain", QStringLiteral("print"), this);
    auto* close = new Button(GradingPageTr::tr("Close"), "plain", {}, this);
    copyButton->setObjectName(QStringLiteral("copyDifferences"));
    foot->addWidget(copyButton);
    foot->addWidget(printButton);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(copyButton, &QPushButton::clicked, this, &ComparisonDialog::copy);
    connect(printButton, &QPushButton::clicked, this, &ComparisonDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (FilterChip* chip : {m_changes, m_layers})
        connect(chip, &FilterChip::selectionChanged, this, &ComparisonDialog::filter);
    filter();
    m_table->setFocus();
}

void ComparisonDialog::filter()
{
    QList<ComparisonView::Row> rows;
    for (const ComparisonView::Row& row : m_view.rows)
        if ((!m_changes->isSet() || m_changes->selected().contains(changeId(row))) &&
            (!m_layers->isSet() || m_layers->selected().contains(row.layer)))
            rows << row;
    m_model->setRows(rows);
}

void ComparisonDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    QDialog::keyPressEvent(event);
}

void ComparisonDialog::copy()
{
    QStringList lines{headings().join(QLatin1Char('\t'))};
    for (const ComparisonView::Row& row : m_model->rows())
        lines << cellsOf(row).join(QLatin1Char('\t'));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

QString ComparisonDialog::html() const
{
    const auto line = [](const QStringList& cells, const char* tag) {
        QString text;
        for (const QString& cell : cells)
            text += QStringLiteral("<%1 align=left>%2</%1>").arg(QLatin1String(tag), cell.toHtmlEscaped());
        return QStringLiteral("<tr>%1</tr>").arg(text);
    };
    QString table = line(headings(), "th");
    for (const ComparisonView::Row& row : m_model->rows())
        table += line(cellsOf(row), "td");
    return QStringLiteral("<h3>%1</h3><table cellpadding=3 border=1 style=\"border-collapse:collapse\" "
                          "width=\"100%\">%2</table>")
        .arg(windowTitle().toHtmlEscaped(), table);
}

void ComparisonDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this, [this, printer](QPrinter*) {
        m_services.attempt([&] {
            m_services.workspace().perform(
                GradingPageTr::tr("Printed: %1").arg(windowTitle()), {},
                [&](ledger::ActWriter& writer) { writer.note(QStringLiteral("print"), m_system); });
            QTextDocument page;
            page.setDefaultFont(ui::font(FontRole::Caption));
            page.setHtml(html());
            page.print(printer.get());
        });
    });
    dialog->open();
}

} // namespace wardbook::ui
