#include "ui/shell/tour_card.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace wardbook::ui {

namespace {
constexpr Length kWidth{372};
constexpr int kAway = 12, kEdge = 12;
} // namespace

TourCard::TourCard(QWidget* desk)
    : QFrame(desk), m_title(makeLabel({}, FontRole::PanelTitle)), m_text(makeLabel({}, FontRole::Body)),
      m_count(makeLabel({}, FontRole::Caption, "text2")), m_back(new Button(ShellTr::tr("Back"))),
      m_next(new Button(ShellTr::tr("Next"), "primary")),
      m_end(new Button(ShellTr::tr("End the tour"), "quiet"))
{
    setObjectName(QStringLiteral("tourCard"));
    setSurface(this, "raised");
    setFixedWidth(kWidth);
    m_title->setObjectName(QStringLiteral("tourTitle"));
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("tourText"));
    m_text->setWordWrap(true);
    m_count->setObjectName(QStringLiteral("tourCount"));
    m_back->setObjectName(QStringLiteral("tourBack"));
    m_next->setObjectName(QStringLiteral("tourNext"));
    m_end->setObjectName(QStringLiteral("tourEnd"));
    m_end->setToolTip(QStringLiteral("Esc"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(metric::kGap);
    column->addWidget(m_count);
    column->addWidget(m_title);
    column->addWidget(m_text);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    row->addWidget(m_end);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, &TourCard::backWanted);
    connect(m_next, &QPushButton::clicked, this, &TourCard::nextWanted);
    connect(m_end, &QPushButton::clicked, this, &TourCard::endWanted);
}

void TourCard::show(const QString& title, const QString& text, int number, int of)
{
    m_count->setText(ShellTr::tr("Tour, %1 of %2").arg(number).arg(of));
    m_title->setText(title);
    m_text->setText(text);
    m_back->setRefusal(number == 1 ? ShellTr::tr("This is the first stop.") : QString());
    m_next->setText(number == of ? ShellTr::tr("Finish") : ShellTr::tr("Next"));
    m_end->setVisible(number < of);
    setAccessibleName(title);
    setAccessibleDescription(text);
    // Whoever hears the window hears the whole stop when the focus comes to the button.
    m_next->setAccessibleDescription(m_count->text() + QStringLiteral(". ") + title + QStringLiteral(". ") +
                                     text);
    setFixedHeight(heightForWidth(kWidth) > 0 ? heightForWidth(kWidth) : sizeHint().height());
    QFrame::show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void TourCard::placeBeside(const QRect& target)
{
    const QRect room = parentWidget()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const auto inside = [&](QPoint at) {
        return QPoint(qBound(room.left(), at.x(), std::max(room.left(), room.right() - width())),
                      qBound(room.top(), at.y(), std::max(room.top(), room.bottom() - height())));
    };
    const QPoint places[] = {
        {target.right() + kAway, target.top()},           {target.left() - kAway - width(), target.top()},
        {target.left(), target.bottom() + kAway},         {target.right() - width(), target.bottom() + kAway},
        {target.left(), target.top() - kAway - height()}, room.bottomRight() - QPoint(width(), height()),
        {room.left(), room.bottom() - height()},          {room.right() - width(), room.top()}};
    QPoint best = inside(places[5]);
    int least = -1;
    for (const QPoint& place : places) {
        const QPoint at = inside(place);
        const QRect covered = QRect(at, size()).intersected(target);
        const int area = covered.isEmpty() ? 0 : covered.width() * covered.height();
        if (least < 0 || area < least) {
            least = area;
            best = at;
        }
    }
    move(best);
}

void TourCard::takeFocus()
{
    m_next->setFocus(Qt::OtherFocusReason);
}

void TourCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT endWanted();
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_PageDown)
        Q_EMIT nextWanted();
    else if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_PageUp) && m_back->isEnabled())
        Q_EMIT backWanted();
    else
        QFrame::keyPressEvent(event);
}

TourRing::TourRing(QWidget* desk) : QWidget(desk)
{
    setObjectName(QStringLiteral("tourRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

/// Two lines, so that one of them stands out on every surface.
void TourRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().surface, 6));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), metric::kPopupRadius,
                            metric::kPopupRadius);
    painter.setPen(QPen(theme().accent, 3));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), metric::kPopupRadius,
                            metric::kPopupRadius);
}

} // namespace wardbook::ui
