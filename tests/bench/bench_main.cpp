#include "base/error.h"
#include "bench_support.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "ui/kit/theme.h"
#include <QApplication>
#include <cstdio>

using namespace wardbook;

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    initResources();
    installTranslations(Language::Chinese);
    ui::setTheme(ui::ThemeName::Light);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        std::fprintf(
            stderr,
            "usage: wardbook_bench FOLDER [write] [exchange] [search] [window] [start] [grid] [sheets] "
            "[incidents] [filings] [checks] [files]\n");
        return 2;
    }
    qputenv("WARDBOOK_BENCH_DIR", arguments.takeFirst().toLocal8Bit());
    qputenv("WARDBOOK_STATE_DIR", qgetenv("WARDBOOK_BENCH_DIR") + "/state");
    const auto wanted = [&](const char* name) {
        return arguments.isEmpty() || arguments.contains(QLatin1String(name));
    };
    try {
        if (wanted("start"))
            bench::benchStart();
        if (wanted("window"))
            bench::benchWindow();
        if (wanted("grid"))
            bench::benchGrid();
        if (wanted("incidents"))
            bench::benchIncidents();
        if (wanted("filings"))
            bench::benchFilings();
        if (wanted("checks"))
            bench::benchChecks();
        if (wanted("sheets"))
            bench::benchSheets();
        if (wanted("search"))
            bench::benchSearch();
        if (wanted("write"))
            bench::benchWrite();
        if (wanted("exchange"))
            bench::benchExchange();
        if (wanted("files"))
            bench::benchFiles();
    } catch (const Error& error) {
        std::fprintf(stderr, "%s %s\n", qPrintable(error.text()), qPrintable(error.detail()));
        return 1;
    }
    return bench::printTable() == 0 ? 0 : 3;
}
