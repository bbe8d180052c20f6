#include "ui/kit/record_page.h"
#include "ui/kit/buttons.h"
#include "ui/kit/column_chooser.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/inspector_footer.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/page_header.h"
#include "ui/kit/panes.h"
#include "ui/kit/record_filter_bar.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/record_table_footer.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrlQuery>

namespace wardbook::ui {

QString pageOfRegister(const QString& registerId)
{
    return registerId == QLatin1String("asset") ? QStringLiteral("assets")
                                                : QStringLiteral("register_") + registerId;
}

RecordPage::RecordPage(Services& services, const QString& registerId, QWidget* parent)
    : Page(parent), m_services(services),
      m_model(new RecordTableModel(services.workspace().ledger(), registerId, this)),
      m_editor(new RecordEditor(services, registerId, this))
{
    setSurface(this, "surface");
    m_sort = definition().defaultSort;
}

RecordPage::~RecordPage() = default;

bool RecordPage::writable() const
{
    return !m_services.workspace().session().readOnly && !m_services.workspace().ledger().readOnly();
}

bool RecordPage::may(const char* verb) const
{
    people::Workspace& workspace = m_services.workspace();
    return workspace.ledger().rights().may(workspace.session().role, definition().id,
                                           QString::fromLatin1(verb));
}

QString RecordPage::newText() const
{
    // registers are named in the plural, which only English has
    return language() == Language::English ? KitTr::tr("New record")
                                           : KitTr::tr("New %1").arg(definition().label.text());
}

void RecordPage::build()
{
    m_context = makeFieldContext(m_model->source());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHeader();
    column->addWidget(m_header);
    if (QWidget* bar = makeBar(this))
        column->addWidget(bar);

    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    auto* left = new QWidget(m_splitter);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    m_filters = new RecordFilterBar(definition(), m_model->registers(), left);
    if (ownDepartment() && m_filters->chip(definition().departmentField))
        m_filters->chip(definition().departmentField)->hide();
    markPane(m_filters, Pane::Filter);
    leftColumn->addWidget(m_filters);
    m_tableStack = new QStackedWidget(left);
    m_table = new RecordTableView(*m_model, m_tableStack);
    m_table->setObjectName(QStringLiteral("records"));
    m_table->setAccessibleName(definition().label.text());
    m_empty = new EmptyState(definition().icon, m_tableStack);
    setSurface(m_empty, "surface");
    markPane(m_table, Pane::List);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_empty);
    leftColumn->addWidget(m_tableStack, 1);
    leftColumn->addWidget(makeLine("h2", left));
    m_footer = new RecordTableFooter(definition(), left);
    leftColumn->addWidget(m_footer);
    m_splitter->addWidget(left);
    m_inspector = new RecordInspector(m_context, m_splitter);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({900, metric::kInspector});
    column->addWidget(m_splitter, 1);

    connectTable();
    connectInspector();
    connectEditor();
    const TableLayoutMemory memory = rememberedLayout(definition().id);
    m_table->setDense(memory.dense);
    applyColumns(memory.columns, memory.widths);
    const ledger::FieldDef* sorted = definition().field(memory.sort);
    if (sorted && sorted->sortable)
        setSort(memory.sort, memory.descending);
    m_inspector->showNothing(KitTr::tr("Choose a record to see it here."));
    if (!settings().flag(QStringLiteral("inspector/") + definition().id, true))
        showInspector(false);
    runQuery();
}

void RecordPage::buildHeader()
{
    m_header = new PageHeader(definition().label.text(), this);
    m_showInspector = makeIconButton(QStringLiteral("panel-right"), KitTr::tr("Show the panel"), {}, this);
    m_showInspector->hide();
    connect(m_showInspector, &QToolButton::clicked, this, [this] { showInspector(true); });
    if (canImport()) {
        auto* button = new Button(KitTr::tr("Import…"), "plain", QStringLiteral("import"), this);
        button->setObjectName(QStringLiteral("import"));
        connect(button, &QPushButton::clicked, this, [this] { importRecords(); });
        m_header->addWidget(button);
    }
    if (canExport()) {
        auto* button = new Button(KitTr::tr("Export…"), "plain", QStringLiteral("export"), this);
        button->setObjectName(QStringLiteral("export"));
        connect(button, &QPushButton::clicked, this, [this] { exportRecords(); });
        m_header->addWidget(button);
    }
    if (writable() && may(ledger::verb::kEdit)) {
        m_new = new Button(newText(), "primary", QStringLiteral("plus"), this);
        m_new->setKeyCap(QStringLiteral("Ctrl+N"));
        m_new->setObjectName(QStringLiteral("new"));
        connect(m_new, &QPushButton::clicked, this, [this] { leaveNew([this] { startNew(); }); });
        m_header->addWidget(m_new);
    }
    m_header->addWidget(m_showInspector);
}

void RecordPage::connectTable()
{
    connect(m_filters, &RecordFilterBar::changed, this, &RecordPage::runQuery);
    connect(m_filters, &RecordFilterBar::columnsRequested, this, &RecordPage::chooseColumns);
    connect(&m_filters->search(), &SearchBox::downPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &RecordTableModel::answered, this, &RecordPage::showAnswer);
    connect(m_model, &RecordTableModel::failed, this, [this](const QString& text) {
        m_services.message(Services::Tone::Error, KitTr::tr("The list can't be read"), text);
    });
    connect(m_model, &RecordTableModel::editRequested, this, &RecordPage::editCell);
    m_model->setEditable([this](const ledger::Record& record, const ledger::FieldDef& field) {
        using ledger::FieldType;
        const bool simple = field.type == FieldType::Text || field.type == FieldType::Integer ||
                            field.type == FieldType::Count || field.type == FieldType::Bytes ||
                            field.type == FieldType::Date || field.type == FieldType::Instant ||
                            field.type == FieldType::Code;
        if (!simple || field.readOnly || !writable())
            return false;
        // Painting asks for every cell of a row.
        if (m_editAnswer.id != record.id || m_editAnswer.rev != record.rev) {
            people::Workspace& workspace = m_services.workspace();
            m_editAnswer = {record.id, record.rev,
                            workspace.ledger().allowed(workspace.actor(), definition(), record).edit};
        }
        return m_editAnswer.may;
    });
    connect(m_table, &RecordTableView::currentIdChanged, this, &RecordPage::showRecord);
    connect(m_table, &RecordTableView::selectionCountChanged, this, [this](int count) {
        m_footer->setSelected(count);
        m_services.status(count > 0 ? KitTr::tr("%1 selected").arg(QLocale().toString(count)) : QString());
    });
    connect(m_table, &RecordTableView::sortRequested, this, [this](const QString& field, bool descending) {
        m_sort = field;
        m_descending = descending;
        TableLayoutMemory memory = rememberedLayout(definition().id);
        memory.sort = field;
        memory.descending = descending;
        rememberLayout(definition().id, memory);
        runQuery();
    });
    connect(m_table, &RecordTableView::menuRequested, this, &RecordPage::showMenu);
    connect(m_table, &RecordTableView::copyRequested, this, &RecordPage::copyRows);
    connect(m_table, &RecordTableView::activatedId, this, [this] {
        showInspector(true);
        m_inspector->form().focusField(definition().titleField);
    });
    connect(m_table, &RecordTableView::typed, this, [this](const QString& text) {
        m_filters->search().setFocus();
        m_filters->search().setText(text);
        Q_EMIT m_filters->search().edited(text);
    });
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &RecordPage::chooseColumns);
    connect(m_table, &RecordTableView::widthsChanged, this, [this] {
        QStringList ids;
        for (int i = 0; i < m_table->horizontalHeader()->count(); ++i)
            ids.append(m_model->columns().at(m_table->horizontalHeader()->logicalIndex(i)).id);
        TableLayoutMemory memory = rememberedLayout(definition().id);
        memory.columns = ids;
        memory.widths = m_table->widths();
        rememberLayout(definition().id, memory);
    });
    connect(m_footer, &RecordTableFooter::stateRequested, this, [this](const QString& state) {
        m_filters->set({}, {{QStringLiteral("_state"), {state}}});
        runQuery();
    });
}

std::optional<ledger::Filter> RecordPage::ownDepartment() const
{
    people::Workspace& workspace = m_services.workspace();
    const ledger::FieldDef* field = definition().field(definition().departmentField);
    if (!field || field->type != ledger::FieldType::Ref ||
        !workspace.ledger().rights().role(workspace.session().role).ownDepartmentOnly)
        return {};
    return ledger::Filter{field->id, {QString::number(workspace.session().department)}};
}

ledger::ListQuery RecordPage::query() const
{
    ledger::ListQuery query;
    query.registerId = definition().id;
    query.find = m_filters->search().text().trimmed();
    query.filters = m_filters->filters();
    if (const auto own = ownDepartment())
        query.filters.append(*own);
    query.filters += pageFilters();
    query.sort = m_sort;
    query.descending = m_descending;
    return query;
}

/// Also what only this page narrows by.
void RecordPage::clearAllFilters()
{
    clearPageFilters();
    if (m_filters->anySet())
        m_filters->clearAll();
    else
        runQuery();
}

void RecordPage::setSort(const QString& field, bool descending)
{
    m_sort = field.isEmpty() ? definition().defaultSort : field;
    m_descending = descending;
}

void RecordPage::runQuery()
{
    if (!may(ledger::verb::kView)) {
        m_tableStack->setCurrentWidget(m_empty);
        m_empty->setSentence(KitTr::tr("This role has no right to view this register"));
        return;
    }
    m_table->showSort(m_sort, m_descending);
    m_model->setQuery(query(), m_table->currentId());
}

void RecordPage::showAnswer()
{
    const ledger::ListHits& hits = *m_model->hits();
    const QLocale locale;
    // how many other departments have is none of a liaison's business
    const bool limited = ownDepartment().has_value();
    const bool filtered = m_filters->anySet() || !pageFilters().isEmpty();
    const qint64 total = !limited ? hits.total : filtered ? -1 : qint64(hits.ids.size());
    m_header->setSubtitle(total < 0 ? QString() : KitTr::tr("%Ln records", nullptr, int(total)));
    m_footer->show(hits, filtered, total);
    m_filters->setCounts(hits);
    m_filters->search().setCount(m_filters->search().text().isEmpty() ? QString()
                                 : hits.capped                        ? QStringLiteral("1000+")
                                               : locale.toString(qlonglong(hits.ids.size())));
    showEmptyState();
    readFacetNames();
    listAnswered();
    if (m_selectWhenListed != 0 && m_table->selectId(std::exchange(m_selectWhenListed, 0)))
        m_table->setFocus();
}

void RecordPage::showEmptyState()
{
    const bool empty = m_model->complete() && m_model->rowCount() == 0;
    m_tableStack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty)
        return;
    m_empty->clearActions();
    const QString what = definition().label.text().toLower();
    if (m_filters->anySet() || !pageFilters().isEmpty()) {
        m_empty->setSentence(KitTr::tr("No %1 match these conditions").arg(what));
        m_empty->addAction(KitTr::tr("Clear filters"), [this] { clearAllFilters(); });
        return;
    }
    const bool edit = writable() && may(ledger::verb::kEdit);
    m_empty->setSentence(
        !edit         ? KitTr::tr("No %1 yet").arg(what)
        : canImport() ? KitTr::tr("No %1 yet. Import what departments handed in, or create one").arg(what)
                      : KitTr::tr("No %1 yet. Create the first one").arg(what));
    if (edit && canImport())
        m_empty->addAction(KitTr::tr("Import…"), [this] { importRecords(); });
    if (edit)
        m_empty->addAction(
            KitTr::tr("Create"), [this] { startNew(); }, true);
}

void RecordPage::readFacetNames()
{
    const auto unnamed = m_filters->unnamed(*m_model->hits());
    if (unnamed.isEmpty() || m_namesAsked)
        return;
    m_namesAsked = true;
    auto names = std::make_shared<QHash<QString, QHash<QString, QString>>>();
    m_model->source().read(
        this,
        [unnamed, names, id = definition().id](ledger::Reader& reader) {
            for (auto it = unnamed.begin(); it != unnamed.end(); ++it) {
                const ledger::FieldDef& field = reader.registers().at(id).fieldAt(it.key());
                for (const QString& value : *it)
                    (*names)[it.key()].insert(value, reader.nameOf(field.ref, value.toLongLong()));
            }
        },
        [this, names] {
            m_namesAsked = false;
            for (auto it = names->begin(); it != names->end(); ++it)
                m_filters->setNames(it.key(), *it);
        });
}

void RecordPage::activate(const QString& target)
{
    if (target == QLatin1String("new") || target.startsWith(QLatin1String("new?"))) {
        leaveNew([this, given = target.mid(3)] { startNew(given); });
    } else if (target == QLatin1String("import")) {
        importRecords();
    } else if (target.startsWith(QLatin1Char('?'))) {
        QString find;
        QList<ledger::Filter> filters;
        for (const auto& [key, value] : QUrlQuery(target.mid(1)).queryItems(QUrl::FullyDecoded)) {
            if (key == QLatin1String("find"))
                find = value;
            else
                filters.append({key, value.split(QLatin1Char(','))});
        }
        m_filters->set(find, filters);
        runQuery();
    } else if (target.startsWith(QLatin1String("history:"))) {
        return selectUid(target.mid(8), true);
    } else if (!target.isEmpty()) {
        return selectUid(target.section(QLatin1Char('#'), 0, 0), false, target.section(QLatin1Char('#'), 1));
    }
    if (!m_inspector->creating())
        m_table->setFocus();
}

/// Shows a record wherever it is: filters that hide it are cleared.
void RecordPage::selectUid(const QString& uid, bool history, const QString& field)
{
    auto id = std::make_shared<qint64>(0);
    m_model->source().read(
        this,
        [uid, id, registerId = definition().id, own = ownDepartment()](ledger::Reader& reader) {
            const auto record = reader.findByUid(registerId, uid);
            const ledger::FieldDef* limit =
                own ? reader.registers().at(registerId).field(own->field) : nullptr;
            if (record && (!limit || own->anyOf.contains(record->text(*limit))))
                *id = record->id;
        },
        [this, id, history, field] {
            if (*id == 0)
                return m_services.message(Services::Tone::Warning,
                                          KitTr::tr("This record is no longer here"));
            showInspector(true);
            if (history)
                m_inspector->setTab(RecordInspector::Tab::History);
            if (!field.isEmpty()) {
                m_inspector->setTab(RecordInspector::Tab::Fields);
                if (m_inspector->recordId() == *id && m_table->currentId() == *id)
                    return m_inspector->form().focusField(field);
                m_fieldWhenShown = {*id, field};
            }
            if (m_model->complete() && m_table->selectId(*id))
                return m_table->setFocus();
            m_selectWhenListed = *id;
            clearAllFilters();
        });
}

bool RecordPage::command(const QString& name)
{
    if (name == QLatin1String("new") && m_new) {
        leaveNew([this] { startNew(); });
    } else if (name == QLatin1String("find")) {
        m_filters->search().setFocus(Qt::ShortcutFocusReason);
        m_filters->search().selectAll();
    } else if (name == QLatin1String("primary")) {
        if (m_inspector->creating())
            Q_EMIT m_inspector->footer().createRequested();
        else if (m_inspector->primaryTransition().isEmpty())
            return false;
        else
            Q_EMIT m_inspector->footer().transitionRequested(m_inspector->primaryTransition());
    } else if (name == QLatin1String("refresh")) {
        m_model->source().forgetNames();
        m_model->source().noteChanged({});
        m_model->refresh(m_table->currentId());
        reloadDetail();
    } else if (name == QLatin1String("undo")) {
        m_editor->undoLast();
    } else if (name == QLatin1String("import") && canImport()) {
        importRecords();
    } else if (name == QLatin1String("export") && canExport()) {
        exportRecords();
    } else {
        return false;
    }
    return true;
}

QString RecordPage::holdsBack() const
{
    return m_inspector->creating() && m_inspector->form().touched()
               ? KitTr::tr("The new record was not created yet.")
               : QString();
}

void RecordPage::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (event->key() == Qt::Key_F5 && command(QStringLiteral("refresh")))
        return;
    if (control && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        command(QStringLiteral("primary")))
        return;
    if (event->key() == Qt::Key_Escape) {
        if (m_inspector->creating()) {
            Q_EMIT m_inspector->newCancelled();
            return;
        }
        if (m_filters->anySet() || !pageFilters().isEmpty())
            return clearAllFilters();
    }
    if (event->key() == Qt::Key_Delete && m_table->hasFocus() && writable() && may(ledger::verb::kVoid))
        return askVoid(selectedRecords());
    Page::keyPressEvent(event);
}

void RecordPage::showInspector(bool on)
{
    m_inspector->setVisible(on);
    m_showInspector->setVisible(!on);
    settings().setValue(QStringLiteral("inspector/") + definition().id,
                        on ? QJsonValue() : QJsonValue(false));
    if (on)
        reloadDetail();
    else
        setProperty("place", QString()); // choosing a record would show it again
}

void RecordPage::chooseColumns()
{
    auto* chooser = new ColumnChooser(definition(), m_model->columns().ids(), this);
    connect(chooser, &ColumnChooser::chosen, this, [this](const QStringList& ids) {
        // back to the first columns means their first widths too
        const QHash<QString, int> widths =
            ids == RecordColumns::defaults(definition()).ids() ? QHash<QString, int>() : m_table->widths();
        applyColumns(ids, widths);
        TableLayoutMemory memory = rememberedLayout(definition().id);
        memory.columns = ids;
        memory.widths = widths;
        rememberLayout(definition().id, memory);
    });
    chooser->popupAt(m_filters->columnsButton());
}

void RecordPage::applyColumns(const QStringList& ids, const QHash<QString, int>& widths)
{
    const QStringList wanted = ids.isEmpty() ? firstColumns() : ids;
    const RecordColumns columns =
        wanted.isEmpty() ? RecordColumns::defaults(definition()) : RecordColumns::of(definition(), wanted);
    if (columns.ids() != m_model->columns().ids())
        m_model->setColumns(columns);
    m_table->setWidths(widths);
}

} // namespace wardbook::ui
