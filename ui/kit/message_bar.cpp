#include "ui/kit/message_bar.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>

namespace wardbook::ui {

namespace {

constexpr int kOkMs = 6000, kOkWithActionMs = 10000;
constexpr Length kTextStart{40};

int weight(Services::Tone tone)
{
    switch (tone) {
    case Services::Tone::Ok:
        return 0;
    case Services::Tone::Warning:
        return 1;
    case Services::Tone::Progress:
        return 2;
    case Services::Tone::Error:
        return 3;
    }
    return 0;
}

struct Look
{
    QColor back, text;
    QString icon;
    const char* tone;
};

Look lookOf(Services::Tone tone)
{
    const Theme& t = theme();
    switch (tone) {
    case Services::Tone::Error:
        return {t.badTint, t.badText, QStringLiteral("error"), "bad"};
    case Services::Tone::Warning:
        return {t.warnTint, t.warnText, QStringLiteral("warning"), "warn"};
    case Services::Tone::Progress:
        return {t.selected, t.accent, QStringLiteral("hourglass"), "accent"};
    case Services::Tone::Ok:
        break;
    }
    return {t.okTint, t.okText, QStringLiteral("check-circle"), "ok"};
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_title(makeLabel({}, FontRole::BodyBold)), m_text(new ElideLabel),
      m_count(makeLabel({}, FontRole::Caption)), m_bar(new QProgressBar), m_actions(new QHBoxLayout),
      m_close(
          makeIconButton(QStringLiteral("close"), KitTr::tr("Close message"), QKeySequence(Qt::Key_Escape)))
{
    setObjectName(QStringLiteral("messageBar"));
    setFixedHeight(metric::kMenuBar);
    setAccessibleName(KitTr::tr("Message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kTextStart, 0, 12, 0);
    row->setSpacing(10);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(px(160));
    m_actions->setSpacing(8);
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_close->setObjectName(QStringLiteral("messageClose"));
    row->addWidget(m_title);
    row->addWidget(m_text, 1);
    row->addWidget(m_bar);
    row->addWidget(m_count);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &MessageBar::close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    hide();
}

QString MessageBar::title() const
{
    return m_title->text();
}

QString MessageBar::text() const
{
    return m_text->fullText();
}

void MessageBar::clearActions()
{
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the sender
        }
        delete item;
    }
}

void MessageBar::apply(Services::Tone tone, const QString& title, const QString& text)
{
    m_tone = tone;
    m_showing = true;
    m_leave.stop();
    clearActions();
    m_title->setText(title);
    setTone(m_title, lookOf(tone).tone);
    m_text->setText(text);
    const bool progress = tone == Services::Tone::Progress;
    m_bar->setVisible(progress);
    m_count->setVisible(progress);
    m_close->setVisible(!progress);
    QFrame::show();
    update();
    // Nobody looks here of themselves: a screen reader says it.
    setAccessibleDescription(text.isEmpty() ? title : title + QLatin1Char(' ') + text);
    QAccessibleEvent said(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

void MessageBar::show(Services::Tone tone, const QString& title, const QString& text,
                      const QList<Services::Action>& actions)
{
    // What went well is worth less than what still needs a look.
    if (m_showing && weight(tone) < weight(m_tone))
        return;
    apply(tone, title, text);
    for (const Services::Action& action : actions) {
        auto* button = new Button(action.text, "plain", {}, this);
        button->setSmall(true);
        button->setObjectName(QStringLiteral("messageAction"));
        m_actions->addWidget(button);
        button->show();
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            close();
            if (run)
                run();
        });
    }
    if (tone == Services::Tone::Ok)
        m_leave.start(actions.isEmpty() ? kOkMs : kOkWithActionMs);
}

void MessageBar::showProgress(const QString& title, qint64 done, qint64 total,
                              const std::function<void()>& cancel)
{
    if (!m_showing || m_tone != Services::Tone::Progress) {
        apply(Services::Tone::Progress, title, {});
        auto* stop = new Button(KitTr::tr("Cancel"), "plain", {}, this);
        stop->setSmall(true);
        stop->setObjectName(QStringLiteral("messageCancel"));
        m_actions->addWidget(stop);
        stop->show();
        connect(stop, &QPushButton::clicked, this, [this, stop] {
            stop->setEnabled(false);
            if (m_cancel)
                m_cancel();
        });
    }
    m_cancel = cancel;
    m_title->setText(title);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(int(1000.0 * double(done) / double(total)));
    const QLocale locale;
    m_count->setText(total > 0  ? QStringLiteral("%1 / %2").arg(locale.toString(done), locale.toString(total))
                     : done > 0 ? locale.toString(done)
                                : QString());
}

void MessageBar::endProgress()
{
    m_cancel = {};
    if (m_showing && m_tone == Services::Tone::Progress)
        close();
}

void MessageBar::close()
{
    m_leave.stop();
    m_showing = false;
    clearActions();
    hide();
}

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Look look = lookOf(m_tone);
    painter.fillRect(rect(), look.back);
    painter.setPen(theme().line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    paintIcon(painter, look.icon, QRect(16, (height() - metric::kIcon) / 2, metric::kIcon, metric::kIcon),
              look.text);
}

void MessageBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_tone != Services::Tone::Progress)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace wardbook::ui
