#pragma once
#include "ui/grading/graded_data.h"
#include "ui/grading/graded_rights.h"
#include <QDialog>

class QLabel;
class QStandardItemModel;

namespace wardbook::ui {

class Button;
class GradedSource;
class PlainTable;
class Services;

/// Every round of a system: open one (rounds are compared there), export it, read answers into an open one,
/// move it to another version of its catalogue.
class RoundsDialog : public QDialog
{
    Q_OBJECT
public:
    RoundsDialog(Services& services, GradedSource& source, const QString& system,
                 const QList<RoundLine>& rounds, QWidget* parent);
    void setRights(const GradedRights& rights);

Q_SIGNALS:
    void opened(qint64 assessment);
    void exportWanted(qint64 assessment);
    void fillWanted(qint64 assessment); ///< answers of a questionnaire that came back

private:
    enum Column { Name, State, Started, Catalogue, Result, Count };
    void fill();
    void updateButtons();
    const RoundLine* chosen() const; ///< null: none
    void openChosen();
    void moveChosen();
    Services& m_services;
    GradedSource& m_source;
    QList<RoundLine> m_rounds;
    QStandardItemModel* m_model;
    PlainTable* m_table;
    QLabel* m_note;
    Button *m_open, *m_fill, *m_export, *m_move;
    GradedRights m_rights;
};

} // namespace wardbook::ui
