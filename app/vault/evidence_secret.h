#pragma once

namespace wardbook::vault {

/// Content of this type is a secret, not an attachment: a password for a server. Whoever may write records
/// could make one that names its digest and have the content exported; so nobody reads it but who says that
/// it is a secret.
inline constexpr char kSecretMediaType[] = "application/x-wardbook-secret";

/// While one is alive, its thread reads secrets with EvidenceStore::read() and open(), which otherwise throw
/// Denied.
class ReadingSecrets
{
public:
    ReadingSecrets();
    ~ReadingSecrets();
    ReadingSecrets(ReadingSecrets&&) = delete;
    ReadingSecrets& operator=(ReadingSecrets&&) = delete;
    static bool here();
};

} // namespace wardbook::vault
