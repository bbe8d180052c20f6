#pragma once
#include "ui/calendar/duty_filter.h"
#include "ui/kit/prompt_dialog.h"

class QLineEdit;
class QRadioButton;

namespace wardbook::ui {

/// 导出日历: until when, with names or without, everything or what the page shows; then the own password and
/// a reason, because a calendar leaves the vault in clear.
class CalendarExportDialog : public PromptDialog
{
    Q_OBJECT
public:
    /// `me`: as in DutyFacts.
    CalendarExportDialog(Services& services, const DutyFilter& filter, qint64 me, QWidget* page);
    /// Why this member can't export; empty: may.
    static QString refusal(people::Workspace& workspace);

private:
    struct Chosen
    {
        QDate until;
        bool discreet = true;
        DutyFilter filter;
        qint64 me = 0;
    };
    QRadioButton* addRow(const QString& label, const char* first, const QString& firstText,
                         const char* second, const QString& secondText);
    void go();
    static void write(Services& services, const Chosen& chosen, const QString& file, const QString& reason);

    Services& m_services;
    DutyFilter m_filter;
    qint64 m_me;
    QLineEdit* m_until;
    QRadioButton *m_discreet = nullptr, *m_all = nullptr;
};

} // namespace wardbook::ui
