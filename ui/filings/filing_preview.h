#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_selection.h"
#include "ui/filings/page_view.h"
#include "ui/filings/record_place.h"
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace wardbook::ui {

class ContentView;
class ElideLabel;
class EmptyState;
class RecordSource;

/// The selected part of the package: its pages as the pdf will have them, with every value leading to its
/// record; or an attached file; or what can be said about a part that has no pages.
class FilingPreview : public QWidget
{
    Q_OBJECT
public:
    FilingPreview(Services& services, FilingSelection& selection, RecordSource& source, QWidget* parent);
    ~FilingPreview() override;
    void setFiling(const FilingViewPtr& view); ///< null: lets go of everything
    PageView& pages() { return *m_pages; }
    ContentView& content() { return *m_content; }
    EmptyState& sentence() { return *m_empty; }
    QString title() const;
    QString pageText() const;
    const QString& part() const { return m_part; }
    /// Laid out and shown, or said why not.
    bool settled() const { return m_settled; }
    void openRecord(const QString& source);

Q_SIGNALS:
    /// `record`: of an attached file; 0: the part as it would be made now.
    void exportWanted(const QString& part, qint64 record);
    void attachWanted(const QString& part);
    void typeWanted(const QString& key); ///< a value to be typed in instead of what the record says

private:
    QWidget* makeBar();
    void connectPages();
    void follow(const FilingSelection::Place& place, const QObject* by);
    void load();
    void take(const LaidPartPtr& part);
    void settle(QWidget* shown);
    void showPlace();
    void showAttachment();
    int indexOf(const QString& packageFile) const; ///< among the attached ones; -1: not there
    void showFile(int index);
    void readFile(const filings::GivenFile& file);
    void say(const QString& sentence, bool withExport = false, bool withAttach = false);
    void noteTitle();
    void notePage();
    void setProblems();
    void showValueMenu(const QString& source, const QPoint& at);
    void clickValue(const QString& source);
    QString tipOf(const QString& source) const;
    QString keyOf(const QString& source) const { return m_keys.value(source); }
    void step(int by);

    Services& m_services;
    FilingSelection& m_selection;
    RecordSource& m_source;
    PreviewMaker* m_maker;
    FilingViewPtr m_view;
    QString m_part, m_section;
    QHash<QString, QString> m_keys;    ///< of facts, by their source
    QList<filings::GivenFile> m_files; ///< attached to the part that is shown
    int m_file = 0;
    qint64 m_reading = 0;
    bool m_settled = true;
    bool m_goThere = false; ///< once it is laid out, to the place that was selected
    QTimer m_slow; ///< says that it is being laid out
    ElideLabel* m_title;
    QLabel *m_pageText, *m_zoomText;
    QToolButton *m_back, *m_on, *m_less, *m_more, *m_type;
    QCheckBox* m_filled;
    QWidget* m_pageTools;
    QStackedWidget* m_stack;
    PageView* m_pages;
    ContentView* m_content;
    EmptyState* m_empty;
};

} // namespace wardbook::ui
