#pragma once
#include "calendar/duties.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include <QHash>

namespace wardbook::ui {

/// What a page of duties shows, as it was at one moment. A value; any thread.
struct DutyFacts
{
    QList<calendar::Duty> duties;
    QDate today, until;
    qint64 nowMs = 0;
    qint64 me = 0;                      ///< record of `person` of who is signed in; 0: not known
    QHash<qint64, QString> departments; ///< names of those that duties belong to
    QStringList words;                  ///< of each duty, see searchWords()
};

/// What a search finds a duty by: its words folded, and their initials.
QString searchWords(const calendar::Duty& duty);

/// Reads all duties off the GUI thread, with a reader of its own. One reading at a time: what is asked for
/// meanwhile is read right after. GUI thread; dropping it cancels.
class DutyReader : public QObject
{
    Q_OBJECT
public:
    DutyReader(Services& services, QObject* parent);
    /// Everything that is due until that day, and what is overdue.
    void read(QDate until);
    void cancel();
    bool reading() const { return !m_task.isNull(); }

Q_SIGNALS:
    void finished(std::shared_ptr<const wardbook::ui::DutyFacts> facts);
    void progressed(qint64 done, qint64 total);
    void failed(const wardbook::Error& error); ///< also cancelled

private:
    void start();
    Services& m_services;
    QPointer<Task> m_task;
    QDate m_until;
    bool m_again = false;
};

} // namespace wardbook::ui
