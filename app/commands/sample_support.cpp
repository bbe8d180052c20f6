#include "commands/sample_support.h"
#include "base/clock.h"
#include "commands/commands_tr.h"
#include "resources/resources.h"
#include <QJsonDocument>
#include <QRegularExpression>
#include <mutex>

namespace wardbook::commands::sample {

using ledger::Record;

using ledger::ActWriter;
using ledger::FieldValues;

namespace {

QString withDate(const QString& text)
{
    static const QRegularExpression relative(QStringLiteral("^today([+-]\\d+)$"));
    static const QRegularExpression moment(QStringLiteral("^now([+-]\\d+)$"));
    if (const auto minutes = moment.match(text); minutes.hasMatch())
        return QDateTime::fromMSecsSinceEpoch(clock::nowMs(), Qt::UTC)
            .addSecs(minutes.captured(1).toInt() * 60)
            .toString(Qt::ISODate);
    const auto match = relative.match(text);
    return match.hasMatch() ? clock::now().date().addDays(match.captured(1).toInt()).toString(Qt::ISODate)
                            : text;
}

} // namespace

const QJsonObject& data(const char* name)
{
    static std::mutex mutex;
    static std::map<QString, QJsonObject> files;
    const std::scoped_lock lock(mutex);
    const QString path = QStringLiteral(":/sample/%1.json").arg(QLatin1String(name));
    const auto found = files.find(path);
    if (found != files.end())
        return found->second;
    initResources();
    QFile file(path);
    const QJsonObject object =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (object.isEmpty())
        throw Error(ErrorKind::Damaged, Tr::tr("The program's own sample data is missing; install it again."),
                    path);
    return files.emplace(path, object).first->second;
}

FieldValues parse(ActWriter& writer, const QString& registerId, const QJsonObject& object)
{
    ledger::Reader& reader = writer.reader();
    const ledger::RegisterDef& definition = reader.registers().at(registerId);
    FieldValues values;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const ledger::FieldDef& field = definition.fieldAt(it.key());
        const QString text = it.value().isBool() ? QString::number(int{it.value().toBool()})
                                                 : withDate(it.value().toVariant().toString());
        const auto parsed =
            ledger::parseField(definition, field, reader.registers(), text, reader.resolver());
        if (!parsed.ok())
            throw Error(ErrorKind::Invalid, parsed.problem, registerId + QLatin1Char('.') + field.id);
        values.insert(parsed.values);
    }
    return values;
}

qint64 create(ActWriter& writer, const char* registerId, const QJsonObject& object)
{
    const QString id = QString::fromLatin1(registerId);
    return writer.create(id, parse(writer, id, object));
}

void createAll(ActWriter& writer, const char* registerId, const QJsonArray& objects,
               const QStringList& without)
{
    for (const QJsonValue& value : objects) {
        QJsonObject object = value.toObject();
        for (const QString& key : without)
            object.remove(key);
        create(writer, registerId, object);
    }
}

Record named(ledger::Reader& reader, const char* registerId, const QString& name)
{
    if (const auto record = reader.findByText(QString::fromLatin1(registerId), name))
        return *record;
    throw Error(ErrorKind::Damaged, Tr::tr("The program's own sample data is missing; install it again."),
                QString::fromLatin1(registerId) + QLatin1Char(' ') + name);
}

void stepAll(people::Workspace& workspace, const char* registerId, const QString& from,
             const QString& transition, const std::function<bool(const ledger::Record&)>& wanted)
{
    const auto reader = workspace.ledger().reader();
    const ledger::RegisterDef& definition = reader->registers().at(QString::fromLatin1(registerId));
    QList<std::pair<qint64, qint64>> records;
    reader->forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state == from && (!wanted || wanted(record)))
            records.append({record.id, record.rev});
    });
    workspace.perform(definition.transition(transition)->label.text(), {}, [&](ActWriter& writer) {
        for (const auto& [id, rev] : records)
            writer.transition(definition.id, id, rev, transition);
    });
}

} // namespace wardbook::commands::sample
