#include "ui/audit/seal_panel.h"
#include "ui/audit/act_words.h"
#include "ui/audit/audit_tr.h"
#include "ui/audit/trail_model.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QFormLayout>

namespace wardbook::ui {

SealPanel::SealPanel(QWidget* parent) : QWidget(parent), m_form(new QFormLayout)
{
    setSurface(this, "sunken");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    auto* head = new QHBoxLayout;
    auto* title = new ElideLabel(AuditTr::tr("Signature and chain"));
    title->setFont(ui::font(FontRole::PanelTitle));
    head->addWidget(title);
    head->addStretch(1);
    m_undo = new Button(AuditTr::tr("Undo this act…"), "quiet", QStringLiteral("undo"), this);
    m_undo->setObjectName(QStringLiteral("undoAct"));
    m_undo->setSmall(true);
    m_check = new Button(AuditTr::tr("Check this act"), "plain", QStringLiteral("shield"), this);
    m_check->setObjectName(QStringLiteral("checkAct"));
    m_check->setSmall(true);
    head->addWidget(m_undo);
    head->addWidget(m_check);
    column->addLayout(head);
    m_form->setHorizontalSpacing(metric::kPage);
    m_form->setVerticalSpacing(6);
    column->addLayout(m_form);
    column->addStretch(1);
    m_person = addLine(AuditTr::tr("Signed by"));
    m_state = addLine(AuditTr::tr("Result"));
    m_key = addLine(AuditTr::tr("Key"), true);
    m_time = addLine(AuditTr::tr("Time of signing"));
    m_hash = addLine(AuditTr::tr("This act"), true);
    m_previous = addLine(AuditTr::tr("Act before"), true);
    m_station = addLine(AuditTr::tr("Workstation"));
    m_reason = addLine(AuditTr::tr("Reason"));
    connect(m_check, &QPushButton::clicked, this, &SealPanel::checkWanted);
    connect(m_undo, &QPushButton::clicked, this, &SealPanel::undoWanted);
}

QLabel* SealPanel::addLine(const QString& label, bool mono)
{
    auto* value = new ElideLabel({}, this);
    value->setFont(ui::font(mono ? FontRole::MonoCaption : FontRole::Body));
    m_form->addRow(makeLabel(label, FontRole::Body, "text2"), value);
    return value;
}

static void setText(QLabel* label, const QString& text)
{
    static_cast<ElideLabel*>(label)->setText(text);
}

void SealPanel::showAct(const ledger::ActEntry& act, const ledger::ActCheck* check)
{
    setText(m_person, act.actor);
    setText(m_time, act.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
                        (act.clockBehind ? AuditTr::tr("; the clock was behind the act before") : QString()));
    setText(m_hash, longHash(act.hash));
    setText(m_previous,
            act.prevHash.isEmpty() ? AuditTr::tr("None, this is the first") : longHash(act.prevHash));
    setText(m_station, act.workstation);
    setText(m_reason, act.reason.isEmpty() ? AuditTr::tr("(none)") : act.reason);
    setText(m_key, {});
    setText(m_state, AuditTr::tr("Signed, not checked yet"));
    setTone(m_state, "text2");
    if (check)
        showCheck(*check);
}

void SealPanel::showCheck(const ledger::ActCheck& check)
{
    setText(m_state, checkWord(check));
    setTone(m_state, check.ok() ? "ok" : "bad");
    setText(m_key, check.keyFingerprint.isEmpty() ? AuditTr::tr("No key of this person is known")
                                                  : QStringLiteral("SM2 ") + check.keyFingerprint);
}

void SealPanel::setUndoRefusal(const QString& refusal, bool offered)
{
    m_undo->setVisible(offered);
    m_undo->setRefusal(refusal);
}

} // namespace wardbook::ui
