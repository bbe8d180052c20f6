#include "ledger/act_session.h"
#include "base/clock.h"
#include "ledger/change_json.h"
#include "ledger/conflict.h"
#include "ledger/ledger_tr.h"
#include "ledger/permissions.h"
#include "ledger/row_io.h"

namespace wardbook::ledger {

namespace {

constexpr int kProgressEvery = 256;

bool isVoid(const Record& record)
{
    return record.state == QLatin1String(kVoidState);
}

} // namespace

ActSession::ActSession(const ActContext& context, const Actor& actor, const QString& label,
                       const QString& reason)
    : m_context(context), m_actor(actor), m_reader(context.connection, context.registers)
{
    const auto last = lastAct(context.connection);
    m_founding = !last;
    m_act.seq = last ? last->seq + 1 : 1;
    m_act.prevHash = last ? last->hash : QByteArray();
    m_act.atMs = clock::nowMs();
    m_act.clockBehind = last && m_act.atMs < last->atMs;
    m_act.firstChange = last ? last->firstChange + last->changeCount : 1;
    m_act.actor = actor.member;
    m_act.actorName = actor.name;
    m_act.role = actor.role;
    m_act.workstation = actor.workstation;
    m_act.label = label;
    m_act.reason = reason;
}

ActSession::~ActSession() = default;

RegisterTable& ActSession::table(const QString& registerId)
{
    auto& slot = m_tables[registerId];
    if (!slot) {
        slot = std::make_unique<RegisterTable>(m_context.connection, m_context.registers->at(registerId),
                                               m_context.searchIndexed);
        if (m_bulk)
            slot->beginBulk();
    }
    return *slot;
}

Record ActSession::loadForWriting(RegisterTable& table, qint64 id)
{
    auto record = table.load(id);
    if (!record)
        throw Error(ErrorKind::NotFound, Tr::tr("The record is not in this vault. Nothing was changed."),
                    table.definition().id + QLatin1Char(' ') + QString::number(id));
    return *record;
}

void ActSession::requireRev(RegisterTable& table, const Record& current, qint64 rev,
                            const FieldValues& changes)
{
    if (current.rev != rev)
        throw ConflictError(compareVersions(m_reader, table.definition(), current, rev, changes));
}

void ActSession::addAuthor(Record& record) const
{
    if (!record.authors.contains(m_actor.member))
        record.authors << m_actor.member;
}

void ActSession::update(const QString& registerId, qint64 id, qint64 rev, const FieldValues& changes)
{
    RegisterTable& target = table(registerId);
    const RegisterDef& definition = target.definition();
    const Record before = loadForWriting(target, id);
    Record after = before;
    QList<const FieldDef*> changed;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const FieldDef& field = definition.fieldAt(it.key());
        if (target.formulas().has(field))
            continue; // whatever somebody writes there, it is worked out
        after.values[field.position] = storedValue(field, it.value());
        if (after.values.at(field.position) != before.values.at(field.position))
            changed << &field;
    }
    permissions::require(permissions::editRefusal(m_context.rights, m_actor, definition, before));
    if (changed.isEmpty())
        return; // also when somebody else wrote the same meanwhile: nothing is lost
    requireRev(target, before, rev, changes);
    target.formulas().workOut(after);
    target.formulas().collectChanged(definition, before, after, changed);
    permissions::require(permissions::departmentRefusal(m_context.rights, m_actor, definition, after));
    requireOpenOwner(definition, before);
    requireOpenOwner(definition, after);
    const StateDef& state = *definition.state(before.state);
    if (!state.onEdit.isEmpty())
        after.state = state.onEdit;
    const StateDef* next = definition.state(after.state);
    if ((next && next->keepsBaseline) || !before.baseline.isEmpty()) {
        for (const FieldDef* field : changed) {
            if (!after.baseline.contains(field->id))
                after.baseline.insert(field->id, before.value(*field));
            else if (after.baseline.value(field->id) == after.value(*field))
                after.baseline.remove(field->id);
        }
    }
    addAuthor(after);
    checkValues(target, &before, after);
    write(target, before, after, QStringLiteral("update"));
}

/// Those that a unit added to a shipped register; validate() only warns of them.
static void requireOwnFields(const RegisterDef& definition, const Record& record)
{
    QList<FieldProblem> missing;
    for (const FieldDef& field : definition.fields)
        if (field.custom && !definition.custom && field.required && record.value(field).isNull())
            missing << FieldProblem{field.id, Tr::tr("“%1” is not filled in.").arg(field.label.text())};
    if (!missing.isEmpty())
        throw ValidationError(missing);
}

void ActSession::carry(const RegisterDef& definition, const TransitionDef& step, const FieldValues& carried,
                       Record& record) const
{
    for (auto it = carried.begin(); it != carried.end(); ++it) {
        const FieldDef& field = definition.fieldAt(it.key());
        if (!step.carries.contains(field.id))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” can't be filled by the step “%2”. Nothing was changed.")
                            .arg(field.label.text(), step.label.text()));
        record.values[field.position] = storedValue(field, it.value());
        // What a step brought is no edit waiting for approval.
        record.baseline.remove(field.id);
    }
}

void ActSession::transition(const QString& registerId, qint64 id, qint64 rev, const QString& transitionId,
                            const FieldValues& carried, bool byService)
{
    RegisterTable& target = table(registerId);
    const RegisterDef& definition = target.definition();
    const TransitionDef* step = definition.transition(transitionId);
    if (!step)
        throw Error(ErrorKind::Invalid, Tr::tr("There is no step “%1” in “%2”. Nothing was changed.")
                                            .arg(transitionId, definition.label.text()));
    if (step->guarded && !byService)
        permissions::require(Tr::tr("“%1” has conditions of its own and is done where they are checked.")
                                 .arg(step->label.text()));
    const Record before = loadForWriting(target, id);
    requireRev(target, before, rev, carried);
    permissions::require(
        permissions::transitionRefusal(m_context.rights, m_actor, definition, *step, before));
    requireOpenOwner(definition, before);
    if (step->notByAuthors)
        requireForeignParts(definition, before, *step);
    if (step->reasonRequired && m_act.reason.trimmed().isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” needs a reason. Nothing was changed.").arg(step->label.text()));
    if (!m_conditions)
        m_conditions = StepConditions::shipped(*m_context.registers);
    m_conditions->require(m_reader, definition.id, step->id, before.id, clock::now().date());
    Record after = before;
    after.state = step->to;
    if (step->restoresBaseline)
        for (auto it = before.baseline.begin(); it != before.baseline.end(); ++it)
            if (const FieldDef* field = definition.field(it.key()))
                after.values[field->position] = it.value();
    if (step->settles || step->restoresBaseline) {
        after.baseline.clear();
        after.authors.clear();
    }
    carry(definition, *step, carried, after);
    if (step->restoresBaseline || !carried.isEmpty())
        target.formulas().workOut(after);
    if (step->right == QLatin1String(verb::kSubmit) && !step->restoresBaseline) {
        addAuthor(after);
        requireOwnFields(definition, after);
        checkValues(target, nullptr, after);
    } else if (!carried.isEmpty()) {
        checkValues(target, &before, after);
    }
    write(target, before, after, step->id);
}

void ActSession::voidRecord(const QString& registerId, qint64 id, qint64 rev)
{
    RegisterTable& target = table(registerId);
    const Record before = loadForWriting(target, id);
    requireRev(target, before, rev, {});
    permissions::require(permissions::voidRefusal(m_context.rights, m_actor, target.definition(), before));
    requireOpenOwner(target.definition(), before);
    Record after = before;
    after.state = QLatin1String(kVoidState);
    addAuthor(after);
    write(target, before, after, QStringLiteral("void"));
}

void ActSession::revert(const ChangeRow& change)
{
    RegisterTable& target = table(QString::fromUtf8(change.registerId));
    const Record before = loadForWriting(target, change.recordId);
    requireOpenOwner(target.definition(), before);
    Record after = before;
    if (change.created)
        after.state = QLatin1String(kVoidState);
    else
        revertChange(target.definition(), after, change);
    if (!isVoid(after))
        checkValues(target, &before, after);
    write(target, before, after, QStringLiteral("undo"));
}

void ActSession::write(RegisterTable& target, const Record& before, Record& after, const QString& kind)
{
    const RegisterDef& definition = target.definition();
    after.rev = before.rev + 1;
    after.actSeq = m_act.seq;
    after.rowHash = m_rowDigest.add(canonicalRow(definition, after)).final();
    ChangeRow change;
    change.before = canonicalDifference(definition, before, after);
    change.after = canonicalDifference(definition, after, before);
    addChange(target, after, change);
    if (definition.id == m_openOwner.first)
        m_openOwner = {};
    target.update(before, after);
    count(definition, after, kind);
}

void ActSession::addChange(RegisterTable& target, const Record& after, ChangeRow& change)
{
    change.id = m_act.firstChange + m_act.changeCount;
    change.actSeq = m_act.seq;
    change.registerId = target.idUtf8();
    change.recordId = after.id;
    change.afterHash = after.rowHash;
    if (!m_insertChange)
        m_insertChange.emplace(
            m_context.connection,
            QStringLiteral("INSERT INTO change (id, act_seq, register, record_id, before, after, "
                           "after_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)"));
    m_insertChange->bindInt(1, change.id).bindInt(2, change.actSeq).bindUtf8(3, change.registerId);
    m_insertChange->bindInt(4, change.recordId).bindUtf8(6, change.after).bindBlob(7, change.afterHash);
    if (change.created)
        m_insertChange->bindNull(5);
    else
        m_insertChange->bindUtf8(5, change.before);
    m_insertChange->run();
    m_digest.add(change);
}

void ActSession::count(const RegisterDef& definition, const Record& record, const QString& kind)
{
    m_reader.forgetNames(definition.id);
    if (m_act.changeCount == 0) {
        m_kind = kind;
        const FieldDef* title = definition.field(
            definition.codePrefix.isEmpty() ? definition.titleField : definition.fields.first().id);
        m_subject = title ? record.text(*title) : record.uid;
    } else if (m_kind != kind) {
        m_kind = QStringLiteral("mixed");
    }
    ++m_act.changeCount;
    m_touched[definition.id] << record.id;
    if (m_bulk && m_act.changeCount % kProgressEvery == 0)
        m_progress.step(m_act.changeCount, m_expected);
}

void ActSession::checkValues(RegisterTable& target, const Record* before, const Record& after)
{
    const RegisterDef& definition = target.definition();
    QList<FieldProblem> problems;
    for (const FieldProblem& problem : validate(definition, *m_context.registers, after))
        if (!problem.warning)
            problems << problem;
    collectUniqueProblems(target, before, after, problems);
    collectReferenceProblems(target, before, after, problems);
    if (!problems.isEmpty())
        throw ValidationError(problems);
}

void ActSession::collectUniqueProblems(RegisterTable& target, const Record* before, const Record& after,
                                       QList<FieldProblem>& problems)
{
    const RegisterDef& definition = target.definition();
    for (const FieldDef* each : target.uniqueFields()) {
        const FieldDef& field = *each;
        const QVariant& value = after.values.at(field.position);
        if (value.isNull() || (before && before->values.at(field.position) == value))
            continue;
        if (const qint64 other = target.holder(field, value, after.id))
            problems << FieldProblem{field.id,
                                     Tr::tr("“%1” is taken: %2 has it already.")
                                         .arg(value.toString(), m_reader.nameOf(definition.id, other))};
    }
}

void ActSession::collectReferenceProblems(RegisterTable& target, const Record* before, const Record& after,
                                          QList<FieldProblem>& problems)
{
    for (const FieldDef* each : target.referenceFields()) {
        const FieldDef& field = *each;
        const QVariant& value = after.values.at(field.position);
        if (value.isNull() || (before && before->values.at(field.position) == value))
            continue;
        RegisterTable& referred = table(field.ref);
        if (field.type == FieldType::Ref) {
            if (!referred.isLive(value.toLongLong()))
                problems << FieldProblem{field.id, Tr::tr("The record it refers to does not exist.")};
            continue;
        }
        for (const QString& part : value.toString().split(QLatin1Char(',')))
            if (!referred.isLive(part.toLongLong())) {
                problems << FieldProblem{field.id, Tr::tr("A record it refers to does not exist.")};
                break;
            }
    }
}

void ActSession::note(const QString& kind, const QString& subject)
{
    if (m_noteKind.isEmpty()) {
        m_noteKind = kind;
        m_noteSubject = subject;
    }
}

void ActSession::expectMany(qint64 changes, const Progress& progress)
{
    m_bulk = true;
    m_expected = changes;
    m_progress = progress;
    for (auto& [id, target] : m_tables)
        target->beginBulk();
}

void ActSession::setUndoes(qint64 seq)
{
    m_act.undoes = seq;
}

/// Kind and subject, in words that don't depend on a language: "ZC-0042", or "asset:128, department:3".
void ActSession::describe()
{
    m_act.kind = !m_noteKind.isEmpty() ? m_noteKind : m_act.undoes != 0 ? QStringLiteral("undo") : m_kind;
    if (!m_noteSubject.isEmpty()) {
        m_act.subject = m_noteSubject;
    } else if (m_act.changeCount == 1) {
        m_act.subject = m_subject;
    } else {
        QStringList parts;
        for (auto it = m_touched.begin(); it != m_touched.end(); ++it)
            parts << it.key() + QLatin1Char(':') + QString::number(it.value().size());
        m_act.subject = parts.join(QStringLiteral(", "));
    }
}

bool ActSession::finish()
{
    if (m_act.changeCount == 0 && m_noteKind.isEmpty())
        return false;
    for (auto& [id, target] : m_tables)
        target->finish();
    describe();
    m_act.changesDigest = m_digest.final();
    m_act.hash = actHash(m_act);
    m_act.signature = m_actor.key->sign(m_act.hash);
    insertAct(m_context.connection, m_act);
    if (m_bulk)
        m_progress.step(m_act.changeCount, m_act.changeCount);
    return true;
}

} // namespace wardbook::ledger
