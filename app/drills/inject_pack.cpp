// Slips that are handed out when nothing can be sent: one inject a page.
#include "base/clock.h"
#include "drills/drill_documents.h"
#include "drills/drill_forms.h"
#include "drills/drills_tr.h"
#include "fields/drill.h"
#include "fields/inject.h"

namespace wardbook::drills {

using documents::Document;
using documents::Text;
using documents::Tone;

namespace {

void addLarge(Document& document, const Text& text)
{
    documents::Paragraph paragraph;
    paragraph.text = text;
    paragraph.large = true;
    document.blocks << paragraph;
}

/// Only what the players may know: no expected actions, no controller's note.
void addSlip(Document& document, const DrillFacts& facts, const RunInject& inject)
{
    document.heading(1, marked(Tr::tr("Inject %1  %2").arg(inject.no, inject.title)), false);
    FactTable head(0.6);
    const QString when = inject.contingency && inject.releasedMs == 0
                             ? Tr::tr("when the controller says so")
                             : Tr::tr("%1 minutes").arg(offsetText(inject.offset));
    head.add(fieldLabel(facts.reader(), fields::inject::kRegister, fields::inject::from_role),
             Text(inject.from));
    head.add(fieldLabel(facts.reader(), fields::inject::kRegister, fields::inject::to_role),
             Text::bold(inject.to));
    head.add(Tr::tr("Hand out"), Text(when));
    head.add(Tr::tr("Story time"), Text(inject.storyText));
    head.add(Tr::tr("Delivery"), Text(codeLabel(facts.reader(), "delivery", inject.delivery)));
    head.add(Tr::tr("Handed out at"), Text(QStringLiteral(" ")));
    document.table(head);
    const QStringList lines = inject.content.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines)
        addLarge(document, Text(line.trimmed()));
    if (lines.isEmpty())
        addLarge(document, Text(Tr::tr("This inject has no text."), Tone::Muted));
    document.note(
        facts.run.stopWord.isEmpty()
            ? Tr::tr("【演练】 This is an exercise. Don’t act outside it, don’t call real numbers, and "
                     "give this slip back.")
            : Tr::tr("【演练】 This is an exercise. Don’t act outside it, don’t call real numbers, and "
                     "give this slip back. Stop word: “%1”.")
                  .arg(facts.run.stopWord),
        Tone::Warning);
}

} // namespace

Document injectPack(ledger::Reader& reader, qint64 drill)
{
    const DrillFacts facts(reader, drill, clock::nowMs());
    Document document = drillPaper(facts, {}, Tr::tr("Injects to hand out"));
    document.cover = true;
    document.coverFields = {
        {Tr::tr("Unit"), Text(facts.unit)},
        {Tr::tr("Drill"), Text(facts.run.code)},
        {fieldLabel(reader, fields::drill::kRegister, fields::drill::planned_on),
         Text(facts.shown(fields::drill::planned_on))},
        {fieldLabel(reader, fields::drill::kRegister, fields::drill::stop_word), Text(facts.run.stopWord)},
        {Tr::tr("Pages"), Text(Tr::tr("%1 injects, one a page").arg(facts.run.injects.size()))}};
    document.coverNote = Tr::tr("For controllers: keep closed until each page is handed out. Slips say only "
                                "what players may know.");
    for (qsizetype i = 0; i < facts.run.injects.size(); ++i) {
        if (i > 0)
            document.pageBreak();
        addSlip(document, facts, facts.run.injects.at(i));
    }
    if (facts.run.injects.isEmpty())
        document.paragraph(Text(Tr::tr("No injects have been written yet."), Tone::Muted));
    return document;
}

} // namespace wardbook::drills
