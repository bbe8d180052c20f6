#pragma once
#include "documents/document.h"
#include "documents/docx_template.h"
#include "filings/facts.h"
#include "filings/form.h"
#include <QImage>
#include <functional>
#include <optional>

/// Facts put into forms. Pure; any thread.
namespace wardbook::filings {

/// Facts as seen from inside lists: the innermost entry first.
class FactScope
{
public:
    explicit FactScope(const FactSet& facts) : m_chain{&facts} {}
    FactScope entered(const FactSet& entry, int number) const;
    const Fact* find(const QString& key) const;
    const QList<FactSet>* list(const QString& name) const;
    int number() const { return m_number; } ///< of the innermost entry, from 1

private:
    QList<const FactSet*> m_chain;
    int m_number = 0;
};

/// A text with its placeholders filled: filled words carry Run::Look::Filled and the source's token.
/// `unknown` collects placeholders that name no fact.
documents::Text filledText(const QString& text, const FactScope& scope, QStringList* unknown = nullptr);
QString filledPlain(const QString& text, const FactScope& scope, QStringList* unknown = nullptr);
QString boxes(const Fact& fact); ///< "☑第三级　☐第四级"

/// How a form is turned into a document.
struct FormOptions
{
    QStringList doubtfulKeys{}; ///< tokens of sources to be framed as problems
    /// Pictures attached to a part (network topology).
    std::function<QList<QImage>(const QString& part)> images{};
};

/// A form in pieces (documents::Pieces), one for each section or entry of one: a form with thousands of
/// entries is never whole in memory. Lives no longer than what it was given.
class FormPages
{
public:
    FormPages(const Form& form, const FactSet& facts, const FormOptions& options);
    std::optional<documents::Document> next();
    documents::Document frame() const; ///< the head: title, page headers and numbering

private:
    bool advance();

    const Form& m_form;
    const FactSet& m_facts;
    const FormOptions& m_options;
    qsizetype m_section = 0, m_entry = 0;
};

/// One document of the whole form. Headings of sections carry the section's id as anchor, those of the second
/// entry and on "ID#2".
documents::Document formDocument(const Form& form, const FactSet& facts, const FormOptions& options = {});
/// The same as FormPages hands it out.
void forEachSection(const Form& form, const FactSet& facts, const FormOptions& options,
                    const std::function<void(const documents::Document&)>& take);
/// Placeholders of the form that no fact answers, each once.
QStringList unknownPlaceholders(const Form& form, const FactSet& facts);

/// What a unit's own docx asks for: every name of templateNames() looked up in the facts. `unknown`: names
/// that nothing answers; nothing is to be produced then.
documents::TemplateData templateData(const QStringList& names, const FactSet& facts, QStringList* unknown);

} // namespace wardbook::filings
