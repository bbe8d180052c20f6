#include "survey/column_facts.h"
#include "survey/column_words.h"
#include "survey/patterns.h"
#include <QHash>

namespace wardbook::survey {

namespace {

constexpr qsizetype kRemembered = 50'000;

struct RuleWord
{
    QLatin1String pattern;
    const char* word; ///< empty: the rules have none
    bool direct;
};
constexpr RuleWord kRuleWords[] = {
    {QLatin1String("resident_id"), "身份证", true}, {QLatin1String("passport"), "护照", true},
    {QLatin1String("mobile"), "手机", true},        {QLatin1String("landline"), "电话", true},
    {QLatin1String("email"), "邮箱", true},         {QLatin1String("person_name"), "姓名", true},
    {QLatin1String("address"), "住址", true},       {QLatin1String("insurance_no"), "医保号", true},
    {QLatin1String("bank_card"), "", true},         {QLatin1String("diagnosis"), "诊断", false},
    {QLatin1String("clinical_text"), "主诉", false}};

void add(ColumnFacts& facts, const RuleWord& word)
{
    facts.direct = facts.direct || word.direct;
    if (*word.word != '\0')
        facts.ruleWords << QString::fromUtf8(word.word);
}

ColumnFacts readWords(const Column& column)
{
    const ColumnWords said(column.name, column.comment);
    ColumnFacts facts;
    facts.personal = said.isPersonal();
    for (const RuleWord& word : kRuleWords)
        if (said.speakOf(word.pattern))
            add(facts, word);
    return facts;
}

ColumnFacts ofWords(const Column& column)
{
    static thread_local QHash<std::pair<QString, QString>, ColumnFacts> remembered;
    const std::pair<QString, QString> key(column.name, column.comment);
    if (const auto found = remembered.constFind(key); found != remembered.constEnd())
        return *found;
    if (remembered.size() >= kRemembered)
        remembered.clear();
    return *remembered.insert(key, readWords(column));
}

} // namespace

ColumnFacts factsOf(const Column& column)
{
    const ColumnFacts words = ofWords(column);
    if (column.hits.isEmpty())
        return words;
    ColumnFacts facts; // samples say more than names
    facts.personal = words.personal;
    for (const PatternHit& hit : column.hits) {
        for (const Pattern& pattern : patterns())
            if (pattern.id == hit.pattern) {
                facts.personal = facts.personal || pattern.personal;
                facts.sensitive = facts.sensitive || pattern.sensitive;
            }
        for (const RuleWord& word : kRuleWords)
            if (word.pattern == hit.pattern)
                add(facts, word);
    }
    return facts;
}

} // namespace wardbook::survey
