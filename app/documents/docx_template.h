#pragma once
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// A unit's own docx as a form. In its text stand names between double braces:
///   {{unit}}                  the value
///   {{#rows}} … {{/rows}}     once for every entry of the list "rows"; also shown once for a value that is
///                             not empty. Begun and ended in different cells of a table row, the row is
///                             repeated; in different paragraphs or rows, all of them from the first to the
///                             last; within one paragraph, the words between.
///   {{^rows}} … {{/rows}}     only when the list or value is empty
///   {{#}}                     inside a list: the entry's number, from 1
///   {{?kind}}, {{?kind=a}}    names like others, written without spaces: "?kind", "?kind=a". Whoever has the
///                             data knows which boxes are ticked.
/// Names inside a list are looked up in its entry first, then outside. Word may have cut a name into several
/// runs: they are found all the same, and the value takes the look of the first one.
namespace wardbook::documents {

/// What fills a template: texts by key, and lists whose entries fill repeated rows.
struct TemplateData
{
    QMap<QString, QString> values;
    QMap<QString, QList<TemplateData>> lists;
};

/// Names the template asks for, in order, each once; lists as "#rows". Errors: Io, Damaged, Invalid
/// (no docx, absurdly large, with macros, active controls or a template of its own elsewhere).
QStringList templateNames(const QString& templatePath);

/// Writes the filled form; everything else in it stays as it is. The file appears complete or not at all, and
/// the template is never changed. Errors: Invalid (names that the data doesn't have, all of them told; a list
/// without end), Io, Damaged.
void fillTemplate(const QString& templatePath, const TemplateData& data, const QString& path);
QByteArray filledTemplate(const QString& templatePath, const TemplateData& data);

} // namespace wardbook::documents
