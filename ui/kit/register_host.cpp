#include "ui/kit/register_host.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompts.h"
#include <QBoxLayout>
#include <QStackedWidget>

namespace wardbook::ui {

RegisterHost::RegisterHost(Services& services, const QString& registerId, ExchangePages exchange,
                           const MakeRecords& makeRecords, QWidget* parent)
    : Page(parent), m_services(services), m_registerId(registerId), m_exchange(std::move(exchange)),
      m_stack(new QStackedWidget(this)), m_records(makeRecords(m_stack))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_records);
    setFocusProxy(m_records);
    if (m_exchange.offered())
        takeDrops();
    connect(m_records, &RecordPage::importWanted, this, [this] {
        prompts::openFile(this, KitTr::tr("Choose a ledger"),
                          KitTr::tr("Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)"),
                          [this](const QString& file) { importFile(file); });
    });
    connect(m_records, &RecordPage::exportWanted, this,
            [this] { m_exchange.openExport(m_services, *m_records); });
    connect(m_records, &Page::countChanged, this, &Page::countChanged);
}

/// The shell puts its message bar under the page's first header, which is hidden while an import is shown.
void RegisterHost::hostMessages()
{
    auto* bar = findChild<MessageBar*>();
    auto* header = m_stack->currentWidget()->findChild<PageHeader*>();
    if (bar && header && !header->isAncestorOf(bar))
        header->hostMessages(bar);
}

void RegisterHost::activate(const QString& target)
{
    hostMessages();
    if (m_import && target.isEmpty())
        return;
    if (target.startsWith(QLatin1String("import:")))
        return importFile(target.mid(7));
    if (!target.isEmpty() && m_import && m_import->holdsBack().isEmpty())
        endImport();
    m_records->activate(target);
}

bool RegisterHost::command(const QString& name)
{
    return m_import ? m_import->command(name) : m_records->command(name);
}

QString RegisterHost::holdsBack() const
{
    return m_import ? m_import->holdsBack() : m_records->holdsBack();
}

void RegisterHost::importFile(const QString& path)
{
    if (path.isEmpty() || !m_exchange.offered())
        return;
    if (m_import && !m_import->holdsBack().isEmpty()) {
        m_services.message(Services::Tone::Warning, KitTr::tr("An import is under way"),
                           m_import->holdsBack());
        return;
    }
    endImport();
    startImport();
    m_import->openFile(path);
}

void RegisterHost::startImport()
{
    m_import = m_exchange.makeImport(m_services, m_registerId, m_stack);
    m_stack->addWidget(m_import);
    m_stack->setCurrentWidget(m_import);
    hostMessages();
    connect(m_import, &ImportView::closed, this, [this] {
        endImport();
        m_records->activate({});
    });
    connect(m_import, &ImportView::written, this,
            [this](qint64 act, const QString& what) { m_records->editor().remember(act, what); });
    connect(m_import, &ImportView::undoRequested, this,
            [this](qint64 act) { m_records->editor().undo(act); });
    connect(m_import, &ImportView::showRequested, this, [this](const QString& target) {
        endImport();
        m_records->activate(target);
    });
}

void RegisterHost::endImport()
{
    if (!m_import)
        return;
    m_stack->setCurrentWidget(m_records);
    hostMessages();
    m_import->deleteLater();
    m_import = nullptr;
}

void RegisterHost::takeDrops()
{
    FileDrop::Wanted wanted;
    wanted.hint = [this](const QStringList&) {
        return KitTr::tr("Let go to import the file into “%1”")
            .arg(m_services.workspace().ledger().registers()->at(m_registerId).label.text());
    };
    wanted.refusal = [this](const QStringList& files) {
        const people::Session& session = m_services.workspace().session();
        if (session.readOnly || !m_services.workspace().ledger().rights().may(
                                    session.role, m_registerId, QString::fromLatin1(ledger::verb::kEdit)))
            return KitTr::tr("Nothing can be imported: this role or this session only reads here");
        return importRefusal(files);
    };
    wanted.take = [this](const QStringList& files) { importFile(files.first()); };
    wanted.refused = [this](const QString& why) {
        m_services.message(Services::Tone::Warning, KitTr::tr("Not imported"), why);
    };
    new FileDrop(this, std::move(wanted));
}

} // namespace wardbook::ui
