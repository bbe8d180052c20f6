#include "ui/shell/top_bar.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/widgets.h"
#include "ui/shell/clock_chip.h"
#include "ui/shell/people_list.h"
#include "ui/shell/shell_tr.h"
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kSearchWidth{240};

/// Looks like a search field, opens the palette.
class PaletteButton : public QAbstractButton
{
public:
    explicit PaletteButton(QWidget* parent) : QAbstractButton(parent)
    {
        setFixedHeight(metric::kControl);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setText(ShellTr::tr("Search or run a command"));
        setAccessibleName(text());
        setToolTip(QStringLiteral("%1 (Ctrl+K)").arg(text()));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }
    QSize sizeHint() const override { return {kSearchWidth, metric::kControl}; }
    /// With large letters it keeps the magnifier and the key.
    QSize minimumSizeHint() const override
    {
        return {px(44) + keyCapWidth(QStringLiteral("Ctrl+K")), metric::kControl};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double pen = hasFocus() ? metric::kFocusRing : 1;
        painter.setPen(QPen(hasFocus() ? t.accent : underMouse() ? t.input : t.line2, pen));
        painter.setBrush(t.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2),
                                metric::kRadius, metric::kRadius);
        paintIcon(painter, QStringLiteral("search"),
                  QRect(9, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon), t.text2);
        const QString keys = QStringLiteral("Ctrl+K");
        const int cap = keyCapWidth(keys);
        painter.setPen(t.text2);
        const QRect words = rect().adjusted(px(32), 0, -cap - 12, 0);
        painter.drawText(words, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        paintKeyCap(painter, QRect(width() - cap - 6, 0, cap, height()), keys);
    }
};

} // namespace

TopBar::TopBar(const people::Session& session, QWidget* parent)
    : QWidget(parent), m_menus(new QMenuBar), m_clock(new ClockChip)
{
    setObjectName(QStringLiteral("topBar"));
    setFixedHeight(metric::kMenuBar);
    setSurface(this, "rail");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 8, 1);
    row->setSpacing(metric::kGap);
    m_menus->setNativeMenuBar(false);
    m_menus->setObjectName(QStringLiteral("menuBar"));
    m_menus->setMaximumHeight(metric::kMenuBar - 2); // never over the line below, however pixels are rounded
    row->addWidget(m_menus, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_clock);
    auto* palette = new PaletteButton(this);
    palette->setObjectName(QStringLiteral("paletteButton"));
    row->addWidget(palette);
    row->addSpacing(8);
    row->addWidget(makeIconLabel(QStringLiteral("person"), "text"));
    QLabel* name = makeLabel(session.name, FontRole::Body);
    name->setObjectName(QStringLiteral("sessionName"));
    row->addWidget(name);
    auto* role = new ElideLabel(roleText(session.role));
    role->setFont(ui::font(FontRole::Body));
    setTone(role, "text2");
    row->addWidget(role);
    row->addSpacing(8);
    auto* lock = makeIconButton(QStringLiteral("lock"), ShellTr::tr("Lock"),
                                QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L));
    lock->setObjectName(QStringLiteral("lockButton"));
    row->addWidget(lock);
    connect(palette, &QAbstractButton::clicked, this, &TopBar::paletteWanted);
    connect(lock, &QToolButton::clicked, this, &TopBar::lockWanted);
}

void TopBar::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), theme().rail);
    painter.setPen(theme().line2);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace wardbook::ui
