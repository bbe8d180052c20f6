#include "translations/translations.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

static void initTranslationData()
{
    Q_INIT_RESOURCE(wardbook_translations);
}

namespace wardbook {

void installTranslations(Language language)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    initTranslationData();
    installed.clear(); // a destroyed translator removes itself
    setLanguage(language);
    QLocale::setDefault(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    const auto add = [](const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(name, folder) && QCoreApplication::installTranslator(translator.get()))
            installed.push_back(std::move(translator));
    };
    const QString own = QStringLiteral(":/translations");
    if (language == Language::Chinese) {
        add(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        add(QStringLiteral("wardbook_zh_CN"), own);
    } else {
        add(QStringLiteral("wardbook_en"), own);
    }
}

Language systemLanguage()
{
    const QString wanted = qEnvironmentVariable("WARDBOOK_LANG");
    if (wanted.startsWith(QLatin1String("en")))
        return Language::English;
    if (wanted.startsWith(QLatin1String("zh")))
        return Language::Chinese;
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English && system.territory() != QLocale::AnyTerritory &&
                   system.name() != QLatin1String("C")
               ? Language::English
               : Language::Chinese;
}

} // namespace wardbook
