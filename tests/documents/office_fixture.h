#pragma once
#include "exchange/xml_stream.h"
#include "exchange/zip_archive.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace documents_testing {

/// LibreOffice as another reader of what is written here. It has a profile of its own, so that neither a
/// running one nor its settings matter.
class Office
{
public:
    Office()
    {
        for (const char* name : {"soffice", "libreoffice"})
            if (m_program.isEmpty())
                m_program = QStandardPaths::findExecutable(QLatin1String(name));
    }
    bool isInstalled() const { return !m_program.isEmpty(); }

    /// Opens every file and saves it in another format; `filter` as soffice takes it. The folder with the
    /// results. Files that it cannot open have none.
    QString convert(const QStringList& files, const QString& filter)
    {
        const auto folder = m_folder.filePath(QStringLiteral("out%1").arg(++m_runs));
        QDir().mkpath(folder);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(m_program,
                      QStringList{QStringLiteral("-env:UserInstallation=") +
                                      QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("profile")))
                                          .toString(QUrl::FullyEncoded),
                                  QStringLiteral("--headless"), QStringLiteral("--norestore"),
                                  QStringLiteral("--convert-to"), filter, QStringLiteral("--outdir"),
                                  folder} +
                          files);
        if (!process.waitForFinished(300'000))
            process.kill();
        return folder;
    }
    /// What it reads in these documents: file name without suffix → text without white space.
    QMap<QString, QString> textsOf(const QStringList& documents)
    {
        return texts(convert(documents, QStringLiteral("txt:Text (encoded):UTF8")));
    }
    /// The same of workbooks, all their sheets.
    QMap<QString, QString> sheetsOf(const QStringList& workbooks)
    {
        return texts(convert(workbooks, QStringLiteral("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,"
                                                       "true,false,false,false,-1")));
    }

    static QString packed(QString text)
    {
        // A quotation mark is doubled in csv.
        text.removeIf([](QChar c) { return c.isSpace() || c == QLatin1Char('"') || c == QChar(0xFEFF); });
        return text;
    }
    /// Every text of a workbook, wherever it is kept.
    static QStringList textsIn(const QString& workbook)
    {
        struct Texts : wardbook::exchange::XmlHandler
        {
            void start(std::string_view name, const Attributes&) override
            {
                inside = name == "t";
                if (name == "si" || name == "is")
                    all.append(QString());
            }
            void end(std::string_view) override { inside = false; }
            void text(std::string_view text) override
            {
                if (inside && !all.isEmpty())
                    all.last() += QString::fromUtf8(text.data(), qsizetype(text.size()));
            }
            bool inside = false;
            QStringList all;
        } found;
        wardbook::exchange::ZipArchive zip(workbook);
        for (const auto& part : zip.names())
            if (part == QLatin1String("xl/sharedstrings.xml") ||
                part.startsWith(QLatin1String("xl/worksheets/sheet"))) {
                const auto entry = zip.open(part);
                wardbook::exchange::XmlStream(found).run(*entry);
            }
        return found.all;
    }

private:
    static QMap<QString, QString> texts(const QString& folder)
    {
        QMap<QString, QString> found;
        for (const auto& info : QDir(folder).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            // Sheets of one workbook: NAME-SHEET.csv
            const auto name = info.suffix() == QLatin1String("csv")
                                  ? info.completeBaseName().section(QLatin1Char('-'), 0, 0)
                                  : info.completeBaseName();
            found[name] += packed(QString::fromUtf8(file.readAll()));
        }
        return found;
    }
    QTemporaryDir m_folder;
    QString m_program;
    int m_runs = 0;
};

} // namespace documents_testing
