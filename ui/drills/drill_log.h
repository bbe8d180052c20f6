#pragma once
#include "drills/drill_run.h"
#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace wardbook::ui {

/// One line of what happened, whoever recorded it.
struct LogLine
{
    qint64 atMs = 0;
    QString kind;            ///< code of observation_kind; empty: the program noted it
    QString chip, who, text; ///< as shown
    qint64 observation = 0;
    bool operator==(const LogLine&) const = default;
};
/// Events, releases, ticks and observations in one list, the latest first.
QList<LogLine> logLines(const drills::DrillRun& run);

/// The log of a drill as a list.
class DrillLogModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setLines(const QList<LogLine>& lines);
    const LogLine& line(int row) const { return m_lines.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<LogLine> m_lines;
};

/// The log of a drill. Enter or a double click opens the words of an observation; what is copied is marked.
class DrillLog : public QListView
{
    Q_OBJECT
public:
    explicit DrillLog(QWidget* parent = nullptr);
    void setRun(const drills::DrillRun& run);
    DrillLogModel& lines() { return *m_model; }

Q_SIGNALS:
    void observationOpened(qint64 observation);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString&) override {} ///< digits are the console's
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void copy();
    DrillLogModel* m_model;
};

} // namespace wardbook::ui
