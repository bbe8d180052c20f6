#pragma once
#include <Poco/Crypto/X509Certificate.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/InvalidCertificateHandler.h>
#include <QList>
#include <QString>
#include <atomic>

namespace wardbook::outbox {

/// TLS as a client, 1.2 or newer, strictly checked; and why a certificate was turned down, which OpenSSL
/// tells nowhere else.
class TrustedContext
{
public:
    explicit TrustedContext(const QString& authority); ///< PEM; throws Error{Invalid}
    const Poco::Net::Context::Ptr& context() const { return m_context; }
    int refusal() const; ///< X509_V_ERR_…, 0 for none

private:
    class Witness;
    void prepare(const QList<Poco::Crypto::X509Certificate>& trusted);
    Poco::Net::Context::Ptr m_context;
    Poco::SharedPtr<Witness> m_witness;
};

} // namespace wardbook::outbox
