#include "ui/settings/custom_field_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/settings/settings_tr.h"
#include <QRegularExpression>

namespace wardbook::ui {

namespace {

QLineEdit* line(QVBoxLayout* body, const QString& label, const char* name)
{
    body->addWidget(makeLabel(label, FontRole::Body, "text2"));
    auto* edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name));
    edit->setAccessibleName(label);
    body->addWidget(edit);
    return edit;
}

QComboBox* combo(QVBoxLayout* body, const QString& label, const char* name)
{
    body->addWidget(makeLabel(label, FontRole::Body, "text2"));
    auto* box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    body->addWidget(box);
    return box;
}

} // namespace

CustomFieldDialog::CustomFieldDialog(const ledger::RegisterSet& registers, QWidget* parent)
    : PromptDialog({SettingsTr::tr("Add a field"), {}, SettingsTr::tr("Add field"), false}, parent),
      m_registers(registers)
{
    m_register = combo(body(), SettingsTr::tr("Register"), "fieldRegister");
    for (const QString& id : registers.ids())
        if (!registers.at(id).internal)
            m_register->addItem(registers.at(id).label.text(), id);
    m_register->setCurrentIndex(std::max(0, m_register->findData(QStringLiteral("asset"))));
    m_zh = line(body(), SettingsTr::tr("Name in Chinese"), "fieldZh");
    m_en = line(body(), SettingsTr::tr("Name in English"), "fieldEn");
    m_id = line(body(), SettingsTr::tr("Short name for files: small letters, digits, _"), "fieldId");
    m_type = combo(body(), SettingsTr::tr("Type"), "fieldType");
    for (const auto& [id, text] :
         {std::pair("text", SettingsTr::tr("Text, one line")),
          std::pair("long_text", SettingsTr::tr("Text, several lines")),
          std::pair("integer", SettingsTr::tr("Whole number")),
          std::pair("count", SettingsTr::tr("Quantity (1.28 亿条)")),
          std::pair("bytes", SettingsTr::tr("Size (412 TB)")), std::pair("bool", SettingsTr::tr("Yes or no")),
          std::pair("date", SettingsTr::tr("Date"))})
        m_type->addItem(text, QString::fromLatin1(id));
    for (QLineEdit* edit : {m_zh, m_en, m_id})
        connect(edit, &QLineEdit::textChanged, this, &CustomFieldDialog::check);
    connect(m_register, &QComboBox::currentIndexChanged, this, &CustomFieldDialog::check);
    connect(this, &PromptDialog::acted, this,
            [this] { Q_EMIT accepted(m_register->currentData().toString(), field()); });
    check();
}

QJsonObject CustomFieldDialog::field() const
{
    const ledger::RegisterDef& definition = m_registers.at(m_register->currentData().toString());
    const QString type = m_type->currentData().toString();
    QJsonObject json{{QStringLiteral("id"), m_id->text().trimmed()},
                     {QStringLiteral("label"), QJsonObject{{QStringLiteral("zh"), m_zh->text().trimmed()},
                                                           {QStringLiteral("en"), m_en->text().trimmed()}}},
                     {QStringLiteral("type"), type}};
    if (!definition.sections.isEmpty())
        json.insert(QStringLiteral("section"), definition.sections.last().id);
    if (type.endsWith(QLatin1String("text")))
        json.insert(QStringLiteral("search"), true);
    return json;
}

void CustomFieldDialog::check()
{
    static const QRegularExpression form(QStringLiteral("^[a-z][a-z0-9_]{1,39}$"));
    const QString id = m_id->text().trimmed();
    QString problem;
    if (!id.isEmpty() && !form.match(id).hasMatch())
        problem =
            SettingsTr::tr("The short name starts with a small letter and has 2 to 40 letters, digits or _.");
    else if (m_registers.at(m_register->currentData().toString()).field(id))
        problem = SettingsTr::tr("The register has a field of this name already.");
    setError(problem);
    actButton()->setEnabled(problem.isEmpty() && !id.isEmpty() && !m_zh->text().trimmed().isEmpty() &&
                            !m_en->text().trimmed().isEmpty());
}

} // namespace wardbook::ui
