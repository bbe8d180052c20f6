#pragma once
#include "exchange/import_plan.h"
#include "exchange/import_write.h"
#include "ui/kit/services.h"
#include <QPointer>

namespace wardbook::ui {

class Task;

/// One import from opening the file to its result. Everything slow runs as a task: reading the file, the dry
/// run (a new one cancels the former), writing. GUI thread; nothing is written before write().
class ImportRunner : public QObject
{
    Q_OBJECT
public:
    ImportRunner(Services& services, const QString& registerId, QObject* parent = nullptr);

    void open(const exchange::ImportSource& source);
    void dryRun();
    void write(const QString& errorFile); ///< empty: error rows are not handed back
    void cancel();                        ///< whatever runs; the result is as if it had never started
    bool busy() const;
    bool writing() const { return m_writing; }

    const ledger::RegisterDef& definition() const;
    const ledger::RegisterSet& registers() const { return *m_registers; }
    const exchange::SourcePreview& preview() const { return m_preview; }
    exchange::ColumnMapping& mapping() { return m_mapping; }
    exchange::ImportOptions& options() { return m_options; }
    const exchange::ImportPlan& plan() const { return m_plan; }
    const exchange::ImportResult& result() const { return m_result; }
    bool remember() const { return m_remember; }
    void setRemember(bool remember) { m_remember = remember; }
    void recheck(); ///< after the person changed the mapping
    const QString& errorFile() const { return m_errorFile; }
    const QString& afterword() const
    {
        return m_afterword;
    } ///< something besides the import that did not work

Q_SIGNALS:
    void opened();
    void planned();
    void written();
    void failed(const wardbook::Error& error);
    void cancelled();
    void progressed(qint64 done, qint64 total);
    void busyChanged();

private:
    void start(const QString& what, std::function<void(const Progress&)> work, std::function<void()> done);

    Services& m_services;
    QString m_registerId;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    exchange::SourcePreview m_preview;
    exchange::ColumnMapping m_mapping;
    exchange::ImportOptions m_options;
    exchange::ImportPlan m_plan;
    exchange::ImportResult m_result;
    QString m_errorFile, m_afterword;
    QPointer<Task> m_task;
    quint64 m_run = 0;
    bool m_writing = false;
    bool m_remember = true;
};

} // namespace wardbook::ui
