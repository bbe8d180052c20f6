#include "ui/shell/setup_recovery_step.h"
#include "fields/unit.h"
#include "people/team.h"
#include "ui/kit/buttons.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSpinBox>

namespace wardbook::ui {

namespace {
constexpr int kMostHolders = 16;
constexpr Length kGroupWidth{120};
} // namespace

SetupRecoveryStep::SetupRecoveryStep(QWidget* parent)
    : SetupStep(ShellTr::tr("Recovery sheet"), ShellTr::tr("The vault is ready. Print its recovery sheet"),
                ShellTr::tr(
                    "This code opens the way back when every password is forgotten. It is shown once: print "
                    "it, seal it in an envelope, and keep it away from this computer."),
                parent),
      m_shown(makeLabel({}, FontRole::Mono)), m_kept(makeLabel({}, FontRole::Caption, "text2")),
      m_sharesNote(makeLabel({}, FontRole::Caption, "text2")),
      m_firstLabel(makeLabel({}, FontRole::Body, "text2")),
      m_secondLabel(makeLabel({}, FontRole::Body, "text2")), m_wrong(makeLabel({}, FontRole::Caption, "bad")),
      m_print(new Button(ShellTr::tr("Print…"), "plain", QStringLiteral("print"))),
      m_save(new Button(ShellTr::tr("Save as PDF…"), "plain", QStringLiteral("export"))),
      m_make(new Button(ShellTr::tr("Make the shares"), "plain", QStringLiteral("users"))),
      m_split(new QCheckBox(ShellTr::tr("Also split it into shares that several people keep"))),
      m_have(new QCheckBox(ShellTr::tr("I have the sheet on paper or in a safe place"))),
      m_sharing(new QWidget), m_need(new QSpinBox), m_holders(new QLineEdit), m_first(new QLineEdit),
      m_second(new QLineEdit)
{
    auto* box = new QFrame;
    setSurface(box, "hint");
    auto* inside = new QVBoxLayout(box);
    inside->setContentsMargins(16, 10, 16, 10);
    QFont large = ui::font(FontRole::Mono);
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_shown->setFont(large);
    m_shown->setObjectName(QStringLiteral("createCode"));
    m_shown->setAccessibleName(ShellTr::tr("Recovery code"));
    m_shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_shown->setWordWrap(true);
    inside->addWidget(m_shown);
    column()->addWidget(box);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    m_print->setObjectName(QStringLiteral("createPrintCode"));
    m_save->setObjectName(QStringLiteral("createSaveCode"));
    row->addWidget(m_print);
    row->addWidget(m_save);
    m_kept->setObjectName(QStringLiteral("createKept"));
    m_kept->setWordWrap(true);
    row->addWidget(m_kept, 1);
    column()->addLayout(row);
    column()->addSpacing(6);

    m_split->setObjectName(QStringLiteral("createSplit"));
    column()->addWidget(m_split, 0, Qt::AlignLeft);
    auto* share = new QHBoxLayout(m_sharing);
    share->setContentsMargins(24, 0, 0, 0);
    share->setSpacing(metric::kGap);
    m_need->setButtonSymbols(QAbstractSpinBox::NoButtons); // typed, as every number
    m_need->setRange(2, kMostHolders);
    m_need->setObjectName(QStringLiteral("createThreshold"));
    m_need->setAccessibleName(ShellTr::tr("How many shares together are enough"));
    share->addWidget(makeLabel(ShellTr::tr("Enough together:"), FontRole::Body, "text2"));
    share->addWidget(m_need);
    m_holders->setObjectName(QStringLiteral("createHolders"));
    m_holders->setAccessibleName(ShellTr::tr("Holders, separated by commas"));
    m_holders->setPlaceholderText(ShellTr::tr("Holders, separated by commas"));
    share->addWidget(m_holders, 1);
    m_make->setObjectName(QStringLiteral("createMakeShares"));
    share->addWidget(m_make);
    column()->addWidget(m_sharing);
    m_sharesNote->setObjectName(QStringLiteral("createSharesNote"));
    m_sharesNote->setWordWrap(true);
    m_sharesNote->setContentsMargins(24, 0, 0, 0);
    column()->addWidget(m_sharesNote);
    column()->addSpacing(6);
    makeProof();
    column()->addStretch(1);

    const auto kept = [this] {
        setTone(m_kept, "text2");
        m_kept->setText(ShellTr::tr("Printing. Look whether the whole code is on the paper."));
    };
    connect(m_print, &QPushButton::clicked, this, [this, kept] { printSheets(this, sheets(), kept); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        saveSheets(this, ShellTr::tr("Save the recovery sheet"), ShellTr::tr("recovery-sheet.pdf"), sheets(),
                   [this](const QString& problem, const QString& file) {
                       setTone(m_kept, problem.isEmpty() ? "text2" : "bad");
                       m_kept->setText(
                           problem.isEmpty()
                               ? ShellTr::tr("Saved as %1. Print it, then delete the file: next to the "
                                             "vault it protects nothing.")
                                     .arg(QDir::toNativeSeparators(file))
                               : problem);
                   });
    });
    connect(m_split, &QCheckBox::toggled, this, &SetupRecoveryStep::checkShares);
    connect(m_need, &QSpinBox::valueChanged, this, &SetupRecoveryStep::checkShares);
    connect(m_holders, &QLineEdit::textChanged, this, &SetupRecoveryStep::checkShares);
    connect(m_make, &QPushButton::clicked, this, &SetupRecoveryStep::makeShares);
    checkShares();
}

void SetupRecoveryStep::makeProof()
{
    m_have->setObjectName(QStringLiteral("createHave"));
    column()->addWidget(m_have, 0, Qt::AlignLeft);
    column()->addWidget(makeLabel(ShellTr::tr("To prove it, read these two groups from the sheet:"),
                                  FontRole::Body, "text2"));
    auto* proof = new QHBoxLayout;
    proof->setSpacing(metric::kGap);
    const auto field = [&](QLabel* label, QLineEdit* edit, const char* name) {
        edit->setObjectName(QLatin1String(name));
        edit->setFont(ui::font(FontRole::Mono));
        edit->setMaximumWidth(kGroupWidth);
        label->setBuddy(edit);
        proof->addWidget(label);
        proof->addWidget(edit);
        proof->addSpacing(metric::kGap);
        connect(edit, &QLineEdit::textChanged, this, &SetupRecoveryStep::checkProof);
        connect(edit, &QLineEdit::returnPressed, this, &SetupStep::nextWanted);
    };
    field(m_firstLabel, m_first, "createFirstGroup");
    field(m_secondLabel, m_second, "createSecondGroup");
    m_wrong->setObjectName(QStringLiteral("createGroupWrong"));
    m_wrong->setWordWrap(true);
    proof->addWidget(m_wrong, 1);
    column()->addLayout(proof);
    connect(m_have, &QCheckBox::toggled, this, &SetupStep::changed);
}

void SetupRecoveryStep::setMade(people::Workspace& workspace, const QString& code, const SetupDraft& draft)
{
    m_workspace = &workspace;
    m_code = code;
    m_unit = draft.setup.unit.value(QString::fromLatin1(fields::unit::name)).toString();
    m_member = draft.setup.founder;
    m_shown->setText(code);
    m_groups = groupsOf(code);
    auto* dice = QRandomGenerator::global();
    m_firstGroup = dice->bounded(int(m_groups.size()) / 2);
    m_secondGroup = int(m_groups.size()) / 2 + dice->bounded(int(m_groups.size()) - int(m_groups.size()) / 2);
    const auto name = [](QLabel* label, QLineEdit* edit, int group) {
        label->setText(ShellTr::tr("Group %1").arg(group + 1));
        edit->setAccessibleName(ShellTr::tr("Group %1 of the code").arg(group + 1));
        edit->setProperty("group", group);
    };
    name(m_firstLabel, m_first, m_firstGroup);
    name(m_secondLabel, m_second, m_secondGroup);
    QStringList names{m_member};
    for (const people::FirstMember& member : draft.setup.members)
        names.append(member.name);
    m_holders->setText(names.size() > 1 ? names.join(ShellTr::tr(", ")) : QString());
    checkShares();
    Q_EMIT changed();
}

void SetupRecoveryStep::forget()
{
    m_workspace = nullptr;
    m_code.clear();
    m_shown->clear();
    m_shares.clear();
    m_groups.clear();
}

QList<SecretSheet> SetupRecoveryStep::sheets() const
{
    QList<SecretSheet> all{recoverySheet(m_unit, m_member, m_code)};
    for (qsizetype i = 0; i < m_shares.size(); ++i)
        all.append(
            shareSheet(m_unit, m_sharedAmong.value(i), m_shares.at(i), m_threshold, int(m_shares.size())));
    return all;
}

QStringList SetupRecoveryStep::holders() const
{
    static const QRegularExpression commas(QStringLiteral("[,，、;；]"));
    QStringList names;
    const QStringList parts = m_holders->text().split(commas, Qt::SkipEmptyParts);
    for (const QString& part : parts)
        if (const QString name = part.simplified(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    return names;
}

void SetupRecoveryStep::checkShares()
{
    m_sharing->setVisible(m_split->isChecked());
    m_sharesNote->setVisible(m_split->isChecked());
    const qsizetype count = holders().size();
    QString refusal;
    if (count > kMostHolders)
        refusal = ShellTr::tr("At most 16 holders.");
    else if (count < m_need->value())
        refusal = ShellTr::tr("Fewer holders than are to be enough together: name %1 or more.")
                      .arg(m_need->value());
    m_make->setRefusal(refusal);
    setTone(m_sharesNote, "text2");
    if (!m_shares.isEmpty())
        m_sharesNote->setText(
            ShellTr::tr("%1 shares are made, any %2 of them are enough. Each is a page of its own: "
                        "print or save again, and hand each to its holder.")
                .arg(m_shares.size())
                .arg(m_threshold));
    else
        m_sharesNote->setText(refusal.isEmpty()
                                  ? ShellTr::tr("Any %1 of the %2 holders together; fewer can’t.")
                                        .arg(m_need->value())
                                        .arg(count)
                                  : refusal);
    Q_EMIT changed();
}

void SetupRecoveryStep::makeShares()
{
    if (!m_workspace)
        return;
    m_make->setRefusal(ShellTr::tr("Making the shares…"));
    const QStringList names = holders();
    const int need = m_need->value();
    auto shares = std::make_shared<QStringList>();
    Task::start(
        this, {},
        [shares, names, need, &team = m_workspace->team()](const Progress&) {
            *shares = team.newRecoveryShares(need, names, {});
        },
        [this, shares, names, need] {
            m_shares = *shares;
            m_sharedAmong = names;
            m_threshold = need;
            checkShares();
        },
        [this](const Error& error) {
            checkShares();
            setTone(m_sharesNote, "bad");
            m_sharesNote->setText(error.text());
        });
}

void SetupRecoveryStep::checkProof()
{
    const auto mistyped = [this](const QLineEdit* edit, int group) {
        const QString expected = m_groups.value(group);
        return edit->text().trimmed().size() >= expected.size() && !isGroup(edit->text(), expected);
    };
    const bool first = mistyped(m_first, m_firstGroup), second = mistyped(m_second, m_secondGroup);
    setWrong(m_first, first);
    setWrong(m_second, second);
    m_wrong->setText(
        first || second ? ShellTr::tr("That is not what stands on the sheet. Compare it with the code above.")
                        : QString());
    Q_EMIT changed();
}

QString SetupRecoveryStep::problem() const
{
    if (m_split->isChecked() && m_shares.isEmpty())
        return ShellTr::tr("Make the shares, or take the tick away.");
    if (!m_have->isChecked())
        return ShellTr::tr("Print or save the sheet, then tick that it is there.");
    if (!isGroup(m_first->text(), m_groups.value(m_firstGroup)) ||
        !isGroup(m_second->text(), m_groups.value(m_secondGroup)))
        return ShellTr::tr("Type the two groups from the sheet.");
    return {};
}

QWidget* SetupRecoveryStep::first() const
{
    return m_print;
}

} // namespace wardbook::ui
