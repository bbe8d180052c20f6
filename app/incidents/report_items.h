#pragma once
#include "incidents/incident_file.h"
#include "incidents/report_forms.h"
#include "ledger/field_values.h"
#include "ledger/record_fields.h"

namespace wardbook::incidents {

/// Words for one item, and where they come from.
struct FilledItem
{
    QString text;
    QStringList from;        ///< "单位信息", "ZC-0031"
    qint64 newestAct = 0;    ///< of the records behind it, the incident itself left out
    QStringList ownFields{}; ///< fields of the incident it rests on
    bool isEmpty() const { return text.isEmpty(); }
};

/// Fills the items of reports from what is recorded of one incident. Belongs to the reader's thread.
class ReportFacts
{
public:
    /// `exceptNotice`: a report never quotes itself.
    ReportFacts(ledger::Reader& reader, qint64 incident, qint64 nowMs, qint64 exceptNotice = 0);
    static const QStringList& sources(); ///< "@unit" …

    FilledItem fill(const ReportItem& item) const;
    /// Labels of those among `names` that have nothing to say; conditions as in the form.
    QStringList lacking(const QStringList& names) const;
    /// True when what the item rests on was changed after act `actSeq`.
    bool changedSince(const FilledItem& item, qint64 actSeq) const;
    const IncidentFile& file() const { return m_file; }

private:
    FilledItem part(const QString& name) const;
    FilledItem ownField(const QString& name) const;
    FilledItem unit() const;
    FilledItem contact() const;
    FilledItem systems() const;
    FilledItem times() const;
    FilledItem grade() const;
    FilledItem impacts() const;
    FilledItem measures() const;
    FilledItem ransom() const;
    FilledItem timeline() const;
    FilledItem observables() const;
    FilledItem scene() const;
    FilledItem personalInformation() const;
    FilledItem notices() const;
    FilledItem improvements() const;

    FilledItem entries(const std::function<bool(const ledger::RecordFields&)>& wanted) const;
    /// "标签：值" of a field that is filled, else nothing.
    QString labelled(const ledger::RecordFields& fields, const char* registerId, const char* field,
                     const ledger::Record& record) const;
    QString shown(const char* registerId, const char* field, const ledger::Record& record) const;
    ledger::RecordFields incident() const;

    ledger::Reader& m_reader;
    IncidentFile m_file;
    qint64 m_exceptNotice;
};

} // namespace wardbook::incidents
