// Facts that forms ask for and no field holds.
#include "base/quantity.h"
#include "fields/asset.h"
#include "fields/grading.h"
#include "fields/system.h"
#include "fields/unit.h"
#include "filings/fact_reader_values.h"
#include "grading/grade_matrix.h"
#include "ledger/record_fields.h"

namespace wardbook::filings {

namespace unit_ = fields::unit;
namespace system_ = fields::system;
namespace grading_ = fields::grading;
namespace asset_ = fields::asset;
using ledger::Record;
using ledger::RecordFields;
using ledger::RegisterDef;

namespace {

/// One set being completed.
class Computing
{
public:
    Computing(FactSet& facts, const RegisterDef& definition, const Record* record, const FactWords& words)
        : m_facts(facts), m_definition(definition), m_record(record), m_words(words),
          m_fields(definition, record ? *record : kNone)
    {
    }

    /// A fact that stands for `field`, named after it unless it has a name of its own.
    Fact& add(const char* key, const char* field, const Label& label = {})
    {
        Fact& fact = m_facts.values[QLatin1String(key)];
        fact.source = {m_definition.id, m_record ? m_record->id : 0, QLatin1String(field)};
        fact.label =
            m_words.label(label.zh.isEmpty() ? m_definition.fieldAt(QLatin1String(field)).label : label);
        return fact;
    }
    void addText(const char* key, const char* field, const QString& text, const Label& label = {})
    {
        Fact& fact = add(key, field, label);
        fact.text = fact.raw = text;
    }
    void addYesNo(const char* key, const char* field, const QList<FactOption>& options, bool known, bool yes,
                  const Label& label = {})
    {
        Fact& fact = add(key, field, label);
        fact.options = options;
        if (m_record && known)
            choose(fact, yes ? QStringLiteral("yes") : QStringLiteral("no"));
    }
    /// The label of a code in the document's language.
    QString labelOf(const char* field) const { return m_facts.text(QLatin1String(field)); }

    void unit();
    void system();
    void grading();
    void asset();

private:
    void grades(const char* level, const char* s, const char* a);
    void damage(const char* key, const char* object, const char* degree);
    QString sizeText(qint64 bytes) const;
    QString tenThousands(qint64 count) const;

    static const Record kNone;
    FactSet& m_facts;
    const RegisterDef& m_definition;
    const Record* m_record;
    const FactWords& m_words;
    RecordFields m_fields;
};

const Record Computing::kNone;

QString trimmedDecimal(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

/// 省、市、县 and the rest, none of them twice: people often write the whole address into the last field.
QString wholeAddress(const QStringList& parts)
{
    QString whole = parts.last();
    for (qsizetype i = parts.size() - 2; i >= 0; --i)
        if (!parts[i].isEmpty() && !whole.contains(parts[i]))
            whole.prepend(parts[i]);
    return whole;
}

void Computing::unit()
{
    addText("full_address", unit_::address,
            wholeAddress({m_fields.text(unit_::province), m_fields.text(unit_::city),
                          m_fields.text(unit_::county), m_fields.text(unit_::address)}),
            {QStringLiteral("单位地址"), QStringLiteral("Address")});
    addYesNo("has_superior", unit_::superior,
             m_words.options({QStringLiteral("有"), QStringLiteral("Yes")},
                             {QStringLiteral("无"), QStringLiteral("No")}),
             true, m_fields.has(unit_::superior),
             {QStringLiteral("是否有上级行业主管部门"), QStringLiteral("Has a superior department")});
}

/// "第三级（S3A3G3）", "S3A3G3".
void Computing::grades(const char* level, const char* s, const char* a)
{
    const QString name = grading::gradeName(int(m_fields.number(s)), int(m_fields.number(a)));
    QString text = labelOf(level);
    if (!text.isEmpty() && !name.isEmpty())
        text += m_words.chinese() ? QStringLiteral("（%1）").arg(name) : QStringLiteral(" (%1)").arg(name);
    addText("grade_text", level, text);
    addText("grade_name", level, name);
}

void Computing::system()
{
    grades(system_::grade, system_::s_level, system_::a_level);
    const QList<FactOption> yesNo = m_words.yesNo();
    addYesNo("is_part", system_::parent, yesNo, true,
             m_fields.has(system_::parent) || m_fields.has(system_::parent_unit),
             {QStringLiteral("是否是分系统"), QStringLiteral("Part of another system")});
    const QStringList used = m_fields.text(system_::technologies).split(u',', Qt::SkipEmptyParts);
    for (const char* technology : {"cloud", "mobile", "iot", "ics", "big_data", "other"})
        addYesNo((QByteArray("uses_") + technology).constData(), system_::technologies, yesNo,
                 !used.isEmpty(), used.contains(QLatin1String(technology)));
}

/// Every box of the table of damages; code "society/serious".
void Computing::damage(const char* key, const char* object, const char* degree)
{
    Fact& fact = add(key, object);
    const auto codesOf = [&](const char* field) -> const QList<ledger::Code>& {
        return m_definition.fieldAt(QLatin1String(field)).codeList->codes;
    };
    for (const ledger::Code& whom : codesOf(object))
        for (const ledger::Code& how : codesOf(degree))
            fact.options.append({whom.id + u'/' + how.id,
                                 m_words.label(whom.label) +
                                     (m_words.chinese() ? QStringLiteral("：") : QStringLiteral(": ")) +
                                     m_words.label(how.label)});
    if (m_fields.has(object) && m_fields.has(degree))
        choose(fact, m_fields.text(object) + u'/' + m_fields.text(degree));
}

void Computing::grading()
{
    grades(grading_::level, grading_::s_level, grading_::a_level);
    damage("s_case", grading_::s_object, grading_::s_degree);
    damage("a_case", grading_::a_object, grading_::a_degree);
    addYesNo("reviewed", grading_::reviewed_on,
             m_words.options({QStringLiteral("已评审"), QStringLiteral("Reviewed")},
                             {QStringLiteral("未评审"), QStringLiteral("Not reviewed")}),
             true, m_fields.has(grading_::reviewed_on),
             {QStringLiteral("专家评审情况"), QStringLiteral("Expert review")});
    addYesNo("approved", grading_::approved_on,
             m_words.options({QStringLiteral("已审核"), QStringLiteral("Approved")},
                             {QStringLiteral("未审核"), QStringLiteral("Not approved")}),
             true, m_fields.has(grading_::approved_on),
             {QStringLiteral("上级行业主管部门审核定级情况"),
              QStringLiteral("Approval by the superior department")});
}

/// The form knows GB and TB only; small amounts get as many decimals as they need.
QString Computing::sizeText(qint64 bytes) const
{
    constexpr double kGigabyte = double(qint64(1) << 30), kTerabyte = double(qint64(1) << 40);
    const double value = double(bytes);
    if (value >= kTerabyte)
        return trimmedDecimal(value / kTerabyte, 2) + QStringLiteral(" TB");
    const double gigabytes = value / kGigabyte;
    int decimals = 2;
    while (decimals < 9 && gigabytes > 0 && trimmedDecimal(gigabytes, decimals) == QLatin1String("0"))
        ++decimals;
    return trimmedDecimal(gigabytes, decimals) + QStringLiteral(" GB");
}

QString Computing::tenThousands(qint64 count) const
{
    return m_words.chinese() ? trimmedDecimal(double(count) / 10000, 4) + QStringLiteral(" 万条")
                             : formatExact(count) + QStringLiteral(" records");
}

void Computing::asset()
{
    Fact& important = add("important", asset_::national_class,
                          {QStringLiteral("拟定数据级别"), QStringLiteral("Intended class")});
    important.options =
        m_words.options({QStringLiteral("一般数据"), QStringLiteral("General data")},
                        {QStringLiteral("重要及以上数据"), QStringLiteral("Important data or above")},
                        "general", "important");
    if (m_fields.has(asset_::national_class))
        choose(important, m_fields.text(asset_::national_class) == QLatin1String("general")
                              ? QStringLiteral("general")
                              : QStringLiteral("important"));

    const QString size =
        m_fields.has(asset_::volume_bytes) ? sizeText(m_fields.number(asset_::volume_bytes)) : QString();
    const QString flags = m_fields.text(asset_::pi_flags);
    const bool personal =
        m_fields.flag(asset_::contains_pi) || (!flags.isEmpty() && flags != QLatin1String("none"));
    const char* counted = m_fields.has(asset_::persons) ? asset_::persons : asset_::volume_records;
    const QString people =
        personal && m_fields.has(counted) ? tenThousands(m_fields.number(counted)) : QString();
    QStringList volume{size};
    if (!people.isEmpty())
        volume << (m_words.chinese() ? QStringLiteral("个人信息 %1").arg(people)
                                     : QStringLiteral("personal information: %1").arg(people));
    else if (m_fields.has(asset_::volume_records))
        volume << labelOf(asset_::volume_records);
    volume.removeAll(QString());
    const QString between = m_words.chinese() ? QStringLiteral("；") : QStringLiteral("; ");
    addText("size", asset_::volume_bytes, size);
    addText("pi_records", counted, people,
            {QStringLiteral("个人信息数量"), QStringLiteral("Personal information")});
    addText("volume", asset_::volume_records, volume.join(between),
            {QStringLiteral("数据总量"), QStringLiteral("Volume")});
    addText("growth", asset_::monthly_growth_records,
            m_fields.has(asset_::monthly_growth_bytes)
                ? sizeText(m_fields.number(asset_::monthly_growth_bytes))
            : m_fields.has(asset_::monthly_growth_records)
                ? tenThousands(m_fields.number(asset_::monthly_growth_records))
                : QString(),
            {QStringLiteral("数据月增长量"), QStringLiteral("Monthly growth")});

    QStringList places;
    for (const auto& [kind, named] :
         {std::pair{asset_::cloud_type, asset_::cloud_name}, std::pair{asset_::room_type, asset_::room_name},
          std::pair{asset_::region, asset_::region_name}})
        places << QStringList{labelOf(kind), m_fields.text(named)}.join(u' ').trimmed();
    places.removeAll(QString());
    addText("location", asset_::room_name, places.join(between),
            {QStringLiteral("数据存储位置"), QStringLiteral("Where it is stored")});
}

} // namespace

void addComputed(FactSet& facts, const RegisterDef& definition, const Record* record, const FactWords& words)
{
    Computing computing(facts, definition, record, words);
    if (definition.id == QLatin1String(unit_::kRegister))
        computing.unit();
    else if (definition.id == QLatin1String(system_::kRegister))
        computing.system();
    else if (definition.id == QLatin1String(grading_::kRegister))
        computing.grading();
    else if (definition.id == QLatin1String(asset_::kRegister))
        computing.asset();
}

bool isComputed(const QString& registerId, const QString& key)
{
    static const QHash<QString, QStringList> kKeys{
        {QLatin1String(unit_::kRegister), {QStringLiteral("full_address"), QStringLiteral("has_superior")}},
        {QLatin1String(system_::kRegister),
         {QStringLiteral("grade_text"), QStringLiteral("grade_name"), QStringLiteral("is_part"),
          QStringLiteral("uses_cloud"), QStringLiteral("uses_mobile"), QStringLiteral("uses_iot"),
          QStringLiteral("uses_ics"), QStringLiteral("uses_big_data"), QStringLiteral("uses_other")}},
        {QLatin1String(grading_::kRegister),
         {QStringLiteral("grade_text"), QStringLiteral("grade_name"), QStringLiteral("s_case"),
          QStringLiteral("a_case"), QStringLiteral("reviewed"), QStringLiteral("approved")}},
        {QLatin1String(asset_::kRegister),
         {QStringLiteral("important"), QStringLiteral("volume"), QStringLiteral("size"),
          QStringLiteral("pi_records"), QStringLiteral("growth"), QStringLiteral("location")}}};
    return kKeys.value(registerId).contains(key);
}

} // namespace wardbook::filings
