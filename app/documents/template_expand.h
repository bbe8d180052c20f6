#pragma once
#include "documents/docx_template.h"
#include "documents/template_tags.h"

namespace wardbook::documents {

/// Puts values into a tidied part (tidyTags()). `unknown` collects names that the data doesn't have. Errors:
/// Invalid (a list without its end).
void expandTemplate(XmlNode& root, const TemplateData& data, QStringList& unknown);

} // namespace wardbook::documents
