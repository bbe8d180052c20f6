#pragma once
#include "base/language.h"
#include "incidents/incident_file.h"

/// resources/packs/report_forms.json: what a report to an authority or a notice to individuals consists of.
namespace wardbook::incidents {

/// One point of a report form.
struct ReportItem
{
    QString id;          ///< "2"
    Label number, title; ///< "（二）"
    Label hint;
    /// Fields of `incident` it is filled from, or the sources of report_items.h: @unit, @systems, @times,
    /// @grade,
    /// @impacts, @measures, @ransom, @timeline, @observables, @scene, @pi_types, @contact, @notices,
    /// @improvements.
    QStringList fields;
    /// Fields or sources without which the item says too little; "ransom:ransom_amount" counts only when the
    /// first one is set. In a required item they hold the report back unless it is said that they follow.
    QStringList missing;
    QStringList wanted;         ///< the same, but only shown as still to follow
    bool requiredFirst = false; ///< must stand in the first report; the others may follow
    bool optional = false;      ///< may stay empty
    bool verified = false;      ///< number and place of the item compared with the official text
    QString heading() const;    ///< "（二）时间、地点…", "(2) Time, place …"
};

/// A form of report; resources/packs/report_forms.json.
struct ReportForm
{
    QString id;        ///< "art7", "art8", "pipl57", "police", "health"
    QStringList kinds; ///< codes of notice_kind
    Label title;
    QString law, article; ///< empty: a form of our own
    Label note;           ///< what is uncertain about it
    bool verified = false;
    QList<ReportItem> items;
    const ReportItem* item(const QString& id) const;
};

/// All forms of one pack.
struct ReportForms
{
    QString version;
    QList<ReportForm> forms;
    const ReportForm* forKind(const QString& noticeKind) const;
    const ReportForm* find(const QString& id) const;
    static ReportForms parse(const QByteArray& json); ///< strict; throws Invalid with place and reason
    static const ReportForms& builtIn();              ///< throws Damaged when the shipped file is broken
};

} // namespace wardbook::incidents
