#pragma once
#include "outbox/dispatch.h"
#include "ui/kit/services.h"
#include <QTimer>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace wardbook::ui {

class Button;

QString outboxTitle();
QString outboxNote();

/// What leaves this workstation by itself, how it stands, and where it is set. Reads off the GUI thread.
class OutboxSection : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxSection(Services& services, QWidget* parent = nullptr);
    ~OutboxSection() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Channel
    {
        QLabel *state, *problem;
        Button *set, *send;
    };
    Channel addChannel(QGridLayout& rows, const QString& name, const char* id);
    void refresh();
    void display(const outbox::Status& status);
    void showProblem(const Channel& channel, const QString& text, const char* tone);
    void setLogServer();
    void setMail();
    void send(bool acts);
    void ready(); ///< a read ended
    Services& m_services;
    Channel m_acts, m_mail;
    QString m_refusal;
    QTimer m_again;
    bool m_reading = false, m_stale = false;
    std::shared_ptr<outbox::StopSwitch> m_stop; ///< of what is being sent
};

} // namespace wardbook::ui
