#include "ui/incidents/report_panel.h"
#include "fields/notice.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/incidents/report_acts.h"
#include "ui/incidents/report_item_editor.h"
#include "ui/incidents/report_list.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>

namespace wardbook::ui {

namespace field = fields::notice;
using incidents::Report;

void ReportBar::set(int filled, int toFollow, int all)
{
    m_filled = filled;
    m_toFollow = toFollow;
    m_all = all;
    update();
}

void ReportBar::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.chip);
    if (m_all == 0)
        return;
    const int filled = width() * m_filled / m_all;
    painter.fillRect(QRect(0, 0, filled, height()), t.okFill);
    painter.fillRect(QRect(filled, 0, width() * m_toFollow / m_all, height()), t.warnFill);
}

ReportPanel::ReportPanel(CaseActs& acts, QWidget* parent)
    : QWidget(parent), m_case(acts), m_acts(new ReportActs(acts, this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("file"), m_stack)), m_choice(new QToolButton(this)),
      m_more(makeIconButton(QStringLiteral("more"), IncidentsPageTr::tr("More"), {}, this)),
      m_number(new ElideLabel({}, this)), m_hint(new ElideLabel({}, this)),
      m_refusal(new ElideLabel({}, this)), m_state(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_unchecked(new chips::Chip({}, chips::Tone::Warn, this)), m_bar(new ReportBar(this)),
      m_counts(new ElideLabel({}, this)), m_items(new ReportItemList(this)),
      m_editor(new ReportItemEditor(acts, this)),
      m_preview(new Button(IncidentsPageTr::tr("Preview"), "plain", QStringLiteral("eye"), this)),
      m_primary(new Button({}, "primary", {}, this))
{
    setSurface(this, "sunken");
    setObjectName(QStringLiteral("reportPanel"));
    build();
    connect(m_acts, &ReportActs::reportMade, this, &ReportPanel::showReport);
    connect(m_items, &ReportItemList::itemChosen, this, [this](const QString& item) {
        m_editor->flush();
        if (const Report* shown = report())
            m_editor->show(m_data, *shown, item,
                           m_data->writable && shown->notice.state == QLatin1String("draft"));
    });
    connect(m_preview, &QPushButton::clicked, this, [this] {
        m_editor->flush([this] {
            if (const Report* shown = report())
                m_acts->preview(*shown);
        });
    });
    connect(m_primary, &QPushButton::clicked, this, &ReportPanel::runPrimary);
}

void ReportPanel::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_stack, 1);
    m_stack->addWidget(m_empty);
    auto* page = new QWidget(m_stack);
    m_stack->addWidget(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metric::kSection, metric::kSection, metric::kSection, metric::kGap);
    head->setSpacing(4);
    auto* first = new QHBoxLayout;
    first->setSpacing(6);
    m_choice->setObjectName(QStringLiteral("reportChoice"));
    m_choice->setAccessibleName(IncidentsPageTr::tr("Reports of this incident"));
    m_choice->setToolTip(IncidentsPageTr::tr("Reports of this incident"));
    m_choice->setPopupMode(QToolButton::InstantPopup);
    m_choice->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_choice->setFont(ui::font(FontRole::PanelTitle));
    m_choice->setMenu(new QMenu(m_choice));
    first->addWidget(m_choice);
    setTone(m_number, "text2");
    first->addWidget(m_number, 1);
    first->addWidget(m_unchecked);
    first->addWidget(m_state);
    head->addLayout(first);
    m_hint->setFont(ui::font(FontRole::Caption));
    setTone(m_hint, "text2");
    head->addWidget(m_hint);
    auto* progress = new QHBoxLayout;
    progress->setSpacing(metric::kSection);
    m_bar->setFixedHeight(8);
    progress->addWidget(m_bar, 1);
    m_counts->setFont(ui::font(FontRole::Caption));
    m_counts->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    progress->addWidget(m_counts);
    head->addLayout(progress);
    column->addLayout(head);
    column->addWidget(makeLine("h2", page));
    column->addWidget(m_items, 1);
    column->addWidget(makeLine("h2", page));
    column->addWidget(m_editor);
    whole->addWidget(makeLine("h2", this));
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(metric::kSection, metric::kGap, metric::kSection, metric::kGap);
    m_refusal->setFont(ui::font(FontRole::Caption));
    setTone(m_refusal, "warn");
    m_refusal->setObjectName(QStringLiteral("reportRefusal"));
    foot->addWidget(m_refusal);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kGap);
    m_preview->setObjectName(QStringLiteral("reportPreviewButton"));
    m_more->setObjectName(QStringLiteral("reportMore"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->setToolTipsVisible(true);
    m_primary->setObjectName(QStringLiteral("reportPrimary"));
    m_primary->setKeyCap(QStringLiteral("Ctrl+Enter"));
    buttons->addWidget(m_preview);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    buttons->addWidget(m_primary);
    foot->addLayout(buttons);
    whole->addLayout(foot);
    markPane(m_items, Pane::Inspector);
    markPane(m_primary, Pane::Footer);
}

const Report* ReportPanel::report() const
{
    if (!m_data)
        return nullptr;
    for (const Report& candidate : m_data->reports)
        if (candidate.notice.id == m_notice)
            return &candidate;
    return nullptr;
}

void ReportPanel::show(const CasePtr& facts)
{
    const bool other = m_data && m_data->id() != facts->id();
    if (other)
        m_notice = 0;
    m_data = facts;
    // the report of the clock that ends first, else the newest
    if (m_notice == 0 && !facts->reports.isEmpty()) {
        m_notice = facts->reports.last().notice.id;
        const QString rule = firstRule();
        for (const Report& candidate : facts->reports)
            if (facts->of(field::kRegister, candidate.notice).text(field::rule) == rule)
                m_notice = candidate.notice.id;
    }
    showCurrent();
}

void ReportPanel::showReport(qint64 notice)
{
    m_editor->flush();
    m_notice = notice;
    if (m_data && report()) {
        showCurrent();
        m_items->setFocus();
    }
}

void ReportPanel::write(const QString& rule)
{
    m_acts->write(rule);
}

QString ReportPanel::firstRule() const
{
    const incidents::Clock* first = nullptr;
    const auto clocks = incidents::clocksOf(m_data->file.clockFacts, *m_data->rules, m_data->nowMs);
    for (const incidents::Clock& clock : clocks) {
        if (!clock.open() || clock.rule.noticeKinds.isEmpty())
            continue;
        const bool sooner = !first || (clock.dueMs != 0 && (first->dueMs == 0 || clock.dueMs < first->dueMs));
        if (sooner)
            first = &clock;
    }
    return first ? first->rule.id : QString();
}

void ReportPanel::showCurrent()
{
    const Report* shown = report();
    m_stack->setCurrentIndex(shown ? 1 : 0);
    fillMore();
    showFoot();
    if (!shown) {
        m_empty->clearActions();
        m_empty->setSentence(IncidentsPageTr::tr("No report yet. It is filled from the record."));
        if (m_data->writable && m_data->viewParts)
            m_empty->addAction(IncidentsPageTr::tr("Another report…"), [this] { m_acts->begin(); });
        return;
    }
    const ledger::RecordFields own = m_data->of(field::kRegister, shown->notice);
    fillChoice();
    const QString to =
        own.has(field::recipient_name) ? own.text(field::recipient_name) : own.label(field::recipient);
    m_choice->setText(own.label(field::kind) + QStringLiteral(" ▾"));
    m_number->setText(QStringLiteral("%1 %2").arg(shown->number, to));
    const ledger::StateDef* state =
        m_data->registers->at(fieldId(field::kRegister)).state(shown->notice.state);
    m_state->set(state ? state->label.text() : QString(),
                 chips::toneFromText(state ? state->tone : QString()));
    m_unchecked->set(shown->form->verified ? QString() : uncheckedText(), chips::Tone::Warn);
    m_unchecked->setToolTip(shown->form->note.text());
    const bool art7 = shown->form->id == QLatin1String("art7");
    m_hint->setText(
        art7 ? IncidentsPageTr::tr("When time is short, items (1) and (2) go first; the rest follows.")
             : shown->form->law + shown->form->article);
    const int all = int(shown->lines.size());
    m_bar->set(shown->filled(), shown->toFollow(), all);
    const QString counts =
        IncidentsPageTr::tr("%1 filled, %2 to follow").arg(shown->filled()).arg(shown->toFollow());
    m_counts->setText(counts);
    m_bar->setAccessibleName(counts);
    m_items->show(*shown);
    m_editor->show(m_data, *shown, m_items->currentItem(),
                   m_data->writable && shown->notice.state == QLatin1String("draft"));
}

void ReportPanel::exportDocument()
{
    m_editor->flush();
    if (const Report* shown = report())
        m_acts->exportDocument(*shown);
}

QString ReportPanel::holdsBack() const
{
    return m_editor->dirty() ? IncidentsPageTr::tr("The text of a report item was not saved yet.")
                             : QString();
}

} // namespace wardbook::ui
