#include "ui/filings/reminder_letter.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/when_text.h"
#include <QDateTime>

namespace wardbook::ui {

using filings::CheckLine;
using filings::CheckState;

namespace {

QString dueOf(const FilingView& view)
{
    return view.file.dueMs == 0 ? QString()
                                : stampText(QDateTime::fromMSecsSinceEpoch(view.file.dueMs))
                                      .left(int(sizeof "yyyy-MM-dd HH:mm") - 1);
}

QString opening(const FilingView& view)
{
    const QString to = view.file.recipientName;
    const QString what = QStringLiteral("%1 %2").arg(view.file.code, view.file.title);
    return to.isEmpty() ? FilingsPageTr::tr("Filing %1 still lacks what is listed here.").arg(what)
                        : FilingsPageTr::tr("Filing %1 to %2 still lacks what is listed here.").arg(what, to);
}

QString closing(const FilingView& view)
{
    const QString due = dueOf(view);
    return due.isEmpty()
               ? FilingsPageTr::tr("Hand it to the security office as soon as it is there.")
               : FilingsPageTr::tr("It is due %1. Hand it to the security office before then.").arg(due);
}

} // namespace

QList<ReminderItem> reminderItems(const filings::FilingFile& filing)
{
    QList<ReminderItem> items;
    for (const CheckLine& line : filing.lines) {
        if (!isProblem(line.state))
            continue;
        bool told = false;
        for (const CheckLine::Problem& problem : line.problems) {
            if (!isProblem(problem.state))
                continue;
            items.append({line.title, problem.text, problem.law, problem.state == CheckState::Missing});
            told = true;
        }
        if (!told)
            items.append({line.title, line.detail, {}, line.state == CheckState::Missing});
    }
    return items;
}

documents::Document reminderDocument(const FilingView& view, const Reminder& reminder)
{
    documents::Document document;
    document.title = FilingsPageTr::tr("Reminder: documents for a filing");
    document.headerLeft = view.unit;
    document.headerRight = view.file.code;
    if (!reminder.to.isEmpty())
        document.paragraph(documents::Text::bold(FilingsPageTr::tr("To: %1").arg(reminder.to)));
    document.paragraph(opening(view));
    documents::Table table;
    table.columns = {{FilingsPageTr::tr("No."), 1, documents::Align::Center},
                     {FilingsPageTr::tr("Document"), 4},
                     {FilingsPageTr::tr("What is needed"), 6},
                     {FilingsPageTr::tr("Basis"), 4}};
    int number = 0;
    for (const ReminderItem& item : reminder.items)
        table.rows.append({QString::number(++number), item.title, item.text, item.source});
    document.table(table);
    document.paragraph(closing(view));
    if (!reminder.note.isEmpty())
        document.paragraph(reminder.note);
    QStringList from{view.unit, reminder.from, reminder.fromPhone,
                     QDateTime::fromMSecsSinceEpoch(view.readAtMs).date().toString(Qt::ISODate)};
    from.removeAll(QString());
    document.paragraph(from.join(QStringLiteral("　")));
    return document;
}

QString reminderText(const FilingView& view, const Reminder& reminder)
{
    QStringList lines;
    if (!reminder.to.isEmpty())
        lines << FilingsPageTr::tr("To: %1").arg(reminder.to);
    lines << opening(view);
    int number = 0;
    for (const ReminderItem& item : reminder.items)
        lines << QStringLiteral("%1. %2：%3").arg(++number).arg(item.title, item.text);
    lines << closing(view);
    if (!reminder.note.isEmpty())
        lines << reminder.note;
    lines << reminder.from;
    return lines.join(QLatin1Char('\n'));
}

} // namespace wardbook::ui
