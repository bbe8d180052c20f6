#pragma once
#include "incidents/custody_service.h"
#include "incidents/incident_file.h"
#include "incidents/incident_service.h"
#include "incidents/report_service.h"
#include "ledger/record_fields.h"
#include "ui/kit/record_detail.h"

namespace wardbook::ui {

/// What an affected asset says of itself.
struct AssetWords
{
    QString code, name, uid;
};

/// One incident as the case file shows it, read at once off the GUI thread and never changed afterwards.
struct CaseData
{
    incidents::IncidentFile file;
    std::shared_ptr<const ledger::RegisterSet> registers;
    RecordDetail detail; ///< of the incident itself: fields, history
    std::shared_ptr<const incidents::IncidentRules> rules;
    incidents::GradeSuggestion suggestion;
    incidents::GradePrompt prompt;
    QList<incidents::Report> reports; ///< one for each notice, oldest first
    QList<incidents::ClosingGap> gaps;
    QHash<qint64, AssetWords> assets;
    QHash<qint64, QList<ledger::Record>> custody; ///< by exhibit, oldest first
    QHash<qint64, QString> persons;               ///< names by id
    ledger::Ledger::Allowed allowed;              ///< on the incident
    /// On its parts, by register and id.
    QHash<std::pair<QString, qint64>, ledger::Ledger::Allowed> allowedOn;
    QString loggedBy;
    qint64 nowMs = 0; ///< when it was read
    bool writable = false;
    bool viewParts = true; ///< false: this role sees the incident alone

    const ledger::Record& incident() const { return file.incident; }
    qint64 id() const { return file.incident.id; }
    ledger::RecordFields of(const char* registerId, const ledger::Record& record) const;
    ledger::RecordFields own() const; ///< of the incident
    bool open() const;                ///< not closed, no false alarm
    QString marked(const QString& title) const { return incidents::markedTitle(title, file.exercise); }
    /// Why a step of a part (or of the incident, `part` null) can't be taken; empty: it can.
    QString refusal(const char* registerId, const ledger::Record& part, const QString& step) const;
    bool offers(const char* registerId, const ledger::Record& part, const QString& step) const;
};
using CasePtr = std::shared_ptr<const CaseData>;

/// Throws NotFound. Any thread, one at a time per reader.
CasePtr readCase(people::Workspace& workspace, ledger::Reader& reader, qint64 incident, qint64 nowMs);

} // namespace wardbook::ui
