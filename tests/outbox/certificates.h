#pragma once
#include <Poco/Net/Context.h>
#include <QFile>
#include <QTemporaryDir>
#include <botan/auto_rng.h>
#include <botan/ecdsa.h>
#include <botan/pkcs8.h>
#include <botan/x509_ca.h>
#include <botan/x509self.h>

/// An authority of a unit's own and certificates that it issues, made anew for every run.
namespace wardbook::outbox {

class Authority
{
public:
    Authority()
        : m_key(m_rng, Botan::EC_Group("secp256r1")), m_certificate(selfSigned()),
          m_ca(m_certificate, m_key, "SHA-256", m_rng)
    {
    }
    QString pem() const { return QString::fromStdString(m_certificate.PEM_encode()); }
    /// What a server of this name shows. `days`: how long it is still valid; negative: it expired.
    Poco::Net::Context::Ptr server(const char* dnsName, int days = 30)
    {
        const Botan::ECDSA_PrivateKey key(m_rng, Botan::EC_Group("secp256r1"));
        Botan::X509_Cert_Options options(dnsName);
        options.dns = dnsName;
        const Botan::PKCS10_Request request = Botan::X509::create_cert_req(options, key, "SHA-256", m_rng);
        const auto now = std::chrono::system_clock::now();
        const auto day = std::chrono::hours(24);
        const Botan::X509_Certificate issued = m_ca.sign_request(
            request, m_rng, Botan::X509_Time(now - 60 * day), Botan::X509_Time(now + days * day));
        const QString keyFile = write("key", Botan::PKCS8::PEM_encode(key));
        const QString certificateFile = write("certificate", issued.PEM_encode());
        return new Poco::Net::Context(Poco::Net::Context::TLS_SERVER_USE, keyFile.toStdString(),
                                      certificateFile.toStdString(), std::string(),
                                      Poco::Net::Context::VERIFY_NONE);
    }

private:
    Botan::X509_Certificate selfSigned()
    {
        Botan::X509_Cert_Options options("Test authority");
        options.CA_key(1);
        return Botan::X509::create_self_signed_cert(options, m_key, "SHA-256", m_rng);
    }
    QString write(const char* name, const std::string& pem)
    {
        QFile file(m_folder.filePath(QStringLiteral("%1%2.pem").arg(QLatin1String(name)).arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("%s", qPrintable(file.errorString()));
        file.write(QByteArray::fromStdString(pem));
        return file.fileName();
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    Botan::AutoSeeded_RNG m_rng;
    Botan::ECDSA_PrivateKey m_key;
    Botan::X509_Certificate m_certificate;
    Botan::X509_CA m_ca;
};

} // namespace wardbook::outbox
