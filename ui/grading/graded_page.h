#pragma once
#include "ui/grading/graded_data.h"
#include "ui/grading/graded_source.h"
#include "ui/grading/system_pane.h"
#include "ui/kit/page.h"
#include "ui/kit/services.h"
#include <QTimer>

class QStackedWidget;

namespace wardbook::ui {

class AssessmentView;
class EmptyState;
class SystemList;

/// Graded protection: the systems on the left, one of them on the right, and the self-assessment that takes
/// the place of both while somebody works in it.
class GradedPage : public Page
{
    Q_OBJECT
public:
    explicit GradedPage(Services& services, QWidget* parent = nullptr);
    ~GradedPage() override;
    /// A system's uid or code, or "round:ID".
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    QString holdsBack() const override;

    SystemList& systems() { return *m_list; }
    SystemPane& pane() { return *m_pane; }
    AssessmentView* assessment() { return m_assessment; }
    bool assessing() const; ///< the self-assessment is shown
    bool ready() const { return !m_listAsked && m_shown != 0 && m_shown == m_wanted; }

Q_SIGNALS:
    void systemShown(qint64 id); ///< the right side shows what the vault has

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void watch();
    void reload();
    void readList();
    void showList(const QList<grading::SystemView>& systems);
    void readSystem(qint64 id);
    void select(const QString& uidOrCode);
    void hostMessages(); ///< under the header that is shown
    void runPrimary();
    void openGrading();
    void signGrading();
    void returnGrading();
    void startRound();
    void openRounds();
    void openRound(qint64 id);
    void exportRound(qint64 id);
    void openScoring(qint64 id);
    void closeRound();
    void addObjects();
    void openStage(grading::Stage stage);
    QString filterOf(qint64 system) const { return QStringLiteral("?system=%1").arg(system); }

    Services& m_services;
    GradedRights m_rights;
    QStackedWidget* m_stack;
    QWidget* m_overview = nullptr;
    QStackedWidget* m_right = nullptr;
    SystemList* m_list;
    SystemPane* m_pane;
    EmptyState* m_empty;
    AssessmentView* m_assessment = nullptr;
    qint64 m_wanted = 0, m_shown = 0;
    QString m_selectWhenListed;
    bool m_stale = false, m_listAsked = false;
    QTimer m_reload;
    GradedSource m_source; ///< last: its worker ends before what it reads for
};

} // namespace wardbook::ui
