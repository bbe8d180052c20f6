#pragma once
#include "ui/drills/drill_source.h"
#include "ui/drills/form_pane.h"
#include "ui/drills/part_table.h"
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace wardbook::ui {

namespace chips {
class Chip;
}
class Button;
class PageHeader;

/// A drill before it runs: what it is, what it should show, what will be thrown in, who takes part, and what
/// still lacks before somebody else may approve it.
class DrillEditor : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Form, Objectives, Injects, People, Support };
    DrillEditor(Services& services, DrillSource& source, QWidget* parent = nullptr);
    void showDrill(qint64 drill);
    qint64 drill() const { return m_drill; }
    bool loaded() const { return m_head.id == m_drill && m_drill != 0 && !m_reading; }
    const QStringList& gaps() const { return m_gaps; }
    const QString& state() const { return m_head.state; }
    bool command(const QString& name);
    PageHeader& header() { return *m_header; }
    void setTab(Tab tab);
    FormPane& form() { return *m_form; }
    PartTable& objectives() { return *m_objectives; }
    PartTable& injects() { return *m_injects; }
    FormPane& injectForm() { return *m_injectForm; }
    PartTable& people() { return *m_people; }

Q_SIGNALS:
    void closed();
    void shown();
    void started(qint64 drill);

private:
    void build();
    QWidget* buildInjects();
    void read();
    void showHead(const ledger::Record& record, const QString& title, const QStringList& gaps);
    QString refusalOf(const ledger::RegisterDef& definition) const;

    // drill_editor_acts.cpp
    void step(const QString& transition);
    void runStep(const QString& transition, const QString& reason);
    void importInjects();
    void exportInjects();
    void showPapers();
    void checkExpected();

    Services& m_services;
    DrillSource& m_source;
    PageHeader* m_header;
    chips::Chip* m_state;
    Button *m_back, *m_primary, *m_return;
    QToolButton* m_papers;
    QLabel* m_lack;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    FormPane *m_form, *m_support, *m_injectForm;
    PartTable *m_objectives, *m_injects, *m_people;
    QLabel* m_expected;
    qint64 m_drill = 0;
    ledger::Record m_head; ///< of the drill, as read last
    QString m_title, m_primaryStep;
    RecordEditor* m_lastOfInjects = nullptr; ///< table or form: where Ctrl+Z goes
    QStringList m_gaps;
    bool m_reading = false, m_again = false;
};

} // namespace wardbook::ui
