#include "ui/drills/part_table.h"
#include "ui/drills/drills_page_tr.h"
#include "ui/drills/part_delegate.h"
#include "ui/kit/buttons.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/record_editor.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QShortcut>

namespace wardbook::ui {

constexpr Length kAddWidth{280};

PartTable::PartTable(Services& services, DrillSource& source, const PartSpec& spec, QWidget* parent)
    : QWidget(parent), m_services(services), m_source(source),
      m_definition(services.workspace().ledger().registers()->at(QLatin1String(spec.registerId))),
      m_model(new PartModel(m_definition, spec, this)), m_table(new PlainTable(*m_model, this)),
      m_editor(new RecordEditor(services, m_definition.id, this)),
      m_up(new Button(DrillsPageTr::tr("Up"), "plain", QStringLiteral("arrow-up"), this)),
      m_down(new Button(DrillsPageTr::tr("Down"), "plain", QStringLiteral("arrow-down"), this)),
      m_remove(new Button(DrillsPageTr::tr("Delete"), "plain", QStringLiteral("trash"), this)),
      m_why(makeLabel({}, FontRole::Caption, "text2", this)), m_tools(new QHBoxLayout)
{
    setObjectName(QStringLiteral("parts_") + m_definition.id);
    auto* delegate = new PartDelegate(*m_model, source, services.workspace().ledger().registers(), this);
    m_table->setItemDelegate(delegate);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked);
    m_table->setObjectName(QStringLiteral("partsTable"));
    m_table->setAccessibleName(m_definition.label.text());
    m_table->setTabKeyNavigation(true);
    for (int i = 0; i < spec.columns.size(); ++i) {
        if (spec.columns.at(i).width == 0)
            m_table->horizontalHeader()->setSectionResizeMode(i, QHeaderView::Stretch);
        else
            m_table->setColumnWidth(i, spec.columns.at(i).width);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(makeLine("h2", this));
    buildTools();
    column->addLayout(m_tools);
    connect(delegate, &PartDelegate::edited, this, [this](int row, const ledger::FieldValues& values) {
        if (const ledger::Record* record = m_model->at(row))
            edit(*record, values);
    });
    connect(delegate, &PartDelegate::misread, this, [this](const QString& problem) {
        m_services.message(Services::Tone::Warning, DrillsPageTr::tr("This can't be read"), problem);
    });
    connect(m_table, &PlainTable::currentRowChanged, this, [this] {
        showTools();
        Q_EMIT currentChanged(current());
    });
    connect(m_editor, &RecordEditor::created, this, [this](qint64 id) {
        m_select = id;
        reload();
    });
    connect(m_editor, &RecordEditor::invalid, this,
            [this](qint64, const QList<ledger::FieldProblem>& problems) {
                m_services.message(Services::Tone::Warning, DrillsPageTr::tr("This was not saved"),
                                   problems.isEmpty() ? QString() : problems.first().text);
                reload();
            });
    connect(m_editor, &RecordEditor::failed, this, &PartTable::reload);
    connect(m_editor, &RecordEditor::conflicted, this, [this] {
        m_services.message(
            Services::Tone::Warning, DrillsPageTr::tr("Somebody else changed this line meanwhile"),
            DrillsPageTr::tr("It is shown as it is now; enter the change again if it still holds."));
        reload();
    });
    connect(
        &services.workspace().ledger(), &ledger::Ledger::changed, this,
        [this](const QString& registerId) {
            if (registerId == m_definition.id && isVisible())
                reload();
        },
        Qt::QueuedConnection);
}

void PartTable::buildTools()
{
    const PartSpec& spec = m_model->spec();
    m_tools->setContentsMargins(metric::kPage, 6, metric::kPage, 6);
    m_tools->setSpacing(metric::kGap);
    if (spec.addField) {
        m_add = new ChoiceEdit(this);
        m_add->setObjectName(QStringLiteral("addPart"));
        m_add->setPlaceholderText(spec.addPlaceholder);
        m_add->setAccessibleName(spec.addPlaceholder);
        m_add->setFixedWidth(kAddWidth);
        m_add->setCreateText(DrillsPageTr::tr("Add “%1”"));
        if (spec.personField) {
            m_add->setProvider(recordChoices(m_source, m_add, QStringLiteral("person")));
            connect(m_add, &ChoiceEdit::choiceMade, this,
                    [this](const QString& id, const QString& text) { addTyped(text, id.toLongLong()); });
        } else {
            m_add->setChoices({});
        }
        connect(m_add, &ChoiceEdit::createRequested, this,
                [this](const QString& text) { addTyped(text, 0); });
        m_tools->addWidget(m_add);
    }
    for (Button* button : {m_up, m_down, m_remove}) {
        button->setSmall(true);
        m_tools->addWidget(button);
    }
    m_up->setObjectName(QStringLiteral("partUp"));
    m_down->setObjectName(QStringLiteral("partDown"));
    m_remove->setObjectName(QStringLiteral("partRemove"));
    m_tools->addWidget(m_why);
    m_tools->addStretch(1);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &PartTable::remove);
}

void PartTable::addWidget(QWidget* widget)
{
    m_tools->addWidget(widget);
}

void PartTable::showOwner(qint64 owner, const QString& refusal)
{
    m_owner = owner;
    m_model->setEditable(refusal.isEmpty());
    m_why->setText(refusal);
    m_why->setVisible(!refusal.isEmpty());
    showTools();
    reload();
}

void PartTable::showTools()
{
    const bool may = m_model->editable();
    const bool movable = may && m_model->spec().movable;
    if (m_add)
        m_add->setVisible(may);
    m_up->setVisible(movable);
    m_down->setVisible(movable);
    m_remove->setVisible(may && m_model->spec().addField);
    const int row = m_table->currentIndex().row();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
    m_remove->setEnabled(row >= 0);
}

void PartTable::reload()
{
    if (m_owner == 0)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const auto rows = std::make_shared<PartRows>();
    m_source.read(
        this,
        [rows, spec = m_model->spec(), owner = m_owner](ledger::Reader& reader) {
            *rows = readParts(reader, spec, owner);
        },
        [this, rows, owner = m_owner] {
            m_reading = false;
            if (owner == m_owner)
                take(*rows);
            if (std::exchange(m_again, false) || owner != m_owner)
                reload();
        });
}

void PartTable::take(const PartRows& rows)
{
    const qint64 kept = m_select != 0 ? std::exchange(m_select, 0) : current();
    const int row = m_table->currentIndex().row(), column = qMax(0, m_table->currentIndex().column());
    m_model->setRows(rows);
    int at = m_model->rowOf(kept);
    if (at < 0 && row >= 0)
        at = qMin(row, m_model->rowCount() - 1);
    if (at >= 0 && at != m_table->currentIndex().row())
        m_table->setCurrentIndex(m_model->index(at, column));
    showTools();
    Q_EMIT shown();
}

qint64 PartTable::current() const
{
    const ledger::Record* record = m_model->at(m_table->currentIndex().row());
    return record ? record->id : 0;
}

bool PartTable::select(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    return row >= 0;
}

void PartTable::edit(const ledger::Record& record, const ledger::FieldValues& values)
{
    ledger::FieldValues all = values;
    if (m_model->spec().alongWith) {
        const ledger::FieldValues more = m_model->spec().alongWith(values.firstKey());
        for (auto it = more.begin(); it != more.end(); ++it)
            all.insert(it.key(), *it);
    }
    m_editor->edit(record.id, record.rev, all);
}

void PartTable::create(ledger::FieldValues values)
{
    const PartSpec& spec = m_model->spec();
    values.insert(QLatin1String(spec.ownerField), m_owner);
    if (spec.fresh) {
        const ledger::FieldValues more = spec.fresh(m_definition, m_model->records());
        for (auto it = more.begin(); it != more.end(); ++it)
            values.insert(it.key(), *it);
    }
    if (spec.movable && spec.orderField) {
        qint64 last = 0;
        const ledger::FieldDef& order = m_definition.fieldAt(QLatin1String(spec.orderField));
        for (int i = 0; i < m_model->rowCount(); ++i)
            last = qMax(last, m_model->at(i)->value(order).toLongLong());
        values.insert(order.id, last + 1);
    }
    m_editor->create(values);
}

/// Also who the person is, when one was chosen.
void PartTable::addTyped(const QString& text, qint64 person)
{
    const QString words = text.trimmed();
    m_add->setChosen({}, {});
    if (words.isEmpty() || m_owner == 0)
        return;
    const PartSpec& spec = m_model->spec();
    const auto values = std::make_shared<ledger::FieldValues>();
    values->insert(QLatin1String(spec.addField), words);
    if (person == 0)
        return create(*values);
    values->insert(QLatin1String(spec.personField), person);
    m_source.read(
        this,
        [values, spec, person](ledger::Reader& reader) {
            const ledger::RegisterDef& people = reader.registers().at(QStringLiteral("person"));
            const ledger::Record record = reader.record(people.id, person);
            const auto put = [&](const char* field, const QString& value) {
                if (field && !value.isEmpty())
                    values->insert(QLatin1String(field), value);
            };
            const ledger::FieldDef* department = people.field(people.departmentField);
            if (department)
                put(spec.organisationField,
                    reader.nameOf(department->ref, record.value(*department).toLongLong()));
            if (const ledger::FieldDef* phone = people.field(QStringLiteral("phone")))
                put("phone", record.text(*phone));
        },
        [this, values] { create(*values); });
}

void PartTable::remove()
{
    const ledger::Record* record = m_model->at(m_table->currentIndex().row());
    if (!record)
        return;
    m_editor->voidRecords({{record->id, record->rev}}, DrillsPageTr::tr("taken out of the list"));
    m_services.message(Services::Tone::Ok, DrillsPageTr::tr("Deleted"), {},
                       {{DrillsPageTr::tr("Undo"), [this] { m_editor->undoLast(); }}});
    m_table->setFocus();
}

/// The two lines exchange their numbers; lines that had none get the ones of their places.
void PartTable::move(int by)
{
    const int row = m_table->currentIndex().row(), other = row + by;
    if (!m_model->at(row) || !m_model->at(other))
        return;
    QList<ledger::Record> order;
    for (int i = 0; i < m_model->rowCount(); ++i)
        order << *m_model->at(i);
    order.swapItemsAt(row, other);
    const QString field = QLatin1String(m_model->spec().orderField);
    m_select = m_model->at(row)->id;
    m_editor->perform(
        0, 0, DrillsPageTr::tr("Change the order"), {},
        [order, field, id = m_definition.id](ledger::ActWriter& writer, qint64) {
            const ledger::FieldDef& number = writer.reader().registers().at(id).fieldAt(field);
            for (int i = 0; i < order.size(); ++i)
                if (order.at(i).value(number).toLongLong() != i + 1)
                    writer.update(id, order.at(i).id, order.at(i).rev, {{field, qint64(i + 1)}});
        });
}

} // namespace wardbook::ui
