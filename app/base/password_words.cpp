#include "base/password_words.h"
#include <QRegularExpression>
#include <array>

namespace wardbook {

bool namesPassword(const QString& name)
{
    static constexpr std::array kWhole{"pass", "passfile"};
    static constexpr std::array kEndings{"password", "pwd", "passwd", "passphrase"}; // "sslpassword"
    const QString bare = name.trimmed();
    return std::any_of(kWhole.begin(), kWhole.end(),
                       [&](const char* known) {
                           return bare.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
                       }) ||
           std::any_of(kEndings.begin(), kEndings.end(), [&](const char* known) {
               return bare.endsWith(QLatin1String(known), Qt::CaseInsensitive);
           });
}

bool holdsPassword(const QString& text)
{
    static const QRegularExpression address(QStringLiteral("//[^/@\\s:]*:[^/@\\s]+@"));
    if (address.match(text).hasMatch())
        return true;
    static const QRegularExpression option(QStringLiteral("([A-Za-z]+)\\s*=\\s*[^;&\\s]"));
    for (auto it = option.globalMatch(text); it.hasNext();)
        if (namesPassword(it.next().captured(1)))
            return true;
    return false;
}

} // namespace wardbook
