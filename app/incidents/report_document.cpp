// A report or a notice as a document.
#include "base/quantity.h"
#include "fields/incident.h"
#include "fields/notice.h"
#include "incidents/incident_records.h"
#include "incidents/incident_service.h"
#include "incidents/incidents_tr.h"
#include "incidents/report_records.h"
#include <QDate>

namespace wardbook::incidents {

namespace field = fields::notice;
using documents::Cell;
using documents::Document;
using documents::Row;
using documents::Table;
using documents::Text;
using documents::Tone;
using ledger::Record;
using ledger::RecordFields;

namespace {

/// Goes to people outside: no numbers of our registers, no grade.
bool forPeople(const QString& kind)
{
    return kind == QLatin1String("individual") || kind == QLatin1String("public");
}

Cell label(const QString& words)
{
    Cell cell(words);
    cell.label = true;
    return cell;
}

Cell wide(const Text& words)
{
    Cell cell(words);
    cell.columns = 3;
    return cell;
}

QString dash(const QString& words)
{
    return words.isEmpty() ? QStringLiteral("–") : words;
}

QString timeOf(const RecordFields& fields, const char* name)
{
    return fields.has(name) ? zonedText(fields.number(name)) : QString();
}

/// Who began the report and, once it is signed, when that was.
struct Hands
{
    QString writer;
    qint64 signedMs = 0;
};

Hands handsOf(ledger::Reader& reader, qint64 notice)
{
    Hands hands;
    qint64 first = 0;
    for (const ledger::HistoryEntry& entry : reader.history(id(field::kRegister), notice)) {
        if (first == 0 || entry.actSeq < first) {
            first = entry.actSeq;
            hands.writer = entry.actor;
        }
        for (const ledger::FieldChange& change : entry.changes)
            if (change.field == id(field::approved_by) && !change.after.toString().isEmpty())
                hands.signedMs = entry.at.toMSecsSinceEpoch();
    }
    return hands;
}

QString sequence(const Report& report, const RecordFields& notice)
{
    return Tr::tr("%1 (no. %2)").arg(notice.label(field::kind)).arg(report.seq);
}

QString recipient(const RecordFields& notice)
{
    const QString name = notice.text(field::recipient_name), kind = notice.label(field::recipient);
    if (name.isEmpty() || kind.isEmpty())
        return name.isEmpty() ? kind : name;
    return name == kind ? name : Tr::tr("%1 (%2)").arg(name, kind);
}

Text basis(const ReportForm& form)
{
    if (form.law.isEmpty())
        return Text(Tr::tr("form of the unit"));
    Text text(Tr::tr("%1 %2").arg(form.law, form.article).trimmed());
    if (!form.verified)
        text.add(QStringLiteral(" ")).badge(documents::unverifiedBadge());
    return text;
}

Table head(ledger::Reader& reader, const Report& report)
{
    const RecordFields notice(reader, field::kRegister, report.notice);
    const Record incident = reader.record(incidentRegister(), notice.number(field::incident));
    const RecordFields about(reader, fields::incident::kRegister, incident);
    Table table;
    table.columns = {{{}, 0.8}, {{}, 1.7}, {{}, 0.8}, {{}, 1.7}};
    const QString unit = unitRecord(reader).name;
    table.rows.append({label(Tr::tr("Number")), Cell(report.number), label(Tr::tr("Kind")),
                       Cell(sequence(report, notice))});
    table.rows.append(
        {label(Tr::tr("Unit")), Cell(unit), label(Tr::tr("To")), Cell(dash(recipient(notice)))});
    if (notice.has(field::cohort))
        table.rows.append(
            {label(Tr::tr("People told")), Cell(notice.text(field::cohort)), label(Tr::tr("How many")),
             Cell(notice.has(field::cohort_count) ? formatExact(notice.number(field::cohort_count))
                                                  : QStringLiteral("–"))});
    if (!forPeople(report.kind)) {
        table.rows.append({label(Tr::tr("Incident")), wide(Text(report.incidentTitle))});
        table.rows.append({label(Tr::tr("Incident number")), Cell(about.text(fields::incident::code)),
                           label(Tr::tr("Incident grade")),
                           Cell(dash(about.label(fields::incident::grade)))});
        table.rows.append(
            {label(Tr::tr("Discovered")), Cell(dash(timeOf(about, fields::incident::discovered_at))),
             label(Tr::tr("Became aware")), Cell(dash(timeOf(about, fields::incident::became_aware_at)))});
    }
    table.rows.append({label(Tr::tr("Sent")), Cell(dash(timeOf(notice, field::sent_at))),
                       label(Tr::tr("Channel")), Cell(dash(notice.label(field::channel)))});
    table.rows.append({label(Tr::tr("Basis")), wide(basis(*report.form))});
    return table;
}

void addItem(Document& document, const ReportLine& line)
{
    if (line.state == ItemState::Empty && line.item.optional)
        return;
    Text title(line.item.heading());
    if (line.changed && !line.before.isEmpty())
        title.add(QStringLiteral(" ")).badge(Tr::tr("changed since the last report"), Tone::Accent);
    else if (line.changed)
        title.add(QStringLiteral(" ")).badge(Tr::tr("new since the last report"), Tone::Accent);
    document.heading(2, title, false);
    if (!line.text.trimmed().isEmpty())
        document.paragraph(Text(line.text.trimmed()));
    const bool unsaid = line.state == ItemState::ToFollow || line.state == ItemState::Missing;
    if (!unsaid)
        return;
    Text following;
    following.badge(Tr::tr("to follow"), Tone::Warning);
    if (!line.lacks.isEmpty())
        following.add(QStringLiteral(" ") + line.lacks, Tone::Muted);
    document.paragraph(following);
}

/// Lines that the other text doesn't have: what people compare by eye.
QString linesOnlyIn(const QString& text, const QString& other)
{
    QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    const QStringList others = other.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([&](const QString& line) { return others.contains(line); });
    return dash(lines.join(u'\n'));
}

void addChanges(Document& document, const Report& report)
{
    Table table;
    table.columns = {{Tr::tr("Item"), 1}, {Tr::tr("Last report"), 2}, {Tr::tr("This report"), 2}};
    for (const ReportLine& line : report.lines)
        if (line.changed)
            table.rows.append({Cell(line.item.heading()), Cell(linesOnlyIn(line.before, line.text)),
                               Cell(linesOnlyIn(line.text, line.before))});
    if (table.rows.isEmpty())
        return;
    document.heading(2, Tr::tr("What changed since the last report"), false);
    document.table(table);
}

void addSignature(Document& document, ledger::Reader& reader, const Report& report, const Signature& given)
{
    const RecordFields notice(reader, field::kRegister, report.notice);
    const Hands hands = handsOf(reader, report.notice.id);
    Signature signature = given;
    if (signature.by.isEmpty() && notice.has(field::approved_by))
        signature = {notice.text(field::approved_by), notice.text(field::opinion), hands.signedMs};
    Table table;
    table.columns = {{{}, 0.8}, {{}, 1.7}, {{}, 0.8}, {{}, 1.7}};
    const bool late = report.notice.state == QLatin1String("sent_unsigned") && signature.by.isEmpty();
    table.rows.append({label(Tr::tr("Written by")), Cell(dash(hands.writer)), label(Tr::tr("Signed by")),
                       Cell(!signature.by.isEmpty() ? signature.by
                            : late                  ? Tr::tr("sent first, to be signed")
                                                    : QString())});
    table.rows.append({label(Tr::tr("Opinion")), wide(Text(signature.opinion))});
    table.rows.append({label(Tr::tr("Signed at")),
                       Cell(signature.atMs != 0 ? zonedText(signature.atMs) : QString()),
                       label(Tr::tr("Seal of the unit")), Cell(QString())});
    document.heading(2, Tr::tr("Signature"), false);
    document.table(table);
}

} // namespace

Document reportDocument(ledger::Reader& reader, const Report& report, const Signature& signature)
{
    const RecordFields notice(reader, field::kRegister, report.notice);
    Document document;
    const QString title = report.form->title.text();
    document.title =
        markedTitle(forPeople(report.kind) ? title : Tr::tr("%1 (%2)").arg(title, notice.label(field::kind)),
                    report.exercise);
    document.headerLeft = unitRecord(reader).name;
    document.headerRight = markedTitle(report.number, report.exercise);
    document.footerLeft =
        report.exercise ? Tr::tr("【演练】 Exercise: not a report of a real incident") : report.number;
    document.author = document.headerLeft;
    if (report.exercise)
        document.note(Tr::tr("【演练】 Made in an exercise. Nothing in it happened, and it is not sent to "
                             "anybody outside."),
                      Tone::Warning);
    document.table(head(reader, report));
    if (!report.form->verified && !report.form->note.text().isEmpty())
        document.note(report.form->note.text(), Tone::Warning, documents::unverifiedBadge());
    if (notice.has(field::not_notified_reason)) {
        document.heading(2, Tr::tr("Why people are not told"), false);
        document.paragraph(Text(notice.text(field::not_notified_reason)));
    }
    for (const ReportLine& line : report.lines)
        addItem(document, line);
    addChanges(document, report);
    addSignature(document, reader, report, signature);
    return document;
}

Document ReportService::document(ledger::Reader& reader, qint64 notice)
{
    return reportDocument(reader, readReport(reader, notice), {});
}

} // namespace wardbook::incidents
