#include "ui/filings/filings_page.h"
#include "fields/filing.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filing_desk_view.h"
#include "ui/filings/filing_list.h"
#include "ui/filings/filing_preview.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/record_source.h"
#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace wardbook::ui {

FilingsPage::FilingsPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_acts(new FilingActs(services, this)),
      m_stack(new QStackedWidget(this)), m_list(new FilingList(services, m_acts->source(), m_stack)),
      m_desk(new FilingDeskView(services, *m_acts, m_stack))
{
    setProperty("exportRegister", QStringLiteral("filing")); // whose right printing asks for
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_desk);
    setFocusProxy(m_stack);
    connect(m_list, &FilingList::newWanted, this, [this] { m_acts->begin(); });
    connect(m_list, &FilingList::openWanted, this, [this](qint64 filing) { openDesk(filing); });
    connect(m_list, &FilingList::againWanted, this, &FilingsPage::fileAgain);
    connect(m_list, &FilingList::verifyWanted, this,
            [this] { FilingActs::verifyPackage(m_services, window()); });
    connect(m_desk, &FilingDeskView::leaveWanted, this, &FilingsPage::showList);
    connect(m_desk, &FilingDeskView::shown, this, [this] {
        if (m_desk->data() && showsDesk()) // where one is again after unlocking
            setProperty("place", m_desk->data()->file.filing.uid);
        if (m_againWhenShown == m_desk->filing() && m_againWhenShown != 0) {
            m_againWhenShown = 0;
            m_acts->again();
        }
    });
    connect(m_acts, &FilingActs::made, this, [this](qint64 filing) { openDesk(filing); });
    connect(m_acts, &FilingActs::sourceWanted, this,
            [this](const filings::FactSource& source) { m_desk->preview().openRecord(source.token()); });
}

/// Views ask the acts' source: they go before it.
FilingsPage::~FilingsPage()
{
    delete m_stack;
}

bool FilingsPage::showsDesk() const
{
    return m_stack->currentWidget() == m_desk;
}

void FilingsPage::activate(const QString& target)
{
    if (target == QLatin1String("list")) {
        showList();
    } else if (target == QLatin1String("verify")) {
        FilingActs::verifyPackage(m_services, window());
    } else if (target == QLatin1String("new") || target.startsWith(QLatin1String("new:"))) {
        showList();
        startNew(target);
    } else if (!target.isEmpty()) {
        const qsizetype slash = target.indexOf(QLatin1Char('/'));
        openUid(target.left(slash), slash < 0 ? QString() : target.mid(slash + 1));
    } else if (showsDesk()) {
        m_desk->setFocus();
    } else {
        m_list->activate();
    }
    hostMessages();
}

void FilingsPage::startNew(const QString& target)
{
    m_acts->begin(target.section(QLatin1Char(':'), 1, 1), target.section(QLatin1Char(':'), 2, 2));
}

void FilingsPage::openUid(const QString& uidOrCode, const QString& place)
{
    const auto found = std::make_shared<qint64>(0);
    m_acts->source().read(
        this,
        [found, uidOrCode](ledger::Reader& reader) {
            const QString filings = QLatin1String(fields::filing::kRegister);
            const auto record = reader.findByUid(filings, uidOrCode);
            *found = record ? record->id : reader.resolve(filings, uidOrCode);
        },
        [this, found, place] {
            if (*found != 0)
                return openDesk(*found, place);
            m_services.message(Services::Tone::Warning, FilingsPageTr::tr("This filing is no longer here"));
        });
}

void FilingsPage::openDesk(qint64 filing, const QString& place)
{
    m_stack->setCurrentWidget(m_desk);
    m_desk->open(filing, place);
    hostMessages();
    m_desk->setFocus();
}

/// The new draft takes over what this one was made of, so it is read first.
void FilingsPage::fileAgain(qint64 filing)
{
    m_againWhenShown = filing;
    openDesk(filing);
}

void FilingsPage::showList()
{
    const qint64 shown = m_desk->filing();
    m_againWhenShown = 0;
    m_desk->close();
    setProperty("place", QString());
    m_stack->setCurrentWidget(m_list);
    m_list->activate();
    if (shown != 0)
        m_list->select(shown);
    hostMessages();
}

/// The shell puts its message bar under the page's first header, which is hidden while the other view shows.
void FilingsPage::hostMessages()
{
    auto* bar = window()->findChild<MessageBar*>();
    auto* header = m_stack->currentWidget()->findChild<PageHeader*>();
    if (bar && header && isAncestorOf(bar) && !header->isAncestorOf(bar))
        header->hostMessages(bar);
}

bool FilingsPage::command(const QString& name)
{
    if (!showsDesk())
        return m_list->command(name);
    if (name == QLatin1String("new")) {
        m_acts->begin();
        return true;
    }
    return m_desk->command(name);
}

void FilingsPage::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Escape ||
                      (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier);
    if (back && showsDesk())
        return showList();
    Page::keyPressEvent(event);
}

} // namespace wardbook::ui
