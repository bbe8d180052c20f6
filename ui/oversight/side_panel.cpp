#include "ui/oversight/side_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/line_button.h"
#include <QBoxLayout>
#include <QScrollArea>

namespace wardbook::ui {

constexpr Length kLabelWidth{88};

SidePanel::SidePanel(const QString& name, QWidget* parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_whole(new QVBoxLayout(this)),
      m_refusal(makeLabel({}, FontRole::Caption, "text2", this))
{
    setAccessibleName(name);
    setSurface(this, "sunken");
    setMinimumWidth(metric::kInspectorMin);
    setMaximumWidth(metric::kInspectorMax);
    m_whole->setContentsMargins(0, 0, 0, 0);
    m_whole->setSpacing(0);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_whole->addWidget(m_scroll, 1);
    m_refusal->setWordWrap(true);
    m_refusal->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    m_refusal->setObjectName(QStringLiteral("panelRefusal"));
    m_whole->addWidget(m_refusal);
    markPane(m_scroll, Pane::Inspector);
    clear();
    present();
}

void SidePanel::clear()
{
    if (m_next)
        delete m_next;
    m_next = new QWidget(this);
    m_next->hide();
    setSurface(m_next, "sunken");
    m_body = new QVBoxLayout(m_next);
    m_body->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    m_body->setSpacing(6);
    m_body->setAlignment(Qt::AlignTop);
    if (m_foot) {
        m_foot->hide();
        m_whole->removeWidget(m_foot);
        m_foot->deleteLater(); // a button in it may be what asked for this
        m_foot = nullptr;
        m_acts = nullptr;
    }
    sayRefusal({});
}

void SidePanel::present()
{
    if (QWidget* former = m_scroll->takeWidget()) {
        former->hide();
        former->setParent(this);
        former->deleteLater();
    }
    m_scroll->setWidget(std::exchange(m_next, nullptr));
    m_scroll->widget()->show();
    if (m_foot)
        m_foot->show();
}

void SidePanel::addTitle(const QString& text, const QString& above)
{
    if (!above.isEmpty())
        addText(above, "text3")->setFont(ui::font(FontRole::Caption));
    QLabel* title = addText(text);
    title->setFont(ui::font(FontRole::PageTitle));
    title->setObjectName(QStringLiteral("panelTitle"));
}

void SidePanel::addHeading(const QString& text)
{
    addLine();
    QLabel* heading = addText(text);
    heading->setFont(ui::font(FontRole::PanelTitle));
}

QLabel* SidePanel::addText(const QString& text, const char* tone)
{
    QLabel* label = makeLabel(text, FontRole::Body, tone);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_body->addWidget(label);
    return label;
}

QLabel* SidePanel::addFact(const QString& label, const QString& text, const char* tone)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    QLabel* name = makeLabel(label, FontRole::Body, "text2");
    name->setFixedWidth(kLabelWidth);
    name->setWordWrap(true);
    QLabel* value = makeLabel(text, FontRole::Body, tone);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(name, 0, Qt::AlignTop);
    row->addWidget(value, 1);
    m_body->addLayout(row);
    return value;
}

void SidePanel::addRow(const QList<QWidget*>& widgets)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    for (QWidget* each : widgets)
        row->addWidget(each);
    row->addStretch(1);
    m_body->addLayout(row);
}

void SidePanel::addWidget(QWidget* widget)
{
    m_body->addWidget(widget);
}

void SidePanel::addLine()
{
    m_body->addSpacing(4);
    m_body->addWidget(makeLine("h"));
    m_body->addSpacing(2);
}

LineButton* SidePanel::addLink(const QString& icon, chips::Tone tone, const QString& text,
                               const QString& right)
{
    auto* line = new LineButton(icon, tone, text, right);
    m_body->addWidget(line);
    return line;
}

void SidePanel::showSentence(const QString& sentence)
{
    clear();
    addText(sentence, "text2");
    present();
}

Button* SidePanel::addAct(const QString& text, const char* kind, const QString& refusal)
{
    if (!m_foot) {
        m_foot = new QWidget(this);
        setSurface(m_foot, "surface");
        m_foot->setFixedHeight(metric::kInspectorFooter);
        m_acts = new QHBoxLayout(m_foot);
        m_acts->setContentsMargins(metric::kSection, 0, metric::kSection, 0);
        m_acts->setSpacing(metric::kGap);
        m_whole->addWidget(m_foot);
        markPane(m_foot, Pane::Footer);
    }
    auto* button = new Button(text, kind, {}, m_foot);
    button->setRefusal(refusal);
    m_acts->addWidget(button);
    if (!refusal.isEmpty() && m_refusal->text().isEmpty())
        sayRefusal(refusal);
    return button;
}

void SidePanel::addFootSpace()
{
    if (m_acts)
        m_acts->addStretch(1);
}

void SidePanel::sayRefusal(const QString& reason)
{
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
}

} // namespace wardbook::ui
