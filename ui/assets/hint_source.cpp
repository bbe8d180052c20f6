#include "ui/assets/hint_source.h"
#include "assets/classification_hints.h"
#include "fields/asset.h"
#include "ui/assets/assets_page_tr.h"
#include <QRegularExpression>

namespace wardbook::ui {

namespace f = fields::asset;

bool hintsFor(const QString& registerId)
{
    return registerId == QLatin1String(f::kRegister);
}

static QStringList words(const QString& text)
{
    static const QRegularExpression separators(QStringLiteral("[,，、;；\\n]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}

static QString valueOf(const ledger::RegisterDef& definition, const ledger::Record& record, const char* field)
{
    return record.text(definition.fieldAt(QString::fromLatin1(field)));
}

Hint hintFor(const ledger::RegisterDef& definition, const ledger::RegisterSet& registers,
             const ledger::Record& record)
{
    assets::HintInput input;
    input.name = valueOf(definition, record, f::name);
    input.aliases = words(valueOf(definition, record, f::aliases)) +
                    words(valueOf(definition, record, f::keywords)) +
                    words(valueOf(definition, record, f::purpose));
    input.fieldNames = words(valueOf(definition, record, f::data_items));
    const assets::Hint found = assets::ClassificationHints::builtIn().suggest(input);
    if (found.isEmpty())
        return {};

    Hint hint;
    hint.suggestedLevel = found.level;
    hint.category = found.category;
    hint.key = found.key();
    const ledger::CodeList& categories =
        registers.codes(definition.fieldAt(QString::fromLatin1(f::category)).codes);
    hint.categoryText = found.category.isEmpty() ? QString() : categories.labelOf(found.category);
    QStringList clauses;
    for (const assets::HintReason& reason : found.reasons) {
        hint.reasons.append(reason.text);
        hint.verified = hint.verified && reason.verified;
        if (!reason.clause.isEmpty() && !clauses.contains(reason.clause))
            clauses.append(reason.clause);
    }
    hint.source =
        AssetsPageTr::tr("%1; rules of %2").arg(clauses.join(AssetsPageTr::tr("; ")), found.packVersion);
    const int level = valueOf(definition, record, f::level).toInt();
    const QString category = valueOf(definition, record, f::category);
    // a sub-category agrees with its parent, whichever of the two is the suggestion
    const auto within = [&](QString narrow, const QString& broad) {
        for (int depth = 0; depth < 8 && !narrow.isEmpty(); ++depth) {
            if (narrow == broad)
                return true;
            const ledger::Code* code = categories.find(narrow);
            narrow = code ? code->parent : QString();
        }
        return false;
    };
    hint.sameCategory =
        hint.category.isEmpty() || within(category, hint.category) || within(hint.category, category);
    hint.agrees = (hint.suggestedLevel == 0 || level == hint.suggestedLevel) && hint.sameCategory;
    const QString mark = QLatin1Char('[') + hint.key + QLatin1Char(']');
    for (const QString& line : valueOf(definition, record, f::level_reason).split(QLatin1Char('\n'))) {
        if (line.endsWith(mark))
            hint.refusedBecause = line.chopped(mark.size()).trimmed();
    }
    return hint;
}

ledger::FieldValues adoptedValues(const ledger::RegisterDef& definition, const ledger::Record& record,
                                  const Hint& hint)
{
    ledger::FieldValues values;
    const QString level = QString::number(hint.suggestedLevel);
    if (hint.suggestedLevel > 0 && valueOf(definition, record, f::level) != level)
        values.insert(QString::fromLatin1(f::level), level);
    if (!hint.category.isEmpty() && !hint.sameCategory)
        values.insert(QString::fromLatin1(f::category), hint.category);
    return values;
}

ledger::FieldValues refusedValues(const ledger::RegisterDef& definition, const ledger::Record& record,
                                  const Hint& hint, const QString& reason)
{
    const QString what =
        hint.suggestedLevel > 0 ? AssetsPageTr::tr("level %1").arg(hint.suggestedLevel) : hint.categoryText;
    const QString line = AssetsPageTr::tr("Suggested %1 turned down: %2").arg(what, reason) +
                         QStringLiteral(" [") + hint.key + QLatin1Char(']');
    QString text = valueOf(definition, record, f::level_reason);
    if (!text.isEmpty())
        text += QLatin1Char('\n');
    return {{QString::fromLatin1(f::level_reason), text + line}};
}

} // namespace wardbook::ui
