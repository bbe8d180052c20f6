#pragma once
#include "base/progress.h"
#include "documents/document.h"

namespace wardbook::documents {

/// What a docx says, whoever wrote it: for comparing a written file with what it was meant to say.
struct ReadBack
{
    struct Paragraph
    {
        QString style; ///< style id, e.g. "Heading1"
        QString text;  ///< line breaks as newlines; numbers of headings and lists are not part of the text
        bool inTable = false;
    };
    struct Table
    {
        QList<QStringList> rows; ///< cells that a span covers from above are empty texts
        int headerRows = 0;      ///< repeated on every page
    };
    QString title; ///< of the file's properties
    QList<Paragraph> paragraphs;
    QList<Table> tables;
    QStringList headers, footers;
    int pictures = 0;

    QString plainText() const; ///< paragraphs one under the other
};

/// Errors: Io, Damaged, Invalid (not a docx).
ReadBack readDocx(const QString& path);
/// Texts of the document that the file does not say in this order; empty when all stand there.
QStringList missingIn(const ReadBack& file, const Document& document);

/// Told what a docx says while it is read, so that a long one needs not be held.
class DocxVisitor
{
public:
    virtual ~DocxVisitor() = default;
    virtual void title(const QString&) {} ///< of the file's properties
    virtual void paragraph(const ReadBack::Paragraph&) {}
    /// Behind the paragraphs of its cells. Tables within tables are only told as paragraphs.
    virtual void table(const ReadBack::Table&) {}
    virtual void header(const QString&) {}
    virtual void footer(const QString&) {}
    virtual void picture() {}
};
/// Errors: as above, Cancelled, what the visitor throws.
void readDocx(const QString& path, DocxVisitor& visitor, const Progress& progress = {});
/// The same comparison for a document in pieces (document.h); of the file, only its words are held.
QStringList missingIn(const QString& path, const Document& head, const Pieces& pieces,
                      const Progress& progress = {});

} // namespace wardbook::documents
