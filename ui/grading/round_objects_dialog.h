#pragma once
#include "ui/grading/round_editor.h"
#include "ui/kit/prompt_dialog.h"
#include "ui/kit/services.h"

class QLineEdit;
class QListWidget;

namespace wardbook::ui {

/// Which objects the round covers: those of its system, the shared ones and the unit-wide. One that is
/// judged already stays until its cells are cleared.
class RoundObjectsDialog : public PromptDialog
{
    Q_OBJECT
public:
    RoundObjectsDialog(Services& services, RoundSource& source, RoundEditor& editor, QWidget* parent);
    QListWidget* list() const { return m_list; }

private:
    struct Entry
    {
        qint64 id = 0;
        QString name, code, kind;
    };
    void fill(const QList<Entry>& entries);
    void save();
    bool judged(qint64 object) const;
    Services& m_services;
    RoundEditor& m_editor;
    QLineEdit* m_find;
    QListWidget* m_list;
};

} // namespace wardbook::ui
