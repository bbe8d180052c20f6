#include "commands/commands.h"
#include "commands/sample_unit.h"
#include "crypto/process_guard.h"
#include "translations/translations.h"
#include "ui/calendar/calendar_page_entry.h"
#include "ui/calendar/locked_notices.h"
#include "ui/desktop/desktop_habits.h"
#include "ui/filings/filings_page_entry.h"
#include "ui/help/help_desk.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/theme.h"
#include "ui/pages/every_page.h"
#include "ui/settings/courier_companion.h"
#include "ui/settings/definition_notice.h"
#include "ui/settings/memory_notice.h"
#include "ui/shell/main_window.h"
#include "ui/shell/single_instance.h"
#include <QApplication>
#include <QFileInfo>
#include <algorithm>

using namespace wardbook;

namespace {

/// What the person chose last, unless the caller's environment says otherwise.
Language chosenLanguage()
{
    const QString stored = ui::settings().text(QStringLiteral("language"));
    if (stored.isEmpty() || qEnvironmentVariableIsSet("WARDBOOK_LANG"))
        return systemLanguage();
    return stored == QLatin1String("en") ? Language::English : Language::Chinese;
}

/// "--new-window" or WARDBOOK_NEW_INSTANCE: a window of its own, even where the vault has one already.
bool takeNewWindow(int& argc, char** argv)
{
    bool wanted = qEnvironmentVariableIsSet("WARDBOOK_NEW_INSTANCE");
    const auto last = std::remove_if(argv + 1, argv + argc, [&wanted](const char* word) {
        const bool found = qstrcmp(word, "--new-window") == 0;
        wanted = wanted || found;
        return found;
    });
    argc = static_cast<int>(last - argv);
    return wanted;
}

int openWindow(int& argc, char** argv, const QString& vaultDir, bool newWindow)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wardbook"));
    QGuiApplication::setDesktopFileName(QStringLiteral("wardbook"));
    installTranslations(chosenLanguage());
    ui::setTheme(ui::themeFromText(ui::settings().text(QStringLiteral("theme"))));
    ui::setTextSize(ui::textSizeFromText(ui::settings().text(QStringLiteral("textSize"))));
    ui::SingleInstance instance;
    const QStringList recent = ui::settings().recentVaults();
    const QString wanted = vaultDir.isEmpty() ? recent.value(0) : vaultDir;
    if (!newWindow && !wanted.isEmpty() && instance.raiseRunning(wanted))
        return 0; // the window that has this vault is in front now
    ui::Program program;
    program.instance = newWindow ? nullptr : &instance;
    program.verifyPackage = ui::verifyPackageFile;
    program.pages = ui::everyPage;
    program.shownBy = ui::registersShownByPages();
    ui::LockedNotices locked;
    ui::HelpDesk help;
    program.companions = {
        ui::makeCourier,
        ui::makeDefinitionNotice,
        ui::makeMemoryNotice,
        ui::makeDesktopHabits,
        [&help](ui::Services& services, QObject* parent) { return help.makeCommands(services, parent); },
        [&locked](ui::Services& services, QObject* parent) {
            return ui::makeDutyNotices(services, parent, &locked);
        }};
    program.lockedNear = [&locked] { return locked.came(); };
    program.setLanguage = installTranslations;
    program.createSample = commands::createSampleUnit;
    program.samplePassword = [](const QString&) { return commands::samplePassword(); };
    ui::MainWindow window(program);
    help.serve(&window);
    window.start(vaultDir);
    window.show();
    const int code = QApplication::exec();
    ui::waitForTasks();
    return code;
}

/// File managers open a vault by its header.
QString vaultOf(const QString& path)
{
    const QFileInfo file(path);
    return file.fileName() == QLatin1String("vault.json") ? file.absolutePath() : file.absoluteFilePath();
}

/// A vault to open in the window: a folder, or at least something that looks like a path to one.
bool isPath(const QString& word)
{
    return word.contains(QLatin1Char('/')) || word.contains(QLatin1Char('\\')) ||
           word.endsWith(QLatin1String(".wardbook")) || QFileInfo(word).isDir();
}

/// --lang; before anything is read, so that the first mistake is told in it too.
Language wantedLanguage(const QStringList& arguments)
{
    const QString option = QStringLiteral("--lang");
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments.at(i);
        const QString value = word == option                   ? arguments.value(i + 1)
                              : word.startsWith(option + u'=') ? word.mid(option.size() + 1)
                                                               : QString();
        if (value == QLatin1String("en"))
            return Language::English;
        if (value == QLatin1String("zh"))
            return Language::Chinese;
    }
    return systemLanguage();
}

/// The command line; documents with pages and charts need fonts, but no display.
int runCommand(int& argc, char** argv, const QStringList& arguments)
{
    std::unique_ptr<QCoreApplication> app;
    if (commands::needsGraphics(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("wardbook"));
    installTranslations(wantedLanguage(arguments));
    return commands::run(arguments);
}

} // namespace

int main(int argc, char** argv)
{
    crypto::guardProcess();
    const bool newWindow = takeNewWindow(argc, argv);
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first.isEmpty() || (argc == 2 && isPath(first) && !commands::isCommand(first)))
        return openWindow(argc, argv, first.isEmpty() ? QString() : vaultOf(first), newWindow);
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return runCommand(argc, argv, arguments);
}
