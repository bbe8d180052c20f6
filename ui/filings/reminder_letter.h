#pragma once
#include "documents/document.h"
#include "ui/filings/filing_data.h"

namespace wardbook::ui {

/// What is still missing from a filing, to be handed to whoever has to bring it.
struct ReminderItem
{
    QString title;  ///< 主管部门审核意见
    QString text;   ///< 缺：…
    QString source; ///< law and article
    bool missing = true;
};
QList<ReminderItem> reminderItems(const filings::FilingFile& filing);

/// A letter that asks a department for what is missing.
struct Reminder
{
    QString to;   ///< a department or a person
    QString note; ///< a line of one's own
    QString from, fromPhone;
    QList<ReminderItem> items;
};
/// 催办单 as a page to print or to send.
documents::Document reminderDocument(const FilingView& view, const Reminder& reminder);
/// The same as plain lines, for a message.
QString reminderText(const FilingView& view, const Reminder& reminder);

} // namespace wardbook::ui
