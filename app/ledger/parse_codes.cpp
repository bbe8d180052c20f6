#include "base/text_keys.h"
#include "ledger/field_parsers.h"
#include "ledger/frequency_words.h"
#include "ledger/ledger_tr.h"

namespace wardbook::ledger::field_parsers {

namespace {

constexpr QStringView kTicked = u"☑☒■✓✔√●";
constexpr QStringView kOpen = u"□☐○";

/// A printed form has all options with boxes: only the ticked ones count. Unchanged text when there are no
/// boxes.
QString tickedParts(const QString& text)
{
    const auto isBox = [](QChar c) { return kTicked.contains(c) || kOpen.contains(c); };
    if (std::none_of(text.begin(), text.end(), isBox))
        return text;
    QStringList kept;
    bool ticked = false;
    QString part;
    const auto flush = [&] {
        if (ticked && !part.trimmed().isEmpty())
            kept << part.trimmed();
        part.clear();
    };
    for (const QChar c : text) {
        if (!isBox(c)) {
            part += c;
            continue;
        }
        flush();
        ticked = kTicked.contains(c);
    }
    flush();
    return kept.join(u'、');
}

/// "三+" → the code of 三: the text without marks that make it vague, or the first of several.
QString probableCode(const CodeList& list, const QString& text)
{
    QString bare;
    for (const QChar c : keys::fold(text))
        if (c.isLetterOrNumber() || c.isSpace())
            bare += c;
    for (const QString& ending : {QStringLiteral("以上"), QStringLiteral("及以上"), QStringLiteral("左右")})
        if (bare.endsWith(ending))
            bare.chop(ending.size());
    const Code* code = list.match(bare.trimmed());
    return code ? code->id : QString();
}

QString allowed(const CodeList& list)
{
    constexpr qsizetype fewEnough = 8;
    if (list.codes.size() > fewEnough)
        return {};
    QStringList labels;
    for (const Code& code : list.codes)
        labels << code.label.text();
    return labels.join(language() == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

void fail(const Input& in, const CodeList& list, const QString& text, ParsedField& out)
{
    const QString choices = allowed(list);
    out.problem =
        choices.isEmpty()
            ? Tr::tr("“%1” is no value of “%2”.").arg(quoted(text), in.field.label.text())
            : Tr::tr("“%1” is no value of “%2”: %3.").arg(quoted(text), in.field.label.text(), choices);
    out.suggestion = probableCode(list, text);
}

/// Words that are no code go to the sibling that keeps them, under the code "other".
void keepWords(const Input& in, const QString& words, ParsedField& out)
{
    const FieldDef* other = in.definition.field(in.field.otherField);
    if (!other || out.values.contains(other->id))
        return;
    const Input sibling{in.definition, *other, in.registers, words};
    parseText(sibling, out);
}

} // namespace

void parseCode(const Input& in, ParsedField& out)
{
    const CodeList& list = *in.field.codeList;
    const Code* code = list.match(in.text);
    if (!code)
        code = list.match(tickedParts(in.text));
    if (code) {
        out.values.insert(in.field.id, code->id);
        return;
    }
    if (in.field.otherField.isEmpty())
        return fail(in, list, in.text, out);
    const QString guess = list.id == QLatin1String(kFrequencyList) ? frequencyOf(in.text) : QString();
    out.values.insert(in.field.id, guess.isEmpty() ? QStringLiteral("other") : guess);
    keepWords(in, in.text, out);
}

void parseCodes(const Input& in, ParsedField& out)
{
    const CodeList& list = *in.field.codeList;
    if (const Code* code = list.matchAsWritten(in.text)) { // a label may hold a separator itself
        out.values.insert(in.field.id, code->id);
        return;
    }
    QList<const Code*> found;
    QStringList words;
    const auto take = [&](const QString& part) {
        const Code* code = list.match(part);
        if (code && !found.contains(code))
            found << code;
        return code != nullptr;
    };
    const QStringList parts = splitParts(tickedParts(in.text));
    for (const QString& part : parts) {
        if (take(part))
            continue;
        const QStringList pieces = part.split(u' ', Qt::SkipEmptyParts);
        if (pieces.size() > 1 &&
            std::all_of(pieces.begin(), pieces.end(), [&](const QString& p) { return list.match(p); }))
            std::for_each(pieces.begin(), pieces.end(), take);
        else
            words << part;
    }
    if (!words.isEmpty()) {
        if (const Code* whole = list.match(in.text)) {
            out.values.insert(in.field.id, whole->id);
            return;
        }
        if (in.field.otherField.isEmpty())
            return fail(in, list, words.first(), out);
        take(QStringLiteral("other"));
        keepWords(in, words.join(QStringLiteral("、")), out);
    }
    std::sort(found.begin(), found.end()); // they stand in the list one behind the other
    QString ids;
    for (const Code* code : found)
        ids += ids.isEmpty() ? code->id : u',' + code->id;
    out.values.insert(in.field.id, ids.isEmpty() ? QVariant() : QVariant(ids));
}

void parseBool(const Input& in, ParsedField& out)
{
    static const QHash<QString, bool> words = [] {
        QHash<QString, bool> map;
        for (const char* yes :
             {"是",   "有",   "y",    "yes",  "true", "t",      "1",    "√",    "✓",      "✔",
              "☑",    "■",    "涉及", "含",   "包含", "含有",   "对",   "已签", "已签订", "已",
              "存在", "属于", "是的", "启用", "on",   "已完成", "需要", "有的", "涉",     "●"})
            map.insert(QString::fromUtf8(yes), true);
        for (const char* no :
             {"否",     "无",   "無",   "n",    "no",     "false", "f",      "0",      "×",
              "✗",      "✘",    "✕",    "x",    "□",      "☐",     "不涉及", "不含",   "不包含",
              "没有",   "沒有", "不是", "未签", "未签订", "未",    "错",     "不存在", "off",
              "不属于", "停用", "不",   "没",   "不需要", "非",    "none",   "不涉",   "○"})
            map.insert(QString::fromUtf8(no), false);
        return map;
    }();
    const auto it = words.constFind(in.text);
    if (it != words.cend()) {
        out.values.insert(in.field.id, qint64(*it));
        return;
    }
    const QString key = keys::fold(tickedParts(in.text));
    const auto folded = words.constFind(key);
    if (folded != words.cend()) {
        out.values.insert(in.field.id, qint64(*folded));
        return;
    }
    out.problem = Tr::tr("“%1” is neither yes nor no.").arg(quoted(in.text));
    for (qsizetype length = std::min<qsizetype>(3, key.size()); length > 0 && out.suggestion.isEmpty();
         --length) {
        const auto start = words.constFind(key.left(length)); // 是，含敏感信息 → probably yes
        if (start != words.cend() && !key.at(0).isDigit() && key.at(0).unicode() > 0x7F)
            out.suggestion = *start ? QStringLiteral("1") : QStringLiteral("0");
    }
}

} // namespace wardbook::ledger::field_parsers
