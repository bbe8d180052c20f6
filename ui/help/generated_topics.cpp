#include "ui/help/generated_topics.h"
#include "libraries.h"
#include "ui/help/help_tr.h"
#include "ui/help/manual.h"
#include "ui/help/manual_labels.h"
#include "version.h"
#include <QMenu>
#include <QMenuBar>

namespace wardbook::ui {

namespace {

const QString kCommands = QStringLiteral("{{commands}}");
const QString kLibraries = QStringLiteral("{{libraries}}");

struct Library
{
    const char *name, *version, *licence;
};

/// Versions are those that the program was built with; Qt's is asked for, as it is loaded at start.
const QList<Library>& libraries()
{
    static const QList<Library> all{{"Qt", "", "LGPL-3.0"},
                                    {"SQLCipher (SQLite)", "", "BSD-3-Clause (public domain)"},
                                    {"Botan", WARDBOOK_BOTAN_VERSION, "BSD-2-Clause"},
                                    {"OpenSSL", WARDBOOK_OPENSSL_VERSION, "Apache-2.0"},
                                    {"Poco", "", "BSL-1.0"},
                                    {"libpq", "", "PostgreSQL"},
                                    {"MariaDB Connector/C", "", "LGPL-2.1"},
                                    {"ICU", WARDBOOK_ICU_VERSION, "Unicode-3.0"},
                                    {"libzip", WARDBOOK_LIBZIP_VERSION, "BSD-3-Clause"},
                                    {"libxlsxwriter", WARDBOOK_XLSXWRITER_VERSION, "BSD-2-Clause"},
                                    {"Expat", WARDBOOK_EXPAT_VERSION, "MIT"},
                                    {"CLI11", WARDBOOK_CLI11_VERSION, "BSD-3-Clause"}};
    return all;
}

QString cell(QString text)
{
    return text.replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

} // namespace

QString keysTopic(const Manual& manual, const QString& commands)
{
    const Topic fresh = *Manual(manual.language()).topic(QStringLiteral("keys"));
    return QString(fresh.markdown)
        .replace(kCommands, commands.isEmpty()
                                ? HelpTr::tr("The keys of the menus are listed here once a vault is open.")
                                : commands);
}

QString keysOfMenus(const QMenuBar& menus)
{
    QString result;
    for (const QAction* menu : menus.actions()) {
        if (!menu->menu())
            continue;
        QString rows;
        for (const QAction* action : menu->menu()->actions())
            if (!action->shortcut().isEmpty())
                rows += QStringLiteral("| `%1` | %2 |\n")
                            .arg(cell(action->shortcut().toString(QKeySequence::NativeText)),
                                 cell(action->text()));
        if (rows.isEmpty())
            continue;
        QString title = menu->text();
        title = title.section(QLatin1Char('('), 0, 0).remove(QLatin1Char('&'));
        result += QStringLiteral("### %1\n\n| %2 | %3 |\n|---|---|\n%4\n")
                      .arg(title, HelpTr::tr("Keys"), HelpTr::tr("What they do"), rows);
    }
    return result;
}

QString aboutTopic(const Manual& manual)
{
    QString rows = QStringLiteral("| %1 | %2 | %3 |\n|---|---|---|\n")
                       .arg(HelpTr::tr("Library"), HelpTr::tr("Version"), HelpTr::tr("Licence"));
    for (const Library& library : libraries()) {
        const QString version =
            QLatin1String(library.name) == QLatin1String("Qt") ? QString::fromLatin1(qVersion())
            : QByteArray(library.version).isEmpty()            ? HelpTr::tr("of the system")
                                                               : QString::fromLatin1(library.version);
        rows += QStringLiteral("| %1 | %2 | %3 |\n")
                    .arg(QLatin1String(library.name), version, QLatin1String(library.licence));
    }
    const Topic fresh = *Manual(manual.language()).topic(QStringLiteral("about"));
    return QString(fresh.markdown)
        .replace(kLibraries, rows)
        .replace(QStringLiteral("{{version}}"), QStringLiteral(WARDBOOK_VERSION));
}

} // namespace wardbook::ui
