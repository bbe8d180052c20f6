#pragma once
#include "ledger/reader.h"
#include <QWidget>

class QCheckBox;

namespace wardbook::ui {

class FilterChip;
class SearchBox;

/// Search, person, act, time span, only changes.
class TrailFilters : public QWidget
{
    Q_OBJECT
public:
    explicit TrailFilters(QWidget* parent = nullptr);
    void setPeople(const QList<std::pair<QString, QString>>& membersAndNames);
    void setKinds(const QStringList& kinds);
    ledger::ActQuery query() const; ///< without page key and limit
    bool isSet() const;
    void clearAll();
    SearchBox* search() const { return m_search; }

Q_SIGNALS:
    void changed();

private:
    SearchBox* m_search;
    FilterChip *m_people, *m_kinds, *m_time;
    QCheckBox* m_onlyChanges;
};

} // namespace wardbook::ui
