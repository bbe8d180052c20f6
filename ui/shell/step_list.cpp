#include "ui/shell/step_list.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/shell/shell_tr.h"
#include <QPainter>

namespace wardbook::ui {

namespace {
constexpr int kInset = 10, kBetween = 10;

int circle()
{
    return std::max(20, QFontMetrics(font(FontRole::CaptionBold)).height() + 4);
}
} // namespace

StepButton::StepButton(int number, int of, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_of(of)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setState(State::Later, {});
}

void StepButton::setState(State state, const QString& refusal)
{
    m_state = state;
    setEnabled(refusal.isEmpty());
    setToolTip(refusal);
    const QString what = state == State::Done  ? ShellTr::tr("done")
                         : state == State::Now ? ShellTr::tr("current step")
                                               : ShellTr::tr("later");
    setAccessibleName(ShellTr::tr("Step %1 of %2: %3, %4").arg(m_number).arg(m_of).arg(text(), what));
    update();
}

QSize StepButton::sizeHint() const
{
    const QFontMetrics bold(ui::font(FontRole::BodyBold));
    return {2 * kInset + circle() + kBetween + bold.horizontalAdvance(text()) + 2,
            std::max(circle(), bold.height()) + 12};
}

void StepButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    const bool now = m_state == State::Now, done = m_state == State::Done;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (now || (underMouse() && isEnabled())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(now ? t.selected : t.hover);
        painter.drawRoundedRect(QRectF(rect()), metric::kRadius, metric::kRadius);
    }
    const QRect round(kInset, (height() - circle()) / 2, circle(), circle());
    painter.setPen(now ? t.accent : done ? t.okText : t.input);
    painter.setBrush(now ? QBrush(t.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(round).adjusted(0.5, 0.5, -0.5, -0.5));
    if (done) {
        paintIcon(painter, QStringLiteral("check"), round.adjusted(3, 3, -3, -3), t.okText);
    } else {
        painter.setFont(ui::font(FontRole::CaptionBold));
        painter.setPen(now ? t.onAccent : t.text2);
        painter.drawText(round, Qt::AlignCenter, QString::number(m_number));
    }
    painter.setFont(ui::font(now ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(now ? t.text : t.text2);
    painter.drawText(
        rect().adjusted(kInset + circle() + kBetween, 0, -2, 0), Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - kInset - circle() - kBetween - 2));
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
    }
}

} // namespace wardbook::ui
