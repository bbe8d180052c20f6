#pragma once
#include "grading/filled_sheet.h"
#include <QAbstractTableModel>
#include <QDialog>

class QLabel;

namespace wardbook::ui {

class Button;
class FilterChip;
class PlainTable;
class Services;

/// Cells of a file that came back, beside what the round says now; ticked ones are written.
class FilledModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Take, Place, Item, Object, Now, File, Remark, Count };
    FilledModel(const grading::Round& round, grading::FilledSheet filled, QObject* parent);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Only cells with these outcomes ("new", "differs", "same", "refused"); empty: all.
    void setShown(const QStringList& outcomes);
    bool usable(int row) const; ///< may be ticked
    void toggle(int row);
    QList<int> ticked() const; ///< indexes of FilledSheet::cells
    const grading::FilledSheet& filled() const { return m_filled; }

private:
    const grading::FilledCell& at(int row) const { return m_filled.cells.at(m_shown.at(row)); }
    QString topicOf(const grading::FilledCell& cell) const;
    const grading::Round m_round;
    grading::FilledSheet m_filled;
    QList<int> m_shown;
    QList<bool> m_ticked;
};

/// The comparison before anything is written: what is new is ticked, and what differs unless somebody judged
/// it after the file was made; guesses are left to the person.
class FilledDialog : public QDialog
{
    Q_OBJECT
public:
    FilledDialog(Services& services, const grading::Round& round, grading::FilledSheet filled,
                 const QString& file, QWidget* parent);
    FilledModel& model() { return *m_model; }

Q_SIGNALS:
    void written(int cells);

private:
    void showSum();
    void write();
    Services& m_services;
    grading::Round m_round;
    QString m_file;
    FilledModel* m_model;
    PlainTable* m_table;
    FilterChip* m_outcomes;
    QLabel* m_note;
    Button* m_act;
};

/// Asks for a file, reads it off the GUI thread and opens the comparison.
void importFilledSheet(Services& services, QWidget* parent, qint64 round);
/// The same of a file that is known already, dropped on the round.
void readFilledSheet(Services& services, QWidget* parent, qint64 round, const QString& file);

} // namespace wardbook::ui
