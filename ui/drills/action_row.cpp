#include "ui/drills/current_inject.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>

namespace wardbook::ui {

namespace {

constexpr Length kRow{30}, kWithin{84}, kLeft{84};
constexpr qint64 kMinuteMs = 60000;

} // namespace

ActionRow::ActionRow(QWidget* parent)
    : QWidget(parent), m_box(new QCheckBox(this)), m_text(new ElideLabel({}, this)),
      m_within(makeLabel({}, FontRole::Body, "text2", this)), m_left(makeLabel({}, FontRole::Body, "", this)),
      m_miss(makeIconButton(QStringLiteral("minus"), DrillsPageTr::tr("Note that it was not done"), {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    m_box->setFixedWidth(px(20));
    m_within->setFixedWidth(kWithin);
    m_within->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_left->setFixedWidth(kLeft);
    m_left->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_left->setObjectName(QStringLiteral("actionLeft"));
    m_miss->setObjectName(QStringLiteral("missAction"));
    m_miss->setFixedSize(metric::kSmallControl, metric::kSmallControl);
    row->addWidget(m_box);
    row->addWidget(m_text, 1);
    row->addWidget(m_within);
    row->addWidget(m_left);
    row->addWidget(m_miss);
    column->addLayout(row, 1);
    column->addWidget(makeLine("h", this));
    setFixedHeight(kRow);
    connect(m_box, &QCheckBox::clicked, this, [this](bool on) { Q_EMIT ticked(m_action.id, on); });
    connect(m_miss, &QToolButton::clicked, this, [this] { Q_EMIT missed(m_action.id); });
}

void ActionRow::show(const drills::RunAction& action, qint64 releasedMs, qint64 nowMs, bool mayAct)
{
    m_action = action;
    m_released = releasedMs;
    const bool done = action.state == QLatin1String("done");
    m_box->setChecked(done);
    m_box->setEnabled(mayAct && releasedMs != 0);
    m_box->setAccessibleName(action.text);
    m_text->setText(action.role.isEmpty() ? action.text
                                          : DrillsPageTr::tr("%1 (%2)").arg(action.text, action.role));
    m_within->setText(action.withinMinutes > 0 ? DrillsPageTr::tr("within %1 min").arg(action.withinMinutes)
                                               : QString());
    // the place stays: times must not move when a line is ticked
    QSizePolicy policy = m_miss->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_miss->setSizePolicy(policy);
    m_miss->setVisible(mayAct && releasedMs != 0 && action.state == QLatin1String("open"));
    setNow(nowMs);
}

void ActionRow::setNow(qint64 nowMs)
{
    const qint64 within = qint64(m_action.withinMinutes) * kMinuteMs;
    if (m_action.state == QLatin1String("missed")) {
        m_left->setText(DrillsPageTr::tr("not done"));
        setTone(m_left, "bad");
    } else if (m_action.state == QLatin1String("done")) {
        const qint64 took = m_action.doneMs - m_released;
        const bool late = within > 0 && m_action.dueMs != 0 && m_action.doneMs > m_action.dueMs;
        m_left->setText(shortLastsText(took));
        setTone(m_left, late ? "warn" : "ok");
    } else if (m_released == 0 || within == 0) {
        m_left->clear();
    } else {
        const qint64 left = m_action.dueMs - nowMs;
        m_left->setText(left < 0 ? DrillsPageTr::tr("over by %1").arg(shortLastsText(-left))
                                 : DrillsPageTr::tr("%1 left").arg(shortLastsText(left)));
        setTone(m_left, left < 0 ? "bad" : left * 4 < within ? "warn" : "text2");
    }
}

QString ActionRow::timeText() const
{
    return m_left->text();
}

} // namespace wardbook::ui
