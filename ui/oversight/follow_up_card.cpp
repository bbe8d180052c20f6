#include "ui/oversight/follow_up_card.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QBoxLayout>

namespace wardbook::ui {

using Result = oversight::Reassessment::Result;

FollowUpCard::FollowUpCard(QWidget* parent)
    : QFrame(parent), m_before(makeLabel({}, FontRole::Caption, "warn", this)),
      m_after(makeLabel({}, FontRole::Caption, "text2", this)), m_open(new Button({}, "link", {}, this))
{
    setObjectName(QStringLiteral("followUp"));
    setSurface(this, "hint");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 6);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    m_before->setObjectName(QStringLiteral("before"));
    m_before->setWordWrap(true);
    row->addWidget(m_before, 1);
    m_open->setSmall(true);
    m_open->setObjectName(QStringLiteral("openEarlier"));
    row->addWidget(m_open);
    column->addLayout(row);
    m_after->setObjectName(QStringLiteral("after"));
    m_after->setWordWrap(true);
    column->addWidget(m_after);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_uid); });
    hide();
}

static QString afterText(const oversight::Reassessment& found)
{
    const QString round =
        found.signedOff ? found.roundName : OversightPageTr::tr("%1, not signed yet").arg(found.roundName);
    if (found.afterClosing)
        return found.result == Result::Partial
                   ? OversightPageTr::tr(
                         "Judged partly met again after it was closed (%1). Reopen it or make a "
                         "new action.")
                         .arg(round)
                   : OversightPageTr::tr(
                         "Judged not met again after it was closed (%1). Reopen it or make a new "
                         "action.")
                         .arg(round);
    switch (found.result) {
    case Result::Met:
        return OversightPageTr::tr("Judged met in a later round (%1).").arg(round);
    case Result::Partial:
        return OversightPageTr::tr("A later round judges it partly met (%1).").arg(round);
    case Result::Unmet:
        return OversightPageTr::tr("A later round still judges it not met (%1).").arg(round);
    case Result::NotYet:
        break;
    }
    return {};
}

void FollowUpCard::show(const FollowUp& follow)
{
    m_uid = follow.repeatsUid;
    const bool linked = !follow.repeatsUid.isEmpty();
    m_before->setText(
        linked ? OversightPageTr::tr("Came back: %1 is %2").arg(follow.repeatsCode, follow.repeatsState)
        : follow.repeated ? OversightPageTr::tr("Came back: it was remedied before")
                          : QString());
    m_before->setVisible(!m_before->text().isEmpty());
    m_open->setText(OversightPageTr::tr("Open %1").arg(follow.repeatsCode));
    m_open->setVisible(linked);
    m_after->setText(afterText(follow.reassessment));
    setTone(m_after, follow.reassessment.afterClosing               ? "bad"
                     : follow.reassessment.result == Result::Met    ? "ok"
                     : follow.reassessment.result == Result::NotYet ? "text2"
                                                                    : "warn");
    m_after->setVisible(!m_after->text().isEmpty());
    setVisible(!m_before->text().isEmpty() || !m_after->text().isEmpty());
}

} // namespace wardbook::ui
