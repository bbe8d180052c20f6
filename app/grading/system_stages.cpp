#include "grading/system_stages.h"
#include "grading/grading_tr.h"
#include "ledger/definitions.h"
#include <QLocale>

namespace wardbook::grading {

namespace {

QString gradeLabel(int level)
{
    return ledger::RegisterSet::builtIn()
        ->codes(QStringLiteral("protection_grade"))
        .labelOf(QString::number(level));
}

class Stages
{
public:
    Stages(const SystemStatus& status, const QList<SystemDeadline>& deadlines, QDate today)
        : m_status(status), m_dates(status.dates), m_deadlines(deadlines), m_today(today)
    {
    }

    QList<StageView> run() const
    {
        QList<StageView> stages{grading(), filing(), selfAssessment(), licensed(), remediation()};
        bool reached = false; // the first that isn't done is where the system stands
        for (StageView& stage : stages) {
            if (reached && stage.state != StageState::Late)
                stage.state = StageState::Later;
            reached = reached || stage.state != StageState::Done;
        }
        return stages;
    }

private:
    const SystemDeadline* deadline(const char* id) const
    {
        for (const SystemDeadline& each : m_deadlines)
            if (each.id == QLatin1String(id))
                return &each;
        return nullptr;
    }

    /// Writes the deadline into line2 and the state: late, or to be done when it is near or `open`.
    void set(StageView& stage, const SystemDeadline* deadline, const QString& ahead, bool open) const
    {
        stage.state = open ? StageState::Current : StageState::Done;
        if (!deadline)
            return;
        stage.clause = deadline->clause;
        stage.verified = deadline->verified;
        stage.warn = deadline->isNear(m_today);
        if (deadline->isLate(m_today)) {
            stage.state = StageState::Late;
            stage.line2 = Tr::tr("%n day(s) late, was due %1", nullptr, int(deadline->due.daysTo(m_today)))
                              .arg(dayText(deadline->due, m_today));
            return;
        }
        if (stage.warn)
            stage.state = StageState::Current;
        stage.line2 = ahead.arg(dayText(deadline->due, m_today));
    }

    StageView grading() const
    {
        StageView stage;
        stage.stage = Stage::Grading;
        stage.state = StageState::Current;
        if (m_status.openGradingState == QLatin1String("submitted")) {
            stage.line1 = Tr::tr("To be signed");
            stage.line2 = m_dates.level > 0 ? Tr::tr("now %1").arg(gradeLabel(m_dates.level)) : QString();
        } else if (m_status.openGradingState == QLatin1String("draft")) {
            stage.line1 = m_dates.level > 0 ? Tr::tr("Being graded anew") : Tr::tr("Being graded");
            stage.line2 = m_dates.level > 0 ? Tr::tr("now %1").arg(gradeLabel(m_dates.level)) : QString();
        } else if (m_dates.level == 0) {
            stage.line1 = Tr::tr("Not graded yet");
        } else {
            stage.state = StageState::Done;
            stage.line1 = gradeLabel(m_dates.level);
            if (m_dates.gradedOn.isValid())
                stage.line1 = Tr::tr("%1  %2").arg(m_dates.gradedOn.toString(Qt::ISODate), stage.line1);
            describeReview(stage);
        }
        return stage;
    }

    void describeReview(StageView& stage) const
    {
        if (!m_status.gradingSigned) {
            stage.line2 = Tr::tr("How it was graded isn't on record");
            return;
        }
        if (m_dates.level < 2) {
            stage.line2 = Tr::tr("Graded by the unit itself");
            return;
        }
        const bool reviewed = m_status.reviewedOn.isValid(), approved = m_status.approvedOn.isValid();
        stage.clause = QStringLiteral("GB/T 22240-2020");
        stage.verified = false; // which steps are mandatory was not found in two sources
        stage.warn = !reviewed || !approved;
        stage.line2 = reviewed && approved ? Tr::tr("Expert review and approval are there")
                      : reviewed           ? Tr::tr("No approval by the superior department")
                      : approved           ? Tr::tr("No expert review")
                                           : Tr::tr("Neither expert review nor approval");
    }

    /// Of the two dates for filing the nearer one that hasn't passed: the unit's own comes first, the law's
    /// is the last.
    const SystemDeadline* filingDeadline() const
    {
        const SystemDeadline* own = deadline("file_health");
        const SystemDeadline* law = deadline("file");
        return own && !own->isLate(m_today) ? own : law ? law : own;
    }

    StageView filing() const
    {
        StageView stage;
        stage.stage = Stage::Filing;
        if (m_dates.level == 0)
            return stage;
        if (m_dates.level == 1) {
            stage.state = StageState::Done;
            stage.line1 = Tr::tr("Grade 1 is not filed");
            return stage;
        }
        if (!m_dates.filed()) {
            stage.line1 = m_dates.levelSince.isValid() ? Tr::tr("The grade changed: file anew")
                          : m_dates.building           ? Tr::tr("Filed once it is in operation")
                                                       : Tr::tr("Not filed yet");
            set(stage, filingDeadline(), Tr::tr("File by %1"), true);
            return stage;
        }
        stage.line1 = m_dates.filingNumber.isEmpty() ? Tr::tr("Filed") : m_dates.filingNumber;
        const SystemDeadline* certificate = deadline("certificate");
        set(stage, certificate,
            certificate && certificate->isNear(m_today) ? Tr::tr("Renew the certificate by %1")
                                                        : Tr::tr("Certificate valid until %1"),
            false);
        return stage;
    }

    StageView selfAssessment() const
    {
        StageView stage;
        stage.stage = Stage::SelfAssessment;
        if (m_dates.level == 0)
            return stage;
        if (!m_status.openRoundName.isEmpty()) {
            describeRound(stage);
            return stage;
        }
        const bool never = !m_dates.lastSelfCheck.isValid();
        const SystemDeadline* due = deadline("self_check");
        set(stage, due, never ? Tr::tr("First one by %1") : Tr::tr("Next one by %1"), never && due);
        stage.line1 = never ? Tr::tr("No self-assessment yet")
                            : Tr::tr("%1, signed %2")
                                  .arg(m_status.signedRoundName, m_dates.lastSelfCheck.toString(Qt::ISODate));
        return stage;
    }

    void describeRound(StageView& stage) const
    {
        stage.state = StageState::Current;
        const int left = m_status.cellsTotal - m_status.cellsJudged;
        if (m_status.openRoundState == QLatin1String("draft") && m_status.cellsTotal == 0) {
            stage.line1 = m_status.openRoundName; // its pack can't be read, so nobody knows how far it is
            stage.line2 = Tr::tr("In progress");
            return;
        }
        if (m_status.openRoundState == QLatin1String("draft")) {
            // never 100 % while a cell is left
            const int percent = 100 * m_status.cellsJudged / m_status.cellsTotal;
            stage.line1 = Tr::tr("%1, %2% done").arg(m_status.openRoundName).arg(percent);
            stage.line2 = left > 0 ? Tr::tr("%n cell(s) left", nullptr, left) : Tr::tr("Ready to submit");
            return;
        }
        stage.line1 = m_status.openRoundName;
        stage.line2 = m_status.openRoundState == QLatin1String("submitted") ? Tr::tr("To be reviewed")
                                                                            : Tr::tr("To be signed");
    }

    StageView licensed() const
    {
        StageView stage;
        stage.stage = Stage::Licensed;
        if (m_dates.level == 0)
            return stage;
        const QDate last = m_dates.lastLicensed();
        const SystemDeadline* due = deadline("licensed");
        set(stage, due, last.isValid() ? Tr::tr("Due by %1") : Tr::tr("First due by %1"),
            due && !last.isValid());
        if (last.isValid()) {
            stage.line1 = Tr::tr("Last on %1").arg(last.toString(Qt::ISODate));
            if (!m_status.licensedResult.isEmpty())
                stage.line1 = Tr::tr("%1, %2").arg(stage.line1, m_status.licensedResult);
        } else {
            stage.line1 = due ? Tr::tr("No licensed assessment yet") : Tr::tr("None asked for");
        }
        return stage;
    }

    StageView remediation() const
    {
        StageView stage;
        stage.stage = Stage::Remediation;
        const int open = m_status.openRemediations, late = m_status.lateRemediations,
                  high = m_status.highRemediations;
        if (open == 0) {
            stage.state = StageState::Done;
            stage.line1 = Tr::tr("Nothing open");
            return stage;
        }
        stage.state = late > 0 ? StageState::Late : StageState::Current;
        stage.warn = late > 0;
        stage.line1 = Tr::tr("%n open", nullptr, open);
        QStringList parts;
        if (late > 0)
            parts << Tr::tr("%n late", nullptr, late);
        if (high > 0)
            parts << Tr::tr("%n of high risk", nullptr, high);
        stage.line2 = parts.join(Tr::tr(", "));
        return stage;
    }

    const SystemStatus& m_status;
    const SystemDates& m_dates;
    const QList<SystemDeadline>& m_deadlines;
    QDate m_today;
};

const SystemDeadline* firstOf(const QList<SystemDeadline>& deadlines, const QStringList& ids, QDate today,
                              bool late)
{
    for (const SystemDeadline& each : deadlines)
        if (ids.contains(each.id) && (late ? each.isLate(today) : each.isNear(today) && !each.isLate(today)))
            return &each;
    return nullptr;
}

} // namespace

QString dayText(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const bool thisYear = day.year() == today.year();
    if (language() == Language::Chinese)
        return day.toString(thisYear ? QStringLiteral("M 月 d 日") : QStringLiteral("yyyy 年 M 月 d 日"));
    return QLocale(QLocale::English)
        .toString(day, thisYear ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QList<StageView> stagesOf(const SystemStatus& status, const QList<SystemDeadline>& deadlines, QDate today)
{
    return Stages(status, deadlines, today).run();
}

Summary summaryOf(const SystemStatus& status, const QList<SystemDeadline>& deadlines, QDate today)
{
    const QString neutral = QStringLiteral("neutral"), warn = QStringLiteral("warn"),
                  bad = QStringLiteral("bad");
    if (status.openGradingState == QLatin1String("submitted"))
        return {Tr::tr("Grading to be signed"), warn};
    if (status.dates.level == 0)
        return {status.openGradingState.isEmpty() ? Tr::tr("Not graded yet") : Tr::tr("Being graded"), warn};
    const QStringList law{QStringLiteral("file"), QStringLiteral("certificate"), QStringLiteral("licensed")};
    if (const SystemDeadline* late = firstOf(deadlines, law, today, true))
        return {late->id == QLatin1String("file")          ? Tr::tr("Filing is late")
                : late->id == QLatin1String("certificate") ? Tr::tr("Filing certificate has expired")
                                                           : Tr::tr("Licensed assessment is late"),
                bad};
    if (!status.openRoundName.isEmpty()) {
        const int left = status.cellsTotal - status.cellsJudged;
        return {status.openRoundState == QLatin1String("submitted") ? Tr::tr("Self-assessment to be reviewed")
                : status.openRoundState == QLatin1String("reviewed") ? Tr::tr("Self-assessment to be signed")
                : status.cellsTotal == 0                             ? Tr::tr("In self-assessment")
                : left > 0 ? Tr::tr("In self-assessment, %n cell(s) left", nullptr, left)
                           : Tr::tr("Self-assessment ready to submit"),
                neutral};
    }
    if (status.lateRemediations > 0)
        return {Tr::tr("Remediation: %n late", nullptr, status.lateRemediations), bad};
    const QStringList all = law + QStringList{QStringLiteral("file_health"), QStringLiteral("self_check")};
    if (const SystemDeadline* late = firstOf(deadlines, all, today, true))
        return {Tr::tr("%1 was due %2").arg(late->text, dayText(late->due, today)), warn};
    if (const SystemDeadline* next = firstOf(deadlines, all, today, false))
        return {Tr::tr("%1 by %2").arg(next->text, dayText(next->due, today)), warn};
    if (!status.openGradingState.isEmpty())
        return {Tr::tr("Being graded anew"), neutral};
    if (status.openRemediations > 0)
        return {Tr::tr("Remediation: %n open", nullptr, status.openRemediations), neutral};
    return {Tr::tr("Nothing to do"), neutral};
}

} // namespace wardbook::grading
