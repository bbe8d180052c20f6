#include "ui/shell/desk_session.h"
#include "ui/kit/register_host.h"
#include "ui/kit/settings_store.h"
#include <QRegularExpression>
#include <QSplitter>

namespace wardbook::ui {

namespace {

const QString kPage = QStringLiteral("page"), kRecord = QStringLiteral("record"),
              kPanes = QStringLiteral("panes");
constexpr int kSoonMs = 1500;   ///< dragging a handle is many changes
constexpr int kTitleBar = 32;   ///< of a window: what one can take hold of
constexpr int kWideEnough = 96; ///< of the title bar, to be found and dragged

bool isUid(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{26}$"));
    return form.match(text).hasMatch();
}

} // namespace

QString shownRecord(Page* page)
{
    if (!page)
        return {};
    auto* host = qobject_cast<RegisterHost*>(page);
    const QWidget* where = host ? static_cast<QWidget*>(&host->records()) : page;
    const QString uid = where->property("place").toString();
    return isUid(uid) ? uid : QString();
}

DeskSession::DeskSession(const QString& vaultId, const QString& member, QObject* parent)
    : QObject(parent), m_key(QStringLiteral("session/%1/%2").arg(vaultId, member)),
      m_kept(settings().value(m_key).toObject())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &DeskSession::write);
}

DeskSession::~DeskSession()
{
    write();
}

QString DeskSession::page() const
{
    return m_kept.value(kPage).toString();
}

QString DeskSession::record() const
{
    const QString uid = m_kept.value(kRecord).toString();
    return isUid(uid) ? uid : QString(); // the file can be edited by anybody
}

void DeskSession::shown(const QString& pageId, Page* page)
{
    m_page = page;
    m_kept.insert(kPage, pageId);
    int number = 0;
    const auto splitters = page->findChildren<QSplitter*>();
    for (QSplitter* splitter : splitters)
        watch(QStringLiteral("%1/%2").arg(pageId).arg(number++), splitter);
    m_soon.start();
}

void DeskSession::watch(const QString& name, QSplitter* splitter)
{
    m_watched.removeAll(nullptr);
    if (m_watched.contains(splitter))
        return;
    m_watched.append(splitter);
    const QByteArray state =
        QByteArray::fromBase64(m_kept.value(kPanes).toObject().value(name).toString().toLatin1());
    // What was kept for other panes than these is refused by the splitter itself.
    const Qt::Orientation orientation = splitter->orientation();
    const bool collapsible = splitter->childrenCollapsible();
    const int handle = splitter->handleWidth();
    if (!state.isEmpty())
        splitter->restoreState(state);
    splitter->setOrientation(orientation);
    splitter->setChildrenCollapsible(collapsible);
    splitter->setHandleWidth(handle);
    connect(splitter, &QSplitter::splitterMoved, this, [this, name, splitter] {
        QJsonObject panes = m_kept.value(kPanes).toObject();
        panes.insert(name, QString::fromLatin1(splitter->saveState().toBase64()));
        m_kept.insert(kPanes, panes);
        m_soon.start();
    });
}

void DeskSession::note()
{
    if (m_page)
        m_kept.insert(kRecord, shownRecord(m_page));
}

void DeskSession::write()
{
    m_soon.stop();
    note();
    settings().setValue(m_key, m_kept);
}

QRect reachable(const QRect& frame, const QList<QRect>& screens)
{
    const QRect title(frame.topLeft(), QSize(frame.width(), qMin(kTitleBar, frame.height())));
    const QRect* nearest = nullptr;
    qint64 best = -1;
    for (const QRect& screen : screens) {
        const QRect seen = title.intersected(screen);
        if (seen.width() >= qMin(kWideEnough, frame.width()) && seen.height() >= title.height() / 2)
            return frame;
        const QPoint apart = frame.center() - screen.center();
        const qint64 distance = qint64(apart.x()) * apart.x() + qint64(apart.y()) * apart.y();
        if (!nearest || distance < best) {
            nearest = &screen;
            best = distance;
        }
    }
    if (!nearest)
        return frame;
    QRect moved(frame.topLeft(), frame.size().boundedTo(nearest->size()));
    moved.moveLeft(qBound(nearest->left(), moved.left(), nearest->right() - moved.width() + 1));
    moved.moveTop(qBound(nearest->top(), moved.top(), nearest->bottom() - moved.height() + 1));
    return moved;
}

} // namespace wardbook::ui
