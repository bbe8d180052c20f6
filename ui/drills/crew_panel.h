#pragma once
#include "drills/drill_run.h"
#include <QAbstractListModel>
#include <QListView>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace wardbook::ui {

class Button;

/// Who takes part, with where they are; a click changes it.
class CrewModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRun(const drills::DrillRun& run, qint64 currentInject, bool onlyMissing);
    const drills::RunPerson& person(int row) const { return m_people.at(row); }
    QString status(int row) const { return m_status.at(row); } ///< 处置 08, 待命, 离席 14:31
    bool busy(int row) const { return m_busy.at(row); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<drills::RunPerson> m_people;
    QStringList m_status;
    QList<bool> m_busy;
};

/// The right side of the console: participants, and messages that left the room.
class CrewPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CrewPanel(QWidget* parent = nullptr);
    void setRun(const drills::DrillRun& run, qint64 currentInject, bool mayAct);
    QListView& people() { return *m_list; }

Q_SIGNALS:
    void presenceWanted(qint64 participant, const QString& presence);
    void messageWanted(const QString& to, const QString& text);
    void copyWanted(const QString& text);

private:
    void compose(bool open);
    void send();
    void showPresenceMenu(const QPoint& at);
    drills::DrillRun m_run;
    qint64 m_current = 0;
    bool m_mayAct = false, m_onlyMissing = false;
    QLabel *m_count, *m_sentTitle, *m_marked;
    Button *m_filter, *m_write, *m_send;
    QListView* m_list;
    CrewModel* m_model;
    QListWidget* m_sent;
    QWidget* m_compose;
    QLineEdit *m_to, *m_text;
};

} // namespace wardbook::ui
