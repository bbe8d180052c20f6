#include "ui/drills/improvement_dialog.h"
#include "fields/improvement.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/part_delegate.h"
#include "ui/kit/buttons.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QPlainTextEdit>

namespace wardbook::ui {

namespace {

namespace f = fields::improvement;
constexpr Length kTextHeight{64};

} // namespace

ImprovementDialog::ImprovementDialog(Services&, DrillSource& source, const ledger::FieldValues& values,
                                     QWidget* parent)
    : PromptDialog({DrillsPageTr::tr("Improvement"),
                    DrillsPageTr::tr("The same finding in two drills is marked as repeated."),
                    DrillsPageTr::tr("Keep"), false},
                   parent),
      m_title(new QLineEdit(this)), m_due(new QLineEdit(this)), m_cause(new QPlainTextEdit(this)),
      m_action(new QPlainTextEdit(this)), m_kind(new QComboBox(this)), m_owner(new ChoiceEdit(this)),
      m_key(values.value(QLatin1String(f::key)).toString())
{
    setObjectName(QStringLiteral("improvementDialog"));
    setMinimumWidth(px(560));
    const auto add = [this](const QString& label, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(label);
        body()->addWidget(makeLabel(label, FontRole::Body, "text2", this));
        body()->addWidget(field);
    };
    m_title->setMaxLength(300);
    m_title->setText(values.value(QLatin1String(f::title)).toString());
    m_cause->setPlainText(values.value(QLatin1String(f::root_cause)).toString());
    m_action->setPlainText(values.value(QLatin1String(f::action)).toString());
    m_due->setText(values.value(QLatin1String(f::due)).toString());
    m_due->setPlaceholderText(DrillsPageTr::tr("yyyy-mm-dd"));
    for (QPlainTextEdit* edit : {m_cause, m_action}) {
        edit->setFixedHeight(kTextHeight);
        edit->setTabChangesFocus(true);
    }
    add(DrillsPageTr::tr("Finding"), m_title, "improvementTitle");
    add(DrillsPageTr::tr("Root cause"), m_cause, "improvementCause");
    add(DrillsPageTr::tr("What is changed"), m_action, "improvementAction");
    for (const ledger::Code& code :
         ledger::RegisterSet::builtIn()->codes(QStringLiteral("improvement_kind")).codes)
        m_kind->addItem(code.label.text(), code.id);
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(values.value(QLatin1String(f::kind)).toString())));
    m_owner->setProvider(recordChoices(source, m_owner, QStringLiteral("person")));
    const QString owner = values.value(QLatin1String(f::owner)).toString();
    m_owner->setChosen(owner == QLatin1String("0") ? QString() : owner,
                       values.value(QStringLiteral("_owner")).toString());
    auto* grid = new QGridLayout;
    grid->setSpacing(metric::kGap);
    const std::pair<QString, QWidget*> fields[] = {{DrillsPageTr::tr("Kind"), m_kind},
                                                   {DrillsPageTr::tr("Owner"), m_owner},
                                                   {DrillsPageTr::tr("Due"), m_due}};
    int column = 0;
    for (const auto& [text, widget] : fields) {
        widget->setAccessibleName(text);
        grid->addWidget(makeLabel(text, FontRole::Body, "text2", this), 0, column);
        grid->addWidget(widget, 1, column++);
    }
    m_due->setObjectName(QStringLiteral("improvementDue"));
    body()->addLayout(grid);
    connect(m_title, &QLineEdit::textChanged, this, &ImprovementDialog::check);
    connect(m_due, &QLineEdit::textChanged, this, &ImprovementDialog::check);
    connect(this, &PromptDialog::acted, this, [this] {
        const ledger::FieldValues made = this->values();
        Q_EMIT wanted(made);
        accept();
    });
    check();
    m_title->setFocus();
}

ledger::FieldValues ImprovementDialog::values() const
{
    const auto text = [](const QString& words) { return words.isEmpty() ? QVariant() : QVariant(words); };
    ledger::FieldValues made{{QLatin1String(f::title), m_title->text().trimmed()},
                             {QLatin1String(f::key), text(m_key)},
                             {QLatin1String(f::root_cause), text(m_cause->toPlainText().trimmed())},
                             {QLatin1String(f::action), text(m_action->toPlainText().trimmed())},
                             {QLatin1String(f::kind), m_kind->currentData().toString()},
                             {QLatin1String(f::due), text(m_due->text().trimmed())}};
    made.insert(QLatin1String(f::owner),
                m_owner->chosen().isEmpty() ? QVariant() : QVariant(m_owner->chosen().toLongLong()));
    return made;
}

void ImprovementDialog::check()
{
    const QString due = m_due->text().trimmed();
    const bool dated = due.isEmpty() || QDate::fromString(due, Qt::ISODate).isValid();
    setWrong(m_due, !dated);
    actButton()->setRefusal(m_title->text().trimmed().isEmpty() ? DrillsPageTr::tr("Say what was found.")
                            : !dated ? DrillsPageTr::tr("The day is written like 2026-06-12.")
                                     : QString());
}

} // namespace wardbook::ui
