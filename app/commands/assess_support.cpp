#include "commands/assess_support.h"
#include "base/text_keys.h"
#include "commands/commands_tr.h"
#include "fields/assessment.h"
#include "fields/system.h"
#include "grading/round_texts.h"
#include "grading/sheet_columns.h"
#include <QRegularExpression>

namespace wardbook::commands {

namespace {

using grading::Round;
using grading::Verdict;

QString squeezed(const QString& text)
{
    return keys::fold(text).remove(QLatin1Char(' '));
}

/// The newest round of the system that is not void; 0 if none.
qint64 newestRound(ledger::Reader& reader, qint64 system)
{
    qint64 newest = 0;
    reader.forEachWith(QString::fromLatin1(fields::assessment::kRegister),
                       QString::fromLatin1(fields::assessment::system), system,
                       [&](const ledger::Record& record) { newest = record.id; });
    return newest;
}

std::optional<qint64> systemByText(ledger::Reader& reader, const QString& text)
{
    const QString registerId = QString::fromLatin1(fields::system::kRegister);
    if (const auto record = reader.findByText(registerId, text))
        return record->id;
    const ledger::FieldDef& aliases =
        reader.registers().at(registerId).fieldAt(QString::fromLatin1(fields::system::aliases));
    static const QRegularExpression separators(QStringLiteral("[,，、;；/\\s]+"));
    const QString wanted = squeezed(text);
    QList<qint64> found;
    reader.forEach(registerId, [&](const ledger::Record& record) {
        for (const QString& alias : record.text(aliases).split(separators, Qt::SkipEmptyParts))
            if (squeezed(alias) == wanted && record.state != QLatin1String(ledger::kVoidState))
                found.append(record.id);
    });
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

} // namespace

qint64 findSystem(ledger::Reader& reader, const QString& text)
{
    if (const auto system = systemByText(reader, text))
        return *system;
    throw Error(ErrorKind::NotFound, Tr::tr("There is no system “%1”.").arg(text));
}

qint64 findRound(ledger::Reader& reader, const QString& text)
{
    if (const auto record = reader.findByText(QString::fromLatin1(fields::assessment::kRegister), text))
        return record->id;
    if (const auto system = systemByText(reader, text)) {
        if (const qint64 round = newestRound(reader, *system))
            return round;
        throw Error(ErrorKind::NotFound,
                    Tr::tr("“%1” has no self-assessment yet: begin one with “assess new”.").arg(text));
    }
    throw Error(ErrorKind::NotFound,
                Tr::tr("There is no round of self-assessment “%1”: give its code, its name where no other "
                       "has it, or the system.")
                    .arg(text));
}

int findRow(const Round& round, const QString& text)
{
    const int row = round.rowOf(text);
    if (row >= 0)
        return row;
    const QString wanted = squeezed(text);
    QList<int> found;
    for (int i = 0; i < round.items.size(); ++i)
        if (squeezed(grading::citation(round.item(i))) == wanted || squeezed(round.item(i).id) == wanted)
            found.append(i);
    if (found.size() == 1)
        return found.first();
    throw Error(ErrorKind::NotFound,
                Tr::tr("This round has no requirement item “%1”. Nothing was changed.").arg(text));
}

int findColumn(const Round& round, const QString& text)
{
    const QString wanted = squeezed(text);
    QList<int> found;
    for (int i = 0; i < round.objects.size(); ++i) {
        if (squeezed(round.objects.at(i).code) == wanted)
            return i;
        if (squeezed(round.objects.at(i).name) == wanted)
            found.append(i);
    }
    if (found.size() == 1)
        return found.first();
    throw Error(ErrorKind::NotFound, Tr::tr("This round has no object “%1”. Nothing was changed.").arg(text));
}

Verdict parseVerdict(const ledger::Reader& reader, const QString& text)
{
    const Verdict verdict = grading::verdictFromText(reader.registers(), text);
    if (verdict == Verdict::Blank && squeezed(text) != QLatin1String("blank") && text != QLatin1String("0"))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is no verdict: met, partial, unmet, na, or blank to clear the cell. Nothing "
                           "was changed.")
                        .arg(text));
    return verdict;
}

QJsonObject roundJson(const Round& round)
{
    const Round::Counts counts = round.counts();
    QJsonArray scopes;
    for (const QString& scope : round.scopes)
        scopes.append(scope);
    return {{QStringLiteral("round"), round.code},
            {QStringLiteral("name"), round.name},
            {QStringLiteral("system"), round.systemName},
            {QStringLiteral("state"), round.state},
            {QStringLiteral("s_level"), round.sLevel},
            {QStringLiteral("a_level"), round.aLevel},
            {QStringLiteral("level"), round.level},
            {QStringLiteral("scopes"), scopes},
            {QStringLiteral("pack"), round.pack->id},
            {QStringLiteral("pack_version"), round.pack->version},
            {QStringLiteral("pack_verified"), round.pack->verified},
            {QStringLiteral("items"), round.items.size()},
            {QStringLiteral("objects"), round.objects.size()},
            {QStringLiteral("cells"), counts.total()},
            {QStringLiteral("met"), counts.met},
            {QStringLiteral("partial"), counts.partial},
            {QStringLiteral("unmet"), counts.unmet},
            {QStringLiteral("na"), counts.notApplicable},
            {QStringLiteral("blank"), counts.blank},
            {QStringLiteral("high_risk"), counts.highRisk}};
}

QJsonValue verdictJson(const Context& context, const ledger::Reader& reader, Verdict verdict)
{
    if (verdict == Verdict::Blank)
        return QJsonValue::Null;
    return context.labels() ? verdictWord(reader, verdict) : grading::verdictCode(verdict);
}

QString verdictWord(const ledger::Reader& reader, Verdict verdict)
{
    return verdict == Verdict::Blank
               ? QStringLiteral("–")
               : reader.registers().codes(QStringLiteral("verdict")).labelOf(grading::verdictCode(verdict));
}

QString percent(double value)
{
    return QStringLiteral("%1 %").arg(value, 0, 'f', 2);
}

} // namespace wardbook::commands
