#pragma once
#include "survey/catalogue.h"
#include "survey/ddl_lexer.h"
#include <span>

namespace wardbook::survey {

/// A reading place in the tokens of one statement. The tokens outlive it.
class DdlWords
{
public:
    explicit DdlWords(std::span<const DdlToken> tokens) : m_tokens(tokens) {}
    const DdlToken& peek(size_t ahead = 0) const; ///< End after the last
    DdlToken take();
    bool accept(const char* word);
    bool accept(QChar symbol);
    bool atEnd() const { return m_tokens.empty(); }
    /// Behind a '(' that was taken: what stands before its ')', which is passed.
    DdlWords inside();
    /// Parted by the commas that stand in no parentheses. The last token of each is its comma.
    QList<DdlWords> elements() const;
    /// The comment behind the last token.
    QString lastNote() const { return m_tokens.empty() ? QString() : m_tokens.back().note; }

private:
    std::span<const DdlToken> m_tokens;
};

/// schema.name, or name; a placeholder of a script ("@schema") is no schema.
std::pair<QString, QString> takeName(DdlWords& words);
QStringList takeNames(const DdlWords& inside);
/// What stands between the parentheses of CREATE TABLE: columns and keys.
void readBody(Table& table, const DdlWords& body);
/// One column as in CREATE TABLE and ADD COLUMN; false when it is none.
bool readColumn(Table& table, DdlWords words);
void setKeys(Table& table, const QStringList& names);

} // namespace wardbook::survey
