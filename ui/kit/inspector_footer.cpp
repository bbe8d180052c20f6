#include "ui/kit/inspector_footer.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QMenu>

namespace wardbook::ui {

const QString kPrimaryKeys = QStringLiteral("Ctrl+Enter");

InspectorFooter::InspectorFooter(QWidget* parent) : QWidget(parent), m_refusal(new ElideLabel({}, this))
{
    setSurface(this, "sunken");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLine("h2", this));
    m_refusal->setFont(ui::font(FontRole::Caption));
    m_refusal->setContentsMargins(metric::kPage, 6, metric::kPage, 0);
    m_refusal->setObjectName(QStringLiteral("footerRefusal"));
    setTone(m_refusal, "text2");
    column->addWidget(m_refusal);
    m_row = new QHBoxLayout;
    m_row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    m_row->setSpacing(metric::kGap);
    auto* holder = new QWidget(this);
    holder->setLayout(m_row);
    holder->setFixedHeight(metric::kInspectorFooter - 1);
    column->addWidget(holder);
    setRefusal({});
}

void InspectorFooter::clear()
{
    m_primary.clear();
    m_buttons.clear();
    m_compare = m_main = nullptr;
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setObjectName({}); // its successor has the name now
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_more)
        m_more->deleteLater();
    m_more = nullptr;
    setRefusal({});
}

Button* InspectorFooter::add(const QString& text, const char* kind)
{
    auto* button = new Button(text, kind, {}, this);
    m_buttons.append(button);
    return button;
}

void InspectorFooter::setRefusal(const QString& text)
{
    m_refusal->setText(text);
    m_refusal->setVisible(!text.isEmpty());
}

QString InspectorFooter::refusal() const
{
    return m_refusal->fullText();
}

static QString buttonText(const ledger::TransitionDef& transition)
{
    const bool asks = transition.reasonRequired || !transition.carries.isEmpty();
    return transition.label.text() + (asks ? QStringLiteral("…") : QString());
}

void InspectorFooter::showRecord(const ledger::RegisterDef& definition, const ledger::Record& record,
                                 const ledger::Ledger::Allowed& allowed, bool mayVoid, bool comparable)
{
    clear();
    const ledger::TransitionDef* primary = nullptr;
    const ledger::TransitionDef* refused = nullptr;
    QString why;
    QList<const ledger::TransitionDef*> others;
    for (const auto& possible : allowed.transitions) {
        const ledger::TransitionDef* transition = definition.transition(possible.id);
        if (!transition || transition->guarded) // those belong to pages that show their conditions
            continue;
        if (transition->primary && possible.allowed && !primary) {
            primary = transition;
        } else if (transition->primary && !possible.allowed && !refused) {
            refused = transition;
            why = possible.refusal;
        } else if (possible.allowed) {
            others.append(transition);
        }
    }
    qsizetype taken = 0;
    if (!others.isEmpty()) {
        const ledger::TransitionDef* first = others.first();
        Button* button = add(buttonText(*first), "plain");
        button->setObjectName(QStringLiteral("transition_") + first->id);
        connect(button, &QPushButton::clicked, this,
                [this, id = first->id] { Q_EMIT transitionRequested(id); });
        m_row->addWidget(button);
        taken = 1;
    }
    if (others.size() > taken || mayVoid) {
        m_more = new QMenu(this);
        for (qsizetype i = taken; i < others.size(); ++i) {
            connect(m_more->addAction(buttonText(*others.at(i))), &QAction::triggered, this,
                    [this, id = others.at(i)->id] { Q_EMIT transitionRequested(id); });
        }
        if (mayVoid) {
            connect(m_more->addAction(KitTr::tr("Void…")), &QAction::triggered, this,
                    &InspectorFooter::voidRequested);
        }
    }
    m_row->addStretch(1);
    if (comparable) {
        Button* compare = add(KitTr::tr("Compare"), "quiet");
        compare->setToolTip(KitTr::tr("Compare"));
        compare->setAccessibleName(KitTr::tr("Compare"));
        compare->setIconName(QStringLiteral("compare"));
        compare->setObjectName(QStringLiteral("compare"));
        connect(compare, &QPushButton::clicked, this, &InspectorFooter::compareRequested);
        m_row->addWidget(compare);
        m_compare = compare;
    }
    const ledger::TransitionDef* shown = primary ? primary : refused;
    if (shown && record.state != QLatin1String(ledger::kVoidState)) {
        Button* button = add(buttonText(*shown), "primary");
        button->setObjectName(QStringLiteral("transition_") + shown->id);
        button->setRefusal(primary ? QString() : why);
        setRefusal(primary ? QString() : why);
        connect(button, &QPushButton::clicked, this,
                [this, id = shown->id] { Q_EMIT transitionRequested(id); });
        m_row->addWidget(button);
        m_primary = primary ? primary->id : QString();
        m_main = button;
    }
    fit();
}

/// Where words are long (English), the key cap goes first, then the word beside the compare icon.
void InspectorFooter::fit()
{
    const auto needed = [this] {
        int room = 2 * metric::kPage - metric::kGap;
        for (const Button* button : std::as_const(m_buttons))
            room += button->sizeHint().width() + metric::kGap;
        return room;
    };
    if (m_main)
        m_main->setKeyCap(kPrimaryKeys);
    if (m_compare)
        m_compare->setText(KitTr::tr("Compare"));
    if (m_main && needed() > width())
        m_main->setKeyCap({});
    if (m_compare && needed() > width())
        m_compare->setText({});
}

void InspectorFooter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void InspectorFooter::showNew()
{
    clear();
    m_row->addStretch(1);
    Button* cancel = add(KitTr::tr("Cancel"), "plain");
    connect(cancel, &QPushButton::clicked, this, &InspectorFooter::cancelRequested);
    m_row->addWidget(cancel);
    Button* create = add(KitTr::tr("Create"), "primary");
    create->setObjectName(QStringLiteral("create"));
    create->setKeyCap(QStringLiteral("Ctrl+Enter"));
    connect(create, &QPushButton::clicked, this, &InspectorFooter::createRequested);
    m_row->addWidget(create);
}

void InspectorFooter::showNothing()
{
    clear();
}

void InspectorFooter::setBusy(bool busy)
{
    for (Button* button : std::as_const(m_buttons))
        button->setEnabled(!busy);
}

} // namespace wardbook::ui
