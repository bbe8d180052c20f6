#include "ui/assets/import_runner.h"
#include "exchange/mapping_memory.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/task_runner.h"

namespace wardbook::ui {

ImportRunner::ImportRunner(Services& services, const QString& registerId, QObject* parent)
    : QObject(parent), m_services(services), m_registerId(registerId),
      m_registers(services.workspace().ledger().registers())
{
    people::Workspace& workspace = services.workspace();
    m_options = exchange::importOptionsFor(workspace.ledger(), workspace.actor());
}

const ledger::RegisterDef& ImportRunner::definition() const
{
    return m_registers->at(m_registerId);
}

void ImportRunner::start(const QString& what, std::function<void(const Progress&)> work,
                         std::function<void()> done)
{
    cancel();
    const quint64 run = ++m_run; // a cancelled run still reports, when nobody waits for it any more
    m_task = Task::start(
        this, what, std::move(work),
        [this, run, done = std::move(done)] {
            if (run != m_run)
                return;
            m_task = nullptr;
            m_writing = false;
            done();
            Q_EMIT busyChanged();
        },
        [this, run](const Error& error) {
            if (run != m_run)
                return;
            m_task = nullptr;
            m_writing = false;
            if (error.kind() == ErrorKind::Cancelled)
                Q_EMIT cancelled();
            else
                Q_EMIT failed(error);
            Q_EMIT busyChanged();
        });
    connect(m_task, &Task::progressed, this,
            [this](qint64 finished, qint64 total) { Q_EMIT progressed(finished, total); });
    Q_EMIT busyChanged();
}

bool ImportRunner::busy() const
{
    return m_task != nullptr;
}

void ImportRunner::cancel()
{
    if (m_task)
        m_task->cancel();
}

void ImportRunner::open(const exchange::ImportSource& source)
{
    struct Opened
    {
        exchange::SourcePreview preview;
        exchange::ColumnMapping mapping;
    };
    auto opened = std::make_shared<Opened>();
    const ledger::Ledger* ledger = &m_services.workspace().ledger();
    start(
        AssetsPageTr::tr("Reading the file"),
        [opened, source, ledger, registers = m_registers, id = m_registerId](const Progress& progress) {
            const auto reader = ledger->reader(4 * 1024);
            opened->preview = exchange::previewSource(source, registers->at(id), progress);
            opened->mapping = exchange::startMapping(*reader, registers->at(id), opened->preview);
        },
        [this, opened] {
            m_preview = opened->preview;
            m_mapping = opened->mapping;
            m_options.fixes.clear();
            m_options.excluded.clear();
            m_plan = exchange::ImportPlan();
            Q_EMIT this->opened();
        });
}

void ImportRunner::dryRun()
{
    auto plan = std::make_shared<exchange::ImportPlan>();
    const ledger::Ledger* ledger = &m_services.workspace().ledger();
    start(
        AssetsPageTr::tr("Dry run"),
        [plan, ledger, preview = m_preview, mapping = m_mapping,
         options = m_options](const Progress& progress) {
            const auto reader = ledger->reader();
            *plan = exchange::dryRun(*reader, preview, mapping, options, progress);
        },
        [this, plan] {
            m_plan = *plan;
            Q_EMIT planned();
        });
}

void ImportRunner::recheck()
{
    exchange::recheck(m_mapping, definition(), *m_registers, m_preview);
}

void ImportRunner::write(const QString& errorFile)
{
    struct Written
    {
        exchange::ImportResult result;
        QString afterword;
    };
    m_errorFile = errorFile;
    auto written = std::make_shared<Written>();
    people::Workspace* workspace = &m_services.workspace();
    start(
        AssetsPageTr::tr("Importing"),
        [written, workspace, plan = m_plan, preview = m_preview, mapping = m_mapping, remember = m_remember,
         errorFile](const Progress& progress) {
            written->result =
                exchange::writeImport(workspace->ledger(), workspace->actor(), plan, {}, progress);
            // The import stands from here on: what fails now is told beside the result.
            try {
                if (remember)
                    exchange::rememberMapping(workspace->ledger(), workspace->actor(), preview, mapping);
                if (!errorFile.isEmpty())
                    exchange::saveErrorRows(plan, errorFile);
            } catch (const Error& error) {
                written->afterword = error.text();
            }
        },
        [this, written] {
            m_result = written->result;
            m_afterword = written->afterword;
            Q_EMIT this->written();
        });
    m_writing = true;
    Q_EMIT busyChanged();
}

} // namespace wardbook::ui
