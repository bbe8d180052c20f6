#pragma once
#include "ui/incidents/case_data.h"
#include <QGraphicsView>

namespace wardbook::ui {

/// 经过: what happened in lanes over time, limits that lie ahead, and where now is. Scrolls sideways when an
/// incident lasts longer than fits; starts where now is.
class TimelineLanes : public QGraphicsView
{
    Q_OBJECT
public:
    explicit TimelineLanes(QWidget* parent);
    void show(const CasePtr& facts, const QList<incidents::Clock>& clocks, qint64 nowMs);
    void setNow(qint64 nowMs); ///< moves the line; lays out anew when it leaves what is shown
    QStringList lanes() const { return m_lanes; }
    int events() const { return int(m_events.size()); }

Q_SIGNALS:
    void entryWanted(qint64 entry); ///< clicked: to read or correct

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Event
    {
        qint64 id = 0, at = 0;
        QString lane, text;
        bool starred = false, automatic = false, approximate = false;
    };
    struct Limit
    {
        qint64 at = 0;
        QString lane, text;
        bool late = false, statutory = true;
    };
    void build();
    void span();
    int placeEvents(const QString& lane, qreal top);
    void placeLimits(const QString& lane, qreal top, int height);
    int rowsOf(const QString& lane) const;
    qreal x(qint64 ms) const;
    QString laneLabel(const QString& lane) const;

    CasePtr m_data;
    QList<Event> m_events;
    QList<Limit> m_limits;
    QStringList m_lanes;
    QHash<QString, int> m_rows;
    qint64 m_now = 0, m_from = 0, m_to = 0, m_step = 0;
    qreal m_perMs = 0;
    QGraphicsItem* m_nowItem = nullptr;
    int m_label = 72; ///< of the lanes' names
    bool m_scrolled = false;
};

} // namespace wardbook::ui
