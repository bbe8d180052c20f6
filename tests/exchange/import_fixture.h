#pragma once
#include "crypto/password_key.h"
#include "exchange/export.h"
#include "exchange/import_write.h"
#include "exchange/mapping_memory.h"
#include "people/team.h"
#include "people/workspace.h"
#include "resources/resources.h"
#include <QTemporaryDir>
#include <QTest>

/// A vault in a scratch folder, and the way from a file into it as every caller goes.
namespace importing {

using namespace wardbook;
using namespace wardbook::exchange;

inline const QString kAsset = QStringLiteral("asset");

class Unit
{
public:
    Unit()
    {
        crypto::useFastPasswordsForTests();
        initResources();
        qputenv("WARDBOOK_STATE_DIR", QFile::encodeName(path(QStringLiteral("state"))));
        m_workspace =
            people::Workspace::create(path(QStringLiteral("unit.wardbook")), QStringLiteral("市第一人民医院"),
                                      QStringLiteral("林静"), QStringLiteral("a long password 7"))
                .workspace;
        m_reader = ledger().reader();
    }
    QString path(const QString& name) const { return m_dir.filePath(name); }
    people::Workspace& workspace() { return *m_workspace; }
    ledger::Ledger& ledger() { return m_workspace->ledger(); }
    ledger::Actor actor() const { return m_workspace->actor(); }
    ledger::Reader& reader() { return *m_reader; }
    const ledger::RegisterDef& definition(const QString& id = kAsset) { return m_reader->registers().at(id); }

    QString csv(const QString& text, const QString& name = QStringLiteral("in.csv"))
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("scratch file");
        return file.fileName();
    }
    qint64 create(const QString& registerId, const ledger::FieldValues& values)
    {
        qint64 id = 0;
        m_workspace->perform(QStringLiteral("new"), {},
                             [&](ledger::ActWriter& writer) { id = writer.create(registerId, values); });
        m_reader->forgetNames();
        return id;
    }
    ledger::Record record(const QString& name, const QString& registerId = kAsset)
    {
        const auto found = m_reader->findByText(registerId, name);
        if (!found)
            qWarning() << "no record" << name;
        return found.value_or(ledger::Record{});
    }
    QVariant value(const QString& name, const char* field, const QString& registerId = kAsset)
    {
        return record(name, registerId).value(definition(registerId).fieldAt(QLatin1String(field)));
    }
    QStringList titles(const QString& registerId)
    {
        QStringList all;
        m_reader->forEach(registerId, [&](const ledger::Record& each) {
            all.append(each.text(definition(registerId).fieldAt(definition(registerId).titleField)));
        });
        return all;
    }

    SourcePreview preview(const QString& file, const QString& registerId = kAsset)
    {
        ImportSource source;
        source.path = file;
        return previewSource(source, definition(registerId));
    }
    ColumnMapping mapping(const QString& file, const QString& registerId = kAsset)
    {
        return startMapping(reader(), definition(registerId), preview(file, registerId));
    }
    ImportPlan plan(const QString& file, const ImportOptions& options = {},
                    const QString& registerId = kAsset)
    {
        return dryRun(reader(), preview(file, registerId), mapping(file, registerId), options);
    }
    /// The vault has one writer: the fixture's own workspace is closed for it.
    std::unique_ptr<people::Workspace> reopenAs(const QString& member, const QString& password)
    {
        m_reader.reset();
        m_workspace.reset();
        return people::Workspace::open(path(QStringLiteral("unit.wardbook")), member, password, {});
    }
    ImportResult import(const ImportPlan& plan) { return writeImport(ledger(), actor(), plan); }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<people::Workspace> m_workspace;
    std::unique_ptr<ledger::Reader> m_reader;
};

inline ImportOptions creating()
{
    ImportOptions options;
    options.createMissing = true;
    return options;
}

inline QList<PlannedRow> rowsOf(const ImportPlan& plan, RowResult result)
{
    QList<PlannedRow> rows;
    for (const qsizetype index : plan.indexesOf(result))
        rows.append(plan.at(index));
    return rows;
}

/// "new 2, changed 1, duplicate 0, error 3": one line that a failing comparison shows as a whole.
inline QString counts(const ImportPlan& plan)
{
    const PlanCounts& counts = plan.counts();
    return QStringLiteral("new %1, changed %2, duplicate %3, error %4")
        .arg(counts.created)
        .arg(counts.changed)
        .arg(counts.duplicate)
        .arg(counts.error);
}

template<typename Function>
std::optional<ErrorKind> kindOf(Function function)
{
    try {
        function();
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace importing
