#include "ledger/verify_rows.h"
#include "ledger/ledger_tr.h"
#include "ledger/row_io.h"
#include <cstring>

namespace wardbook::ledger {

using storage::Statement;

namespace {

constexpr qint64 kCancelEvery = 1024;
constexpr qsizetype kMaxProblems = 1000;

RowFinding examine(const RegisterDef& definition, const Record& record, crypto::Digest& digest)
{
    RowFinding finding;
    const QByteArray hash = digest.add(canonicalRow(definition, record)).final();
    std::memcpy(finding.hash.data(), hash.constData(), finding.hash.size());
    finding.act = record.actSeq;
    finding.ownHashHolds = record.rowHash == hash;
    finding.present = true;
    return finding;
}

/// Code or title where the row is there to ask, else its uid or number.
QString nameOf(storage::Connection& connection, const RegisterDef& definition, qint64 id)
{
    const FieldDef& field = definition.codePrefix.isEmpty() ? definition.fieldAt(definition.titleField)
                                                            : definition.fields.first();
    Statement select(
        connection,
        QStringLiteral("SELECT uid, %1 FROM %2 WHERE id = $1").arg(field.column(), definition.table()));
    select.bindInt(1, id);
    if (!select.step())
        return QString::number(id);
    return select.isNull(1) ? select.text(0) : select.text(1);
}

} // namespace

QHash<QByteArray, RowFindings> readRows(storage::Connection& connection, const RegisterSet& registers,
                                        std::atomic<qint64>& done, const Progress& progress)
{
    QHash<QByteArray, RowFindings> all;
    crypto::Digest digest;
    for (const QString& id : registers.ids()) {
        const RegisterDef& definition = registers.at(id);
        RowFindings& findings = all[id.toUtf8()];
        const qint64 last =
            connection.scalar(QStringLiteral("SELECT MAX(id) FROM %1").arg(definition.table())).toLongLong();
        findings.resize(static_cast<size_t>(std::clamp<qint64>(last + 1, 1, qint64(1) << 31)));
        Statement rows(connection, selectSql(definition) + QStringLiteral(" ORDER BY id"));
        while (rows.step()) {
            const Record record = readRow(rows, definition);
            if (const auto at = static_cast<size_t>(record.id); record.id > 0 && at < findings.size())
                findings[at] = examine(definition, record, digest);
            if (++done % kCancelEvery == 0)
                progress.throwIfCancelled();
        }
    }
    return all;
}

QList<VerifyProblem> compareRows(storage::Connection& connection, const RegisterSet& registers,
                                 const QHash<QByteArray, RowFindings>& rows,
                                 const QHash<QByteArray, LastChanges>& changes)
{
    QList<VerifyProblem> problems;
    for (const QString& registerId : registers.ids()) {
        const RegisterDef& definition = registers.at(registerId);
        const RowFindings& found = *rows.constFind(registerId.toUtf8());
        const auto told = changes.constFind(registerId.toUtf8());
        static const LastChanges kNone;
        const LastChanges& last = told == changes.constEnd() ? kNone : *told;
        const auto report = [&](const char* kind, size_t id, qint64 act, const QString& text) {
            if (problems.size() < kMaxProblems)
                problems << VerifyProblem{QLatin1String(kind),
                                          act,
                                          registerId,
                                          nameOf(connection, definition, static_cast<qint64>(id)),
                                          text,
                                          true};
        };
        for (size_t id = 1; id < std::max(found.size(), last.size()); ++id) {
            const bool present = id < found.size() && found[id].present;
            const qint64 act = id < last.size() ? last[id].act : 0;
            // A row that names a later act than the chain has for it: that act is what is missing.
            const qint64 place = present ? std::max(act, found[id].act) : act;
            if (present && act == 0)
                report("extra_row", id, 0,
                       Tr::tr("A record in “%1” was written by no act.").arg(definition.label.text()));
            else if (!present && act != 0)
                report("missing_row", id, act,
                       Tr::tr("A record in “%1” is gone: act %2 wrote it last.")
                           .arg(definition.label.text())
                           .arg(act));
            else if (present && found[id].hash != last[id].hash)
                report("row", id, place,
                       Tr::tr("A record in “%1” is not as act %2 left it.")
                           .arg(definition.label.text())
                           .arg(act));
            else if (present && (!found[id].ownHashHolds || found[id].act != act))
                report("row", id, place,
                       Tr::tr("The marks of a record in “%1” are not those of act %2.")
                           .arg(definition.label.text())
                           .arg(act));
        }
    }
    // Changes that name a register which does not exist.
    for (auto it = changes.begin(); it != changes.end(); ++it)
        if (!registers.find(QString::fromUtf8(it.key())))
            problems << VerifyProblem{QStringLiteral("schema"),
                                      0,
                                      QString::fromUtf8(it.key()),
                                      {},
                                      Tr::tr("Changes name a register that this version doesn't know."),
                                      true};
    return problems;
}

} // namespace wardbook::ledger
