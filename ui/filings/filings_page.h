#pragma once
#include "ui/kit/page.h"

class QStackedWidget;

namespace wardbook::ui {

class FilingActs;
class FilingDeskView;
class FilingList;

/// 报送: the list of filings, and the desk of one that takes its place. Esc leads back.
class FilingsPage : public Page
{
    Q_OBJECT
public:
    FilingsPage(Services& services, QWidget* parent);
    ~FilingsPage() override;
    /// Empty: what was shown. "list", "new", "new:KIND", "new:KIND:SUBJECT-UID", "verify"; a filing's uid or
    /// code opens its desk, "UID/part/section" a place in it.
    void activate(const QString& target) override;
    bool command(const QString& name) override;

    FilingList& list() { return *m_list; }
    FilingDeskView& desk() { return *m_desk; }
    FilingActs& acts() { return *m_acts; }
    bool showsDesk() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void openDesk(qint64 filing, const QString& place = {});
    void openUid(const QString& uidOrCode, const QString& place);
    void startNew(const QString& target);
    void fileAgain(qint64 filing);
    void showList();
    void hostMessages();

    Services& m_services;
    FilingActs* m_acts;
    QStackedWidget* m_stack;
    FilingList* m_list;
    FilingDeskView* m_desk;
    qint64 m_againWhenShown = 0;
};

} // namespace wardbook::ui
