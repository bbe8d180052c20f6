#include "grading/sheet_columns.h"
#include "exchange/words.h"
#include "grading/round.h"

namespace wardbook::grading {

QString columnOf(const ledger::RegisterSet& registers, const QString& heading)
{
    const QString trimmed = heading.trimmed();
    if (trimmed.isEmpty())
        return {};
    const ledger::CodeList& list = registers.codes(QStringLiteral("sheet_column"));
    for (const QString& text :
         {trimmed, exchange::words::headingKey(trimmed), exchange::words::headingKeyWithoutBrackets(trimmed)})
        if (const ledger::Code* code = list.match(text))
            return code->id;
    return {};
}

QString RowTexts::operator[](const QString& column) const
{
    const int at = m_columns.value(column, -1);
    return at < 0 || size_t(at) >= m_cells.size() ? QString() : m_cells[size_t(at)].text.trimmed();
}

Verdict verdictFromText(const ledger::RegisterSet& registers, const QString& text)
{
    static const QString outside = QStringLiteral(" \t\r\n。．.，,;；:：、!！（）()【】[]“”\"'");
    QString word = text.trimmed();
    while (!word.isEmpty() && outside.contains(word.back()))
        word.chop(1);
    while (!word.isEmpty() && outside.contains(word.front()))
        word.remove(0, 1);
    if (word.isEmpty())
        return Verdict::Blank;
    const ledger::CodeList& verdicts = registers.codes(QStringLiteral("verdict"));
    for (const QString& ending :
         {QString(), QStringLiteral("要求"), QStringLiteral("项")}) // 符合要求, 不适用项
        if (word.endsWith(ending))
            if (const ledger::Code* code = verdicts.match(word.chopped(ending.size())))
                return verdictFromCode(code->id);
    return Verdict::Blank;
}

} // namespace wardbook::grading
