#pragma once
#include "drills/drill_console.h"
#include "people/workspace.h"
#include <QJsonObject>

namespace wardbook::drills {

/// A drill played from a script with a clock of its own: what `wardbook drill run` does without a screen, and
/// how whole drills are tested. The script is JSON (format: resources/packs/README.md): which drill or
/// scenario, when it starts, and steps in the order of time. It is held against the format before its first
/// step; a step that can't be done throws with its number, and what was done before stays done.
class DrillReplay
{
public:
    struct Step
    {
        int number = 0; ///< from 1
        qint64 atMs = 0;
        QString at, action; ///< "+1:30", "release"
        QJsonObject values;
    };

    /// Throws Invalid with the step's number.
    DrillReplay(people::Workspace& workspace, const QJsonObject& script);
    static DrillReplay fromJson(people::Workspace& workspace, const QByteArray& json);

    const QList<Step>& steps() const { return m_steps; }
    /// Takes steps `from` … `until` (numbers; 0: the last). Going on later with another object is going on:
    /// everything is in the vault. Returns the drill.
    qint64 play(int from = 1, int until = 0);
    /// The drill of a script that makes one from a scenario: needed to go on with it.
    void setDrill(qint64 drill) { m_drill = drill; }
    qint64 drill() const { return m_drill; }
    /// What a step made, for those that come later and for --json.
    struct Done
    {
        int number = 0;
        QString action;
        qint64 atMs = 0;
        qint64 record = 0;
    };
    const QList<Done>& done() const { return m_done; }

private:
    qint64 take(const Step& step);
    people::Workspace& m_workspace;
    QJsonObject m_script;
    QList<Step> m_steps;
    QList<Done> m_done;
    qint64 m_drill = 0;
    qint64 m_nowMs = 0;
};

} // namespace wardbook::drills
