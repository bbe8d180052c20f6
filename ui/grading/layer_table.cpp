#include "ui/grading/layer_table.h"
#include "ui/grading/grading_page_tr.h"
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace wardbook::ui {

namespace {

constexpr Length kRow{24};
constexpr Length kBarHeight{6};
constexpr Length kBar{60};
constexpr Length kCount{36}, kScore{36};
constexpr Length kLegendRow{20};
constexpr Length kDot{8};

} // namespace

LayerTable::LayerTable(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("layerTable"));
    setAccessibleName(GradingPageTr::tr("Layers"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QList<LayerTable::Part> LayerTable::partsOf(const grading::Round::Counts& counts, const Theme& t)
{
    return {{t.okFill, counts.met},
            {t.warnFill, counts.partial},
            {t.badFill, counts.unmet},
            {t.line2, counts.notApplicable},
            {t.chip, counts.blank}};
}

void LayerTable::setScore(const ScoreView& score)
{
    m_score = score;
    QStringList said;
    for (const LayerScore& layer : score.layers)
        said << GradingPageTr::tr("%1: %2 items, met %3, partly %4, not met %5")
                    .arg(layer.name)
                    .arg(layer.items)
                    .arg(layer.counts.met)
                    .arg(layer.counts.partial)
                    .arg(layer.counts.unmet);
    setAccessibleDescription(said.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QSize LayerTable::sizeHint() const
{
    const int rows = qMax(1, int(m_score.layers.size()));
    int names = 64;
    const QFontMetrics metrics(ui::font(FontRole::Caption));
    for (const LayerScore& layer : m_score.layers)
        names = qMax(names, qMin(120, metrics.horizontalAdvance(layer.name) + 2));
    return {names + metric::kGap + kBar + kCount + kScore, rows * kRow + metric::kGap + 3 * kLegendRow};
}

QSize LayerTable::minimumSizeHint() const
{
    return sizeHint();
}

QRect LayerTable::row(int index) const
{
    return {0, index * kRow, width(), kRow};
}

void LayerTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, theme());
}

QImage LayerTable::picture() const
{
    QImage image = blankPicture(size());
    QPainter painter(&image);
    painter.scale(kPictureScale, kPictureScale);
    paint(painter, themeOf(ThemeName::Light));
    return image;
}

void LayerTable::contextMenuEvent(QContextMenuEvent* event)
{
    popupPictureMenu(this, event->globalPos(), [this] { Q_EMIT printWanted(); });
}

void LayerTable::paint(QPainter& painter, const Theme& t) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_score.layers.size(); ++i) {
        const LayerScore& layer = m_score.layers.at(i);
        const QRect box = row(i);
        const bool weak = layer.score >= 0 && layer.score < kWeakLayer;
        const int bars = box.right() + 1 - kScore - kCount - kBar;
        painter.setFont(ui::font(FontRole::Caption));
        painter.setPen(t.text);
        painter.drawText(QRect(0, box.top(), bars - metric::kGap, kRow),
                         Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(layer.name, Qt::ElideRight, bars - metric::kGap));
        const int total = qMax(1, layer.counts.total());
        double x = bars;
        painter.setPen(Qt::NoPen);
        for (const Part& part : partsOf(layer.counts, t)) {
            const double wide = double(kBar) * part.cells / total;
            painter.fillRect(QRectF(x, box.center().y() - kBarHeight / 2.0 + 0.5, wide, kBarHeight),
                             part.colour);
            x += wide;
        }
        painter.setPen(t.text2);
        painter.drawText(QRect(bars + kBar, box.top(), kCount - 4, kRow), Qt::AlignVCenter | Qt::AlignRight,
                         QString::number(layer.items));
        painter.setFont(ui::font(weak ? FontRole::BodyBold : FontRole::Body));
        painter.setPen(weak ? t.badText : t.text);
        painter.drawText(QRect(box.right() - kScore, box.top(), kScore, kRow),
                         Qt::AlignVCenter | Qt::AlignRight,
                         layer.score < 0 ? QStringLiteral("–") : QString::number(qRound(layer.score)));
        painter.setPen(t.line);
        painter.drawLine(QPointF(0, box.bottom() + 0.5), QPointF(width(), box.bottom() + 0.5));
    }
    if (!m_score.layers.isEmpty())
        paintLegend(painter, t, int(m_score.layers.size()) * kRow + metric::kGap);
}

void LayerTable::paintLegend(QPainter& painter, const Theme& t, int top) const
{
    const QList<std::pair<QColor, QString>> entries{
        {t.okFill, GradingPageTr::tr("Met %1").arg(m_score.met)},
        {t.warnFill, GradingPageTr::tr("Partly %1").arg(m_score.partial)},
        {t.badFill, GradingPageTr::tr("Not met %1").arg(m_score.unmet)},
        {t.line2, GradingPageTr::tr("N/A %1").arg(m_score.notApplicable)},
        {t.chip, m_score.blank > 0 ? GradingPageTr::tr("Open %1").arg(m_score.blank) : QString()}};
    painter.setFont(ui::font(FontRole::Caption));
    int index = 0;
    for (const auto& [colour, text] : entries) {
        if (text.isEmpty())
            continue;
        const int x = (index % 2) * (width() / 2), y = top + (index / 2) * kLegendRow;
        painter.setPen(t.line2);
        painter.setBrush(colour);
        painter.drawEllipse(QRectF(x + 0.5, y + (kLegendRow - kDot) / 2.0, kDot, kDot));
        painter.setPen(t.text2);
        painter.drawText(QRect(x + kDot + 4, y, width() / 2 - kDot - 4, kLegendRow),
                         Qt::AlignVCenter | Qt::TextSingleLine, text);
        ++index;
    }
}

bool LayerTable::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    for (int i = 0; i < m_score.layers.size(); ++i) {
        if (!row(i).contains(help->pos()))
            continue;
        const LayerScore& layer = m_score.layers.at(i);
        QStringList lines{
            GradingPageTr::tr("%1, %2 items").arg(layer.name).arg(layer.items),
            GradingPageTr::tr("Cells: met %1, partly %2, not met %3, not applicable %4, open %5")
                .arg(layer.counts.met)
                .arg(layer.counts.partial)
                .arg(layer.counts.unmet)
                .arg(layer.counts.notApplicable)
                .arg(layer.counts.blank)};
        if (layer.previous >= 0)
            lines << GradingPageTr::tr("Last round %1").arg(qRound(layer.previous));
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace wardbook::ui
