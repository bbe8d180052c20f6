#include "documents/fonts.h"
#include "base/error.h"
#include "documents/documents_tr.h"
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QRawFont>
#include <mutex>

namespace wardbook::documents {

namespace {

struct Families
{
    QString serif, sans;
};

bool hasChinese(const QString& family)
{
    const auto raw = QRawFont::fromFont(QFont(family, 12), QFontDatabase::SimplifiedChinese);
    return raw.isValid() && raw.supportsCharacter(char32_t(U'等')) && raw.supportsCharacter(char32_t(U'级'));
}

QString firstOf(const QStringList& wanted, const QStringList& installed)
{
    for (const auto& family : wanted)
        if (installed.contains(family) && hasChinese(family))
            return family;
    return {};
}

/// Looked up once: the list of a desktop with thousands of fonts takes a while.
const Families& families()
{
    static Families found;
    static std::once_flag once;
    std::call_once(once, [] {
        const auto installed = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
        found.serif =
            firstOf({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                     QStringLiteral("Noto Serif SC"), QStringLiteral("SimSun"), QStringLiteral("宋体"),
                     QStringLiteral("NSimSun"), QStringLiteral("Songti SC")},
                    installed);
        found.sans = firstOf({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                              QStringLiteral("Noto Sans SC"), QStringLiteral("Microsoft YaHei"),
                              QStringLiteral("SimHei"), QStringLiteral("黑体"), QStringLiteral("PingFang SC"),
                              QStringLiteral("WenQuanYi Zen Hei")},
                             installed);
        if (found.serif.isEmpty())
            found.serif = found.sans;
        for (qsizetype i = 0; found.serif.isEmpty() && i < installed.size(); ++i)
            if (hasChinese(installed[i]))
                found.serif = installed[i];
        if (found.sans.isEmpty())
            found.sans = found.serif;
    });
    return found;
}

} // namespace

bool fontsAvailable()
{
    return qobject_cast<QGuiApplication*>(QCoreApplication::instance()) && !families().serif.isEmpty();
}

void requireFonts()
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        throw Error(ErrorKind::Unsupported,
                    Tr::tr("Pages cannot be laid out here because the program runs without a display part. "
                           "Nothing was written. Write a docx instead, or use the window."),
                    QStringLiteral("no QGuiApplication"));
    if (families().serif.isEmpty())
        throw Error(
            ErrorKind::Unsupported,
            Tr::tr("No font with Chinese characters is installed on this computer, so the pages would "
                   "show empty boxes. Nothing was written. Install Noto Serif CJK (package "
                   "fonts-noto-cjk) and retry."));
}

QFont documentFont(Face face, int size, bool bold)
{
    QFont font(face == Face::Serif ? families().serif : families().sans);
    font.setPixelSize(std::max(size, 1));
    font.setBold(bold);
    // Laid out in fine units and scaled when painted: hinting for those units would only distort.
    font.setHintingPreference(QFont::PreferNoHinting);
    // Letters straight from the font's character map: Noto swaps digits for twins among Latin letters, and a
    // pdf cannot tell which characters those twins were, so they could neither be searched nor copied.
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::PreferNoShaping));
    return font;
}

} // namespace wardbook::documents
