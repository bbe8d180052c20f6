#include "ui/shell/setup_unit_step.h"
#include "fields/unit.h"
#include "ledger/definitions.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace fu = fields::unit;

namespace {

/// In the order in which somebody knows them; what filings and limits need comes first.
constexpr const char* kFacts[] = {fu::kind,          fu::affiliation,
                                  fu::operator_role, fu::grade,
                                  fu::province,      fu::city,
                                  fu::county,        fu::address,
                                  fu::credit_code,   fu::institution_code,
                                  fu::head_name,     fu::head_phone,
                                  fu::superior,      fu::security_department,
                                  fu::duty_phone,    fu::short_name};

} // namespace

SetupUnitStep::SetupUnitStep(QWidget* parent)
    : SetupStep(ShellTr::tr("Unit"), ShellTr::tr("Which unit is it for?"),
                ShellTr::tr("Only the name is needed now. The other facts fill the forms and decide legal "
                            "limits; whatever is left open can be entered later under Unit."),
                parent),
      m_name(new QLineEdit)
{
    const auto registers = ledger::RegisterSet::builtIn();
    const ledger::RegisterDef& unit = registers->at(QString::fromLatin1(fu::kRegister));
    m_name->setAccessibleName(ShellTr::tr("Unit"));
    m_name->setObjectName(QStringLiteral("createUnit"));
    m_name->setPlaceholderText(ShellTr::tr("Full name, as on its seal"));
    m_name->setMaxLength(unit.fieldAt(QString::fromLatin1(fu::name)).maxLength);
    addField(ShellTr::tr("Name of the unit (needed)"), m_name);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kPage);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const char* fact : kFacts) {
        addFact(grid, at / 2, at % 2, unit.fieldAt(QString::fromLatin1(fact)));
        ++at;
    }
    column()->addLayout(grid);
    column()->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &SetupStep::changed);
    connect(m_name, &QLineEdit::returnPressed, this, &SetupStep::nextWanted);
}

void SetupUnitStep::addFact(QGridLayout* grid, int row, int column, const ledger::FieldDef& field)
{
    const auto named = [&](QWidget* widget) {
        widget->setAccessibleName(field.label.text());
        widget->setAccessibleDescription(field.help.text());
        widget->setToolTip(field.help.text());
        widget->setObjectName(QStringLiteral("createUnit_") + field.id);
    };
    QWidget* input = nullptr;
    if (field.codeList) {
        auto* choice = new QComboBox;
        choice->addItem(ShellTr::tr("(not yet)"), QString());
        for (const ledger::Code& code : field.codeList->codes)
            choice->addItem(code.label.text(), code.id);
        choice->setMinimumContentsLength(10);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choices.insert(field.id, choice);
        input = choice;
    } else {
        auto* line = new QLineEdit;
        line->setMaxLength(field.maxLength);
        connect(line, &QLineEdit::returnPressed, this, &SetupStep::nextWanted);
        m_texts.insert(field.id, line);
        input = line;
    }
    named(input);
    QLabel* label = makeLabel(field.label.text(), FontRole::Body, "text2");
    label->setWordWrap(true);
    label->setBuddy(input);
    auto* cell = new QVBoxLayout;
    cell->setSpacing(4);
    cell->addStretch(1);
    cell->addWidget(label);
    cell->addWidget(input);
    cell->addSpacing(4);
    grid->addLayout(cell, row, column);
}

QString SetupUnitStep::problem() const
{
    return m_name->text().trimmed().isEmpty() ? ShellTr::tr("The name of the unit is missing.") : QString();
}

void SetupUnitStep::load(const SetupDraft& draft)
{
    m_name->setText(draft.setup.unit.value(QString::fromLatin1(fu::name)).toString());
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it)
        it.value()->setText(draft.setup.unit.value(it.key()).toString());
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        it.value()->setCurrentIndex(
            std::max(0, it.value()->findData(draft.setup.unit.value(it.key()).toString())));
}

void SetupUnitStep::save(SetupDraft& draft) const
{
    draft.setup.unit.clear();
    draft.setup.unit.insert(QString::fromLatin1(fu::name), m_name->text().simplified());
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it)
        if (const QString text = it.value()->text().trimmed(); !text.isEmpty())
            draft.setup.unit.insert(it.key(), text);
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it)
        if (const QString code = it.value()->currentData().toString(); !code.isEmpty())
            draft.setup.unit.insert(it.key(), code);
}

QWidget* SetupUnitStep::first() const
{
    return m_name;
}

} // namespace wardbook::ui
