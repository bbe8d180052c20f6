#include "grading/pack_builder.h"
#include "base/clock.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "grading/grading_tr.h"
#include <QFileInfo>
#include <QJsonDocument>

namespace wardbook::grading {

namespace {

constexpr int kMostProblems = 20;
constexpr int kLongestId = 60, kLongestText = 4000, kLongestTopic = 120, kLongestHead = 400;

/// One text for both languages: a catalogue speaks one.
QJsonObject label(const QString& text)
{
    return {{QStringLiteral("zh"), text}, {QStringLiteral("en"), text}};
}

QJsonValue optionalLabel(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(label(text.left(kLongestText)));
}

QString topicOf(const QString& text)
{
    const QString line = text.simplified();
    return line.size() <= kLongestTopic ? line : line.left(kLongestTopic - 1) + QChar(0x2026);
}

} // namespace

QString PackBuilder::identifier(const QString& text)
{
    QString id;
    for (const QChar c : text.trimmed())
        id += c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-')
                  ? c
                  : QChar(u'-');
    while (id.contains(QLatin1String("--")))
        id.replace(QLatin1String("--"), QLatin1String("-"));
    while (id.endsWith(u'-'))
        id.chop(1);
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    return id.left(kLongestId);
}

PackBuilder::PackBuilder(const PackImportOptions& options, const QString& path)
    : m_options(options), m_fileName(QFileInfo(path).fileName())
{
    const QString stem = QFileInfo(path).completeBaseName();
    m_id = identifier(stem);
    if (m_id.size() < 3) // a name in Chinese leaves nothing to tell packs apart by
        m_id = QStringLiteral("own-") + QString::fromLatin1(crypto::sm3(stem.toUtf8()).toHex().left(8));
    m_version = clock::now().date().toString(QStringLiteral("yyyy.MM.dd"));
    m_title = m_source = stem;
}

void PackBuilder::setHead(const QString& id, const QString& version, const QString& title,
                          const QString& source)
{
    const auto take = [](QString& to, const QString& from) {
        if (!from.isEmpty())
            to = from;
    };
    take(m_id, identifier(id));
    take(m_version, identifier(version).left(40));
    take(m_title, title.simplified().left(kLongestHead));
    take(m_source, source.simplified().left(kLongestHead));
}

void PackBuilder::refuse(const QString& place, const QString& reason)
{
    m_problems << Tr::tr("%1: %2").arg(place, reason);
}

void PackBuilder::remark(const QString& sentence)
{
    if (!m_remarks.contains(sentence))
        m_remarks << sentence;
}

QString PackBuilder::newId(const DraftItem& item)
{
    if (!item.id.isEmpty()) {
        const QString id = identifier(item.id);
        if (id.isEmpty() || m_ids.contains(id)) {
            refuse(item.place, id.isEmpty() ? Tr::tr("“%1” is no identifier.").arg(item.id)
                                            : Tr::tr("the id “%1” is there twice.").arg(item.id));
            return {};
        }
        if (id != item.id)
            remark(Tr::tr("Ids have letters, digits, dot, hyphen and _ only: “%1” became “%2”.")
                       .arg(item.id, id));
        return id;
    }
    const QString level = item.level > 0 ? QStringLiteral("L%1-").arg(item.level) : QString();
    const QString cited = identifier(item.letter.isEmpty() ? item.clause : item.clause + u'-' + item.letter);
    const QString id = cited.isEmpty()
                           ? QStringLiteral("R%1").arg(m_items.size() + 1, 4, 10, QLatin1Char('0'))
                           : level + cited;
    if (!m_ids.contains(id))
        return id;
    refuse(item.place,
           Tr::tr("clause and letter “%1” are there twice; a column with ids would tell them apart.")
               .arg(cited));
    return {};
}

QString PackBuilder::layerId(const QString& name)
{
    const QString shown = name.isEmpty() ? m_title : name;
    QString& id = m_layerIds[shown];
    if (id.isEmpty()) {
        id = QStringLiteral("Y%1").arg(m_layers.size() + 1, 2, 10, QLatin1Char('0'));
        m_layers.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("label"), label(shown)}});
    }
    return id;
}

QString PackBuilder::pointId(const QString& layer, const QString& name)
{
    QString& id = m_pointIds[layer + u'/' + name];
    if (id.isEmpty()) {
        id = QStringLiteral("%1.%2").arg(layer).arg(m_points.size() + 1, 3, 10, QLatin1Char('0'));
        m_points.append(QJsonObject{{QStringLiteral("id"), id},
                                    {QStringLiteral("layer"), layer},
                                    {QStringLiteral("label"), label(name)}});
    }
    return id;
}

void PackBuilder::add(DraftItem item)
{
    if (item.text.trimmed().isEmpty())
        return refuse(item.place, Tr::tr("there is no text that says what is asked."));
    if (item.text.size() > kLongestText)
        return refuse(item.place, Tr::tr("the text is longer than %1 characters.").arg(kLongestText));
    const QString id = newId(item);
    if (id.isEmpty())
        return;
    m_ids.insert(id);
    if (item.objects.isEmpty())
        item.objects = m_options.objects;
    if (item.objects.isEmpty()) {
        item.objects = QStringList{QStringLiteral("management")};
        remark(
            Tr::tr("Items that don't say what kinds of object they apply to count for the unit's management "
                   "and are judged once."));
    }
    if (item.methods.isEmpty())
        item.methods = QStringList{QStringLiteral("interview"), QStringLiteral("look")};
    const QString layer = layerId(item.layer.simplified());
    const QString point =
        item.point.simplified().isEmpty() ? Tr::tr("Requirements") : item.point.simplified();
    m_checks.append(
        QJsonObject{{QStringLiteral("id"), id},
                    {QStringLiteral("question"), label(item.question.isEmpty() ? item.text : item.question)},
                    {QStringLiteral("how"), optionalLabel(item.how)},
                    {QStringLiteral("evidence"), optionalLabel(item.evidence)},
                    {QStringLiteral("remedy"), optionalLabel(item.remedy)},
                    {QStringLiteral("methods"), QJsonArray::fromStringList(item.methods)},
                    {QStringLiteral("objects"), QJsonArray::fromStringList(item.objects)},
                    {QStringLiteral("high_risk"), QJsonValue::Null}});
    m_items.append(QJsonObject{
        {QStringLiteral("id"), id},
        {QStringLiteral("level"), item.level},
        {QStringLiteral("scope"), item.scope},
        {QStringLiteral("point"), pointId(layer, point)},
        {QStringLiteral("clause"), item.clause},
        {QStringLiteral("letter"), item.letter},
        {QStringLiteral("topic"), label(topicOf(item.text))},
        {QStringLiteral("check"), id},
        {QStringLiteral("kind"), item.kind},
        {QStringLiteral("kind_verified"), false},
        {QStringLiteral("weight"), item.weight > 0 ? QJsonValue(item.weight) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("verified"), false}});
}

ImportedPack PackBuilder::finish() const
{
    if (!m_problems.isEmpty()) {
        const QString more =
            m_problems.size() > kMostProblems
                ? QLatin1Char('\n') + Tr::tr("… and %1 more.").arg(m_problems.size() - kMostProblems)
                : QString();
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” was not loaded:\n%2")
                        .arg(m_fileName, m_problems.mid(0, kMostProblems).join(QLatin1Char('\n')) + more));
    }
    if (m_items.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” has no requirement in it. Nothing was loaded.").arg(m_fileName));
    const auto either = [](const QString& chosen, const QString& found) {
        return chosen.isEmpty() ? found : chosen;
    };
    const QJsonObject pack{{QStringLiteral("id"), either(m_options.id, m_id)},
                           {QStringLiteral("kind"), QStringLiteral("requirements")},
                           {QStringLiteral("version"), either(m_options.version, m_version)},
                           {QStringLiteral("label"), label(either(m_options.title, m_title))},
                           {QStringLiteral("source"), either(m_options.source, m_source)},
                           {QStringLiteral("verified"), false},
                           {QStringLiteral("verified_on"), QJsonValue::Null},
                           {QStringLiteral("layers"), m_layers},
                           {QStringLiteral("points"), m_points},
                           {QStringLiteral("checks"), m_checks},
                           {QStringLiteral("items"), m_items}};
    ImportedPack result;
    result.json = QJsonDocument(pack).toJson(QJsonDocument::Indented);
    result.pack = RequirementPack::parse(result.json, m_fileName);
    result.remarks = m_remarks;
    return result;
}

} // namespace wardbook::grading
