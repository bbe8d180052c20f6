#pragma once
#include "ui/drills/drill_source.h"
#include "ui/drills/form_pane.h"
#include "ui/drills/part_table.h"
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;
class QListWidget;

namespace wardbook::ui {

namespace chips {
class Chip;
}
class Button;
class PageHeader;

/// One version of a plan: its steps, who is called and in which order, and the versions before and after.
class PlanView : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Steps, Contacts, Form, Versions };
    PlanView(Services& services, DrillSource& source, QWidget* parent = nullptr);
    void showPlan(qint64 plan);
    qint64 plan() const { return m_plan; }
    bool loaded() const { return m_head.record.id == m_plan && m_plan != 0 && !m_reading; }
    QString state() const { return m_head.record.state; }
    bool command(const QString& name);
    void setTab(Tab tab);
    PartTable& steps() { return *m_steps; }
    PartTable& contacts() { return *m_contacts; }
    QListWidget& versions() { return *m_versions; }

Q_SIGNALS:
    void closed();
    void shown();
    void planWanted(qint64 plan);

private:
    struct Version
    {
        qint64 id = 0;
        QString text;
    };
    struct Head
    {
        ledger::Record record;
        QString title, version;
        QDate review, checked;
        QList<Version> versions; ///< of the same plan, the newest first
    };
    static Head readHead(ledger::Reader& reader, qint64 plan);
    void build();
    void read();
    void showHead();
    void step(const QString& transition);
    void runStep(const QString& transition, const QString& reason);
    void newVersion();
    void checkContacts();
    void showPapers();

    Services& m_services;
    DrillSource& m_source;
    PageHeader* m_header;
    chips::Chip* m_state;
    QLabel* m_review;
    Button *m_back, *m_papers, *m_new, *m_return, *m_primary, *m_checked;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    PartTable *m_steps, *m_contacts;
    FormPane* m_form;
    QListWidget* m_versions;
    Head m_head;
    QString m_primaryStep;
    qint64 m_plan = 0;
    bool m_reading = false, m_again = false;
};

} // namespace wardbook::ui
