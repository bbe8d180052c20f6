#include "ui/kit/search_box.h"
#include "ui/kit/icons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace wardbook::ui {

namespace {
constexpr int kSingleLetterMs = 120;
}

SearchBox::SearchBox(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent),
      m_clear(new QAction(icon(QStringLiteral("close"), IconTone::Text3), KitTr::tr("Clear"), this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMinimumHeight(metric::kControl);
    addAction(m_clear, QLineEdit::TrailingPosition);
    m_clear->setVisible(false);
    updateMargins();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT edited(text()); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString& now) {
        m_clear->setVisible(!now.isEmpty());
        const bool letter = now.size() == 1 && now.at(0).unicode() < 0x80;
        const int wait = letter ? qMax(m_delay, kSingleLetterMs) : m_delay;
        if (wait > 0) {
            m_timer.start(wait);
            return;
        }
        m_timer.stop();
        Q_EMIT edited(now);
    });
    connect(m_clear, &QAction::triggered, this, &SearchBox::clearNow);
}

void SearchBox::setRoom(int width)
{
    m_room = width;
    if (textSize() == kTextSizes.front())
        return setFixedWidth(width);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(width);
}

QSize SearchBox::sizeHint() const
{
    const QSize usual = QLineEdit::sizeHint();
    return m_room > 0 ? QSize(m_room, usual.height()) : usual;
}

QSize SearchBox::minimumSizeHint() const
{
    return {m_room > 0 ? qMin(m_room, px(120)) : QLineEdit::minimumSizeHint().width(),
            QLineEdit::minimumSizeHint().height()};
}

void SearchBox::clearNow()
{
    clear();
    if (m_timer.isActive()) {
        m_timer.stop();
        Q_EMIT edited({});
    }
}

void SearchBox::setCount(const QString& text)
{
    m_count = text;
    updateMargins();
    update();
}

void SearchBox::updateMargins()
{
    const int right =
        m_count.isEmpty() ? 0 : QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(m_count) + 6;
    setTextMargins(px(22), 0, right, 0);
}

void SearchBox::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    updateMargins();
}

void SearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, QStringLiteral("search"),
              QRect(9, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon), theme().text2);
    if (m_count.isEmpty())
        return;
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(theme().text3);
    painter.drawText(rect().adjusted(0, 0, m_clear->isVisible() ? -px(30) : -9, 0),
                     Qt::AlignRight | Qt::AlignVCenter, m_count);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        return clearNow();
    if (event->key() == Qt::Key_Down)
        return Q_EMIT downPressed();
    QLineEdit::keyPressEvent(event);
}

} // namespace wardbook::ui
