#include "ui/incidents/part_panel.h"
#include "fields/incident_task.h"
#include "fields/observable.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/form_dialog.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/prompts.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStandardItemModel>

namespace wardbook::ui {

namespace task = fields::incident_task;

constexpr Length kWidestColumn{104};

PartPanel::PartPanel(CaseActs& acts, Kind kind, QWidget* parent)
    : QWidget(parent), m_acts(acts), m_kind(std::move(kind)), m_model(new QStandardItemModel(this)),
      m_table(new PlainTable(*m_model, this)),
      m_empty(makeLabel(m_kind.empty, FontRole::Body, "text2", this)),
      m_add(new Button(m_kind.addText, "plain", QStringLiteral("plus"), this)),
      m_finish(new Button(IncidentsPageTr::tr("Done…"), "plain", QStringLiteral("check"), this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kGap, 0, 0);
    column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    head->addWidget(makeLabel(m_kind.title, FontRole::PanelTitle, "", this));
    head->addStretch(1);
    m_finish->setSmall(true);
    m_finish->setVisible(isTask());
    m_finish->setObjectName(QStringLiteral("finishTask"));
    m_add->setSmall(true);
    m_add->setObjectName(QStringLiteral("addPart"));
    head->addWidget(m_finish);
    head->addWidget(m_add);
    column->addLayout(head);
    m_table->setObjectName(QStringLiteral("parts_") + fieldId(m_kind.registerId));
    m_table->setAccessibleName(m_kind.title);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->installEventFilter(this);
    markPane(m_table, Pane::List);
    m_empty->setContentsMargins(metric::kPage, 0, metric::kPage, metric::kPage);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_empty, 1);
    column->addWidget(m_table, 1);
    connect(m_add, &QPushButton::clicked, this, &PartPanel::add);
    connect(m_finish, &QPushButton::clicked, this, &PartPanel::finishTask);
    connect(m_table, &QTableView::doubleClicked, this, &PartPanel::edit);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PartPanel::showMenu);
    connect(m_table, &PlainTable::currentRowChanged, this, [this] {
        const ledger::Record* record = current();
        m_finish->setEnabled(record && record->state == QLatin1String("open"));
    });
}

bool PartPanel::isTask() const
{
    return qstrcmp(m_kind.registerId, task::kRegister) == 0;
}

QString PartPanel::shownValue(const ledger::FieldDef& field, const ledger::Record& record) const
{
    const QVariant value = record.value(field);
    if (field.type == ledger::FieldType::Instant)
        return momentText(value.toLongLong(), m_data->nowMs);
    if (field.type == ledger::FieldType::Ref)
        return m_data->persons.value(value.toLongLong());
    return ledger::displayValue(field, *m_data->registers, value, {});
}

void PartPanel::show(const CasePtr& facts, const QList<ledger::Record>& records)
{
    const ledger::Record* before = current();
    const qint64 kept = before ? before->id : 0;
    m_data = facts;
    m_records = records;
    const ledger::RegisterDef& definition = facts->registers->at(fieldId(m_kind.registerId));
    m_model->clear();
    QStringList titles;
    for (const char* name : m_kind.columns)
        titles.append(definition.fieldAt(fieldId(name)).label.text());
    if (isTask())
        titles.append(IncidentsPageTr::tr("State"));
    m_model->setHorizontalHeaderLabels(titles);
    for (const ledger::Record& record : m_records) {
        QList<QStandardItem*> row;
        for (const char* name : m_kind.columns) {
            const QString text = shownValue(definition.fieldAt(fieldId(name)), record);
            row.append(new QStandardItem(text.simplified()));
            row.last()->setToolTip(text);
        }
        if (isTask()) {
            const ledger::StateDef* state = definition.state(record.state);
            row.append(new QStandardItem(state ? state->label.text() : record.state));
            const qint64 due = facts->of(task::kRegister, record).number(task::due_at);
            const bool late = record.state == QLatin1String("open") && due != 0 && due < facts->nowMs;
            if (late)
                row.last()->setText(IncidentsPageTr::tr("overdue"));
            row.last()->setForeground(late                                    ? theme().badText
                                      : record.state == QLatin1String("open") ? theme().warnText
                                                                              : theme().text2);
        }
        m_model->appendRow(row);
    }
    for (int i = 0; i < m_kind.columns.size(); ++i)
        m_table->setColumnWidth(
            i, qMin<int>(kWidestColumn, definition.fieldAt(fieldId(m_kind.columns.at(i))).listWidth));
    const ledger::FieldDef* title = definition.field(definition.titleField);
    for (int i = 0; i < m_kind.columns.size(); ++i)
        if ((title && fieldId(m_kind.columns.at(i)) == title->id) ||
            definition.fieldAt(fieldId(m_kind.columns.at(i))).type == ledger::FieldType::LongText)
            m_table->horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
    m_table->setVisible(!m_records.isEmpty());
    m_empty->setVisible(m_records.isEmpty());
    const bool may = facts->writable && facts->viewParts && facts->allowed.edit;
    m_add->setVisible(may);
    m_finish->setVisible(may && isTask() && !m_records.isEmpty());
    m_finish->setEnabled(false);
    if (!select(kept) && !m_records.isEmpty())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

const ledger::Record* PartPanel::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_records.size() ? nullptr : &m_records.at(row);
}

bool PartPanel::select(qint64 record)
{
    for (int row = 0; row < m_records.size(); ++row) {
        if (m_records.at(row).id != record)
            continue;
        m_table->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return false;
}

void PartPanel::add()
{
    auto* dialog = new FormDialog(m_acts.services(), m_acts.source(), m_kind.registerId,
                                  {m_kind.addText, {}, IncidentsPageTr::tr("Add"), false}, this);
    dialog->setObjectName(QStringLiteral("addPartDialog"));
    const ledger::RegisterDef& definition = m_data->registers->at(fieldId(m_kind.registerId));
    for (const char* name : m_kind.asked) {
        const ledger::FieldDef& field = definition.fieldAt(fieldId(name));
        const bool now = field.required && field.type == ledger::FieldType::Instant;
        const qint64 ms = m_acts.services().nowMs();
        dialog->addField(name, now ? FormDialog::Line{ms, ledger::instantText(ms), true, {}}
                                   : FormDialog::Line{{}, {}, field.required, {}});
    }
    dialog->setWork([id = m_data->id(), kind = m_kind.registerId, task = isTask(), label = m_kind.addText](
                        const ActTools& tools, ledger::FieldValues values, const QString&) {
        if (task) {
            tools.incidents().addTask(id, values);
            return;
        }
        values.insert(fieldId(fields::observable::incident), id); // named alike in every part
        tools.workspace->perform(label, {},
                                 [&](ledger::ActWriter& writer) { writer.create(fieldId(kind), values); });
    });
    dialog->start();
}

void PartPanel::edit()
{
    const ledger::Record* record = current();
    const ledger::RegisterDef& definition = m_data->registers->at(fieldId(m_kind.registerId));
    const ledger::StateDef* state = record ? definition.state(record->state) : nullptr;
    if (!record || !m_data->writable || !m_data->allowed.edit)
        return;
    if (!state || !state->editable)
        return m_acts.services().message(
            Services::Tone::Warning, IncidentsPageTr::tr("What was recorded here is not changed any more; "
                                                         "add another line."));
    auto* dialog = new FormDialog(m_acts.services(), m_acts.source(), m_kind.registerId,
                                  {m_kind.title, {}, IncidentsPageTr::tr("Save"), false}, this);
    dialog->setObjectName(QStringLiteral("editPartDialog"));
    for (const char* name : m_kind.asked) {
        const ledger::FieldDef& field = definition.fieldAt(fieldId(name));
        const QString shown = field.type == ledger::FieldType::Instant && !record->value(field).isNull()
                                  ? ledger::instantText(record->value(field).toLongLong())
                                  : shownValue(field, *record);
        dialog->addField(name, {record->value(field), shown, field.required, {}});
    }
    dialog->setWork(
        [kind = m_kind.registerId, id = record->id, rev = record->rev, before = dialog->values(),
         label = m_kind.title](const ActTools& tools, const ledger::FieldValues& values, const QString&) {
            ledger::FieldValues changes;
            for (auto it = values.begin(); it != values.end(); ++it)
                if (before.value(it.key()) != it.value())
                    changes.insert(it.key(), it.value());
            if (!changes.isEmpty())
                tools.workspace->perform(label, {}, [&](ledger::ActWriter& writer) {
                    writer.update(fieldId(kind), id, rev, changes);
                });
        });
    dialog->start();
}

void PartPanel::finishTask()
{
    const ledger::Record* record = current();
    if (!record || !isTask())
        return;
    auto* dialog = new FormDialog(m_acts.services(), m_acts.source(), task::kRegister,
                                  {IncidentsPageTr::tr("Task done"),
                                   m_data->of(task::kRegister, *record).text(task::title),
                                   IncidentsPageTr::tr("Done"), false},
                                  this);
    dialog->setObjectName(QStringLiteral("finishTaskDialog"));
    dialog->addField(task::result);
    dialog->setWork([id = record->id, rev = record->rev](const ActTools& tools,
                                                         const ledger::FieldValues& values, const QString&) {
        tools.incidents().finishTask(id, rev,
                                     values.value(fieldId(fields::incident_task::result)).toString());
    });
    dialog->start();
}

void PartPanel::step(const QString& transition)
{
    const ledger::Record* record = current();
    const ledger::TransitionDef* found =
        m_data->registers->at(fieldId(m_kind.registerId)).transition(transition);
    if (!record || !found)
        return;
    const auto go = [this, kind = m_kind.registerId, id = record->id, rev = record->rev, transition,
                     label = found->label.text()](const QString& reason) {
        m_acts.run([=](const ActTools& tools) {
            tools.workspace->perform(label, reason, [&](ledger::ActWriter& writer) {
                writer.transition(fieldId(kind), id, rev, transition);
            });
        });
    };
    if (found->reasonRequired)
        prompts::reason(this, {found->label.text(), {}, found->label.text(), false}, go);
    else
        go({});
}

void PartPanel::voidRecord()
{
    const ledger::Record* record = current();
    if (!record)
        return;
    prompts::reason(
        this,
        {IncidentsPageTr::tr("Take it out"), IncidentsPageTr::tr("Its history stays."),
         IncidentsPageTr::tr("Take out"), true},
        [this, kind = m_kind.registerId, id = record->id, rev = record->rev](const QString& reason) {
            m_acts.run([=](const ActTools& tools) {
                tools.workspace->perform(
                    IncidentsPageTr::tr("Take it out"), reason,
                    [&](ledger::ActWriter& writer) { writer.voidRecord(fieldId(kind), id, rev); });
            });
        });
}

void PartPanel::showMenu(const QPoint& at)
{
    const ledger::Record* record = current();
    if (!record || !m_data->writable || !m_data->allowed.edit)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(IncidentsPageTr::tr("Edit…"), this, &PartPanel::edit);
    const ledger::RegisterDef& definition = m_data->registers->at(fieldId(m_kind.registerId));
    for (const ledger::TransitionDef& possible : definition.transitions) {
        if (!possible.from.contains(record->state))
            continue;
        if (isTask() && possible.id == QLatin1String("finish"))
            menu->addAction(IncidentsPageTr::tr("Done…"), this, &PartPanel::finishTask);
        else
            menu->addAction(possible.label.text(), this, [this, id = possible.id] { step(id); });
    }
    menu->addSeparator();
    menu->addAction(IncidentsPageTr::tr("Take out…"), this, &PartPanel::voidRecord);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

bool PartPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && current()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier &&
            (key->key() == Qt::Key_Return || key->key() == Qt::Key_F2)) {
            edit();
            return true;
        }
        if (key->key() == Qt::Key_Insert) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
