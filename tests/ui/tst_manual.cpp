#include "ledger/definitions.h"
#include "resources/resources.h"
#include "translations/translations.h"
#include "ui/help/manual_labels.h"
#include "ui/help/manual_search.h"
#include "ui/kit/record_page.h"
#include "ui/pages/every_page.h"
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace wardbook;

/// The manual's texts: complete in both languages, every link, picture, button and key is real.
class TstManual : public QObject
{
    Q_OBJECT

    static QString text(const char* language, const QString& topic)
    {
        QFile file(QStringLiteral(":/manual/%1/%2.md").arg(QLatin1String(language), topic));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QStringList all(const QString& in, const char* pattern)
    {
        const QRegularExpression expression(QString::fromUtf8(pattern), QRegularExpression::MultilineOption);
        QStringList found;
        for (auto it = expression.globalMatch(in); it.hasNext();)
            found << it.next().captured(1);
        return found;
    }
    QStringList m_topics;

private Q_SLOTS:
    void initTestCase()
    {
        initResources();
        installTranslations(Language::Chinese);
        const ui::Manual manual(Language::Chinese);
        for (const ui::Topic& topic : manual.topics())
            m_topics << topic.id;
        QVERIFY(m_topics.size() >= 35);
    }

    void everyTopicIsThereInBothLanguages()
    {
        for (const QString& topic : std::as_const(m_topics)) {
            const QString zh = text("zh", topic), en = text("en", topic);
            QVERIFY2(zh.startsWith(QLatin1String("# ")) && en.startsWith(QLatin1String("# ")),
                     qPrintable(topic));
            // The same sections, pictures and rows: nothing was left out in one of them.
            QCOMPARE(all(en, "^(#+) ").size(), all(zh, "^(#+) ").size());
            QCOMPARE(all(en, "\\]\\(([^)]+\\.png)\\)"), all(zh, "\\]\\(([^)]+\\.png)\\)"));
            if (topic != QLatin1String("glossary")) // words of one language may be two in the other
                QVERIFY2(all(en, "^(\\|)").size() == all(zh, "^(\\|)").size(), qPrintable(topic));
        }
        QCOMPARE(QSet<QString>(m_topics.begin(), m_topics.end()).size(), m_topics.size());
    }

    void everyLinkLeadsSomewhere()
    {
        for (const QString& topic : std::as_const(m_topics))
            for (const char* language : {"zh", "en"})
                for (const QString& to : all(text(language, topic), "\\]\\(([^)]+)\\)")) {
                    const QString picture =
                        QStringLiteral(":/manual/images/%1/%2").arg(QLatin1String(language), to);
                    const bool there = to.endsWith(QLatin1String(".png")) ? !QImage(picture).isNull()
                                                                          : m_topics.contains(to);
                    QVERIFY2(there, qPrintable(topic + QStringLiteral(": ") + to));
                }
    }

    void everyLabelIsInTheWindow()
    {
        QStringList wrong;
        int count = 0;
        for (const QString& topic : std::as_const(m_topics))
            for (const char* language : {"zh", "en"})
                for (const QString& name : ui::labels::namesIn(text(language, topic))) {
                    ++count;
                    if (const QString problem = ui::labels::problem(name); !problem.isEmpty())
                        wrong << topic + QStringLiteral(": ") + problem;
                }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY(count > 300);
        QCOMPARE(ui::labels::fill(QStringLiteral("[[Import…]]")), QStringLiteral("「导入…」"));
        QVERIFY(!ui::labels::problem(QStringLiteral("No such button")).isEmpty());
        QVERIFY(!ui::labels::problem(QStringLiteral("Back")).isEmpty()); // several meanings
    }

    /// Chinese readers get Chinese: what stays Latin is code, a key, a file's name or a term.
    void theChineseManualHasNoEnglishSentences()
    {
        for (const QString& topic : std::as_const(m_topics)) {
            if (topic == QLatin1String("glossary"))
                continue;
            QString zh = text("zh", topic);
            zh.remove(QRegularExpression(QStringLiteral("\\[\\[[^\\]]*\\]\\]|`[^`]*`|\\([^)]*\\)")));
            const QStringList found = all(zh, "((?:[A-Za-z']{2,}[ ,.]+){3,}[A-Za-z']{2,})");
            QVERIFY2(found.isEmpty(), qPrintable(topic + QStringLiteral(": ") + found.value(0)));
        }
    }

    void theEnglishManualHasNoChineseSentences()
    {
        for (const QString& topic : std::as_const(m_topics)) {
            if (topic == QLatin1String("glossary"))
                continue;
            const QStringList found = all(text("en", topic), "([一-鿿]{9,})");
            QVERIFY2(found.isEmpty(), qPrintable(topic + QStringLiteral(": ") + found.value(0)));
        }
    }

    void everyPageHasATopic()
    {
        const ui::Manual manual(Language::Chinese);
        QStringList pages = ui::registersShownByPages().keys();
        for (const ui::PageEntry& page : ui::everyPage(*ledger::RegisterSet::builtIn()))
            pages << page.id;
        for (const QString& page : std::as_const(pages))
            QVERIFY2(m_topics.contains(manual.topicOfPage(page)), qPrintable(page));
        QCOMPARE(manual.topicOfPage(ui::pageOfRegister(QStringLiteral("incident"))),
                 QStringLiteral("incidents"));
        for (const QString& id : ledger::RegisterSet::builtIn()->ids())
            QVERIFY2(m_topics.contains(manual.topicOfPage(QStringLiteral("register_") + id)), qPrintable(id));
        QFile file(QStringLiteral(":/manual/contents.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject contents = QJsonDocument::fromJson(file.readAll()).object();
        QVERIFY(!contents.isEmpty());
        for (const char* map : {"pages", "parts"}) {
            const QJsonObject topics = contents.value(QLatin1String(map)).toObject();
            QVERIFY(topics.size() > 10);
            for (const QJsonValue& topic : topics)
                QVERIFY2(m_topics.contains(topic.toString()), qPrintable(topic.toString()));
        }
        QStringList unknown = contents.value(QStringLiteral("pages")).toObject().keys();
        unknown.removeIf([&](const QString& page) { return pages.contains(page); });
        QCOMPARE(unknown, QStringList());
    }

    void keysExist_data()
    {
        QTest::addColumn<QString>("topic");
        for (const QString& topic : std::as_const(m_topics))
            QTest::newRow(qPrintable(topic)) << topic;
    }
    /// A key that the manual names is a key that Qt knows, written the way the window writes it.
    void keysExist()
    {
        QFETCH(QString, topic);
        for (const char* language : {"zh", "en"})
            for (const QString& code : all(text(language, topic), "`([^`\n]+)`")) {
                if (!code.contains(QLatin1Char('+')) || code.contains(QLatin1Char(' ')))
                    continue;
                const QKeySequence keys = QKeySequence::fromString(code, QKeySequence::PortableText);
                QVERIFY2(keys.count() == 1 && keys[0].key() != Qt::Key_unknown, qPrintable(code));
                QVERIFY2(keys.toString(QKeySequence::PortableText) == code ||
                             code == QLatin1String("Ctrl+Enter"),
                         qPrintable(code));
            }
    }

    void searchRanksTitlesFirst()
    {
        const ui::Manual zh(Language::Chinese);
        const auto first = [&zh](const char* query) {
            const auto hits = ui::searchManual(zh, QString::fromUtf8(query));
            return hits.isEmpty() ? QString() : hits.first().topic;
        };
        QCOMPARE(first("导入"), QStringLiteral("import"));
        QCOMPARE(first("时限"), QStringLiteral("clocks"));
        QCOMPARE(first("日历"), QStringLiteral("calendar"));
        QCOMPARE(first("recovery code"), QStringLiteral("passwords"));
        QCOMPARE(first("RANSOMWARE"), QStringLiteral("incidents"));
        QVERIFY(ui::searchManual(zh, QStringLiteral("   ")).isEmpty());
        QVERIFY(ui::searchManual(zh, QStringLiteral("zzzzqq")).isEmpty());
        const auto hit = ui::searchManual(zh, QStringLiteral("恢复码")).first();
        QVERIFY(hit.snippet.contains(QStringLiteral("恢复码")) && !hit.snippetSpans.isEmpty());
        const ui::Manual en(Language::English);
        for (const ui::ManualHit& found : ui::searchManual(en, QStringLiteral("port")))
            QVERIFY2(!found.title.contains(QLatin1String("mport")), qPrintable(found.title));
    }
};

QTEST_MAIN(TstManual)
#include "tst_manual.moc"
