#include "ui/drills/crew_panel.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page_tr.h"

namespace wardbook::ui {

using drills::RunPerson;

namespace {

/// The inject that a person deals with: the latest one with an open action of their role or department.
QString inHand(const drills::DrillRun& run, const RunPerson& person)
{
    QString no;
    const auto means = [&person](const QString& words) {
        return !words.isEmpty() && ((!person.role.isEmpty() && words.contains(person.role)) ||
                                    (!person.organisation.isEmpty() && words.contains(person.organisation)) ||
                                    words.contains(person.name));
    };
    for (const drills::RunInject& inject : run.injects) {
        if (inject.state != QLatin1String("released"))
            continue;
        bool theirs = means(inject.to) && inject.actions.isEmpty();
        for (const drills::RunAction& action : inject.actions)
            theirs |= action.state == QLatin1String("open") && (means(action.role) || means(inject.to));
        if (theirs)
            no = inject.no;
    }
    return no;
}

} // namespace

void CrewModel::setRun(const drills::DrillRun& run, qint64, bool onlyMissing)
{
    beginResetModel();
    m_people.clear();
    m_status.clear();
    m_busy.clear();
    for (const RunPerson& person : run.people) {
        const bool present = person.presence == QLatin1String("present");
        if (onlyMissing && present)
            continue;
        QString status;
        bool busy = false;
        if (present) {
            const QString no = inHand(run, person);
            busy = !no.isEmpty();
            status = busy ? DrillsPageTr::tr("handles %1").arg(no) : DrillsPageTr::tr("stands by");
        } else if (person.presence == QLatin1String("left")) {
            status = DrillsPageTr::tr("left %1").arg(minuteText(person.presenceMs));
        } else {
            status = codeText("presence",
                              person.presence.isEmpty() ? QStringLiteral("expected") : person.presence);
        }
        m_people << person;
        m_status << status;
        m_busy << busy;
    }
    endResetModel();
}

int CrewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

QVariant CrewModel::data(const QModelIndex& index, int role) const
{
    const RunPerson& person = m_people.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return DrillsPageTr::tr("%1 %2").arg(person.name, m_status.at(index.row()));
    if (role == Qt::ToolTipRole)
        return DrillsPageTr::tr("%1, %2. A click: there, or left.")
            .arg(codeText("drill_group", person.group), person.role);
    return {};
}

} // namespace wardbook::ui
