#include "filings/check_rules.h"
#include "filings/filings_tr.h"
#include <QDateTime>
#include <QRegularExpression>

namespace wardbook::filings {

namespace {

/// A fact of that name, or a list that has entries.
bool isFilled(const FactScope& scope, const QString& key)
{
    if (const Fact* fact = scope.find(key))
        return !fact->isEmpty();
    const QList<FactSet>* list = scope.list(key);
    return list && !list->isEmpty();
}

bool isOneOf(const Fact& fact, const QStringList& values)
{
    for (const QString& code : fact.codes)
        if (values.contains(code))
            return true;
    return values.contains(fact.raw);
}

QString textAt(const FactScope& scope, const QString& key)
{
    const Fact* fact = scope.find(key);
    return fact ? fact->text : QString();
}

QString rawAt(const FactScope& scope, const QString& key)
{
    const Fact* fact = scope.find(key);
    return fact ? (fact->raw.isEmpty() && fact->codes.size() == 1 ? fact->codes.first() : fact->raw)
                : QString();
}

bool allTheSame(const QStringList& keys, const FactScope& scope)
{
    QStringList texts;
    for (const QString& key : keys)
        if (const QString text = textAt(scope, key).simplified(); !text.isEmpty())
            texts.append(text);
    texts.removeDuplicates();
    return texts.size() < 2;
}

bool gradeIsHigher(const QStringList& keys, const FactScope& scope)
{
    const QString whole = rawAt(scope, keys.value(0)), first = rawAt(scope, keys.value(1)),
                  second = rawAt(scope, keys.value(2));
    if (whole.isEmpty() || first.isEmpty() || second.isEmpty())
        return true; // what isn't filled is another rule's matter
    return whole.toInt() == qMax(first.toInt(), second.toInt());
}

bool matches(const QString& text, const QString& pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text.trimmed()).hasMatch();
}

/// True when the value is empty or `good` says so: that it is missing is another rule's matter.
template<class Good>
bool emptyOr(const QString& text, Good&& good)
{
    return text.isEmpty() || good(text);
}

bool datesHold(const CheckRule& rule, const FactScope& scope, QDate today)
{
    const QDate day = dayOf(rawAt(scope, rule.keys.value(0)));
    if (!day.isValid())
        return true;
    switch (rule.test) {
    case CheckTest::NotBefore: {
        const QDate other = dayOf(rawAt(scope, rule.keys.value(1)));
        return !other.isValid() || day >= other;
    }
    case CheckTest::NotFuture:
        return day <= today;
    case CheckTest::NotExpired:
        return day >= today;
    default:
        return day.addMonths(rule.months) >= today;
    }
}

/// Everything but Filled, Attached and AtLeast of a whole list.
bool passes(const CheckRule& rule, const FactScope& scope, QDate today)
{
    const QString key = rule.keys.value(0);
    const Fact* fact = scope.find(key);
    const QString text = fact ? fact->text : QString();
    switch (rule.test) {
    case CheckTest::CreditCode:
        return emptyOr(text, validCreditCode);
    case CheckTest::Phone:
        return emptyOr(text, validPhone);
    case CheckTest::Email:
        return text.isEmpty() || matches(text, QStringLiteral("[\\w.+\\-]+@[\\w\\-]+(?:\\.[\\w\\-]+)+"));
    case CheckTest::Postcode:
        return text.isEmpty() || (matches(text, QStringLiteral("\\d{6}")) && text != QLatin1String("000000"));
    case CheckTest::NotBefore:
    case CheckTest::NotFuture:
    case CheckTest::NotExpired:
    case CheckTest::MaxAge:
        return datesHold(rule, scope, today);
    case CheckTest::Same:
        return allTheSame(rule.keys, scope);
    case CheckTest::AnyOf:
        return !fact || fact->isEmpty() || isOneOf(*fact, rule.values);
    case CheckTest::Signed:
        return fact && isOneOf(*fact, rule.values);
    case CheckTest::AtLeast: {
        const QList<FactSet>* list = scope.list(key);
        return (list ? list->size() : fact ? fact->raw.toLongLong() : 0) >= rule.least;
    }
    case CheckTest::GradeIsHigher:
        return gradeIsHigher(rule.keys, scope);
    case CheckTest::Filled:
    case CheckTest::Attached:
        break;
    }
    return true;
}

QString filledIn(const CheckRule& rule, const FactScope& scope)
{
    QString text = rule.text.text();
    for (int i = 0; i < rule.keys.size(); ++i)
        text.replace(QStringLiteral("{%1}").arg(i), textAt(scope, rule.keys.at(i)));
    return text;
}

/// Where a person mends it: the fact's record, else any record of the entry.
FactSource sourceOf(const FactScope& scope, const QString& key, const FactSet* entry)
{
    if (const Fact* fact = scope.find(key); fact && fact->source.record != 0)
        return fact->source;
    if (entry)
        for (const Fact& fact : entry->values)
            if (fact.source.record != 0)
                return fact.source;
    return {};
}

QString titleOf(const FactSet& entry, int number)
{
    for (const char* key : {"_title", "name", "title"})
        if (const QString text = entry.text(QLatin1String(key)); !text.isEmpty())
            return text;
    const QString name = entryName(entry);
    return name.isEmpty() ? Tr::tr("No. %1").arg(number) : name;
}

CheckLine::Problem problem(const CheckRule& rule, const FactScope& scope, const QString& key,
                           const FactSet* entry)
{
    CheckLine::Problem found;
    found.rule = rule.id;
    found.state = rule.doubtful ? CheckState::Doubtful : CheckState::Missing;
    found.text = filledIn(rule, scope);
    found.key = key;
    found.source = sourceOf(scope, key, entry);
    found.law = rule.source;
    found.verified = rule.verified;
    return found;
}

QList<CheckLine::Problem> judged(const CheckRule& rule, const FactScope& scope, QDate today,
                                 const FactSet* entry)
{
    QList<CheckLine::Problem> found;
    if (!holdsWithin(rule.when, scope))
        return found;
    if (rule.test != CheckTest::Filled) {
        if (!passes(rule, scope, today))
            found.append(problem(rule, scope, rule.keys.value(0), entry));
        return found;
    }
    QStringList empty;
    for (const QString& key : rule.keys)
        if (!isFilled(scope, key))
            empty.append(key);
    for (const QString& key : std::as_const(empty)) {
        found.append(problem(rule, scope, key, entry));
        // the rule's one sentence can't say which of several it is
        const Fact* fact = scope.find(key);
        if (rule.keys.size() > 1 && fact && !fact->label.isEmpty())
            found.last().text = Tr::tr("“%1” is not filled in").arg(fact->label);
        if (rule.keys.size() > 1 && rule.doubtful)
            found.last().rule = rule.id + QLatin1Char('/') + key;
    }
    return found;
}

QList<CheckLine::Problem> judgedEntries(const CheckRule& rule, const FactScope& scope,
                                        const QList<FactSet>& entries, QDate today)
{
    QList<CheckLine::Problem> all;
    for (int i = 0; i < entries.size(); ++i) {
        const FactSet& entry = entries.at(i);
        QList<CheckLine::Problem> found = judged(rule, scope.entered(entry, i + 1), today, &entry);
        for (CheckLine::Problem& one : found) {
            const QString name = entryName(entry);
            one.rule += QLatin1Char('#') + (name.isEmpty() ? QString::number(i + 1) : name);
            one.entry = titleOf(entry, i + 1);
        }
        all += found;
    }
    return all;
}

} // namespace

QDate dayOf(const QString& raw)
{
    if (raw.isEmpty())
        return {};
    bool isNumber = false;
    if (const qint64 ms = raw.toLongLong(&isNumber); isNumber)
        return QDateTime::fromMSecsSinceEpoch(ms).date();
    constexpr int kDay = 10;
    return QDate::fromString(raw.left(kDay), Qt::ISODate);
}

bool holdsWithin(const QList<Condition>& conditions, const FactScope& scope)
{
    for (const Condition& condition : conditions) {
        const Fact* fact = scope.find(condition.key);
        const bool is = isFilled(scope, condition.key);
        if ((condition.filled && !is) || (condition.empty && is))
            return false;
        if (!condition.anyOf.isEmpty() && (!fact || !isOneOf(*fact, condition.anyOf)))
            return false;
    }
    return true;
}

bool holds(const QList<Condition>& conditions, const FactSet& facts)
{
    return holdsWithin(conditions, FactScope(facts));
}

const Confirmation* confirmationOf(const QList<Confirmation>& confirmations, const QString& key, bool exempt)
{
    for (const Confirmation& one : confirmations)
        if (one.key == key && one.exempt == exempt)
            return &one;
    return nullptr;
}

QList<CheckLine::Problem> problemsOf(const CheckRule& rule, const FactSet& facts,
                                     const QList<GivenFile>& files, const QList<Confirmation>& confirmations,
                                     QDate today)
{
    const FactScope scope(facts);
    QList<CheckLine::Problem> found;
    if (rule.test == CheckTest::Attached) {
        const auto given = [&](const GivenFile& file) { return file.part == rule.part && !file.lost; };
        if (holdsWithin(rule.when, scope) && std::none_of(files.begin(), files.end(), given))
            found.append(problem(rule, scope, {}, nullptr));
    } else if (rule.list.isEmpty()) {
        found = judged(rule, scope, today, nullptr);
    } else {
        const QList<FactSet> none;
        const QList<FactSet>* entries = scope.list(rule.list);
        if (rule.test != CheckTest::AtLeast || !rule.keys.isEmpty())
            found = judgedEntries(rule, scope, entries ? *entries : none, today);
        else if (holdsWithin(rule.when, scope) && (entries ? entries->size() : 0) < rule.least)
            found.append(problem(rule, scope, rule.list, nullptr));
    }
    for (CheckLine::Problem& one : found) {
        const Confirmation* confirmed = confirmationOf(confirmations, one.rule, false);
        if (one.state != CheckState::Doubtful || !confirmed)
            continue;
        one.state = CheckState::Confirmed;
        one.confirmedBy = confirmed->by;
        one.reason = confirmed->reason;
    }
    return found;
}

} // namespace wardbook::filings
