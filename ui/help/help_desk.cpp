#include "ui/help/help_desk.h"
#include "ui/help/generated_topics.h"
#include "ui/help/help_source.h"
#include "ui/help/help_tr.h"
#include "ui/kit/page.h"
#include "ui/kit/services.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>

namespace wardbook::ui {

namespace {

const QString kFirstTopic = QStringLiteral("start");

/// "wardbook::ui::ExportDialog" → "ExportDialog".
QString className(const QMetaObject* meta)
{
    return QString::fromLatin1(meta->className()).section(QStringLiteral("::"), -1);
}

} // namespace

HelpDesk::HelpDesk(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

HelpDesk::~HelpDesk() = default;

const Manual& HelpDesk::manual() const
{
    if (!m_manual || m_manual->language() != language())
        m_manual = std::make_unique<Manual>(language());
    return *m_manual;
}

QObject* HelpDesk::makeCommands(Services& services, QObject* parent)
{
    auto* owner = new QObject(parent);
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& keys,
                         const std::function<void()>& run) {
        services.addCommand(
            owner, {QLatin1String(id), text, QStringLiteral("help"), QLatin1String(icon), keys, run});
    };
    add("help.here", HelpTr::tr("Help on this page"), "help", QKeySequence(Qt::Key_F1),
        [this] { openHere(); });
    add("help.contents", HelpTr::tr("Contents of the manual"), "book", QKeySequence(Qt::SHIFT | Qt::Key_F1),
        [this] { open(kFirstTopic); });
    add("help.keys", HelpTr::tr("Keyboard shortcuts"), "keyboard", {},
        [this] { open(QStringLiteral("keys")); });
    add("help.libraries", HelpTr::tr("Versions and licences"), "info", {},
        [this] { open(QStringLiteral("about")); });
    services.addPaletteSource(
        owner, std::make_shared<HelpSource>(manual(), [this](const QString& topic) { open(topic); }));
    return owner;
}

void HelpDesk::makeWindow()
{
    m_window = std::make_unique<HelpWindow>([this] { return commands(); });
    connect(
        m_window.get(), &HelpWindow::languageChanged, this,
        [this] {
            const QString topic = m_window->currentTopic();
            const bool shown = m_window->isVisible();
            m_window.reset();
            if (shown)
                open(topic);
        },
        Qt::QueuedConnection); // the window must not be deleted inside its own event
}

void HelpDesk::open(const QString& topic)
{
    if (!m_window)
        makeWindow();
    m_window->open(manual().topic(topic) ? topic : kFirstTopic);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void HelpDesk::openHere()
{
    const QWidget* at = QApplication::focusWidget();
    if (!at)
        at = QApplication::activeModalWidget();
    if (!at)
        at = QApplication::activeWindow();
    open(topicOf(at ? at : m_main));
}

QString HelpDesk::topicOf(const QWidget* widget) const
{
    for (const QWidget* at = widget; at; at = at->parentWidget()) {
        QString topic = at->property("helpTopic").toString();
        if (topic.isEmpty())
            topic = manual().topicOfPage(at->property(kPageIdProperty).toString());
        if (topic.isEmpty())
            topic = manual().topicOfPart(at->objectName());
        for (const QMetaObject* meta = at->metaObject(); topic.isEmpty() && meta; meta = meta->superClass())
            topic = manual().topicOfPart(className(meta));
        if (!topic.isEmpty())
            return topic;
    }
    // Nothing of a page has the focus: the rail, a menu, or nothing at all. What is shown counts.
    if (const auto* main = qobject_cast<const QMainWindow*>(widget ? widget->window() : m_main)) {
        const auto pages = main->findChildren<Page*>();
        for (const Page* page : pages)
            if (page->isVisible())
                if (const QString topic = manual().topicOfPage(page->property(kPageIdProperty).toString());
                    !topic.isEmpty())
                    return topic;
        if (const QWidget* shown = main->centralWidget())
            if (const QString topic = manual().topicOfPart(shown->objectName()); !topic.isEmpty())
                return topic;
    }
    return kFirstTopic;
}

QString HelpDesk::commands() const
{
    const auto* menus = m_main ? m_main->findChild<QMenuBar*>() : nullptr;
    return menus ? keysOfMenus(*menus) : QString();
}

bool HelpDesk::eventFilter(QObject* watched, QEvent* event)
{
    // Dialogs are modal: the menus' own F1 doesn't reach them.
    if (event->type() == QEvent::KeyPress && watched->isWidgetType()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier) {
            open(topicOf(static_cast<QWidget*>(watched)));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace wardbook::ui
