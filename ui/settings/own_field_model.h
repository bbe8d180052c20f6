#pragma once
#include "ledger/definitions.h"
#include <QAbstractTableModel>
#include <QJsonArray>

namespace wardbook::ui {

/// The fields of a register that is being made or changed, as JSON, in the order of its form.
class OwnFieldModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Type, Required, InList, Searched, Count };
    OwnFieldModel(std::shared_ptr<const ledger::RegisterSet> registers, QObject* parent = nullptr);

    void setFields(const QJsonArray& fields);
    const QJsonArray& fields() const { return m_fields; }
    QJsonObject field(int row) const { return m_fields.at(row).toObject(); }
    void append(const QJsonObject& field);
    void replace(int row, const QJsonObject& field);
    void remove(int row);
    void move(int row, int by); ///< up or down
    static bool isRetired(const QJsonObject& field);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed(); ///< by a person

private:
    QString textAt(const QJsonObject& field, int column) const;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    QJsonArray m_fields;
};

} // namespace wardbook::ui
