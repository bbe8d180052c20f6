#include "ui/drills/inject_model.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"

namespace wardbook::ui {

using drills::RunInject;
using Kind = InjectLine::Kind;

namespace {

constexpr drills::DrillRun::Place kPlaces[] = {drills::DrillRun::Place::Overdue, drills::DrillRun::Place::Now,
                                               drills::DrillRun::Place::Next, drills::DrillRun::Place::Done,
                                               drills::DrillRun::Place::Reserve};

} // namespace

void InjectModel::setRun(const RunPointer& run, qint64 nowMs)
{
    m_run = run;
    m_now = nowMs;
    rebuild();
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void InjectModel::setNow(qint64 nowMs)
{
    m_now = nowMs;
    rebuild();
    if (!m_lines.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::DisplayRole});
}

void InjectModel::setForm(qint64 inject)
{
    if (m_form == inject)
        return;
    m_form = inject;
    rebuild();
}

void InjectModel::toggle(Place place)
{
    if (!m_open.removeOne(place))
        m_open.append(place);
    rebuild();
}

void InjectModel::rebuild()
{
    QList<InjectLine> lines;
    QHash<int, int> counts;
    if (m_run) {
        QHash<int, QList<qint64>> places;
        for (const RunInject& inject : m_run->injects)
            places[int(m_run->placeOf(inject, m_now))].append(inject.id);
        for (const Place place : kPlaces) {
            const QList<qint64> ids = places.value(int(place));
            counts.insert(int(place), int(ids.size()));
            if (ids.isEmpty())
                continue;
            lines.append({Kind::Section, place, 0});
            if (!m_open.contains(place))
                continue;
            for (const qint64 id : ids) {
                lines.append({Kind::Inject, place, id});
                if (id == m_form)
                    lines.append({Kind::Form, place, id});
            }
        }
    }
    m_counts = counts;
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
    Q_EMIT linesChanged();
}

const RunInject* InjectModel::injectAt(int row) const
{
    const InjectLine found = line(row);
    return m_run && found.kind == Kind::Inject ? m_run->inject(found.inject) : nullptr;
}

int InjectModel::rowOf(qint64 inject) const
{
    for (int i = 0; i < m_lines.size(); ++i)
        if (m_lines.at(i).kind == Kind::Inject && m_lines.at(i).inject == inject)
            return i;
    return -1;
}

int InjectModel::formRow() const
{
    for (int i = 0; i < m_lines.size(); ++i)
        if (m_lines.at(i).kind == Kind::Form)
            return i;
    return -1;
}

qint64 InjectModel::currentInject() const
{
    const RunInject* last = nullptr;
    for (const RunInject& inject : m_run ? m_run->injects : QList<RunInject>())
        if (inject.releasedMs != 0 && (!last || inject.releasedMs >= last->releasedMs))
            last = m_run->inject(inject.id);
    return last ? last->id : 0;
}

qint64 InjectModel::nextInject() const
{
    if (!m_run)
        return 0;
    for (const RunInject& inject : m_run->injects) {
        const Place place = m_run->placeOf(inject, m_now);
        if (place == Place::Overdue || place == Place::Next)
            return inject.id;
    }
    return 0;
}

int InjectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant InjectModel::data(const QModelIndex& index, int role) const
{
    const RunInject* inject = injectAt(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return inject ? QStringLiteral("%1 %2").arg(inject->no, inject->title) : QString();
    if (role == Qt::ToolTipRole && inject)
        return inject->title + (inject->note.isEmpty() ? QString() : QLatin1Char('\n') + inject->note);
    return {};
}

} // namespace wardbook::ui
