#pragma once
#include "drills/drill_run.h"
#include <QAbstractListModel>
#include <memory>

namespace wardbook::ui {

using RunPointer = std::shared_ptr<const drills::DrillRun>;

/// One line of the console's list.
struct InjectLine
{
    enum class Kind { Section, Inject, Form };
    Kind kind = Kind::Section;
    drills::DrillRun::Place place = drills::DrillRun::Place::Next;
    qint64 inject = 0;
    bool operator==(const InjectLine&) const = default;
};

/// The injects of a running drill under their headings; below one of them a line that a form is laid over.
/// Lines change only when an inject changes its place, so that nothing moves under the hand each second.
class InjectModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using Place = drills::DrillRun::Place;
    using QAbstractListModel::QAbstractListModel;

    void setRun(const RunPointer& run, qint64 nowMs);
    void setNow(qint64 nowMs);   ///< moves what became due; otherwise only repaints
    void setForm(qint64 inject); ///< 0: none
    void toggle(Place place);    ///< opens or folds a section
    bool isOpen(Place place) const { return m_open.contains(place); }

    const drills::DrillRun* run() const { return m_run.get(); }
    qint64 nowMs() const { return m_now; }
    InjectLine line(int row) const { return m_lines.value(row); }
    const drills::RunInject* injectAt(int row) const; ///< null for headings and forms
    int rowOf(qint64 inject) const;                   ///< -1: not shown
    int formRow() const;
    int countOf(Place place) const { return m_counts.value(int(place)); }
    /// The one released last; 0: none yet.
    qint64 currentInject() const;
    /// What Space releases when nothing is chosen, and 下一条: the earliest that waits.
    qint64 nextInject() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void linesChanged(); ///< rows are other ones now

private:
    void rebuild();
    RunPointer m_run;
    qint64 m_now = 0, m_form = 0;
    QList<Place> m_open{Place::Overdue, Place::Now, Place::Next};
    QHash<int, int> m_counts;
    QList<InjectLine> m_lines;
};

} // namespace wardbook::ui
