#include "grading/oscal_parts.h"
#include "grading/grading_tr.h"
#include <QUuid>

namespace wardbook::grading::oscal {

namespace {

const char kNamespace[] = "urn:wardbook:oscal";

QString componentType(const QString& kind)
{
    static const QHash<QString, QString> types{
        {QStringLiteral("machine_room"), QStringLiteral("physical")},
        {QStringLiteral("network"), QStringLiteral("network")},
        {QStringLiteral("network_device"), QStringLiteral("hardware")},
        {QStringLiteral("boundary_device"), QStringLiteral("hardware")},
        {QStringLiteral("terminal"), QStringLiteral("hardware")},
        {QStringLiteral("mobile"), QStringLiteral("hardware")},
        {QStringLiteral("iot_node"), QStringLiteral("hardware")},
        {QStringLiteral("control_device"), QStringLiteral("hardware")},
        {QStringLiteral("server"), QStringLiteral("hardware")},
        {QStringLiteral("cloud_platform"), QStringLiteral("service")},
        {QStringLiteral("management"), QStringLiteral("policy")}};
    return types.value(kind, QStringLiteral("software"));
}

QJsonArray texts(const QStringList& list)
{
    return QJsonArray::fromStringList(list);
}

QStringList methods(const RequirementCheck& check)
{
    static const QHash<QString, QString> words{{QStringLiteral("interview"), QStringLiteral("INTERVIEW")},
                                               {QStringLiteral("look"), QStringLiteral("EXAMINE")},
                                               {QStringLiteral("test"), QStringLiteral("TEST")}};
    QStringList list;
    for (const QString& method : check.methods)
        list << words.value(method, QStringLiteral("EXAMINE"));
    return list.isEmpty() ? QStringList{QStringLiteral("EXAMINE")} : list;
}

} // namespace

QString uuid(const QStringList& names)
{
    static const QUuid space = QUuid::createUuidV5(QUuid(), QString::fromLatin1(kNamespace));
    return QUuid::createUuidV5(space, names.join(QLatin1Char('/'))).toString(QUuid::WithoutBraces);
}

QString time(const QDateTime& at)
{
    const QDateTime known = at.isValid() ? at : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    return known.toOffsetFromUtc(known.offsetFromUtc()).toString(Qt::ISODate);
}

QString endOf(QDate day)
{
    return time(QDateTime(day, QTime(23, 59, 59)));
}

QString line(const QString& text)
{
    const QString simple = text.simplified();
    return simple.isEmpty() ? QStringLiteral("–") : simple;
}

QString controlId(const QString& item)
{
    return item.isEmpty() || item.front().isLetter() ? item : QLatin1Char('_') + item;
}

QJsonObject prop(const char* name, const QString& value)
{
    return {{QStringLiteral("name"), QString::fromLatin1(name)},
            {QStringLiteral("ns"), QString::fromLatin1(kNamespace)},
            {QStringLiteral("value"), line(value)}};
}

void add(QJsonObject& to, const char* key, const QJsonArray& list)
{
    if (!list.isEmpty())
        to.insert(QString::fromLatin1(key), list);
}

QString unitParty(const ReportFacts& facts)
{
    return uuid({QStringLiteral("unit"), facts.systemUid});
}

QJsonObject metadata(const ReportFacts& facts, const QString& title, const QDateTime& changed)
{
    QJsonArray parties{QJsonObject{{QStringLiteral("uuid"), unitParty(facts)},
                                   {QStringLiteral("type"), QStringLiteral("organization")},
                                   {QStringLiteral("name"), line(facts.unitName)}}};
    QStringList people;
    for (const StepFact& step : facts.steps)
        if (!people.contains(step.actor))
            people << step.actor;
    QJsonArray persons;
    for (const QString& name : std::as_const(people)) {
        const QString id = uuid({QStringLiteral("person"), facts.systemUid, name});
        persons.append(id);
        parties.append(
            QJsonObject{{QStringLiteral("uuid"), id},
                        {QStringLiteral("type"), QStringLiteral("person")},
                        {QStringLiteral("name"), line(name)},
                        {QStringLiteral("member-of-organizations"), QJsonArray{unitParty(facts)}}});
    }
    QJsonObject object{{QStringLiteral("title"), line(title)},
                       {QStringLiteral("last-modified"), time(changed)},
                       {QStringLiteral("version"), line(facts.round.code)},
                       {QStringLiteral("oscal-version"), QStringLiteral("1.1.2")},
                       {QStringLiteral("props"), QJsonArray{prop("state", facts.round.state)}},
                       {QStringLiteral("roles"),
                        QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("assessor")},
                                               {QStringLiteral("title"), Tr::tr("Self-assessor")}}}},
                       {QStringLiteral("parties"), parties},
                       {QStringLiteral("remarks"),
                        Tr::tr("A self-assessment. It doesn't replace an assessment by a licensed body.")}};
    if (!persons.isEmpty())
        object.insert(QStringLiteral("responsible-parties"),
                      QJsonArray{QJsonObject{{QStringLiteral("role-id"), QStringLiteral("assessor")},
                                             {QStringLiteral("party-uuids"), persons}}});
    return object;
}

QString componentUuid(const ReportFacts& facts, int column)
{
    return uuid({QStringLiteral("object"), facts.objects.at(column).uid});
}

QJsonArray components(const ReportFacts& facts, const QList<int>& columns)
{
    QJsonArray list;
    for (const int column : columns) {
        const RoundObject& object = facts.round.objects.at(column);
        list.append(QJsonObject{
            {QStringLiteral("uuid"), componentUuid(facts, column)},
            {QStringLiteral("type"), componentType(object.kind)},
            {QStringLiteral("title"), line(object.name)},
            {QStringLiteral("description"), line(facts.objects.at(column).kindWord)},
            {QStringLiteral("props"), QJsonArray{prop("code", object.code), prop("kind", object.kind)}},
            {QStringLiteral("status"),
             QJsonObject{{QStringLiteral("state"), QStringLiteral("operational")}}}});
    }
    return list;
}

QString observationUuid(const ReportFacts& facts, int row, int column)
{
    return uuid({QStringLiteral("observation"), facts.roundUid, facts.round.item(row).id,
                 facts.objects.at(column).uid});
}

QJsonObject observation(const ReportFacts& facts, int row, int column)
{
    const RequirementItem& item = facts.round.item(row);
    const RoundObject& object = facts.round.objects.at(column);
    const Cell& cell = facts.round.cell(row, column);
    const CellText& text = facts.texts.of(item.id, object.id);
    const QString said = text.note.isEmpty() ? text.naReason : text.note;
    const bool lacking = cell.verdict == Verdict::Partial || cell.verdict == Verdict::Unmet;
    QJsonArray evidence;
    for (const qint64 proof : text.proofs)
        evidence.append(QJsonObject{{QStringLiteral("description"), line(facts.proofNames.value(proof))}});
    QJsonArray props{prop("verdict", verdictCode(cell.verdict)), prop("item", item.id)};
    if (cell.highRisk)
        props.append(prop("high-risk", QStringLiteral("true")));
    QJsonObject result{
        {QStringLiteral("uuid"), observationUuid(facts, row, column)},
        {QStringLiteral("title"), line(QStringLiteral("%1 × %2").arg(item.id, object.name))},
        {QStringLiteral("description"), said.isEmpty() ? facts.word(cell.verdict) : said},
        {QStringLiteral("props"), props},
        {QStringLiteral("methods"), texts(methods(facts.round.check(row)))},
        {QStringLiteral("types"),
         QJsonArray{lacking ? QStringLiteral("finding") : QStringLiteral("control-objective")}},
        {QStringLiteral("subjects"),
         QJsonArray{QJsonObject{{QStringLiteral("subject-uuid"), componentUuid(facts, column)},
                                {QStringLiteral("type"), QStringLiteral("component")}}}},
        {QStringLiteral("collected"), time(facts.actTimes.value(text.actSeq, facts.changedAt))}};
    add(result, "relevant-evidence", evidence);
    return result;
}

} // namespace wardbook::grading::oscal
