#include "ui/settings/own_field_dialog.h"
#include "fields/asset.h"
#include "fields/consent.h"
#include "fields/obligation.h"
#include "fields/provider.h"
#include "fields/remediation.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/settings/settings_tr.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace wardbook::ui {

namespace {

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QList<std::pair<QString, QString>> types()
{
    return {{key("text"), SettingsTr::tr("Text, one line")},
            {key("long_text"), SettingsTr::tr("Text, several lines")},
            {key("code"), SettingsTr::tr("One of several choices")},
            {key("codes"), SettingsTr::tr("Several choices")},
            {key("bool"), SettingsTr::tr("Yes or no")},
            {key("date"), SettingsTr::tr("Date")},
            {key("datetime"), SettingsTr::tr("Date and time")},
            {key("integer"), SettingsTr::tr("Whole number")},
            {key("count"), SettingsTr::tr("Quantity (1.28 亿条)")},
            {key("bytes"), SettingsTr::tr("Size (412 TB)")},
            {key("ref"), SettingsTr::tr("A record of a register")},
            {key("refs"), SettingsTr::tr("Several records of a register")}};
}

QString typeName(const QString& id)
{
    for (const auto& [type, text] : types())
        if (type == id)
            return text;
    return id;
}

bool isCoded(const QString& type)
{
    return type == QLatin1String("code") || type == QLatin1String("codes");
}

bool isReference(const QString& type)
{
    return type == QLatin1String("ref") || type == QLatin1String("refs");
}

QString labelOf(const QJsonObject& json, const char* language)
{
    return json.value(QLatin1String("label")).toObject().value(QLatin1String(language)).toString();
}

template<typename Widget>
Widget* named(Widget* widget, const char* name, const QString& accessible)
{
    widget->setObjectName(QLatin1String(name));
    widget->setAccessibleName(accessible);
    return widget;
}

/// Dates that the calendar knows by these ids.
QStringList dutyIds()
{
    namespace f = fields;
    return {key(f::remediation::due), key(f::obligation::next_on), key(f::asset::next_review),
            key(f::consent::valid_until), key(f::provider::contract_to)};
}

constexpr Length kChoicesHeight{96};
constexpr Length kWidth{520};

} // namespace

QString ownFieldTypeText(const QJsonObject& field, const ledger::RegisterSet& registers)
{
    const QString type = field.value(QLatin1String("type")).toString();
    const QString text = typeName(type);
    QStringList choices;
    const QJsonArray given = field.value(QLatin1String("choices")).toArray();
    for (const QJsonValue& choice : given)
        choices << (choice.isString()
                        ? choice.toString()
                        : choice[language() == Language::Chinese ? QLatin1String("zh") : QLatin1String("en")]
                              .toString());
    if (!choices.isEmpty())
        return SettingsTr::tr("%1: %2").arg(text, choices.join(SettingsTr::tr(", ")));
    if (const auto* target = registers.find(field.value(QLatin1String("ref")).toString()))
        return SettingsTr::tr("%1: %2").arg(text, target->label.text());
    if (type == QLatin1String("date") && dutyIds().contains(field.value(QLatin1String("id")).toString()))
        return SettingsTr::tr("%1: %2").arg(text, SettingsTr::tr("shown in the calendar"));
    return text;
}

OwnFieldDialog::OwnFieldDialog(std::shared_ptr<const ledger::RegisterSet> registers, const Setting& setting,
                               QWidget* parent)
    : WorkPrompt(
          {setting.field.isEmpty() ? SettingsTr::tr("Add a field") : SettingsTr::tr("Change the field"),
           setting.stored ? SettingsTr::tr("Type and existing choices stay: records hold them.") : QString(),
           setting.field.isEmpty() ? SettingsTr::tr("Add field") : SettingsTr::tr("Change field"), false},
          parent),
      m_registers(std::move(registers)), m_setting(setting), m_form(new QFormLayout)
{
    setMinimumWidth(kWidth);
    m_form->setHorizontalSpacing(metric::kSection);
    m_form->setVerticalSpacing(metric::kGap);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRows(m_form);
    addChecks(m_form);
    body()->addLayout(m_form);
    fillReferences();
    fillLists();
    load();
    fillSections();
    for (QLineEdit* edit : {m_zh, m_en, m_help})
        connect(edit, &QLineEdit::textChanged, this, &OwnFieldDialog::refresh);
    connect(m_section, &QComboBox::currentTextChanged, this, &OwnFieldDialog::refresh);
    for (QComboBox* combo : {m_type, m_list, m_ref})
        connect(combo, &QComboBox::currentIndexChanged, this, &OwnFieldDialog::refresh);
    connect(m_register, &QComboBox::currentIndexChanged, this, &OwnFieldDialog::fillSections);
    connect(m_choices, &QPlainTextEdit::textChanged, this, &OwnFieldDialog::refresh);
    refresh();
    m_zh->setFocus();
}

void OwnFieldDialog::addRows(QFormLayout* form)
{
    const auto row = [form](auto* widget, const char* name, const QString& label) {
        named(widget, name, label);
        form->addRow(makeLabel(label, FontRole::Body, "text2"), widget);
        return widget;
    };
    m_register = row(new QComboBox, "fieldRegister", SettingsTr::tr("Register"));
    for (const QString& id : std::as_const(m_setting.registers))
        m_register->addItem(m_registers->at(id).label.text(), id);
    m_register->setCurrentIndex(std::max(0, m_register->findData(key(fields::asset::kRegister))));
    form->setRowVisible(m_register, m_setting.registers.size() > 1);
    m_zh = row(new QLineEdit, "fieldZh", SettingsTr::tr("Name in Chinese"));
    m_en = row(new QLineEdit, "fieldEn", SettingsTr::tr("Name in English"));
    m_en->setPlaceholderText(SettingsTr::tr("The Chinese name, if empty"));
    m_type = row(new QComboBox, "fieldType", SettingsTr::tr("Type"));
    m_type->setMaxVisibleItems(16);
    for (const auto& [id, text] : types())
        m_type->addItem(text, id);
    m_list = row(new QComboBox, "fieldList", SettingsTr::tr("Choices from"));
    m_choices = row(new QPlainTextEdit, "fieldChoices", SettingsTr::tr("Choices, one a line"));
    m_choices->setTabChangesFocus(true);
    m_choices->setFixedHeight(kChoicesHeight);
    m_ref = row(new QComboBox, "fieldRef", SettingsTr::tr("Records of"));
    m_section = row(new QComboBox, "fieldSection", SettingsTr::tr("Section of the form"));
    m_help = row(new QLineEdit, "fieldHelp", SettingsTr::tr("Explanation"));
    m_help->setPlaceholderText(SettingsTr::tr("Optional"));
}

void OwnFieldDialog::addChecks(QFormLayout* form)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    const auto check = [column](const char* name, const QString& text) {
        auto* box = named(new QCheckBox(text), name, text);
        column->addWidget(box);
        return box;
    };
    m_required = check("fieldRequired", SettingsTr::tr("Must be filled in"));
    if (!m_setting.ofOwnRegister)
        m_required->setToolTip(SettingsTr::tr("Asked for when a record is submitted; a warning until then"));
    m_inList = check("fieldInList", SettingsTr::tr("A column of the list"));
    m_search = check("fieldSearch", SettingsTr::tr("Found by searching"));
    m_duty = check("fieldDuty", SettingsTr::tr("Due then: shown in the calendar"));
    form->addRow(makeLabel({}), column);
}

void OwnFieldDialog::fillReferences()
{
    for (const QString& id : m_registers->ids())
        if (!m_registers->at(id).internal)
            m_ref->addItem(m_registers->at(id).label.text(), id);
}

/// Shipped lists have no name of their own: they are known by the field that uses them.
void OwnFieldDialog::fillLists()
{
    m_list->addItem(SettingsTr::tr("A list of this field's own"), QString());
    QSet<QString> listed;
    for (const QString& id : m_registers->ids()) {
        const ledger::RegisterDef& definition = m_registers->at(id);
        if (definition.internal)
            continue;
        for (const ledger::FieldDef& field : definition.fields)
            if (!field.codes.isEmpty() && !field.custom && !definition.custom &&
                !listed.contains(field.codes)) {
                listed.insert(field.codes);
                m_list->addItem(
                    SettingsTr::tr("As in “%1”: %2").arg(definition.label.text(), field.label.text()),
                    field.codes);
            }
    }
}

void OwnFieldDialog::fillSections()
{
    const QString wanted = m_section->count() > 0
                               ? m_section->currentData().toString()
                               : m_setting.field.value(QLatin1String("section")).toString();
    m_section->clear();
    if (const auto* definition = m_setting.registers.isEmpty() ? nullptr : m_registers->find(registerId())) {
        for (const ledger::SectionDef& section : definition->sections)
            m_section->addItem(section.label.text(), section.id);
        m_section->setCurrentIndex(m_section->count() - 1);
    }
    if (m_setting.ofOwnRegister) {
        m_section->setEditable(true);
        m_section->addItems(m_setting.sections);
        m_section->setCurrentText(m_setting.section);
    } else if (const int at = m_section->findData(wanted); at >= 0) {
        m_section->setCurrentIndex(at);
    }
    m_form->setRowVisible(m_section, m_setting.ofOwnRegister || m_section->count() > 1);
    refresh();
}

void OwnFieldDialog::load()
{
    const QJsonObject& field = m_setting.field;
    m_inList->setChecked(field.isEmpty() || field.value(QLatin1String("list")).isDouble());
    m_search->setChecked(field.isEmpty() || field.value(QLatin1String("search")).toBool());
    if (field.isEmpty())
        return;
    m_zh->setText(labelOf(field, "zh"));
    m_en->setText(labelOf(field, "en") == labelOf(field, "zh") ? QString() : labelOf(field, "en"));
    m_help->setText(field.value(QLatin1String("help")).toObject().value(QLatin1String("zh")).toString());
    m_type->setCurrentIndex(m_type->findData(field.value(QLatin1String("type")).toString(key("text"))));
    m_list->setCurrentIndex(std::max(0, m_list->findData(field.value(QLatin1String("codes")).toString())));
    m_ref->setCurrentIndex(std::max(0, m_ref->findData(field.value(QLatin1String("ref")).toString())));
    m_required->setChecked(field.value(QLatin1String("required")).toBool());
    m_duty->setChecked(!dutyId().isEmpty() && dutyId() == field.value(QLatin1String("id")).toString());
    QStringList lines;
    const QJsonArray given = field.value(QLatin1String("choices")).toArray();
    for (const QJsonValue& choice : given)
        lines << (choice.isString() ? choice.toString() : choice[QLatin1String("zh")].toString());
    m_choices->setPlainText(lines.join(u'\n'));
    for (QComboBox* fixed : {m_type, m_list, m_ref})
        fixed->setEnabled(!m_setting.stored);
    m_duty->setEnabled(!m_setting.stored);
    m_register->setEnabled(!m_setting.stored);
}

QString OwnFieldDialog::type() const
{
    return m_type->currentData().toString();
}

QString OwnFieldDialog::registerId() const
{
    return m_register->currentData().toString();
}

/// The calendar reads what a date means from its field's id, in every register alike.
QString OwnFieldDialog::dutyId() const
{
    namespace f = fields;
    const QString name = m_zh->text();
    const QString present = m_setting.field.value(QLatin1String("id")).toString();
    QStringList ids = dutyIds();
    if (ids.contains(present))
        return present;
    const auto prefer = [&](std::initializer_list<const char*> words, const char* id) {
        for (const char* word : words)
            if (name.contains(QString::fromUtf8(word))) {
                ids.removeAll(key(id));
                ids.prepend(key(id));
                return;
            }
    };
    prefer({"下次", "复核"}, f::asset::next_review);
    prefer({"合同"}, f::provider::contract_to);
    prefer({"有效", "到期"}, f::consent::valid_until);
    for (const QString& id : std::as_const(ids))
        if (!m_setting.taken.contains(id))
            return id;
    return {};
}

QString OwnFieldDialog::sectionName() const
{
    return m_section->currentText().trimmed();
}

QJsonArray OwnFieldDialog::choices() const
{
    QJsonArray choices;
    for (const QString& line : m_choices->toPlainText().split(u'\n'))
        if (!line.trimmed().isEmpty())
            choices.append(line.trimmed());
    return choices;
}

QJsonObject OwnFieldDialog::field() const
{
    QJsonObject json = m_setting.field;
    const QString zh = m_zh->text().trimmed(), en = m_en->text().trimmed();
    json.insert(key("label"), QJsonObject{{key("zh"), zh}, {key("en"), en.isEmpty() ? zh : en}});
    json.insert(key("type"), type());
    for (const char* name : {"codes", "choices", "ref"})
        json.remove(key(name));
    if (isCoded(type())) {
        if (const QString list = m_list->currentData().toString(); list.isEmpty())
            json.insert(key("choices"), choices());
        else
            json.insert(key("codes"), list);
    }
    if (isReference(type()))
        json.insert(key("ref"), m_ref->currentData().toString());
    if (!m_section->currentData().toString().isEmpty())
        json.insert(key("section"), m_section->currentData().toString());
    // Null takes away what was there.
    const auto put = [&](const char* name, bool on, const QJsonValue& value) {
        json.insert(key(name), on ? value : QJsonValue(QJsonValue::Null));
    };
    const QString help = m_help->text().trimmed();
    put("help", !help.isEmpty(), help);
    put("required", m_required->isChecked(), true);
    put("list", m_inList->isChecked(), m_setting.field.value(QLatin1String("list")).toInt(120));
    put("search", m_search->isChecked() && type().endsWith(QLatin1String("text")), true);
    // References are found from the other side through this index, too.
    static const QStringList kSortable{key("date"),  key("datetime"), key("integer"),
                                       key("count"), key("bytes"),    key("ref")};
    const bool sortable = !m_setting.stored && kSortable.contains(type());
    if (sortable)
        json.insert(key("sort"), true);
    if (!m_setting.stored) {
        const bool duty = m_duty->isChecked() && type() == QLatin1String("date");
        if (duty && !dutyId().isEmpty())
            json.insert(key("id"), dutyId());
        else if (!duty && dutyIds().contains(json.value(key("id")).toString()))
            json.remove(key("id"));
        for (const char* name : {"help", "required", "list", "search"})
            if (json.value(key(name)).isNull())
                json.remove(key(name));
    }
    return json;
}

QString OwnFieldDialog::problem() const
{
    if (m_zh->text().trimmed().isEmpty())
        return SettingsTr::tr("A name is missing.");
    if (isCoded(type()) && m_list->currentData().toString().isEmpty() && choices().isEmpty())
        return SettingsTr::tr("Choices are missing.");
    if (m_setting.ofOwnRegister && sectionName().isEmpty())
        return SettingsTr::tr("The section has no name.");
    return {};
}

void OwnFieldDialog::refresh()
{
    const bool coded = isCoded(type());
    m_form->setRowVisible(m_list, coded);
    m_form->setRowVisible(m_choices, coded && m_list->currentData().toString().isEmpty());
    m_form->setRowVisible(m_ref, isReference(type()));
    m_search->setVisible(type().endsWith(QLatin1String("text")));
    m_duty->setVisible(m_setting.ofOwnRegister && type() == QLatin1String("date"));
    const QString what = problem();
    setError(m_zh->isModified() ? what : QString());
    actButton()->setEnabled(what.isEmpty());
    adjustSize();
}

} // namespace wardbook::ui
