#include "ui/filings/step_row.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QPainter>

namespace wardbook::ui {

namespace {

constexpr Length kCircle{20}, kTop{10};
int textLeft()
{
    return metric::kPage + kCircle + 12;
}

} // namespace

StepRow::StepRow(int number, const QString& title, QWidget* parent)
    : QWidget(parent), m_number(number), m_title(makeLabel(title, FontRole::Body, "", this)),
      m_lines(new QVBoxLayout), m_act(new Button({}, "plain", {}, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(textLeft(), kTop, metric::kPage, kTop);
    row->setSpacing(metric::kGap);
    m_lines->setSpacing(2);
    m_lines->addWidget(m_title);
    row->addLayout(m_lines, 1);
    m_act->setSmall(true);
    m_act->setObjectName(QStringLiteral("step%1").arg(number));
    row->addWidget(m_act, 0, Qt::AlignTop);
    setAct({});
}

void StepRow::setStage(Stage stage)
{
    m_stage = stage;
    m_title->setFont(ui::font(stage == Stage::Now ? FontRole::BodyBold : FontRole::Body));
    setTone(m_title, stage == Stage::Later ? "text2" : "");
    update();
}

void StepRow::setLines(const QList<Line>& lines)
{
    while (m_shown.size() > lines.size())
        delete m_shown.takeLast();
    while (m_shown.size() < lines.size()) {
        m_shown.append(makeLabel({}, FontRole::Caption, "text2", this));
        m_shown.last()->setWordWrap(true);
        m_lines->addWidget(m_shown.last());
    }
    for (int i = 0; i < lines.size(); ++i) {
        m_shown.at(i)->setText(lines.at(i).text);
        setTone(m_shown.at(i), lines.at(i).tone);
    }
}

QStringList StepRow::lines() const
{
    QStringList texts;
    for (const QLabel* label : m_shown)
        texts.append(label->text());
    return texts;
}

void StepRow::setAct(const QString& text, const QString& refusal)
{
    m_act->setVisible(!text.isEmpty());
    m_act->setText(text);
    m_act->setRefusal(refusal);
}

void StepRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = theme();
    painter.setPen(t.line);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    const QRect circle(metric::kPage, kTop, kCircle, kCircle);
    if (m_stage == Stage::Done)
        return paintIcon(painter, QStringLiteral("check-circle"), circle, t.okText);
    const bool now = m_stage == Stage::Now;
    painter.setPen(now ? QPen(Qt::NoPen) : QPen(t.input, 1));
    painter.setBrush(now ? QBrush(t.accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setFont(ui::font(now ? FontRole::CaptionBold : FontRole::Caption));
    painter.setPen(now ? t.onAccent : t.text2);
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

} // namespace wardbook::ui
