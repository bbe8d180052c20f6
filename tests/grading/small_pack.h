#pragma once
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

/// A catalogue small enough to count by hand.
namespace wardbook::grading {

inline QJsonObject bothLanguages(const QString& zh, const QString& en)
{
    return {{QStringLiteral("zh"), zh}, {QStringLiteral("en"), en}};
}

/// Two layers, three points, four checks. Items of level 2 and 3 share their checks:
/// room (machine_room), login (server, database; high risk from 2), backup (database; kind A, level 3 only),
/// rules (management), and one of the cloud extension (server).
inline QJsonObject smallPack(const QString& version = QStringLiteral("1"))
{
    const auto check = [](const char* id, const QStringList& objects, const QJsonValue& risk = {}) {
        const QString name = QString::fromLatin1(id);
        return QJsonObject{
            {QStringLiteral("id"), name},
            {QStringLiteral("question"), bothLanguages(name + QStringLiteral(" 做到了吗？"), name + u'?')},
            {QStringLiteral("how"), bothLanguages(QStringLiteral("现场看"), QStringLiteral("Look"))},
            {QStringLiteral("evidence"), bothLanguages(QStringLiteral("照片"), QStringLiteral("Photo"))},
            {QStringLiteral("remedy"), bothLanguages(QStringLiteral("补上"), QStringLiteral("Add it"))},
            {QStringLiteral("methods"), QJsonArray{QStringLiteral("look"), QStringLiteral("test")}},
            {QStringLiteral("objects"), QJsonArray::fromStringList(objects)},
            {QStringLiteral("high_risk"), risk}};
    };
    const auto item = [](const char* id, int level, const char* scope, const char* point, const char* checkId,
                         const char* kind) {
        const QString name = QString::fromLatin1(id);
        return QJsonObject{{QStringLiteral("id"), name},
                           {QStringLiteral("level"), level},
                           {QStringLiteral("scope"), QString::fromLatin1(scope)},
                           {QStringLiteral("point"), QString::fromLatin1(point)},
                           {QStringLiteral("clause"), QStringLiteral("%1.1.1").arg(level + 5)},
                           {QStringLiteral("letter"), QStringLiteral("a")},
                           {QStringLiteral("topic"), bothLanguages(name + QStringLiteral(" 主题"), name)},
                           {QStringLiteral("check"), QString::fromLatin1(checkId)},
                           {QStringLiteral("kind"), QString::fromLatin1(kind)},
                           {QStringLiteral("kind_verified"), false},
                           {QStringLiteral("weight"), QJsonValue()},
                           {QStringLiteral("verified"), true}};
    };
    const auto point = [](const char* id, const char* layer) {
        return QJsonObject{
            {QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("layer"), QString::fromLatin1(layer)},
            {QStringLiteral("label"), bothLanguages(QString::fromLatin1(id), QString::fromLatin1(id))}};
    };
    const QJsonObject risk{
        {QStringLiteral("id"), QStringLiteral("HR-1")},
        {QStringLiteral("from_level"), 2},
        {QStringLiteral("mitigable"), true},
        {QStringLiteral("trigger"), bothLanguages(QStringLiteral("弱口令"), QStringLiteral("Weak password"))},
        {QStringLiteral("annex"), QStringLiteral("A-18")}};
    const QString server = QStringLiteral("server"), database = QStringLiteral("database");
    return {{QStringLiteral("id"), QStringLiteral("small")},
            {QStringLiteral("kind"), QStringLiteral("requirements")},
            {QStringLiteral("version"), version},
            {QStringLiteral("label"), bothLanguages(QStringLiteral("小目录"), QStringLiteral("Small"))},
            {QStringLiteral("source"), QStringLiteral("本院")},
            {QStringLiteral("verified"), false},
            {QStringLiteral("layers"),
             QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("TEC")},
                                    {QStringLiteral("label"),
                                     bothLanguages(QStringLiteral("技术"), QStringLiteral("Technology"))}},
                        QJsonObject{{QStringLiteral("id"), QStringLiteral("MAN")},
                                    {QStringLiteral("label"),
                                     bothLanguages(QStringLiteral("管理"), QStringLiteral("Management"))}}}},
            {QStringLiteral("points"),
             QJsonArray{point("TEC.room", "TEC"), point("TEC.login", "TEC"), point("MAN.rules", "MAN")}},
            {QStringLiteral("checks"),
             QJsonArray{check("room", {QStringLiteral("machine_room")}),
                        check("login", {server, database}, risk), check("backup", {database}),
                        check("rules", {QStringLiteral("management")}), check("cloud", {server})}},
            {QStringLiteral("items"), QJsonArray{item("L2-room", 2, "general", "TEC.room", "room", "G"),
                                                 item("L2-login", 2, "general", "TEC.login", "login", "S"),
                                                 item("L2-rules", 2, "general", "MAN.rules", "rules", "G"),
                                                 item("L3-room", 3, "general", "TEC.room", "room", "G"),
                                                 item("L3-login", 3, "general", "TEC.login", "login", "S"),
                                                 item("L3-backup", 3, "general", "TEC.login", "backup", "A"),
                                                 item("L3-rules", 3, "general", "MAN.rules", "rules", "G"),
                                                 item("L3-cloud", 3, "cloud", "TEC.login", "cloud", "G")}}};
}

inline QByteArray toJson(const QJsonObject& pack)
{
    return QJsonDocument(pack).toJson();
}

} // namespace wardbook::grading
