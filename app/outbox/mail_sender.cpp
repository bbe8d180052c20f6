#include "outbox/mail_sender.h"
#include "base/clock.h"
#include "base/ids.h"
#include "outbox/outbox_tr.h"
#include "outbox/smtp_dialog.h"
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MailRecipient.h>
#include <sstream>

namespace wardbook::outbox {

namespace {

/// Words of RFC 2047, none ending inside a character.
QByteArray encodedWords(const QString& text)
{
    constexpr int kBytes = 39; // with the header's name no line is over 76
    QList<QByteArray> words;
    QByteArray piece;
    const auto close = [&] {
        if (!piece.isEmpty())
            words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
        piece.clear();
    };
    for (const uint unit : text.toUcs4()) {
        const QByteArray character = QString::fromUcs4(reinterpret_cast<const char32_t*>(&unit), 1).toUtf8();
        if (piece.size() + character.size() > kBytes)
            close();
        piece += character;
    }
    close();
    return words.join("\r\n ");
}

} // namespace

QByteArray mailBytes(const QString& sender, const Mail& mail, const QDateTime& now)
{
    for (const QString& address : {sender, mail.recipient})
        if (!isMailAddress(address))
            throw Error(ErrorKind::Invalid, Tr::tr("“%1” is no mail address.").arg(address.left(80)));
    Poco::Net::MailMessage message;
    message.setSender(sender.toStdString());
    message.addRecipient(
        Poco::Net::MailRecipient(Poco::Net::MailRecipient::PRIMARY_RECIPIENT, mail.recipient.toStdString()));
    message.set("Subject", encodedWords(mail.subject).toStdString());
    message.set("Message-ID",
                QStringLiteral("<%1@%2>").arg(newUlid(), sender.section(u'@', 1)).toStdString());
    message.set("MIME-Version", "1.0");              // the library says so for messages of several parts only
    message.set("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence note comes back
    message.setDate(Poco::Timestamp::fromEpochTime(now.toSecsSinceEpoch()));
    message.setContentType("text/plain; charset=UTF-8");
    message.setContent(mail.text.toStdString(), Poco::Net::MailMessage::ENCODING_BASE64);
    std::ostringstream out;
    message.write(out);
    return QByteArray::fromStdString(out.str());
}

int MailSender::send(const QList<Mail>& mails, const std::function<void(const Mail&)>& settled)
{
    const auto start = m_server.security == MailServer::Security::StartTls ? SmtpDialog::Start::StartTls
                                                                           : SmtpDialog::Start::Tls;
    SmtpDialog dialog(m_server.endpoint, start, m_stop);
    if (!m_server.account.isEmpty())
        dialog.signIn(m_server.account, m_password);
    int refused = 0;
    for (const Mail& mail : mails) {
        if (!dialog.send(m_server.sender, mail.recipient, mailBytes(m_server.sender, mail, clock::now())))
            ++refused;
        if (settled)
            settled(mail);
    }
    dialog.quit();
    return refused;
}

} // namespace wardbook::outbox
