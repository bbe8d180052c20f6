#include "ui/settings/own_register_editor.h"
#include "base/error.h"
#include "ledger/own_json.h"
#include "ledger/own_templates.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include "ui/settings/own_field_model.h"
#include "ui/settings/own_fields_panel.h"
#include "ui/settings/register_preview.h"
#include "ui/settings/settings_tr.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QScrollArea>
#include <QTimer>

namespace wardbook::ui {

namespace {

constexpr int kPreviewDelayMs = 150;
constexpr int kRolesAtMost = 3;

/// Who has no right to enter by itself in registers that roles.json doesn't name.
const char* const kMayBeGiven[] = {"liaison", "privacy_officer", "drill_coordinator"};
static_assert(std::size(kMayBeGiven) == kRolesAtMost);

const char* const kIcons[] = {"book",      "list",    "checklist", "database", "server", "wrench", "building",
                              "users",     "person",  "calendar",  "file",     "flag",   "key",    "link",
                              "megaphone", "package", "scale",     "shield",   "star",   "truck"};

QString stateText(const QString& name)
{
    if (name == QLatin1String("none"))
        return SettingsTr::tr("None: an entry simply is there");
    if (name == QLatin1String("life"))
        return SettingsTr::tr("Draft – in use – retired");
    return SettingsTr::tr("Submit – a second person approves");
}

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

OwnRegisterEditor::OwnRegisterEditor(std::shared_ptr<const ledger::RegisterSet> registers,
                                     const QJsonObject& definition, QWidget* parent)
    : QWidget(parent), m_registers(std::move(registers)), m_old(definition),
      m_fields(new OwnFieldsPanel(m_registers, m_old, this)),
      m_preview(new RegisterPreview(m_registers, this)), m_later(new QTimer(this)),
      m_problem(makeLabel({}, FontRole::Body, "bad", this)),
      m_departmentNote(makeLabel({}, FontRole::Caption, "text2", this))
{
    m_later->setSingleShot(true);
    m_later->setInterval(kPreviewDelayMs);
    connect(m_later, &QTimer::timeout, this, &OwnRegisterEditor::check);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHead());
    whole->addWidget(makeLine("h", this));
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(makeColumn(), 1);
    row->addWidget(makeLine("v", this));
    m_preview->setFixedWidth(metric::kInspectorMax);
    row->addWidget(m_preview);
    whole->addLayout(row, 1);
    load();
    connect(m_fields, &OwnFieldsPanel::changed, this, [this] {
        fillDepartments();
        touch();
    });
    check();
    m_zh->setFocus();
}

QWidget* OwnRegisterEditor::makeHead()
{
    auto* header = new PageHeader(
        isNew() ? SettingsTr::tr("New register") : SettingsTr::tr("Change the register"), this);
    auto* back = makeIconButton(QStringLiteral("arrow-left"), SettingsTr::tr("Back, without saving"),
                                QKeySequence(Qt::Key_Escape), this);
    back->setObjectName(QStringLiteral("editorBack"));
    connect(back, &QToolButton::clicked, this, &OwnRegisterEditor::cancelled);
    header->addLeading(back);
    m_save = new Button(isNew() ? SettingsTr::tr("Create register") : SettingsTr::tr("Save changes"),
                        "primary", QStringLiteral("check"), this);
    m_save->setObjectName(QStringLiteral("saveRegister"));
    m_save->setKeyCap(QStringLiteral("Ctrl+Enter"));
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT accepted(definition()); });
    header->addWidget(m_save);
    markPane(header, Pane::Header);
    return header;
}

QWidget* OwnRegisterEditor::makeColumn()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget;
    setSurface(page, "surface");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    column->setSpacing(metric::kSection);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("editorProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(metric::kSection);
    form->setVerticalSpacing(metric::kGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addIdentity(form);
    column->addLayout(form);
    column->addWidget(m_fields, 1);
    auto* steps = new QFormLayout;
    steps->setHorizontalSpacing(metric::kSection);
    steps->setVerticalSpacing(metric::kGap);
    steps->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addSteps(steps);
    column->addLayout(steps);
    scroll->setWidget(page);
    return scroll;
}

void OwnRegisterEditor::addIdentity(QFormLayout* form)
{
    const auto row = [&](auto* widget, const char* name, const QString& label) {
        widget->setObjectName(QLatin1String(name));
        widget->setAccessibleName(label);
        form->addRow(makeLabel(label, FontRole::Body, "text2"), widget);
        return widget;
    };
    m_zh = row(new QLineEdit, "registerZh", SettingsTr::tr("Name in Chinese"));
    m_en = row(new QLineEdit, "registerEn", SettingsTr::tr("Name in English"));
    m_en->setPlaceholderText(SettingsTr::tr("The Chinese name, if empty"));
    m_prefix = row(new QLineEdit, "registerPrefix", SettingsTr::tr("Numbers begin with"));
    m_prefix->setPlaceholderText(SettingsTr::tr("As SB for SB-0001; empty: no numbers"));
    m_prefix->setValidator(new QRegularExpressionValidator(
        QRegularExpression(QStringLiteral("[A-Za-z][A-Za-z0-9]{0,7}")), m_prefix));
    m_icon = row(new QComboBox, "registerIcon", SettingsTr::tr("Icon"));
    for (const char* name : kIcons) {
        m_icon->addItem(icon(QLatin1String(name)), {}, key(name));
        m_icon->setItemData(m_icon->count() - 1, key(name), Qt::AccessibleTextRole);
    }
    for (QLineEdit* edit : {m_zh, m_en, m_prefix})
        connect(edit, &QLineEdit::textEdited, this, &OwnRegisterEditor::touch);
    connect(m_icon, &QComboBox::activated, this, &OwnRegisterEditor::touch);
}

void OwnRegisterEditor::addSteps(QFormLayout* form)
{
    m_states = new QComboBox;
    m_states->setObjectName(QStringLiteral("registerStates"));
    m_states->setAccessibleName(SettingsTr::tr("Steps"));
    for (const QString& name : ledger::own_templates::names())
        m_states->addItem(stateText(name), name);
    form->addRow(makeLabel(SettingsTr::tr("Steps"), FontRole::Body, "text2"), m_states);
    m_department = new QComboBox;
    m_department->setObjectName(QStringLiteral("registerDepartment"));
    m_department->setAccessibleName(SettingsTr::tr("Whose it is"));
    form->addRow(makeLabel(SettingsTr::tr("Whose it is"), FontRole::Body, "text2"), m_department);
    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    for (const char* id : kMayBeGiven) {
        const QString role = ledger::Rights::builtIn().role(key(id)).label.text();
        auto* box = new QCheckBox(role);
        box->setObjectName(QStringLiteral("enters_") + key(id));
        box->setAccessibleName(SettingsTr::tr("%1 may enter").arg(role));
        connect(box, &QCheckBox::toggled, this, &OwnRegisterEditor::touch);
        m_roles.insert(key(id), box);
        column->addWidget(box);
    }
    m_departmentNote->setWordWrap(true);
    column->addWidget(m_departmentNote);
    form->addRow(makeLabel(SettingsTr::tr("May also enter"), FontRole::Body, "text2"), column);
    for (QComboBox* combo : {m_states, m_department})
        connect(combo, &QComboBox::activated, this, &OwnRegisterEditor::touch);
}

void OwnRegisterEditor::load()
{
    fillDepartments();
    if (isNew())
        return;
    const QJsonObject label = m_old.value(key("label")).toObject();
    m_zh->setText(label.value(key("zh")).toString());
    m_en->setText(label.value(key("en")) == label.value(key("zh")) ? QString()
                                                                   : label.value(key("en")).toString());
    m_prefix->setText(m_old.value(key("code_prefix")).toString());
    m_icon->setCurrentIndex(std::max(0, m_icon->findData(m_old.value(key("icon")).toString())));
    m_states->setCurrentIndex(m_states->findData(ledger::own_templates::nameOf(m_old)));
    const QString fixed = SettingsTr::tr("Stays as it was made: records depend on it");
    for (QWidget* widget : {static_cast<QWidget*>(m_prefix), static_cast<QWidget*>(m_states)}) {
        widget->setEnabled(false);
        widget->setToolTip(fixed);
    }
    const QJsonObject rights = m_old.value(key("rights")).toObject();
    for (auto it = m_roles.begin(); it != m_roles.end(); ++it) {
        const QSignalBlocker quiet(it.value());
        it.value()->setChecked(rights.value(it.key()).toArray().contains(QStringLiteral("edit")));
    }
    m_department->setCurrentIndex(
        std::max(0, m_department->findData(m_old.value(key("department_field")).toString())));
}

/// Fields that refer to a department may say whose a record is.
void OwnRegisterEditor::fillDepartments()
{
    const QString chosen = m_department->currentText();
    m_department->clear();
    m_department->addItem(SettingsTr::tr("Nobody's in particular"), QString());
    const OwnFieldModel& model = m_fields->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QJsonObject field = model.field(row);
        if (field.value(key("type")).toString() == key("ref") &&
            field.value(key("ref")).toString() == key("department"))
            m_department->addItem(model.index(row, OwnFieldModel::Name).data().toString(),
                                  field.value(key("id")).toString());
    }
    m_department->setCurrentIndex(std::max(0, m_department->findText(chosen)));
}

void OwnRegisterEditor::touch()
{
    m_touched = true;
    m_later->start();
}

QString OwnRegisterEditor::problem() const
{
    if (m_zh->text().trimmed().isEmpty())
        return SettingsTr::tr("A name is missing.");
    const QString name = m_zh->text().trimmed();
    for (const QString& id : m_registers->ids())
        if (const auto& other = m_registers->at(id);
            other.label.zh == name && id != m_old.value(key("id")).toString())
            return SettingsTr::tr("There is a register of this name already.");
    for (int row = 0; row < m_fields->model().rowCount(); ++row)
        if (const QJsonObject field = m_fields->model().field(row);
            field.value(key("type")).toString() == key("text") && !OwnFieldModel::isRetired(field))
            return {};
    return SettingsTr::tr("A field of one line is missing: it names the entries.");
}

QStringList OwnRegisterEditor::roles() const
{
    QStringList ids;
    for (auto it = m_roles.begin(); it != m_roles.end(); ++it)
        if (it.value()->isChecked())
            ids << it.key();
    return ids;
}

QJsonObject OwnRegisterEditor::definition() const
{
    const QString zh = m_zh->text().trimmed(), en = m_en->text().trimmed();
    QJsonObject json{{key("label"), QJsonObject{{key("zh"), zh}, {key("en"), en.isEmpty() ? zh : en}}},
                     {key("icon"), m_icon->currentData().toString()},
                     {key("sections"), m_fields->sections()},
                     {key("fields"), m_fields->model().fields()}};
    QJsonObject rights;
    for (const QString& role : roles())
        rights.insert(role, QJsonArray{key("view"), key("edit"), key("submit"), key("export")});
    const QString department = m_department->currentData().toString();
    if (isNew()) {
        json.insert(key("states"), m_states->currentData().toString());
        if (!m_prefix->text().isEmpty())
            json.insert(key("code_prefix"), m_prefix->text().toUpper());
        if (!department.isEmpty())
            json.insert(key("department_field"), department);
        if (!rights.isEmpty())
            json.insert(key("rights"), rights);
        return json;
    }
    json.insert(key("id"), m_old.value(key("id")));
    json.insert(key("facets"), QJsonValue::Null); // those that fit the fields
    json.insert(key("rights"), rights.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(rights));
    json.insert(key("department_field"), department.isEmpty() ? QJsonValue(QJsonValue::Null) : department);
    return json;
}

void OwnRegisterEditor::check()
{
    m_later->stop();
    const QString own = problem();
    QString found = own;
    QJsonObject shown;
    try {
        shown = isNew() ? definition() : ledger::own_json::mergedRegister(m_old, definition());
        if (m_zh->text().trimmed().isEmpty())
            shown.insert(key("label"), SettingsTr::tr("Untitled"));
        const QString refused = m_preview->show(shown, m_old.value(key("id")).toString());
        if (found.isEmpty())
            found = refused;
    } catch (const Error& error) {
        found = error.text();
    }
    m_problem->setText(m_touched ? found : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_save->setRefusal(m_busy             ? SettingsTr::tr("Being saved")
                       : !found.isEmpty() ? found
                       : m_touched        ? QString()
                                          : SettingsTr::tr("Nothing was changed yet"));
    const bool limited = !m_department->currentData().toString().isEmpty();
    m_departmentNote->setText(
        limited ? SettingsTr::tr("A liaison works on entries of the own department only.")
                : SettingsTr::tr("Entries belong to no department: a liaison sees all of them."));
    m_departmentNote->setVisible(m_roles.value(key("liaison"))->isChecked());
}

void OwnRegisterEditor::setProblem(const QString& text)
{
    setBusy(false);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

void OwnRegisterEditor::setBusy(bool busy)
{
    m_busy = busy;
    check();
}

void OwnRegisterEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        if (m_save->isEnabled())
            m_save->click();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace wardbook::ui
