// The way of a report out of the house: the next step and what else can be done.
#include "fields/notice.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/incidents/report_acts.h"
#include "ui/incidents/report_item_editor.h"
#include "ui/incidents/report_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QMenu>
#include <QToolButton>

namespace wardbook::ui {

namespace field = fields::notice;
using incidents::Report;

ReportPanel::Step ReportPanel::nextStep() const
{
    const Report* shown = report();
    if (!shown)
        return m_data && !firstRule().isEmpty() ? Step::Begin : Step::None;
    const QString& state = shown->notice.state;
    return state == QLatin1String("draft")           ? Step::Submit
           : state == QLatin1String("pending")       ? Step::Sign
           : state == QLatin1String("approved")      ? Step::Send
           : state == QLatin1String("sent")          ? Step::Receipt
           : state == QLatin1String("sent_unsigned") ? Step::SignLater
                                                     : Step::None;
}

const char* ReportPanel::transitionOf(Step step) const
{
    switch (step) {
    case Step::Submit:
        return "submit";
    case Step::Sign:
        return "approve";
    case Step::Send:
        return "send";
    case Step::Receipt:
        return "receive";
    case Step::SignLater:
        return "sign_later";
    default:
        return "";
    }
}

void ReportPanel::showFoot()
{
    const Step step = nextStep();
    const Report* shown = report();
    const QHash<Step, QString> words{{Step::Begin, IncidentsPageTr::tr("Write the report")},
                                     {Step::Submit, IncidentsPageTr::tr("Submit")},
                                     {Step::Sign, IncidentsPageTr::tr("Sign…")},
                                     {Step::Send, IncidentsPageTr::tr("Register as sent…")},
                                     {Step::Receipt, IncidentsPageTr::tr("Register receipt…")},
                                     {Step::SignLater, IncidentsPageTr::tr("Sign afterwards…")}};
    QString text = words.value(step);
    if (step == Step::Submit && shown->kind == QLatin1String("first"))
        text = IncidentsPageTr::tr("Submit first");
    const bool may = m_data->writable && m_data->viewParts && step != Step::None;
    m_primary->setVisible(may);
    m_primary->setText(text);
    m_primary->setKeyCap(QStringLiteral("Ctrl+Enter"));
    const int beside = m_preview->sizeHint().width() + m_more->width() + 2 * metric::kGap;
    if (m_primary->sizeHint().width() + beside + 2 * metric::kSection > width())
        m_primary->setKeyCap({}); // the words first; the key is in the menu
    QString refusal;
    if (shown)
        refusal = m_data->refusal(field::kRegister, shown->notice, QLatin1String(transitionOf(step)));
    if (refusal.isEmpty() && step == Step::Submit && !shown->problems.isEmpty())
        refusal = shown->problems.first();
    m_primary->setRefusal(refusal);
    m_refusal->setText(may ? refusal : QString());
    m_refusal->setVisible(may && !refusal.isEmpty());
    m_preview->setVisible(shown != nullptr);
    m_more->setVisible(m_data->viewParts);
}

bool ReportPanel::runPrimary()
{
    if (!m_data || m_primary->isHidden())
        return false;
    if (m_editor->dirty()) { // what is typed belongs to what is submitted
        m_editor->flush([this] { runPrimary(); });
        return true;
    }
    if (!m_primary->isEnabled())
        return false;
    const Report* shown = report();
    switch (nextStep()) {
    case Step::Begin:
        m_acts->write(firstRule());
        break;
    case Step::Submit:
        m_acts->submit(*shown);
        break;
    case Step::Sign:
        m_acts->sign(*shown, false);
        break;
    case Step::Send:
        m_acts->registerSent(*shown, true);
        break;
    case Step::Receipt:
        m_acts->registerReceipt(*shown);
        break;
    case Step::SignLater:
        m_acts->sign(*shown, true);
        break;
    case Step::None:
        return false;
    }
    return true;
}

void ReportPanel::fillChoice()
{
    QMenu* menu = m_choice->menu();
    menu->clear();
    for (const Report& candidate : m_data->reports) {
        const ledger::RecordFields own = m_data->of(field::kRegister, candidate.notice);
        const ledger::StateDef* state =
            m_data->registers->at(fieldId(field::kRegister)).state(candidate.notice.state);
        QAction* action = menu->addAction(
            QStringLiteral("%1 %2 %3 (%4)")
                .arg(candidate.number, own.label(field::kind),
                     own.has(field::cohort) ? own.text(field::cohort) : own.label(field::recipient),
                     state ? state->label.text() : QString()));
        action->setCheckable(true);
        action->setChecked(candidate.notice.id == m_notice);
        connect(action, &QAction::triggered, this, [this, id = candidate.notice.id] { showReport(id); });
    }
}

void ReportPanel::fillMore()
{
    QMenu* menu = m_more->menu();
    menu->clear();
    const Report* shown = report();
    const bool may = m_data->writable && m_data->viewParts;
    const auto add = [&](const QString& text, const std::function<void()>& run, const char* step = "") {
        QAction* action = menu->addAction(text, this, [this, run] { m_editor->flush(run); });
        if (*step == 0 || !shown)
            return;
        const QString refusal = m_data->refusal(field::kRegister, shown->notice, QLatin1String(step));
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal);
    };
    if (shown && may) {
        const QString& state = shown->notice.state;
        const bool draft = state == QLatin1String("draft"), pending = state == QLatin1String("pending");
        if (draft || pending)
            add(
                IncidentsPageTr::tr("Send before signing…"),
                [this] { m_acts->registerSent(*report(), false); }, "send_unsigned");
        if (pending)
            add(
                IncidentsPageTr::tr("Return…"), [this] { m_acts->sendBack(*report()); }, "return");
        if (draft) {
            add(IncidentsPageTr::tr("Fill again from the record"), [this] { m_acts->refill(*report()); });
            add(IncidentsPageTr::tr("Recipient and way…"), [this] { m_acts->change(*report()); });
        }
    }
    if (shown) {
        const bool follows = std::any_of(shown->lines.begin(), shown->lines.end(),
                                         [](const auto& line) { return !line.before.isEmpty(); });
        if (follows)
            add(IncidentsPageTr::tr("Compare with the report before"),
                [this] { m_acts->compare(*report()); });
        add(IncidentsPageTr::tr("Export…"), [this] { m_acts->exportDocument(*report()); });
    }
    if (!may)
        return;
    menu->addSeparator();
    add(IncidentsPageTr::tr("New follow-up report…"), [this] { m_acts->begin(QStringLiteral("follow_up")); });
    add(IncidentsPageTr::tr("New final report…"), [this] { m_acts->begin(QStringLiteral("final")); });
    add(IncidentsPageTr::tr("New notice to individuals…"),
        [this] { m_acts->begin(QStringLiteral("individual")); });
    add(IncidentsPageTr::tr("Another report…"), [this] { m_acts->begin(); });
}

} // namespace wardbook::ui
