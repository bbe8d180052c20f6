#include "exchange/text_encoding.h"
#include "survey/ddl_parser.h"
#include "survey/server_database.h"
#include "survey/survey_tr.h"
#include <QFile>
#include <QFileInfo>

namespace wardbook::survey {

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024; ///< statements alone never get there; dumps with rows do

QByteArray contents(const QString& path, bool& cut)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw Error(ErrorKind::NotFound, Tr::tr("There is no file “%1”.").arg(info.fileName()), path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) // a device or a pipe would never end
        throw Error(ErrorKind::Io,
                    Tr::tr("The file “%1” could not be read. Check your rights to it.").arg(info.fileName()),
                    path);
    cut = file.size() > kMostBytes;
    return file.read(kMostBytes);
}

QString decoded(const QByteArray& bytes)
{
    exchange::EncodingDetector detector;
    detector.feed(bytes.constData(), bytes.size());
    const QString encoding = detector.result();
    if (encoding.isEmpty())
        throw Error(
            ErrorKind::Invalid,
            Tr::tr(
                "This file is no text. Export the structure of the database as SQL and choose that file."));
    QString text;
    exchange::TextDecoder(encoding).decode(bytes.constData(), bytes.size(), true, text);
    return text;
}

class DdlDatabase : public Database
{
public:
    explicit DdlDatabase(const Source& source) : m_source(source)
    {
        m_text = decoded(contents(source.path, m_cut));
    }

    QString server() override { return QStringLiteral("DDL"); }

    QList<Table> tables(const Progress& progress, QStringList& problems) override
    {
        Catalogue catalogue = parseDdl(m_text, progress);
        m_text.clear(); // a dump may hold rows
        if (m_cut)
            problems << Tr::tr(
                            "Only the first %1 MB of the file were read. Export the structure without rows.")
                            .arg(kMostBytes / 1024 / 1024);
        problems << catalogue.problems;
        if (!m_source.schemas.isEmpty())
            catalogue.tables.removeIf([&](const Table& table) {
                return !table.schema.isEmpty() &&
                       !m_source.schemas.contains(table.schema, Qt::CaseInsensitive);
            });
        if (catalogue.tables.isEmpty())
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("No CREATE TABLE was found in the file. Export the structure of the database as SQL "
                       "and choose that file."));
        return catalogue.tables;
    }

    void look(Table&, const Progress& progress) override { progress.throwIfCancelled(); }

private:
    Source m_source;
    QString m_text;
    bool m_cut = false;
};

} // namespace

std::unique_ptr<Database> openDdlFile(const Source& source)
{
    return std::make_unique<DdlDatabase>(source);
}

} // namespace wardbook::survey
