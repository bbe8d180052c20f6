#include "ui/kit/record_inspector.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/history_view.h"
#include "ui/kit/inspector_footer.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/panes.h"
#include "ui/kit/relations_view.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

namespace wardbook::ui {

constexpr int kRecentShown = 2;

RecordInspector::RecordInspector(const FieldContext& context, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setSurface(this, "sunken");
    setMinimumWidth(metric::kInspectorMin);
    setMaximumWidth(metric::kInspectorMax);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_outer = new QStackedWidget(this);
    outer->addWidget(m_outer);

    m_nothing = makeLabel({}, FontRole::Body, "text3", this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(metric::kPage);
    m_outer->addWidget(m_nothing);

    // Every widget is made where it stays: moving a tree of them to another parent styles it all again.
    auto* page = new QWidget(m_outer);
    m_outer->addWidget(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader(page));
    m_tabs = new QTabBar(page);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->addTab(KitTr::tr("Fields"));
    m_tabs->addTab(KitTr::tr("Connections"));
    m_tabs->addTab(KitTr::tr("History"));
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch(1);
    column->addLayout(tabRow);
    column->addWidget(makeLine("h2", page));

    m_stack = new QStackedWidget(page);
    column->addWidget(m_stack, 1);
    m_scroll = new QScrollArea(m_stack);
    m_stack->addWidget(m_scroll);
    auto* body = new QWidget(m_scroll->viewport());
    m_scroll->setWidget(body);
    m_form = new RecordForm(m_context, body);
    setSurface(body, "sunken");
    auto* bodyColumn = new QVBoxLayout(body);
    bodyColumn->setContentsMargins(0, 0, 0, 0);
    bodyColumn->setSpacing(0);
    bodyColumn->addWidget(m_form);
    m_recent = new QWidget(body);
    auto* recent = new QVBoxLayout(m_recent);
    recent->setContentsMargins(0, metric::kSection, 0, metric::kSection);
    recent->setSpacing(2);
    recent->addWidget(makeLine("h", m_recent));
    auto* recentHead = new QHBoxLayout;
    recentHead->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, 0);
    recentHead->addWidget(makeLabel(KitTr::tr("Recent history"), FontRole::BodyBold, "", m_recent));
    recentHead->addStretch(1);
    m_allHistory = new Button({}, "link", {}, m_recent);
    m_allHistory->setSmall(true);
    recentHead->addWidget(m_allHistory);
    recent->addLayout(recentHead);
    m_recentLines = new QVBoxLayout;
    m_recentLines->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    m_recentLines->setSpacing(4);
    recent->addLayout(m_recentLines);
    bodyColumn->addWidget(m_recent);
    bodyColumn->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_relations = new RelationsView(m_stack);
    m_history = new HistoryView(m_stack);
    m_stack->addWidget(m_relations);
    m_stack->addWidget(m_history);
    markPane(m_stack, Pane::Inspector);
    m_footer = new InspectorFooter(page);
    markPane(m_footer, Pane::Footer);
    column->addWidget(m_footer);

    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_allHistory, &QPushButton::clicked, this, [this] { setTab(Tab::History); });
    connect(m_relations, &RelationsView::openRequested, this, &RecordInspector::openRequested);
    connect(m_form, &RecordForm::edited, this, &RecordInspector::edited);
    connect(m_footer, &InspectorFooter::createRequested, this, [this] {
        m_form->finish();
        Q_EMIT createRequested(m_form->newValues());
    });
    connect(m_footer, &InspectorFooter::cancelRequested, this, &RecordInspector::newCancelled);
    showNothing({});
}

QWidget* RecordInspector::makeHeader(QWidget* page)
{
    auto* header = new QWidget(page);
    auto* column = new QVBoxLayout(header);
    column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kGap);
    column->setSpacing(2);
    auto* top = new QHBoxLayout;
    top->setSpacing(metric::kGap);
    m_code = makeLabel({}, FontRole::Body, "text2", header);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    top->addWidget(m_code);
    m_state = new chips::Chip({}, chips::Tone::Neutral, header);
    top->addWidget(m_state);
    top->addStretch(1);
    m_more = makeIconButton(QStringLiteral("more"), KitTr::tr("More"), {}, header);
    m_more->setObjectName(QStringLiteral("moreActs"));
    connect(m_more, &QToolButton::clicked, this, [this] {
        if (QMenu* menu = m_footer->moreMenu())
            menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
    });
    top->addWidget(m_more);
    QToolButton* close =
        makeIconButton(QStringLiteral("panel-right"), KitTr::tr("Hide this panel"), {}, header);
    connect(close, &QToolButton::clicked, this, &RecordInspector::closeRequested);
    top->addWidget(close);
    column->addLayout(top);
    m_title = new ElideLabel({}, header);
    m_title->setFont(ui::font(FontRole::PageTitle));
    column->addWidget(m_title);
    m_subtitle = new ElideLabel({}, header);
    m_subtitle->setFont(ui::font(FontRole::Caption));
    setTone(m_subtitle, "text2");
    column->addWidget(m_subtitle);
    return header;
}

void RecordInspector::showNothing(const QString& sentence)
{
    m_detail = {};
    m_form->endNew();
    m_nothing->setText(sentence);
    m_outer->setCurrentIndex(0);
    m_footer->showNothing();
}

void RecordInspector::showDetail(const RecordDetail& detail, const ledger::Ledger::Allowed& allowed,
                                 bool readOnly)
{
    const bool same = detail.form.record.id == recordId() && !m_form->isNew();
    m_detail = detail;
    m_outer->setCurrentIndex(1);
    showHeader(allowed, readOnly);
    m_form->show(detail.form, allowed.edit && !readOnly);
    m_form->showProblems(detail.warnings);
    for (const ledger::SectionDef& section : m_context.definition->sections)
        m_form->setSectionNote(section.id, detail.sectionNotes.value(section.id));
    m_recent->show();
    fillRecent();
    m_tabs->setTabEnabled(1, true);
    m_tabs->setTabEnabled(2, true);
    m_tabs->setTabText(1, detail.relations.isEmpty()
                              ? KitTr::tr("Connections")
                              : KitTr::tr("Connections %1").arg(detail.relations.size()));
    m_tabs->setTabText(2, KitTr::tr("History %1").arg(detail.history.size()));
    m_relations->setRelations(detail.relations, detail.moreRelations);
    m_history->setHistory(detail.history);
    if (!same)
        m_scroll->ensureVisible(0, 0);
}

void RecordInspector::showHeader(const ledger::Ledger::Allowed& allowed, bool readOnly)
{
    const ledger::RegisterDef& definition = *m_context.definition;
    const ledger::Record& record = m_detail.form.record;
    const ledger::StateDef* state = definition.state(record.state);
    m_code->setText(m_detail.code);
    m_code->setVisible(!m_detail.code.isEmpty());
    m_state->set(state ? state->label.text() : record.state,
                 chips::toneFromText(state ? state->tone : QString()));
    m_title->setText(m_detail.title);
    QString subtitle;
    if (!m_detail.history.isEmpty()) {
        const HistoryLine& last = m_detail.history.first();
        const QDateTime at = last.at.toLocalTime();
        subtitle = KitTr::tr("%1, %2: %3")
                       .arg(last.actor, QLocale().toString(at, KitTr::tr("MMM d HH:mm")), last.label);
        if (!record.baseline.isEmpty())
            subtitle += KitTr::tr(", %1 changes wait").arg(record.baseline.size());
    }
    m_subtitle->setText(subtitle);
    m_footer->showRecord(definition, record, readOnly ? ledger::Ledger::Allowed{} : allowed,
                         !readOnly && allowed.edit && record.state != QLatin1String(ledger::kVoidState),
                         !record.baseline.isEmpty() || m_detail.history.size() > 1);
    m_more->setVisible(m_footer->moreMenu() != nullptr);
}

void RecordInspector::fillRecent()
{
    while (QLayoutItem* item = m_recentLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_allHistory->setText(KitTr::tr("All %1").arg(m_detail.history.size()));
    for (qsizetype i = 0; i < std::min<qsizetype>(kRecentShown, m_detail.history.size()); ++i) {
        const HistoryLine& line = m_detail.history.at(i);
        auto* row = new QWidget(m_recent);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(metric::kSection);
        layout->addWidget(makeLabel(shortTime(line.at), FontRole::Caption, "text3", row));
        auto* text = new ElideLabel(line.actor + QLatin1Char(' ') + historySummary(line), row);
        text->setFont(ui::font(FontRole::Caption));
        layout->addWidget(text, 1);
        m_recentLines->addWidget(row);
    }
}

void RecordInspector::showNew(const QString& title, const ledger::FieldValues& values,
                              const QHash<QString, QString>& shown)
{
    m_detail = {};
    m_outer->setCurrentIndex(1);
    m_code->hide();
    m_more->hide();
    const ledger::StateDef& state = m_context.definition->initialState();
    m_state->set(state.label.text(), chips::Tone::Neutral);
    m_title->setText(title);
    m_subtitle->setText(KitTr::tr("Nothing is written before you create it."));
    m_recent->hide();
    setTab(Tab::Fields);
    m_tabs->setTabText(1, KitTr::tr("Connections"));
    m_tabs->setTabText(2, KitTr::tr("History"));
    m_tabs->setTabEnabled(1, false);
    m_tabs->setTabEnabled(2, false);
    m_form->startNew(values, shown);
    m_footer->showNew();
    m_scroll->ensureVisible(0, 0);
    m_form->focusField(m_context.definition->titleField);
}

void RecordInspector::setBusyNew(bool busy)
{
    m_footer->setBusy(busy);
}

RecordInspector::Tab RecordInspector::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void RecordInspector::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

QString RecordInspector::primaryTransition() const
{
    return m_footer->primary();
}

} // namespace wardbook::ui
