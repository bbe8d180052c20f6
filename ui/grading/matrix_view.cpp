#include "ui/grading/matrix_view.h"
#include "grading/grade_matrix.h"
#include "ledger/definitions.h"
#include "ui/grading/graded_data.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/theme.h"
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace wardbook::ui {

namespace {

constexpr Length kRowHeight{28};
constexpr Length kHeadings{24};
constexpr Length kObjects{136}; ///< at least; English words are longer
const QStringList kObjectCodes{QStringLiteral("citizens"), QStringLiteral("society"),
                               QStringLiteral("state")};
const QStringList kDegreeCodes{QStringLiteral("ordinary"), QStringLiteral("serious"),
                               QStringLiteral("grave")};

QString objectWord(int row)
{
    switch (row) {
    case 0:
        return GradingPageTr::tr("Citizens, legal persons");
    case 1:
        return GradingPageTr::tr("Public order and interest");
    default:
        return GradingPageTr::tr("National security");
    }
}

QString degreeWord(int column)
{
    switch (column) {
    case 0:
        return GradingPageTr::tr("Ordinary");
    case 1:
        return GradingPageTr::tr("Serious");
    default:
        return GradingPageTr::tr("Grave");
    }
}

QString fullWord(const char* list, const QString& code)
{
    return ledger::RegisterSet::builtIn()->codes(QString::fromLatin1(list)).labelOf(code);
}

} // namespace

MatrixView::MatrixView(QWidget* parent) : QWidget(parent), m_matrix(QStringLiteral("filing2025"))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

QSize MatrixView::sizeHint() const
{
    return {408, kHeadings + 3 * kRowHeight + 1};
}

QSize MatrixView::minimumSizeHint() const
{
    return {264, kHeadings + 3 * kRowHeight + 1};
}

void MatrixView::setMatrix(const QString& matrix)
{
    m_matrix = matrix;
    update();
}

void MatrixView::setChosen(const QString& object, const QString& degree)
{
    m_object = object;
    m_degree = degree;
    const qsizetype row = kObjectCodes.indexOf(object), column = kDegreeCodes.indexOf(degree);
    if (row >= 0 && column >= 0)
        m_cursor = {int(column), int(row)};
    setAccessibleDescription(row < 0 || column < 0
                                 ? GradingPageTr::tr("Nothing chosen")
                                 : GradingPageTr::tr("%1, %2: %3")
                                       .arg(fullWord("injured_object", object),
                                            fullWord("damage_degree", degree),
                                            fullGrade(grading::gradeOf(m_matrix, object, degree))));
    update();
}

void MatrixView::setEditable(bool editable)
{
    m_editable = editable;
    setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    update();
}

QRect MatrixView::cellRect(int row, int column) const
{
    int objects = kObjects;
    for (int i = 0; i < 3; ++i)
        objects = qMax(objects, QFontMetrics(ui::font(FontRole::Caption)).horizontalAdvance(objectWord(i)) +
                                    2 * metric::kGap);
    objects = qMin(objects, width() * 2 / 5);
    const int wide = width() - objects - 1;
    const int y = row < 0 ? 0 : kHeadings + row * kRowHeight;
    const int high = row < 0 ? kHeadings : kRowHeight;
    if (column < 0)
        return {0, y, objects, high};
    const int left = objects + wide * column / 3;
    return {left, y, objects + wide * (column + 1) / 3 - left, high};
}

QRect MatrixView::cell(const QString& object, const QString& degree) const
{
    return cellRect(int(kObjectCodes.indexOf(object)), int(kDegreeCodes.indexOf(degree)));
}

QPoint MatrixView::at(const QPoint& position) const
{
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            if (cellRect(row, column).contains(position))
                return {column, row};
    return {-1, -1};
}

void MatrixView::paintCell(QPainter& painter, int row, int column) const
{
    const Theme& t = theme();
    const QRect box = cellRect(row, column);
    const QString object = kObjectCodes.at(row), degree = kDegreeCodes.at(column);
    const int level = grading::gradeOf(m_matrix, object, degree);
    const bool isChosen = object == m_object && degree == m_degree;
    const bool hovered = m_editable && m_hover == QPoint(column, row);
    const size_t step = size_t(qBound(1, level, 5) - 1);
    painter.fillRect(box, isChosen ? t.levels[step].back : hovered ? t.hover : t.surface);
    painter.setPen(t.line);
    painter.drawRect(box);
    painter.setFont(ui::font(isChosen ? FontRole::BodyBold : FontRole::Body));
    painter.setPen(isChosen ? t.levels[step].text : t.text2);
    painter.drawText(box, Qt::AlignCenter, shortGrade(level));
}

void MatrixView::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setFont(ui::font(FontRole::Caption));
    painter.setPen(t.text2);
    painter.drawText(cellRect(-1, -1), Qt::AlignVCenter | Qt::AlignLeft, GradingPageTr::tr("Who is injured"));
    for (int column = 0; column < 3; ++column)
        painter.drawText(cellRect(-1, column), Qt::AlignCenter, degreeWord(column));
    for (int row = 0; row < 3; ++row) {
        const QRect box = cellRect(row, -1);
        painter.fillRect(box, t.sunken);
        painter.setPen(t.line);
        painter.drawRect(box);
        painter.setFont(ui::font(FontRole::Caption));
        painter.setPen(t.text2);
        painter.drawText(box.adjusted(metric::kGap, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(objectWord(row), Qt::ElideRight,
                                                          box.width() - metric::kGap - 4));
        for (int column = 0; column < 3; ++column)
            paintCell(painter, row, column);
    }
    // After all cells, so that no neighbour's line cuts the frames.
    const qsizetype row = kObjectCodes.indexOf(m_object), column = kDegreeCodes.indexOf(m_degree);
    if (row >= 0 && column >= 0) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(cellRect(int(row), int(column)).adjusted(1, 1, 0, 0));
    }
    if (m_editable && hasFocus()) {
        painter.setPen(QPen(t.text, 1, Qt::DotLine));
        painter.drawRect(cellRect(m_cursor.y(), m_cursor.x()).adjusted(4, 4, -4, -4));
    }
}

void MatrixView::choose(int row, int column)
{
    m_cursor = {column, row};
    setChosen(kObjectCodes.at(row), kDegreeCodes.at(column));
    Q_EMIT chosen(m_object, m_degree);
}

void MatrixView::mousePressEvent(QMouseEvent* event)
{
    const QPoint place = at(event->position().toPoint());
    if (m_editable && event->button() == Qt::LeftButton && place.x() >= 0)
        choose(place.y(), place.x());
    else
        QWidget::mousePressEvent(event);
}

void MatrixView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint place = at(event->position().toPoint());
    if (place == m_hover)
        return;
    m_hover = place;
    setCursor(m_editable && place.x() >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void MatrixView::leaveEvent(QEvent* event)
{
    m_hover = {-1, -1};
    update();
    QWidget::leaveEvent(event);
}

void MatrixView::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    if (!m_editable)
        return QWidget::keyPressEvent(event);
    QPoint next = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left:
        next.rx() -= 1;
        break;
    case Qt::Key_Right:
        next.rx() += 1;
        break;
    case Qt::Key_Up:
        next.ry() -= 1;
        break;
    case Qt::Key_Down:
        next.ry() += 1;
        break;
    case Qt::Key_Space:
        return choose(m_cursor.y(), m_cursor.x());
    default:
        return QWidget::keyPressEvent(event);
    }
    m_cursor = {qBound(0, next.x(), 2), qBound(0, next.y(), 2)};
    update();
}

bool MatrixView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    for (int row = 0; row < 3; ++row)
        for (int column = -1; column < 3; ++column)
            if (cellRect(row, column).contains(help->pos())) {
                const QString object = fullWord("injured_object", kObjectCodes.at(row));
                QToolTip::showText(help->globalPos(),
                                   column < 0
                                       ? object
                                       : GradingPageTr::tr("%1, %2").arg(
                                             object, fullWord("damage_degree", kDegreeCodes.at(column))),
                                   this);
                return true;
            }
    QToolTip::hideText();
    return true;
}

} // namespace wardbook::ui
