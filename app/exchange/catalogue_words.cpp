#include "exchange/catalogue_words.h"
#include "exchange/words.h"
#include <QHash>

namespace wardbook::exchange::catalogue {

namespace {

const QHash<QString, QStringList>& table()
{
    static const QHash<QString, QStringList> words = [] {
        const QStringList name{QStringLiteral("name")};
        const QStringList purpose{QStringLiteral("description"), QStringLiteral("purpose"),
                                  QStringLiteral("remarks")};
        const QStringList department{QStringLiteral("department")};
        const QStringList owner{QStringLiteral("owner"), QStringLiteral("responsible_person"),
                                QStringLiteral("person")};
        const QStringList frequency{QStringLiteral("update_frequency")};
        const QStringList remarks{QStringLiteral("remarks")};
        const QStringList none;
        const std::pair<const char16_t*, QStringList> rows[] = {
            {u"title", name},
            {u"dataset title", name},
            {u"dataset name", name},
            {u"资料集名称", name},
            {u"资料名称", name},
            {u"数据集名称", name},
            {u"目录名称", name},
            {u"信息资源名称", name},
            {u"description", purpose},
            {u"资料集描述", purpose},
            {u"资料集说明", purpose},
            {u"数据集说明", purpose},
            {u"信息资源摘要", purpose},
            {u"publisher", department},
            {u"publisher name", department},
            {u"资料集提供机关", department},
            {u"提供机关", department},
            {u"数据提供方", department},
            {u"信息资源提供方", department},
            {u"contact", owner},
            {u"contact name", owner},
            {u"contactPoint fn", owner},
            {u"资料集提供机关联络人", owner},
            {u"提供机关联络人", owner},
            {u"contactPoint hasEmail", {QStringLiteral("contact")}},
            {u"accrualPeriodicity", frequency},
            {u"periodicity", frequency},
            {u"update frequency", frequency},
            {u"更新频率", frequency},
            {u"更新周期", frequency},
            {u"备注", remarks},
            // Known, but an asset has no field for them: they only say that this is a catalogue.
            {u"identifier", none},
            {u"keyword", none},
            {u"keywords", none},
            {u"theme", none},
            {u"distribution", none},
            {u"distributions", none},
            {u"landingPage", none},
            {u"accessLevel", none},
            {u"accessRights", none},
            {u"license", none},
            {u"issued", none},
            {u"modified", none},
            {u"conformsTo", none},
            {u"授权方式", none},
            {u"授权说明网址", none},
            {u"计费方式", none},
            {u"资料集类型", none},
            {u"档案格式", none},
            {u"主要栏位说明", none},
            {u"开放条件", none},
            {u"共享类型", none},
        };
        QHash<QString, QStringList> made;
        for (const auto& [word, fields] : rows)
            made.insert(words::headingKey(QString::fromUtf16(word)), fields);
        return made;
    }();
    return words;
}

} // namespace

bool isCatalogueHeading(const QString& heading)
{
    const QString key = words::headingKey(heading);
    // Hospitals write these two as well.
    return table().contains(key) && key != QStringLiteral("备注") && key != QStringLiteral("更新频率");
}

QStringList fieldsFor(const QString& heading)
{
    return table().value(words::headingKey(heading));
}

} // namespace wardbook::exchange::catalogue
