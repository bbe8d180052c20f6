#pragma once
#include "grading/oscal_export.h"
#include <QJsonArray>

/// What both OSCAL documents are made of.
namespace wardbook::grading::oscal {

/// A UUID of version 5: the same names give the same one, everywhere.
QString uuid(const QStringList& names);
/// "2026-06-11T16:42:08+08:00"
QString time(const QDateTime& at);
/// The day's last second, in the local zone: until when something is due.
QString endOf(QDate day);
QString line(const QString& text);      ///< one line, no outer space; a dash when empty
QString controlId(const QString& item); ///< OSCAL wants a letter in front
QJsonObject prop(const char* name, const QString& value);
/// Adds the list unless it is empty: OSCAL has no empty lists.
void add(QJsonObject& to, const char* key, const QJsonArray& list);

QJsonObject metadata(const ReportFacts& facts, const QString& title, const QDateTime& changed);
QString unitParty(const ReportFacts& facts); ///< uuid
QString componentUuid(const ReportFacts& facts, int column);
QJsonArray components(const ReportFacts& facts, const QList<int>& columns);
QJsonObject observation(const ReportFacts& facts, int row, int column);
QString observationUuid(const ReportFacts& facts, int row, int column);

} // namespace wardbook::grading::oscal
