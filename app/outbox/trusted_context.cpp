#include "outbox/trusted_context.h"
#include "base/error.h"
#include "outbox/outbox_tr.h"
#include <Poco/Net/VerificationErrorArgs.h>
#include <QRegularExpression>
#include <sstream>

namespace wardbook::outbox {

using Poco::Net::Context;

namespace {

constexpr int kChainDepth = 9;
constexpr char kCiphers[] = "ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:HIGH:!aNULL:!eNULL:!MD5:!RC4:!3DES";

QList<Poco::Crypto::X509Certificate> certificatesOf(const QString& pem)
{
    static const QRegularExpression block(
        QStringLiteral("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----"),
        QRegularExpression::DotMatchesEverythingOption);
    QList<Poco::Crypto::X509Certificate> list;
    try {
        for (auto each = block.globalMatch(pem); each.hasNext();) {
            std::istringstream text(each.next().captured().toStdString() + "\n");
            list.append(Poco::Crypto::X509Certificate(text));
        }
    } catch (const Poco::Exception&) {
        list.clear();
    }
    if (list.isEmpty())
        throw Error(ErrorKind::Invalid,
                    Tr::tr("This is no certificate that can be read. Choose a PEM file that begins with "
                           "-----BEGIN CERTIFICATE-----; nothing was changed."));
    return list;
}

} // namespace

class TrustedContext::Witness : public Poco::Net::InvalidCertificateHandler
{
public:
    explicit Witness(const Context* context) : InvalidCertificateHandler(false), m_context(context) {}
    void onInvalidCertificate(const void*, Poco::Net::VerificationErrorArgs& error) override
    {
        // every connection of the program is reported to every handler
        if (error.context().get() == m_context)
            number.store(error.errorNumber());
        error.setIgnoreError(false);
    }
    std::atomic<int> number{0};

private:
    const Context* m_context;
};

TrustedContext::TrustedContext(const QString& authority)
{
    const auto trusted =
        authority.trimmed().isEmpty() ? QList<Poco::Crypto::X509Certificate>() : certificatesOf(authority);
    try {
        prepare(trusted);
    } catch (const Poco::Exception& error) {
        throw Error(ErrorKind::Io,
                    Tr::tr("The system's encryption could not be prepared. Nothing was sent; what waits is "
                           "sent later."),
                    QString::fromStdString(error.displayText()));
    }
}

void TrustedContext::prepare(const QList<Poco::Crypto::X509Certificate>& trusted)
{
    m_context = new Context(Context::TLS_CLIENT_USE, std::string(), Context::VERIFY_STRICT, kChainDepth,
                            trusted.isEmpty(), kCiphers);
    m_context->requireMinimumProtocol(Context::PROTO_TLSV1_2);
    m_context->enableExtendedCertificateVerification(true);
    for (const Poco::Crypto::X509Certificate& each : trusted)
        m_context->addCertificateAuthority(each);
    m_witness = new Witness(m_context.get());
    m_context->setInvalidCertificateHandler(m_witness);
}

int TrustedContext::refusal() const
{
    return m_witness->number.load();
}

} // namespace wardbook::outbox
