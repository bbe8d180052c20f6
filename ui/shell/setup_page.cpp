#include "ui/shell/setup_page.h"
#include "ui/kit/buttons.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include "ui/shell/setup_departments_step.h"
#include "ui/shell/setup_done_step.h"
#include "ui/shell/setup_me_step.h"
#include "ui/shell/setup_members_step.h"
#include "ui/shell/setup_place_step.h"
#include "ui/shell/setup_recovery_step.h"
#include "ui/shell/setup_unit_step.h"
#include "ui/shell/shell_tr.h"
#include "ui/shell/step_list.h"
#include <QHBoxLayout>
#include <QProgressBar>
#include <QShortcut>
#include <QStackedWidget>

namespace wardbook::ui {

namespace {
constexpr Length kLeft{208};
constexpr int kLeastWidth = 960, kLeastHeight = 560; // whatever the letters: more would not fit the window
constexpr Length kMostWidth{1120}, kMostHeight{720};

/// Gives all of its room to the widget in it and asks for no more: texts that wrap want the height of every
/// step at once, and the steps scroll by themselves.
class Holder : public QWidget
{
public:
    explicit Holder(QWidget* inside) : m_inside(inside)
    {
        inside->setParent(this);
        setMinimumSize(px(400), px(300));
    }

protected:
    void resizeEvent(QResizeEvent*) override { m_inside->setGeometry(rect()); }

private:
    QWidget* m_inside;
};

} // namespace

SetupPage::SetupPage(const Opened& opened, const SetupDraft& draft, QWidget* parent)
    : StartFrame(parent), m_opened(opened), m_draft(draft), m_recovery(new SetupRecoveryStep),
      m_done(new SetupDoneStep), m_stack(new QStackedWidget), m_work(nullptr), m_bar(new QProgressBar),
      m_doing(makeLabel({}, FontRole::Body, "text2")), m_error(makeLabel({}, FontRole::Body, "bad")),
      m_why(makeLabel({}, FontRole::Caption, "text2")), m_back(new Button(ShellTr::tr("Back"))),
      m_next(new Button(ShellTr::tr("Next"), "primary")),
      m_cancel(new Button(ShellTr::tr("Cancel"), "quiet")), m_stop(new Button(ShellTr::tr("Stop")))
{
    setObjectName(QStringLiteral("createVaultPage"));
    setCardSize({kLeastWidth, kLeastHeight}, {kMostWidth, kMostHeight});
    for (SetupStep* each : std::initializer_list<SetupStep*>{new SetupUnitStep, new SetupPlaceStep,
                                                             new SetupMeStep, new SetupDepartmentsStep,
                                                             new SetupMembersStep, m_recovery, m_done})
        addStep(each);
    card()->addWidget(makeSteps());
    card()->addWidget(makeLine("v2"));
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(28, 22, 28, 16);
    column->setSpacing(metric::kSection);
    m_work = makeWork();
    m_stack->addWidget(m_work);
    column->addWidget(m_stack, 1);
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("createError"));
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(makeFoot());
    card()->addWidget(new Holder(page), 1);
    // As in a browser. Esc is left alone, as it would throw away much with one key.
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Left), this), &QShortcut::activated, this, [this] {
        if (m_back->isVisible())
            goTo(m_step - 1);
    });
    connect(new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Right), this), &QShortcut::activated, this, [this] {
        if (m_next->isVisible() && m_next->isEnabled())
            next();
    });
    connect(m_done, &SetupDoneStep::tourWanted, this, [this] {
        Q_EMIT tourWanted();
        finish();
    });
    goTo(std::clamp(draft.step, int(Unit), int(Members)));
}

SetupPage::~SetupPage() = default;

void SetupPage::addStep(SetupStep* step)
{
    m_steps.append(step);
    m_stack->addWidget(step);
    step->load(m_draft);
    connect(step, &SetupStep::changed, this, &SetupPage::update);
    connect(step, &SetupStep::nextWanted, this, [this] {
        if (m_next->isEnabled() && !m_making)
            next();
    });
}

QWidget* SetupPage::makeSteps()
{
    auto* left = new QWidget;
    setSurface(left, "sunken");
    left->setMinimumWidth(kLeft);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(12, 22, 12, 16);
    column->setSpacing(2);
    QLabel* title = makeLabel(ShellTr::tr("Create the unit's vault"), FontRole::PanelTitle);
    title->setWordWrap(true);
    title->setContentsMargins(10, 0, 0, 8);
    column->addWidget(title);
    for (int i = 0; i < m_steps.size(); ++i) {
        auto* button = new StepButton(i + 1, int(m_steps.size()), step(i)->title());
        button->setObjectName(QStringLiteral("createStep%1").arg(i + 1));
        connect(button, &QAbstractButton::clicked, this, [this, i] { goTo(i); });
        column->addWidget(button);
        m_buttons.append(button);
    }
    column->addStretch(1);
    return left;
}

QWidget* SetupPage::makeWork()
{
    auto* work = new QWidget;
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kSection);
    column->addWidget(makeLabel(ShellTr::tr("Making the vault"), FontRole::PageTitle));
    m_doing->setObjectName(QStringLiteral("createDoing"));
    m_doing->setWordWrap(true);
    column->addWidget(m_doing);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(ShellTr::tr("Making the vault"));
    column->addWidget(m_bar);
    QLabel* note =
        makeLabel(ShellTr::tr("About a second for each member: their keys are made slow to guess on purpose. "
                              "Stopping leaves nothing behind."),
                  FontRole::Caption, "text2");
    note->setWordWrap(true);
    column->addWidget(note);
    m_stop->setObjectName(QStringLiteral("createStop"));
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_making)
            m_making->cancel();
    });
    return work;
}

QWidget* SetupPage::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    m_cancel->setObjectName(QStringLiteral("createCancel"));
    m_back->setObjectName(QStringLiteral("createBack"));
    m_next->setObjectName(QStringLiteral("createNext"));
    m_why->setObjectName(QStringLiteral("createWhy"));
    m_why->setWordWrap(true);
    m_why->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_cancel);
    row->addWidget(m_why, 1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, &SetupPage::cancelled);
    connect(m_back, &QPushButton::clicked, this, [this] { goTo(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, &SetupPage::next);
    return foot;
}

SetupDraft SetupPage::draft() const
{
    SetupDraft draft = m_draft;
    for (const SetupStep* each : m_steps)
        each->save(draft);
    draft.step = m_step;
    return draft;
}

void SetupPage::goTo(int index)
{
    for (const SetupStep* each : std::as_const(m_steps))
        each->save(m_draft);
    m_step = index;
    m_error->hide();
    step(index)->enter(m_draft);
    m_stack->setCurrentWidget(step(index));
    m_back->setVisible(index > Unit && index <= Members);
    m_cancel->setVisible(index <= Members);
    m_next->setText(index < Members    ? ShellTr::tr("Next")
                    : index == Members ? ShellTr::tr("Create the vault")
                    : index == Done    ? ShellTr::tr("Go to work")
                                       : ShellTr::tr("Next"));
    update();
    QWidget* first = step(index)->first();
    (first ? first : m_next)->setFocus();
}

void SetupPage::update()
{
    if (m_buttons.isEmpty())
        return; // steps speak up while they are made
    const QString problem = step(m_step)->problem();
    m_next->setRefusal(problem);
    m_why->setText(problem);
    bool reachable = true; // the steps before it hold
    for (int i = 0; i < m_buttons.size(); ++i) {
        QString refusal;
        if (m_making)
            refusal = ShellTr::tr("The vault is being made.");
        else if (m_workspace && i <= Members)
            refusal = ShellTr::tr("The vault is made. This can be changed in it.");
        else if (!m_workspace && i > Members)
            refusal = ShellTr::tr("Comes once the vault is made.");
        else if (i > m_step && !reachable)
            refusal = ShellTr::tr("Finish the steps before it first.");
        else if (m_workspace && i > m_step)
            refusal = ShellTr::tr("Finish the steps before it first.");
        m_buttons.at(i)->setState(i == m_step  ? StepButton::State::Now
                                  : i < m_step ? StepButton::State::Done
                                               : StepButton::State::Later,
                                  refusal);
        // What wasn't looked at yet isn't skipped.
        reachable = reachable && (i < m_step || (i == m_step && problem.isEmpty()));
    }
}

void SetupPage::next()
{
    if (m_step == Members)
        create();
    else if (m_step == Done)
        finish();
    else
        goTo(m_step + 1);
}

void SetupPage::setBusy(bool busy)
{
    m_error->hide();
    m_back->setVisible(!busy && m_step <= Members);
    m_cancel->setVisible(!busy && m_step <= Members);
    m_next->setVisible(!busy);
    m_why->setVisible(!busy);
    update();
    if (!busy)
        return;
    m_stack->setCurrentWidget(m_work);
    m_bar->setRange(0, 0);
    m_doing->setText(ShellTr::tr("Making the keys of the vault"));
    m_stop->setFocus();
}

void SetupPage::create()
{
    m_draft = draft();
    const auto result = std::make_shared<std::unique_ptr<people::FreshVault>>();
    m_making = Task::start(
        this, {},
        [result, setup = m_draft.setup](const Progress& progress) {
            *result = people::setUp(setup, progress);
            adoptOnGuiThread((*result)->workspace());
        },
        [this, result] {
            m_making = nullptr;
            people::Workspace::NewVault made = (*result)->release();
            m_workspace = std::move(made.workspace);
            m_draft.setup.founderPassword.clear();
            m_draft.again.clear();
            Q_EMIT created(m_draft.setup.dir);
            m_recovery->setMade(*m_workspace, made.recoveryCode, m_draft);
            setBusy(false);
            step(Me)->load(m_draft); // the password is not needed any more
            goTo(Recovery);
        },
        [this](const Error& error) { failed(error); });
    connect(m_making, &Task::progressed, this, [this](qint64 now, qint64 total, const QString& what) {
        m_bar->setRange(0, total > 0 ? int(total) : 0);
        m_bar->setValue(int(now));
        if (!what.isEmpty())
            m_doing->setText(what);
    });
    setBusy(true);
}

void SetupPage::failed(const Error& error)
{
    m_making = nullptr;
    setBusy(false);
    goTo(Members);
    m_error->setText(
        error.kind() == ErrorKind::Cancelled
            ? ShellTr::tr("Stopped. Nothing was created, and everything entered is still here.")
            : ShellTr::tr("%1 Nothing was left in the folder, and everything entered is still here: "
                          "mend it, or choose another place in step 2, and create again.")
                  .arg(error.text()));
    m_error->show();
}

QString SetupPage::holdsBack() const
{
    if (m_making)
        return ShellTr::tr("The vault is being made. Leaving stops it, and nothing is left of it.");
    if (m_workspace && m_step == Recovery && !m_recovery->problem().isEmpty())
        return ShellTr::tr(
            "The recovery sheet is not kept yet, and this code is not shown again. Without it a "
            "forgotten password is final; a new one can be made under People and keys.");
    return {};
}

void SetupPage::finish()
{
    m_recovery->forget();
    m_opened(std::move(m_workspace)); // may destroy this page
}

} // namespace wardbook::ui
