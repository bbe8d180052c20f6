#pragma once
#include "drills/evaluation.h"
#include <QWidget>

class QLabel;
class QListWidget;

namespace wardbook::ui {

class Button;

/// One improvement of a drill as the list shows it.
struct ImprovementLine
{
    qint64 id = 0, rev = 0;
    QString uid, code, title, action, repeatsCode, remediationCode, remediationUid;
    bool repeated = false;
};

/// What a drill showed that must change: observations become improvements, those become actions that
/// somebody must finish.
class FindingPane : public QWidget
{
    Q_OBJECT
public:
    explicit FindingPane(QWidget* parent = nullptr);
    void show(const QList<drills::Finding>& findings, const QList<ImprovementLine>& improvements,
              bool editable);
    QListWidget& findings() { return *m_findings; }
    QListWidget& improvements() { return *m_improvements; }

Q_SIGNALS:
    void improvementWanted(const QString& key, const QString& text, qint64 observation);
    void actionsWanted(); ///< 转整改, all that have none yet
    void remediationOpened(const QString& uid);
    void improvementOpened(qint64 improvement);

private:
    void showButtons();
    QList<drills::Finding> m_list;
    QList<ImprovementLine> m_made;
    bool m_editable = false;
    QLabel *m_findingsTitle, *m_improvementsTitle;
    QListWidget *m_findings, *m_improvements;
    Button *m_make, *m_new, *m_act, *m_open;
};

} // namespace wardbook::ui
