#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Holds every #include against the rooms' own lists in app/CMakeLists.txt and ui/CMakeLists.txt.
class TstLayering : public QObject
{
    Q_OBJECT

    static QString read(const QString& path)
    {
        QFile file(QStringLiteral(WARDBOOK_SOURCE_DIR "/") + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    struct Room
    {
        QString folder; ///< as written in includes: "ledger", "ui/kit"
        QSet<QString> uses;
    };

    /// wardbook_room(NAME … USES a b … LINK …) lines; `${rooms}` is expanded from `set(rooms …)`.
    static QMap<QString, Room> rooms(const QString& top)
    {
        QString text = read(top + QStringLiteral("/CMakeLists.txt"));
        static const QRegularExpression list(QStringLiteral("set\\(rooms ([^)]*)\\)"));
        text.replace(QStringLiteral("${rooms}"), list.match(text).captured(1));
        static const QRegularExpression line(QStringLiteral("wardbook_room\\((\\w+)([^)]*)\\)"));
        QMap<QString, Room> result;
        for (auto it = line.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QStringList words = match.captured(2).simplified().split(QLatin1Char(' '));
            Room room;
            const qsizetype dir = words.indexOf(QStringLiteral("DIR"));
            const QString folder = dir >= 0 ? words.at(dir + 1) : match.captured(1);
            room.folder = top == QLatin1String("ui") ? QStringLiteral("ui/") + folder : folder;
            for (qsizetype i = words.indexOf(QStringLiteral("USES")) + 1;
                 i > 0 && i < words.size() && words.at(i) != QLatin1String("LINK"); ++i)
                room.uses.insert(words.at(i));
            result.insert(match.captured(1), room);
        }
        return result;
    }

    static QMap<QString, QStringList> includes(const QString& folder)
    {
        static const QRegularExpression line(QStringLiteral("^#include [<\"]([^>\"]+)[>\"]"),
                                             QRegularExpression::MultilineOption);
        QMap<QString, QStringList> result;
        QDirIterator it(QStringLiteral(WARDBOOK_SOURCE_DIR "/") + folder,
                        {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files);
        while (it.hasNext()) {
            const QString path = it.next();
            const QString name = folder + QLatin1Char('/') + it.fileName();
            for (auto m = line.globalMatch(read(name)); m.hasNext();)
                result[name] << m.next().captured(1);
        }
        return result;
    }

private Q_SLOTS:
    void everyIncludeIsAllowed()
    {
        QMap<QString, Room> all = rooms(QStringLiteral("app"));
        all.insert(rooms(QStringLiteral("ui")));
        QVERIFY(all.size() >= 10);
        QMap<QString, QString> roomOfFolder;
        for (auto it = all.begin(); it != all.end(); ++it)
            roomOfFolder.insert(it->folder, it.key());
        QStringList wrong;
        for (auto room = all.begin(); room != all.end(); ++room) {
            const QString folder = room->folder.startsWith(QLatin1String("ui/"))
                                       ? room->folder
                                       : QStringLiteral("app/") + room->folder;
            const auto files = includes(folder);
            QVERIFY2(!files.isEmpty(), qPrintable(folder));
            for (auto file = files.begin(); file != files.end(); ++file)
                for (const QString& include : *file) {
                    const QString target = roomOfFolder.value(include.section(QLatin1Char('/'), 0, -2));
                    if (!target.isEmpty() && target != room.key() && !room->uses.contains(target))
                        wrong << file.key() + QStringLiteral(" includes ") + include;
                }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void roomsUseOnlyRoomsBelow()
    {
        const QString text = read(QStringLiteral("app/CMakeLists.txt"));
        QSet<QString> below;
        static const QRegularExpression line(QStringLiteral("wardbook_room\\((\\w+)"));
        const auto all = rooms(QStringLiteral("app"));
        for (auto it = line.globalMatch(text); it.hasNext();) {
            const QString name = it.next().captured(1);
            for (const QString& used : all.value(name).uses)
                QVERIFY2(below.contains(used), qPrintable(name + QStringLiteral(" uses ") + used));
            below.insert(name);
        }
    }

    void noWidgetsBelowTheUi()
    {
        static const QRegularExpression widgets(
            QStringLiteral("^Q(Widget|Application|Dialog|MessageBox|MainWindow|Label|PushButton|TableView|"
                           "FileDialog|Painter|Icon)$"));
        for (const Room& room : rooms(QStringLiteral("app"))) {
            const auto files = includes(QStringLiteral("app/") + room.folder);
            for (auto file = files.begin(); file != files.end(); ++file)
                for (const QString& include : *file) {
                    // Pages and charts are painted by the room of documents: into files, without a window.
                    if (room.folder == QLatin1String("documents") && include == QLatin1String("QPainter"))
                        continue;
                    QVERIFY2(!widgets.match(include).hasMatch(),
                             qPrintable(file.key() + QLatin1Char(' ') + include));
                }
        }
    }

    void filesHoldOneIdea()
    {
        for (const QString& top : {QStringLiteral("app"), QStringLiteral("ui"), QStringLiteral("tests")}) {
            QDirIterator it(QStringLiteral(WARDBOOK_SOURCE_DIR "/") + top,
                            {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const qsizetype lines = file.readAll().count('\n');
                QVERIFY2(lines <= 500,
                         qPrintable(QStringLiteral("%1 has %2 lines").arg(file.fileName()).arg(lines)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstLayering)
#include "tst_layering.moc"
