#pragma once
#include "oversight/remediation_service.h"
#include "ui/kit/field_editor.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/services.h"

class QButtonGroup;
class QLabel;

namespace wardbook::ui {

class RecordSource;

/// The drafts of some cells, to look over: as one action, or one for each requirement item with what they
/// have in common. Enter creates them as one act.
class RemediationForm : public PromptDialog
{
    Q_OBJECT
public:
    struct Drafts
    {
        oversight::RemediationDraft one;
        QList<oversight::RemediationDraft> perItem;
    };
    RemediationForm(Services& services, Drafts drafts, QWidget* parent);
    ~RemediationForm() override;

Q_SIGNALS:
    void created(const QList<qint64>& ids);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addSplit();
    void addFields();
    void addNotes();
    QWidget* addLine(const char* field, const QString& label);
    void showDrafts();
    void take(const ledger::FieldValues& values);
    void create();
    bool many() const;
    QList<oversight::RemediationDraft> chosen() const;

    Services& m_services;
    Drafts m_drafts;
    std::unique_ptr<RecordSource> m_source;
    FieldContext m_context;
    QHash<QString, FieldEditor*> m_editors;
    QHash<QString, QWidget*> m_lines;
    ledger::FieldValues m_edited; ///< what the person changed; stronger than the drafts
    QButtonGroup* m_split = nullptr;
    QLabel *m_titles, *m_repeat, *m_open, *m_why;
};

} // namespace wardbook::ui
