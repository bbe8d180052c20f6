#include "ui/grading/verdict_buttons.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/key_hint.h"
#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>

namespace wardbook::ui {

using grading::Verdict;

namespace {

constexpr Length kHeight{44};
constexpr Verdict kOrder[] = {Verdict::Met, Verdict::Partial, Verdict::Unmet, Verdict::NotApplicable};

class VerdictButton : public QAbstractButton
{
public:
    VerdictButton(Verdict verdict, int key, QWidget* parent)
        : QAbstractButton(parent), m_verdict(verdict), m_key(QString::number(key))
    {
        setText(verdict == Verdict::NotApplicable ? GradingPageTr::tr("N/A", "verdict button")
                                                  : verdictWord(verdict));
        setAccessibleName(verdictWord(verdict));
        setToolTip(verdictWord(verdict));
        setObjectName(QStringLiteral("verdict_") + grading::verdictCode(verdict));
        setCheckable(true);
        setFixedHeight(kHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(Qt::TabFocus);
        setFont(ui::font(FontRole::Caption));
    }
    QSize sizeHint() const override { return {64, kHeight}; }

protected:
    // The model decides what is chosen: a click alone must not look like a verdict.
    void nextCheckState() override {}
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool chosen = isChecked();
        const QColor colour = m_verdict == Verdict::NotApplicable ? t.text2 : verdictColour(m_verdict);
        const QColor back = !chosen                               ? t.surface
                            : m_verdict == Verdict::Met           ? t.okTint
                            : m_verdict == Verdict::NotApplicable ? t.chip
                                                                  : verdictTint(m_verdict);
        const int pen = chosen || hasFocus() ? 2 : 1;
        painter.setPen(QPen(chosen ? colour : hasFocus() ? t.accent : t.line2, pen));
        painter.setBrush(underMouse() && isEnabled() && !chosen ? t.hover : back);
        const double inset = pen / 2.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metric::kRadius,
                                metric::kRadius);
        const int cap = keyCapWidth(m_key);
        paintKeyCap(painter, QRect((width() - cap) / 2, px(4), cap, px(16)), m_key);
        painter.setFont(ui::font(chosen ? FontRole::CaptionBold : FontRole::Caption));
        painter.setPen(!isEnabled() && !chosen ? t.disabled : chosen ? colour : t.text);
        const QRect word(3, px(21), width() - 6, px(20));
        painter.drawText(word, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
    }

private:
    Verdict m_verdict;
    QString m_key;
};

} // namespace

VerdictButtons::VerdictButtons(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    int key = 0;
    for (const Verdict verdict : kOrder) {
        auto* button = new VerdictButton(verdict, ++key, this);
        row->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, verdict] { Q_EMIT chosen(verdict); });
    }
}

void VerdictButtons::setVerdict(Verdict verdict, bool mixed)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(!mixed && kOrder[i] == verdict);
}

void VerdictButtons::setEditable(bool editable)
{
    for (QAbstractButton* button : std::as_const(m_buttons))
        button->setEnabled(editable);
}

QAbstractButton* VerdictButtons::button(Verdict verdict) const
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        if (kOrder[i] == verdict)
            return m_buttons.at(i);
    return nullptr;
}

} // namespace wardbook::ui
