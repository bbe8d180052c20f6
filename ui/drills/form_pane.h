#pragma once
#include "ui/kit/record_editor.h"
#include "ui/kit/record_form.h"
#include "ui/kit/record_source.h"
#include <QScrollArea>

namespace wardbook::ui {

/// Some fields of one record as a form; each finished change is an act of its own.
class FormPane : public QScrollArea
{
    Q_OBJECT
public:
    /// `sections`: those that are shown; empty: all. `hidden`: fields that are not.
    FormPane(Services& services, const char* registerId, const QStringList& sections,
             const QStringList& hidden, QWidget* parent);
    ~FormPane() override;
    /// 0: none. `editable`: by the rights on its owner; the record's own are asked here.
    void showRecord(qint64 id, bool editable);
    void reload();
    qint64 record() const { return m_id; }
    const ledger::Record& shown() const { return m_shown; }
    RecordForm& form() { return *m_form; }
    RecordEditor& editor() { return *m_editor; }
    bool loaded() const { return m_id == 0 || m_shown.id == m_id; }

Q_SIGNALS:
    void shownChanged(); ///< the form shows what the vault has

private:
    Services& m_services;
    ledger::RegisterDef m_definition; ///< with the sections of this form alone
    QString m_registerId;
    RecordEditor* m_editor;
    RecordForm* m_form = nullptr;
    ledger::Record m_shown;
    qint64 m_id = 0;
    bool m_editable = false;
    std::unique_ptr<RecordSource> m_source; ///< last: its workers end first
};

} // namespace wardbook::ui
