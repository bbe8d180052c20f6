#include "ui/desktop_window.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/open_copies.h"
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>

using namespace wardbook;
using namespace wardbook::desktoptest;

/// Files that are dropped on pages, and contents that the system's programs show.
class TstFileDrop : public QObject
{
    Q_OBJECT

    static QString file(const QTemporaryDir& dir, const char* name)
    {
        const QString path = dir.filePath(QLatin1String(name));
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write("x");
        return path;
    }
    static std::unique_ptr<QMimeData> dragged(const QStringList& paths)
    {
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        auto data = std::make_unique<QMimeData>();
        data->setUrls(urls);
        return data;
    }
    static bool enters(QWidget& target, const QMimeData& data)
    {
        QDragEnterEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(&target, &event);
        return event.isAccepted();
    }
    static void drops(QWidget& target, const QMimeData& data)
    {
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&target, &event);
    }
    static QWidget* frame(const QWidget& target)
    {
        return target.findChild<QWidget*>(QStringLiteral("dropFrame"));
    }

private Q_SLOTS:
    void aFrameSaysWhatLettingGoDoes()
    {
        QTemporaryDir dir;
        QWidget target;
        target.resize(300, 200);
        QStringList taken, refused;
        new ui::FileDrop(&target, {[](const QStringList&) { return QStringLiteral("放下即导入"); },
                                   [](const QStringList& files) {
                                       return files.first().endsWith(QLatin1String(".csv"))
                                                  ? QString()
                                                  : QStringLiteral("只收 csv");
                                   },
                                   [&](const QStringList& files) { taken = files; },
                                   [&](const QString& why) { refused << why; }});
        target.show();
        const auto csv = dragged({file(dir, "a.csv")});
        QVERIFY(enters(target, *csv));
        QVERIFY(frame(target));
        QCOMPARE(frame(target)->accessibleName(), QStringLiteral("放下即导入"));
        drops(target, *csv);
        QVERIFY(!frame(target));
        QCOMPARE(taken.size(), 1);
        const auto other = dragged({file(dir, "b.exe")});
        QVERIFY(enters(target, *other));
        QCOMPARE(frame(target)->accessibleName(), QStringLiteral("只收 csv"));
        QDragLeaveEvent leaves;
        QApplication::sendEvent(&target, &leaves);
        QVERIFY(!frame(target));
        QVERIFY(enters(target, *other));
        drops(target, *other);
        QCOMPARE(refused, QStringList{QStringLiteral("只收 csv")});
        QCOMPARE(taken.size(), 1);
        QMimeData text;
        text.setText(QStringLiteral("一行字"));
        QVERIFY(!enters(target, text));
    }

    void aSpreadsheetOnAListIsImported()
    {
        Window screen;
        QVERIFY(screen.opened);
        QVERIFY(screen.lists(3));
        auto* host = qobject_cast<ui::RegisterHost*>(screen.desk().currentPage());
        QVERIFY(host);
        QTemporaryDir dir;
        const auto wrong = dragged({file(dir, "照片.png")});
        QVERIFY(enters(*host, *wrong));
        drops(*host, *wrong);
        QVERIFY(screen.says(QStringLiteral("xlsx")));
        QVERIFY(!host->importView());
        const auto right = dragged({file(dir, "assets.csv")});
        QVERIFY(enters(*host, *right));
        drops(*host, *right);
        QVERIFY(host->importView());
    }

    void anOpenedCopyIsReadOnlyAndGoesWithTheLock()
    {
        Window screen;
        QVERIFY(screen.opened);
        QString shown;
        ui::OpenCopies::openWith([&](const QUrl& url) {
            shown = url.toLocalFile();
            return true;
        });
        ui::Services& services = screen.desk().services();
        const qint64 before = screen.workspace().ledger().reader()->actCount();
        ui::prompts::nextText(kPassword);
        ui::prompts::nextText(QStringLiteral("核对原件"));
        ui::openWithSystem(services, screen.desk().currentPage(),
                           {QStringLiteral("../回执.txt"), "内容", QStringLiteral("asset")});
        QTRY_VERIFY(!shown.isEmpty());
        QFile copy(shown);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("内容"));
        QCOMPARE(QFileInfo(shown).dir().dirName(), QStringLiteral("1"));
        QCOMPARE(copy.permissions() & (QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        QCOMPARE(screen.workspace().ledger().reader()->act(before + 1)->kind, QStringLiteral("export"));
        QVERIFY(screen.says(QStringLiteral("回执.txt")));
        services.lock();
        QTRY_VERIFY(!QFile::exists(shown));
    }

    void aCopyThatNothingOpensGoesAlone()
    {
        Window screen;
        QVERIFY(screen.opened);
        QString shown;
        ui::OpenCopies::openWith([&](const QUrl& url) {
            shown = url.toLocalFile();
            return shown.endsWith(QLatin1String(".txt"));
        });
        ui::Services& services = screen.desk().services();
        const auto open = [&](const QString& name) {
            ui::prompts::nextText(kPassword);
            ui::prompts::nextText(QStringLiteral("核对原件"));
            ui::openWithSystem(services, screen.desk().currentPage(),
                               {name, "内容", QStringLiteral("asset")});
            return QTest::qWaitFor([&] { return shown.endsWith(name); }, 20000);
        };
        QVERIFY(open(QStringLiteral("回执.txt")));
        const QString first = shown;
        QVERIFY(open(QStringLiteral("图.xyz")));
        QTRY_VERIFY(!QFile::exists(shown));
        QVERIFY(QFile::exists(first));
        ui::OpenCopies& copies = ui::OpenCopies::of(services);
        copies.remove(first);
        QVERIFY(!QFile::exists(first));
        QVERIFY(copies.folder().isEmpty()); // nothing lies in clear
    }

    void whatCouldBeStartedIsNotOpened()
    {
        Window screen;
        QVERIFY(screen.opened);
        bool started = false;
        ui::OpenCopies::openWith([&](const QUrl&) { return started = true; });
        ui::openWithSystem(screen.desk().services(), screen.desk().currentPage(),
                           {QStringLiteral("invoice.pdf.EXE"), "MZ", QStringLiteral("asset")});
        QVERIFY(screen.says(QStringLiteral("invoice.pdf.EXE")));
        QVERIFY(!started);
        QVERIFY(ui::OpenCopies::of(screen.desk().services()).folder().isEmpty());
    }
};

QTEST_MAIN(TstFileDrop)
#include "tst_file_drop.moc"
