#pragma once
#include "documents/read_back.h"
#include <deque>
#include <functional>

/// For this room only: what a written docx should say, held against what it says.
namespace wardbook::filings {

/// A paragraph outside of tables, or a table's cell. Values are its runs that are filled or left blank.
struct ExpectedText
{
    QString section;
    documents::Text text;
};

/// A row that the made document must show when it is read back.
struct ExpectedRow
{
    struct Cell
    {
        documents::Text text;
        int column = 0;
        bool label = false; ///< the form's own words
    };
    QString section;
    QStringList titles; ///< of the table's columns
    QList<Cell> cells;  ///< also those that a span covers from above: empty ones
};

/// Compares while both sides come in: neither is ever whole in memory. Differences are sentences.
class DocxComparison : public documents::DocxVisitor
{
public:
    /// Appends to bodies and rows what is expected next; false behind the last.
    using More = std::function<bool(DocxComparison&)>;
    /// `loose`: white space doesn't count (foreign templates).
    DocxComparison(More more, bool loose) : m_more(std::move(more)), m_loose(loose) {}

    void expectBody(const QString& section, const documents::Text& text);
    void expectTable(const QString& section, const documents::Table& table);
    void expectRow(const ExpectedRow& row) { m_rows.push_back(row); }

    void paragraph(const documents::ReadBack::Paragraph& paragraph) override;
    void table(const documents::ReadBack::Table& table) override;
    void header(const QString& text) override;
    void footer(const QString& text) override { header(text); }

    QStringList finished(); ///< the differences; empty when the file says what it should

private:
    bool fetch() { return m_more && m_more(*this); }
    void body(const QString& text);
    void row(const QStringList& cells);
    void cell(const ExpectedRow& row, qsizetype cell, const QString& said);
    void differs(const QString& section, const QString& label, const documents::Text& expected,
                 const QString& said);
    void add(const QString& difference);
    QString words(const QString& text) const;
    bool same(const documents::Text& expected, const QString& said) const;
    bool same(const ExpectedRow& expected, const QStringList& said) const;

    More m_more;
    bool m_loose;
    std::deque<ExpectedText> m_bodies;
    std::deque<ExpectedRow> m_rows;
    QStringList m_differences;
};

} // namespace wardbook::filings
