#pragma once
#include "ui/shell/folder_facts.h"
#include "ui/shell/setup_step.h"
#include <QTimer>

class QCheckBox;
class QLineEdit;

namespace wardbook::ui {

/// Where the vault is to lie. The place is looked at aside while it is typed, as a network drive may
/// take its time.
class SetupPlaceStep : public SetupStep
{
    Q_OBJECT
public:
    explicit SetupPlaceStep(QWidget* parent = nullptr);
    QString problem() const override;
    void load(const SetupDraft& draft) override;
    void save(SetupDraft& draft) const override;
    void enter(const SetupDraft& draft) override;
    QWidget* first() const override;

private:
    void choose();
    void look();
    void show(const FolderFacts& facts);
    QLineEdit* m_folder;
    QCheckBox* m_inSpite;
    QWidget* m_notes;
    QTimer m_wait;
    FolderFacts m_facts;
    bool m_looking = false, m_chosen = false;
    QString m_unit;
};

} // namespace wardbook::ui
