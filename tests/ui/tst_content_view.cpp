#include "gui_test.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "ui/kit/content_view.h"
#include "ui/kit/content_viewer.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/theme.h"

using namespace wardbook;
using namespace wardbook::ui;

namespace {

const QString kWords = QStringLiteral("口令 最短 8 位\n\t每 90 天更换\n");

QByteArray encoded(const char* name, const QString& text)
{
    QStringEncoder encoder(name);
    return encoder(text);
}

QByteArray picture(const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class TestContentView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        ui::setTheme(ui::ThemeName::Light);
    }

    void textAsItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << kWords.toUtf8() << kWords;
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + kWords.toUtf8() << kWords;
        QTest::newRow("GB 18030") << encoded("GB18030", kWords) << kWords;
        QTest::newRow("UTF-16 little") << QByteArray("\xFF\xFE") + encoded("UTF-16LE", kWords) << kWords;
        QTest::newRow("UTF-16 big") << QByteArray("\xFE\xFF") + encoded("UTF-16BE", kWords) << kWords;
        QTest::newRow("program") << QByteArray("\x7F\x45LF\x02\x01\x01\0\0\0", 10) << QString();
        QTest::newRow("control characters") << QByteArray("plain\x01words") << QString();
        QTest::newRow("neither encoding") << QByteArray("\xFF\x80\xFF\x81") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void textAsItIsWritten()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, text);
        QCOMPARE(textOf(content), text);
        ContentView view;
        view.setContent(QStringLiteral("a.log"), content, QStringLiteral("otherwise"));
        QCOMPARE(view.textView()->toPlainText(), text);
        QCOMPARE(view.emptyState()->sentence(), text.isEmpty() ? QStringLiteral("otherwise") : QString());
    }

    void aLongTextIsCutBetweenCharactersAndSaysSo()
    {
        const QByteArray content = QByteArray("a") + QString(2 << 20, u'汉').toUtf8();
        bool cut = false;
        const QString text = textOf(content, &cut);
        QVERIFY(cut);
        QVERIFY(text.size() > 1 << 20);
        QCOMPARE(text.back(), QChar(u'汉'));
        QVERIFY(!textOf(kWords.toUtf8(), &cut).isEmpty());
        QVERIFY(!cut);
    }

    void aPictureFitsItsRoom()
    {
        ContentView view;
        view.resize(200, 120);
        view.show();
        view.setContent(QStringLiteral("屏幕.png"), picture({40, 20}), {});
        QCOMPARE(view.pictureView()->pixmap().size(), QSize(40, 20));
        view.setContent(QStringLiteral("屏幕.png"), picture({1600, 400}), {});
        QVERIFY(view.pictureView()->pixmap().width() <= view.width());
        const int before = view.pictureView()->pixmap().width();
        view.resize(1200, 400);
        QTRY_VERIFY(view.pictureView()->pixmap().width() > before);
        view.clear();
        QVERIFY(view.pictureView()->pixmap().isNull());
    }

    /// The bytes decide, not what somebody called them.
    void aNameDoesNotMakeContent()
    {
        QWidget parent;
        ContentViewer text(QStringLiteral("配置.conf"), QStringLiteral("application/octet-stream"),
                           kWords.toUtf8(), &parent);
        QCOMPARE(text.findChild<QPlainTextEdit*>(QStringLiteral("text"))->toPlainText(), kWords);
        ContentViewer other(QStringLiteral("a.txt"), QStringLiteral("text/plain"),
                            QByteArray("\0\x01\x02\x03", 4), &parent);
        QVERIFY(other.findChild<EmptyState*>()->sentence().contains(QStringLiteral("text/plain")));
    }
};

QTEST_MAIN(TestContentView)
#include "tst_content_view.moc"
