#include "base/password_words.h"
#include <QTest>

using namespace wardbook;

class TstPasswordWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void options_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("holds");
        for (const char* text : {"password=x", "sslmode=require; PWD = x", "user_password=x", "sslpassword=x",
                                 "passfile=/a", "postgresql://reader:x@host/db", "a=1&KeyPassphrase=x"})
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        for (const char* text : {"sslmode=require", "password=", "bypass=1", "compass=2", "host:5432",
                                 "postgresql://reader@host/db", "passthrough=yes"})
            QTest::newRow(text) << QString::fromLatin1(text) << false;
    }
    void options()
    {
        QFETCH(const QString, text);
        QTEST(holdsPassword(text), "holds");
    }
};

QTEST_GUILESS_MAIN(TstPasswordWords)
#include "tst_password_words.moc"
