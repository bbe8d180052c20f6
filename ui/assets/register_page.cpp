#include "ui/assets/register_page.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/export_dialog.h"
#include "ui/assets/hint_source.h"
#include "ui/assets/import_page.h"
#include "ui/kit/hint_card.h"
#include "ui/kit/level_picker.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>

namespace wardbook::ui {

RegisterRecords::RegisterRecords(Services& services, const QString& registerId, QWidget* parent)
    : RecordPage(services, registerId, parent)
{
    build();
    if (!hintsFor(registerId))
        return;
    header().setTitle(AssetsPageTr::tr("Data assets"));
    m_hint = new HintCard(this);
    m_hint->setObjectName(QStringLiteral("hint"));
    inspector().form().addUnder(QStringLiteral("level"), m_hint);
    connect(m_hint, &HintCard::adopted, this, &RegisterRecords::adopt);
    connect(m_hint, &HintCard::refused, this, &RegisterRecords::refuse);
    connect(&inspector().form(), &RecordForm::changedNew, this, &RegisterRecords::hintForNew);
    connect(m_hint, &HintCard::rulesRequested, this, [this] {
        this->services().message(Services::Tone::Ok, AssetsPageTr::tr("Where this suggestion comes from"),
                                 m_hint->hint().source);
    });
}

bool RegisterRecords::canImport() const
{
    return writable() && may(ledger::verb::kEdit);
}

bool RegisterRecords::canExport() const
{
    return may(ledger::verb::kExport);
}

void RegisterRecords::exportRecords()
{
    auto* dialog = new ExportDialog(services(), definition(), query(), table().selectedIds(),
                                    model().columns().ids(), this);
    dialog->open();
}

std::function<void(ledger::Reader&, RecordDetail&)> RegisterRecords::moreDetail() const
{
    if (!hintsFor(definition().id))
        return {};
    return [id = definition().id](ledger::Reader& reader, RecordDetail& detail) {
        detail.hint = hintFor(reader.registers().at(id), reader.registers(), detail.form.record);
    };
}

void RegisterRecords::showMore(const RecordDetail& detail)
{
    if (!m_hint)
        return;
    people::Workspace& workspace = services().workspace();
    const bool editable =
        detail.hint && writable() &&
        workspace.ledger().allowed(workspace.actor(), definition(), detail.form.record).edit;
    m_hint->show(detail.hint.value_or(Hint{}), editable);
    if (auto* picker = qobject_cast<LevelPicker*>(inspector().form().editor(QStringLiteral("level"))))
        picker->setSuggested(detail.hint ? detail.hint->suggestedLevel : 0);
}

/// While a new record is filled in: what is suggested so far, to look at.
void RegisterRecords::hintForNew()
{
    ledger::Record record;
    record.values.resize(definition().fields.size());
    const ledger::FieldValues& values = inspector().form().newValues();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (const ledger::FieldDef* field = definition().field(it.key()))
            record.values[field->position] = it.value();
    }
    const Hint hint = hintFor(definition(), model().registers(), record);
    m_hint->show(hint, false);
    if (auto* picker = qobject_cast<LevelPicker*>(inspector().form().editor(QStringLiteral("level"))))
        picker->setSuggested(hint.suggestedLevel);
}

void RegisterRecords::adopt(const Hint& hint)
{
    const ledger::Record& record = inspector().detail().form.record;
    const ledger::FieldValues values = adoptedValues(definition(), record, hint);
    if (!values.isEmpty())
        editor().edit(record.id, record.rev, values);
}

void RegisterRecords::refuse(const Hint& hint)
{
    prompts::reason(
        this,
        {AssetsPageTr::tr("Turn down the suggestion"),
         AssetsPageTr::tr(
             "The reason is kept with the record, and this suggestion is not shown as open again."),
         AssetsPageTr::tr("Turn down"), false},
        [this, hint](const QString& reason) {
            const ledger::Record& record = inspector().detail().form.record;
            editor().edit(record.id, record.rev, refusedValues(definition(), record, hint, reason), reason);
        });
}

RegisterPage::RegisterPage(Services& services, const QString& registerId, QWidget* parent)
    : Page(parent), m_services(services), m_registerId(registerId), m_stack(new QStackedWidget(this)),
      m_records(new RegisterRecords(services, registerId, m_stack))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_stack->addWidget(m_records);
    setFocusProxy(m_records);
    setAcceptDrops(true);
    connect(m_records, &RegisterRecords::importWanted, this, [this] {
        prompts::openFile(this, AssetsPageTr::tr("Choose a ledger"),
                          AssetsPageTr::tr("Ledgers (*.xlsx *.csv *.tsv *.txt *.json);;All files (*)"),
                          [this](const QString& file) { importFile(file); });
    });
    connect(m_records, &Page::countChanged, this, &Page::countChanged);
}

/// The shell puts its message bar under the page's first header, which is hidden while an import is shown.
void RegisterPage::hostMessages()
{
    auto* bar = findChild<MessageBar*>();
    auto* header = m_stack->currentWidget()->findChild<PageHeader*>();
    if (bar && header && !header->isAncestorOf(bar))
        header->hostMessages(bar);
}

void RegisterPage::activate(const QString& target)
{
    hostMessages();
    if (m_import && target.isEmpty())
        return;
    if (target.startsWith(QLatin1String("import:")))
        return importFile(target.mid(7));
    if (!target.isEmpty() && m_import && m_import->holdsBack().isEmpty())
        endImport();
    m_records->activate(target);
}

bool RegisterPage::command(const QString& name)
{
    return m_import ? m_import->command(name) : m_records->command(name);
}

QString RegisterPage::holdsBack() const
{
    return m_import ? m_import->holdsBack() : m_records->holdsBack();
}

void RegisterPage::importFile(const QString& path)
{
    if (path.isEmpty())
        return;
    if (m_import && !m_import->holdsBack().isEmpty()) {
        m_services.message(Services::Tone::Warning, AssetsPageTr::tr("An import is under way"),
                           m_import->holdsBack());
        return;
    }
    endImport();
    startImport();
    m_import->openFile(path);
}

void RegisterPage::startImport()
{
    m_import = new ImportPage(m_services, m_registerId, m_stack);
    m_stack->addWidget(m_import);
    m_stack->setCurrentWidget(m_import);
    hostMessages();
    connect(m_import, &ImportPage::closed, this, [this] {
        endImport();
        m_records->activate({});
    });
    connect(m_import, &ImportPage::written, this,
            [this](qint64 act, const QString& what) { m_records->editor().remember(act, what); });
    connect(m_import, &ImportPage::undoRequested, this,
            [this](qint64 act) { m_records->editor().undo(act); });
    connect(m_import, &ImportPage::showRequested, this, [this](const QString& target) {
        endImport();
        m_records->activate(target);
    });
}

void RegisterPage::endImport()
{
    if (!m_import)
        return;
    m_stack->setCurrentWidget(m_records);
    hostMessages();
    m_import->deleteLater();
    m_import = nullptr;
}

static QString droppedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString path = urls.first().toLocalFile();
    for (const char* suffix : {".xlsx", ".csv", ".tsv", ".txt", ".json"}) {
        if (path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
            return path;
    }
    return {};
}

void RegisterPage::dragEnterEvent(QDragEnterEvent* event)
{
    const bool may = m_services.workspace().ledger().rights().may(
        m_services.workspace().session().role, m_registerId, QString::fromLatin1(ledger::verb::kEdit));
    if (may && !m_services.workspace().session().readOnly && !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RegisterPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    importFile(droppedFile(event->mimeData()));
}

} // namespace wardbook::ui
