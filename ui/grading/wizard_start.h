#pragma once
#include "grading/grading_service.h"

namespace wardbook::ui {

/// What the grading wizard shows of a system; read before it opens.
struct WizardStart
{
    grading::SystemView view;
    grading::GradeFacts facts;
    grading::GradingDraft draft; ///< to begin with: an open draft, or a new one made from the signed grading
    bool regrade = false;        ///< a signed grading is being replaced
    struct Asset
    {
        QString code, name, nationalClass;
        int level = 0;
        qint64 persons = 0;
    };
    QList<Asset> assets; ///< the highest level first, at most kMostAssets
    static constexpr int kMostAssets = 200;
};

WizardStart readWizardStart(people::Workspace& workspace, ledger::Reader& reader,
                            const grading::SystemView& view);

} // namespace wardbook::ui
