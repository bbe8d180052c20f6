#include "filings/check_lines.h"
#include "filings/filings_tr.h"
#include "register_fields.h"
#include <QRegularExpression>
#include <QSet>

namespace wardbook::filings {

namespace {

/// The first problem in words; entries of a list that fail the same rule are said together.
QString firstOf(const QList<CheckLine::Problem>& problems, CheckState state)
{
    const CheckLine::Problem* first = nullptr;
    QStringList names;
    for (const CheckLine::Problem& one : problems) {
        if (one.state != state)
            continue;
        if (!first)
            first = &one;
        const auto rule = [](const CheckLine::Problem& of) { return of.rule.section(u'#', 0, 0); };
        if (!one.entry.isEmpty() && rule(one) == rule(*first))
            names.append(one.entry);
    }
    if (!first)
        return {};
    return names.isEmpty() ? first->text : Tr::tr("%1: %2").arg(first->text, someOf(names));
}

qint64 countOf(const QList<CheckLine::Problem>& problems, CheckState state)
{
    return std::count_if(problems.begin(), problems.end(),
                         [state](const CheckLine::Problem& one) { return one.state == state; });
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
    const qint64 missing = countOf(line.problems, CheckState::Missing);
    const qint64 doubtful = countOf(line.problems, CheckState::Doubtful);
    if (missing > 0) {
        line.state = CheckState::Missing;
        const QString first = firstOf(line.problems, CheckState::Missing);
        line.detail = doubtful > 0
                          ? Tr::tr("%1 missing, %2 to be confirmed: %3").arg(missing).arg(doubtful).arg(first)
                          : Tr::tr("%1 missing: %2").arg(missing).arg(first);
    } else if (doubtful > 0) {
        line.state = CheckState::Doubtful;
        line.detail =
            Tr::tr("%1 to be confirmed: %2").arg(doubtful).arg(firstOf(line.problems, CheckState::Doubtful));
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
