#pragma once
#include <QString>
#include <QStringList>

/// What names of tables and columns are made of. Pure functions, any thread.
namespace wardbook::survey::words {

/// "T_LisReportItem_2024" → t, lis, report, item, 2024. Lower case; plural endings are taken off.
QStringList of(const QString& name);
/// Chinese for a word or an abbreviation as hospitals write it (pat, brxx, jyjg); empty when it is none.
QString chinese(const QString& word);
/// What the words of a table's name say about its content, for the rules of classification, which are
/// Chinese.
QStringList meanings(const QString& name);
/// Says how a table is built or of which kind, not what it is about: t, tb, info, detail, mx.
bool isFrame(const QString& word);
/// "2024", "202401", "20240101", "p01": a part of something larger.
bool isPart(const QString& word);
/// "患者基本信息表（门诊）\n…" → 患者基本信息: the head of a comment, without what every table is.
QString titleOf(const QString& comment);

} // namespace wardbook::survey::words
