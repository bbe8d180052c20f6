#pragma once
#include "filings/checks.h"
#include "ui/filings/filing_data.h"
#include "ui/kit/chips.h"
#include <QColor>

/// Words, marks and colours that all views of a filing share.
namespace wardbook::ui {

/// "check", "warning", "error" … and its colour.
QString glyphOf(filings::CheckState state);
QColor colourOf(filings::CheckState state);
/// 齐, 缺, 待确认 … for screen readers and menus.
QString checkWord(filings::CheckState state);
bool isProblem(filings::CheckState state);

/// 补材料 while a draft lacks something, 待签 …; what the header's chip says.
struct StateWord
{
    QString text;
    chips::Tone tone = chips::Tone::Neutral;
};
StateWord stateWord(const filings::FilingFile& file);
/// Colour and glyph of a state in the list.
QColor stateColour(const QString& state);

/// 今天 17:30 截止; 逾期 2 天; empty without one, and when the filing was delivered.
struct DueWord
{
    QString text;
    enum class Tone { Later, Soon, Late } tone = Tone::Later;
};
DueWord dueWord(qint64 dueMs, qint64 nowMs, bool open);
const char* toneName(DueWord::Tone tone); ///< for setTone()

/// States in which somebody still has to do something before it is delivered.
bool isOpenState(const QString& state);

} // namespace wardbook::ui
