#pragma once
#include "ui/filings/filing_data.h"
#include <QWidget>

class QLabel;
class QToolButton;

namespace wardbook::ui {

class Button;
class PageHeader;
namespace chips {
class Chip;
}

/// Title, code, state, to whom and until when; and the one thing to do next.
class DeskHeader : public QWidget
{
    Q_OBJECT
public:
    explicit DeskHeader(QWidget* parent);
    /// `next`: what the primary button says; empty: nothing is left to do. `refusal`: why it can't be done.
    void show(const FilingView& view, const QString& next, const QString& icon, const QString& refusal);
    PageHeader& header() { return *m_header; }
    Button* primary() const { return m_next; }
    QString dueText() const;

Q_SIGNALS:
    void backWanted();
    void reminderWanted();
    void exportWanted();
    void nextWanted();
    void changesWanted();
    void typedWanted(const QString& key);
    void againWanted();
    void verifyWanted();

private:
    void fillMenu(const FilingView& view);
    PageHeader* m_header;
    QLabel* m_code;
    chips::Chip* m_state;
    QLabel* m_due;
    Button *m_changes, *m_reminder, *m_export, *m_next;
    QToolButton* m_more;
};

} // namespace wardbook::ui
