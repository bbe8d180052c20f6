#include "base/word_breaks.h"
#include <QTest>

using namespace wardbook;

class TestWordBreaks : public QObject
{
    Q_OBJECT
    static QString marked(QString text)
    {
        const QList<qsizetype> breaks = wordBreaks(text);
        for (auto at = breaks.crbegin(); at != breaks.crend(); ++at)
            text.insert(*at, u'|');
        return text;
    }
private Q_SLOTS:
    void wordsStayWhole_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Chinese") << QStringLiteral("核心交换机") << QStringLiteral("核心|交换机");
        QTest::newRow("database") << QStringLiteral("数据库主库") << QStringLiteral("数据库|主库");
        QTest::newRow("English") << QStringLiteral("Core switch") << QStringLiteral("Core |switch");
        QTest::newRow("mixed") << QStringLiteral("HIS 应用") << QStringLiteral("HIS |应用");
        QTest::newRow("brackets") << QStringLiteral("机房（主）") << QStringLiteral("机房|（主）");
        QTest::newRow("one word") << QStringLiteral("机房") << QStringLiteral("机房");
        QTest::newRow("nothing") << QString() << QString();
    }
    void wordsStayWhole()
    {
        QFETCH(QString, text);
        QTEST(marked(text), "expected");
    }
};

QTEST_APPLESS_MAIN(TestWordBreaks)
#include "tst_word_breaks.moc"
