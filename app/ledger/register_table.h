#pragma once
#include "ledger/code_counter.h"
#include "ledger/formula.h"
#include "ledger/record.h"
#include "storage/connection.h"
#include "storage/search_index.h"

namespace wardbook::ledger {

/// One register's table on the writer's connection during one act: prepared statements, next id and code,
/// search index. Knows rows, not rights.
class RegisterTable
{
public:
    RegisterTable(storage::Connection& connection, const RegisterDef& definition, bool searchIndexed);
    ~RegisterTable();
    RegisterTable(RegisterTable&&) = delete;
    RegisterTable& operator=(RegisterTable&&) = delete;

    const RegisterDef& definition() const { return m_definition; }
    const QByteArray& idUtf8() const { return m_idUtf8; }
    const Formulas& formulas() const { return m_formulas; }
    const QList<const FieldDef*>& uniqueFields() const { return m_unique; }
    const QList<const FieldDef*>& referenceFields() const { return m_references; } ///< Ref and Refs
    std::optional<Record> load(qint64 id);
    qint64 nextId();
    QString nextCode(); ///< PREFIX-0001 or PREFIX-2026-0001: one more than the largest ever given
    const CodeCounter& codeCounter();                 ///< as it stands, to number rows ahead of insert()
    void reserveIds(qint64 last) { m_lastId = last; } ///< ids up to here are given
    void insert(const Record& record, const QByteArray& searchDocument);
    void update(const Record& before, const Record& after);
    bool isLive(qint64 id); ///< exists and is not void; answers are kept
    qint64 holder(const FieldDef& field, const QVariant& value,
                  qint64 except); ///< other record with this value, 0: none
    bool uidTaken(const QString& uid);
    void beginBulk(); ///< search index defers its merging until finish()
    void finish();    ///< keeps the code counter; before the commit

private:
    void noteCode(const Record& record);
    QString codeKey() const;

    storage::Connection& m_connection;
    const RegisterDef& m_definition;
    QByteArray m_idUtf8;
    Formulas m_formulas;
    const FieldDef* m_code = nullptr;
    QList<const FieldDef*> m_unique, m_references;
    std::optional<storage::SearchIndex> m_search;
    std::optional<storage::Statement> m_select, m_insert, m_update, m_live, m_uid;
    QHash<QString, std::shared_ptr<storage::Statement>> m_holders;
    QSet<qint64> m_liveIds;
    qint64 m_lastId = -1;
    std::optional<CodeCounter> m_codes; ///< read when first needed
    QString m_codePrefix;
    bool m_codeChanged = false;
    bool m_bulk = false;
};

} // namespace wardbook::ledger
