#include "drills/drill_paper.h"
#include "drills/drills_tr.h"
#include "fields/drill.h"
#include "incidents/incident_records.h"

namespace wardbook::drills {

namespace field = fields::drill;
using documents::Cell;
using documents::Document;
using documents::Table;
using documents::Text;
using documents::Tone;

Cell labelCell(const QString& words)
{
    Cell cell(words);
    cell.label = true;
    return cell;
}

Cell cellOr(const QString& words, const QString& otherwise)
{
    const QString said = words.trimmed();
    return Cell(said.isEmpty() ? otherwise : said);
}

Cell emptyCell(int lines)
{
    return Cell(QString(std::max(0, lines - 1), QLatin1Char('\n')));
}

FactTable::FactTable(double labelWidth)
{
    m_table.columns = {{{}, labelWidth}, {{}, 1.6}, {{}, labelWidth}, {{}, 1.6}};
}

void FactTable::finishRow()
{
    if (m_row.isEmpty())
        return;
    m_row.last().columns = 3;
    m_table.rows << m_row;
    m_row.clear();
}

FactTable& FactTable::add(const QString& label, const Text& value)
{
    m_row << labelCell(label) << (value.isEmpty() ? Cell(QStringLiteral("–")) : Cell(value));
    if (m_row.size() == 4) {
        m_table.rows << m_row;
        m_row.clear();
    }
    return *this;
}

FactTable& FactTable::wide(const QString& label, const Text& value)
{
    finishRow();
    add(label, value);
    finishRow();
    return *this;
}

FactTable::operator Table()
{
    finishRow();
    return m_table;
}

Document::Numbering paperNumbering()
{
    return language() == Language::Chinese ? Document::Numbering::Chinese : Document::Numbering::Decimal;
}

void sayForm(Document& document, const ledger::Reader& reader, const QString& form)
{
    const ledger::CodeList& forms = reader.registers().codes(QStringLiteral("drill_form_sheet"));
    Text line(Tr::tr("Form %1 after %2; the words of the form are our own.")
                  .arg(QString(form).insert(1, QLatin1Char('.')), forms.source),
              Tone::Muted);
    if (!forms.verified)
        line.badge(documents::unverifiedBadge());
    documents::Paragraph paragraph;
    paragraph.text = line;
    paragraph.align = documents::Align::Center;
    document.blocks << paragraph;
}

Document drillPaper(const DrillFacts& facts, const QString& form, const QString& title, bool landscape)
{
    Document document;
    document.title = marked(title);
    document.subtitle = facts.run.title;
    document.landscape = landscape;
    document.headerLeft = marked(facts.unit);
    document.headerRight =
        form.isEmpty() ? facts.run.code : QStringLiteral("%1 %2").arg(facts.run.code, form);
    document.footerLeft = Tr::tr("【演练】 Exercise: nothing in it happened, and it goes to nobody outside.");
    document.author = facts.unit;
    document.numbering = paperNumbering();
    if (!form.isEmpty())
        sayForm(document, facts.reader(), form);
    return document;
}

FactTable drillHead(const DrillFacts& facts)
{
    const auto named = [&](const char* name) { return fieldLabel(facts.reader(), field::kRegister, name); };
    FactTable table;
    table.add(named(field::code), Text(facts.run.code));
    table.add(Tr::tr("State"), Text(facts.state()));
    table.wide(named(field::title), Text(marked(facts.run.title)));
    for (const char* name : {field::form, field::scope, field::nature, field::announced, field::department,
                             field::director, field::place, field::plan})
        table.add(named(name), Text(facts.shown(name)));
    const QString planned = facts.shown(field::planned_on);
    const QString duration = facts.shown(field::duration);
    table.add(named(field::planned_on),
              Text(duration.isEmpty() ? planned : Tr::tr("%1, %2 minutes").arg(planned, duration)));
    table.add(Tr::tr("Held"), Text(facts.ran() ? momentText(facts.run.times.startedMs) : QString()));
    return table;
}

Table signatures(const Hand& submitted, const Hand& approved)
{
    Table table;
    table.columns = {{{}, 0.7}, {{}, 1.3}, {{}, 0.5}, {{}, 1.5}};
    const auto row = [&](const QString& label, const Hand& hand) {
        table.rows << documents::Row{labelCell(label), Cell(hand.by), labelCell(Tr::tr("Date")),
                                     Cell(momentText(hand.atMs))};
    };
    row(Tr::tr("Submitted by"), submitted);
    row(Tr::tr("Approved by"), approved);
    return table;
}

void textOr(Document& document, const QString& text, const QString& otherwise)
{
    const QString said = text.trimmed();
    if (said.isEmpty()) {
        document.paragraph(Text(otherwise, Tone::Muted));
        return;
    }
    const QStringList lines = said.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines)
        document.paragraph(Text(line.trimmed()));
}

QString clockText(qint64 ms)
{
    return ms == 0 ? QString()
                   : QDateTime::fromMSecsSinceEpoch(ms).time().toString(QStringLiteral("HH:mm:ss"));
}

QString momentText(qint64 ms)
{
    return ms == 0 ? QString() : incidents::zonedText(ms);
}

QString offsetText(int minutes)
{
    return QStringLiteral("+%1").arg(minutes);
}

QString expectedLines(const RunInject& inject)
{
    QStringList lines;
    for (const RunAction& action : inject.actions) {
        QStringList about;
        if (action.withinMinutes > 0)
            about << Tr::tr("%1 minutes").arg(action.withinMinutes);
        if (!action.role.isEmpty())
            about << action.role;
        const QString numbered = QStringLiteral("%1. %2").arg(action.no).arg(action.text);
        lines << (about.isEmpty() ? numbered : Tr::tr("%1 (%2)").arg(numbered, about.join(Tr::tr(", "))));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace wardbook::drills
