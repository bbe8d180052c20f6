#include "ui/grading/stage_bar.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/chips.h"
#include "ui/kit/icons.h"
#include "ui/kit/widgets.h"
#include <QHBoxLayout>
#include <QPainter>

namespace wardbook::ui {

using grading::Stage;
using grading::StageState;
using grading::StageView;

namespace {

constexpr Length kHeight{88};
constexpr Length kCircle{20};
constexpr Length kLine{18};
constexpr Length kUnderline{3};

int textLeft()
{
    return metric::kPage + kCircle + metric::kGap;
}

} // namespace

StageButton::StageButton(int number, const QString& title, QWidget* parent)
    : QAbstractButton(parent), m_number(number)
{
    setText(title);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void StageButton::setStage(const StageView& stage)
{
    m_stage = stage;
    QStringList said{text()};
    if (stage.state == StageState::Done)
        said << GradingPageTr::tr("done");
    else if (stage.state == StageState::Late)
        said << GradingPageTr::tr("late");
    for (const QString& line : {stage.line1, stage.line2})
        if (!line.isEmpty())
            said << line;
    setAccessibleName(said.join(GradingPageTr::tr(", ")));
    QStringList tip = said.mid(1);
    if (!stage.clause.isEmpty())
        tip << stage.clause;
    if (!stage.verified)
        tip << GradingPageTr::tr("The rule behind this date has not been checked against the official text.");
    setToolTip(tip.join(QLatin1Char('\n')));
    update();
}

QSize StageButton::sizeHint() const
{
    return {168, kHeight};
}

QSize StageButton::minimumSizeHint() const
{
    return {96, kHeight};
}

void StageButton::paintSign(QPainter& painter, const QRect& circle) const
{
    const Theme& t = theme();
    const QRectF ring = QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5);
    if (m_stage.state == StageState::Done) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.okTint);
        painter.drawEllipse(ring);
        return paintIcon(painter, QStringLiteral("check"), circle.adjusted(3, 3, -3, -3), t.okText);
    }
    const bool now = m_stage.state == StageState::Current;
    const bool late = m_stage.state == StageState::Late;
    painter.setPen(now ? t.accent : late ? t.badText : t.input);
    painter.setBrush(now ? QBrush(t.accent) : late ? QBrush(t.badTint) : QBrush(Qt::NoBrush));
    painter.drawEllipse(ring);
    painter.setFont(ui::font(FontRole::CaptionBold));
    painter.setPen(now ? t.onAccent : late ? t.badText : t.text2);
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

void StageButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), underMouse() ? t.hover : t.surface);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect circle(metric::kPage, px(12), kCircle, kCircle);
    paintSign(painter, circle);

    const int wide = width() - textLeft() - metric::kGap;
    painter.setFont(ui::font(FontRole::BodyBold));
    painter.setPen(t.text);
    const QRect title(textLeft(), circle.top(), wide, kCircle);
    painter.drawText(title, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, wide));
    if (!m_stage.verified) {
        const QString badge = GradingPageTr::tr("unchecked");
        const int left = textLeft() + painter.fontMetrics().horizontalAdvance(text()) + metric::kGap;
        const int room = width() - metric::kGap - left;
        if (room >= chips::width(badge))
            chips::paint(painter, {left, title.top(), room, title.height()}, badge, chips::Tone::Warn);
    }
    painter.setFont(ui::font(FontRole::Caption));
    const bool late = m_stage.state == StageState::Late;
    const QColor second = late ? t.badText : m_stage.warn ? t.warnText : t.text2;
    int y = circle.bottom() + 2;
    for (const auto& [line, colour] : {std::pair(m_stage.line1, t.text2), std::pair(m_stage.line2, second)}) {
        painter.setPen(colour);
        painter.drawText(QRect(textLeft(), y, wide, kLine), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(line, Qt::ElideRight, wide));
        y += kLine;
    }
    if (m_stage.state == StageState::Current)
        painter.fillRect(0, height() - kUnderline, width(), kUnderline, t.accent);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, metric::kFocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

StageBar::StageBar(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stages"));
    setSurface(this, "surface");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const QStringList titles{GradingPageTr::tr("Grading"), GradingPageTr::tr("Filing"),
                             GradingPageTr::tr("Self-assessment"), GradingPageTr::tr("Licensed assessment"),
                             GradingPageTr::tr("Remediation")};
    for (int i = 0; i < titles.size(); ++i) {
        auto* button = new StageButton(i + 1, titles.at(i), this);
        button->setObjectName(QStringLiteral("stage_%1").arg(i));
        m_buttons << button;
        if (i > 0)
            row->addWidget(makeLine("v", this));
        row->addWidget(button, 1);
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT activated(Stage(i)); });
    }
}

void StageBar::setStages(const QList<StageView>& stages)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        StageView stage;
        stage.stage = Stage(i);
        for (const StageView& given : stages)
            if (given.stage == stage.stage)
                stage = given;
        m_buttons.at(i)->setStage(stage);
    }
}

} // namespace wardbook::ui
