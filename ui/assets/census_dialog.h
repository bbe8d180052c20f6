#pragma once
#include "assets/census.h"
#include "ui/kit/services.h"
#include <QDialog>

class QComboBox;
class QLabel;
class QStandardItemModel;

namespace wardbook::ui {

class Button;
class PlainTable;

/// The assets of a census, list by list, and the confirmation of many at once. Read and written on a worker.
class CensusDialog : public QDialog
{
    Q_OBJECT
public:
    /// `department`: what is shown first (0: all); `fixed`: and the only one.
    CensusDialog(Services& services, const assets::CensusProgress& progress, assets::CensusList list,
                 qint64 department, bool fixed, QWidget* parent);
    PlainTable& table() { return *m_table; }
    Button& confirmButton() { return *m_confirm; }
    QString said() const;

Q_SIGNALS:
    void confirmed(qint64 act, const QString& what);

private:
    struct Row
    {
        qint64 id = 0;
        QString uid, code, name, department, state, confirmedOn;
    };
    struct Rows
    {
        QList<Row> rows;
        qint64 all = 0;
    };
    void read();
    void show(const Rows& rows);
    void updateButton();
    QList<qint64> chosen() const;
    void confirm();
    assets::CensusList list() const;
    qint64 department() const;

    Services& m_services;
    qint64 m_census;
    QComboBox *m_list, *m_department;
    QStandardItemModel* m_model;
    PlainTable* m_table;
    QLabel* m_said;
    Button* m_confirm;
    QString m_refusal; ///< why this person confirms nothing at all
    QList<Row> m_rows;
    quint64 m_asked = 0; ///< answers to what was asked before are dropped
};

} // namespace wardbook::ui
