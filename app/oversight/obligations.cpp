#include "oversight/obligations.h"
#include "fields/department.h"
#include "fields/obligation.h"
#include "fields/person.h"
#include "ledger/record_fields.h"
#include "oversight/finding_records.h"
#include "oversight/oversight_tr.h"
#include <algorithm>
#include <ranges>

namespace wardbook::oversight {

namespace fo = fields::obligation;

namespace {

const QStringList kStates{QStringLiteral("met"),      QStringLiteral("partly"),
                          QStringLiteral("open"),     QStringLiteral("not_applicable"),
                          QStringLiteral("to_judge"), QStringLiteral("informative")};
constexpr int kSayable = 4; ///< the first ones are codes of obligation_state

/// Equal for equal questions.
QString keyOf(const ledger::RecordTest& test)
{
    QStringList words{test.registerId};
    for (const ledger::FieldTest& each : test.all)
        words << each.field << each.anyOf.join(QChar(1)) << each.noneOf.join(QChar(1))
              << QString::number((each.filled ? 1 : 0) + (each.empty ? 2 : 0)) << each.before << each.after
              << (each.atLeast ? QString::number(*each.atLeast) : QString())
              << (each.below ? QString::number(*each.below) : QString());
    return words.join(QChar(2));
}

/// Open findings by rule.
QHash<QString, qint64> openOf(ledger::Reader& reader, QDate today, const CheckRules& rules,
                              const Findings& findings)
{
    QHash<QString, qint64> open;
    const FindingRecords records(reader, today);
    for (auto it = findings.byRule.cbegin(); it != findings.byRule.cend(); ++it)
        if (const CheckRule* rule = rules.find(it.key()))
            if (const qint64 left = it->size() - records.acceptedAmong(reader, *rule, *it); left > 0)
                open.insert(it.key(), left);
    return open;
}

Compliance computedOf(const Obligation& obligation)
{
    if (obligation.proof.isEmpty())
        return Compliance::ToJudge;
    const qsizetype held = obligation.proofHeld();
    if (held == 0)
        return Compliance::Open;
    return held == obligation.proof.size() && obligation.openFindings == 0 ? Compliance::Met
                                                                           : Compliance::Partly;
}

Obligation described(const ObligationPack& pack, const ObligationPack::Duty& duty)
{
    Obligation each;
    each.id = duty.id;
    each.group = duty.group;
    each.article = duty.article;
    each.title = duty.title.text();
    each.duty = duty.duty.text();
    each.bound = pack.boundText(duty);
    each.verified = duty.verified;
    each.cycleMonths = duty.cycleMonths;
    each.cycleOfArticle = duty.cycleOfArticle;
    return each;
}

/// What people said goes over what was found.
void join(Obligation& obligation, ledger::Reader& reader, const ledger::Record& record)
{
    const ledger::RecordFields said(reader, fo::kRegister, record);
    obligation.record = record.id;
    obligation.rev = record.rev;
    obligation.owner = said.number(fo::owner);
    obligation.department = said.number(fo::department);
    if (obligation.owner)
        obligation.ownerName =
            reader.nameOf(QString::fromLatin1(fields::person::kRegister), obligation.owner);
    if (obligation.department)
        obligation.departmentName =
            reader.nameOf(QString::fromLatin1(fields::department::kRegister), obligation.department);
    obligation.note = said.text(fo::note);
    obligation.checkedOn = said.date(fo::checked_on);
    obligation.nextOn = said.date(fo::next_on);
    if (!obligation.nextOn.isValid() && obligation.checkedOn.isValid() && obligation.cycleMonths)
        obligation.nextOn = obligation.checkedOn.addMonths(*obligation.cycleMonths);
    const auto own = complianceFromId(said.text(fo::state));
    if (!own || obligation.computed == Compliance::Informative)
        return;
    obligation.own = true;
    obligation.state = *own;
    obligation.reason = said.text(fo::reason);
}

} // namespace

QString complianceId(Compliance state)
{
    return kStates.at(static_cast<int>(state));
}

QString complianceText(Compliance state)
{
    switch (state) {
    case Compliance::Met:
        return Tr::tr("Met");
    case Compliance::Partly:
        return Tr::tr("Partly met");
    case Compliance::Open:
        return Tr::tr("Not met yet");
    case Compliance::NotApplicable:
        return Tr::tr("Not applicable");
    case Compliance::ToJudge:
        return Tr::tr("To be judged");
    case Compliance::Informative:
        return Tr::tr("For information");
    }
    return {};
}

std::optional<Compliance> complianceFromId(const QString& id)
{
    const auto place = kStates.indexOf(id);
    if (place < 0 || place >= kSayable)
        return {};
    return static_cast<Compliance>(place);
}

qsizetype Obligation::proofHeld() const
{
    return std::ranges::count_if(proof, &ProofFound::holds);
}

bool Obligation::overdue(QDate today) const
{
    return nextOn.isValid() && nextOn < today && counts() && state != Compliance::NotApplicable;
}

int Obligations::count(Compliance state, const QString& group) const
{
    return static_cast<int>(std::ranges::count_if(all, [&](const Obligation& each) {
        return each.state == state && (group.isEmpty() || each.group == group);
    }));
}

const Obligation* Obligations::find(const QString& id) const
{
    const auto found = std::ranges::find(all, id, &Obligation::id);
    return found == all.end() ? nullptr : &*found;
}

QString standing(const Obligation& obligation)
{
    QStringList details;
    const bool applies =
        obligation.computed != Compliance::NotApplicable && obligation.state != Compliance::NotApplicable;
    if (!obligation.proof.isEmpty() && applies)
        details << Tr::tr("proof %1 of %2").arg(obligation.proofHeld()).arg(obligation.proof.size());
    if (obligation.openFindings > 0 && applies)
        details << Tr::tr("findings: %1").arg(obligation.openFindings);
    const QString state = complianceText(obligation.state);
    return details.isEmpty() ? state : Tr::tr("%1: %2").arg(state, details.join(Tr::tr("; ")));
}

ObligationReader::ObligationReader(std::shared_ptr<const ObligationPack> pack,
                                   const ledger::RegisterSet& registers)
    : m_pack(std::move(pack))
{
    for (const ObligationPack::Duty& duty : m_pack->duties)
        for (const ObligationPack::Proof& proof : duty.applies + duty.proof)
            if (const QString key = keyOf(proof.test); !m_questions.contains(key))
                m_questions.emplace(key, ledger::RecordQuery(registers, proof.test));
}

void ObligationReader::forget(const QString& registerId)
{
    if (registerId.isEmpty())
        return m_answers.clear();
    for (const auto& [key, question] : m_questions)
        if (question.touches().contains(registerId))
            m_answers.remove(key);
}

void ObligationReader::answer(ledger::Reader& reader, QDate today, const Progress& progress)
{
    if (m_day != today)
        m_answers.clear();
    m_day = today;
    struct Open
    {
        QStringList keys;
        std::vector<const ledger::RecordQuery*> questions;
    };
    std::map<QString, Open> byRegister;
    for (const auto& [key, question] : m_questions)
        if (!m_answers.contains(key)) {
            Open& open = byRegister[question.registerId()];
            open.keys << key;
            open.questions.push_back(&question);
        }
    qint64 done = 0;
    for (const auto& [registerId, open] : byRegister) {
        progress.step(done++, static_cast<qint64>(byRegister.size()),
                      Tr::tr("Comparing with the obligations"));
        const auto counts = ledger::RecordQuery::countTogether(reader, open.questions, today);
        for (qsizetype i = 0; i < open.keys.size(); ++i)
            m_answers.insert(open.keys.at(i), counts.at(static_cast<size_t>(i)));
    }
}

qint64 ObligationReader::answerTo(const ObligationPack::Proof& proof) const
{
    return m_answers.value(keyOf(proof.test));
}

Obligations ObligationReader::read(ledger::Reader& reader, QDate today, const CheckRules& rules,
                                   const Findings& findings, const Progress& progress)
{
    answer(reader, today, progress);
    QHash<QString, ledger::Record> said;
    reader.forEach(QString::fromLatin1(fo::kRegister), [&](const ledger::Record& record) {
        if (record.state != QLatin1String(ledger::kVoidState))
            said.insert(ledger::RecordFields(reader, fo::kRegister, record).text(fo::obligation), record);
    });
    const QHash<QString, qint64> open = openOf(reader, today, rules, findings);
    Obligations result{m_pack, {}, today};
    for (const ObligationPack::Duty& duty : m_pack->duties) {
        Obligation each = described(*m_pack, duty);
        for (const ObligationPack::Proof& proof : duty.proof)
            each.proof << ProofFound{proof.label.text(), proof.test.registerId, answerTo(proof), proof.least};
        for (const QString& rule : duty.checks)
            if (const qint64 count = open.value(rule); count > 0) {
                each.checks << rule;
                each.openFindings += count;
            }
        const bool applies =
            std::ranges::all_of(duty.applies, [this](const ObligationPack::Proof& condition) {
                return answerTo(condition) >= condition.least;
            });
        each.computed = duty.informative ? Compliance::Informative
                        : applies        ? computedOf(each)
                                         : Compliance::NotApplicable;
        each.state = each.computed;
        if (const auto record = said.constFind(duty.id); record != said.constEnd())
            join(each, reader, *record);
        result.all << each;
    }
    return result;
}

Obligations ObligationReader::readAll(ledger::Reader& reader, QDate today, const Progress& progress)
{
    const auto rules = CheckRules::current(reader);
    CheckEngine engine(rules, reader.registers());
    const Findings& findings = engine.run(reader, today, progress);
    return ObligationReader(ObligationPack::builtIn(reader.registers()), reader.registers())
        .read(reader, today, *rules, findings, progress);
}

} // namespace wardbook::oversight
