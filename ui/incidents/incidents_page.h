#pragma once
#include "ui/kit/page.h"
#include "ui/kit/register_host.h"

class QStackedWidget;

namespace wardbook::ui {

class IncidentFileView;
class IncidentList;

/// Incidents: the list, and the file of one that takes its place. Esc leads back.
class IncidentsPage : public Page
{
    Q_OBJECT
public:
    IncidentsPage(Services& services, const ExchangePages& exchange, QWidget* parent);
    /// Empty: what was shown. A record's uid or code opens its file, "UID/report" a place in it. "list": the
    /// list; "log" and "log:TEXT": the quick log; anything else is the list's: filters, "new", "history:UID".
    void activate(const QString& target) override;
    bool command(const QString& name) override;
    QString holdsBack() const override;
    QString drillTitle() const override;

    RegisterHost& host() { return *m_host; }
    IncidentList& list() { return *m_list; }
    IncidentFileView& file() { return *m_file; }
    bool showsFile() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openFile(qint64 incident, const QString& place = {}, const QString& step = {});
    void openUid(const QString& uidOrCode, const QString& place);
    void showList();
    void hostMessages();

    Services& m_services;
    QStackedWidget* m_stack;
    RegisterHost* m_host;
    IncidentList* m_list = nullptr;
    IncidentFileView* m_file;
};

} // namespace wardbook::ui
