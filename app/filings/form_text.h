#pragma once
#include "documents/rich_text.h"
#include "filings/form_document.h"
#include <QList>

/// Placeholders in the texts of forms, sheets and names.
namespace wardbook::filings {

/// A place in a text where a value goes.
struct Placeholder
{
    enum class Kind {
        Value,  ///< {{key}}
        Boxes,  ///< {{?key}}
        Box,    ///< {{?key=code}}
        Number, ///< {{#}}
    };
    Kind kind = Kind::Value;
    QString key, code;
    qsizetype from = 0, to = 0; ///< in the text, braces included
    QString words() const;      ///< as it is written
};

/// In order. What is between braces and no placeholder is left to brokenPlaceholder().
QList<Placeholder> placeholdersIn(const QString& text);
/// What stands between braces without being a placeholder, or opens without closing; empty when all is well.
QString brokenPlaceholder(const QString& text);

/// How places are filled, and what is noted meanwhile.
struct FillOptions
{
    QStringList* unknown = nullptr;
    const QStringList* doubtful = nullptr; ///< tokens of sources
    bool blanks = true;                    ///< an empty value behind a colon leaves a line to write on
};
documents::Text filledText(const QString& text, const FactScope& scope, const FillOptions& options);

/// "key" or "!key": whether a block stands in the document.
bool isShown(const QString& when, const FactScope& scope);

} // namespace wardbook::filings
