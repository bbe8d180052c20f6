#pragma once
#include "base/language.h"
#include "incidents/incident_file.h"

/// resources/packs/report_forms.json: what a report to an authority or a notice to individuals consists of.
namespace wardbook::incidents {

struct ReportItem
{
    QString id;          ///< "2"
    Label number, title; ///< "（二）"
    Label hint;
    QStringList
        fields; ///< fields of `incident` it is filled from, or names of report_items.cpp's own sources:
                ///< @unit, @systems, @grade, @impacts, @timeline, @observables, @scene, @decisions, @notices
    QStringList missing; ///< fields that must be filled for the item to count as filled, e.g. ransom_amount
    bool requiredFirst = false; ///< must stand in the first report; the others may follow
    bool optional = false;      ///< may stay empty
};

struct ReportForm
{
    QString id;        ///< "art7", "art8", "pipl57", "police", "health"
    QStringList kinds; ///< codes of notice_kind
    Label title;
    QString law, article;
    bool verified = false;
    QList<ReportItem> items;
    const ReportItem* item(const QString& id) const;
};

struct ReportForms
{
    QString version;
    QList<ReportForm> forms;
    const ReportForm* forKind(const QString& noticeKind) const;
    const ReportForm* find(const QString& id) const;
    static const ReportForms& builtIn();
};

} // namespace wardbook::incidents
