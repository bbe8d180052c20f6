#pragma once
#include "ui/survey/survey_picture.h"
#include <QAbstractItemModel>
#include <memory>

namespace wardbook::ui {

/// Which tables are shown.
enum class TableView { Open, Fresh, Gone, Grown, Columns, Personal, Decided, All };

/// Families with their tables; what is set aside is one group at the end. Values only: a new picture replaces
/// everything.
class TableTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Comment, Category, Level, Rows, Size, Personal, Status, kColumns };
    /// Level 1–5 for chips; whether the cell says something that needs a look.
    static constexpr int kLevelRole = Qt::UserRole + 1, kWarnRole = Qt::UserRole + 2;

    struct Group
    {
        enum class Kind { Family, SetAside } kind = Kind::Family;
        QString family, name, category, level, reason;
        QList<int> tables; ///< indices of SurveyPicture::tables
        qint64 rows = 0, bytes = 0;
        bool rowsKnown = false; ///< of one table at least
        int personal = 0;
    };

    explicit TableTreeModel(QObject* parent = nullptr);
    void setPicture(std::shared_ptr<const SurveyPicture> picture,
                    std::shared_ptr<const ledger::RegisterSet> registers);
    void setView(TableView view, const QString& find);
    TableView view() const { return m_view; }
    int count(TableView view) const; ///< tables of the view, whatever is searched for
    int shown() const;               ///< tables

    /// Null for a table's row.
    const Group* group(const QModelIndex& index) const;
    /// Null for a group's row.
    const survey::KnownTable* table(const QModelIndex& index) const;
    /// The tables of one row: of a group all that are shown in it.
    QList<const survey::KnownTable*> tablesAt(const QModelIndex& index) const;
    QModelIndex indexOf(qint64 table) const;
    QModelIndex indexOfFamily(const QString& family) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    QString categoryText(const QString& code) const;

private:
    bool matches(const survey::KnownTable& table) const;
    void rebuild();
    QVariant groupData(const Group& group, int column, int role) const;
    QVariant tableData(const survey::KnownTable& table, int column, int role) const;
    QString statusOf(const survey::KnownTable& table) const;
    QString label(const char* codes, const QString& code) const;

    std::shared_ptr<const SurveyPicture> m_picture;
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    QList<Group> m_groups;
    TableView m_view = TableView::Open;
    QString m_find;
};

/// Whether a table belongs to a view.
bool belongs(const survey::KnownTable& table, TableView view);

} // namespace wardbook::ui
