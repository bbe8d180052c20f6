#include "ui/desktop/undo_desk.h"
#include "ui/desktop/desktop_tr.h"
#include "ui/desktop/print_desk.h"
#include "ui/kit/page.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include <QLabel>
#include <QLocale>
#include <QShortcut>

namespace wardbook::ui {

constexpr qsizetype kDepth = 200;
constexpr qint64 kMany = 50; ///< more changes than this are asked about first

UndoDesk::UndoDesk(Services& services, QWidget& window, QObject* parent)
    : QObject(parent), m_services(services), m_window(window), m_member(services.workspace().session().member)
{
    services.addCommand(this,
                        {QStringLiteral("undo"), DesktopTr::tr("Undo"), QStringLiteral("edit"),
                         QStringLiteral("undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); }});
    services.addCommand(this, {QStringLiteral("redo"), DesktopTr::tr("Redo"), QStringLiteral("edit"),
                               QStringLiteral("redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                               [this] { redo(); }});
    auto* other = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Y), &window);
    connect(other, &QShortcut::activated, this, &UndoDesk::redo);
    connect(this, &QObject::destroyed, other, &QObject::deleteLater);
    watch();
}

UndoDesk::~UndoDesk()
{
    m_worker.stop();
}

void UndoDesk::watch()
{
    // From whichever thread performed; here on the GUI thread.
    connect(
        &m_services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString&, const QList<qint64>&, qint64 act) {
            if (act > m_seen) {
                m_seen = act;
                take(act, currentPage());
            }
        },
        Qt::QueuedConnection);
}

void UndoDesk::take(qint64 seq, const QPointer<Page>& page)
{
    const ledger::Ledger* ledger = &m_services.workspace().ledger();
    m_worker.post([this, ledger, seq, page] {
        std::optional<ledger::ActEntry> act;
        try {
            if (!m_reader)
                m_reader = ledger->reader(512);
            act = m_reader->act(seq);
        } catch (const Error&) {
            return; // what can't be read now can still be undone on the page of the trail
        }
        if (act)
            QMetaObject::invokeMethod(
                this, [this, act = *act, page] { note(act, page); }, Qt::QueuedConnection);
    });
}

void UndoDesk::note(const ledger::ActEntry& act, const QPointer<Page>& page)
{
    if (act.member != m_member || act.changeCount == 0)
        return;
    const auto takeOut = [&](QList<Done>& from) -> std::optional<Done> {
        for (qsizetype i = from.size() - 1; i >= 0; --i)
            if (from.at(i).seq == act.undoes)
                return from.takeAt(i);
        return {};
    };
    if (act.undoes != 0) {
        if (auto undone = takeOut(m_done)) {
            undone->seq = act.seq;
            m_undone.append(*undone);
        } else if (auto again = takeOut(m_undone)) {
            again->seq = act.seq;
            m_done.append(*again);
        }
        Q_EMIT noted(act.seq);
        return;
    }
    QString name;
    if (page)
        if (const auto* header = page->findChild<PageHeader*>())
            if (const auto* title = header->findChild<QLabel*>())
                name = title->text();
    m_done.append({act.seq, act.label, act.changeCount, page, name});
    if (m_done.size() > kDepth)
        m_done.removeFirst();
    // What was undone here before is no longer the way forward.
    m_undone.removeIf([&](const Done& each) { return each.page == page; });
    Q_EMIT noted(act.seq);
}

Page* UndoDesk::currentPage() const
{
    return shownPage(m_window);
}

int UndoDesk::lastOf(const QList<Done>& acts, const Page* page)
{
    for (int i = int(acts.size()) - 1; i >= 0; --i)
        if (acts.at(i).page == page)
            return i;
    return -1;
}

bool UndoDesk::pageDoes(const char* command)
{
    Page* page = currentPage();
    if (!page)
        return false;
    bool own = page->property("ownUndo").toBool();
    const auto widgets = page->findChildren<QWidget*>();
    for (const QWidget* widget : widgets)
        own = own || (widget->isVisible() && widget->property("ownUndo").toBool());
    return own && page->command(QLatin1String(command));
}

void UndoDesk::undo()
{
    if (pageDoes("undo"))
        return;
    const int at = lastOf(m_done, currentPage());
    if (at < 0)
        return sayNothing(m_done, false);
    revert(m_done.at(at), false);
}

void UndoDesk::redo()
{
    if (pageDoes("redo"))
        return;
    const int at = lastOf(m_undone, currentPage());
    if (at < 0)
        return sayNothing(m_undone, true);
    revert(m_undone.at(at), true);
}

/// What was done on another page is named, and taken back there only when the person says so.
void UndoDesk::sayNothing(const QList<Done>& acts, bool again)
{
    const QString here = again ? DesktopTr::tr("Nothing was undone on this page since unlocking")
                               : DesktopTr::tr("You changed nothing on this page since unlocking");
    if (acts.isEmpty())
        return m_services.status(here);
    const Done last = acts.constLast();
    const QString where =
        last.pageName.isEmpty() ? last.label : DesktopTr::tr("%1 (%2)").arg(last.label, last.pageName);
    m_services.message(Services::Tone::Ok, here,
                       again ? DesktopTr::tr("The last act undone elsewhere: %1").arg(where)
                             : DesktopTr::tr("Your last act elsewhere: %1").arg(where),
                       {{again ? DesktopTr::tr("Redo it") : DesktopTr::tr("Undo it"),
                         [this, last, again] { revert(last, again); }}});
}

void UndoDesk::revert(const Done& act, bool again)
{
    if (act.changes <= kMany)
        return perform(act, again);
    const QString count = QLocale().toString(act.changes);
    prompts::confirm(
        &m_window,
        {again ? DesktopTr::tr("Redo “%1”?").arg(act.label) : DesktopTr::tr("Undo “%1”?").arg(act.label),
         DesktopTr::tr("This act changed %1 records; all of them are put back.").arg(count),
         again ? DesktopTr::tr("Redo") : DesktopTr::tr("Undo"), false},
        [this, act, again] { perform(act, again); });
}

void UndoDesk::perform(const Done& act, bool again)
{
    auto refused = std::make_shared<std::optional<Error>>();
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, again ? DesktopTr::tr("Redoing") : DesktopTr::tr("Undoing"),
        [workspace, refused, seq = act.seq](const Progress&) {
            try {
                workspace->ledger().undo(workspace->actor(), seq, {});
            } catch (const Error& error) {
                *refused = error;
            }
        },
        [this, act, again, refused] {
            if (*refused) {
                m_services.message(Services::Tone::Warning,
                                   again ? DesktopTr::tr("“%1” can't be redone").arg(act.label)
                                         : DesktopTr::tr("“%1” can't be undone").arg(act.label),
                                   (*refused)->text());
                return;
            }
            const Services::Action back{again ? DesktopTr::tr("Undo") : DesktopTr::tr("Redo"),
                                        [this, again] { again ? undo() : redo(); }};
            m_services.message(Services::Tone::Ok,
                               again ? DesktopTr::tr("Redone: %1").arg(act.label)
                                     : DesktopTr::tr("Undone: %1").arg(act.label),
                               {}, {back});
        });
}

} // namespace wardbook::ui
