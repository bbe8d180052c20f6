#include "ui/assets/dry_run_panel.h"
#include "base/clock.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/dry_run_view.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QStackedWidget>

namespace wardbook::ui {

using exchange::RowResult;

namespace {

/// "变更 148": a word and a count; the chosen one is tinted, errors are red.
class ResultTab : public QAbstractButton
{
public:
    ResultTab(const QString& word, bool bad, QWidget* parent) : QAbstractButton(parent), m_bad(bad)
    {
        setText(word);
        setCheckable(true);
        setFixedHeight(metric::kControl);
        setFocusPolicy(Qt::StrongFocus);
    }
    void setCount(qint64 count)
    {
        m_count = count;
        setAccessibleName(text() + QLatin1Char(' ') + QString::number(count));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics bold(ui::font(FontRole::BodyBold));
        return {bold.horizontalAdvance(text() + QLatin1Char(' ') + shownCount()) + 20, metric::kControl};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(t.accent, metric::kFocusRing) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() ? t.selected : t.hover);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
        }
        const bool strong = isChecked() || (m_bad && m_count > 0);
        painter.setFont(ui::font(strong ? FontRole::BodyBold : FontRole::Body));
        painter.setPen(m_bad && m_count > 0 ? t.badText : isChecked() ? t.text : t.text2);
        painter.drawText(rect(), Qt::AlignCenter, text() + QLatin1Char(' ') + shownCount());
    }

private:
    QString shownCount() const { return QLocale().toString(m_count); }
    bool m_bad;
    qint64 m_count = 0;
};

} // namespace

constexpr int kAll = 100;

DryRunPanel::DryRunPanel(ImportRunner& runner, ValuesPanel::Lookup lookup, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_model(new DryRunModel(this)),
      m_view(new DryRunView(*m_model, runner.definition(), runner.registers(), std::move(lookup), this)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(QStringLiteral("error"), this)),
      m_filters(new QButtonGroup(this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBar(column);
    m_view->setObjectName(QStringLiteral("dryRun"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(makeLine("h2", this));
    buildFooter(column);
    connect(m_filters, &QButtonGroup::idClicked, this, [this](int id) {
        const qint64 at = m_view->currentNumber();
        m_model->setFilter(id == kAll ? std::nullopt : std::optional(static_cast<RowResult>(id)));
        m_view->goToRow(at);
    });
    connect(m_view, &DryRunView::currentRowChanged, this, &DryRunPanel::showPlace);
    connect(m_view, &DryRunView::fixed, this, [this](qint64 row, const QString& field, const QString& text) {
        m_runner.options().fixes[row].insert(field, text);
        Q_EMIT this->fixed();
    });
    connect(m_view, &DryRunView::leftOut, this, [this](qint64 row) {
        QSet<qint64>& excluded = m_runner.options().excluded;
        if (!excluded.remove(row))
            excluded.insert(row);
        Q_EMIT this->fixed();
    });
}

void DryRunPanel::buildBar(QVBoxLayout* column)
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(px(40));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(4);
    row->addWidget(makeLabel(AssetsPageTr::tr("Dry run"), FontRole::BodyBold, "", bar));
    row->addSpacing(4);
    const std::pair<int, QString> tabs[] = {
        {kAll, AssetsPageTr::tr("All")},
        {int(RowResult::New), chips::resultText(chips::Result::New)},
        {int(RowResult::Changed), chips::resultText(chips::Result::Changed)},
        {int(RowResult::Duplicate), chips::resultText(chips::Result::Duplicate)},
        {int(RowResult::Error), chips::resultText(chips::Result::Error)}};
    for (const auto& [id, word] : tabs) {
        auto* tab = new ResultTab(word, id == int(RowResult::Error), bar);
        tab->setObjectName(QStringLiteral("result_%1").arg(id));
        m_filters->addButton(tab, id);
        row->addWidget(tab);
    }
    m_filters->button(kAll)->setChecked(true);
    row->addStretch(1);
    m_when = makeLabel({}, FontRole::Caption, "text2", bar);
    row->addWidget(m_when);
    row->addSpacing(4);
    m_again = new Button(AssetsPageTr::tr("Run again"), "plain", QStringLiteral("refresh"), bar);
    m_again->setSmall(true);
    m_again->setKeyCap(QStringLiteral("F5"));
    m_again->setObjectName(QStringLiteral("runAgain"));
    connect(m_again, &QPushButton::clicked, this, &DryRunPanel::rerunRequested);
    row->addWidget(m_again);
    column->addWidget(bar);
}

void DryRunPanel::buildFooter(QVBoxLayout* column)
{
    auto* bar = new QWidget(this);
    setSurface(bar, "sunken");
    bar->setFixedHeight(metric::kTableFooter);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kPage);
    m_place = makeLabel({}, FontRole::Caption, "text2", bar);
    row->addWidget(m_place, 1);
    row->addWidget(new KeyHint(QStringLiteral("F8"), AssetsPageTr::tr("next error"), bar));
    row->addWidget(new KeyHint(QStringLiteral("Enter"), AssetsPageTr::tr("put right"), bar));
    row->addWidget(new KeyHint(QStringLiteral("Del"), AssetsPageTr::tr("leave this row out"), bar));
    column->addWidget(bar);
}

void DryRunPanel::showCounts()
{
    const exchange::PlanCounts counts =
        m_runner.plan().isNull() ? exchange::PlanCounts{} : m_runner.plan().counts();
    const std::pair<int, qint64> values[] = {{kAll, counts.rows},
                                             {int(RowResult::New), counts.created},
                                             {int(RowResult::Changed), counts.changed},
                                             {int(RowResult::Duplicate), counts.duplicate},
                                             {int(RowResult::Error), counts.error}};
    for (const auto& [id, count] : values)
        static_cast<ResultTab*>(m_filters->button(id))->setCount(count);
}

void DryRunPanel::showPlan()
{
    const qint64 at = m_view->currentNumber();
    m_stack->setCurrentWidget(m_view);
    m_model->show(m_runner.plan(), m_runner.definition());
    showCounts();
    m_when->setText(
        AssetsPageTr::tr("Nothing written yet  %1").arg(clock::now().toString(QStringLiteral("HH:mm"))));
    if (at > 0)
        m_view->goToRow(at);
    else if (m_runner.plan().counts().error > 0)
        m_view->goToError();
    else
        m_view->goToRow(0);
}

void DryRunPanel::showFailure(const QString& sentence)
{
    m_empty->clearActions();
    m_empty->setSentence(sentence);
    m_stack->setCurrentWidget(m_empty);
    m_when->clear();
}

void DryRunPanel::setBusy(bool busy)
{
    m_again->setEnabled(!busy);
    if (busy)
        m_when->setText(AssetsPageTr::tr("Running…"));
}

void DryRunPanel::showPlace(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return m_place->clear();
    const exchange::PlannedRow& planned = m_model->rowAt(row);
    const exchange::RowProblem* problem = m_model->problemAt(row);
    QString text = AssetsPageTr::tr("Row %1").arg(QLocale().toString(planned.row));
    if (problem && !problem->cell.isEmpty())
        text = AssetsPageTr::tr("%1, cell %2 of the file").arg(text, problem->cell);
    m_place->setText(text);
}

} // namespace wardbook::ui
