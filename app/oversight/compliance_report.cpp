#include "oversight/compliance_report.h"
#include "documents/docx_writer.h"
#include "documents/fonts.h"
#include "documents/pdf_writer.h"
#include "exchange/file_export.h"
#include "fields/obligation.h"
#include "fields/unit.h"
#include "ledger/record_fields.h"
#include "oversight/oversight_tr.h"
#include <QFileInfo>

namespace wardbook::oversight {

using documents::Cell;
using documents::Document;
using documents::Row;
using documents::Table;
using documents::Text;
using documents::Tone;

namespace {

constexpr Compliance kJudged[] = {Compliance::Met, Compliance::Partly, Compliance::Open, Compliance::ToJudge,
                                  Compliance::NotApplicable};

Tone toneOf(Compliance state)
{
    switch (state) {
    case Compliance::Met:
        return Tone::Good;
    case Compliance::Partly:
    case Compliance::ToJudge:
        return Tone::Warning;
    case Compliance::Open:
        return Tone::Bad;
    case Compliance::NotApplicable:
    case Compliance::Informative:
        break;
    }
    return Tone::Muted;
}

QString orDash(const QString& words)
{
    return words.isEmpty() ? QStringLiteral("–") : words;
}

QString dayText(QDate day)
{
    return orDash(day.toString(Qt::ISODate));
}

Text titleOf(const Obligation& obligation)
{
    Text text(obligation.title);
    if (!obligation.verified)
        text.add(QStringLiteral(" ")).badge(documents::unverifiedBadge());
    return text;
}

Text stateOf(const Obligation& obligation)
{
    Text text(complianceText(obligation.state), toneOf(obligation.state));
    if (obligation.own)
        text.add(QStringLiteral("\n")).add(Tr::tr("judged by the unit"), Tone::Muted);
    return text;
}

Table summary(const ComplianceFacts& facts)
{
    Table table;
    table.columns = {{Tr::tr("Law"), 3.2}};
    for (const Compliance state : kJudged)
        table.columns << documents::Column{complianceText(state), 1, documents::Align::Right};
    const auto row = [&](const QString& label, const QString& group) {
        Row cells{Cell(label)};
        for (const Compliance state : kJudged)
            cells << Cell(QString::number(facts.obligations.count(state, group)));
        table.rows << cells;
    };
    for (const ObligationPack::Group& group : facts.obligations.pack->groups)
        row(group.label.text(), group.id);
    row(Tr::tr("Together"), {});
    return table;
}

QString ownerOf(const Obligation& obligation)
{
    QStringList words;
    for (const QString& each : {obligation.ownerName, obligation.departmentName})
        if (!each.isEmpty())
            words << each;
    return orDash(words.join(QLatin1Char('\n')));
}

bool isCheckedIn(const Obligation& obligation, int year)
{
    return obligation.checkedOn.isValid() && obligation.checkedOn.year() == year;
}

Table dutiesOf(const ComplianceFacts& facts, const QString& group)
{
    Table table;
    table.dense = true;
    table.columns = {{Tr::tr("Article"), 1.1},
                     {Tr::tr("Obligation"), 2.6},
                     {Tr::tr("State"), 1.1},
                     {Tr::tr("Proof"), 0.7, documents::Align::Right},
                     {Tr::tr("Open findings"), 1.0, documents::Align::Right},
                     {Tr::tr("In charge"), 1.2},
                     {Tr::tr("Checked"), 1.1},
                     {Tr::tr("Next check"), 1.1}};
    for (const Obligation& each : facts.obligations.all) {
        if (each.group != group || !each.counts())
            continue;
        const bool proven = !each.proof.isEmpty() && each.computed != Compliance::NotApplicable;
        table.rows << Row{orDash(each.article),
                          titleOf(each),
                          stateOf(each),
                          proven ? QStringLiteral("%1/%2").arg(each.proofHeld()).arg(each.proof.size())
                                 : QStringLiteral("–"),
                          QString::number(each.openFindings),
                          ownerOf(each),
                          isCheckedIn(each, facts.year) ? dayText(each.checkedOn) : Tr::tr("not yet"),
                          dayText(each.nextOn)};
    }
    return table;
}

/// What is still missing, in sentences a person can work from.
Text gapOf(const ComplianceFacts& facts, const Obligation& obligation)
{
    Text text = Text::bold(Tr::tr("%1 %2").arg(obligation.article, obligation.title).trimmed());
    text.add(QLatin1Char('\n') + obligation.duty, Tone::Muted);
    for (const ProofFound& proof : obligation.proof)
        text.add(QLatin1Char('\n') + (proof.holds()
                                          ? Tr::tr("found: %1 (%2)").arg(proof.label).arg(proof.found)
                                          : Tr::tr("missing: %1").arg(proof.label)),
                 proof.holds() ? Tone::Normal : Tone::Bad);
    QStringList rules;
    for (const QString& rule : obligation.checks)
        rules << facts.checkTitles.value(rule, rule);
    if (!rules.isEmpty())
        text.add(QLatin1Char('\n') + Tr::tr("open findings: %1").arg(rules.join(Tr::tr("; "))),
                 Tone::Warning);
    if (obligation.own)
        text.add(QLatin1Char('\n') + Tr::tr("judged by the unit: %1").arg(obligation.reason));
    if (!obligation.note.isEmpty() && isCheckedIn(obligation, facts.year))
        text.add(QLatin1Char('\n') + Tr::tr("self-check: %1").arg(obligation.note));
    return text;
}

void addGaps(Document& document, const ComplianceFacts& facts, const QString& group)
{
    QList<Text> gaps;
    for (const Obligation& each : facts.obligations.all)
        if (each.group == group && (each.state == Compliance::Partly || each.state == Compliance::Open ||
                                    each.state == Compliance::ToJudge))
            gaps << gapOf(facts, each);
    if (gaps.isEmpty())
        return;
    document.heading(3, Tr::tr("What is still to be done"), false);
    document.bullets(gaps, true);
}

void addNotApplicable(Document& document, const ComplianceFacts& facts)
{
    Table table;
    table.columns = {{Tr::tr("Article"), 1}, {Tr::tr("Obligation"), 2}, {Tr::tr("Reason"), 3}};
    table.empty = Tr::tr("None.");
    for (const Obligation& each : facts.obligations.all) {
        if (each.state != Compliance::NotApplicable)
            continue;
        const ObligationPack::Group* law = facts.obligations.pack->group(each.group);
        table.rows << Row{
            QStringLiteral("%1\n%2").arg(law ? law->label.text() : QString(), each.article), titleOf(each),
            each.own ? each.reason
                     : Tr::tr("Binds %1; the registers hold nothing that it applies to.").arg(each.bound)};
    }
    document.heading(1, Tr::tr("Not applicable"));
    document.table(table);
}

void addBasis(Document& document, const ComplianceFacts& facts)
{
    const ObligationPack& pack = *facts.obligations.pack;
    document.heading(1, Tr::tr("Basis"));
    QList<Text> sources;
    for (const ObligationPack::Group& group : pack.groups)
        sources << Text(group.source);
    document.bullets(sources);
    Text note(Tr::tr("List of obligations %1. What is proven was read from the registers on %2.")
                  .arg(pack.version, dayText(facts.today)));
    if (const QString words = pack.note.text(); !words.isEmpty())
        note.add(QLatin1Char('\n') + words);
    document.note(note, Tone::Muted, pack.verified ? QString() : documents::unverifiedBadge());
    QStringList informative;
    for (const Obligation& each : facts.obligations.all)
        if (!each.counts())
            if (const ObligationPack::Group* law = pack.group(each.group))
                informative << Tr::tr("%1 %2 %3").arg(law->label.text(), each.article, each.title);
    document.paragraph(
        Tr::tr("Articles that bind nobody by themselves: %1.").arg(informative.join(Tr::tr("; "))));
}

void leaveContentsOut(Document& document)
{
    document.contents = false; // page numbers need fonts
}

} // namespace

ComplianceFacts complianceFacts(ledger::Reader& reader, int year, QDate today, const Progress& progress)
{
    ComplianceFacts facts;
    facts.obligations = ObligationReader::readAll(reader, today, progress);
    const QString unitRegister = QString::fromLatin1(fields::unit::kRegister);
    if (const auto unit = reader.find(unitRegister, 1))
        facts.unitName =
            ledger::RecordFields(reader, fields::unit::kRegister, *unit).text(fields::unit::name);
    facts.year = year;
    facts.today = today;
    const auto rules = CheckRules::current(reader);
    for (const Obligation& each : facts.obligations.all)
        for (const QString& id : each.checks)
            if (const CheckRule* rule = rules->find(id))
                facts.checkTitles.insert(id, rule->title.text());
    return facts;
}

Document complianceReport(const ComplianceFacts& facts)
{
    Document document;
    document.title = Tr::tr("Yearly self-check of compliance, %1").arg(facts.year);
    document.subtitle = facts.unitName;
    document.cover = true;
    document.contents = true;
    document.numbering =
        language() == Language::Chinese ? Document::Numbering::Chinese : Document::Numbering::Decimal;
    document.coverFields = {{Tr::tr("Unit"), facts.unitName},
                            {Tr::tr("Year"), QString::number(facts.year)},
                            {Tr::tr("Made on"), dayText(facts.today)}};
    document.headerLeft = facts.unitName;
    document.headerRight = document.title;
    document.heading(1, Tr::tr("Summary"));
    document.table(summary(facts));
    for (const ObligationPack::Group& group : facts.obligations.pack->groups) {
        const Table table = dutiesOf(facts, group.id);
        if (table.rows.isEmpty())
            continue;
        document.heading(1, group.label.text());
        document.paragraph(Text(group.source, Tone::Muted));
        document.table(table);
        addGaps(document, facts, group.id);
    }
    addNotApplicable(document, facts);
    addBasis(document, facts);
    return document;
}

Document complianceReport(ledger::Reader& reader, int year, QDate today, const Progress& progress)
{
    return complianceReport(complianceFacts(reader, year, today, progress));
}

void exportComplianceReport(people::Workspace& workspace, const QString& path, const QString& reason,
                            int year, QDate today, const Progress& progress)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != QLatin1String("docx") && suffix != QLatin1String("pdf"))
        throw Error(ErrorKind::Invalid,
                    Tr::tr("The report is written as .docx or .pdf. Nothing was exported; "
                           "choose another name."));
    const auto reader = workspace.ledger().reader();
    const auto write = [&](const QString& temporary) {
        Document document = complianceReport(*reader, year, today, progress);
        if (suffix == QLatin1String("docx") && !documents::fontsAvailable())
            leaveContentsOut(document);
        if (suffix == QLatin1String("pdf"))
            documents::writePdf(document, temporary, progress);
        else
            documents::writeDocx(document, temporary, progress);
        return QStringLiteral("%1, %2").arg(document.title, QFileInfo(path).fileName());
    };
    exchange::exportFileWithAct(workspace.ledger(), workspace.actor(),
                                {QString::fromLatin1(fields::obligation::kRegister), path,
                                 Tr::tr("Export the yearly self-check of compliance"), reason},
                                write, progress);
}

} // namespace wardbook::oversight
