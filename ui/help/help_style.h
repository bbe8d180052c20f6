#pragma once

class QTextDocument;

namespace wardbook::ui {

struct Theme;

/// Gives a document that came from Markdown the house's look: headings, tables, code, quotes, links.
/// `scale`: of all text, 1 is as large as the window's own.
void styleHelp(QTextDocument& document, const Theme& theme, double scale);
/// Pictures no wider than `width` logical pixels and never larger than they are.
void fitHelpPictures(QTextDocument& document, double width);

} // namespace wardbook::ui
