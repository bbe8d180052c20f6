#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_selection.h"
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace wardbook::ui {

class Button;
class FilingActs;
class PackageFiles;
class StepList;

/// The package of a filing: what is in it and what is missing, the four steps to its receipt, and the button
/// for the next one with the reason why it can't be pressed. Files are attached by dropping them here.
class PackagePanel : public QWidget
{
    Q_OBJECT
public:
    PackagePanel(FilingActs& acts, FilingSelection& selection, QWidget* parent = nullptr);
    void show(const FilingViewPtr& view); ///< null: empty
    PackageFiles& files() { return *m_files; }
    StepList& steps() { return *m_steps; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void fillMenu(QMenu& menu);
    FilingActs& m_acts;
    FilingViewPtr m_view;
    QLabel *m_count, *m_missing, *m_size;
    QToolButton* m_more;
    PackageFiles* m_files;
    StepList* m_steps;
    QWidget *m_noteCard, *m_foot = nullptr;
    QLabel *m_note, *m_refusalIcon, *m_refusal;
    Button* m_act;
};

} // namespace wardbook::ui
