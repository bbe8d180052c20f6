#include "ui/shell/tour.h"
#include "people/workspace.h"
#include "ui/kit/page.h"
#include "ui/kit/panes.h"
#include "ui/kit/services.h"
#include "ui/shell/shell_tr.h"
#include <QApplication>
#include <QEvent>
#include <QScrollArea>

namespace wardbook::ui {

namespace {

constexpr int kLookMs = 150, kMargin = 6;

QWidget* inPane(QWidget* desk, const QString& name)
{
    const std::pair<const char*, Pane> panes[] = {{"header", Pane::Header},
                                                  {"filter", Pane::Filter},
                                                  {"list", Pane::List},
                                                  {"inspector", Pane::Inspector},
                                                  {"footer", Pane::Footer}};
    for (const auto& [id, pane] : panes) {
        if (name != QLatin1String(id))
            continue;
        const auto all = panesOf(desk);
        for (QWidget* each : all)
            if (each->property("pane").toInt() == int(pane) && each->isVisible())
                return each;
    }
    return nullptr;
}

bool isOf(const QObject* object, const QString& className)
{
    return QString::fromLatin1(object->metaObject()->className()).section(QStringLiteral("::"), -1) ==
           className;
}

/// Brings it into sight where a page scrolls; false when it is covered altogether.
bool inSight(QWidget* widget)
{
    for (QWidget* up = widget->parentWidget(); up && widget->visibleRegion().isEmpty();
         up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up))
            area->ensureWidgetVisible(widget);
    return !widget->visibleRegion().isEmpty();
}

} // namespace

Tour::Tour(Services& services, QWidget* desk, const QStringList& pages)
    : QObject(desk), m_services(services), m_desk(desk), m_pages(pages)
{
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &Tour::point);
}

QWidget* Tour::card() const
{
    return m_card;
}

void Tour::start()
{
    auto stops = std::make_shared<QList<TourStop>>();
    people::Workspace& workspace = m_services.workspace();
    m_services.run(
        this, ShellTr::tr("Preparing the tour"),
        [stops, pages = m_pages, &workspace](const Progress&) {
            const auto reader = workspace.ledger().reader();
            const people::Session& session = workspace.session();
            *stops = stopsFor(tourStops(), pages, *reader, workspace.ledger().rights(), session.role,
                              session.department);
        },
        [this, stops] { begin(*stops); });
}

void Tour::begin(const QList<TourStop>& stops)
{
    end();
    if (stops.isEmpty())
        return;
    m_stops = stops;
    m_ring = new TourRing(m_desk);
    m_card = new TourCard(m_desk);
    connect(m_card, &TourCard::nextWanted, this, [this] { goTo(m_current + 1); });
    connect(m_card, &TourCard::backWanted, this, [this] { goTo(m_current - 1); });
    connect(m_card, &TourCard::endWanted, this, &Tour::end);
    m_desk->installEventFilter(this);
    Q_EMIT started();
    goTo(0);
}

void Tour::goTo(int index)
{
    if (index < 0)
        return;
    if (index >= m_stops.size())
        return end();
    m_current = index;
    const TourStop& stop = m_stops.at(index);
    if (!stop.page.isEmpty())
        m_services.open(stop.page, stop.target);
    if (!m_card) // locked meanwhile
        return;
    m_card->show(stop.title.text(), stop.text.text(), index + 1, int(m_stops.size()));
    point();
    m_look.start();
    // The page took the focus when it opened; whoever goes on with Enter goes on.
    m_card->takeFocus();
}

QWidget* Tour::found() const
{
    const QStringList places = m_stops.at(m_current).at;
    for (const QString& place : places) {
        if (place.startsWith(QLatin1String("pane:"))) {
            if (QWidget* pane = inPane(m_desk, place.mid(5)))
                return pane;
            continue;
        }
        const bool byClass = place.startsWith(QLatin1String("class:"));
        const auto all = byClass ? m_desk->findChildren<QWidget*>() : m_desk->findChildren<QWidget*>(place);
        for (QWidget* each : all)
            if (each->isVisible() && (!byClass || isOf(each, place.mid(6))) && inSight(each))
                return each;
    }
    return nullptr;
}

void Tour::point()
{
    if (!m_card || m_current < 0)
        return;
    const QWidget* target = found();
    QRect place = m_desk->rect().adjusted(m_desk->width() / 3, m_desk->height() / 3, -m_desk->width() / 3,
                                          -m_desk->height() / 3);
    m_ring->setVisible(target != nullptr);
    if (target) {
        // What is scrolled away isn't ringed.
        place = target->visibleRegion().boundingRect().translated(target->mapTo(m_desk, QPoint()));
        place = place.adjusted(-kMargin, -kMargin, kMargin, kMargin).intersected(m_desk->rect());
        m_ring->setGeometry(place);
        m_ring->raise();
    }
    m_card->placeBeside(place);
    m_card->raise();
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_desk && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        QMetaObject::invokeMethod(this, &Tour::point, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Tour::end()
{
    if (!m_card)
        return;
    m_look.stop();
    m_desk->removeEventFilter(this);
    const bool hadFocus = m_card->isAncestorOf(QApplication::focusWidget());
    // Later: its own button may have asked for it.
    m_card->hide();
    m_card->deleteLater();
    m_ring->hide();
    m_ring->deleteLater();
    m_card = nullptr;
    m_ring = nullptr;
    m_current = -1;
    if (hadFocus)
        focusPane(panesOf(m_desk).value(0, m_desk));
    Q_EMIT ended();
}

} // namespace wardbook::ui
