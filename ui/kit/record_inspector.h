#pragma once
#include "ledger/ledger.h"
#include "ui/kit/record_detail.h"
#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace wardbook::ui {

namespace chips {
class Chip;
}
class HistoryView;
class InspectorFooter;
class RelationsView;

/// The panel beside a table: one record with its fields, connections and history, and what may be done with
/// it. It only shows and asks; the page reads and writes.
class RecordInspector : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Fields, Relations, History };

    RecordInspector(const FieldContext& context, QWidget* parent = nullptr);

    RecordForm& form() { return *m_form; }
    void showDetail(const RecordDetail& detail, const ledger::Ledger::Allowed& allowed, bool readOnly);
    void showNothing(const QString& sentence);
    void showNew(const QString& title, const ledger::FieldValues& values,
                 const QHash<QString, QString>& shown);
    void setBusyNew(bool busy);
    qint64 recordId() const { return m_detail.form.record.id; }
    const RecordDetail& detail() const { return m_detail; }
    bool creating() const { return m_form->isNew(); }
    Tab tab() const;
    void setTab(Tab tab);
    /// The transition that Ctrl+Enter performs; empty when there is none or it is refused.
    QString primaryTransition() const;
    InspectorFooter& footer() { return *m_footer; }

Q_SIGNALS:
    void closeRequested();
    void edited(const QString& field, const wardbook::ledger::FieldValues& values);
    void createRequested(const wardbook::ledger::FieldValues& values);
    void newCancelled();
    void openRequested(const QString& registerId, const QString& uid);

private:
    void showHeader(const ledger::Ledger::Allowed& allowed, bool readOnly);
    void fillRecent();
    QWidget* makeHeader(QWidget* page);

    FieldContext m_context;
    RecordDetail m_detail;
    QLabel* m_code;
    chips::Chip* m_state;
    class ElideLabel *m_title, *m_subtitle;
    QToolButton* m_more;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    RecordForm* m_form;
    QWidget* m_recent;
    QVBoxLayout* m_recentLines;
    class Button* m_allHistory;
    RelationsView* m_relations;
    HistoryView* m_history;
    InspectorFooter* m_footer;
    QLabel* m_nothing;
    QStackedWidget* m_outer;
};

} // namespace wardbook::ui
