#include "ui/kit/filter_chip.h"
#include "ui/kit/icons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kPad{10};
constexpr int kGap = 6;
constexpr Length kMaxValueWidth{160}, kLeastLabel{48};

/// Ticking several things must not mean opening the menu several times.
class StayOpenMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        QAction* action = actionAt(event->position().toPoint());
        if (action && action->isEnabled() && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        QAction* action = activeAction();
        if (event->key() == Qt::Key_Space && action && action->isEnabled() && action->isCheckable())
            action->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

FilterChip::FilterChip(const QString& label, QWidget* parent)
    : QToolButton(parent), m_label(label), m_unset(KitTr::tr("All")), m_menu(new StayOpenMenu(this))
{
    setFixedHeight(metric::kControl);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(label);
    setToolTip(label);
    m_menu->setAccessibleName(label);
    connect(this, &QToolButton::clicked, this, &FilterChip::openMenu);
}

void FilterChip::setText(const QString& label)
{
    m_label = label;
    setAccessibleName(label);
    setToolTip(label);
    updateGeometry();
    update();
}

void FilterChip::setUnsetText(const QString& text)
{
    m_unset = text;
    updateGeometry();
    update();
}

void FilterChip::setOptions(const QList<FilterOption>& options)
{
    m_options = options;
    fillMenu();
    updateGeometry();
    update();
}

void FilterChip::setSelected(const QStringList& values)
{
    m_selected = values;
    fillMenu();
    updateGeometry();
    update();
}

void FilterChip::fillMenu()
{
    // In place where possible: the menu may be open, and counts arrive while somebody is ticking.
    const QList<QAction*> actions = m_menu->actions();
    const bool same = actions.size() == m_options.size() + 2;
    if (!same)
        m_menu->clear();
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        const FilterOption& option = m_options.at(i);
        QAction* action = same ? actions.at(i) : m_menu->addAction(QString());
        const QString count =
            option.count < 0 ? QString() : QLatin1Char('\t') + QLocale().toString(option.count);
        QString shown = option.text;
        action->setText(shown.replace(QLatin1Char('&'), QLatin1String("&&")) + count);
        action->setData(option.value);
        action->setCheckable(true);
        action->setChecked(m_selected.contains(option.value));
        if (!same)
            connect(action, &QAction::triggered, this,
                    [this, action](bool on) { toggle(action->data().toString(), on); });
    }
    if (!same) {
        m_menu->addSeparator();
        QAction* none = m_menu->addAction(KitTr::tr("Clear this filter"));
        connect(none, &QAction::triggered, this, [this] {
            setSelected({});
            Q_EMIT selectionChanged({});
        });
    }
    m_menu->actions().constLast()->setEnabled(isSet());
}

void FilterChip::toggle(const QString& value, bool on)
{
    if (m_exclusive)
        m_selected.clear();
    m_selected.removeAll(value);
    if (on)
        m_selected.append(value);
    setSelected(m_selected);
    Q_EMIT selectionChanged(m_selected);
    if (m_exclusive)
        m_menu->close();
}

void FilterChip::openMenu()
{
    Q_EMIT aboutToOpen();
    m_menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

QString FilterChip::summary() const
{
    if (!isSet())
        return m_unset;
    QStringList words;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        if (!m_selected.contains(m_options.at(i).value))
            continue;
        words.append(m_options.at(i).text);
        places.append(i);
    }
    // Neighbouring single digits read as a span: 3–5.
    const bool digits =
        std::all_of(words.begin(), words.end(), [](const QString& word) { return word.size() == 1; });
    if (digits && words.size() > 2 && places.last() - places.first() == places.size() - 1)
        return QStringLiteral("%1–%2").arg(words.first(), words.last());
    if (words.size() > 2)
        return KitTr::tr("%n chosen", nullptr, int(words.size()));
    return words.join(KitTr::tr(", "));
}

int FilterChip::summaryWidth() const
{
    const QFontMetrics body(ui::font(FontRole::Body));
    return qMin<int>(body.horizontalAdvance(summary()) + 2, kMaxValueWidth); // rounding
}

QSize FilterChip::sizeHint() const
{
    const int label = QFontMetrics(ui::font(FontRole::Body)).horizontalAdvance(m_label) + 2; // rounding
    return {2 * kPad + label + kGap + summaryWidth() + kGap + metric::kSmallIcon, metric::kControl};
}

QSize FilterChip::minimumSizeHint() const
{
    const int label = QFontMetrics(ui::font(FontRole::Body)).horizontalAdvance(m_label);
    return sizeHint() - QSize(qMax(0, label - kLeastLabel), 0);
}

void FilterChip::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool set = isSet(), focus = hasFocus();
    const double pen = focus ? metric::kFocusRing : 1;
    painter.setPen(QPen(set || focus ? t.accent : t.line2, pen));
    painter.setBrush(set ? t.selected : underMouse() ? t.hover : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), metric::kRadius,
                            metric::kRadius);
    painter.setFont(ui::font(FontRole::Body));
    painter.setPen(!isEnabled() ? t.disabled : set ? t.accent : t.text2);
    QRect area = rect().adjusted(kPad, 0, -kPad, 0);
    area.setRight(area.right() - metric::kSmallIcon - kGap);
    const QString label =
        painter.fontMetrics().elidedText(m_label, Qt::ElideRight, area.width() - kGap - summaryWidth());
    painter.drawText(area, Qt::AlignVCenter, label);
    area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(label) + kGap);
    painter.setPen(!isEnabled() ? t.disabled : set ? t.accent : t.text);
    painter.drawText(area, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(summary(), Qt::ElideRight, area.width()));
    paintIcon(painter, set ? QStringLiteral("close") : QStringLiteral("chevron-down"),
              QRect(width() - kPad - metric::kSmallIcon, (height() - metric::kSmallIcon) / 2,
                    metric::kSmallIcon, metric::kSmallIcon),
              set ? t.accent : t.text2);
}

void FilterChip::mouseReleaseEvent(QMouseEvent* event)
{
    const bool onCross = isSet() && event->position().x() > width() - kPad - metric::kSmallIcon - 4;
    if (!onCross)
        return QToolButton::mouseReleaseEvent(event);
    setDown(false);
    setSelected({});
    Q_EMIT selectionChanged({});
}

void FilterChip::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && isSet()) {
        setSelected({});
        Q_EMIT selectionChanged({});
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return openMenu();
    QToolButton::keyPressEvent(event);
}

} // namespace wardbook::ui
