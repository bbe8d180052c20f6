#include "ui/shell/first_run_page.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/shell/recent_vaults.h"
#include "ui/shell/shell_tr.h"
#include <QHBoxLayout>

namespace wardbook::ui {

namespace {
constexpr Length kLeft{352};
} // namespace

FirstRunPage::FirstRunPage(const Program& program, QWidget* parent) : StartFrame(parent)
{
    setObjectName(QStringLiteral("firstRunPage"));
    auto* about = new QWidget;
    setSurface(about, "sunken");
    about->setFixedWidth(kLeft);
    auto* left = new QVBoxLayout(about);
    left->setContentsMargins(24, 24, 24, 20);
    left->setSpacing(10);
    left->addWidget(makeLabel(ShellTr::tr("Wardbook"), FontRole::PageTitle));
    for (const QString& line :
         {ShellTr::tr("One encrypted vault for the data assets of a health unit: inventory, review, who "
                      "changed what."),
          ShellTr::tr("A vault is a folder on this computer. Everything in it is encrypted; without a "
                      "password or the "
                      "recovery code nobody can read it, nor can we."),
          ShellTr::tr("Every change is signed and kept, and can be checked at any time.")}) {
        QLabel* text = makeLabel(line, FontRole::Body, "text2");
        text->setWordWrap(true);
        left->addWidget(text);
    }
    left->addStretch(1);
    auto* recent = new RecentVaultList;
    recent->takeNumbersIn(this);
    left->addWidget(recent);
    connect(recent, &RecentVaultList::vaultChosen, this, &FirstRunPage::vaultChosen);
    card()->addWidget(about);
    card()->addWidget(makeLine("v2"));

    auto* choices = new QWidget;
    auto* right = new QVBoxLayout(choices);
    right->setContentsMargins(32, 24, 32, 24);
    right->setSpacing(metric::kSection);
    right->addWidget(makeLabel(ShellTr::tr("Where to start"), FontRole::PageTitle));
    right->addSpacing(4);
    addChoice(right, QStringLiteral("folder-plus"), ShellTr::tr("Create the unit's vault"),
              ShellTr::tr("For the unit's chief security officer; takes about two minutes."),
              ShellTr::tr("Create a vault…"), "primary", QStringLiteral("firstCreate"),
              &FirstRunPage::createWanted);
    addChoice(right, QStringLiteral("folder-open"), ShellTr::tr("Open a vault that exists"),
              ShellTr::tr("A folder whose name ends in .wardbook, on this computer or a network drive."),
              ShellTr::tr("Open a vault…"), "plain", QStringLiteral("firstOpen"), &FirstRunPage::openWanted);
    if (program.createSample)
        addChoice(right, QStringLiteral("eye"), ShellTr::tr("Look at the sample unit"),
                  ShellTr::tr("A fictitious hospital with about 350 assets; its passwords are shown. Nothing "
                              "of yours is in it."),
                  ShellTr::tr("Open the sample"), "plain", QStringLiteral("firstSample"),
                  &FirstRunPage::sampleWanted);
    if (program.createSample)
        addChoice(
            right, QStringLiteral("play"), ShellTr::tr("Take a tour"),
            ShellTr::tr("Opens the sample unit and shows stop by stop what there is; it can be ended at "
                        "any time."),
            ShellTr::tr("Take a tour"), "plain", QStringLiteral("firstTour"), &FirstRunPage::tourWanted);
    right->addStretch(1);
    card()->addWidget(choices, 1);
}

void FirstRunPage::addChoice(QVBoxLayout* column, const QString& icon, const QString& title,
                             const QString& text, const QString& buttonText, const char* kind,
                             const QString& name, void (FirstRunPage::*wanted)())
{
    auto* box = new QFrame;
    setSurface(box, "card");
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(14);
    row->addWidget(makeIconLabel(icon, "accent", px(24)), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(makeLabel(title, FontRole::PanelTitle));
    QLabel* explanation = makeLabel(text, FontRole::Caption, "text2");
    explanation->setWordWrap(true);
    words->addWidget(explanation);
    row->addLayout(words, 1);
    auto* button = new Button(buttonText, kind);
    button->setObjectName(name);
    row->addWidget(button, 0, Qt::AlignVCenter);
    connect(button, &QPushButton::clicked, this, wanted);
    column->addWidget(box);
}

/// Enter begins with what most people come for.
void FirstRunPage::showEvent(QShowEvent* event)
{
    StartFrame::showEvent(event);
    findChild<QPushButton*>(QStringLiteral("firstCreate"))->setFocus();
}

} // namespace wardbook::ui
