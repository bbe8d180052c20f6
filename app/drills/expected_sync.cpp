#include "drills/expected_sync.h"
#include "drills/drill_service.h"
#include "drills/drill_writing.h"
#include "drills/drills_tr.h"
#include "fields/expected_action.h"
#include "fields/inject.h"

namespace wardbook::drills {

namespace fa = fields::expected_action;

QList<ExpectedAction> parseExpected(const QString& text, QStringList* problems)
{
    QList<ExpectedAction> actions;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (QString line : lines) {
        line.replace(QChar(0xff5c), QLatin1Char('|')); // the bar of a Chinese keyboard
        const QStringList parts = line.split(QLatin1Char('|'));
        const auto part = [&](qsizetype i) { return i < parts.size() ? parts.at(i).trimmed() : QString(); };
        const QString what = part(0);
        if (what.isEmpty()) {
            if (problems && !line.trimmed().isEmpty())
                problems->append(
                    Tr::tr("The line “%1” names no action before the bar.").arg(line.trimmed().left(60)));
            continue;
        }
        ExpectedAction action;
        action.text = {what, what};
        action.role = {part(2), part(2)};
        action.clockRule = part(3);
        bool number = true;
        QString minutes = part(1);
        for (const QString& unit : {QStringLiteral("分钟内"), QStringLiteral("分钟"), QStringLiteral("min")})
            if (minutes.endsWith(unit))
                minutes.chop(unit.size());
        if (!minutes.isEmpty())
            action.withinMinutes = minutes.trimmed().toInt(&number);
        if (problems && (!number || action.withinMinutes < 0 || parts.size() > 4))
            problems->append(
                Tr::tr("The line “%1” must read: action | minutes | role.").arg(line.trimmed().left(60)));
        action.withinMinutes = std::max(0, action.withinMinutes);
        actions << action;
    }
    return actions;
}

QString expectedText(const QList<ExpectedAction>& actions)
{
    QStringList lines;
    for (const ExpectedAction& each : actions) {
        QStringList parts{each.text.text(), QString::number(each.withinMinutes), each.role.text()};
        if (!each.clockRule.isEmpty())
            parts << each.clockRule;
        while (parts.last().isEmpty())
            parts.removeLast();
        lines << parts.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

namespace {

ledger::FieldValues actionValues(const ExpectedAction& action, int no)
{
    ledger::FieldValues values;
    const auto set = [&](const char* field, const QVariant& value) {
        values.insert(QString::fromLatin1(field), value);
    };
    const auto text = [](const QString& value) { return value.isEmpty() ? QVariant() : QVariant(value); };
    set(fa::no, no);
    set(fa::text, action.text.text());
    set(fa::within_min, action.withinMinutes);
    set(fa::role, text(action.role.text()));
    set(fa::report_rule, text(action.clockRule));
    return values;
}

void bringInLine(ledger::ActWriter& writer, qint64 drill, qint64 inject, const QString& text,
                 QList<ledger::Record> records)
{
    const QString name = QString::fromLatin1(fa::kRegister);
    const ledger::RegisterDef& definition = writer.reader().registers().at(name);
    const ledger::FieldDef& no = definition.fieldAt(QString::fromLatin1(fa::no));
    std::sort(records.begin(), records.end(), [&](const ledger::Record& a, const ledger::Record& b) {
        return std::pair(a.value(no).toLongLong(), a.id) < std::pair(b.value(no).toLongLong(), b.id);
    });
    const QList<ExpectedAction> actions = parseExpected(text);
    for (qsizetype i = 0; i < std::max(actions.size(), records.size()); ++i) {
        if (i >= actions.size()) {
            writer.voidRecord(name, records.at(i).id, records.at(i).rev);
            continue;
        }
        ledger::FieldValues values = actionValues(actions.at(i), int(i) + 1);
        if (i >= records.size()) {
            values.insert(QString::fromLatin1(fa::drill), drill);
            values.insert(QString::fromLatin1(fa::inject), inject);
            writer.create(name, values);
            continue;
        }
        const ledger::Record& now = records.at(i);
        ledger::FieldValues changes;
        for (auto it = values.constBegin(); it != values.constEnd(); ++it)
            if (now.text(definition.fieldAt(it.key())) != it.value().toString())
                changes.insert(it.key(), it.value());
        if (!changes.isEmpty())
            writer.update(name, now.id, now.rev, changes);
    }
}

} // namespace

void syncActions(ledger::ActWriter& writer, qint64 drill, qint64 inject, const QString& text)
{
    QList<ledger::Record> records;
    writer.reader().forEachWith(QLatin1String(fa::kRegister), QLatin1String(fa::inject), inject,
                                [&](const ledger::Record& each) { records << each; });
    bringInLine(writer, drill, inject, text, records);
}

void syncAllActions(ledger::ActWriter& writer, qint64 drill)
{
    namespace fi = fields::inject;
    ledger::Reader& reader = writer.reader();
    QHash<qint64, QList<ledger::Record>> byInject;
    reader.forEachWith(QLatin1String(fa::kRegister), QLatin1String(fa::drill), drill,
                       [&](const ledger::Record& each) {
                           const ledger::RecordFields action(reader, fa::kRegister, each);
                           byInject[action.number(fa::inject)] << each;
                       });
    QList<std::pair<qint64, QString>> injects;
    reader.forEachWith(QLatin1String(fi::kRegister), QLatin1String(fi::drill), drill,
                       [&](const ledger::Record& each) {
                           injects << std::pair(
                               each.id, ledger::RecordFields(reader, fi::kRegister, each).text(fi::expected));
                       });
    for (const auto& [inject, text] : std::as_const(injects))
        bringInLine(writer, drill, inject, text, byInject.take(inject));
    // actions of injects that are void by now
    for (const QList<ledger::Record>& rest : std::as_const(byInject))
        for (const ledger::Record& each : rest)
            writer.voidRecord(QLatin1String(fa::kRegister), each.id, each.rev);
}

} // namespace wardbook::drills
