// What a person does with the records of a RecordPage: show, create, edit, review, void, copy.
#include "ui/kit/buttons.h"
#include "ui/kit/inspector_footer.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_compare.h"
#include "ui/kit/record_filter_bar.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/record_page.h"
#include "ui/kit/row_text.h"
#include "ui/kit/step_prompt.h"
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QUrlQuery>

namespace wardbook::ui {

void RecordPage::connectInspector()
{
    InspectorFooter& footer = m_inspector->footer();
    connect(m_inspector, &RecordInspector::closeRequested, this, [this] { showInspector(false); });
    connect(m_inspector, &RecordInspector::edited, this,
            [this](const QString&, const ledger::FieldValues& values) {
                const ledger::Record& record = m_inspector->detail().form.record;
                if (!takesEdit(record, values))
                    m_editor->edit(record.id, record.rev, values);
            });
    connect(m_inspector, &RecordInspector::createRequested, this, [this](const ledger::FieldValues& values) {
        m_inspector->form().clearProblems();
        m_inspector->setBusyNew(true);
        m_editor->create(values);
    });
    connect(m_inspector, &RecordInspector::newCancelled, this, [this] {
        leaveNew([this] {
            reloadDetail();
            m_table->setFocus();
        });
    });
    connect(m_inspector, &RecordInspector::openRequested, this,
            [this](const QString& registerId, const QString& uid) {
                if (registerId == definition().id)
                    selectUid(uid);
                else
                    m_services.open(pageOfRegister(registerId), uid);
            });
    connect(&footer, &InspectorFooter::transitionRequested, this, [this](const QString& transition) {
        m_inspector->form().finish();
        const ledger::Record& record = m_inspector->detail().form.record;
        performTransition(transition, {{record.id, record.rev}});
    });
    connect(&footer, &InspectorFooter::voidRequested, this, [this] {
        const ledger::Record& record = m_inspector->detail().form.record;
        askVoid({{record.id, record.rev}});
    });
    connect(&footer, &InspectorFooter::compareRequested, this, &RecordPage::compare);
}

void RecordPage::connectEditor()
{
    connect(m_editor, &RecordEditor::created, this, [this](qint64 id) {
        m_inspector->setBusyNew(false);
        m_inspector->showNothing({});
        m_selectWhenListed = id;
        m_services.message(Services::Tone::Ok, KitTr::tr("Created"), {},
                           {{KitTr::tr("Undo"), [this] { m_editor->undoLast(); }}});
        if (m_filters->anySet() || !pageFilters().isEmpty())
            clearAllFilters(); // what was just created must be seen
    });
    connect(m_editor, &RecordEditor::saved, this, [this](qint64 id) {
        m_services.status(KitTr::tr("Saved"));
        if (id == 0 || id == m_inspector->recordId())
            reloadDetail();
    });
    connect(m_editor, &RecordEditor::voided, this, [this](const QList<qint64>& ids, qint64 seq) {
        m_table->setFocus();
        m_services.message(Services::Tone::Ok, KitTr::tr("%1 voided").arg(ids.size()), {},
                           {{KitTr::tr("Undo"), [this, seq] { m_editor->undo(seq); }}});
    });
    connect(m_editor, &RecordEditor::invalid, this,
            [this](qint64 id, const QList<ledger::FieldProblem>& problems) {
                m_inspector->setBusyNew(false);
                if ((id == 0 && m_inspector->creating()) || id == m_inspector->recordId()) {
                    m_inspector->form().showProblems(problems);
                    const bool placed =
                        std::all_of(problems.begin(), problems.end(), [this](const auto& problem) {
                            return m_inspector->form().editor(problem.field) != nullptr;
                        });
                    if (placed)
                        return;
                }
                QStringList texts;
                for (const ledger::FieldProblem& problem : problems)
                    texts.append(problem.text);
                m_services.message(Services::Tone::Error, KitTr::tr("Not saved"),
                                   texts.join(QLatin1Char(' ')));
            });
    connect(m_editor, &RecordEditor::failed, this, [this](qint64) {
        m_inspector->setBusyNew(false);
        if (!m_inspector->creating())
            reloadDetail();
    });
    connect(m_editor, &RecordEditor::conflicted, this, &RecordPage::resolveConflict);
    connect(&m_services.workspace().ledger(), &ledger::Ledger::changed, this,
            [this](const QString& registerId, const QList<qint64>& ids, qint64) {
                const qint64 shown = m_inspector->recordId();
                if (registerId == definition().id && shown != 0 && (ids.isEmpty() || ids.contains(shown)))
                    reloadDetail();
            });
}

void RecordPage::showRecord(qint64 id)
{
    if (m_inspector->creating() && m_inspector->form().touched())
        return; // the new record stays until it is created or given up
    if (m_inspector->creating())
        m_inspector->showNothing({});
    m_wantedDetail = id;
    if (!m_inspector->isVisibleTo(this))
        return;
    if (id == 0)
        return m_inspector->showNothing(KitTr::tr("Choose a record to see it here."));
    reloadDetail();
}

/// One at a time: while somebody runs down the list only the record they stop at is read.
void RecordPage::reloadDetail()
{
    if (m_wantedDetail == 0)
        m_wantedDetail = m_table->currentId();
    if (m_readingDetail || m_wantedDetail == 0)
        return;
    m_readingDetail = true;
    const qint64 id = m_wantedDetail;
    auto detail = std::make_shared<std::optional<RecordDetail>>();
    m_model->source().read(
        this,
        [id, detail, registerId = definition().id, more = moreDetail()](ledger::Reader& reader) {
            if (!reader.find(registerId, id))
                return;
            *detail = readDetail(reader, registerId, id);
            if (more)
                more(reader, **detail);
        },
        [this, id, detail] {
            m_readingDetail = false;
            if (m_wantedDetail != id)
                return reloadDetail();
            if (m_inspector->creating())
                return;
            if (*detail)
                showDetail(**detail);
            else
                m_inspector->showNothing(KitTr::tr("This record is no longer here"));
        });
}

void RecordPage::showDetail(const RecordDetail& detail)
{
    people::Workspace& workspace = m_services.workspace();
    const ledger::Ledger::Allowed allowed =
        workspace.ledger().allowed(workspace.actor(), definition(), detail.form.record);
    m_inspector->showDetail(detail, allowed, !writable());
    setProperty("place", detail.form.record.uid); // where one is again after unlocking
    showMore(detail);
    if (m_fieldWhenShown.first == detail.form.record.id)
        m_inspector->form().focusField(std::exchange(m_fieldWhenShown, {}).second);
    Q_EMIT detailShown(detail.form.record.id);
}

/// A new record that was begun is given up only after asking.
bool RecordPage::leaveNew(const std::function<void()>& then)
{
    if (holdsBack().isEmpty()) {
        m_inspector->showNothing({});
        m_wantedDetail = m_table->currentId();
        then();
        return true;
    }
    prompts::confirm(this, {KitTr::tr("Give up the new record?"), holdsBack(), KitTr::tr("Give up"), true},
                     [this, then] {
                         m_inspector->showNothing({});
                         m_wantedDetail = m_table->currentId();
                         then();
                     });
    return false;
}

/// Starts in the person's own department, where the register has one.
void RecordPage::startNew(const QString& given)
{
    showInspector(true);
    auto values = std::make_shared<ledger::FieldValues>();
    if (const qint64 department = m_services.workspace().session().department; department != 0)
        values->insert(definition().departmentField, department);
    for (const auto& [key, value] : QUrlQuery(given.mid(1)).queryItems(QUrl::FullyDecoded))
        values->insert(key, value.toLongLong());
    values->removeIf([this](const auto& each) {
        const ledger::FieldDef* field = definition().field(each.key());
        return !field || field->type != ledger::FieldType::Ref;
    });
    if (values->isEmpty()) {
        m_inspector->showNew(newText(), {}, {});
        return showMore({});
    }
    auto shown = std::make_shared<QHash<QString, QString>>();
    m_model->source().read(
        this,
        [values, shown, registerId = definition().id](ledger::Reader& reader) {
            for (auto it = values->cbegin(); it != values->cend(); ++it)
                shown->insert(it.key(), reader.nameOf(reader.registers().at(registerId).fieldAt(it.key()).ref,
                                                      it.value().toLongLong()));
        },
        [this, values, shown, title = newText()] {
            m_inspector->showNew(title, *values, *shown);
            showMore({});
        });
}

void RecordPage::editCell(qint64 id, const QString& field, const QString& text)
{
    const ledger::FieldDef* found = definition().field(field);
    const RecordRow* row = m_model->rowAt(m_model->rowOf(id));
    if (!found || !row)
        return;
    const ledger::ParsedField parsed =
        ledger::parseField(definition(), *found, m_model->registers(), text, {});
    if (parsed.ok() && takesEdit(row->record, parsed.values))
        return;
    if (parsed.ok())
        m_editor->edit(id, row->record.rev, parsed.values);
    else
        m_services.message(Services::Tone::Warning, KitTr::tr("Not saved"), parsed.problem);
}

QList<std::pair<qint64, qint64>> RecordPage::selectedRecords() const
{
    QList<std::pair<qint64, qint64>> records;
    const QList<qint64> ids = m_table->selectedIds();
    for (const qint64 id : ids) {
        const RecordRow* row = ids.size() == 1 ? m_model->rowAt(m_model->rowOf(id)) : nullptr;
        records.append({id, row && !row->gone ? row->record.rev : 0});
    }
    return records;
}

void RecordPage::performTransition(const QString& transition, const QList<std::pair<qint64, qint64>>& records)
{
    const ledger::TransitionDef* found = definition().transition(transition);
    if (!found || records.isEmpty() || takesTransition(transition, records))
        return;
    if (!found->reasonRequired && found->carries.isEmpty()) {
        m_editor->transition(records, transition, {});
        return;
    }
    const FormRecord& shown = m_inspector->detail().form;
    const bool one = records.size() == 1;
    const QString subject =
        one ? m_inspector->detail().title : KitTr::tr("%1 records").arg(QLocale().toString(records.size()));
    const prompts::Question question{found->label.text(), subject, found->label.text(), false};
    if (!found->carries.isEmpty()) {
        prompts::step(this, question, m_context, *found,
                      one && shown.record.id == records.first().first ? &shown : nullptr,
                      [this, records, transition](const prompts::StepAnswer& answer) {
                          m_editor->transition(records, transition, answer.reason, answer.carried);
                      });
        return;
    }
    prompts::reason(this, question, [this, records, transition](const QString& reason) {
        m_editor->transition(records, transition, reason);
    });
}

void RecordPage::askVoid(const QList<std::pair<qint64, qint64>>& records)
{
    if (records.isEmpty())
        return;
    prompts::reason(this,
                    {KitTr::tr("Void %1 records").arg(QLocale().toString(records.size())),
                     KitTr::tr("They leave the list; their history stays. It can be undone."),
                     KitTr::tr("Void"), true},
                    [this, records](const QString& reason) { m_editor->voidRecords(records, reason); });
}

/// A pending change against what was approved; otherwise the last act against what was before it.
void RecordPage::compare()
{
    const RecordDetail& detail = m_inspector->detail();
    const ledger::Record now = detail.form.record;
    const qint64 before = detail.history.size() > 1 ? detail.history.at(1).seq : 0;
    auto rows = std::make_shared<QList<DiffRow>>();
    const QString title = (detail.code + QLatin1Char(' ') + detail.title).trimmed();
    m_model->source().read(
        this,
        [now, before, rows, registerId = definition().id](ledger::Reader& reader) {
            ledger::Record then = now;
            const ledger::RegisterDef& definition = reader.registers().at(registerId);
            for (auto it = now.baseline.begin(); it != now.baseline.end(); ++it) {
                if (const ledger::FieldDef* field = definition.field(it.key()))
                    then.values[field->position] = it.value();
            }
            if (now.baseline.isEmpty() && before != 0) {
                if (const auto stored = reader.recordAt(registerId, now.id, before))
                    then = *stored;
            }
            *rows = compareRecords(reader, registerId, then, now);
        },
        [this, rows, title, pending = !now.baseline.isEmpty()] {
            auto* dialog = new RecordCompare(
                title, *rows, pending ? KitTr::tr("approved") : KitTr::tr("before the last act"), this);
            dialog->open();
        });
}

void RecordPage::resolveConflict(const ledger::Conflict& conflict, const QList<ConflictRow>& rows)
{
    auto* dialog = new ConflictDialog(conflict.theirName, rows, this);
    connect(dialog, &ConflictDialog::decided, this, [this, conflict](const QStringList& mine) {
        ledger::FieldValues values;
        for (const ledger::Conflict::Field& field : conflict.fields) {
            if (mine.contains(field.field))
                values.insert(field.field, field.mine);
        }
        if (!values.isEmpty())
            m_editor->edit(conflict.id, conflict.currentRev, values);
    });
    connect(dialog, &QDialog::finished, this, [this] { reloadDetail(); });
    dialog->open();
}

void RecordPage::showMenu(const QPoint& at)
{
    const qint64 id = m_table->currentId();
    const RecordRow* row = m_model->rowAt(m_model->rowOf(id));
    if (!row || row->gone)
        return;
    const auto records = selectedRecords();
    const QString many =
        records.size() > 1 ? KitTr::tr(" (%1)").arg(QLocale().toString(records.size())) : QString();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("recordMenu"));
    QAction* open = menu->addAction(KitTr::tr("Open in the panel"));
    connect(open, &QAction::triggered, this, [this] {
        showInspector(true);
        m_inspector->form().focusField(definition().titleField);
    });
    if (m_table->currentIndex().flags() & Qt::ItemIsEditable) {
        QAction* edit = menu->addAction(KitTr::tr("Edit the cell"));
        edit->setShortcut(Qt::Key_F2);
        connect(edit, &QAction::triggered, this, [this] { m_table->edit(m_table->currentIndex()); });
    }
    menu->addSeparator();
    people::Workspace& workspace = m_services.workspace();
    const auto allowed = writable() ? workspace.ledger().allowed(workspace.actor(), definition(), row->record)
                                    : ledger::Ledger::Allowed{};
    for (const auto& possible : allowed.transitions) {
        const ledger::TransitionDef* transition = definition().transition(possible.id);
        if (!transition)
            continue;
        QAction* action = menu->addAction(transition->label.text() + many +
                                          (transition->reasonRequired ? QStringLiteral("…") : QString()));
        action->setEnabled(possible.allowed);
        action->setToolTip(possible.refusal);
        connect(action, &QAction::triggered, this,
                [this, records, transitionId = possible.id] { performTransition(transitionId, records); });
    }
    menu->addSeparator();
    QAction* copy = menu->addAction(KitTr::tr("Copy as table") + many);
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, this, [this] { copyRows(false); });
    QAction* headed = menu->addAction(KitTr::tr("Copy with headings") + many);
    headed->setObjectName(QStringLiteral("copyWithHeadings"));
    headed->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(headed, &QAction::triggered, this, [this] { copyRows(true); });
    if (canExport())
        connect(menu->addAction(KitTr::tr("Export…")), &QAction::triggered, this,
                [this] { exportRecords(); });
    if (writable() && may(ledger::verb::kVoid)) {
        menu->addSeparator();
        connect(menu->addAction(KitTr::tr("Void…") + many), &QAction::triggered, this,
                [this, records] { askVoid(records); });
    }
    menu->setToolTipsVisible(true);
    menu->popup(at);
}

/// The shown columns of the selected rows, for a spreadsheet or a document. More than a screenful or two
/// leaves the vault by export only, which is an act.
void RecordPage::copyRows(bool withHeadings)
{
    const QList<qint64> ids = m_table->selectedIds().mid(0, kMostCopied);
    QList<RecordColumn> columns;
    auto text = std::make_shared<RowText>();
    text->wanted = m_table->selectedCount();
    for (int i = 0; i < m_table->horizontalHeader()->count(); ++i) {
        columns.append(m_model->columns().at(m_table->horizontalHeader()->logicalIndex(i)));
        text->headings.append(columns.constLast().title);
    }
    m_model->source().read(
        this,
        [ids, columns, text, registerId = definition().id](ledger::Reader& reader) {
            const ledger::RegisterDef& definition = reader.registers().at(registerId);
            const ledger::RefNamer name = reader.namer();
            for (const ledger::Record& record :
                 reader.fetch(registerId, std::span<const qint64>(ids.constData(), size_t(ids.size())))) {
                QStringList cells;
                for (const RecordColumn& column : columns)
                    cells.append(columnText(definition, reader.registers(), record, column, name));
                text->rows.append(cells);
            }
        },
        [this, text, withHeadings] { m_services.status(copyRowText(*text, withHeadings)); });
}

} // namespace wardbook::ui
