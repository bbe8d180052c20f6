#pragma once
#include "grading/round_service.h"
#include "ui/kit/prompt_dialog.h"

class QComboBox;
class QPlainTextEdit;

namespace wardbook::ui {

class Services;

/// An open round and the other versions of its catalogue, each with what moving would change.
struct PackMove
{
    grading::Round round;
    struct Target
    {
        grading::RoundService::PackEntry entry;
        grading::RoundService::PackDifference difference;
        QStringList lines; ///< the items by name, added and removed and changed
    };
    QList<Target> targets;
};

PackMove readPackMove(people::Workspace& workspace, ledger::Reader& reader, qint64 assessment);

/// Shows the differences before anything moves; the reason is kept in the trail.
class PackMoveDialog : public PromptDialog
{
    Q_OBJECT
public:
    PackMoveDialog(Services& services, PackMove move, QWidget* parent);

private:
    void showTarget();
    void run();
    Services& m_services;
    PackMove m_move;
    QComboBox* m_version;
    class QLabel* m_sum;
    QPlainTextEdit *m_lines, *m_reason;
};

} // namespace wardbook::ui
