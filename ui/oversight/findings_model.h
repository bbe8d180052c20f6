#pragma once
#include "oversight/finding_list.h"
#include <QAbstractTableModel>
#include <QSet>

namespace wardbook::ui {

/// Findings as lines; words are asked for when they are about to be shown, a page at a time, so that a
/// hundred thousand findings cost no more than what is on the screen.
class FindingsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { SeverityColumn, TextColumn, DepartmentColumn, HandlingColumn, ColumnCount };
    static constexpr int kPageRows = 100;

    using QAbstractTableModel::QAbstractTableModel;
    /// Words that were read before stay on the screen until newer ones come.
    void setKeys(const std::shared_ptr<const oversight::CheckRules>& rules,
                 const QList<oversight::FindingKey>& keys);
    void setWords(quint64 generation, int page, const QList<oversight::Finding>& words);
    const QList<oversight::FindingKey>& keys() const { return m_keys; }
    quint64 generation() const { return m_generation; } ///< of the keys
    /// Null while its words are on their way.
    const oversight::Finding* at(int row) const;
    int rowOf(const oversight::FindingKey& key) const;
    bool complete(int row) const; ///< the words are those of these keys

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void pageWanted(int page) const;

private:
    QString text(const oversight::Finding& finding, int column) const;
    std::shared_ptr<const oversight::CheckRules> m_rules;
    QList<oversight::FindingKey> m_keys;
    QHash<int, QList<oversight::Finding>> m_pages;
    mutable QSet<int> m_asked;
    quint64 m_generation = 0;
};

} // namespace wardbook::ui
