#include "grading/grading_service.h"
#include "base/error.h"
#include "fields/grading.h"
#include "fields/system.h"
#include "grading/grading_records.h"
#include "grading/grading_tr.h"
#include "grading/round_records.h"

namespace wardbook::grading {

namespace fg = fields::grading;
namespace fs = fields::system;

namespace {

QString grading()
{
    return QLatin1String(fg::kRegister);
}

Error refused(const QString& why)
{
    return Error(ErrorKind::Invalid, Tr::tr("%1 Nothing was changed.").arg(why));
}

/// Levels as the system is graded now; 0 when it isn't. "S3A2" alone isn't a grade: a system that was
/// imported may have no sides.
std::pair<int, int> gradedNow(ledger::Reader& reader, qint64 system)
{
    const auto record = reader.find(QLatin1String(fs::kRegister), system);
    return record ? records::levelsOf(reader, *record) : std::pair(0, 0);
}

void requireOnlyOpenOne(ledger::Reader& reader, const GradingDraft& draft)
{
    const QList<ledger::Record> gradings = records::gradingsOf(reader, draft.system);
    const ledger::Record* open = records::openOf(gradings);
    if (open && open->id != draft.id)
        throw refused(Tr::tr("“%1” is being graded already (%2). Go on with that one, or void it.")
                          .arg(reader.nameOf(QLatin1String(fs::kRegister), draft.system),
                               reader.nameOf(grading(), open->id)));
}

/// The concerns that a mismatch reason answers, at the level of the draft.
QList<GradeConcern> concernsOf(GradeFacts facts, const GradingDraft& draft)
{
    facts.level = draft.level();
    return concerns(facts);
}

} // namespace

GradingService::GradingService(people::Workspace& workspace) : m_workspace(workspace) {}

GradingDraft GradingService::draft(ledger::Reader& reader, qint64 id) const
{
    return records::draftOf(reader, records::grading(reader, id));
}

QList<qint64> GradingService::gradings(ledger::Reader& reader, qint64 system) const
{
    QList<qint64> ids;
    for (const ledger::Record& record : records::gradingsOf(reader, system))
        ids << record.id;
    return ids;
}

qint64 GradingService::save(const GradingDraft& draft)
{
    const ledger::FieldValues values = records::valuesOf(draft);
    qint64 id = draft.id;
    m_workspace.perform(draft.id == 0 ? Tr::tr("Begin grading") : Tr::tr("Edit grading"), {},
                        [&](ledger::ActWriter& writer) {
                            if (!writer.reader().find(QLatin1String(fs::kRegister), draft.system))
                                throw refused(Tr::tr("The system to be graded is not in this vault."));
                            requireOnlyOpenOne(writer.reader(), draft);
                            if (draft.id == 0)
                                id = writer.create(grading(), values);
                            else
                                writer.update(grading(), draft.id, draft.rev, values);
                        });
    return id;
}

QStringList GradingService::submitRefusals(ledger::Reader& reader, const GradingDraft& draft) const
{
    QStringList missing;
    if (draft.sLevel() == 0)
        missing << Tr::tr("For business information the injured object and the degree are open.");
    if (draft.aLevel() == 0)
        missing << Tr::tr("For system service the injured object and the degree are open.");
    if (draft.sReason.trimmed().isEmpty() || draft.aReason.trimmed().isEmpty())
        missing << Tr::tr("Reasons are needed for both sides.");
    if (!draft.gradedOn.isValid())
        missing << Tr::tr("The date of grading is missing.");
    if (!missing.isEmpty())
        return missing;
    const auto [s, a] = gradedNow(reader, draft.system);
    const bool anew = records::signedOf(records::gradingsOf(reader, draft.system)) != nullptr;
    if (anew && (s != draft.sLevel() || a != draft.aLevel()) && draft.regradeReason.trimmed().isEmpty())
        missing << Tr::tr("The grade changes from %1 to %2: say why.")
                       .arg(gradeName(s, a), gradeName(draft.sLevel(), draft.aLevel()));
    const QList<GradeConcern> open = concernsOf(facts(reader, draft.system), draft);
    if (!open.isEmpty() && draft.mismatchReason.trimmed().isEmpty())
        missing << Tr::tr("%1 Change the grade, or say why it stays.").arg(open.first().text);
    return missing;
}

void GradingService::submit(qint64 id, qint64 rev)
{
    m_workspace.perform(Tr::tr("Submit grading"), {}, [&](ledger::ActWriter& writer) {
        const ledger::Record record = records::grading(writer.reader(), id);
        const QStringList missing =
            submitRefusals(writer.reader(), records::draftOf(writer.reader(), record));
        if (record.state == QLatin1String("draft") && !missing.isEmpty())
            throw refused(missing.join(QLatin1Char('\n')));
        writer.transition(grading(), id, rev, QStringLiteral("submit"));
    });
}

void GradingService::sign(qint64 id, qint64 rev)
{
    m_workspace.perform(Tr::tr("Sign grading"), {}, [&](ledger::ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const GradingDraft draft = records::draftOf(reader, records::grading(reader, id));
        const QList<ledger::Record> all = records::gradingsOf(reader, draft.system);
        writer.transition(grading(), id, rev, QStringLiteral("sign"));
        if (const ledger::Record* before = records::signedOf(all))
            writer.transition(grading(), before->id, before->rev, QStringLiteral("supersede"));
        const QString systems = QLatin1String(fs::kRegister);
        writer.update(systems, draft.system, reader.record(systems, draft.system).rev,
                      {{QLatin1String(fs::s_level), QString::number(draft.sLevel())},
                       {QLatin1String(fs::a_level), QString::number(draft.aLevel())},
                       {QLatin1String(fs::grade), QString::number(draft.level())},
                       {QLatin1String(fs::graded_on), draft.gradedOn.toString(Qt::ISODate)}});
    });
}

void GradingService::sendBack(qint64 id, qint64 rev, const QString& reason)
{
    m_workspace.perform(Tr::tr("Return grading"), reason, [&](ledger::ActWriter& writer) {
        writer.transition(grading(), id, rev, QStringLiteral("return"));
    });
}

QString GradingService::signRefusal(ledger::Reader& reader, qint64 id) const
{
    const ledger::Record record = records::grading(reader, id);
    if (record.state == QLatin1String("draft"))
        return Tr::tr("Submit the grading first; somebody else signs it then.");
    const ledger::RegisterDef& definition = reader.registers().at(grading());
    const auto allowed = m_workspace.ledger().allowed(m_workspace.actor(), definition, record);
    for (const auto& transition : allowed.transitions)
        if (transition.id == QLatin1String("sign"))
            return transition.refusal;
    return Tr::tr("This grading is signed already.");
}

} // namespace wardbook::grading
