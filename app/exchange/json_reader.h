#pragma once
#include "exchange/sheet.h"
#include <QHash>
#include <QStringList>

namespace wardbook::exchange {

bool looksLikeJson(const QByteArray& head);

/// Arrays of objects as tables: our own export, DCAT-US and other DCAT catalogues, or any list of objects.
/// Each array near the top is a sheet; row 1 is made up of the member names, nested ones joined by a dot
/// (publisher.name, name.zh). Lists become one text joined by "; ". Prefixes such as dct: and @type members
/// are left out.
class JsonReader : public TableSource
{
public:
    explicit JsonReader(const QString& path);
    Format format() const override { return Format::Json; }
    const QList<SheetInfo>& sheets() const override { return m_sheets; }
    const QList<MergedRange>& merges(int) override { return m_merges; }
    void read(int sheet, const RowHandler& handler, const Progress& progress) override;
    QString encoding() const override { return m_encoding; }
    QJsonObject metadata() const override { return m_metadata; }

private:
    struct Array
    {
        QByteArray path;
        QStringList columns;
        QHash<QString, int> columnIndex;
        qint64 count = 0;
        bool hasDatasets = false; ///< a graph of several kinds: only the data sets are records
    };
    using Visit = std::function<bool(const QByteArray& path, qint64 index, const QByteArray& json)>;
    void walk(const Visit& visit, bool withMembers, const std::function<void(qint64, qint64)>& step);
    QString m_path;
    QString m_encoding;
    QJsonObject m_metadata;
    QList<SheetInfo> m_sheets;
    QList<MergedRange> m_merges;
    std::vector<Array> m_arrays;
};

} // namespace wardbook::exchange
