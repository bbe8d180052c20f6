#include "ui/shell/setup_departments_step.h"
#include "fields/department.h"
#include "ledger/definitions.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace wardbook::ui {

SetupDepartmentsStep::SetupDepartmentsStep(QWidget* parent)
    : SetupStep(
          ShellTr::tr("Departments"), ShellTr::tr("Which departments does the unit have?"),
          ShellTr::tr("One a line, or paste the column from a spreadsheet. It can stay empty: an import of "
                      "the old inventory brings its departments along, and more can be added at any time."),
          parent),
      m_text(new QPlainTextEdit), m_count(makeLabel({}, FontRole::Caption, "text2"))
{
    m_text->setObjectName(QStringLiteral("createDepartments"));
    m_text->setAccessibleName(ShellTr::tr("Departments, one a line"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(px(160));
    column()->addWidget(m_text, 1);
    auto* row = new QHBoxLayout;
    m_count->setObjectName(QStringLiteral("createDepartmentCount"));
    m_count->setWordWrap(true);
    row->addWidget(m_count, 1);
    auto* usual = new Button(ShellTr::tr("Insert a usual list"), "plain", QStringLiteral("list"));
    usual->setObjectName(QStringLiteral("createUsualDepartments"));
    usual->setToolTip(ShellTr::tr("Departments that most hospitals have, to be cut down"));
    row->addWidget(usual);
    column()->addLayout(row);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SetupDepartmentsStep::count);
    connect(usual, &QPushButton::clicked, this, [this] {
        const QString before = m_text->toPlainText().trimmed();
        m_text->setPlainText(
            (before.isEmpty() ? QString() : before + u'\n') +
            ShellTr::tr("Information department\nMedical affairs\nNursing\nHuman resources\n"
                        "Finance\nMedical insurance\nMedical records\nMedical equipment\n"
                        "Outpatient clinic\nEmergency\nLaboratory\nImaging\nPharmacy\nResearch "
                        "and education"));
        m_text->setFocus();
    });
    count();
}

QStringList SetupDepartmentsStep::names(int* doubled) const
{
    static const QRegularExpression ends(QStringLiteral("[\\n\\r]"));
    QStringList names;
    int twice = 0;
    const QStringList lines = m_text->toPlainText().split(ends, Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString name = line.section(u'\t', 0, 0).simplified();
        if (name.isEmpty())
            continue;
        if (names.contains(name))
            ++twice;
        else
            names.append(name);
    }
    if (doubled)
        *doubled = twice;
    return names;
}

void SetupDepartmentsStep::count()
{
    int doubled = 0;
    const qsizetype number = names(&doubled).size();
    QString text = number == 0   ? ShellTr::tr("None yet")
                   : number == 1 ? ShellTr::tr("1 department")
                                 : ShellTr::tr("%1 departments").arg(number);
    if (doubled > 0)
        text += ShellTr::tr("; %1 named twice are taken once").arg(doubled);
    m_count->setText(text);
    Q_EMIT changed();
}

QString SetupDepartmentsStep::problem() const
{
    const auto registers = ledger::RegisterSet::builtIn();
    const int longest = registers->at(QString::fromLatin1(fields::department::kRegister))
                            .fieldAt(QString::fromLatin1(fields::department::name))
                            .maxLength;
    const QStringList all = names();
    for (const QString& name : all)
        if (name.size() > longest)
            return ShellTr::tr("A line is longer than a name can be: “%1…”. One department a line.")
                .arg(name.left(20));
    return {};
}

void SetupDepartmentsStep::load(const SetupDraft& draft)
{
    m_text->setPlainText(draft.departmentsText);
}

void SetupDepartmentsStep::save(SetupDraft& draft) const
{
    draft.departmentsText = m_text->toPlainText();
    draft.setup.departments = names();
}

QWidget* SetupDepartmentsStep::first() const
{
    return m_text;
}

} // namespace wardbook::ui
