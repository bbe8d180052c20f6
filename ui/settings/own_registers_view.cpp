#include "ui/settings/own_registers_view.h"
#include "ui/kit/buttons.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_page.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include "ui/settings/own_definition_model.h"
#include "ui/settings/own_field_dialog.h"
#include "ui/settings/own_register_editor.h"
#include "ui/settings/settings_tr.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

namespace wardbook::ui {

using ledger::OwnDefinition;
using State = OwnDefinition::State;

static bool manages(Services& services)
{
    const people::Session& session = services.workspace().session();
    return services.workspace().ledger().rights().role(session.role).managesVault && !session.readOnly;
}

OwnRegistersView::OwnRegistersView(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_manages(manages(services)), m_stack(new QStackedWidget(this)),
      m_model(new OwnDefinitionModel(this)), m_table(new PlainTable(*m_model, this)),
      m_empty(new EmptyState(QStringLiteral("columns"), this)),
      m_header(new PageHeader(SettingsTr::tr("Own registers and fields"), this)),
      m_note(makeLabel({}, FontRole::Body, "text2", this))
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(makeList());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OwnRegistersView::updateButtons);
    connect(m_table, &QTableView::activated, this, [this] { edit(chosen()); });
    m_empty->setSentence(
        m_manages
            ? SettingsTr::tr("Nothing yet. What the shipped registers don't have, the unit adds itself: a "
                             "field, or a whole register.")
            : SettingsTr::tr("Nothing yet. Who manages the vault may add fields and registers here."));
    if (m_manages)
        m_empty->addAction(
            SettingsTr::tr("New register…"), [this] { openEditor({}); }, true);
    updateButtons();
}

QWidget* OwnRegistersView::makeList()
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* back = makeIconButton(QStringLiteral("arrow-left"), SettingsTr::tr("Back to the settings"),
                                QKeySequence(Qt::Key_Escape), this);
    back->setObjectName(QStringLiteral("ownBack"));
    connect(back, &QToolButton::clicked, this, &OwnRegistersView::closed);
    m_header->addLeading(back);
    const auto button = [&](const QString& text, const char* kind, const char* icon, const char* name,
                            auto&& run) {
        auto* made = new Button(text, kind, QLatin1String(icon), this);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, run);
        made->setVisible(m_manages);
        return made;
    };
    m_addField = button(SettingsTr::tr("Add a field…"), "plain", "plus", "addField", [this] { addField(); });
    m_new =
        button(SettingsTr::tr("New register…"), "primary", "plus", "newRegister", [this] { openEditor({}); });
    m_new->setKeyCap(QStringLiteral("Ctrl+N"));
    m_header->addWidget(m_addField);
    m_header->addWidget(m_new);
    column->addWidget(m_header);
    column->addWidget(makeLine("h", this));
    auto* strip = new QWidget(this);
    setSurface(strip, "surface");
    strip->setMinimumHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(strip);
    row->setContentsMargins(metric::kPage, 4, metric::kPage, 4);
    row->setSpacing(metric::kGap);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("ownNote"));
    row->addWidget(m_note, 1);
    m_open = button(SettingsTr::tr("Open"), "plain", "arrow-right", "openOwn", [this] { openRegister(); });
    m_open->setVisible(true);
    m_change = button(SettingsTr::tr("Change…"), "plain", "pencil", "changeOwn", [this] { edit(chosen()); });
    m_retire = button(SettingsTr::tr("Retire…"), "danger", "minus", "retireOwn", [this] { retire(); });
    for (Button* each : {m_open, m_change, m_retire})
        row->addWidget(each);
    column->addWidget(strip);
    column->addWidget(makeLine("h", this));
    m_table->setObjectName(QStringLiteral("ownDefinitions"));
    m_table->setAccessibleName(SettingsTr::tr("Own registers and fields"));
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto& [section, width] :
         {std::pair(OwnDefinitionModel::Name, 220), std::pair(OwnDefinitionModel::Kind, 88),
          std::pair(OwnDefinitionModel::Where, 176), std::pair(OwnDefinitionModel::What, 320)})
        m_table->setColumnWidth(section, px(width));
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    markPane(m_header, Pane::Header);
    markPane(m_table, Pane::List);
    return list;
}

void OwnRegistersView::reload()
{
    const auto own = std::make_shared<ledger::OwnDefinitions>();
    people::Workspace& workspace = m_services.workspace();
    m_services.run(
        this, SettingsTr::tr("Reading"),
        [own, &workspace](const Progress&) {
            const auto reader = workspace.ledger().reader();
            *own = ledger::ownDefinitions(reader->connection(), ledger::RegisterSet::builtIn());
        },
        [this, own] {
            const OwnDefinition* before = chosen();
            const QString registerId = before ? before->registerId : QString();
            const QString fieldId = before ? before->fieldId : QString();
            m_model->setDefinitions(*own);
            const int row = std::max(0, m_model->rowOf(registerId, fieldId));
            m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
            m_header->setSubtitle(SettingsTr::tr("%1 registers, %2 fields")
                                      .arg(std::count_if(own->items.begin(), own->items.end(),
                                                         [](const auto& item) { return !item.isField(); }))
                                      .arg(std::count_if(own->items.begin(), own->items.end(),
                                                         [](const auto& item) { return item.isField(); })));
            updateButtons();
        });
}

const OwnDefinition* OwnRegistersView::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->at(row) : nullptr;
}

void OwnRegistersView::updateButtons()
{
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_empty->setVisible(!any);
    const OwnDefinition* item = chosen();
    const QString none = item ? QString() : SettingsTr::tr("Choose a register or field first");
    const bool aside = item && item->state == State::SetAside;
    const bool retired = item && item->state == State::Retired;
    const QString unreadable = aside ? SettingsTr::tr("This version can't read it") : none;
    m_change->setRefusal(unreadable);
    m_retire->setRefusal(unreadable);
    m_retire->setText(retired ? SettingsTr::tr("Use again…") : SettingsTr::tr("Retire…"));
    m_retire->setKind(retired ? "plain" : "danger");
    m_open->setRefusal(item && retired && !item->isField() ? SettingsTr::tr("A retired register has no page")
                                                           : unreadable);
    m_note->setText(
        item && !item->note.isEmpty()
            ? item->note
            : SettingsTr::tr("Kept in the vault with history, search, import and export like any "
                             "other; nothing is ever removed, what isn't needed any more is retired."));
    setTone(m_note, item && !item->note.isEmpty() ? "warn" : "text2");
}

bool OwnRegistersView::command(const QString& name)
{
    if (editing() || (name == QLatin1String("new") && !m_manages))
        return false;
    if (name == QLatin1String("new"))
        openEditor({});
    else if (name == QLatin1String("refresh"))
        reload();
    else
        return false;
    return true;
}

QString OwnRegistersView::holdsBack() const
{
    return m_editor && m_editor->touched() ? SettingsTr::tr("A register that is being made is not saved yet.")
                                           : QString();
}

void OwnRegistersView::edit(const OwnDefinition* item)
{
    if (!item || !m_manages || item->state == State::SetAside)
        return;
    if (item->isField())
        changeField(*item);
    else
        openEditor(item->json);
}

void OwnRegistersView::openEditor(const QJsonObject& definition)
{
    m_editor = new OwnRegisterEditor(m_services.workspace().ledger().registers(), definition, this);
    connect(m_editor, &OwnRegisterEditor::cancelled, this, &OwnRegistersView::leaveEditor);
    connect(m_editor, &OwnRegisterEditor::accepted, this,
            [this](const QJsonObject& json) { saveRegister(json, m_editor->isNew()); });
    m_stack->addWidget(m_editor);
    m_stack->setCurrentWidget(m_editor);
}

void OwnRegistersView::closeEditor()
{
    if (!m_editor)
        return;
    m_stack->removeWidget(m_editor);
    m_editor->deleteLater();
    m_editor.clear();
    m_table->setFocus();
}

void OwnRegistersView::leaveEditor()
{
    if (!m_editor || !m_editor->touched())
        return closeEditor();
    prompts::confirm(this,
                     {SettingsTr::tr("Leave without saving?"), SettingsTr::tr("What was entered is lost."),
                      SettingsTr::tr("Leave"), true},
                     [this] { closeEditor(); });
}

void OwnRegistersView::saveRegister(const QJsonObject& definition, bool isNew)
{
    m_editor->setBusy(true);
    people::Workspace& workspace = m_services.workspace();
    const QString name = definition.value(QLatin1String("label"))[QLatin1String("zh")].toString();
    Task::start(
        m_editor, SettingsTr::tr("Saving the register"),
        [&workspace, definition, isNew](const Progress&) {
            if (isNew)
                workspace.ledger().addCustomRegister(workspace.actor(), definition, {});
            else
                workspace.ledger().changeCustomRegister(workspace.actor(), definition, {});
        },
        [this, name, isNew] {
            closeEditor();
            rebuild(isNew ? SettingsTr::tr("“%1” is among the registers now").arg(name)
                          : SettingsTr::tr("“%1” was changed").arg(name));
        },
        [editor = m_editor](const Error& error) {
            if (editor)
                editor->setProblem(error.text());
        });
}

void OwnRegistersView::addField()
{
    const auto registers = m_services.workspace().ledger().registers();
    OwnFieldDialog::Setting setting;
    for (const QString& id : registers->ids())
        if (!registers->at(id).internal)
            setting.registers << id;
    auto* dialog = new OwnFieldDialog(registers, setting, this);
    people::Workspace& workspace = m_services.workspace();
    connect(dialog, &PromptDialog::acted, this, [this, dialog, &workspace] {
        const QJsonObject field = dialog->field();
        const QString registerId = dialog->registerId();
        dialog->run(
            SettingsTr::tr("Adding the field"),
            [&workspace, field, registerId](const Progress&) {
                workspace.ledger().addCustomField(workspace.actor(), registerId, field, {});
            },
            [this, dialog] {
                dialog->close();
                rebuild(SettingsTr::tr("The field is in its form now"));
            },
            WorkPrompt::Cancel::Impossible);
    });
    dialog->open();
}

void OwnRegistersView::changeField(const OwnDefinition& item)
{
    OwnFieldDialog::Setting setting;
    setting.field = item.json;
    setting.stored = true;
    setting.registers = {item.registerId};
    auto* dialog = new OwnFieldDialog(m_services.workspace().ledger().registers(), setting, this);
    people::Workspace& workspace = m_services.workspace();
    connect(dialog, &PromptDialog::acted, this,
            [this, dialog, &workspace, registerId = item.registerId, fieldId = item.fieldId] {
                const QJsonObject field = dialog->field();
                dialog->run(
                    SettingsTr::tr("Changing the field"),
                    [&workspace, field, registerId, fieldId](const Progress&) {
                        workspace.ledger().changeCustomField(workspace.actor(), registerId, fieldId, field,
                                                             {});
                    },
                    [this, dialog] {
                        dialog->close();
                        rebuild(SettingsTr::tr("The field was changed"));
                    },
                    WorkPrompt::Cancel::Impossible);
            });
    dialog->open();
}

void OwnRegistersView::retire()
{
    const OwnDefinition* item = chosen();
    if (!item)
        return;
    const bool back = item->state == State::Retired;
    const QString name = item->label().text();
    const QString text =
        back ? SettingsTr::tr("It is shown and filled in again, with everything it held.")
        : item->isField()
            ? SettingsTr::tr("It leaves forms, lists and imports. Its values stay in the history.")
            : SettingsTr::tr("Its page goes. Its records and their history stay in the vault.");
    people::Workspace& workspace = m_services.workspace();
    prompts::reason(
        this,
        {back ? SettingsTr::tr("Use “%1” again").arg(name) : SettingsTr::tr("Retire “%1”").arg(name), text,
         back ? SettingsTr::tr("Use again") : SettingsTr::tr("Retire"), !back},
        [this, &workspace, name, back, registerId = item->registerId,
         fieldId = item->fieldId](const QString& reason) {
            const QJsonObject change{{QStringLiteral("retired"), !back}, {QStringLiteral("id"), registerId}};
            m_services.run(
                this, SettingsTr::tr("Saving"),
                [&workspace, change, registerId, fieldId, reason, back](const Progress&) {
                    if (fieldId.isEmpty())
                        workspace.ledger().changeCustomRegister(workspace.actor(), change, reason);
                    else
                        workspace.ledger().changeCustomField(workspace.actor(), registerId, fieldId,
                                                             {{QStringLiteral("retired"), !back}}, reason);
                },
                [this, name, back] {
                    rebuild(back ? SettingsTr::tr("“%1” is in use again").arg(name)
                                 : SettingsTr::tr("“%1” is retired").arg(name));
                });
        });
}

void OwnRegistersView::openRegister()
{
    if (const OwnDefinition* item = chosen())
        m_services.open(pageOfRegister(item->registerId));
}

void OwnRegistersView::rebuild(const QString& doneText)
{
    reload();
    Q_EMIT windowRebuilt();
    m_services.runAlone(
        SettingsTr::tr("Showing the new fields"), [](const Progress&) {}, doneText);
}

} // namespace wardbook::ui
