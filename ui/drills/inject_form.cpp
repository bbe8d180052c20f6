#include "ui/drills/inject_form.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

namespace wardbook::ui {

namespace {

constexpr Length kActsHeight{38}, kAskHeight{118}, kIndent{46};
constexpr int kMinutesOffered[] = {5, 10, 15, 30, 60};
constexpr int kShortestReason = 2;

} // namespace

InjectForm::InjectForm(QWidget* parent)
    : QFrame(parent), m_acts(new QWidget(this)), m_ask(new QWidget(this)),
      m_release(new Button(DrillsPageTr::tr("Release"), "primary", {}, this)),
      m_skip(new Button(DrillsPageTr::tr("Skip or postpone…"), "plain", {}, this)),
      m_move(new Button({}, "plain", {}, this)),
      m_doSkip(new Button(DrillsPageTr::tr("Skip it"), "primary", {}, this)),
      m_cancel(new Button(DrillsPageTr::tr("Cancel"), "quiet", {}, this)),
      m_other(makeIconButton(QStringLiteral("chevron-down"), DrillsPageTr::tr("Another time"), {}, this)),
      m_why(new QComboBox(this)), m_text(new QLineEdit(this))
{
    setObjectName(QStringLiteral("injectForm"));
    setSurface(this, "surface");
    build();
    connect(m_release, &QPushButton::clicked, this, [this] { Q_EMIT releaseWanted(m_inject); });
    connect(m_skip, &QPushButton::clicked, this, &InjectForm::ask);
    connect(m_cancel, &QPushButton::clicked, this, &InjectForm::stopAsking);
    connect(m_text, &QLineEdit::textChanged, this, &InjectForm::refresh);
    connect(m_why, &QComboBox::currentIndexChanged, this, &InjectForm::refresh);
    connect(m_doSkip, &QPushButton::clicked, this, [this] { Q_EMIT skipWanted(m_inject, reason()); });
    connect(m_move, &QPushButton::clicked, this,
            [this] { Q_EMIT postponeWanted(m_inject, m_proposal, reason()); });
}

void InjectForm::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(kIndent, 0, metric::kPage, 0);
    whole->setSpacing(0);
    auto* acts = new QHBoxLayout(m_acts);
    acts->setContentsMargins(0, 6, 0, 6);
    acts->setSpacing(metric::kGap);
    m_release->setObjectName(QStringLiteral("releaseInject"));
    m_release->setSmall(true);
    m_release->setKeyCap(QStringLiteral("Space"));
    m_skip->setObjectName(QStringLiteral("skipInject"));
    m_skip->setSmall(true);
    acts->addWidget(m_release);
    acts->addWidget(m_skip);
    acts->addStretch(1);

    auto* ask = new QVBoxLayout(m_ask);
    ask->setContentsMargins(0, metric::kGap, 0, metric::kGap);
    ask->setSpacing(metric::kGap);
    auto* first = new QHBoxLayout;
    first->setSpacing(metric::kGap);
    first->addWidget(makeLabel(DrillsPageTr::tr("Why"), FontRole::Body, "text2", this));
    m_why->setObjectName(QStringLiteral("skipWhy"));
    m_why->setAccessibleName(DrillsPageTr::tr("Why"));
    for (const QString& why :
         {DrillsPageTr::tr("Participants are not there"), DrillsPageTr::tr("The step before isn't finished"),
          DrillsPageTr::tr("Not enough time"), DrillsPageTr::tr("The story took another turn"),
          DrillsPageTr::tr("Safety limits"), DrillsPageTr::tr("Another reason")})
        m_why->addItem(why);
    first->addWidget(m_why, 1);
    ask->addLayout(first);
    m_text->setObjectName(QStringLiteral("skipText"));
    m_text->setPlaceholderText(DrillsPageTr::tr("More about it"));
    m_text->setMaxLength(400);
    m_text->setMinimumHeight(metric::kControl); // lines in a view are low otherwise
    ask->addWidget(m_text);
    auto* last = new QHBoxLayout;
    last->setSpacing(4);
    m_move->setObjectName(QStringLiteral("postponeInject"));
    m_doSkip->setObjectName(QStringLiteral("doSkip"));
    m_cancel->setObjectName(QStringLiteral("skipCancel"));
    m_other->setFixedSize(metric::kSmallControl, metric::kSmallControl);
    auto* times = new QMenu(m_other);
    for (const int minutes : kMinutesOffered)
        times->addAction(DrillsPageTr::tr("in %1 minutes").arg(minutes), this,
                         [this, minutes] { Q_EMIT proposalWanted(minutes); });
    m_other->setMenu(times);
    m_other->setPopupMode(QToolButton::InstantPopup);
    for (Button* button : {m_move, m_doSkip, m_cancel})
        button->setSmall(true);
    last->addWidget(m_move);
    last->addWidget(m_other);
    last->addStretch(1);
    last->addWidget(m_cancel);
    last->addWidget(m_doSkip);
    ask->addLayout(last);
    whole->addWidget(m_acts);
    whole->addWidget(m_ask);
    whole->addStretch(1);
    m_ask->hide();
}

int InjectForm::wantedHeight() const
{
    return m_asking ? kAskHeight : kActsHeight;
}

void InjectForm::showFor(qint64 inject, bool mayRelease, const QString& refusal)
{
    if (inject != m_inject) {
        m_inject = inject;
        m_text->clear();
        m_why->setCurrentIndex(0);
        stopAsking();
    }
    m_release->setRefusal(refusal);
    m_release->setEnabled(mayRelease && refusal.isEmpty());
    m_skip->setRefusal(refusal);
}

void InjectForm::ask()
{
    if (m_asking || m_inject == 0)
        return;
    m_asking = true;
    m_acts->hide();
    m_ask->show();
    Q_EMIT proposalWanted(15);
    refresh();
    Q_EMIT heightChanged();
    m_text->setFocus();
}

void InjectForm::stopAsking()
{
    if (!m_asking)
        return;
    const bool hadFocus = isAncestorOf(focusWidget());
    m_asking = false;
    m_ask->hide();
    m_acts->show();
    Q_EMIT heightChanged();
    if (hadFocus && parentWidget())
        parentWidget()->setFocus(); // the list that it lies on
}

void InjectForm::setProposal(qint64 ms)
{
    m_proposal = ms;
    refresh();
}

QString InjectForm::reason() const
{
    const QString more = m_text->text().simplified();
    const bool another = m_why->currentIndex() == m_why->count() - 1;
    if (another)
        return more;
    return more.isEmpty() ? m_why->currentText() : DrillsPageTr::tr("%1: %2").arg(m_why->currentText(), more);
}

void InjectForm::refresh()
{
    const QString refusal =
        reason().size() < kShortestReason ? DrillsPageTr::tr("Say why in a few words.") : QString();
    m_doSkip->setRefusal(refusal);
    m_move->setRefusal(refusal);
    m_move->setText(DrillsPageTr::tr("Move to %1").arg(minuteText(m_proposal)));
    m_move->updateGeometry();
}

void InjectForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_asking)
        return stopAsking();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_asking && m_doSkip->isEnabled())
        return m_doSkip->click();
    // digits and Space typed here are text, never a stamp of the console
    event->accept();
}

} // namespace wardbook::ui
