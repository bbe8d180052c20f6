#pragma once
#include "ledger/ledger.h"
#include <QAbstractTableModel>
#include <memory>

namespace wardbook::ui {

/// Which records a table of parts shows, and how.
struct PartSpec
{
    const char* registerId = nullptr;
    const char* ownerField = nullptr; ///< sortable
    const char* orderField = nullptr; ///< null: by id
    struct Column
    {
        const char* field = nullptr;
        int width = 100; ///< 0: takes the rest
    };
    QList<Column> columns;
    /// What a new one says in this field; null: nothing can be added.
    const char* addField = nullptr;
    QString addPlaceholder;
    const char* personField = nullptr; ///< a person of the register may be chosen when adding
    const char* organisationField = nullptr;
    bool movable = false; ///< the order field is a running number that people change by moving
    std::function<ledger::FieldValues(const QString& field)> alongWith = {}; ///< also written with a change
    /// What a new one has besides, by those that are there.
    std::function<ledger::FieldValues(const ledger::RegisterDef&, const QList<ledger::Record>&)> fresh = {};
};

/// The records that are part of another one, as texts; read off the GUI thread.
struct PartRows
{
    QList<ledger::Record> records;
    QList<QStringList> texts;
};
PartRows readParts(ledger::Reader& reader, const PartSpec& spec, qint64 owner);

/// The parts of a plan or scenario as a table.
class PartModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    PartModel(const ledger::RegisterDef& definition, PartSpec spec, QObject* parent);
    void setRows(const PartRows& rows);
    void setEditable(bool editable) { m_editable = editable; }
    bool editable() const { return m_editable; }
    const QList<ledger::Record>& records() const { return m_rows.records; }
    const ledger::Record* at(int row) const;
    int rowOf(qint64 id) const;
    const ledger::FieldDef& fieldOf(int column) const;
    const PartSpec& spec() const { return m_spec; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    const ledger::RegisterDef& m_definition;
    PartSpec m_spec;
    PartRows m_rows;
    bool m_editable = false;
};

} // namespace wardbook::ui
