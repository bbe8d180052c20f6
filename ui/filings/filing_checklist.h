#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_selection.h"
#include <QWidget>

class QLabel;
class QListView;

namespace wardbook::ui {

class Button;
class ChecklistModel;
class CompletenessBar;

/// What the filing needs, line by line: there, missing, to be confirmed. A line is one selection with its
/// section on the page and its file in the package.
class FilingChecklist : public QWidget
{
    Q_OBJECT
public:
    FilingChecklist(FilingSelection& selection, QWidget* parent);
    void setFiling(const FilingPtr& filing);
    void setChecking(bool checking); ///< while it is read anew
    void goToNextProblem();
    bool selectLine(const QString& lineId);
    QListView& view() { return *m_view; }
    ChecklistModel& model() { return *m_model; }
    QString countText() const;

Q_SIGNALS:
    void recheckWanted();
    /// Double click or Enter on a line that has problems: mend the first one.
    void mendWanted(const wardbook::filings::CheckLine& line);
    void menuWanted(const wardbook::filings::CheckLine& line, const QPoint& globalPosition);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(const FilingSelection::Place& place, const QObject* by);
    void choose(int row);
    void mend(int row);
    void showMenu(int row, const QPoint& at);
    FilingSelection& m_selection;
    ChecklistModel* m_model;
    QListView* m_view;
    QLabel* m_count;
    Button* m_recheck;
    CompletenessBar* m_bar;
    QString m_line;
    qint64 m_filing = 0;
    bool m_following = false;
};

} // namespace wardbook::ui
