#include "ui/grading/pack_move_dialog.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QComboBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::RequirementPack;
using grading::RoundService;

namespace {

QString itemName(const RequirementPack& first, const RequirementPack& second, const QString& id)
{
    for (const RequirementPack* pack : {&first, &second})
        if (const int index = pack->indexOf(id); index >= 0)
            return id + QLatin1Char(' ') + pack->items.at(index).topic.text();
    return id;
}

} // namespace

PackMove readPackMove(people::Workspace& workspace, ledger::Reader& reader, qint64 assessment)
{
    const RoundService service(workspace);
    PackMove move;
    move.round = service.load(reader, assessment);
    for (const RoundService::PackEntry& entry : service.packs(reader)) {
        if (entry.id != move.round.pack->id || entry.version == move.round.pack->version)
            continue;
        const auto next = service.pack(reader, entry.id, entry.version);
        if (!next)
            continue;
        PackMove::Target target{entry, service.packDifference(move.round, *next), {}};
        for (const auto& [ids, pattern] :
             {std::pair(target.difference.added, GradingPageTr::tr("new: %1")),
              std::pair(target.difference.removed, GradingPageTr::tr("gone: %1")),
              std::pair(target.difference.changed, GradingPageTr::tr("changed: %1"))})
            for (const QString& id : ids)
                target.lines << pattern.arg(itemName(*next, *move.round.pack, id));
        move.targets << target;
    }
    return move;
}

PackMoveDialog::PackMoveDialog(Services& services, PackMove move, QWidget* parent)
    : PromptDialog({GradingPageTr::tr("Move “%1” to another version of its catalogue").arg(move.round.name),
                    GradingPageTr::tr("Verdicts of items that stay are kept."), GradingPageTr::tr("Move"),
                    false},
                   parent),
      m_services(services), m_move(std::move(move)), m_version(new QComboBox),
      m_sum(makeLabel({}, FontRole::Body, "text2")), m_lines(new QPlainTextEdit), m_reason(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("packMove"));
    setMinimumWidth(px(560));
    m_version->setObjectName(QStringLiteral("moveVersion"));
    m_version->setAccessibleName(GradingPageTr::tr("Version"));
    for (const PackMove::Target& target : m_move.targets)
        m_version->addItem(GradingPageTr::tr("%1, version %2").arg(target.entry.title, target.entry.version));
    m_sum->setObjectName(QStringLiteral("moveSum"));
    m_sum->setWordWrap(true);
    m_lines->setReadOnly(true);
    m_lines->setObjectName(QStringLiteral("moveLines"));
    m_lines->setAccessibleName(GradingPageTr::tr("What would change"));
    m_lines->setFixedHeight(px(160));
    m_reason->setObjectName(QStringLiteral("moveReason"));
    m_reason->setAccessibleName(GradingPageTr::tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(px(60));
    body()->addWidget(m_version);
    body()->addWidget(m_sum);
    body()->addWidget(m_lines);
    body()->addWidget(makeLabel(GradingPageTr::tr("Reason (kept in the trail)"), FontRole::Body, "text2"));
    body()->addWidget(m_reason);
    connect(m_version, &QComboBox::currentIndexChanged, this, &PackMoveDialog::showTarget);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &PackMoveDialog::showTarget);
    connect(this, &PromptDialog::acted, this, &PackMoveDialog::run);
    showTarget();
}

void PackMoveDialog::showTarget()
{
    const PackMove::Target& target = m_move.targets.at(m_version->currentIndex());
    const RoundService::PackDifference& difference = target.difference;
    QString sum = GradingPageTr::tr("%1 items are new, %2 go, %3 changed.")
                      .arg(difference.added.size())
                      .arg(difference.removed.size())
                      .arg(difference.changed.size());
    if (difference.lostCells > 0)
        sum += GradingPageTr::tr(" %1 judged cells of items that go leave this round; the trail keeps them.")
                   .arg(difference.lostCells);
    m_sum->setText(sum);
    setTone(m_sum, difference.lostCells > 0 ? "warn" : "text2");
    m_lines->setPlainText(target.lines.join(QLatin1Char('\n')));
    actButton()->setRefusal(
        m_reason->toPlainText().trimmed().size() < 2 ? GradingPageTr::tr("A reason is needed") : QString());
}

void PackMoveDialog::run()
{
    setBusy(true, GradingPageTr::tr("Moving…"));
    people::Workspace& workspace = m_services.workspace();
    const RoundService::PackEntry& entry = m_move.targets.at(m_version->currentIndex()).entry;
    Task::start(
        this, GradingPageTr::tr("Moving to another version"),
        [&workspace, round = m_move.round, id = entry.id, version = entry.version,
         reason = m_reason->toPlainText().trimmed()](const Progress&) {
            RoundService(workspace).moveToPack(round, id, version, reason);
        },
        [this] { accept(); },
        [this](const Error& error) {
            setBusy(false);
            setError(error.text());
        });
}

} // namespace wardbook::ui
