#include "ui/shell/setup_done_step.h"
#include "fields/unit.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/recovery_sheet.h"
#include "ui/shell/shell_tr.h"
#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wardbook::ui {

namespace {

QList<SecretSheet> slips(const SetupDraft& draft)
{
    QList<SecretSheet> sheets;
    const QString unit = draft.setup.unit.value(QString::fromLatin1(fields::unit::name)).toString();
    for (const people::FirstMember& member : draft.setup.members)
        sheets.append(firstPasswordSheet(
            unit, member.name, ledger::Rights::builtIn().role(member.role).label.text(), member.password));
    return sheets;
}

} // namespace

SetupDoneStep::SetupDoneStep(QWidget* parent)
    : SetupStep(ShellTr::tr("Done"), ShellTr::tr("The vault is made"),
                ShellTr::tr("The overview keeps the list of what comes next and ticks it off by itself."),
                parent),
      m_made(makeLabel({}, FontRole::Body)), m_saved(makeLabel({}, FontRole::Caption, "text2")),
      m_slips(new QWidget),
      m_printSlips(new Button(ShellTr::tr("Print slips…"), "plain", QStringLiteral("print"))),
      m_saveSlips(new Button(ShellTr::tr("Save as PDF…"), "plain", QStringLiteral("export"))),
      m_tour(new Button(ShellTr::tr("Take a tour"), "plain", QStringLiteral("play")))
{
    m_made->setWordWrap(true);
    m_made->setObjectName(QStringLiteral("createMade"));
    column()->addWidget(m_made);
    column()->addSpacing(metric::kGap);
    auto* slipColumn = new QVBoxLayout(m_slips);
    slipColumn->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new QHBoxLayout;
    m_printSlips->setObjectName(QStringLiteral("createPrintSlips"));
    m_saveSlips->setObjectName(QStringLiteral("createSaveSlips"));
    buttons->addWidget(m_printSlips);
    buttons->addWidget(m_saveSlips);
    buttons->addStretch(1);
    m_saved->setWordWrap(true);
    m_saved->setObjectName(QStringLiteral("createSlipsSaved"));
    slipColumn->addLayout(buttons);
    slipColumn->addWidget(m_saved);
    addNext("key", ShellTr::tr("Hand over the first passwords"),
            ShellTr::tr("One slip for each member, in person. They are not shown again after this page."),
            m_slips);
    addNext(
        "import", ShellTr::tr("Import the old spreadsheet"),
        ShellTr::tr("On the overview, or drop the file on it. A dry run shows every row first; nothing is "
                    "written before."));
    addNext("backup", ShellTr::tr("Make the first backup"),
            ShellTr::tr("Settings, Backup: one encrypted file, best on another medium."));
    m_tour->setObjectName(QStringLiteral("createTour"));
    addNext("eye", ShellTr::tr("Look around"),
            ShellTr::tr("Stop by stop through the window, in three minutes; it can be ended at any time."), m_tour);
    column()->addStretch(1);
    connect(m_tour, &QPushButton::clicked, this, &SetupDoneStep::tourWanted);
    connect(m_printSlips, &QPushButton::clicked, this, [this] { printSheets(this, slips(m_draft)); });
    connect(m_saveSlips, &QPushButton::clicked, this, [this] {
        saveSheets(this, ShellTr::tr("Save the slips"), ShellTr::tr("first-passwords.pdf"), slips(m_draft),
                   [this](const QString& problem, const QString& file) {
                       setTone(m_saved, problem.isEmpty() ? "text2" : "bad");
                       m_saved->setText(problem.isEmpty()
                                            ? ShellTr::tr("Saved as %1. Delete it once the slips are "
                                                          "handed over.")
                                                  .arg(QDir::toNativeSeparators(file))
                                            : problem);
                   });
    });
}

void SetupDoneStep::addNext(const char* icon, const QString& title, const QString& text, QWidget* button)
{
    auto* box = new QFrame;
    setSurface(box, "card");
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(makeIconLabel(QLatin1String(icon), "accent", metric::kLargeIcon), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(title, FontRole::BodyBold));
    QLabel* explanation = makeLabel(text, FontRole::Caption, "text2");
    explanation->setWordWrap(true);
    words->addWidget(explanation);
    if (button && button == m_slips)
        words->addWidget(button);
    row->addLayout(words, 1);
    if (button && button != m_slips)
        row->addWidget(button, 0, Qt::AlignVCenter);
    column()->addWidget(box);
    if (button == m_slips)
        m_slips = box; // shown or hidden as a whole
}

void SetupDoneStep::enter(const SetupDraft& draft)
{
    m_draft = draft;
    m_slips->setVisible(!draft.setup.members.isEmpty());
    m_made->setText(ShellTr::tr("%1: %2 members, %3 departments, in %4")
                        .arg(draft.setup.unit.value(QString::fromLatin1(fields::unit::name)).toString())
                        .arg(draft.setup.members.size() + 1)
                        .arg(draft.setup.departments.size())
                        .arg(QDir::toNativeSeparators(draft.setup.dir)));
}

QWidget* SetupDoneStep::first() const
{
    return nullptr; // the button that goes to work
}

} // namespace wardbook::ui
