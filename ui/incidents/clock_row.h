#pragma once
#include "ui/incidents/case_data.h"
#include <QScrollArea>

class QHBoxLayout;

namespace wardbook::ui {

class ClockTile;
class Services;

/// The legal clocks of one incident side by side, counted again every second from the recorded instants.
class ClockRow : public QScrollArea
{
    Q_OBJECT
public:
    ClockRow(Services& services, QWidget* parent);
    void show(const CasePtr& facts);
    ClockTile* tile(const QString& rule) const;
    void focusFirst(); ///< the first that is still open
    const QList<incidents::Clock>& clocks() const { return m_clocks; }

Q_SIGNALS:
    void reportWanted(const QString& rule); ///< write one, or open the one there is
    void doneWanted(const QString& rule);   ///< told by telephone
    void notApplicableWanted(const QString& rule);
    void approvalWanted(qint64 mark);

private:
    void count();
    void menu(const QString& rule, const QPoint& at);
    const incidents::Clock* clock(const QString& rule) const;
    bool hasReport(const incidents::Clock& clock) const;
    void setActs();

    Services& m_services;
    CasePtr m_data;
    QList<incidents::Clock> m_clocks;
    QList<ClockTile*> m_tiles;
    QHBoxLayout* m_row;
};

} // namespace wardbook::ui
