#include "ui/shell/status_line.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include "ui/shell/shell_tr.h"
#include <QHBoxLayout>
#include <QPainter>

namespace wardbook::ui {

StatusLine::StatusLine(bool readOnly, QWidget* parent)
    : QWidget(parent), m_savedMark(makeIconLabel(QStringLiteral("check"), "text", metric::kSmallIcon)),
      m_saved(makeLabel({}, FontRole::Caption, "text2")), m_text(new ElideLabel), m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(metric::kStatusBar);
    m_row->setContentsMargins(16, 1, 16, 0);
    m_row->setSpacing(6);
    m_row->addWidget(m_savedMark);
    m_saved->setObjectName(QStringLiteral("savedAt"));
    m_row->addWidget(m_saved);
    m_row->addSpacing(10);
    m_text->setFont(ui::font(FontRole::Caption));
    m_text->setObjectName(QStringLiteral("statusText"));
    setTone(m_text, "text2");
    m_row->addWidget(m_text, 1);
    m_key = addRight(QStringLiteral("key"), readOnly ? "warn" : "text2");
    m_key->setText(readOnly ? ShellTr::tr("Read-only") : ShellTr::tr("Signing key available"));
    m_backup = addRight(QStringLiteral("backup"), "text2");
    m_network = addRight(QStringLiteral("offline"), "text2");
    m_network->setObjectName(QStringLiteral("network"));
    setSending(false);
    m_savedMark->hide();
    setBackup({});
}

QLabel* StatusLine::addRight(const QString& icon, const char* tone)
{
    m_row->addSpacing(10);
    m_row->addWidget(makeIconLabel(icon, tone, metric::kSmallIcon));
    QLabel* label = makeLabel({}, FontRole::Caption, tone);
    m_row->addWidget(label);
    return label;
}

void StatusLine::setSaved(const QDateTime& time)
{
    m_savedMark->show();
    m_saved->setText(ShellTr::tr("Saved %1").arg(time.toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
}

void StatusLine::setText(const QString& text)
{
    m_said = text;
    if (m_running.isEmpty())
        m_text->setText(text);
}

void StatusLine::setRunning(const QString& text)
{
    m_running = text;
    m_text->setText(text.isEmpty() ? m_said : text);
}

void StatusLine::setSending(bool on)
{
    m_network->setText(on ? ShellTr::tr("Sends out") : ShellTr::tr("Offline"));
    m_network->setToolTip(
        on ? ShellTr::tr("Headlines of acts or reminders go to the unit’s own servers: see the settings")
           : ShellTr::tr("Nothing leaves this workstation by itself"));
}

void StatusLine::setBackup(const QDateTime& time)
{
    m_backup->setText(time.isValid() ? ShellTr::tr("Backup %1").arg(whenText(time))
                                     : ShellTr::tr("No backup yet"));
}

QString StatusLine::text() const
{
    return m_text->fullText();
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().rail);
    painter.setPen(theme().line2);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace wardbook::ui
