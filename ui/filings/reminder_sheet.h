#pragma once
#include "ui/filings/reminder_letter.h"
#include <QDialog>

class QLineEdit;
class QListWidget;

namespace wardbook::ui {

class Button;

/// Asks to whom a reminder goes and what it lists, and lets it out: as docx or pdf, on paper, or as text on
/// the clipboard. Each is an act.
class ReminderSheet : public QDialog
{
    Q_OBJECT
public:
    ReminderSheet(Services& services, const FilingViewPtr& view, QWidget* parent);
    Reminder reminder() const;
    QListWidget& items() { return *m_items; }

private:
    QWidget* makeFoot();
    void save(const QString& suffix);
    void write(const QString& file, const QString& suffix, const QString& reason);
    void print();
    void copy();
    void noteChoice();
    Services& m_services;
    FilingViewPtr m_view;
    QList<ReminderItem> m_all;
    QLineEdit *m_to, *m_note;
    QListWidget* m_items;
    QList<Button*> m_ways;
};

} // namespace wardbook::ui
