#include "survey/table_words.h"
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace wardbook::survey::words {

namespace {

/// Words that hospital systems are named with, English and as initials of pinyin. The Chinese side is what
/// the rules of classification know.
const QHash<QString, QString>& glossary()
{
    static const QHash<QString, QString> map = [] {
        struct Entry
        {
            const char *words, *chinese;
        };
        static constexpr Entry kEntries[] = {
            {"pat patient brxx hzxx brjbxx hzjbxx mpi empi person", "患者基本信息"},
            {"admission admit ryjl zyjl inpatient inp zy icustay adt", "住院与出入院"},
            {"discharge cyxj cyjl", "出院"},
            {"outpatient outp mz visit encounter jzjl jz", "就诊"},
            {"emergency jz er", "急诊"},
            {"registration register gh ghxx reg", "挂号"},
            {"appointment yy yyxx booking", "预约"},
            {"diagnosis diagnose diag zd zdxx condition dise disease icd", "诊断"},
            {"order orders yz yzxx poe", "医嘱"},
            {"prescription presc rx cf cfxx", "处方"},
            {"emar pharmacy medication yyjl", "处方用药"},
            {"drug medicine yp ypxx", "药品"},
            {"herbal cy", "草药"},
            {"lab lis jy jyjg jybg labevent measurement microbiologyevent", "检验结果"},
            {"specimen sample bb", "检验标本"},
            {"exam examination jc jcbg ris pacs radiology image imaging", "检查报告"},
            {"ecg xd", "心电"},
            {"pathology bl_report blbg", "病理"},
            {"emr case bl blxx blws record_doc note document", "病历"},
            {"progress bcjl", "病程"},
            {"mrfp basy homepage", "病案首页"},
            {"surgery operation_record ss ssjl procedure", "手术"},
            {"anesthesia anaesthesia mz_record mzjl", "麻醉"},
            {"nursing hl hljl vitals vital", "护理记录"},
            {"transfusion blood sx sxjl", "输血"},
            {"consent zqty", "知情同意"},
            {"fee charge cost bill billing fy fymx sf invoice fp bms price", "费用"},
            {"settle settlement js jsxx", "结算"},
            {"insurance ybxx yb payer", "医保"},
            {"infectious crb crbbg epidemic", "传染病"},
            {"death sw swdj", "死亡"},
            {"birth cs csdj newborn", "出生"},
            {"vaccine vaccination immunization jz_vaccine ymjz", "疫苗接种"},
            {"followup sf_visit sfjl", "随访"},
            {"checkup physical tj tjbg", "体检"},
            {"genetic gene jyxx genomic", "基因"},
            {"staff employee ygxx zgxx doctor nurse provider caregiver", "职工"},
            {"dept department ks ksxx", "科室"},
            {"schedule roster skd pb pbxx", "排班"},
            {"workload performance gzl", "绩效"},
            {"bed cw", "床位"},
            {"device equipment sb sbxx", "设备台账"},
            {"material stock inventory kc wz", "物资库存"},
            {"concept vocabulary dict dictionary zd_dict catalog code", "字典"},
            {"location site", "地点"},
            {"observation", "观察"},
            {"episode cohort", "专病队列"},
        };
        QHash<QString, QString> result;
        for (const Entry& entry : kEntries)
            for (const QString& word : QString::fromLatin1(entry.words).split(u' '))
                if (!result.contains(word))
                    result.insert(word, QString::fromUtf8(entry.chinese));
        return result;
    }();
    return map;
}

QString singular(const QString& word)
{
    if (word.size() > 4 && word.endsWith(QLatin1String("ies")))
        return word.chopped(3) + u'y';
    if (word.size() > 4 && word.endsWith(QLatin1String("noses")))
        return word.chopped(2) + QStringLiteral("is");
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(QLatin1String("ss")) &&
        !word.endsWith(QLatin1String("is")) && !word.endsWith(QLatin1String("us")))
        return word.chopped(1);
    return word;
}

bool startsWord(const QString& text, qsizetype i)
{
    const QChar before = text.at(i - 1), at = text.at(i);
    if (at.isUpper())
        return before.isLower() || (before.isUpper() && i + 1 < text.size() && text.at(i + 1).isLower());
    if (!at.isDigit() || !before.isLetter() || i + 4 > text.size())
        return false;
    const QStringView year = QStringView(text).mid(i, 4); // a year or a date glued on
    return std::all_of(year.begin(), year.end(), [](QChar c) { return c.isDigit(); });
}

} // namespace

QStringList of(const QString& name)
{
    QStringList result;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            result << singular(word.toLower());
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (!c.isLetterOrNumber()) {
            end();
            continue;
        }
        if (!word.isEmpty() && startsWord(name, i))
            end();
        word += c;
    }
    end();
    return result;
}

QString chinese(const QString& word)
{
    return glossary().value(word);
}

QStringList meanings(const QString& name)
{
    QStringList result;
    for (const QString& word : of(name))
        if (const QString found = chinese(word); !found.isEmpty() && !result.contains(found))
            result << found;
    return result;
}

bool isFrame(const QString& word)
{
    static const QSet<QString> frames = [] {
        QSet<QString> set;
        for (const char* each :
             {"t",    "tb",     "tbl",     "tab",    "table", "v",          "d",        "dim",
              "fact", "ods",    "dwd",     "dws",    "info",  "detail",     "dtl",      "item",
              "list", "record", "rec",     "master", "main",  "head",       "header",   "mx",
              "zb",   "xx",     "data",    "base",   "basic", "ext",        "extend",   "relation",
              "rel",  "map",    "mapping", "model",  "event", "occurrence", "exposure", "era"})
            set.insert(QString::fromLatin1(each));
        return set;
    }();
    return frames.contains(word);
}

bool isPart(const QString& word)
{
    static const QRegularExpression part(QStringLiteral("^(p|y|part|sub)?\\d+$"));
    return part.match(word).hasMatch();
}

QString titleOf(const QString& comment)
{
    static const QRegularExpression rest(QStringLiteral("[（(，,。；;：:\\n\\r【\\[].*$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString title = comment.trimmed();
    title.remove(rest);
    title = title.trimmed();
    for (const char* tail : {"信息表", "数据表", "记录表", "主表", "明细表", "从表", "子表", "表"}) {
        const QString end = QString::fromUtf8(tail);
        if (title.size() <= end.size() + 1 || !title.endsWith(end))
            continue;
        // 信息 and 记录 say what is kept; only the word for a table goes
        title.chop(end.startsWith(QStringLiteral("信息")) || end.startsWith(QStringLiteral("记录"))
                       ? 1
                       : end.size());
        break;
    }
    return title.left(60);
}

} // namespace wardbook::survey::words
