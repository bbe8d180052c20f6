#pragma once
#include "base/language.h"
#include <QJsonObject>
#include <QList>
#include <QStringList>

/// Forms as data: resources/packs/filings/forms/*.json ("kind": "filing_form"; format: README.md there).
/// Texts hold placeholders: {{unit.name}}; {{?unit.kind}} all boxes of a code field, ☑ those chosen;
/// {{?unit.kind=hospital}} one box.
namespace wardbook::filings {

/// A cell of a form's table.
struct FormCell
{
    QString text; ///< with placeholders
    int columns = 1, rows = 1;
    bool label = false;
};

/// A row of a form's table, or one for each entry of a list.
struct FormRow
{
    QList<FormCell> cells;
    QString each; ///< once for every entry of this list; {{#}} is its number
};

/// A piece of a form.
struct FormBlock
{
    enum class Kind { Table, Heading, Paragraph, Note, Image, PageBreak } kind = Kind::Paragraph;
    QString text;  ///< heading, paragraph, note, caption of a table
    int level = 1; ///< of a heading; 1 is one below the section's own
    bool numbered = false;
    QList<double> widths; ///< shares of a table's columns
    QList<FormRow> rows;
    QStringList header; ///< column titles, repeated on every page
    QString part;       ///< Image: attached pictures of this part
    QString when;       ///< only when this fact is filled ("!key": only when empty)
};

/// A part of the form that the checklist knows: 表一 … 表六.
struct FormSection
{
    QString id;
    QString title;
    QString each; ///< once for every entry of this list
    bool newPage = true;
    QList<FormBlock> blocks;
};

/// A form of the authorities in our words, before it is filled.
struct Form
{
    QString id, version, title, source;
    bool verified = false;
    bool landscape = false;
    bool chineseNumbers = true;
    QList<FormSection> sections;
    static Form parse(const QJsonObject& json); ///< throws Invalid with place and reason
};

/// A sheet: one row for every entry of a list.
struct FormTable
{
    QString id, version, title, source, list;
    bool verified = false;
    struct Column
    {
        QString title, text; ///< text with placeholders
        int width = 14;
        enum class Type { Text, Number, Date } type = Type::Text;
    };
    QList<Column> columns;
    static FormTable parse(const QJsonObject& json);
};

} // namespace wardbook::filings
