#pragma once
#include "documents/document.h"
#include "drills/drill_facts.h"

/// What the papers of drills have in common: the mark on every page, labelled facts, times.
namespace wardbook::drills {

/// A page of a drill: 【演练】 in title, header and footer, and the line that says which form it is and that
/// its words were not compared with the standard. `form`: code of drill_form_sheet; empty: no form of the
/// standard.
documents::Document drillPaper(const DrillFacts& facts, const QString& form, const QString& title,
                               bool landscape = false);
documents::Document::Numbering paperNumbering(); ///< of headings, as the language has it
/// The line about the form itself.
void sayForm(documents::Document& document, const ledger::Reader& reader, const QString& form);

documents::Cell labelCell(const QString& words);
documents::Cell cellOr(const QString& words, const QString& otherwise = QStringLiteral("–"));
/// A line for a signature or an entry by hand, `lines` high.
documents::Cell emptyCell(int lines = 1);

/// A table of labelled facts, two beside each other.
class FactTable
{
public:
    explicit FactTable(double labelWidth = 0.9);
    FactTable& add(const QString& label, const documents::Text& value);
    FactTable& wide(const QString& label, const documents::Text& value); ///< over the whole width
    operator documents::Table();

private:
    void finishRow();
    documents::Table m_table;
    documents::Row m_row;
};

/// The head of a drill's papers: number, name, form, scope, time, place, director.
FactTable drillHead(const DrillFacts& facts);
/// Who wrote, submitted and approved it, with room to sign.
documents::Table signatures(const Hand& submitted, const Hand& approved);
/// Running text, or a muted sentence where nobody wrote anything.
void textOr(documents::Document& document, const QString& text, const QString& otherwise);

QString clockText(qint64 ms);    ///< "14:02:31", local; empty for 0
QString momentText(qint64 ms);   ///< "2026-06-12 14:02 (UTC+8)"; empty for 0
QString offsetText(int minutes); ///< "+12"
/// "1. Note the call (5 minutes, watch)", a line each.
QString expectedLines(const RunInject& inject);

} // namespace wardbook::drills
