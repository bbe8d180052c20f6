#pragma once
#include "oversight/remediation_service.h"
#include <QFrame>

class QLabel;

namespace wardbook::ui {

class Button;

/// What was before an action and what came after it.
struct FollowUp
{
    oversight::Reassessment reassessment;
    bool repeated = false;
    QString repeatsCode, repeatsState, repeatsUid;
};

/// Shows it beside the action; hidden when there is nothing to say.
class FollowUpCard : public QFrame
{
    Q_OBJECT
public:
    explicit FollowUpCard(QWidget* parent = nullptr);
    void show(const FollowUp& follow);

Q_SIGNALS:
    void openRequested(const QString& uid);

private:
    QLabel *m_before, *m_after;
    Button* m_open;
    QString m_uid;
};

} // namespace wardbook::ui
