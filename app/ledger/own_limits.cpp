#include "ledger/own_limits.h"
#include "base/error.h"
#include "ledger/ledger_tr.h"
#include <QJsonArray>

namespace wardbook::ledger::own_limits {

namespace {

constexpr qsizetype kLongestName = 100, kLongestHelp = 1000; ///< characters
constexpr qsizetype kShownOfName = 20;

[[noreturn]] void refuse(const QString& reason)
{
    throw Error(ErrorKind::Invalid, Tr::tr("%1 Nothing was changed.").arg(reason));
}

/// Every "zh" and "en" in it: of labels, sections, choices, explanations.
void requireShortNames(const QJsonValue& value, qsizetype longest)
{
    for (const QJsonValue& each : value.toArray())
        requireShortNames(each, longest);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool name = it.key() == QLatin1String("zh") || it.key() == QLatin1String("en");
        if (const QString text = it.value().toString(); name && text.size() > longest)
            refuse(Tr::tr("“%1…” is too long: %2 characters, at most %3 fit.")
                       .arg(text.left(kShownOfName))
                       .arg(text.size())
                       .arg(longest));
        requireShortNames(it.value(), it.key() == QLatin1String("help") ? kLongestHelp : longest);
    }
}

} // namespace

void requireField(const QJsonObject& definition)
{
    if (definition.value(QLatin1String("label"))[QLatin1String("zh")].toString().trimmed().isEmpty())
        refuse(Tr::tr("A name is missing: say it in “label”."));
    requireShortNames(definition, kLongestName);
}

void requireRegister(const QJsonObject& definition)
{
    requireField(definition);
    if (const qsizetype count = definition.value(QLatin1String("fields")).toArray().size();
        count > kMostFields)
        refuse(Tr::tr("A register has %1 fields at most, not %2.").arg(kMostFields).arg(count));
    if (definition.value(QLatin1String("title_field")).toString().isEmpty())
        refuse(Tr::tr("A field is missing that names the records: a text of one line."));
}

} // namespace wardbook::ledger::own_limits
