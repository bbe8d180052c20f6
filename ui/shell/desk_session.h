#pragma once
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>

class QSplitter;

namespace wardbook::ui {

class Page;

/// Where a member left off in a vault, kept on this workstation: the page, the record (by its uid alone:
/// neither names nor contents), and how wide each page's panes are. Written a moment after a change and when
/// it goes. GUI thread.
class DeskSession : public QObject
{
    Q_OBJECT
public:
    DeskSession(const QString& vaultId, const QString& member, QObject* parent);
    ~DeskSession() override;
    QString page() const;
    QString record() const; ///< uid; empty if none
    /// The page is shown now: its panes take their places, and are watched. `record` follows it by itself:
    /// pages say theirs in the property "place".
    void shown(const QString& pageId, Page* page);

private:
    void watch(const QString& name, QSplitter* splitter);
    void note();
    void write();
    QString m_key;
    QJsonObject m_kept;
    QPointer<Page> m_page;
    QList<QPointer<QSplitter>> m_watched;
    QTimer m_soon;
};

/// The uid that a page shows: its property "place", or that of the records that it hosts; empty if none. What
/// it says there must be a target of its own.
QString shownRecord(Page* page);

/// Where a window's frame may be so that its title bar can be reached with these screens: itself, or moved
/// and cut into the nearest one.
QRect reachable(const QRect& frame, const QList<QRect>& screens);

} // namespace wardbook::ui
