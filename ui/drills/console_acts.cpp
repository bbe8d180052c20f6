#include "exchange/proofs.h"
#include "fields/drill.h"
#include "fields/proof.h"
#include "ui/drills/drill_console_view.h"
#include "ui/drills/drill_export.h"
#include "ui/drills/drill_log.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/improvise_dialog.h"
#include "ui/drills/inject_form.h"
#include "ui/drills/inject_list.h"
#include "ui/drills/notice_strip.h"
#include "ui/drills/observe_panel.h"
#include "ui/kit/content_viewer.h"
#include "ui/kit/prompts.h"
#include <QBuffer>
#include <QMenu>

// What the people at the console do.
namespace wardbook::ui {

using drills::DrillConsole;

namespace {

constexpr qint64 kMinuteMs = 60000;
constexpr int kRoundMinutes = 5;

} // namespace

bool DrillConsoleView::running() const
{
    return m_run && m_run->times.running();
}

bool DrillConsoleView::mayAct() const
{
    people::Workspace& workspace = m_services.workspace();
    return !workspace.session().readOnly &&
           workspace.ledger().rights().may(workspace.session().role, QLatin1String(fields::drill::kRegister),
                                           QLatin1String("submit"));
}

void DrillConsoleView::release(qint64 inject)
{
    const drills::RunInject* found = m_run ? m_run->inject(inject) : nullptr;
    if (!found || found->releasedMs != 0 || !mayAct())
        return;
    m_acts->act(DrillsPageTr::tr("Release inject %1").arg(found->no),
                [inject](DrillConsole& console) { console.release(inject); });
}

void DrillConsoleView::skip(qint64 inject, const QString& reason)
{
    m_acts->act(
        DrillsPageTr::tr("Skip an inject"),
        [inject, reason](DrillConsole& console) { console.skip(inject, reason); },
        [this] { m_list->form().stopAsking(); });
}

/// The offset that falls on this wall time as the drill runs now.
void DrillConsoleView::postpone(qint64 inject, qint64 toMs, const QString& reason)
{
    if (!m_run)
        return;
    const qint64 now = m_services.nowMs();
    const qint64 ms = m_run->times.elapsedMs(now) + qMax<qint64>(0, toMs - now);
    const int offset = int((ms + kMinuteMs - 1) / kMinuteMs);
    m_acts->act(
        DrillsPageTr::tr("Postpone an inject"),
        [inject, offset, reason](DrillConsole& console) { console.postpone(inject, offset, reason); },
        [this] { m_list->form().stopAsking(); });
}

/// A time that can be said: whole minutes, from ten minutes on in steps of five.
void DrillConsoleView::propose(int minutes)
{
    qint64 minute = (m_services.nowMs() + minutes * kMinuteMs + kMinuteMs - 1) / kMinuteMs;
    if (minutes > kRoundMinutes)
        minute = (minute + kRoundMinutes - 1) / kRoundMinutes * kRoundMinutes;
    m_list->form().setProposal(minute * kMinuteMs);
}

void DrillConsoleView::improvise()
{
    if (!m_run || findChild<ImproviseDialog*>())
        return;
    QStringList roles;
    for (const drills::RunPerson& person : m_run->people) {
        const QString role = person.role.isEmpty() ? person.organisation : person.role;
        if (!role.isEmpty() && !roles.contains(role))
            roles << role;
    }
    auto* dialog = new ImproviseDialog(roles, this);
    connect(dialog, &ImproviseDialog::wanted, this, [this](const drills::NewInject& inject) {
        m_acts->act(DrillsPageTr::tr("Add an inject"),
                    [drill = m_drill, inject](DrillConsole& console) { console.improvise(drill, inject); });
    });
    dialog->open();
}

void DrillConsoleView::stamp(const QString& kind)
{
    if (!m_run)
        return;
    const qint64 token = -m_nextToken++; // below zero: not a record's id yet
    const auto id = std::make_shared<qint64>(0);
    m_stamped.insert(token, id);
    const qint64 inject = m_list->injects().currentInject();
    const qint64 at = m_services.nowMs();
    m_acts->act(
        DrillsPageTr::tr("Observation"),
        [drill = m_drill, kind, inject, id](DrillConsole& console) {
            *id = console.observe(drill, kind, inject);
        },
        {}, DrillActs::Undo::Yes);
    m_observe->openLine(kind, at, token);
}

void DrillConsoleView::describe(qint64 token, const QString& who, const QString& text)
{
    const auto stamped = m_stamped.value(token);
    m_acts->act(
        DrillsPageTr::tr("Words of an observation"),
        [token, stamped, who, text](DrillConsole& console) {
            const qint64 id = stamped ? *stamped : token; // written by now: acts follow one another
            if (id > 0)
                console.describe(id, who, text);
        },
        {}, DrillActs::Undo::Yes);
}

void DrillConsoleView::openObservation(qint64 observation)
{
    if (!m_run || !mayAct())
        return;
    for (const drills::RunObservation& seen : m_run->observations)
        if (seen.id == observation)
            m_observe->openLine(seen.kind, seen.atMs, seen.id, seen.who, seen.text);
}

void DrillConsoleView::pauseOrResume()
{
    if (!m_run || !mayAct() || m_run->times.startedMs == 0 || m_run->times.endedMs != 0)
        return;
    if (m_run->times.paused()) {
        m_acts->act(DrillsPageTr::tr("Go on with the drill"),
                    [drill = m_drill](DrillConsole& console) { console.resume(drill); });
        return;
    }
    prompts::reason(
        this,
        {DrillsPageTr::tr("Pause the drill"),
         DrillsPageTr::tr("The story stands still and nothing is released until somebody goes on."),
         DrillsPageTr::tr("Pause"), false},
        [this](const QString& reason) {
            m_acts->act(DrillsPageTr::tr("Pause the drill"),
                        [drill = m_drill, reason](DrillConsole& console) { console.pause(drill, reason); });
        });
}

void DrillConsoleView::endDrill()
{
    if (!m_run || !mayAct())
        return;
    int waiting = 0;
    for (const drills::RunInject& inject : m_run->injects)
        waiting += inject.state == QLatin1String("waiting") && !inject.contingency;
    prompts::confirm(
        this,
        {DrillsPageTr::tr("End the drill"),
         waiting > 0
             ? DrillsPageTr::tr("%1 injects were not released. The clocks stop and the evaluation begins; "
                                "this can't be taken back.")
                   .arg(waiting)
             : DrillsPageTr::tr("The clocks stop and the evaluation begins; this can't be taken back."),
         DrillsPageTr::tr("End the drill"), true},
        [this] {
            m_acts->act(
                DrillsPageTr::tr("End the drill"),
                [drill = m_drill](DrillConsole& console) { console.end(drill, {}); },
                [this] { Q_EMIT ended(m_drill); });
        });
}

void DrillConsoleView::judgeGap(bool counts)
{
    m_acts->act(
        DrillsPageTr::tr("Judge a gap"),
        [drill = m_drill, from = m_gapFrom, counts](DrillConsole& console) {
            console.recordGap(drill, from, counts);
        },
        [this] { m_gap->setText({}); });
}

void DrillConsoleView::note()
{
    prompts::text(this, {DrillsPageTr::tr("Add a note to the log"), {}, DrillsPageTr::tr("Add"), false},
                  DrillsPageTr::tr("Note"), {}, [this](const QString& text) {
                      if (text.trimmed().isEmpty())
                          return;
                      m_acts->act(
                          DrillsPageTr::tr("Note"),
                          [drill = m_drill, text](DrillConsole& console) { console.note(drill, text); }, {},
                          DrillActs::Undo::Yes);
                  });
}

void DrillConsoleView::showMore()
{
    if (!m_run)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(DrillsPageTr::tr("Back to the list"), this, &DrillConsoleView::closed);
    if (m_run->incident != 0)
        menu->addAction(DrillsPageTr::tr("Open the exercised incident"), this,
                        [this] { Q_EMIT incidentWanted(m_run->incident); });
    if (mayAct() && m_run->times.endedMs == 0)
        menu->addAction(DrillsPageTr::tr("Add a note to the log…"), this, &DrillConsoleView::note);
    menu->addSeparator();
    const std::pair<const char*, QString> files[] = {
        {"injects", DrillsPageTr::tr("Inject pack, one a page…")},
        {"msel", DrillsPageTr::tr("List of all injects…")},
        {"downtime", DrillsPageTr::tr("Forms for when the computers are down…")}};
    for (const auto& [what, text] : files)
        menu->addAction(text, this, [this, id = QLatin1String(what)] {
            exportDrillPapers(m_services, this, {id, m_drill, m_run->title, QStringLiteral("pdf")});
        });
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), 40)));
}

void DrillConsoleView::showAttachment(qint64 proof)
{
    struct Content
    {
        QString name, mediaType;
        QByteArray bytes;
    };
    const auto content = std::make_shared<Content>();
    people::Workspace* workspace = &m_services.workspace();
    m_source.read(
        this,
        [content, workspace, proof](ledger::Reader& reader) {
            namespace f = fields::proof;
            const QString id = QLatin1String(f::kRegister);
            const ledger::Record record = reader.record(id, proof);
            const ledger::RegisterDef& definition = reader.registers().at(id);
            content->name = record.text(definition.fieldAt(QLatin1String(f::name)));
            content->mediaType = record.text(definition.fieldAt(QLatin1String(f::media_type)));
            QBuffer buffer(&content->bytes);
            buffer.open(QIODevice::WriteOnly);
            exchange::readProof(*workspace, reader, proof, buffer);
        },
        [this, content] {
            auto* viewer =
                new ContentViewer(drills::marked(content->name), content->mediaType, content->bytes, this);
            viewer->setAttribute(Qt::WA_DeleteOnClose);
            viewer->show();
        });
}

bool DrillConsoleView::command(const QString& name)
{
    if (name == QLatin1String("undo"))
        m_acts->undoLast();
    else if (name == QLatin1String("refresh"))
        read();
    else if (name == QLatin1String("new") && mayAct())
        improvise();
    else if (name == QLatin1String("primary"))
        release(m_list->chosen() != 0 ? m_list->chosen() : m_list->injects().nextInject());
    else if (name == QLatin1String("find"))
        m_list->setFocus();
    else
        return false;
    return true;
}

} // namespace wardbook::ui
