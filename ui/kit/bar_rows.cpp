#include "ui/kit/bar_rows.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QGridLayout>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kBarHeight{8}, kLabelWidth{104};

QColor fillOf(chips::Tone tone)
{
    const Theme& t = theme();
    switch (tone) {
    case chips::Tone::Bad:
        return t.badFill;
    case chips::Tone::Warn:
        return t.warnFill;
    case chips::Tone::Ok:
        return t.okFill;
    default:
        return t.accent;
    }
}

const char* toneName(chips::Tone tone)
{
    return tone == chips::Tone::Bad ? "bad" : tone == chips::Tone::Warn ? "warn" : "text2";
}

} // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(kBarHeight);
    setMinimumWidth(px(40));
}

void ShareBar::set(double share, chips::Tone tone)
{
    m_share = share;
    m_tone = tone;
    update();
}

void ShareBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().chip);
    painter.drawRoundedRect(rect(), metric::kChipRadius, metric::kChipRadius);
    if (m_share <= 0)
        return;
    QRectF filled(rect());
    filled.setWidth(std::max(2.0, filled.width() * std::min(1.0, m_share)));
    painter.setBrush(fillOf(m_tone));
    painter.drawRoundedRect(filled, metric::kChipRadius, metric::kChipRadius);
}

BarRows::BarRows(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void BarRows::setRows(const QList<BarRow>& rows)
{
    m_rows = rows;
    if (m_holder) {
        m_holder->hide();
        m_holder->deleteLater(); // one of its links may be on the stack
    }
    m_holder = new QWidget(this);
    layout()->addWidget(m_holder);
    auto* grid = new QGridLayout(m_holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::kGap);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < rows.size(); ++i) {
        const BarRow& row = rows.at(i);
        if (row.key.isEmpty()) {
            auto* label = new ElideLabel(row.label, m_holder);
            label->setFont(ui::font(FontRole::Caption));
            setTone(label, "text2");
            label->setFixedWidth(kLabelWidth);
            grid->addWidget(label, i, 0);
        } else {
            auto* link = new Button(row.label, "link", {}, m_holder);
            link->setSmall(true);
            link->setObjectName(QStringLiteral("row_") + row.key);
            connect(link, &QPushButton::clicked, this, [this, key = row.key] { Q_EMIT activated(key); });
            grid->addWidget(link, i, 0, Qt::AlignLeft);
        }
        auto* bar = new ShareBar(m_holder);
        bar->set(row.share, row.tone);
        bar->setAccessibleName(row.label + u' ' + row.text);
        bar->setToolTip(row.tip);
        grid->addWidget(bar, i, 1, Qt::AlignVCenter);
        auto* figure = makeLabel(row.text, FontRole::Caption, toneName(row.tone), m_holder);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        figure->setToolTip(row.tip);
        grid->addWidget(figure, i, 2);
    }
    m_holder->show();
}

} // namespace wardbook::ui
