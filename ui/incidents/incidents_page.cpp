#include "ui/incidents/incidents_page.h"
#include "fields/incident.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incident_file_view.h"
#include "ui/incidents/incident_list.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/incidents/quick_log_dialog.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace wardbook::ui {

namespace {

/// Targets that the list understands by itself.
bool isForList(const QString& target)
{
    return target.startsWith(QLatin1Char('?')) || target == QLatin1String("new") ||
           target == QLatin1String("import") || target.startsWith(QLatin1String("import:")) ||
           target.startsWith(QLatin1String("history:"));
}

} // namespace

IncidentsPage::IncidentsPage(Services& services, const ExchangePages& exchange, QWidget* parent)
    : Page(parent), m_services(services), m_stack(new QStackedWidget(this))
{
    setProperty("exportRegister", QStringLiteral("incident")); // whose right printing asks for
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_host = new RegisterHost(
        services, fieldId(fields::incident::kRegister), exchange,
        [&](QWidget* stack) { return m_list = new IncidentList(services, exchange.offered(), stack); },
        m_stack);
    m_file = new IncidentFileView(services, m_stack);
    m_stack->addWidget(m_host);
    m_stack->addWidget(m_file);
    setFocusProxy(m_stack);
    connect(m_list, &IncidentList::fileWanted, this, [this](qint64 incident) { openFile(incident); });
    connect(m_list, &IncidentList::logWanted, this, [this] { QuickLogDialog::openFor(m_services, this); });
    connect(m_list, &IncidentList::stepWanted, this,
            [this](qint64 incident, const QString& step) { openFile(incident, {}, step); });
    connect(m_file, &IncidentFileView::leaveWanted, this, &IncidentsPage::showList);
    connect(m_file, &IncidentFileView::shown, this, &Page::drillTitleChanged);
    connect(m_file, &IncidentFileView::shown, this, [this] {
        if (showsFile()) // where one is again after unlocking
            setProperty("place", m_file->data()->incident().uid);
    });
}

bool IncidentsPage::showsFile() const
{
    return m_stack->currentWidget() == m_file;
}

void IncidentsPage::activate(const QString& target)
{
    if (target == QLatin1String("log") || target.startsWith(QLatin1String("log:"))) {
        QuickLogDialog::openFor(m_services, this, target.mid(4));
    } else if (target == QLatin1String("list")) {
        showList();
    } else if (isForList(target)) {
        showList();
        m_host->activate(target);
    } else if (!target.isEmpty()) {
        const qsizetype slash = target.indexOf(QLatin1Char('/'));
        openUid(target.left(slash), slash < 0 ? QString() : target.mid(slash + 1));
    } else if (showsFile()) {
        m_file->setFocus();
    } else {
        m_host->activate({});
    }
    hostMessages();
}

void IncidentsPage::openUid(const QString& uidOrCode, const QString& place)
{
    const auto found = std::make_shared<qint64>(0);
    m_list->model().source().read(
        this,
        [found, uidOrCode](ledger::Reader& reader) {
            const QString incidents = fieldId(fields::incident::kRegister);
            const auto record = reader.findByUid(incidents, uidOrCode);
            *found = record ? record->id : reader.resolve(incidents, uidOrCode);
        },
        [this, found, place] {
            if (*found != 0)
                return openFile(*found, place);
            m_services.message(Services::Tone::Warning,
                               IncidentsPageTr::tr("This incident is no longer here"));
        });
}

void IncidentsPage::openFile(qint64 incident, const QString& place, const QString& step)
{
    m_stack->setCurrentWidget(m_file);
    m_file->open(incident, place, step);
    hostMessages();
    m_file->setFocus();
}

void IncidentsPage::showList()
{
    const qint64 shown = m_file->incident();
    m_file->close();
    setProperty("place", QString());
    m_stack->setCurrentWidget(m_host);
    if (shown != 0)
        m_list->table().selectId(shown);
    m_list->table().setFocus();
    hostMessages();
    Q_EMIT drillTitleChanged();
}

/// The shell puts its message bar under the page's first header, which is hidden while the other view shows.
void IncidentsPage::hostMessages()
{
    auto* bar = window()->findChild<MessageBar*>();
    auto* header = m_stack->currentWidget()->findChild<PageHeader*>();
    if (bar && header && isAncestorOf(bar) && !header->isAncestorOf(bar))
        header->hostMessages(bar);
}

bool IncidentsPage::command(const QString& name)
{
    if (showsFile())
        return m_file->command(name);
    return m_host->command(name);
}

QString IncidentsPage::holdsBack() const
{
    return showsFile() ? m_file->holdsBack() : m_host->holdsBack();
}

QString IncidentsPage::drillTitle() const
{
    return showsFile() ? m_file->drillTitle() : QString();
}

void IncidentsPage::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Escape ||
                      (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier);
    if (back && showsFile())
        return showList();
    Page::keyPressEvent(event);
}

} // namespace wardbook::ui
