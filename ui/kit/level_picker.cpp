#include "ui/kit/level_picker.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include <QKeyEvent>
#include <QPainter>

namespace wardbook::ui {

constexpr int kCells = 5;
constexpr Length kGapBetween{4};
constexpr int kRing = 2; ///< room around the cells for the ring, which is painted outside

static int cellWidth()
{
    return language() == Language::English ? 32 : 36; // English labels need the room
}

LevelPicker::LevelPicker(const ledger::FieldDef& field, QWidget* parent) : FieldEditor(field, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false); // digits choose; an input method must not swallow them
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LevelPicker::sizeHint() const
{
    return {kCells * cellWidth() + (kCells - 1) * kGapBetween + 2 * kRing, metric::kControl + 2 * kRing};
}

QRect LevelPicker::cell(int level) const
{
    return {kRing + (level - 1) * (cellWidth() + kGapBetween), kRing, cellWidth(), metric::kControl};
}

void LevelPicker::setValue(const QVariant& value, const QString& shown)
{
    m_level = value.toInt();
    m_cursor = m_level;
    setAccessibleDescription(shown);
    update();
}

void LevelPicker::setWas(const QVariant& value)
{
    m_was = value.toInt();
    update();
}

void LevelPicker::setSuggested(int level)
{
    m_suggested = level;
    update();
}

void LevelPicker::setEditable(bool editable)
{
    m_editable = editable;
    setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    update();
}

void LevelPicker::setWrongLook(bool wrong)
{
    m_wrong = wrong;
    update();
}

void LevelPicker::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int level = 1; level <= kCells; ++level) {
        const QRectF box = QRectF(cell(level)).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool chosen = level == m_level;
        const Tint& tint = t.levels[static_cast<size_t>(level - 1)];
        QPen edge(m_wrong ? t.badText : chosen ? tint.back : t.line2);
        if (level == m_was && !chosen) {
            edge = QPen(t.warnFill);
            edge.setStyle(Qt::DashLine);
        }
        painter.setPen(edge);
        painter.setBrush(chosen ? tint.back : m_hover == level && m_editable ? t.hover : t.surface);
        painter.drawRoundedRect(box, metric::kRadius, metric::kRadius);
        if (chosen) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.surface, 1));
            painter.drawRoundedRect(box, metric::kRadius, metric::kRadius);
            painter.setPen(QPen(m_editable ? t.accent : t.line2, 2));
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), metric::kRadius + 1,
                                    metric::kRadius + 1);
        }
        if (hasFocus() && level == m_cursor) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(chosen ? tint.text : t.accent, 2));
            painter.drawRoundedRect(chosen ? box.adjusted(3, 3, -3, -3) : box.adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
        }
        painter.setFont(ui::font(chosen ? FontRole::BodyBold : FontRole::Body));
        painter.setPen(chosen ? tint.text : m_editable ? t.text : t.text2);
        painter.drawText(cell(level), Qt::AlignCenter, QString::number(level));
        if (level == m_suggested && !chosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawEllipse(QPointF(box.right() - 6, box.top() + 6), 2.5, 2.5);
        }
    }
}

void LevelPicker::choose(int level)
{
    if (!m_editable || level < 1 || level > kCells)
        return;
    m_cursor = level;
    if (level != m_level) {
        m_level = level;
        Q_EMIT edited({{m_field.id, QString::number(level)}});
    }
    update();
}

void LevelPicker::mousePressEvent(QMouseEvent* event)
{
    for (int level = 1; level <= kCells && event->button() == Qt::LeftButton; ++level) {
        if (cell(level).contains(event->position().toPoint()))
            choose(level);
    }
}

void LevelPicker::mouseMoveEvent(QMouseEvent* event)
{
    int over = 0;
    for (int level = 1; level <= kCells; ++level) {
        if (cell(level).contains(event->position().toPoint()))
            over = level;
    }
    if (over != m_hover) {
        m_hover = over;
        setToolTip(over == 0                           ? m_field.help.text()
                   : over == m_suggested               ? KitTr::tr("Level %1, suggested").arg(over)
                   : over == m_was && m_was != m_level ? KitTr::tr("Level %1, approved so far").arg(over)
                                                       : KitTr::tr("Level %1").arg(over));
        update();
    }
}

void LevelPicker::leaveEvent(QEvent*)
{
    m_hover = 0;
    update();
}

void LevelPicker::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
        if (key >= Qt::Key_1 && key <= Qt::Key_5)
            return choose(key - Qt::Key_0);
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            m_cursor = std::clamp(m_cursor + (key == Qt::Key_Left ? -1 : 1), 1, kCells);
            return update();
        }
        if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter)
            return choose(m_cursor);
    }
    FieldEditor::keyPressEvent(event);
}

void LevelPicker::focusInEvent(QFocusEvent* event)
{
    m_cursor = std::max(m_level, 1);
    FieldEditor::focusInEvent(event);
    update();
}

} // namespace wardbook::ui
