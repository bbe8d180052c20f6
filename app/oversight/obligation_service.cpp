#include "fields/obligation.h"
#include "ledger/record_fields.h"
#include "oversight/obligations.h"
#include "oversight/oversight_tr.h"

namespace wardbook::oversight {

namespace fo = fields::obligation;
using ledger::ActWriter;
using ledger::FieldValues;

namespace {

constexpr int kYear = 12;

QString name(const char* field)
{
    return QString::fromLatin1(field);
}

QVariant orNull(qint64 id)
{
    return id == 0 ? QVariant() : QVariant(id);
}

QVariant orNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

const ObligationPack::Duty& requireDuty(const ObligationPack& pack, const QString& id)
{
    const ObligationPack::Duty* duty = pack.find(id);
    if (!duty)
        throw Error(ErrorKind::NotFound,
                    Tr::tr("There is no obligation “%1”. Nothing was changed; “wardbook obligations list” "
                           "names them.")
                        .arg(id),
                    id);
    return *duty;
}

/// What people said about it so far; one record each.
std::optional<ledger::Record> recordOf(ledger::Reader& reader, const QString& id)
{
    std::optional<ledger::Record> found;
    reader.forEachWith(name(fo::kRegister), name(fo::obligation), id,
                       [&](const ledger::Record& record) { found = record; });
    return found;
}

/// The title is kept with what people said, so that it reads on its own in history and exports.
void write(ActWriter& writer, const ObligationPack::Duty& duty, FieldValues values)
{
    const QString registerId = name(fo::kRegister);
    if (const auto existing = recordOf(writer.reader(), duty.id))
        return writer.update(registerId, existing->id, existing->rev, values);
    values.insert(name(fo::obligation), duty.id);
    values.insert(name(fo::title), duty.title.text());
    writer.create(registerId, values);
}

/// Throws when the judgement can't stand.
void checkJudgement(const ObligationPack::Duty& duty, Compliance state, const QString& reason)
{
    if (duty.informative)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” binds nobody; there is nothing to judge. Nothing was changed.")
                        .arg(duty.title.text()),
                    duty.id);
    if (!complianceFromId(complianceId(state)))
        throw Error(ErrorKind::Invalid, Tr::tr("Choose met, partly met, not met or not applicable. Nothing "
                                               "was changed."));
    if (reason.trimmed().isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("A judgement of one’s own needs its reason. Nothing was changed."), duty.id);
}

FieldValues valuesOf(const ObligationPack::Duty& duty, const ObligationChange& change)
{
    FieldValues values;
    if (change.owner)
        values.insert(name(fo::owner), orNull(*change.owner));
    if (change.department)
        values.insert(name(fo::department), orNull(*change.department));
    if (change.nextOn)
        values.insert(name(fo::next_on), orNull(change.nextOn->toString(Qt::ISODate)));
    if (change.note)
        values.insert(name(fo::note), orNull(*change.note));
    if (!change.state)
        return values;
    if (const auto own = *change.state) {
        checkJudgement(duty, *own, change.reason.value_or(QString()));
        values.insert(name(fo::state), complianceId(*own));
        values.insert(name(fo::reason), *change.reason);
    } else {
        values.insert(name(fo::state), QVariant());
        values.insert(name(fo::reason), QVariant());
    }
    return values;
}

} // namespace

ObligationService::ObligationService(people::Workspace& workspace)
    : m_workspace(workspace), m_pack(ObligationPack::builtIn(*workspace.ledger().registers()))
{
}

qint64 ObligationService::change(const QString& id, const ObligationChange& change)
{
    this->change(QStringList{id}, change);
    const auto record = recordOf(*m_workspace.ledger().reader(), id);
    return record ? record->id : 0;
}

void ObligationService::change(const QStringList& ids, const ObligationChange& change)
{
    QList<std::pair<const ObligationPack::Duty*, FieldValues>> changes;
    for (const QString& id : ids) {
        const ObligationPack::Duty& duty = requireDuty(*m_pack, id);
        if (const FieldValues values = valuesOf(duty, change); !values.isEmpty())
            changes.append({&duty, values});
    }
    if (changes.isEmpty())
        throw Error(ErrorKind::Invalid, Tr::tr("Nothing was given to change."));
    const QString reason = change.state && *change.state ? change.reason.value_or(QString()) : QString();
    m_workspace.perform(Tr::tr("Obligation changed"), reason, [&](ActWriter& writer) {
        for (const auto& [duty, values] : changes)
            write(writer, *duty, values);
    });
}

int ObligationService::selfCheck(const Obligations& found, QDate on, const QMap<QString, QString>& notes)
{
    for (auto it = notes.cbegin(); it != notes.cend(); ++it)
        requireDuty(*m_pack, it.key());
    int checked = 0;
    m_workspace.perform(Tr::tr("Yearly self-check of compliance"), {}, [&](ActWriter& writer) {
        for (const Obligation& each : found.all) {
            if (!each.counts())
                continue;
            const ObligationPack::Duty& duty = requireDuty(*m_pack, each.id);
            write(writer, duty,
                  {{name(fo::checked_on), on.toString(Qt::ISODate)},
                   {name(fo::next_on), on.addMonths(duty.cycleMonths.value_or(kYear)).toString(Qt::ISODate)},
                   {name(fo::note), notes.value(each.id, standing(each))}});
            ++checked;
        }
    });
    return checked;
}

} // namespace wardbook::oversight
