#pragma once
#include "ui/assets/import_runner.h"
#include "ui/kit/register_host.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QSplitter;

namespace wardbook::ui {

class Button;
class DryRunModel;
class DryRunPanel;
class ImportResultView;
class MappingPanel;
class PageHeader;
class RecordSource;
class Stepper;

/// Bringing a file in: choose it, match its columns, see what would happen row by row, write, and what came
/// of it. Nothing is written before the third step; the whole import can be undone as one.
class ImportPage : public ImportView
{
    Q_OBJECT
public:
    enum Step { Choose, Match, Write, Result };

    ImportPage(Services& services, const QString& registerId, QWidget* parent);
    ~ImportPage() override;

    void openFile(const QString& path) override;
    bool command(const QString& name) override;
    QString holdsBack() const override;
    Step step() const { return m_step; }
    ImportRunner& runner() { return *m_runner; }
    MappingPanel& mappingPanel() { return *m_mapping; }
    DryRunPanel& dryRunPanel() { return *m_dryRun; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildMatch();
    void buildFooter();
    void connectRunner();
    void setStep(Step step);
    void takeOpened();
    void takePlan();
    void takeWritten();
    void takeFailure(const Error& error);
    void rerun();
    void goWrite();
    void leave();
    void updateFooter();
    void chooseFile();

    Services& m_services;
    ImportRunner* m_runner;
    RecordSource* m_source;
    PageHeader* m_header;
    Stepper* m_stepper;
    QStackedWidget* m_stack;
    QSplitter* m_match;
    MappingPanel* m_mapping = nullptr;
    DryRunPanel* m_dryRun = nullptr;
    QWidget* m_working;
    QLabel *m_workingTitle, *m_workingCount;
    QProgressBar* m_bar;
    Button* m_cancelWork;
    ImportResultView* m_result;
    QWidget* m_footer;
    QCheckBox* m_handBack;
    QLabel* m_undoNote;
    Button *m_cancel, *m_back, *m_write;
    QString m_path;
    Step m_step = Choose;
    bool m_touched = false; ///< the person mapped or fixed something
};

} // namespace wardbook::ui
