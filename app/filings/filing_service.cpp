// Beginning a filing, and what is written into its head.
#include "filings/filing_service.h"
#include "base/clock.h"
#include "base/error.h"
#include "fields/assessment.h"
#include "fields/drill.h"
#include "fields/filing.h"
#include "fields/incident.h"
#include "fields/member.h"
#include "fields/person.h"
#include "fields/recipient.h"
#include "fields/system.h"
#include "filings/check_rules.h"
#include "filings/filing_guard.h"
#include "filings/filings_tr.h"
#include "grading/working_days.h"
#include <QDateTime>

namespace wardbook::filings {

namespace field = fields::filing;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

void put(FieldValues& values, const char* name, const QString& text)
{
    if (!text.trimmed().isEmpty())
        values.insert(named(name), text.trimmed());
}

void put(FieldValues& values, const char* name, qint64 number)
{
    if (number != 0)
        values.insert(named(name), number);
}

/// What the filing is about must be what its kind is about.
void requireSubject(const FilingKind& kind, const FilingSubject& subject)
{
    using Subject = FilingKind::Subject;
    const bool given = kind.subject == Subject::System       ? subject.system != 0
                       : kind.subject == Subject::Incident   ? subject.incident != 0
                       : kind.subject == Subject::Drill      ? subject.drill != 0
                       : kind.subject == Subject::Assessment ? subject.assessment != 0
                       : kind.subject == Subject::Year       ? subject.year != 0
                                                             : true;
    if (!given)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” needs to know what it is about. Nothing was begun; choose it first.")
                        .arg(kind.label.text()));
}

QString variantOf(const FilingKind& kind, const QString& wanted)
{
    if (kind.variants.isEmpty() || kind.variants.contains(wanted))
        return kind.variants.isEmpty() ? QString() : wanted;
    if (wanted.isEmpty())
        return kind.variants.first();
    throw Error(ErrorKind::Invalid,
                Tr::tr("“%1” has no variant “%2”. Nothing was begun.").arg(kind.label.text(), wanted));
}

QString subjectName(ledger::Reader& reader, const FilingSubject& subject)
{
    const std::pair<const char*, qint64> about[]{{fields::system::kRegister, subject.system},
                                                 {fields::incident::kRegister, subject.incident},
                                                 {fields::drill::kRegister, subject.drill},
                                                 {fields::assessment::kRegister, subject.assessment}};
    for (const auto& [registerId, id] : about)
        if (id != 0)
            return reader.nameOf(named(registerId), id);
    return subject.year != 0 ? QString::number(subject.year) : QString();
}

/// As many members as the kind asks for: who begins it, then those who answer for the unit.
QList<qint64> proposedSigners(ledger::Reader& reader, const QString& creator, int count)
{
    QList<qint64> chosen;
    QMap<int, QList<qint64>> others; // by rank
    static const QStringList ranks{QStringLiteral("chief_security_officer"), QStringLiteral("principal"),
                                   QStringLiteral("security_administrator")};
    reader.forEach(named(fields::member::kRegister), [&](const Record& record) {
        const RecordFields member(reader, fields::member::kRegister, record);
        const auto rank = static_cast<int>(ranks.indexOf(member.text(fields::member::role)));
        if (record.uid == creator)
            chosen.append(record.id);
        else if (rank >= 0 && !member.flag(fields::member::disabled) &&
                 record.state != QLatin1String(ledger::kVoidState))
            others[rank].append(record.id);
    });
    for (const QList<qint64>& rank : std::as_const(others))
        chosen += rank;
    return chosen.mid(0, qMax(count, 1));
}

void requireSigners(ledger::Reader& reader, const QList<qint64>& signers)
{
    QSet<qint64> seen;
    for (const qint64 id : signers) {
        const SignerMember member = signerOf(reader, id);
        if (seen.contains(id))
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("%1 is named twice. Nothing was changed; every signature needs another person.")
                    .arg(member.name));
        if (member.disabled)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The key of %1 was disabled. Nothing was changed; choose another signer.")
                            .arg(member.name));
        seen.insert(id);
    }
}

struct Limit
{
    qint64 ms = 0; ///< 0: no limit is known
    QString source;
};

qint64 endOf(QDate day)
{
    return day.endOfDay().toMSecsSinceEpoch() / 1000 * 1000;
}

/// The last moment of the day until which the law gives time: of a first filing from the date that the kind
/// names, of a change from when what was filed changed.
Limit legalLimit(people::Workspace& workspace, ledger::Reader& reader, const FilingKind& kind,
                 const NewFiling& filing, const QString& variant, QDate today)
{
    if (variant == QLatin1String("change") || variant == QLatin1String("renewal")) {
        for (const RefilingDuty& duty : refilingDuties(reader, &workspace, today))
            if (duty.kind == kind.id && duty.system == filing.subject.system && duty.due.isValid() &&
                duty.changes.isEmpty() == (variant == QLatin1String("renewal")))
                return {endOf(duty.due), duty.source};
        return {};
    }
    const bool first = variant.isEmpty() || variant == QLatin1String("first");
    if (kind.dueDays <= 0 || !first)
        return {};
    const QDate from = dayOf(readFacts(reader, kind, filing.subject, today).raw(kind.dueFrom));
    if (!from.isValid())
        return {};
    return {endOf(kind.dueWorkingDays ? grading::WorkingDays::current(reader)->after(from, kind.dueDays)
                                      : from.addDays(kind.dueDays)),
            kind.dueSource};
}

/// The one recipient of the kind's sort that the unit has; 0: none, or it has to be chosen.
qint64 onlyRecipient(ledger::Reader& reader, const QString& sort)
{
    QList<qint64> found;
    reader.forEach(named(fields::recipient::kRegister), [&](const Record& record) {
        const RecordFields recipient(reader, fields::recipient::kRegister, record);
        if (record.state != QLatin1String(ledger::kVoidState) && !sort.isEmpty() &&
            recipient.text(fields::recipient::kind) == sort)
            found.append(record.id);
    });
    return found.size() == 1 ? found.first() : 0;
}

/// Who the member is among the people; by name when nobody has said so. 0: nobody, or two of that name.
qint64 personOf(ledger::Reader& reader, const QString& member)
{
    const auto record = reader.findByUid(named(fields::member::kRegister), member);
    if (!record)
        return 0;
    const RecordFields known(reader, fields::member::kRegister, *record);
    return known.has(fields::member::person)
               ? known.number(fields::member::person)
               : reader.resolve(named(fields::person::kRegister), known.text(fields::member::name));
}

FieldValues headValues(people::Workspace& workspace, ledger::Reader& reader, const FilingKind& kind,
                       const NewFiling& filing, QDate today)
{
    const QString creator = workspace.session().member;
    const QString variant = variantOf(kind, filing.variant);
    FieldValues values{{named(field::kind), kind.id}, {named(field::kind_version), kind.version}};
    const QString about = subjectName(reader, filing.subject);
    const QString title = about.isEmpty() ? kind.label.text() : about + QLatin1Char(' ') + kind.label.text();
    put(values, field::title, filing.title.trimmed().isEmpty() ? title : filing.title);
    put(values, field::variant, variant);
    put(values, field::system, filing.subject.system);
    put(values, field::incident, filing.subject.incident);
    put(values, field::drill, filing.subject.drill);
    put(values, field::assessment, filing.subject.assessment);
    put(values, field::year, filing.subject.year);
    put(values, field::recipient_name, filing.recipientName);
    put(values, field::recipient,
        filing.recipient != 0 || !filing.recipientName.trimmed().isEmpty()
            ? filing.recipient
            : onlyRecipient(reader, kind.recipient));
    put(values, field::preparer, filing.preparer != 0 ? filing.preparer : personOf(reader, creator));
    put(values, field::filled_on, today.toString(Qt::ISODate));
    const Limit legal =
        filing.dueMs == 0 ? legalLimit(workspace, reader, kind, filing, variant, today) : Limit();
    put(values, field::due, legal.ms != 0 ? legal.ms : filing.dueMs);
    if (legal.ms != 0)
        put(values, field::due_source, legal.source);
    const QList<qint64> signers =
        filing.signers.isEmpty() ? proposedSigners(reader, creator, kind.signatures) : filing.signers;
    requireSigners(reader, signers);
    put(values, field::signers, ledger::refsOf(signers));
    return values;
}

/// Fields that say what the filing is, or that only steps write.
bool writtenByPeople(const ledger::FieldDef& definition)
{
    static const QStringList fixed{
        named(field::code),       named(field::kind),     named(field::kind_version),
        named(field::system),     named(field::drill),    named(field::incident),
        named(field::assessment), named(field::previous), named(field::templates)};
    return definition.section == QLatin1String("basic") && !fixed.contains(definition.id);
}

} // namespace

FilingService::FilingService(people::Workspace& workspace, std::function<qint64()> nowMs)
    : m_workspace(workspace), m_nowMs(nowMs ? std::move(nowMs) : &clock::nowMs)
{
}

qint64 FilingService::create(const NewFiling& filing)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs()).date();
    const auto reader = m_workspace.ledger().reader();
    const auto kinds = FilingKinds::current(*reader);
    const FilingKind& kind = kinds->at(filing.kind);
    requireSubject(kind, filing.subject);
    const FieldValues values = headValues(m_workspace, *reader, kind, filing, today);
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Filing begun"), {}, [&](ActWriter& writer) {
        made = writer.create(filingRegister(), values);
        // what it is compared with: the last one of the same kind about the same
        const Record record = writer.reader().record(filingRegister(), made);
        if (const qint64 before = filedBefore(writer.reader(), record); before != 0)
            writer.update(filingRegister(), made, record.rev, {{named(field::previous), before}});
    });
    return made;
}

void FilingService::change(qint64 filing, qint64 rev, const FieldValues& values)
{
    m_workspace.perform(Tr::tr("Filing changed"), {}, [&](ActWriter& writer) {
        const ledger::RegisterDef& definition = writer.reader().registers().at(filingRegister());
        for (auto it = values.begin(); it != values.end(); ++it)
            if (const ledger::FieldDef& one = definition.fieldAt(it.key()); !writtenByPeople(one))
                throw Error(ErrorKind::Invalid,
                            Tr::tr("“%1” follows from the filing’s steps and is not changed by hand. Nothing "
                                   "was changed.")
                                .arg(one.label.text()));
        if (values.contains(named(field::signers)))
            requireSigners(writer.reader(), ledger::idsOf(values.value(named(field::signers)).toString()));
        FieldValues all = values;
        // a limit that somebody set is not the one that the law gave
        if (values.contains(named(field::due)) && !values.contains(named(field::due_source)))
            all.insert(named(field::due_source), QVariant());
        writer.update(filingRegister(), filing, rev, all);
    });
}

} // namespace wardbook::filings
