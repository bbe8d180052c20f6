#include "ui/kit/open_copies.h"
#include "base/error.h"
#include "base/private_folder.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSet>
#include <QUrl>

namespace wardbook::ui {

namespace {

const QString kPrefix = QStringLiteral(".wardbook-open");

std::function<bool(const QUrl&)>& opener()
{
    static std::function<bool(const QUrl&)> open = [](const QUrl& url) {
        return QDesktopServices::openUrl(url);
    };
    return open;
}

/// What systems start rather than show when it is double-clicked.
bool mayRun(const QString& name)
{
    static const QSet<QString> kinds{
        QStringLiteral("exe"),      QStringLiteral("com"), QStringLiteral("bat"), QStringLiteral("cmd"),
        QStringLiteral("scr"),      QStringLiteral("msi"), QStringLiteral("lnk"), QStringLiteral("hta"),
        QStringLiteral("js"),       QStringLiteral("jse"), QStringLiteral("vbs"), QStringLiteral("vbe"),
        QStringLiteral("wsf"),      QStringLiteral("ps1"), QStringLiteral("jar"), QStringLiteral("sh"),
        QStringLiteral("desktop"),  QStringLiteral("run"), QStringLiteral("py"),  QStringLiteral("pl"),
        QStringLiteral("appimage"), QStringLiteral("deb"), QStringLiteral("rpm"), QStringLiteral("reg"),
        QStringLiteral("url"),      QStringLiteral("pif"), QStringLiteral("cpl"), QStringLiteral("rb")};
    return kinds.contains(name.section(QLatin1Char('.'), -1).trimmed().toLower());
}

/// A name without a path in it, also for systems that are strict about names.
QString plainName(QString name)
{
    for (const QChar odd : QStringLiteral("/\\:*?\"<>|"))
        name.replace(odd, QLatin1Char('_'));
    name = name.simplified();
    while (name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("copy") : name.right(120);
}

} // namespace

OpenCopies& OpenCopies::of(Services& services)
{
    if (auto* known = services.findChild<OpenCopies*>(QString(), Qt::FindDirectChildrenOnly))
        return *known;
    return *new OpenCopies(&services, QDir::tempPath());
}

OpenCopies::OpenCopies(QObject* services, const QString& otherwise)
    : QObject(services), m_otherwise(otherwise)
{
    removeAbandonedFolders(kPrefix);
}

OpenCopies::~OpenCopies()
{
    removeAll();
}

void OpenCopies::remove(const QString& copy)
{
    if (m_folder.isEmpty() || !copy.startsWith(m_folder + QLatin1Char('/')))
        return;
    QFileInfo(copy).dir().removeRecursively(); // of its own, see write()
    if (QDir(m_folder).isEmpty())
        removeAll();
}

void OpenCopies::removeAll()
{
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
    m_folder.clear();
}

void OpenCopies::openWith(const std::function<bool(const QUrl&)>& open)
{
    opener() = open;
}

QString OpenCopies::write(const QString& name, const QByteArray& content)
{
    if (mayRun(name))
        throw Error(ErrorKind::Denied, KitTr::tr("A file of this kind could be started as a program, so it "
                                                 "isn't opened from here. Save a copy where it can be "
                                                 "examined."));
    if (m_folder.isEmpty())
        m_folder = makePrivateFolder(kPrefix, m_otherwise);
    // The same name may be open already: each copy has a folder of its own.
    const QDir folder(m_folder);
    QString place;
    for (int i = 1; place.isEmpty() && !m_folder.isEmpty() && i < 10000; ++i)
        if (folder.mkdir(QString::number(i)))
            place = folder.filePath(QString::number(i));
    const QString path = QDir(place).filePath(plainName(name));
    QFile file(path);
    if (place.isEmpty() || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        file.write(content) != content.size())
        throw Error(ErrorKind::Io,
                    KitTr::tr("The copy can't be written. The vault is unharmed; make room in the folder for "
                              "temporary files and try again."),
                    file.errorString());
    file.close();
    file.setPermissions(QFile::ReadOwner);
    return path;
}

static void show(Services& services, const QString& name, const QString& path)
{
    OpenCopies* copies = &OpenCopies::of(services);
    if (!opener()(QUrl::fromLocalFile(path))) {
        copies->remove(path);
        return services.message(Services::Tone::Warning,
                                KitTr::tr("No program of this computer opens “%1”").arg(name),
                                KitTr::tr("Its copy in clear was deleted again."));
    }
    services.message(Services::Tone::Warning,
                     KitTr::tr("“%1” lies in clear until the vault is locked").arg(name),
                     KitTr::tr("The copy is read-only: what is changed in it isn't kept. Save a changed file "
                               "elsewhere and attach it as a new one."),
                     {{KitTr::tr("Delete it now"), [copies = QPointer(copies), path] {
                           if (copies)
                               copies->remove(path);
                       }}});
}

void openWithSystem(Services& services, QWidget* parent, const OpenedContent& content)
{
    people::Workspace* workspace = &services.workspace();
    Services* shell = &services;
    if (mayRun(content.name))
        return services.message(Services::Tone::Warning, KitTr::tr("“%1” isn't opened").arg(content.name),
                                KitTr::tr("A file of this kind could be started as a program, so it isn't "
                                          "opened from here. Save a copy where it can be examined."));
    prompts::password(
        parent,
        {KitTr::tr("Open a copy in clear"),
         KitTr::tr(
             "The system's program gets an unencrypted copy, which is deleted when the vault is locked. "
             "That program may keep traces of its own. Who opened it, when and why is kept in the "
             "trail."),
         KitTr::tr("Open"), false},
        true, [workspace](const QString& password) { return workspace->vault().checkPassword(password); },
        [shell, workspace, parent, content](const QString& reason) {
            shell->run(
                parent, KitTr::tr("Opening %1").arg(content.name),
                [workspace, content, reason](const Progress&) {
                    const QString role = workspace->session().role;
                    if (!workspace->ledger().rights().may(role, content.registerId,
                                                          QLatin1String(ledger::verb::kExport)))
                        throw Error(ErrorKind::Denied,
                                    KitTr::tr("This role may not take contents out of the vault. Nothing was "
                                              "opened."));
                    workspace->perform(KitTr::tr("Opened in clear: %1").arg(content.name), reason,
                                       [&](ledger::ActWriter& writer) {
                                           writer.note(QStringLiteral("export"), content.name);
                                       });
                },
                [shell, content] {
                    shell->attempt([&] {
                        const QString path = OpenCopies::of(*shell).write(content.name, content.content);
                        show(*shell, content.name, path);
                    });
                });
        });
}

} // namespace wardbook::ui
