#pragma once
#include "ledger/ledger.h"
#include "ui/kit/diff_view.h"
#include "ui/kit/hint_card.h"
#include "ui/kit/record_form.h"
#include <QDateTime>

namespace wardbook::ui {

/// An act in the history of a record.
struct HistoryLine
{
    qint64 seq = 0;
    QDateTime at;
    QString actor, label, reason;
    QList<DiffRow> changes;
};

/// Another record that this one names or that names this one.
struct Relation
{
    QString group; ///< field label, or register and field label
    QString registerId;
    QString uid;
    QString text;
    QString code;
};

/// Everything the inspector shows of one record, read at once off the GUI thread.
struct RecordDetail
{
    FormRecord form;
    QString code, title;
    QList<HistoryLine> history; ///< newest first
    QList<Relation> relations;
    bool moreRelations = false;
    QList<ledger::FieldProblem> warnings; ///< of the register's rules; errors can't be saved
    std::optional<Hint> hint;
    QHash<QString, QString> sectionNotes;
};

/// Throws NotFound. Any thread; one at a time per reader.
RecordDetail readDetail(ledger::Reader& reader, const QString& registerId, qint64 id);
/// Field by field: two versions as people read them, all fields that either has.
QList<DiffRow> compareRecords(ledger::Reader& reader, const QString& registerId, const ledger::Record& before,
                              const ledger::Record& after);
/// The text of one value of a change; field may be "_state".
QString changeText(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
                   const QString& field, const QVariant& value, const ledger::RefNamer& name);
QString fieldLabel(const ledger::RegisterDef& definition, const QString& field);

} // namespace wardbook::ui
