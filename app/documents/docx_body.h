#pragma once
#include "base/progress.h"
#include "documents/document.h"
#include "documents/docx_xml.h"
#include "documents/page_layout.h"
#include "documents/zip_parts.h"

namespace wardbook::documents::docx {

/// word/document.xml, block by block.
class Body
{
public:
    /// `contents`: the headings of the whole document, for its table of contents.
    Body(const Document& head, QList<PageLayout::Place> contents)
        : m_document(head), m_places(std::move(contents)), m_goOn(head.blocks.isEmpty())
    {
    }

    void begin();
    void add(const Document& piece);
    void addBlocks(const Document& document, const Progress& progress);
    void end();
    /// What was written since the last call.
    QByteArray take() { return m_xml.take(); }

    int orderedLists() const { return m_orderedLists; }
    const QList<QByteArray>& images() const { return m_images; } ///< png, numbered from 1

private:
    struct Look
    {
        const char* style = nullptr;
        std::optional<Align> align{};
        int numbering = -1; ///< id of a list; 0: a heading without number
        bool keepNext = false;
        int firstIndent = 0;
        std::optional<Tone> note{}; ///< shaded with a bar
        int before = -1;            ///< twips
    };
    void title(const Document& document, bool cover);
    void front();
    void contents();
    void contentsEntry(const PageLayout::Place& place, int index);
    void block(const Block& block);
    void heading(const Heading& heading);
    void list(const BulletList& list);
    void keyValues(const KeyValues& values, bool cover = false);
    void note(const Note& note);
    void table(const Table& table);
    void row(const Table& table, const Row& cells, bool header, const QList<int>& widths,
             QList<QPair<int, int>>& covered);
    void cell(const Table& table, const Cell& cell, int column, bool header, int width);
    void cellProperties(int width, int columns, const QString& merge, const QColor& fill, bool top = false);
    void chart(const ChartBlock& block);
    void picture(const QImage& image, double width, double height, const QString& words, bool keepNext);
    void tableStart(const QList<int>& widths, bool lines, bool centered = false);
    void gap(int height);
    void pageBreak();
    void section();

    void paragraph(const Text& text, const Look& look);
    void startParagraph(const Look& look);
    void runs(const Text& text);
    void run(const Run& run);
    void words(const QString& text);
    void plain(const QString& text);
    void fieldMark(const char* kind, bool dirty = false);
    int textWidth() const;

    const Document& m_document; ///< the head
    QList<PageLayout::Place> m_places;
    bool m_breakNext = false; ///< the next paragraph begins a page
    bool m_goOn;              ///< the next piece stands below what there is, whatever it says
    DocxXml m_xml;
    int m_orderedLists = 0;
    int m_headings = 0;
    int m_bookmarks = 0;
    QList<QByteArray> m_images;
};

} // namespace wardbook::documents::docx
