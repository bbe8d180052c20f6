#include "ui/drills/observe_panel.h"
#include "ledger/definitions.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kButton{40}, kButtonMin{34}, kPad{10}, kHead{28}, kWho{168};
constexpr int kColumns = 3;

} // namespace

ObserveButton::ObserveButton(int number, const QString& kind, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_kind(kind)
{
    setText(codeText("observation_kind", kind));
    setAccessibleName(text());
    setToolTip(DrillsPageTr::tr("%1 (key %2)").arg(text()).arg(number));
    setObjectName(QStringLiteral("observe_") + kind);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus);
}

QSize ObserveButton::sizeHint() const
{
    return {150, kButton};
}

QSize ObserveButton::minimumSizeHint() const
{
    return {110, kButtonMin};
}

void ObserveButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line2, hasFocus() ? metric::kFocusRing : 1));
    painter.setBrush(isDown() ? t.selected : underMouse() && isEnabled() ? t.hover : t.surface);
    painter.drawRoundedRect(box, metric::kRadius, metric::kRadius);
    const QString key = QString::number(m_number);
    const QRect inner = rect().adjusted(kPad, 0, -kPad, 0);
    paintKeyCap(painter, inner, key);
    painter.setFont(ui::font(FontRole::Body));
    painter.setPen(isEnabled() ? t.text : t.disabled);
    const QRect words = inner.adjusted(keyCapWidth(key) + metric::kGap, 0, -metric::kIcon - 4, 0);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    const chips::Tone tone = observationTone(m_kind);
    const QColor colour = !isEnabled()                   ? t.disabled
                          : tone == chips::Tone::Neutral ? t.text2
                                                         : chips::tint(tone).text;
    paintIcon(
        painter, observationIcon(m_kind),
        QRect(inner.right() - metric::kIcon, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon),
        colour);
}

ObservePanel::ObservePanel(QWidget* parent)
    : QWidget(parent), m_title(new QWidget(this)), m_line(new QWidget(this)),
      m_kind(new chips::Chip({}, chips::Tone::Neutral, this)),
      m_at(makeLabel({}, FontRole::Body, "text2", this)), m_who(new ChoiceEdit(this)),
      m_text(new QLineEdit(this))
{
    setObjectName(QStringLiteral("observePanel"));
    setSurface(this, "sunken");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, 6, metric::kPage, 10);
    column->setSpacing(6);

    auto* title = new QHBoxLayout(m_title);
    title->setContentsMargins(0, 0, 0, 0);
    title->setSpacing(4);
    title->addWidget(makeLabel(DrillsPageTr::tr("Note what you see"), FontRole::BodyBold, "", this));
    title->addStretch(1);
    title->addWidget(makeLabel(DrillsPageTr::tr("A digit keeps the time; then type more,"), FontRole::Caption,
                               "text2", this));
    title->addWidget(new KeyHint(QStringLiteral("Enter"), DrillsPageTr::tr("closes"), this));
    m_title->setFixedHeight(kHead);
    column->addWidget(m_title);

    auto* line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metric::kGap);
    m_who->setObjectName(QStringLiteral("observeWho"));
    m_who->setPlaceholderText(DrillsPageTr::tr("Who"));
    m_who->setAccessibleName(DrillsPageTr::tr("Who"));
    m_who->setFixedWidth(kWho);
    m_who->setCreateText(QStringLiteral("%1")); // anybody may be named
    connect(m_who, &ChoiceEdit::createRequested, this, [this](const QString& name) {
        m_who->setChosen(name, name);
        m_text->setFocus();
    });
    connect(m_who, &ChoiceEdit::choiceMade, m_text, qOverload<>(&QWidget::setFocus));
    m_text->setObjectName(QStringLiteral("observeText"));
    m_text->setPlaceholderText(DrillsPageTr::tr("What was seen"));
    m_text->setAccessibleName(DrillsPageTr::tr("What was seen"));
    m_text->setMaxLength(2000);
    line->addWidget(m_kind);
    line->addWidget(m_at);
    line->addWidget(m_text, 1);
    line->addWidget(m_who);
    m_line->setFixedHeight(kHead);
    m_line->hide();
    column->addWidget(m_line);

    auto* grid = new QGridLayout;
    grid->setSpacing(metric::kGap);
    int number = 0;
    for (const ledger::Code& code :
         ledger::RegisterSet::builtIn()->codes(QStringLiteral("observation_kind")).codes) {
        auto* button = new ObserveButton(number + 1, code.id, this);
        connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT stamped(button->kind()); });
        grid->addWidget(button, number / kColumns, number % kColumns);
        m_buttons.append(button);
        ++number;
    }
    column->addLayout(grid);
    m_text->installEventFilter(this);
    m_who->installEventFilter(this);
}

/// Anybody may be named; who takes part is offered.
void ObservePanel::setPeople(const QList<drills::RunPerson>& people)
{
    QList<Choice> choices;
    for (const drills::RunPerson& person : people) {
        const QString name = person.organisation.isEmpty()
                                 ? person.name
                                 : DrillsPageTr::tr("%1 %2").arg(person.organisation, person.name);
        choices.append({name, name, person.role, 0});
    }
    m_who->setChoices(choices);
}

void ObservePanel::setMayAct(bool mayAct)
{
    m_mayAct = mayAct;
    for (ObserveButton* button : m_buttons)
        button->setEnabled(mayAct);
}

bool ObservePanel::stamp(int number)
{
    if (!m_mayAct || number < 1 || number > m_buttons.size())
        return false;
    Q_EMIT stamped(m_buttons.at(number - 1)->kind());
    return true;
}

void ObservePanel::openLine(const QString& kind, qint64 atMs, qint64 token, const QString& who,
                            const QString& text)
{
    if (lineOpen())
        finish(); // what was typed for the one before is kept
    m_token = token;
    m_kind->set(codeText("observation_kind", kind), observationTone(kind), observationIcon(kind));
    m_at->setText(timeText(atMs));
    m_who->setChosen(who, who);
    m_text->setText(text);
    if (!isAncestorOf(window()->focusWidget()))
        m_before = window()->focusWidget();
    m_title->hide();
    m_line->show();
    m_text->setFocus();
}

bool ObservePanel::lineOpen() const
{
    return !m_line->isHidden();
}

void ObservePanel::finish()
{
    const QString who = m_who->chosen().isEmpty() ? m_who->text().trimmed() : m_who->chosen();
    const QString text = m_text->text().simplified();
    if (!who.isEmpty() || !text.isEmpty())
        Q_EMIT described(m_token, who, text);
    m_token = 0;
}

void ObservePanel::closeLine()
{
    if (!lineOpen())
        return;
    m_line->hide();
    m_title->show();
    if (m_before && m_before->isVisible())
        m_before->setFocus();
}

bool ObservePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if ((watched == m_text && enter) || (watched == m_who && enter && !m_who->text().isEmpty())) {
            if (watched == m_who)
                return QWidget::eventFilter(watched, event);
            finish();
            closeLine();
            return true;
        }
        if (key == Qt::Key_Escape) {
            closeLine(); // the stamp stays
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
