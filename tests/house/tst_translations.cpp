#include "translations/translations.h"
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// zh_CN is complete, always: nothing unfinished, and nothing in the sources that the file doesn't have. The
/// same holds for what English says differently of one and of many.
class TstTranslations : public QObject
{
    Q_OBJECT

    struct Message
    {
        QString context, source, translation;
        bool unfinished = false;
    };

    static QList<Message> messages(const QString& path)
    {
        QFile file(path);
        QList<Message> result;
        if (!file.open(QIODevice::ReadOnly))
            return result;
        QString context;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                result << Message{context, {}, {}};
            else if (xml.name() == QLatin1String("source") && !result.isEmpty())
                result.last().source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation") && !result.isEmpty()) {
                result.last().unfinished =
                    xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
                result.last().translation =
                    xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            }
        }
        return result;
    }

    /// The contexts that the sources ask for.
    static QSet<QString> askedFor()
    {
        static const QRegularExpression declared(
            QStringLiteral("(?:Q_DECLARE_TR_FUNCTIONS\\(|translate\\(\")(\\w+)"));
        QSet<QString> contexts;
        for (const char* folder : {"app", "ui"})
            for (QDirIterator it(QStringLiteral(WARDBOOK_SOURCE_DIR "/") + QLatin1String(folder),
                                 {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                                 QDirIterator::Subdirectories);
                 it.hasNext();) {
                QFile file(it.next());
                if (!file.open(QIODevice::ReadOnly))
                    return {};
                const QString text = QString::fromUtf8(file.readAll());
                for (auto found = declared.globalMatch(text); found.hasNext();)
                    contexts.insert(found.next().captured(1));
            }
        return contexts;
    }

    const QString m_file = QStringLiteral(WARDBOOK_SOURCE_DIR "/translations/wardbook_zh_CN.ts");
    const QString m_english = QStringLiteral(WARDBOOK_SOURCE_DIR "/translations/wardbook_en.ts");

private Q_SLOTS:
    void nothingIsUnfinished()
    {
        const auto all = messages(m_file);
        QVERIFY(all.size() > 100);
        for (const Message& message : all + messages(m_english))
            QVERIFY2(!message.unfinished && !message.translation.isEmpty(), qPrintable(message.source));
    }

    void everyPlaceholderSurvives()
    {
        static const QRegularExpression placeholder(QStringLiteral("%L?[1-9n]"));
        const auto places = [](const QString& text) {
            QStringList list;
            for (auto it = placeholder.globalMatch(text); it.hasNext();)
                list << it.next().captured();
            list.sort();
            list.removeDuplicates();
            return list;
        };
        for (const Message& message : messages(m_file) + messages(m_english))
            QVERIFY2(places(message.source) == places(message.translation), qPrintable(message.source));
    }

    /// lupdate doesn't understand every line of C++: what it files under another context than the one that
    /// the program asks for stays English in a Chinese window.
    void everySentenceHasAContextThatIsAskedFor()
    {
        const QSet<QString> contexts = askedFor();
        QVERIFY(contexts.size() > 20);
        const auto all = messages(m_file);
        QSet<QString> known;
        for (const Message& message : all)
            if (contexts.contains(message.context))
                known.insert(message.source);
        for (const Message& message : all)
            QVERIFY2(contexts.contains(message.context) || known.contains(message.source),
                     qPrintable(message.context + QStringLiteral(": ") + message.source));
    }

    void oneIsNotMany()
    {
        const auto said = [](int tables) {
            return QCoreApplication::translate("SurveyPageTr", "%n tables", nullptr, tables);
        };
        wardbook::installTranslations(wardbook::Language::English);
        QCOMPARE(said(1), QStringLiteral("1 table"));
        QCOMPARE(said(2), QStringLiteral("2 tables"));
        wardbook::installTranslations(wardbook::Language::Chinese);
        QCOMPARE(said(1), QStringLiteral("1 张表"));
    }

    void sourcesHaveNothingNew()
    {
        const QString lupdate = QStringLiteral(WARDBOOK_LUPDATE);
        if (!QFile::exists(lupdate))
            QSKIP("lupdate is not installed");
        QSet<QString> translated;
        for (const Message& message : messages(m_file))
            translated.insert(message.source);
        const QSet<QString> contexts = askedFor();
        QTemporaryDir folder;
        for (const QString& file : {m_file, m_english}) {
            const QString copy = folder.filePath(QFileInfo(file).fileName());
            QVERIFY(QFile::copy(file, copy));
            QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete")};
            if (file == m_english)
                arguments << QStringLiteral("-pluralonly");
            arguments << QStringLiteral("app") << QStringLiteral("ui") << QStringLiteral("-ts") << copy;
            QProcess process;
            process.setWorkingDirectory(QStringLiteral(WARDBOOK_SOURCE_DIR));
            process.start(lupdate, arguments);
            QVERIFY(process.waitForFinished(120000));
            // Each version of lupdate misunderstands other lines: what it files where nobody looks is not
            // new.
            for (const Message& message : messages(copy))
                QVERIFY2(!message.unfinished ||
                             (!contexts.contains(message.context) && translated.contains(message.source)),
                         qPrintable(QStringLiteral("not translated: ") + message.source));
        }
    }
};

QTEST_GUILESS_MAIN(TstTranslations)
#include "tst_translations.moc"
