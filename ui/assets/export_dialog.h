#pragma once
#include "exchange/export.h"
#include "ui/kit/services.h"
#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QLabel;

namespace wardbook::ui {

class Button;

/// What to hand out and how; then the own password again and a reason, because an export in clear is an act.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(Services& services, const ledger::RegisterDef& definition, const ledger::ListQuery& query,
                 const QList<qint64>& selected, const QStringList& shownColumns, QWidget* parent);

private:
    enum Rows { Found, Selected, Everything };
    QWidget* addChoice(const QString& title, QButtonGroup* group,
                       const QList<std::pair<int, QString>>& choices, int chosen);
    exchange::ExportOptions options() const;
    QString suffix() const;
    void updateNote();
    void go();
    static void write(Services& services, const exchange::ExportOptions& options, const QString& file,
                      const QString& reason, const QString& what);

    Services& m_services;
    const ledger::RegisterDef m_definition;
    ledger::ListQuery m_query;
    QList<qint64> m_selected;
    QStringList m_shown;
    QButtonGroup *m_format, *m_rows, *m_columns;
    QCheckBox* m_codes;
    QLabel* m_note;
    Button* m_export;
};

} // namespace wardbook::ui
