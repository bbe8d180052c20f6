#include "commands/commands.h"
#include "commands/sample_unit.h"
#include "translations/translations.h"
#include "ui/assets/assets_page_entry.h"
#include "ui/audit/audit_page_entry.h"
#include "ui/calendar/calendar_page_entry.h"
#include "ui/calendar/locked_notices.h"
#include "ui/drills/drills_page_entry.h"
#include "ui/filings/filings_page_entry.h"
#include "ui/grading/grading_page_entry.h"
#include "ui/incidents/incidents_page_entry.h"
#include "ui/kit/settings_store.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/theme.h"
#include "ui/oversight/oversight_page_entry.h"
#include "ui/oversight/oversight_register_pages.h"
#include "ui/overview/overview_page_entry.h"
#include "ui/people/people_page_entry.h"
#include "ui/settings/courier_companion.h"
#include "ui/settings/definition_notice.h"
#include "ui/settings/settings_page_entry.h"
#include "ui/shell/main_window.h"
#include "ui/survey/survey_page_entry.h"
#include <QApplication>
#include <QFileInfo>

using namespace wardbook;

namespace {

/// In the order of the rail.
QList<ui::PageEntry> pages(const ledger::RegisterSet& registers)
{
    const ui::ExchangePages exchange = ui::exchangePages();
    QList<ui::PageEntry> entries{ui::overviewPageEntry(), ui::calendarPageEntry(), ui::assetsPageEntry(),
                                 ui::gradingPageEntry(), ui::surveyPageEntry()};
    entries += ui::registerPageEntries(registers);
    ui::takeOversightRegisters(entries, exchange);
    entries += {ui::incidentsPageEntry(exchange),
                ui::drillsPageEntry(),
                ui::remediationPageEntry(exchange),
                ui::findingsPageEntry(),
                ui::obligationsPageEntry(),
                ui::filingsPageEntry(),
                ui::auditPageEntry(),
                ui::peoplePageEntry(),
                ui::settingsPageEntry()};
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
    program.shownBy = {{QStringLiteral("register_plan"), QStringLiteral("drills")},
                       {QStringLiteral("register_drill"), QStringLiteral("drills")},
                       {QStringLiteral("register_drill_programme"), QStringLiteral("drills")},
                       {QStringLiteral("register_filing"), QStringLiteral("filings")},
                       {QStringLiteral("register_obligation"), QStringLiteral("obligations")}};
    ui::LockedNotices locked;
    program.companions = {ui::makeCourier, ui::makeDefinitionNotice,
                          [&locked](ui::Services& services, QObject* parent) {
                              return ui::makeDutyNotices(services, parent, &locked);
                          }};
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
    installTranslations(systemLanguage());
    return commands::run(arguments);
}

} // namespace

int main(int argc, char** argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first.isEmpty() || (argc == 2 && isPath(first) && !commands::isCommand(first)))
        return openWindow(argc, argv, first.isEmpty() ? QString() : vaultOf(first));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return runCommand(argc, argv, arguments);
}
