#include "ui/grading/comparison_view.h"
#include "fields/assessment.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>

namespace wardbook::ui {

constexpr int kWidths[] = {88, 130, 260, 104, 90, 96};

ComparisonView::ComparisonView(RoundEditor& editor, RoundSource& source, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_source(source), m_model(new ComparisonModel(this)),
      m_rounds(new QComboBox(this)), m_show(new QButtonGroup(this)),
      m_summary(makeLabel({}, FontRole::Body, "text2", this)), m_stack(new QStackedWidget(this)),
      m_table(new PlainTable(*m_model, this)), m_empty(new EmptyState(QStringLiteral("compare"), this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    m_summary->setContentsMargins(metric::kPage, 0, metric::kPage, metric::kGap);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(makeLine("h", this));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    m_foot = buildFoot();
    column->addWidget(m_foot);
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setAccessibleName(GradingPageTr::tr("Cells that differ"));
    for (int i = 0; i < ComparisonModel::ColumnCount; ++i)
        m_table->setColumnWidth(i, px(kWidths[i]));
    m_table->horizontalHeader()->setSectionResizeMode(ComparisonModel::Topic, QHeaderView::Stretch);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const CellAt at = cellOf(index.row()); at.valid())
            Q_EMIT cellWanted(at);
    });
    connect(m_table, &PlainTable::currentRowChanged, this, [this](int row) {
        if (const CellAt at = cellOf(row); at.valid())
            Q_EMIT cellPointedAt(at);
    });
    connect(m_rounds, &QComboBox::activated, this,
            [this](int index) { compareWith(m_rounds->itemData(index).toLongLong()); });
}

CellAt ComparisonView::cellOf(int row) const
{
    if (row < 0 || row >= m_model->rowCount())
        return {};
    const grading::CellDifference& cell = m_model->at(row);
    return {m_editor.round().rowOf(cell.item), m_editor.round().columnOf(cell.object)};
}

QWidget* ComparisonView::buildBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    auto* back = makeIconButton(QStringLiteral("arrow-left"), GradingPageTr::tr("Back to the grid"),
                                QKeySequence(Qt::Key_Escape), bar);
    back->setObjectName(QStringLiteral("comparisonBack"));
    row->addWidget(back);
    row->addWidget(makeLabel(GradingPageTr::tr("Against"), FontRole::Body, "text2", bar));
    m_rounds->setObjectName(QStringLiteral("otherRounds"));
    m_rounds->setAccessibleName(GradingPageTr::tr("Round to compare with"));
    m_rounds->setMinimumWidth(px(160));
    row->addWidget(m_rounds);
    const std::pair<ComparisonModel::Show, QString> shows[] = {
        {ComparisonModel::Show::All, GradingPageTr::tr("All differences")},
        {ComparisonModel::Show::Better, GradingPageTr::tr("Better")},
        {ComparisonModel::Show::Worse, GradingPageTr::tr("Worse")}};
    for (const auto& [show, text] : shows) {
        auto* button = new Button(text, "plain", {}, bar);
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("show_%1").arg(int(show)));
        m_show->addButton(button, int(show));
        row->addWidget(button);
    }
    m_show->button(0)->setChecked(true);
    row->addStretch(1);
    connect(m_show, &QButtonGroup::idClicked, this,
            [this](int id) { m_model->setShow(ComparisonModel::Show(id)); });
    connect(back, &QToolButton::clicked, this, &ComparisonView::closed);
    return bar;
}

QWidget* ComparisonView::buildFoot()
{
    auto* foot = new QWidget(this);
    foot->setFixedHeight(metric::kInspectorFooter);
    setSurface(foot, "sunken");
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_refusal = makeLabel({}, FontRole::Body, "text2", foot);
    m_refusal->setWordWrap(true);
    row->addWidget(m_refusal, 1);
    auto* back = new Button(GradingPageTr::tr("Return…"), "plain", {}, foot);
    m_pass = new Button(GradingPageTr::tr("Pass review"), "primary", QStringLiteral("check"), foot);
    m_pass->setObjectName(QStringLiteral("passReview"));
    row->addWidget(back);
    row->addWidget(m_pass);
    connect(back, &QPushButton::clicked, this, &ComparisonView::returnWanted);
    connect(m_pass, &QPushButton::clicked, this, &ComparisonView::passWanted);
    return foot;
}

void ComparisonView::open(bool reviewing, const QString& refusal)
{
    m_complete = false;
    m_foot->setVisible(reviewing);
    m_pass->setRefusal(refusal);
    m_refusal->setText(refusal);
    struct Entry
    {
        qint64 id = 0;
        QString name;
    };
    auto found = std::make_shared<QList<Entry>>();
    m_source.read(
        [found, system = m_editor.round().system, self = m_editor.round().id](ledger::Reader& reader) {
            namespace fa = fields::assessment;
            const QString id = QString::fromLatin1(fa::kRegister);
            const ledger::FieldDef name = *reader.registers().at(id).field(QString::fromLatin1(fa::name));
            reader.forEachWith(id, QString::fromLatin1(fa::system), system,
                               [&](const ledger::Record& record) {
                                   if (record.id != self)
                                       found->prepend({record.id, record.text(name)});
                               });
        },
        [this, found] {
            m_rounds->clear();
            for (const Entry& entry : std::as_const(*found))
                m_rounds->addItem(entry.name, entry.id);
            const qint64 previous = m_editor.round().previous;
            const int at = m_rounds->findData(previous);
            m_rounds->setCurrentIndex(qMax(0, at));
            m_rounds->setEnabled(m_rounds->count() > 0);
            if (m_rounds->count() > 0)
                return compareWith(m_rounds->currentData().toLongLong());
            m_empty->setSentence(GradingPageTr::tr(
                "This is the first round of the system; there is nothing to compare with."));
            m_stack->setCurrentWidget(m_empty);
            m_summary->clear();
            m_complete = true;
        });
}

void ComparisonView::compareWith(qint64 other)
{
    const quint64 token = ++m_token;
    m_complete = false;
    m_source.compare(m_editor.snapshot(), other,
                     [this, token](const grading::RoundComparison& comparison, const QString& name) {
                         if (token == m_token)
                             showResult(comparison, name);
                     });
}

void ComparisonView::showResult(const grading::RoundComparison& comparison, const QString& beforeName)
{
    const QLocale locale;
    m_model->setComparison(m_editor.round(), comparison, beforeName);
    QStringList parts{GradingPageTr::tr("better %1").arg(locale.toString(comparison.better)),
                      GradingPageTr::tr("worse %1").arg(locale.toString(comparison.worse)),
                      GradingPageTr::tr("other %1").arg(locale.toString(comparison.other)),
                      GradingPageTr::tr("unchanged %1").arg(locale.toString(comparison.same))};
    const auto newItems = comparison.onlyAfter.size(), newObjects = comparison.objectsOnlyAfter.size();
    if (newItems > 0)
        parts.append(GradingPageTr::tr("%n new item(s)", nullptr, int(newItems)));
    if (newObjects > 0)
        parts.append(GradingPageTr::tr("%n new object(s)", nullptr, int(newObjects)));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_empty->setSentence(GradingPageTr::tr("No cell differs from %1.").arg(beforeName));
    m_stack->setCurrentWidget(comparison.cells.isEmpty() ? static_cast<QWidget*>(m_empty) : m_table);
    m_complete = true;
}

} // namespace wardbook::ui
