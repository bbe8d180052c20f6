#pragma once
#include "documents/docx_package.h"
#include "documents/read_back.h"
#include "documents/zip_parts.h"
#include "facts_fixture.h"
#include "filings/part_maker.h"
#include <QJsonArray>
#include <QJsonDocument>

/// A kind, a form and a sheet as a unit would write them, and the files that are made of them.
namespace wardbook::filings {

inline QJsonObject jsonOf(const char* name)
{
    QFile file(QStringLiteral(WARDBOOK_SOURCE_DIR "/tests/filings/packs/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

inline QByteArray bytesOf(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

inline QJsonObject ownForm()
{
    return jsonOf("own_form.json");
}

inline QJsonObject ownSheet()
{
    return jsonOf("own_sheet.json");
}

inline QJsonObject ownKind()
{
    return jsonOf("own_kind.json");
}

/// The hospital with this kind, form and sheet loaded.
class FilingDesk : public FiledHospital
{
public:
    FilingDesk()
    {
        for (const QJsonObject& pack : {ownForm(), ownSheet(), ownKind()})
            storeFilingPack(*workspace, bytesOf(pack));
        reload();
    }
    void reload()
    {
        kinds = FilingKinds::current(*reader());
        kind = kinds->at(id("own-kind"));
        values = facts();
    }
    QList<MadeFile> files(const char* part, const QString& templatePath = {})
    {
        opened = reader();
        FilingSubject subject;
        subject.system = system;
        return filesOf({*workspace,
                        *opened,
                        *kinds,
                        kind,
                        *kind.part(id(part)),
                        values,
                        subject,
                        templatePath,
                        {},
                        now});
    }
    /// Writes it beside the vault.
    QString written(const MadeFile& file)
    {
        const QString path = dir.filePath(QString(file.name).replace(u'/', u'_'));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            return {};
        file.write(out, {});
        return path;
    }

    std::shared_ptr<const FilingKinds> kinds;
    std::unique_ptr<ledger::Reader> opened;
    FactSet values;
};

/// Changes the words of a docx, as an editor would.
inline void replaceInDocx(const QString& path, const QString& before, const QString& after)
{
    QList<documents::ZipPart> parts = documents::readPackage(path);
    for (documents::ZipPart& part : parts)
        if (part.name == QLatin1String("word/document.xml")) {
            const auto at = part.bytes.indexOf(before.toUtf8());
            QVERIFY(at >= 0);
            part.bytes.replace(at, before.toUtf8().size(), after.toUtf8());
        }
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(documents::zipped(parts));
}

/// The kind of what `body` throws ("" when nothing) and, through `text`, its sentence.
template<class Body>
QString refused(Body&& body, QString* text = nullptr)
{
    try {
        body();
    } catch (const Error& error) {
        if (text)
            *text = error.text();
        return Error::kindName(error.kind());
    }
    return {};
}

} // namespace wardbook::filings
