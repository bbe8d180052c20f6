#pragma once
#include "base/language.h"
#include <QList>
#include <QStringList>
#include <memory>

/// resources/packs/scenarios/*.json: drills that can be held as they are or changed first. Read strictly
/// (format: resources/packs/README.md).
namespace wardbook::drills {

/// What the players are expected to do after an inject.
struct ExpectedAction
{
    Label text;
    int withinMinutes = 0;
    Label role;
    QString clockRule; ///< id of a statutory clock (incident_rules): measured against the real limit; may be
                       ///< empty
};

/// An inject as the scenario has it.
struct ScenarioInject
{
    QString no;     ///< "01"
    QString phase;  ///< code of drill_phase
    int offset = 0; ///< wall minutes after the start
    Label title, content, from, to, note;
    QString delivery; ///< code
    QList<ExpectedAction> expected;
    QString objective; ///< id in the scenario
    QString parent;    ///< no of the inject it depends on; empty: none
    Label condition;   ///< when to use it; a contingency without a condition is no contingency
    bool contingency = false;
};

/// What the drill is to show, and how it is measured.
struct ScenarioObjective
{
    QString id;
    Label text, capability, measure;
};

/// A drill that can be played as it is; resources/packs/scenarios.
struct Scenario
{
    QString id, version;
    Label title, summary, background, safety, planHint;
    QString category;    ///< code of incident_category
    QString form;        ///< code of drill_form
    QStringList systems; ///< words that name the systems it plays in, for matching: "HIS"
    QString storyStart;  ///< "02:10"
    int ratio = 1;       ///< story minutes per wall minute
    int duration = 0;    ///< wall minutes
    Label stopWord;
    QList<Label> roles;
    QList<ScenarioObjective> objectives;
    QList<ScenarioInject> injects;
    QList<Label> questions; ///< hot wash
    bool verified = false;

    static Scenario parse(const QByteArray& json); ///< throws Invalid with place and reason
};
/// The shipped ones in the order of their ids; parsed once.
const QList<Scenario>& builtInScenarios();
const Scenario* findScenario(const QString& id);

} // namespace wardbook::drills
