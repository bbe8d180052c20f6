#include "filings/check_lines.h"
#include "fields/filing.h"
#include "fields/filing_entry.h"
#include "fields/filing_part.h"
#include "fields/unit.h"
#include "filings/filings_tr.h"
#include <QRegularExpression>
#include <QSet>

namespace wardbook::filings {

namespace {

/// Problems of one state that say the same: of a list every entry that fails the same way.
struct Matter
{
    const CheckLine::Problem* first = nullptr;
    QStringList entries; ///< names; empty: about no entry
};

QList<Matter> mattersOf(const QList<CheckLine::Problem>& problems, CheckState state)
{
    QList<Matter> matters;
    QHash<QString, qsizetype> known;
    for (const CheckLine::Problem& one : problems) {
        if (one.state != state)
            continue;
        // problems without a rule (a file that is gone) stand for themselves
        const QString same = one.entry.isEmpty() ? QStringLiteral("%1").arg(matters.size())
                                                 : one.rule.section(u'#', 0, 0) + QLatin1Char(' ') + one.key;
        auto at = known.constFind(same);
        if (at == known.cend()) {
            at = known.insert(same, matters.size());
            matters.append(Matter{&one, {}});
        }
        if (!one.entry.isEmpty())
            matters[*at].entries.append(one.entry);
    }
    return matters;
}

QString textOf(const Matter& matter)
{
    if (matter.entries.isEmpty())
        return matter.first->text;
    const QString text = matter.entries.size() == 1
                             ? matter.first->text
                             : Tr::tr("%1 entries: %2").arg(matter.entries.size()).arg(matter.first->text);
    return Tr::tr("%1: %2").arg(text, someOf(matter.entries));
}

QString confirmedText(const CheckLine::Problem& problem)
{
    return problem.confirmedBy.isEmpty()
               ? Tr::tr("Confirmed: %1").arg(problem.reason)
               : Tr::tr("Confirmed by %1: %2").arg(problem.confirmedBy, problem.reason);
}

void collect(const QString& text, QSet<QString>& keys)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{\\{[?]?([^}=#]+)(?:=[^}]*)?\\}\\}"));
    for (auto found = placeholder.globalMatch(text); found.hasNext();)
        keys.insert(found.next().captured(1).trimmed());
}

QSet<QString> keysOf(const FormSection& section)
{
    QSet<QString> keys;
    collect(section.title, keys);
    for (const FormBlock& block : section.blocks) {
        collect(block.text, keys);
        for (const FormRow& row : block.rows)
            for (const FormCell& cell : row.cells)
                collect(cell.text, keys);
    }
    return keys;
}

} // namespace

QString someOf(const QStringList& names)
{
    constexpr int kNamed = 3;
    QStringList distinct = names;
    distinct.removeDuplicates();
    const QString said = distinct.mid(0, kNamed).join(Tr::tr(", "));
    return distinct.size() <= kNamed ? said : Tr::tr("%1 and others").arg(said);
}

void settle(CheckLine& line, QList<CheckLine::Problem> problems)
{
    line.problems += std::move(problems);
    const QList<Matter> missing = mattersOf(line.problems, CheckState::Missing);
    const QList<Matter> doubtful = mattersOf(line.problems, CheckState::Doubtful);
    if (!missing.isEmpty()) {
        line.state = CheckState::Missing;
        const QString first = textOf(missing.first());
        if (!doubtful.isEmpty())
            line.detail = Tr::tr("%1 missing, %2 to be confirmed: %3")
                              .arg(missing.size())
                              .arg(doubtful.size())
                              .arg(first);
        else if (missing.size() == 1 && missing.first().entries.size() > 1)
            line.detail = first; // says how many itself
        else
            line.detail = Tr::tr("%1 missing: %2").arg(missing.size()).arg(first);
    } else if (!doubtful.isEmpty()) {
        line.state = CheckState::Doubtful;
        line.detail = Tr::tr("%1 to be confirmed: %2").arg(doubtful.size()).arg(textOf(doubtful.first()));
    } else if (!line.problems.isEmpty() && line.state == CheckState::Present) {
        line.state = CheckState::Confirmed;
        line.detail = line.problems.size() == 1 ? confirmedText(line.problems.first())
                                                : Tr::tr("%1 confirmed").arg(line.problems.size());
    }
}

QString originOf(const FormSection& section, const FactSet& facts)
{
    if (!section.each.isEmpty()) {
        const qsizetype sheets = facts.lists.value(section.each).size();
        return sheets == 0 ? Tr::tr("nothing to fill in") : Tr::tr("%1 sheets").arg(sheets);
    }
    bool unit = false, records = false, parts = false;
    int typed = 0;
    for (const QString& key : keysOf(section)) {
        parts = parts || key.startsWith(QLatin1String("part."));
        const Fact* fact = facts.find(key);
        if (!fact || fact->isEmpty())
            continue;
        typed += fact->typed ? 1 : 0;
        const QString& from = fact->source.registerId;
        if (key.startsWith(QLatin1String("unit.")) || from == QLatin1String(fields::unit::kRegister))
            unit = true;
        else if (fact->source.record != 0 && from != QLatin1String(fields::filing::kRegister) &&
                 from != QLatin1String(fields::filing_part::kRegister) &&
                 from != QLatin1String(fields::filing_entry::kRegister))
            records = true;
    }
    QString origin;
    if (unit && !records)
        origin = Tr::tr("from the unit’s details");
    else if (records && !parts)
        origin = Tr::tr("from the registers");
    else if (parts)
        origin = Tr::tr("follows the attachments");
    if (typed == 0)
        return origin;
    const QString byHand = Tr::tr("%1 by hand").arg(typed);
    return origin.isEmpty() ? byHand : origin + Tr::tr(", ") + byHand;
}

QString givenText(const QList<GivenFile>& files)
{
    if (files.size() > 1)
        return Tr::tr("%1 files").arg(files.size());
    const GivenFile file = files.value(0);
    if (file.issuedOn.isValid())
        return file.issuedOn.toString(QStringLiteral("yyyy-MM"));
    return file.pages > 0 ? Tr::tr("%1 pages").arg(file.pages) : QString();
}

} // namespace wardbook::filings
