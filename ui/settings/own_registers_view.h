#pragma once
#include "ui/kit/services.h"
#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace wardbook::ledger {
struct OwnDefinition;
}

namespace wardbook::ui {

class Button;
class EmptyState;
class OwnDefinitionModel;
class OwnFieldDialog;
class OwnRegisterEditor;
class PageHeader;
class PlainTable;

/// 自建台账与字段: what the unit defined itself, and where it is made and changed. Whoever doesn't manage the
/// vault sees the list alone.
class OwnRegistersView : public QWidget
{
    Q_OBJECT
public:
    explicit OwnRegistersView(Services& services, QWidget* parent = nullptr);
    void reload();
    bool command(const QString& name);
    QString holdsBack() const;
    void leaveEditor(); ///< back to the list, asking first if something would be lost
    bool editing() const { return !m_editor.isNull(); }

Q_SIGNALS:
    void closed();
    void windowRebuilt(); ///< every page is about to be made anew

private:
    QWidget* makeList();
    void updateButtons();
    const ledger::OwnDefinition* chosen() const;
    void edit(const ledger::OwnDefinition* item);
    void openEditor(const QJsonObject& definition);
    void closeEditor();
    void saveRegister(const QJsonObject& definition, bool isNew);
    void addField();
    void changeField(const ledger::OwnDefinition& item);
    void retire();
    void openRegister();
    /// Pages know their registers from when they were made: all of them are made anew.
    void rebuild(const QString& doneText);

    Services& m_services;
    bool m_manages;
    QStackedWidget* m_stack;
    OwnDefinitionModel* m_model;
    PlainTable* m_table;
    EmptyState* m_empty;
    PageHeader* m_header;
    QLabel* m_note;
    Button *m_new, *m_addField, *m_change, *m_retire, *m_open;
    QPointer<OwnRegisterEditor> m_editor;
};

} // namespace wardbook::ui
