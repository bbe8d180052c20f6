#include "commands/commands.h"
#include "commands/sample_unit.h"
#include "translations/translations.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/audit/audit_page_entry.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/theme.h"
#include "ui/people/people_page_entry.h"
#include "ui/settings/settings_page_entry.h"
#include "ui/shell/main_window.h"
#include <QApplication>
#include <QFileInfo>

using namespace wardbook;

namespace {

/// In the order of the rail.
QList<ui::PageEntry> pages(const ledger::RegisterSet& registers)
{
    QList<ui::PageEntry> entries{ui::assetsPageEntry()};
    entries += ui::registerPageEntries(registers);
    entries += {ui::auditPageEntry(), ui::peoplePageEntry(), ui::settingsPageEntry()};
    return entries;
}

/// What the person chose last, unless the caller's environment says otherwise.
Language chosenLanguage()
{
    const QString stored = ui::settings().text(QStringLiteral("language"));
    if (stored.isEmpty() || qEnvironmentVariableIsSet("WARDBOOK_LANG"))
        return systemLanguage();
    return stored == QLatin1String("en") ? Language::English : Language::Chinese;
}

int openWindow(int& argc, char** argv, const QString& vaultDir)
{
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("wardbook"));
    QGuiApplication::setDesktopFileName(QStringLiteral("wardbook"));
    installTranslations(chosenLanguage());
    ui::setTheme(ui::themeFromText(ui::settings().text(QStringLiteral("theme"))));
    ui::Program program;
    program.pages = pages;
    program.setLanguage = installTranslations;
    program.createSample = commands::createSampleUnit;
    program.samplePassword = [](const QString&) { return commands::samplePassword(); };
    ui::MainWindow window(program);
    window.start(vaultDir);
    window.show();
    const int code = QApplication::exec();
    ui::waitForTasks();
    return code;
}

/// A vault to open in the window: a folder, or at least something that looks like a path to one.
bool isPath(const QString& word)
{
    return word.contains(QLatin1Char('/')) || word.contains(QLatin1Char('\\')) ||
           word.endsWith(QLatin1String(".wardbook")) || QFileInfo(word).isDir();
}

} // namespace

int main(int argc, char** argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first.isEmpty() || (argc == 2 && isPath(first) && !commands::isCommand(first)))
        return openWindow(argc, argv, first.isEmpty() ? QString() : QFileInfo(first).absoluteFilePath());
    QCoreApplication app(argc, argv); // no display needed
    QCoreApplication::setApplicationName(QStringLiteral("wardbook"));
    installTranslations(systemLanguage());
    return commands::run(QCoreApplication::arguments().mid(1));
}
