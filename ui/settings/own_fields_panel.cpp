#include "ui/settings/own_fields_panel.h"
#include "ledger/own_json.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include "ui/settings/own_field_dialog.h"
#include "ui/settings/own_field_model.h"
#include "ui/settings/settings_tr.h"
#include <QBoxLayout>
#include <QHeaderView>

namespace wardbook::ui {

static QString key(const char* name)
{
    return QString::fromLatin1(name);
}

OwnFieldsPanel::OwnFieldsPanel(std::shared_ptr<const ledger::RegisterSet> registers, const QJsonObject& old,
                               QWidget* parent)
    : QWidget(parent), m_registers(std::move(registers)), m_old(old),
      m_model(new OwnFieldModel(m_registers, this)), m_table(new PlainTable(*m_model, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kGap);
    column->addWidget(makeLabel(SettingsTr::tr("Fields"), FontRole::BodyBold));
    m_table->setAccessibleName(SettingsTr::tr("Fields"));
    m_table->setObjectName(QStringLiteral("ownFields"));
    m_table->setMinimumHeight(5 * metric::kRow);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto& [section, width] :
         {std::pair(OwnFieldModel::Name, 176), std::pair(OwnFieldModel::Type, 260),
          std::pair(OwnFieldModel::Required, 72), std::pair(OwnFieldModel::InList, 88)})
        m_table->setColumnWidth(section, px(width));
    markPane(m_table, Pane::List);
    column->addWidget(m_table, 1);
    addButtons();
    load();
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& at) { editField(at.row()); });
    connect(m_model, &OwnFieldModel::changed, this, [this] {
        updateButtons();
        Q_EMIT changed();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OwnFieldsPanel::updateButtons);
    updateButtons();
}

void OwnFieldsPanel::addButtons()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kGap);
    const auto button = [&](const QString& text, const char* icon, const char* name, auto&& run) {
        auto* made = new Button(text, "plain", QLatin1String(icon), this);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    m_add = button(SettingsTr::tr("Add a field…"), "plus", "addOwnField", [this] { editField(-1); });
    m_change = button(SettingsTr::tr("Change…"), "pencil", "changeOwnField",
                      [this] { editField(m_table->currentIndex().row()); });
    m_remove = button(SettingsTr::tr("Remove"), "minus", "removeOwnField", [this] { removeField(); });
    m_up = button(SettingsTr::tr("Up"), "arrow-up", "fieldUp", [this] { move(-1); });
    m_down = button(SettingsTr::tr("Down"), "arrow-down", "fieldDown", [this] { move(1); });
    row->addStretch(1);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void OwnFieldsPanel::load()
{
    m_sections = m_old.value(key("sections")).toArray();
    if (!m_old.isEmpty())
        return m_model->setFields(m_old.value(key("fields")).toArray());
    m_sections = {QJsonObject{
        {key("id"), key("basic")},
        {key("label"), QJsonObject{{key("zh"), QStringLiteral("基本信息")}, {key("en"), key("Basics")}}}}};
    const QJsonObject label{{key("zh"), QStringLiteral("名称")}, {key("en"), key("Title")}};
    m_model->setFields({QJsonObject{{key("id"), key("name")},
                                    {key("label"), label},
                                    {key("type"), key("text")},
                                    {key("required"), true},
                                    {key("search"), true},
                                    {key("sort"), true},
                                    {key("list"), 200}}});
}

void OwnFieldsPanel::move(int by)
{
    m_model->move(m_table->currentIndex().row(), by);
    updateButtons();
}

QString OwnFieldsPanel::sectionText(const QString& id) const
{
    for (const QJsonValue& section : m_sections)
        if (section[key("id")].toString() == id)
            return section[key("label")][language() == Language::Chinese ? key("zh") : key("en")].toString();
    return id;
}

QString OwnFieldsPanel::sectionOf(const QString& name)
{
    QStringList ids;
    for (const QJsonValue& section : std::as_const(m_sections)) {
        ids << section[key("id")].toString();
        if (sectionText(ids.last()) == name)
            return ids.last();
    }
    const QString id =
        ledger::own_json::identifierFor(name, {}, [&](const QString& one) { return ids.contains(one); });
    m_sections.append(
        QJsonObject{{key("id"), id}, {key("label"), QJsonObject{{key("zh"), name}, {key("en"), name}}}});
    return id;
}

QStringList OwnFieldsPanel::ids() const
{
    QStringList ids{key("code")};
    for (int i = 0; i < m_model->rowCount(); ++i)
        ids << m_model->field(i).value(key("id")).toString();
    return ids;
}

bool OwnFieldsPanel::isStored(const QJsonObject& field) const
{
    const QJsonArray fields = m_old.value(key("fields")).toArray();
    return std::any_of(fields.begin(), fields.end(), [&](const QJsonValue& each) {
        return each[key("id")] == field.value(key("id")) && field.contains(key("id"));
    });
}

void OwnFieldsPanel::editField(int row)
{
    OwnFieldDialog::Setting setting;
    setting.ofOwnRegister = true;
    setting.taken = ids();
    if (row >= 0) {
        setting.field = m_model->field(row);
        setting.stored = isStored(setting.field);
    }
    for (const QJsonValue& section : std::as_const(m_sections))
        setting.sections << sectionText(section[key("id")].toString());
    setting.section =
        sectionText(setting.field.value(key("section")).toString(m_sections.first()[key("id")].toString()));
    auto* dialog = new OwnFieldDialog(m_registers, setting, this);
    connect(dialog, &PromptDialog::acted, this, [this, dialog, row] {
        QJsonObject field = dialog->field();
        field.insert(key("section"), sectionOf(dialog->sectionName()));
        if (!field.contains(key("id"))) {
            // Given once, so that the department's field can be named by it before it is saved.
            const QStringList taken = ids();
            field.insert(key("id"), ledger::own_json::identifierFor(
                                        field.value(key("label"))[key("zh")].toString(), {},
                                        [&](const QString& id) { return taken.contains(id); }));
        }
        if (row >= 0)
            m_model->replace(row, field);
        else
            m_model->append(field);
        m_table->setCurrentIndex(m_model->index(row >= 0 ? row : m_model->rowCount() - 1, 0));
        dialog->close();
    });
    dialog->open();
}

/// What the vault has already is retired instead: its history refers to it.
void OwnFieldsPanel::removeField()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    QJsonObject field = m_model->field(row);
    if (!isStored(field))
        return m_model->remove(row);
    field.insert(key("retired"), !OwnFieldModel::isRetired(field));
    m_model->replace(row, field);
    updateButtons();
}

void OwnFieldsPanel::updateButtons()
{
    const int row = m_table->currentIndex().row();
    const QString none = row < 0 ? SettingsTr::tr("Choose a field first") : QString();
    const QJsonObject field = row < 0 ? QJsonObject() : m_model->field(row);
    m_change->setRefusal(none);
    m_remove->setRefusal(none);
    m_remove->setText(!isStored(field)                  ? SettingsTr::tr("Remove")
                      : OwnFieldModel::isRetired(field) ? SettingsTr::tr("Use again")
                                                        : SettingsTr::tr("Retire"));
    m_up->setRefusal(row <= 0 ? SettingsTr::tr("It is the first") : QString());
    m_down->setRefusal(row < 0 || row + 1 >= m_model->rowCount() ? SettingsTr::tr("It is the last")
                                                                 : QString());
}

} // namespace wardbook::ui
