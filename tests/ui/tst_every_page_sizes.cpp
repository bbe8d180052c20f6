#include "ui/page_fits.h"
#include <QDialog>
#include <QScreen>

using namespace wardbook;
using namespace wardbook::pagewalk;

/// Every page of the program in the smallest window, with the normal text size and with twice that.
class TstEveryPageSizes : public QObject
{
    Q_OBJECT

    std::unique_ptr<Walk> m_walk;

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        crypto::useFastPasswordsForTests();
        m_walk = std::make_unique<Walk>();
        QVERIFY(m_walk->window().desk());
    }
    void cleanupTestCase()
    {
        m_walk.reset();
        ui::setTextSize(100);
    }

    void wrongOnesAreFound()
    {
        QWidget window;
        auto* label = new QLabel(QStringLiteral("一行放不下的很长的文字"), &window);
        label->setGeometry(0, 0, 40, 20);
        auto* button = new QPushButton(QStringLiteral("按钮"), &window);
        button->setGeometry(20, 5, 120, 30);
        auto* outside = new QPushButton(QStringLiteral("外面"), &window);
        outside->setGeometry(180, 80, 120, 30);
        window.resize(200, 100);
        window.show();
        Offenders covered, cut;
        checkOverlaps(QStringLiteral("here"), &window, covered);
        checkTexts(QStringLiteral("here"), &window, cut);
        QCOMPARE(covered.count(), 1);
        QCOMPARE(cut.count(), 2);
    }

    void nothingIsCutOrCovered_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 200})
            QTest::newRow(QByteArray::number(percent).constData()) << percent;
    }
    void nothingIsCutOrCovered()
    {
        QFETCH(const int, percent);
        ui::settings().setValue(QStringLiteral("textSize"), QString::number(percent));
        QVERIFY(QTest::qWaitFor([&] { return ui::textSize() == percent && m_walk->window().desk(); }, 10000));
        Offenders found;
        m_walk->everywhere([&](const QString& place) {
            QCOMPARE(m_walk->window().size(), QSize(1280, 720));
            checkOverlaps(place, &m_walk->window(), found);
            checkTexts(place, &m_walk->window(), found);
        });
        QVERIFY(found.none());
    }

    /// Their rows come and go after they were fitted to the screen.
    void dialogsStayOnTheScreen()
    {
        ui::settings().setValue(QStringLiteral("textSize"), QStringLiteral("200"));
        QVERIFY(QTest::qWaitFor([&] { return ui::textSize() == 200 && m_walk->window().desk(); }, 10000));
        for (const char* page : {"filings", "survey", "people"}) {
            m_walk->desk().openPage(QLatin1String(page), {});
            settle(&m_walk->window());
            QVERIFY2(m_walk->desk().currentPage()->command(QStringLiteral("new")), page);
            const auto shown = [] { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); };
            QVERIFY2(QTest::qWaitFor([&] { return shown(); }, 10000), page);
            QDialog* dialog = shown();
            settle(dialog);
            QVERIFY2(dialog->height() > 200, page);
            QVERIFY2(dialog->height() <= dialog->screen()->availableSize().height(), page);
            QVERIFY2(dialog->width() <= dialog->screen()->availableSize().width(), page);
            dialog->reject();
            QVERIFY(QTest::qWaitFor([&] { return !shown(); }, 10000));
        }
    }
};

QTEST_MAIN(TstEveryPageSizes)
#include "tst_every_page_sizes.moc"
