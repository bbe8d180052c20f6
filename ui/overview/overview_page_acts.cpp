// What a person does with one line of work.
#include "ledger/field_values.h"
#include "ui/kit/field_dialog.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_page_tr.h"
#include "ui/overview/work_words.h"
#include <QMenu>

namespace wardbook::ui {

using overview::Work;

void OverviewPage::postpone(const Work& work)
{
    if (work.dateField.isEmpty()) {
        m_services.message(Services::Tone::Warning, OverviewPageTr::tr("This can’t be postponed"),
                           work.fixedBecause);
        return;
    }
    m_postponing = std::make_unique<RecordSource>(m_services.workspace().ledger(), work.registerId);
    auto* dialog = new FieldDialog(
        *m_postponing, work.registerId.toLatin1().constData(),
        {OverviewPageTr::tr("Postpone"), work.text, OverviewPageTr::tr("Postpone"), false}, this);
    dialog->setObjectName(QStringLiteral("postpone"));
    const QVariant now = work.atMs ? QVariant(*work.atMs) : QVariant(work.on.toString(Qt::ISODate));
    dialog->addField(work.dateField.toLatin1().constData(),
                     {now, work.atMs ? ledger::instantText(*work.atMs) : now.toString(), true, {}});
    dialog->askReason();
    dialog->setWork([workspace = &m_services.workspace(), work](const ledger::FieldValues& values,
                                                                const QString& reason, const Progress&) {
        overview::postpone(*workspace, work, values.value(work.dateField), reason);
    });
    dialog->start();
}

void OverviewPage::showMenu(const Work& work, const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* opening = menu->addAction(OverviewPageTr::tr("Open"), this, [this, work] { openWork(work); });
    opening->setShortcut(Qt::Key_Return);
    QAction* later = menu->addAction(OverviewPageTr::tr("Postpone…"), this, [this, work] { postpone(work); });
    later->setShortcut(Qt::Key_Z);
    later->setEnabled(!work.dateField.isEmpty());
    later->setToolTip(work.fixedBecause);
    menu->setToolTipsVisible(true);
    menu->popup(at);
}

} // namespace wardbook::ui
