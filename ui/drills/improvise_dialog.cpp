#include "ui/drills/improvise_dialog.h"
#include "drills/drill_service.h"
#include "ledger/definitions.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace wardbook::ui {

namespace {

constexpr Length kContentHeight{84}, kExpectedHeight{64};
constexpr int kMostMinutes = 24 * 60;

} // namespace

ImproviseDialog::ImproviseDialog(const QStringList& roles, QWidget* parent)
    : PromptDialog({DrillsPageTr::tr("Add an inject"),
                    DrillsPageTr::tr("It is not in the plan; the log and the report say so."),
                    DrillsPageTr::tr("Add"), false},
                   parent),
      m_title(new QLineEdit(this)), m_content(new QPlainTextEdit(this)), m_expected(new QPlainTextEdit(this)),
      m_from(new ChoiceEdit(this)), m_to(new ChoiceEdit(this)), m_delivery(new QComboBox(this)),
      m_after(new QSpinBox(this))
{
    setObjectName(QStringLiteral("improvise"));
    setMinimumWidth(px(560));
    const auto label = [this](const QString& text) {
        body()->addWidget(makeLabel(text, FontRole::Body, "text2", this));
    };
    m_title->setObjectName(QStringLiteral("improviseTitle"));
    m_title->setMaxLength(200);
    label(DrillsPageTr::tr("Title"));
    body()->addWidget(m_title);
    m_content->setObjectName(QStringLiteral("improviseContent"));
    m_content->setFixedHeight(kContentHeight);
    m_content->setTabChangesFocus(true);
    label(DrillsPageTr::tr("What is read out or handed over"));
    body()->addWidget(m_content);
    QList<Choice> choices;
    for (const QString& role : roles)
        choices.append({role, role, {}, 0});
    for (ChoiceEdit* edit : {m_from, m_to}) {
        edit->setChoices(choices);
        edit->setCreateText(QStringLiteral("%1")); // also who takes no part
        connect(edit, &ChoiceEdit::createRequested, edit,
                [edit](const QString& name) { edit->setChosen(name, name); });
    }
    m_to->setObjectName(QStringLiteral("improviseTo"));
    m_delivery->setObjectName(QStringLiteral("improviseDelivery"));
    for (const ledger::Code& code : ledger::RegisterSet::builtIn()->codes(QStringLiteral("delivery")).codes)
        m_delivery->addItem(code.label.text(), code.id);
    m_after->setRange(0, kMostMinutes);
    m_after->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_after->setSpecialValueText(DrillsPageTr::tr("at once"));
    m_after->setSuffix(DrillsPageTr::tr(" min from now"));
    m_after->setObjectName(QStringLiteral("improviseAfter"));
    auto* grid = new QGridLayout;
    grid->setSpacing(metric::kGap);
    const std::pair<QString, QWidget*> fields[] = {{DrillsPageTr::tr("From"), m_from},
                                                   {DrillsPageTr::tr("To"), m_to},
                                                   {DrillsPageTr::tr("By"), m_delivery},
                                                   {DrillsPageTr::tr("Release"), m_after}};
    int column = 0;
    for (const auto& [text, widget] : fields) {
        widget->setAccessibleName(text);
        grid->addWidget(makeLabel(text, FontRole::Body, "text2", this), 0, column);
        grid->addWidget(widget, 1, column++);
    }
    body()->addLayout(grid);
    m_expected->setObjectName(QStringLiteral("improviseExpected"));
    m_expected->setFixedHeight(kExpectedHeight);
    m_expected->setTabChangesFocus(true);
    m_expected->setPlaceholderText(DrillsPageTr::tr("One a line: action | minutes | role"));
    label(DrillsPageTr::tr("Expected actions (may be empty)"));
    body()->addWidget(m_expected);
    connect(m_title, &QLineEdit::textChanged, this, &ImproviseDialog::check);
    connect(m_expected, &QPlainTextEdit::textChanged, this, &ImproviseDialog::check);
    connect(this, &PromptDialog::acted, this, [this] {
        const drills::NewInject made = inject();
        Q_EMIT wanted(made);
        accept();
    });
    check();
    m_title->setFocus();
}

drills::NewInject ImproviseDialog::inject(QStringList* problems) const
{
    drills::NewInject made;
    made.title = m_title->text().trimmed();
    made.content = m_content->toPlainText().trimmed();
    made.from = m_from->text().trimmed();
    made.to = m_to->text().trimmed();
    made.delivery = m_delivery->currentData().toString();
    made.afterMinutes = m_after->value();
    for (const drills::ExpectedAction& action : drills::parseExpected(m_expected->toPlainText(), problems))
        made.expected.append({action.text.text(), action.withinMinutes});
    return made;
}

void ImproviseDialog::check()
{
    QStringList problems;
    const drills::NewInject made = inject(&problems);
    setError(problems.value(0));
    actButton()->setRefusal(made.title.isEmpty() ? DrillsPageTr::tr("It needs a title.")
                            : problems.isEmpty() ? QString()
                                                 : problems.first());
}

} // namespace wardbook::ui
