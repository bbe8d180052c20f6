#pragma once
#include "ui/kit/page.h"
#include "ui/survey/survey_picture.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace wardbook::ui {

class Button;
class ElideLabel;
class EmptyState;
class PageHeader;
class RecordSource;
class SearchBox;
class Services;
class SourceList;
class SurveyActs;
class TableDetail;
class TableTree;
class TableTreeModel;

/// 数据库摸底: the registered databases, and of the chosen one the families of tables that may become assets,
/// what is set aside, and what changed since the last survey.
class SurveyPage : public Page
{
    Q_OBJECT
public:
    SurveyPage(Services& services, QWidget* parent);
    ~SurveyPage() override;
    /// Empty: what was shown. "new": a new connection; a database's uid or code chooses it.
    void activate(const QString& target) override;
    bool command(const QString& name) override;

    TableTree& tree() { return *m_tree; }
    TableTreeModel& model() { return *m_model; }
    TableDetail& detail() { return *m_detail; }
    SourceList& sources() { return *m_sources; }
    QTabBar& views() { return *m_views; }
    const SurveyPicture& picture() const { return *m_picture; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeResult();
    void makeHeader();
    void connectParts();
    void read();
    void take(std::shared_ptr<const SurveyPicture> picture);
    void choose(qint64 source);
    void showViews();
    void showTree();
    void showDetail();
    void showHeader();
    void startSurvey();
    const SourceLine* current() const;
    QString chosenName() const;

    Services& m_services;
    RecordSource* m_source;
    SurveyActs* m_acts;
    std::shared_ptr<const SurveyPicture> m_picture;
    PageHeader* m_header;
    Button *m_new, *m_change, *m_start;
    QStackedWidget* m_stack;
    EmptyState *m_none, *m_unread, *m_nothing;
    QStackedWidget* m_result;
    QStackedWidget* m_list;
    SourceList* m_sources;
    QTabBar* m_views;
    SearchBox* m_search;
    ElideLabel* m_problem;
    QWidget* m_problemBar;
    TableTreeModel* m_model;
    TableTree* m_tree;
    TableDetail* m_detail;
    QString m_refusal;    ///< why this member can't survey at all
    qint64 m_wanted = 0;  ///< the database to show
    QString m_wantedText; ///< uid or code, until it was read
    bool m_reading = false, m_again = false, m_stale = true, m_looksOnly = false;
};

} // namespace wardbook::ui
