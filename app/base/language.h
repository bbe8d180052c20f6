#pragma once
#include <QString>

namespace wardbook {

enum class Language { Chinese, English };

/// The language of labels that come from data files (registers, codes, packs). Set once at start and when the
/// person switches; read on any thread.
Language language();
void setLanguage(Language language);

/// A text that data files carry in both languages.
struct Label
{
    QString zh;
    QString en;
    const QString& text() const { return language() == Language::Chinese ? zh : en; }
    bool operator==(const Label&) const = default;
};

} // namespace wardbook
